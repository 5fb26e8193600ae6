//! What was measured since the labels of tasks were made: beside the answer, never part of it.

use super::format::Numbers;
use super::phrase::Phrase;
use super::readings;
use taskmix_catalog::{PartialDate, catalog};
use taskmix_method::Estimate;

/// The topic of the figures.
pub const TOPIC: &str = "capability-since";

/// What was measured, and what to keep in mind.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// "Since the labels of 2023".
    pub heading: String,
    /// What was measured, one sentence a study.
    pub sentences: Vec<Phrase>,
    /// Why it changes no figure.
    pub caution: &'static str,
}

/// A share that was measured twice: in words, and the ids of both figures.
const MEASURED_TWICE: [(&str, [&str; 2]); 2] = [
    (
        "Paid freelance projects that the best AI agent finished alone, as well as the freelancer had: ",
        ["rli-oct-2025", "rli-mid-2026"],
    ),
    (
        "Text tasks of three to four hours that AI models did well enough: ",
        ["text-tasks-2024", "text-tasks-2025"],
    ),
];

/// What was measured since; nothing in a damaged catalogue.
#[must_use]
pub fn since(numbers: &Numbers<'_>) -> Option<Since> {
    let labels = catalog().reading(Estimate::H5)?;
    let sentences: Vec<_> = MEASURED_TWICE
        .into_iter()
        .filter_map(|(what, facts)| {
            let [before, after] = facts.map(|id| figure(id, numbers));
            let ((before, then), (after, later)) = (before?, after?);
            let sentence = Phrase::new().plain(what).strong(before);
            let sentence = sentence.plain(format!(" in {then}, ")).strong(after);
            Some(sentence.plain(format!(" in {later}.")))
        })
        .collect();
    (!sentences.is_empty()).then(|| Since {
        heading: format!("Since the labels of {}", readings::when(labels)),
        sentences,
        caution: "These are tests by others, not your work. They show that AI has moved on; no \
                  figure here is raised by them.",
    })
}

/// The value of a figure and its period.
fn figure(id: &str, numbers: &Numbers<'_>) -> Option<(String, String)> {
    let fact = catalog().evidence(id)?;
    Some((numbers.percent_with(fact.value?, 1), period(fact.period)))
}

/// "October 2025" of `2025-10`, "Q2 2024" of `2024-Q2`.
fn period(text: &str) -> String {
    match (PartialDate::parse(text), text.split_once('-')) {
        (Some(date), _) => readings::date(date),
        (None, Some((year, quarter))) => format!("{quarter} {year}"),
        (None, None) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::PlainFormats;

    #[test]
    fn both_studies_are_told_with_values_and_dates() {
        let since = since(&Numbers::new(&PlainFormats, "USD"));
        let said: Vec<_> = since.iter().flat_map(|since| &since.sentences).collect();
        let said: Vec<_> = said.into_iter().map(Phrase::text).collect();
        assert_eq!(
            said,
            [
                "Paid freelance projects that the best AI agent finished alone, as well as the \
                 freelancer had: 2.5% in October 2025, 16.1% in June 2026.",
                "Text tasks of three to four hours that AI models did well enough: 50% in Q2 \
                 2024, 65% in Q3 2025."
            ]
        );
        let heading = since.map(|since| since.heading);
        assert_eq!(heading.as_deref(), Some("Since the labels of 2023"));
    }

    /// The words claim a rise.
    #[test]
    fn the_later_value_is_the_larger_one() {
        for (what, [before, after]) in MEASURED_TWICE {
            let value = |id| catalog().evidence(id).and_then(|fact| fact.value);
            assert!(value(before) < value(after), "{what}");
            assert!(value(before).is_some(), "{what}");
        }
    }

    #[test]
    fn all_figures_are_of_the_topic() {
        for id in MEASURED_TWICE.into_iter().flat_map(|(_, facts)| facts) {
            let topic = catalog().evidence(id).map(|fact| fact.topic);
            assert_eq!(topic, Some(TOPIC), "{id}");
        }
    }
}
