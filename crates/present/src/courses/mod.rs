//! Courses suggested for this week, under four headings, with the reason for each.

mod age;
mod facts;
mod list;

pub use age::Month;
pub use facts::{CourseFact, country_name, language_name};
pub use list::{CourseListView, ListedCourse, course_list};

use super::format::Numbers;
use super::learner::{languages, learner};
use super::shift::Proposal;
use super::terms::BaseTerms;
use super::week::Week;
use super::words;
use taskmix_catalog::{Confidence, CourseRow, catalog};
use taskmix_inputs::course_list::not_done;
use taskmix_inputs::page::PageInputs;
use taskmix_method::courses::conventions::EFFORT_HOURS;
use taskmix_method::courses::{CourseKind, Learner, LearnerActivity, Suggestion, Tier, suggest};
use taskmix_method::moves::OFFERED_HOURS;

/// The courses of one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseSection {
    /// What its courses are for.
    pub kind: CourseKind,
    /// "Let routine run by itself".
    pub heading: &'static str,
    /// What that means, in a sentence.
    pub about: &'static str,
    /// Up to three suggestions, best first; none where their makers are suggested twice already.
    pub suggestions: Vec<CourseView>,
    /// Further ones, in order.
    pub further: Vec<FurtherCourse>,
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
    /// "Made for your craft".
    pub made_for: &'static str,
    /// Why, with the hours, in a sentence.
    pub reason: String,
    /// The activities it is about, most hours first; empty where it is about the whole week, or
    /// about work that is not in the week yet.
    pub activities: Vec<CourseActivity>,
    /// Cost, hours, level, language, certificate, payback.
    pub facts: Vec<CourseFact>,
    /// How the score is computed.
    pub score: String,
    /// Where its facts were read, and when.
    pub basis: String,
    /// What its provider gains, in a sentence; may be empty.
    pub interest: String,
    /// Caveats; may be empty.
    pub notes: &'static str,
    /// Title, provider and page of others of the same kind that are not suggested themselves.
    pub alternatives: Vec<(&'static str, &'static str, &'static str)>,
    /// The move of hours that it is about, to be tried; none where it names no work.
    pub shift: Option<Proposal>,
}

/// An activity that a course is about.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseActivity {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// The user's own hours of it: "4 hours a week of yours", or that it is new to the week.
    pub hours: String,
}

/// A further course, in a line.
#[derive(Debug, Clone, PartialEq)]
pub struct FurtherCourse {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who offers it.
    pub provider: &'static str,
    /// Its page; may be empty.
    pub url: &'static str,
    /// "2.1 hours a week · free · 10 hours".
    pub line: String,
}

impl FurtherCourse {
    /// Whether each word of a query occurs in its title, provider or line.
    #[must_use]
    pub fn matches(&self, query: &str) -> bool {
        let text = [self.title, self.provider, &self.line]
            .join(" ")
            .to_lowercase();
        let query = query.to_lowercase();
        query.split_whitespace().all(|word| text.contains(word))
    }
}

