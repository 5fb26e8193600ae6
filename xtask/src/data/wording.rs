//! Rewords notes written for the project's own use into words for its readers, by rule.

use anyhow::{Result, bail};

/// What to replace, in this order.
const RULES: &[(&str, &str)] = &[
    (
        "CONTRADICTION inside Google's own pages as reported:",
        "Google's own pages disagree, as reported:",
    ),
    ("CONTRADICTION: $49", "Sources disagree: USD 49"),
    (
        "CONTRADICTION: brief says",
        "Sources disagree: an earlier list says",
    ),
    (
        "high end is the project brief",
        "high end from an earlier list",
    ),
    ("6 h is the project brief", "6 h from an earlier list"),
    ("is the project brief only", "is from an earlier list only"),
    ("project brief only", "an earlier list only"),
    (
        "project brief; no page found",
        "an earlier list; no page found",
    ),
    (
        "that the project's brief names",
        "that an earlier list names",
    ),
    (
        "according to a stored change log",
        "according to a change log",
    ),
    ("Text stored is from 2024", "The text read is from 2024"),
    ("per project brief", "according to an earlier list"),
    ("brief only", "an earlier list only"),
    ("brief; learner report", "an earlier list; learner report"),
    ("(brief)", "(earlier list)"),
    (
        "Consider leaving out until the provider's page is read.",
        "The provider's page has not been read.",
    ),
    (
        "Stored README version lists",
        "An older README version lists",
    ),
    ("Stored version mentions", "The version read mentions"),
    ("whose page was stored", "whose page was read"),
    (
        "from the 2026-08-11 extraction",
        "from a reading of the course page on 2026-08-11",
    ),
    (
        "stands in until a durable free EU AI Act course is verified",
        "listed because no lasting free course on the EU AI Act could be verified",
    ),
    (
        "METHOD has no 'AI review layer' scenario yet",
        "No scenario of the calculator shows it",
    ),
    (
        "METHOD has no 'build a product' scenario",
        "No scenario of the calculator shows it",
    ),
    (
        "Maps to the 'exceptions'",
        "Shown as the 'only the exceptions'",
    ),
    ("Maps to the", "Shown as the"),
    (
        "was to test it and was not looked up",
        "was to test it; its outcome is not in this collection",
    ),
    (
        "Overdue: outcome not looked up",
        "The date has passed; the outcome is not in this collection",
    ),
    (
        "overdue: outcome not looked up",
        "the date has passed; the outcome is not in this collection",
    ),
    ("(catalogue)", "(see the courses)"),
    (
        "Company's name lost in the source text",
        "The source text does not show the company's name",
    ),
    (
        "Company's name lost",
        "The source text does not show the company's name",
    ),
    ("(not told apart)", "(cited together)"),
    (
        "the 2024 account (the blog post of 2024)",
        "the blog post of 2024",
    ),
    ("The same row's summary", "The same source's summary"),
    (
        "basis of thread-middle-management",
        "basis of the argument about middle management",
    ),
    (
        "value = with access; high = all staff",
        "The value counts those with access, the upper figure all staff",
    ),
];

/// Words that only make sense inside the project.
const INTERNAL: &[&str] = &[
    "METHOD",
    "CONTRADICTION",
    "brief",
    "looked up",
    "told apart",
    "(catalogue)",
    "stored",
    "extraction",
    "lost in the source",
    "Replaces",
    "thread-",
];

/// The text in words for readers. An error shows a text that still has an internal word: a rule is
/// missing then.
pub fn public(text: &str) -> Result<String> {
    let mut text = without_history(text).to_owned();
    for (from, to) in RULES {
        text = text.replace(from, to);
    }
    let lower = text.to_lowercase();
    for word in INTERNAL {
        if lower.contains(&word.to_lowercase()) {
            bail!("{text:?} has the internal word {word:?}: add a rule to wording.rs");
        }
    }
    Ok(text)
}

/// Drops "Replaces some-id" and what joins it to the rest: which entry a fact took over from
/// matters only to those who keep the list.
fn without_history(text: &str) -> &str {
    match text.strip_prefix("Replaces ") {
        Some(rest) => rest.split_once("; ").map_or("", |(_, rest)| rest),
        None => text,
    }
}

/// The text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::public;

    #[test]
    fn notes_speak_to_readers() {
        for (note, expected) in [
            (
                "CONTRADICTION: brief says free; only the videos are.",
                "Sources disagree: an earlier list says free; only the videos are.",
            ),
            ("Replaces block-cuts; 4000 cut", "4000 cut"),
            ("Replaces solo-founded", ""),
            ("", ""),
        ] {
            assert_eq!(public(note).unwrap(), expected);
        }
    }

    #[test]
    fn an_unknown_internal_word_is_an_error() {
        assert!(public("as METHOD says").is_err());
    }
}
