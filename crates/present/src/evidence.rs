//! Published figures in words, with the other side where publishers contradict one another.

use super::format::Numbers;
use taskmix_catalog::{Fact, catalog};

/// A published figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// Its id.
    pub id: &'static str,
    /// The statement about the number.
    pub statement: &'static str,
    /// The number in words; empty where there is none.
    pub value: String,
    /// Publisher, period and date.
    pub source: String,
    /// Conflicts of interest of the publishers; may be empty.
    pub interest: String,
    /// Caveats; may be empty.
    pub note: &'static str,
}

/// A figure with those it contradicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The figure.
    pub fact: FactView,
    /// The other side.
    pub against: Vec<FactView>,
}

/// The figures of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// A name for links.
    pub slug: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// Its figures.
    pub entries: Vec<Entry>,
}

/// Topics that are shown elsewhere on the page.
const ELSEWHERE: [&str; 2] = ["tool", "course"];

/// Titles of the topics, in the order they are shown.
const TOPICS: [(&str, &str); 22] = [
    (
        "capability-since",
        "What AI can do, measured since the labels",
    ),
    ("deflection", "What AI resolves alone in customer support"),
    ("freelance", "Freelancers: demand, prices, time"),
    (
        "klarna",
        "Klarna’s assistant: what was claimed, and what came of it",
    ),
    ("layoffs", "Layoffs that were put down to AI"),
    ("quality", "Quality, regret and incidents"),
    ("labour-market", "The labour market as a whole"),
    (
        "task-structure",
        "Which tasks are named as most and least exposed",
    ),
    ("bounded", "Bounded work and the long tail"),
    ("pattern", "How people reacted"),
    ("legal", "Legal work"),
    ("marketing", "Marketing"),
    ("solo", "One-person businesses"),
    ("move", "Six moves before automating support"),
    ("control", "Controls around an AI agent"),
    ("lesson", "Lessons from deployments"),
    ("thread", "Arguments"),
    ("reskilling", "Retraining"),
    ("regulation", "Regulation"),
    ("template", "Earlier predictions"),
    ("watch", "Reports to watch for"),
    ("course", "Courses"),
];

/// Every figure, by topic; topics without a title of their own come last.
#[must_use]
pub fn topics(numbers: &Numbers<'_>) -> Vec<Topic> {
    let catalog = catalog();
    let mut topics: Vec<Topic> = TOPICS
        .into_iter()
        .filter(|(slug, _)| !ELSEWHERE.contains(slug))
        .map(|(slug, title)| Topic {
            slug,
            title,
            entries: Vec::new(),
        })
        .collect();
    for fact in catalog.facts() {
        if ELSEWHERE.contains(&fact.topic) {
            continue;
        }
        let entry = entry(fact, numbers);
        match topics.iter_mut().find(|topic| topic.slug == fact.topic) {
            Some(topic) => topic.entries.push(entry),
            None => topics.push(Topic {
                slug: fact.topic,
                title: fact.topic,
                entries: vec![entry],
            }),
        }
    }
    topics.retain(|topic| !topic.entries.is_empty());
    topics
}

/// The figures with these ids, in that order.
#[must_use]
pub fn facts(ids: &[&str], numbers: &Numbers<'_>) -> Vec<Entry> {
    ids.iter()
        .filter_map(|id| catalog().evidence(id))
        .map(|fact| entry(fact, numbers))
        .collect()
}

/// The figures of one topic.
#[must_use]
pub fn of_topic(topic: &str, numbers: &Numbers<'_>) -> Vec<Entry> {
    let facts = catalog().facts().iter().filter(|fact| fact.topic == topic);
    facts.map(|fact| entry(fact, numbers)).collect()
}

fn entry(fact: &Fact, numbers: &Numbers<'_>) -> Entry {
    Entry {
        fact: view(fact, numbers),
        against: catalog()
            .conflicts_of(fact)
            .into_iter()
            .map(|fact| view(fact, numbers))
            .collect(),
    }
}

fn view(fact: &Fact, numbers: &Numbers<'_>) -> FactView {
    let mut source = fact.publisher.to_owned();
    for part in [fact.period, fact.as_of] {
        if !part.is_empty() && !source.ends_with(part) {
            source.push_str(", ");
            source.push_str(part);
        }
    }
    FactView {
        id: fact.id,
        statement: fact.statement,
        value: value(fact, numbers),
        source,
        interest: catalog().interests_of(fact).join("; "),
        note: fact.note,
    }
}

/// The number of a figure with its unit.
fn value(fact: &Fact, numbers: &Numbers<'_>) -> String {
    let unit = fact.unit;
    let is_change = unit.starts_with("growth") || unit.starts_with("change");
    let is_percentage = is_change || unit.starts_with("share");
    // "A fall: −40%" would be a rise.
    let falls = fact.statement.starts_with("Fall ");
    let written = |value: f64| {
        let value = if falls { value.abs() } else { value };
        if is_percentage && !falls && (is_change || value < 0.0) {
            numbers.signed_percent_with(value, 1)
        } else if is_percentage {
            numbers.percent_with(value, 1)
        } else if unit.starts_with("USD") {
            numbers.money_in(value, "USD")
        } else if matches!(unit, "year" | "date") {
            year(value)
        } else {
            numbers.number(value, 2)
        }
    };
    let number = match (fact.low, fact.value, fact.high) {
        (_, Some(value), _) => written(value),
        (Some(low), None, Some(high)) => format!("{} to {}", written(low), written(high)),
        (Some(low), None, None) => format!("at least {}", written(low)),
        (None, None, Some(high)) => format!("at most {}", written(high)),
        (None, None, None) => return String::new(),
    };
    let unit = unit.strip_prefix("USD").map_or(unit, str::trim_start);
    // Removes words of the unit that the statement already contains.
    let unit = match unit {
        "share" | "growth" | "year" | "date" => "",
        _ if unit.starts_with("change ") => "",
        _ => ["share ", "growth "]
            .into_iter()
            .find_map(|prefix| unit.strip_prefix(prefix))
            .unwrap_or(unit),
    };
    if unit.is_empty() {
        number
    } else {
        format!("{number} {unit}")
    }
}

/// A year without a thousands separator.
fn year(value: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a calendar year"
    )]
    let year = value as u32;
    year.to_string()
}
