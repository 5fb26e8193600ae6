//! Answers to what freelancers ask about their price: a client's discount, the income they need,
//! and raising the price of present clients.

use super::figure::{Figure, output};
use super::format::Numbers;
use super::kept::{Kept, after_reserve};
use super::phrase::Phrase;
use super::price_words::PriceWords;
use super::scenarios::{always_below, cases, title_of};
use super::terms::BaseTerms;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::{RateField, RateTerms, Undefined};
use taskmix_method::scenario::Scenario;
use taskmix_method::{Case, Cases, Outcomes};

/// What a client's discount does.
#[derive(Debug, Clone, PartialEq)]
pub struct DiscountAnswer {
    /// What it does to the income, and up to which discount income stays as today.
    pub answer: Phrase,
    /// Which part of the saved time it gives away; nothing where no time is saved.
    pub passed: Option<Phrase>,
    /// What one could offer instead.
    pub instead: Phrase,
}

/// The answer to a client who asks for a discount; `None` where none does, or nothing can be
/// computed.
#[must_use]
pub fn discount(
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Option<DiscountAnswer> {
    let asked = inputs.form.discount.filter(|asked| *asked > 0.0)?;
    let key = ScenarioKey::Preset(Scenario::ClientDiscount);
    // The client's discount as it is asked for, whatever was changed in its card.
    let asked_for = PageInputs {
        form: inputs.form.clone(),
        ..PageInputs::default()
    };
    let cases = cases(key, base, &asked_for);
    let outcomes = cases.outcomes()?;
    let kept = Kept::of(&cases);
    let words = PriceWords::of(inputs, base);
    let off = numbers.percent_with(asked, 1);
    let example = if base.example { " (an example)" } else { "" };
    let change = outcomes.output(|outcome| {
        let change = outcome.change_relative;
        change.map(|change| kept.relative(change))
    });
    let change = if change.central.is_ok() {
        with_range(&output(&change, |value| numbers.signed_percent(value)))
    } else {
        let change =
            outcomes.output(|outcome| Ok::<_, Undefined>(kept.change(outcome.change_annual)));
        let change = output(&change, |value| numbers.signed_money_rounded(value));
        [&with_range(&change), " a year"].concat()
    };
    let even = outcomes.output(|outcome| outcome.break_even_discount);
    let answer = Phrase::new()
        .plain(format!(
            "{off} off, so {} instead of {}{example}, changes your income by ",
            words.amount(outcomes.central.price_per_dh, numbers),
            words.today(numbers),
        ))
        .strong(change)
        .plain(kept.words(numbers))
        .plain(resold(&cases, &outcomes, numbers))
        .plain("; ");
    let answer = match even.central {
        Ok(_) if always_below(&even) => answer.strong("any discount leaves you less than today"),
        Ok(_) => {
            let level = output(&even, |level| numbers.percent_with(level.max(0.0), 0));
            answer
                .plain("up to ")
                .strong(["a discount of ", &with_range(&level)].concat())
                .plain(" you earn no less than today")
        }
        Err(_) => answer.plain("there is no discount at which you earn what you earn today"),
    };
    let passed = outcomes.output(|outcome| outcome.discount_pass_through);
    let passed = passed.central.is_ok().then(|| {
        let part = output(&passed, |part| numbers.percent(part));
        Phrase::new()
            .plain(format!("{off} off your price gives the client "))
            .strong(with_range(&part))
            .plain(" of the time that AI saves you.")
    });
    Some(DiscountAnswer {
        answer: answer.plain("."),
        passed,
        instead: instead(asked, &outcomes, &words, numbers),
    })
}

/// A part of the saving, a fixed price, or a smaller scope. The part is half of the time saved, or
/// the discount at which the income stays as today, where that is less.
fn instead(asked: f64, outcomes: &Outcomes, words: &PriceWords, numbers: &Numbers<'_>) -> Phrase {
    let phrase = Phrase::new().plain("Instead you could offer ");
    let half = outcomes.output(|outcome| Ok::<_, Undefined>(outcome.time_saved / 2.0));
    let most = outcomes.output(|outcome| outcome.break_even_discount);
    let (part, reason) = match (half.central, most.central) {
        (Ok(half_saved), Ok(largest)) if largest >= half_saved => {
            (half, ", half of the time saved; ")
        }
        _ => (most, ", the most that leaves your income as it is today; "),
    };
    let phrase = match part.central {
        Ok(value) if value > 0.005 && value < asked => {
            let part = output(&part, |part| numbers.percent(part.max(0.0)));
            phrase
                .strong([&part.value, " off"].concat())
                .plain(part.range.map(in_brackets).unwrap_or_default())
                .plain(reason)
        }
        _ => phrase,
    };
    let fixed = words.today(numbers);
    let phrase = if words.is_for_a_result() {
        phrase
            .plain("a fixed price, ")
            .strong(fixed)
            .plain(", however long it takes; ")
    } else {
        phrase
            .plain("a ")
            .strong("fixed price")
            .plain(format!(" for the result instead of {fixed}; "))
    };
    phrase.plain("or a ").strong("smaller scope").plain(format!(
        ": {0} less work for {0} less money.",
        numbers.percent_with(asked, 1)
    ))
}

/// ", if you sell 50% of the freed hours again"; empty where AI frees no hour at any reading.
fn resold(cases: &Cases, outcomes: &Outcomes, numbers: &Numbers<'_>) -> String {
    let terms = &cases.central.terms;
    let saved = outcomes.output(|outcome| Ok::<_, Undefined>(outcome.time_saved));
    let is_freed = saved.range().is_some_and(|range| range.high > 0.0);
    if !is_freed && terms.non_billable_saved <= 0.0 {
        return String::new();
    }
    let part = numbers.percent(terms.resold);
    format!(", if you sell {part} of the freed hours again")
}

/// A value with its range in brackets.
fn with_range(figure: &Figure) -> String {
    let range = figure.range.clone().map(in_brackets);
    [figure.value.as_str(), &range.unwrap_or_default()].concat()
}

fn in_brackets(range: String) -> String {
    format!(" ({range})")
}

/// The price that a wanted income takes in one case.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// Today, or the scenario.
    pub title: String,
    /// The price in its unit, for what it was paid for before AI.
    pub price: Figure,
    /// How much more than today's price that is.
    pub change: Figure,
    /// What an hour of work brings at that price.
    pub hourly: Figure,
}

