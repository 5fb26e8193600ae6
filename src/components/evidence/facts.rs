//! The figures behind the page, both sides where publishers contradict one another.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::controls::layout::section;
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
    facts(&entries)
}

/// A list of figures; those that contradict one another stand side by side, once.
fn facts(entries: &[Entry]) -> Html {
    let mut shown: Vec<Vec<&str>> = Vec::new();
    let items = entries.iter().filter_map(|entry| {
        let set: Vec<_> = std::iter::once(&entry.fact).chain(&entry.against).collect();
        let is_shown = shown
            .iter()
            .any(|ids| set.iter().all(|fact| ids.contains(&fact.id)));
        if is_shown {
            return None;
        }
        shown.push(set.iter().map(|fact| fact.id).collect());
        Some(if entry.against.is_empty() {
            fact(&entry.fact)
        } else {
            html! {
                <li class="against">
                    <p class="against-title">{"Not all of these figures go together:"}</p>
                    <ul>{for set.into_iter().map(fact)}</ul>
                </li>
            }
        })
    });
    html! { <ul class="facts">{for items}</ul> }
}

fn fact(fact: &FactView) -> Html {
    html! {
        <li data-testid="fact" data-fact={fact.id}>
            <p class="fact-statement">
                {fact.statement}
                if !fact.value.is_empty() { {": "}<strong>{&fact.value}</strong> }
            </p>
            <p class="fact-source">
                {&fact.source}
                if !fact.interest.is_empty() { {" · about the source it was read in: "}{&fact.interest} }
            </p>
            if !fact.note.is_empty() { <p class="fact-note">{fact.note}</p> }
        </li>
    }
}

/// All figures by topic.
#[function_component]
pub fn EvidenceSection() -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    let lead = "What has been published about AI at work, with publisher and date. Most publishers have something to sell; where they contradict one another, both figures stand here. None of these figures enters the shares above; the scenarios name the ones they use.";
    section(
        "evidence",
        "The evidence",
        Some(lead),
        html! {
            <>
                {for topics(&numbers).iter().map(|topic| html! {
                    <details class="topic">
                        <summary>
                            {topic.title}{" "}
                            <span class="count">{words::count(topic.entries.len(), "figure", "figures")}</span>
                        </summary>
                        {facts(&topic.entries)}
                    </details>
                })}
            </>
        },
    )
}