/// The suggested courses that meet the user's requirements and add something to those that are
/// done, under the headings of their kinds, the heading of the first suggestion first; empty when
/// nothing fits. Facts a year old say so, as of `today`.
#[must_use]
pub fn courses(
    inputs: &PageInputs,
    week: &Week,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
    today: Month,
) -> Vec<CourseSection> {
    if !week.has_hours() {
        return Vec::new();
    }
    let rate = (!base.example)
        .then_some(base.central.rate)
        .filter(|rate| *rate > 0.0);
    let learner = learner(inputs, week, rate);
    let languages = languages(inputs);
    let asked = |course: &&CourseRow| inputs.courses.allows(course, &languages);
    let rows: Vec<&CourseRow> = catalog().courses().iter().filter(asked).collect();
    let rows = not_done(rows, inputs.course_list.done());
    let ranked: Vec<_> = rows.iter().map(|row| row.to_rank()).collect();
    let found = suggest(&learner, &ranked);
    let view = |suggestion: &Suggestion| {
        let course = rows.get(suggestion.course)?;
        let others = suggestion.alternatives.iter();
        Some(CourseView {
            id: course.id,
            title: course.title,
            provider: course.provider,
            url: course.url,
            made_for: made_for(suggestion.tier),
            reason: reason(suggestion, course, &learner, numbers),
            activities: activities(suggestion, &learner, numbers),
            facts: facts::of(course, inputs, base, numbers, today),
            score: score(suggestion, course, &learner, numbers),
            basis: basis(course),
            interest: interest(course),
            notes: course.notes,
            alternatives: others
                .filter(|index| !found.chosen.iter().any(|chosen| chosen.course == **index))
                .filter_map(|index| rows.get(*index))
                .map(|course| (course.title, course.provider, course.url))
                .collect(),
            shift: proposal(suggestion, &learner, week),
        })
    };
    let mut kinds: Vec<CourseKind> = Vec::new();
    for suggestion in found.chosen.iter().chain(&found.further) {
        if !kinds.contains(&suggestion.kind) {
            kinds.push(suggestion.kind);
        }
    }
    let section = |kind| {
        let of_kind = |suggestion: &&Suggestion| suggestion.kind == kind;
        let others = found.further.iter().filter(of_kind);
        let line = |other: &Suggestion| {
            let course = rows.get(other.course)?;
            Some(further(other, course, numbers, today))
        };
        CourseSection {
            kind,
            heading: heading(kind),
            about: about(kind),
            suggestions: found
                .chosen
                .iter()
                .filter(of_kind)
                .filter_map(view)
                .collect(),
            further: others.filter_map(line).collect(),
        }
    };
    kinds.into_iter().map(section).collect()
}

/// The heading of a kind, in plain words.
#[must_use]
pub const fn heading(kind: CourseKind) -> &'static str {
    match kind {
        CourseKind::Use => "Use AI well in your craft",
        CourseKind::Build => "Let routine run by itself",
        CourseKind::Move => "Move towards what stays with people",
        CourseKind::Business => "Run your business",
    }
}

const fn about(kind: CourseKind) -> &'static str {
    match kind {
        CourseKind::Use => "Today’s work, with AI or with tools that carry it.",
        CourseKind::Build => "Automation or software with AI, for hours that AI could do.",
        CourseKind::Move => {
            "Work that AI does not do: more of yours, or of occupations related to it."
        }
        CourseKind::Business => {
            "Clients, prices and what goes with them. These courses claim none of your hours."
        }
    }
}

const fn made_for(tier: Tier) -> &'static str {
    match tier {
        Tier::Own => "Made for your craft",
        Tier::Related => "Made for a closely related craft",
        Tier::Anyone => "Made for anyone",
    }
}

/// Activities named in a reason.
const NAMED: usize = 2;

fn label(position: usize, learner: &Learner) -> Option<(&'static str, &'static str)> {
    let activity = catalog().activity(learner.activities.get(position)?.id)?;
    Some((activity.id, activity.label))
}

fn reason(
    suggestion: &Suggestion,
    course: &CourseRow,
    learner: &Learner,
    numbers: &Numbers<'_>,
) -> String {
    let concerned = suggestion.activities.iter().take(NAMED);
    let labels: Vec<String> = concerned
        .filter_map(|(position, _)| label(*position, learner))
        .map(|(_, label)| words::lower_first(label))
        .collect();
    taskmix_inputs::courses::reason(suggestion, course, &labels, |hours| {
        numbers.number(hours, 1)
    })
}

fn activities(
    suggestion: &Suggestion,
    learner: &Learner,
    numbers: &Numbers<'_>,
) -> Vec<CourseActivity> {
    let concerned = suggestion.activities.iter();
    concerned
        .filter_map(|(position, _)| {
            let own = learner.activities.get(*position)?;
            let (id, label) = label(*position, learner)?;
            let hours = if own.hours > 0.0 {
                format!("{} hours a week of yours", numbers.number(own.hours, 1))
            } else {
                "new to your week; related occupations do it".to_owned()
            };
            Some(CourseActivity { id, label, hours })
        })
        .collect()
}

