//! Courses ranked for this week, with the reason for each.

use super::figure;
use super::format::Numbers;
use super::learner::{Ids, learner};
use super::scenarios;
use super::terms::{BaseTerms, EXAMPLE_RATE};
use super::week::Week;
use super::words;
use taskmix_catalog::{Confidence, CostType, CourseRow, catalog};
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_method::MixResult;
use taskmix_method::courses::{SkillKind, Suggestion, suggest};
use taskmix_method::rate::RateField;

/// A fact about a course, as a row of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseFact {
    /// "Cost".
    pub name: &'static str,
    /// "free".
    pub value: String,
    /// Whether no source confirms it.
    pub unverified: bool,
}

/// A suggested course.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseView {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who offers it.
    pub provider: &'static str,
    /// Its page; may be empty.
    pub url: &'static str,
    /// "Use AI", "Build with AI" or "Move your hours".
    pub kind: &'static str,
    /// Why, with the hours, in a sentence.
    pub reason: String,
    /// Cost, hours, level, prerequisites, payback.
    pub facts: Vec<CourseFact>,
    /// How the score is computed.
    pub score: String,
    /// The verification status and date of its facts.
    pub basis: String,
    /// Caveats; may be empty.
    pub notes: &'static str,
    /// Title and provider of alternative courses.
    pub alternatives: Vec<(&'static str, &'static str, &'static str)>,
}

/// The suggested courses that meet the user's requirements; empty when nothing fits.
#[must_use]
pub fn courses(
    inputs: &PageInputs,
    week: &Week,
    result: &MixResult,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Vec<CourseView> {
    let ids = Ids::of(week);
    let rate = (!base.example)
        .then_some(base.central.rate)
        .filter(|rate| *rate > 0.0);
    let learner = learner(inputs, week, result, rate, &ids);
    let (mut rows, mut ranked) = (Vec::new(), Vec::new());
    let asked = |course: &&CourseRow| inputs.courses.allows(course);
    for course in catalog().courses().iter().filter(asked) {
        rows.push(course);
        ranked.push(catalog().course_to_rank(course));
    }
    suggest(&learner, &ranked)
        .iter()
        .filter_map(|suggestion| {
            let course = rows.get(suggestion.course)?;
            Some(CourseView {
                id: course.id,
                title: course.title,
                provider: course.provider,
                url: course.url,
                kind: kind(suggestion.kind),
                reason: reason(suggestion, course, &ids, numbers),
                facts: facts(course, inputs, base, numbers),
                score: score(suggestion, course, (rate, learner.currency), numbers),
                basis: basis(course),
                notes: course.notes,
                alternatives: suggestion
                    .alternatives
                    .iter()
                    .filter_map(|index| rows.get(*index))
                    .map(|course| (course.title, course.provider, course.url))
                    .collect(),
            })
        })
        .collect()
}

const fn kind(kind: SkillKind) -> &'static str {
    match kind {
        SkillKind::Use => "Use AI well",
        SkillKind::Build => "Build with AI",
        SkillKind::Move => "Move your hours",
    }
}

/// Activities named in a reason.
const NAMED: usize = 2;

fn reason(suggestion: &Suggestion, course: &CourseRow, ids: &Ids, numbers: &Numbers<'_>) -> String {
    let hours = numbers.number(suggestion.hours, 1);
    let named: Vec<String> = suggestion
        .activities
        .iter()
        .take(NAMED)
        .filter_map(|(index, _)| ids.labels.get(*index))
        .map(|label| format!("“{}”", words::lower_first(label)))
        .collect();
    let named = named.join(" and ");
    match suggestion.kind {
        SkillKind::Use => {
            let all = ["ai-literacy", "prompting", "output-verification"];
            let taught = all.iter().filter(|tag| course.skills.contains(tag)).count();
            let part = match taught {
                3 => "all three basics",
                2 => "two of the three basics",
                _ => "one of the three basics",
            };
            format!(
                "It teaches {part} (what AI can do, asking it well, checking it) behind the time you could save; that counts as {hours} hours a week."
            )
        }
        SkillKind::Build if named.is_empty() => {
            format!("It lets you automate {hours} of your hours a week yourself.")
        }
        SkillKind::Build => {
            format!("It lets you automate {hours} of your hours a week yourself, most in {named}.")
        }
        SkillKind::Move if named.is_empty() => {
            format!(
                "It moves up to {hours} automatable hours a week towards work that stays with people."
            )
        }
        SkillKind::Move => format!(
            "It moves up to {hours} automatable hours a week towards the part that stays with people, such as in {named}."
        ),
    }
}

