//! The figures behind the page, both sides where publishers contradict one another.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::controls::tag::{Tag, head, paragraph, section, tag};
use taskmix_present::evidence::{Entry, FactView, topics};
use taskmix_present::{DEFAULT_CURRENCY, Numbers, evidence, words};

/// Which figures a list shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Chosen {
    /// Those with these ids.
    Ids(&'static [&'static str]),
    /// Those of a topic.
    Topic(&'static str),
}

/// A list of figures that never changes.
#[derive(Properties, PartialEq)]
pub struct FactListProps {
    /// Which figures.
    pub chosen: Chosen,
}

/// A list of figures; a component of its own, so that it is made only once.
#[function_component]
pub fn FactList(props: &FactListProps) -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    let entries = match props.chosen {
        Chosen::Ids(ids) => evidence::facts(ids, &numbers),
        Chosen::Topic(topic) => evidence::of_topic(topic, &numbers),
    };
    facts(&entries).html()
}

/// A list of figures; those that contradict one another stand side by side, once.
fn facts(entries: &[Entry]) -> Tag {
    let mut list = tag("ul", "facts");
    let mut told: Vec<Vec<&str>> = Vec::new();
    for entry in entries {
        let against = entry.against.iter();
        let set: Vec<_> = std::iter::once(&entry.fact).chain(against).collect();
        let within = |told: &Vec<&str>| set.iter().all(|one| told.contains(&one.id));
        if told.iter().any(within) {
            continue;
        }
        told.push(set.iter().map(|one| one.id).collect());
        list = list.add(if entry.against.is_empty() {
            fact(&entry.fact)
        } else {
            tag("li", "against")
                .add(paragraph(
                    "against-title",
                    "Not all of these figures go together:",
                ))
                .add(tag("ul", "").each(&set, |one| fact(one)))
        });
    }
    list
}

fn fact(fact: &FactView) -> Tag {
    let mut statement = tag("p", "fact-statement").say(fact.statement);
    if !fact.value.is_empty() {
        statement = statement.say(": ").add(tag("strong", "").text(&fact.value));
    }
    let mut source = tag("p", "fact-source").text(&fact.source);
    if !fact.interest.is_empty() {
        source = source
            .say(" · about the source it was read in: ")
            .text(&fact.interest);
    }
    let note = (!fact.note.is_empty()).then(|| tag("p", "fact-note").say(fact.note));
    tag("li", "")
        .set("data-testid", "fact")
        .set("data-fact", fact.id)
        .add(statement)
        .add(source)
        .maybe(note)
}

/// All figures by topic.
pub fn evidence_section(numbers: &Numbers<'_>) -> Tag {
    section("evidence", "evidence-heading")
        .add(head(
            "evidence-heading",
            "The evidence",
            "What has been published about AI at work, with publisher and date. Most publishers have something to sell; where they contradict one another, both figures stand here. None of these figures enters the shares above; the scenarios name the ones they use.",
        ))
        .each(&topics(numbers), |topic| {
            let count = words::count(topic.entries.len(), "figure", "figures");
            let summary = tag("summary", "")
                .say(topic.title)
                .say(" ")
                .add(tag("span", "count").text(&count));
            tag("details", "topic").add(summary).add(facts(&topic.entries))
        })
}