/// The price that a wanted income takes.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetAnswer {
    /// The price it takes today.
    pub answer: Phrase,
    /// The same for today and every scenario shown.
    pub rows: Vec<TargetRow>,
    /// What the price is for: "Price per word", "For work that took an hour".
    pub priced: String,
}

/// Today's work: no time saved, nothing sold again, no tools that are paid for because of AI.
fn without_ai(base: &BaseTerms) -> RateTerms {
    RateTerms {
        realised: 0.0,
        non_billable_saved: 0.0,
        tools_month: 0.0,
        measured_before: None,
        measured_with: None,
        ..base.central
    }
}

/// The price of the wanted income, today and in the scenarios; `None` where none is wanted.
#[must_use]
pub fn target(
    keys: &[ScenarioKey],
    inputs: &PageInputs,
    base: &BaseTerms,
    numbers: &Numbers<'_>,
) -> Option<TargetAnswer> {
    let target = inputs.form.target?;
    let words = PriceWords::of(inputs, base);
    let now = Case::of(without_ai(base));
    let now = Cases {
        central: now,
        by_estimate: base.by_estimate.map(|_| now),
    };
    let outcome = now.outcomes()?.central;
    let mut rows = vec![row("Today".to_owned(), &now, base, &words, numbers)?];
    rows.extend(keys.iter().filter_map(|key| {
        let cases = cases(*key, base, inputs);
        row(title_of(*key, inputs), &cases, base, &words, numbers)
    }));
    let kept = [
        &numbers.money(target),
        " a year",
        &after_reserve(inputs.form.reserve, numbers),
    ]
    .concat();
    let answer = Phrase::new().plain("To keep ").plain(kept);
    let answer = match (outcome.target_price_per_dh, outcome.target_rate) {
        (Ok(price), Ok(_)) => {
            let gap = price / base.central.rate - 1.0;
            let answer = answer
                .plain(", you would have to charge ")
                .strong(words.price(price, numbers));
            let answer = if words.has_unit() {
                let hourly = words.hourly(price, numbers);
                answer.plain(format!(" ({hourly} an hour)"))
            } else {
                answer
            };
            let answer = answer.plain(" for the work of today");
            match gap.is_finite() && !base.example {
                true if gap.abs() < 0.005 => answer.plain(": what you charge."),
                true => {
                    let more = if gap > 0.0 { "more" } else { "less" };
                    answer
                        .plain(": ")
                        .strong(format!(
                            "{} {more} than your {}",
                            numbers.percent(gap.abs()),
                            words.today(numbers)
                        ))
                        .plain(".")
                }
                false => answer.plain("."),
            }
        }
        _ => answer.plain(" no price is enough: nothing is sold."),
    };
    Some(TargetAnswer {
        answer,
        rows,
        priced: if words.has_unit() {
            ["Price ", &words.per].concat()
        } else {
            "For work that took an hour".to_owned()
        },
    })
}