fn facts(
    course: &CourseRow,
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Vec<CourseFact> {
    let mut facts = vec![
        CourseFact {
            name: "Cost",
            value: cost(course, numbers),
            unverified: course.price().is_none(),
        },
        CourseFact {
            name: "Time",
            value: hours(course, numbers),
            unverified: course.hours().is_none(),
        },
        CourseFact {
            name: "Level",
            value: course.level.name().to_owned(),
            unverified: false,
        },
    ];
    let mut add = |name, value: &str| {
        if !value.is_empty() {
            facts.push(CourseFact {
                name,
                value: value.to_owned(),
                unverified: false,
            });
        }
    };
    add("Asks for", course.prerequisites);
    add("Language", &languages(course.languages));
    add(
        "Certificate",
        if course.certificate == "unverified" {
            "not verified"
        } else {
            course.certificate
        },
    );
    if inputs.employment_status == EmploymentStatus::Charging
        && let Some(payback) = payback(course, inputs, base, numbers)
    {
        add("Payback", &payback);
    }
    facts
}

/// The languages of a course: English by its name, the rest as in the data.
fn languages(noted: &str) -> String {
    let listed = noted.replace(';', ", ");
    match listed.strip_prefix("en") {
        Some(rest) if rest.is_empty() || rest.starts_with([' ', ',']) => format!("English{rest}"),
        _ => listed,
    }
}

/// What a course costs, in words.
fn cost(course: &CourseRow, numbers: &Numbers<'_>) -> String {
    let cost = &course.cost;
    let amount = cost.amount.map(|amount| {
        let currency = if cost.currency.is_empty() {
            "USD"
        } else {
            cost.currency
        };
        let amount = numbers.money_in(amount, currency);
        if cost.period == "month" {
            format!("{amount} a month")
        } else {
            amount
        }
    });
    match (cost.kind, amount) {
        (CostType::Free, _) => "free".to_owned(),
        (CostType::FreeAuditPaidCertificate, Some(amount)) => {
            format!("free to follow; certificate {amount}")
        }
        (CostType::FreeAuditPaidCertificate, None) => {
            "free to follow; the certificate costs".to_owned()
        }
        (CostType::Unverified, Some(amount)) => format!("{amount}, not verified"),
        (_, Some(amount)) => amount,
        (_, None) => "not verified".to_owned(),
    }
}

fn hours(course: &CourseRow, numbers: &Numbers<'_>) -> String {
    let text = match (course.hours_low, course.hours_high) {
        (Some(low), Some(high)) if low != high => {
            format!(
                "{}–{} hours",
                numbers.number(low, 1),
                numbers.number(high, 1)
            )
        }
        (Some(hours), _) | (None, Some(hours)) => {
            let unit = if hours == 1.0 { "hour" } else { "hours" };
            format!("{} {unit}", numbers.number(hours, 1))
        }
        (None, None) => return "not verified".to_owned(),
    };
    if course.hours().is_none() {
        format!("{text}, not verified")
    } else {
        text
    }
}

/// Weeks until price and learning hours are earned back in the chosen scenario.
fn payback(
    course: &CourseRow,
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Option<String> {
    let price = course.price()?;
    let currency = inputs.income_currency();
    if price > 0.0 && course.cost.currency != currency {
        return None;
    }
    let cases = scenarios::cases(inputs.chosen, base, inputs)
        .with(RateField::CoursePrice, price)
        .with(RateField::LearningHours, course.hours()?);
    let weeks = cases.outcomes()?.output(|outcome| outcome.payback_weeks);
    let whole = |weeks: f64| numbers.number(weeks, 0);
    let scenario = scenarios::title_of(inputs.chosen, inputs);
    let example = if base.example {
        format!(" (at the example rate of {})", numbers.money(EXAMPLE_RATE))
    } else {
        String::new()
    };
    let Some(range) = weeks.range() else {
        let beside = figure::output(&weeks, |value| words::weeks(value, numbers)).range;
        let beside = beside.map(|some| format!(" ({some})")).unwrap_or_default();
        return Some(format!(
            "none under “{scenario}”, which does not raise your income{beside}{example}"
        ));
    };
    let (low, high) = (whole(range.low), whole(range.high));
    let ends = (low != high).then(|| format!("range {low}–{high}"));
    let beside: Vec<_> = ends.into_iter().chain(figure::named(&weeks)).collect();
    let beside = if beside.is_empty() {
        String::new()
    } else {
        format!(" ({})", beside.join("; "))
    };
    let weeks = words::weeks(range.central, numbers);
    Some(format!(
        "{weeks}{beside} of what “{scenario}” adds to your income{example}"
    ))
}

fn score(
    suggestion: &Suggestion,
    course: &CourseRow,
    (rate, currency): (Option<f64>, &str),
    numbers: &Numbers<'_>,
) -> String {
    let price = course.price().unwrap_or(0.0);
    let learning = numbers.number(course.hours().unwrap_or(0.0), 1);
    let foreign = course.cost.currency;
    let (price_part, left_out) = match rate {
        Some(rate) if price > 0.0 && foreign == currency => {
            let (price, rate) = (numbers.number(price, 0), numbers.number(rate, 2));
            (format!(" + {price} price ÷ {rate} rate"), String::new())
        }
        Some(_) if price > 0.0 => (
            String::new(),
            format!("; its price in {foreign} is not compared with a rate in {currency}"),
        ),
        _ => (String::new(), String::new()),
    };
    format!(
        "{} hours a week × fit {} ÷ (1 + ({learning} learning hours{price_part}) ÷ 40) = {}{left_out}",
        numbers.number(suggestion.hours, 1),
        numbers.number(suggestion.fit, 2),
        numbers.number(suggestion.score, 1)
    )
}

fn basis(course: &CourseRow) -> String {
    let known = match course.confidence {
        Confidence::ProviderPage => "Read on the provider’s page",
        Confidence::SecondaryPage => "Read on somebody else’s page, not the provider’s",
        Confidence::GeneralKnowledge => "From general knowledge; no page was read",
    };
    let dates = course.as_of.split(';').map(str::trim);
    let dates: Vec<_> = dates
        .filter(|date| !matches!(*date, "" | "undated"))
        .collect();
    if dates.is_empty() {
        format!("{known}; undated.")
    } else {
        format!("{known}; as of {}.", dates.join(" and "))
    }
}
