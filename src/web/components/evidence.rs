//! The figures behind the page, both sides where publishers contradict one another.

use yew::prelude::*;

use crate::present::evidence::{Entry, FactView, topics};
use crate::present::{Numbers, words};

/// A list of figures.
pub fn facts(entries: &[Entry]) -> Html {
    html! { <ul class="facts">{for entries.iter().map(entry)}</ul> }
}

fn entry(entry: &Entry) -> Html {
    html! {
        <li data-testid="fact" data-fact={entry.fact.id}>
            {fact(&entry.fact)}
            if !entry.against.is_empty() {
                <div class="against">
                    <p class="against-title">{"Does not go together with"}</p>
                    <ul>{for entry.against.iter().map(|other| html! { <li>{fact(other)}</li> })}</ul>
                </div>
            }
        </li>
    }
}

fn fact(fact: &FactView) -> Html {
    html! {
        <>
            <p class="fact-statement">
                {fact.statement}
                if !fact.value.is_empty() { {": "}<strong>{&fact.value}</strong> }
            </p>
            <p class="fact-source">
                {&fact.source}
                if !fact.interest.is_empty() { {" · read in a source that "}{&fact.interest} }
            </p>
            if !fact.note.is_empty() { <p class="fact-note">{fact.note}</p> }
        </>
    }
}

/// All figures by topic.
pub fn evidence_section(numbers: &Numbers<'_>) -> Html {
    let topics = topics(numbers);
    html! {
        <section class="section" id="evidence" aria-labelledby="evidence-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="evidence-heading">{"The evidence"}</h2>
                <p>{"What has been published about AI at work, with publisher and date. Most publishers have something to sell; where they contradict one another, both figures stand here. None of these figures enters the shares above; the scenarios name the ones they use."}</p>
            </header>
            {for topics.iter().map(|topic| html! {
                <details class="topic">
                    <summary>{topic.title}{" "}<span class="count">{words::count(topic.entries.len(), "figure", "figures")}</span></summary>
                    {facts(&topic.entries)}
                </details>
            })}
        </section>
    }
}
