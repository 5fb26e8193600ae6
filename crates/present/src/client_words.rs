//! A short text for a client, from the page's own numbers.
//!
//! It says what AI is used for, what a person checks, and what changes for the client. It claims
//! nothing that the page does not show: no better quality, no earlier delivery, nothing on law.

use super::format::Numbers;
use super::price_words::PriceWords;
use super::scenarios::cases;
use super::terms::BaseTerms;
use super::week::Week;
use super::words::lower_first;
use taskmix_inputs::page::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::Undefined;
use taskmix_method::scenario::Scenario;
use taskmix_method::shares;

/// What one says of the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Attitude {
    /// The price stays.
    #[default]
    Hold,
    /// The client gets a part of the saved time.
    Share,
    /// A fixed price is agreed before.
    Fixed,
}

impl Attitude {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hold, Self::Share, Self::Fixed];

    /// The attitude in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Hold => "I hold the price",
            Self::Share => "I share the saving",
            Self::Fixed => "I offer fixed prices",
        }
    }
}

/// What the text never says.
pub const REMINDER: &str = "This says nothing on law. Look at your contracts before you send it: some ask you to disclose the use of AI, some forbid it.";

/// Activities that the text names.
const NAMED: usize = 3;

/// The text, in three paragraphs; `with_numbers` adds prices and percentages.
#[must_use]
pub fn text(
    attitude: Attitude,
    with_numbers: bool,
    (inputs, week, base): (&PageInputs, &Week, &BaseTerms),
    numbers: &Numbers<'_>,
) -> String {
    let words = PriceWords::of(inputs, base);
    // An example is no number of one's own.
    let with_numbers = with_numbers && !base.example;
    let paragraphs = [
        used(inputs, week),
        checked(inputs, base, with_numbers, numbers),
        changes(attitude, with_numbers, (inputs, base, &words), numbers),
    ];
    paragraphs.join("\n\n")
}

/// What AI is used for: the billable activities that it could do most of.
fn used(inputs: &PageInputs, week: &Week) -> String {
    let result = shares::of_mix(&week.mix, inputs.assumptions);
    let labels: Vec<_> = result
        .iter()
        .flat_map(|result| result.drivers())
        .filter(|driver| driver.automatable().central > 0.0)
        .filter_map(|driver| week.rows.get(driver.row))
        .filter(|row| row.billable)
        .take(NAMED)
        .map(|row| lower_first(row.activity.label.trim_end_matches('.')))
        .collect();
    if labels.is_empty() {
        return "I use AI tools for parts of my work.".to_owned();
    }
    format!(
        "I use AI tools for parts of my work, above all for these: {}.",
        labels.join("; ")
    )
}

/// What a person checks.
fn checked(
    inputs: &PageInputs,
    base: &BaseTerms,
    with_numbers: bool,
    numbers: &Numbers<'_>,
) -> String {
    let start = "I check everything that AI has a part in before you get it, and I answer for it.";
    let rho = inputs.assumptions.rho();
    if with_numbers && !base.measured && rho > 0.0 {
        return format!(
            "{start} I plan {} of the time that AI takes over for this checking.",
            numbers.percent(rho)
        );
    }
    start.to_owned()
}

/// What changes for the client.
fn changes(
    attitude: Attitude,
    with_numbers: bool,
    (inputs, base, words): (&PageInputs, &BaseTerms, &PriceWords),
    numbers: &Numbers<'_>,
) -> String {
    let today = words.today(numbers);
    match attitude {
        Attitude::Hold if with_numbers && words.is_for_a_result() => format!(
            "For you nothing changes in the price: it stays at {today}. You pay for the result, for which I answer as before."
        ),
        Attitude::Hold if with_numbers => format!(
            "For you nothing changes in the price: {} costs {}, however long it takes me now. You pay for the result, for which I answer as before.",
            words.work_before(),
            words.amount_today(numbers)
        ),
        Attitude::Hold => {
            "For you nothing changes in the price. You pay for the result, for which I answer as before.".to_owned()
        }
        Attitude::Share => share(with_numbers, (inputs, base, words), numbers),
        Attitude::Fixed if with_numbers && words.is_for_a_result() => format!(
            "For you the price is fixed before I begin: {today}, however long it takes. If it takes longer than I thought, that is my risk, not yours."
        ),
        Attitude::Fixed if with_numbers => format!(
            "For you the price is fixed before I begin, in place of {today}: we agree on the result, and you pay the same however long it takes. If it takes longer than I thought, that is my risk, not yours."
        ),
        Attitude::Fixed => {
            "For you the price is fixed before I begin, however long it takes. If it takes longer than I thought, that is my risk, not yours.".to_owned()
        }
    }
}

/// The price in the scenario that shares the saving; the same words without numbers where no time
/// is saved.
fn share(
    with_numbers: bool,
    (inputs, base, words): (&PageInputs, &BaseTerms, &PriceWords),
    numbers: &Numbers<'_>,
) -> String {
    let plain =
        "For you the work becomes cheaper: I pass a part of the time that AI saves me on to you.";
    let key = ScenarioKey::Preset(Scenario::ShareTheSaving);
    let outcomes = cases(key, base, inputs).outcomes();
    let lower = outcomes.and_then(|outcomes| {
        let price = outcomes.output(|outcome| Ok::<_, Undefined>(outcome.price_per_dh));
        let price = price.central.ok()?;
        let off = 1.0 - price / base.central.rate;
        (off > 0.005).then_some((price, off))
    });
    match lower {
        Some((price, off)) if with_numbers => format!(
            "{plain} You now pay {}, {} less than the {} of today.",
            if words.is_for_a_result() {
                words.price(price, numbers)
            } else {
                format!("{} for {}", words.amount(price, numbers), words.work_before())
            },
            numbers.percent(off),
            words.amount_today(numbers)
        ),
        Some(_) => plain.to_owned(),
        None => "By my numbers AI saves me no time on your work yet. Once it does, I pass a part of it on to you.".to_owned(),
    }
}