fn row(
    title: String,
    cases: &Cases,
    base: &BaseTerms,
    words: &PriceWords,
    numbers: &Numbers<'_>,
) -> Option<TargetRow> {
    let outcomes = cases.outcomes()?;
    let price = outcomes.output(|outcome| outcome.target_price_per_dh);
    let hourly = outcomes.output(|outcome| outcome.target_rate);
    let today = base.central.rate;
    let change = outcomes.output(|outcome| match outcome.target_price_per_dh {
        Ok(_) if today <= 0.0 => Err(Undefined::NoPrice),
        Ok(price) if !(price / today).is_finite() => Err(Undefined::TooLarge),
        price => price.map(|price| price / today - 1.0),
    });
    Some(TargetRow {
        title,
        price: output(&price, |price| words.amount(price, numbers)),
        change: output(&change, |change| numbers.signed_percent(change)),
        hourly: output(&hourly, |rate| words.hourly(rate, numbers)),
    })
}

/// The rises that the sentence on present clients names.
const RISES: [f64; 2] = [0.1, 0.2];

/// How many of the present clients could leave at a higher price; `None` where there is no income
/// to keep.
#[must_use]
pub fn raise(inputs: &PageInputs, base: &BaseTerms, numbers: &Numbers<'_>) -> Option<Phrase> {
    let hold = cases(
        ScenarioKey::Preset(Scenario::FixedPrice),
        base,
        &PageInputs {
            form: inputs.form.clone(),
            ..PageInputs::default()
        },
    );
    let mut phrase = Phrase::new().plain("If you raise the price of present clients ");
    for (index, rise) in RISES.into_iter().enumerate() {
        let cases = hold
            .with(RateField::Premium, rise)
            .with(RateField::Resold, 0.0);
        let outcomes = cases.outcomes()?;
        outcomes.central.change_relative.ok()?;
        let lost = outcomes.output(|outcome| outcome.loss_tolerated);
        lost.central.ok().filter(|lost| *lost > 0.005)?;
        let lost = output(&lost, |part| numbers.percent(part.max(0.0)));
        phrase = phrase
            .plain(if index == 0 { "by " } else { "; by " })
            .plain(numbers.percent(rise))
            .plain(if index == 0 { ", clients with " } else { ", " })
            .strong(with_range(&lost));
        if index == 0 {
            phrase = phrase.plain(" of the work could leave before you earn less than today");
        }
    }
    Some(phrase.plain(". No freed hour is sold again here, and nobody knows how many would leave."))
}