fn score(
    suggestion: &Suggestion,
    course: &CourseRow,
    learner: &Learner,
    numbers: &Numbers<'_>,
) -> String {
    let effort = course.to_rank().effort(learner.rate, learner.currency);
    let learning = numbers.number(effort.learning, 1);
    let assumed = if course.hours().is_none() {
        " assumed"
    } else {
        ""
    };
    let cost = numbers.number(effort.price, 1);
    let foreign = course.cost.currency;
    let price = match (course.price(), learner.rate) {
        (Some(price), _) if price <= 0.0 => String::new(),
        (Some(price), Some(rate)) if foreign == learner.currency => {
            let (price, rate) = (numbers.number(price, 0), numbers.number(rate, 2));
            format!(" + {price} price ÷ {rate} rate")
        }
        (Some(_), Some(_)) => format!(
            " + {cost} for its price in {foreign}, which is not compared with a rate in {}",
            learner.currency
        ),
        (Some(_), None) => format!(" + {cost} for its price, as no rate is known"),
        (None, _) => format!(" + {cost} for a price that is not known"),
    };
    let benefit = suggestion.hours.map_or_else(String::new, |hours| {
        format!("{} hours a week × ", numbers.number(hours, 1))
    });
    let fit = numbers.number(suggestion.fit, 2);
    let score = numbers.number(suggestion.score, 1);
    let week = numbers.number(EFFORT_HOURS, 0);
    format!(
        "{benefit}fit {fit} ÷ (1 + ({learning}{assumed} learning hours{price}) ÷ {week}) = {score}"
    )
}

/// The move of hours that a course is about: towards its activity with most hours for courses that
/// lead to other work, else away from it. The other side is the user's activity with most hours
/// that AI could do, or is left open.
fn proposal(suggestion: &Suggestion, learner: &Learner, week: &Week) -> Option<Proposal> {
    let (position, _) = suggestion.activities.first()?;
    let (id, _) = label(*position, learner)?;
    let about = catalog().activity(id)?.index;
    let hours_of = |index| {
        let mut rows = week.rows.iter();
        rows.find(|row| row.activity.index == index)
            .map(|row| row.hours)
    };
    let (from, to) = if suggestion.kind == CourseKind::Move {
        let concerned = |id: &str| {
            let mut named = suggestion.activities.iter();
            named.any(|(position, _)| label(*position, learner).is_some_and(|(of, _)| of == id))
        };
        let others = learner.activities.iter().filter(|row| !concerned(row.id));
        let automatable = |row: &LearnerActivity| row.hours * row.automatable;
        let most = others.max_by(|one, other| automatable(one).total_cmp(&automatable(other)))?;
        (catalog().activity(most.id)?.index, Some(about))
    } else {
        (about, None)
    };
    let hours = hours_of(from).filter(|hours| *hours > 0.0)?;
    Some(Proposal {
        from,
        to,
        hours: hours.min(OFFERED_HOURS),
    })
}

fn further(
    suggestion: &Suggestion,
    course: &CourseRow,
    numbers: &Numbers<'_>,
    today: Month,
) -> FurtherCourse {
    let hours = suggestion
        .hours
        .map(|hours| format!("{} hours a week", numbers.number(hours, 1)));
    let hours = hours.unwrap_or_else(|| made_for(suggestion.tier).to_owned());
    FurtherCourse {
        id: course.id,
        title: course.title,
        provider: course.provider,
        url: course.url,
        line: [hours, facts::line(course, numbers, today)].join(" · "),
    }
}

/// Where the facts of a course were read, and when.
fn basis(course: &CourseRow) -> String {
    let known = match course.confidence {
        Confidence::ProviderPage => "Read on the provider’s page",
        Confidence::SecondaryPage => "Read on somebody else’s page, not the provider’s",
        Confidence::GeneralKnowledge => {
            return "From general knowledge or lists without names; not verified.".to_owned();
        }
    };
    match facts::dates(course) {
        Some(dates) => format!("{known}; as of {dates}."),
        None => format!("{known}; undated."),
    }
}

fn interest(course: &CourseRow) -> String {
    if course.vendor_interest.is_empty() {
        return String::new();
    }
    let sells = if course.sells_ai {
        " The provider sells AI, or products in which AI is a selling point."
    } else {
        ""
    };
    format!(
        "The provider’s interest: {}.{sells}",
        course.vendor_interest
    )
}
