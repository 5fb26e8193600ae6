//! How shares and money come about, with the user's own numbers: worked out on request, and
//! from then on with every change.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::controls::legacy::in_brackets;
use crate::components::controls::source::{PROJECTIONS, source};
use crate::components::controls::tag::{Tag, tag};
use crate::context::use_formatting;
use crate::registry::Topic;
use crate::state::{Snapshot, State};
use crate::view::currency;
use taskmix_method::shares;
use taskmix_present::Numbers;
use taskmix_present::arithmetic::{Step, arithmetic as steps_of};
use taskmix_present::rank_steps::{RankStep, rank_steps};
use taskmix_present::scenarios::title_of;
use taskmix_present::share_arithmetic::{ActivityPart, Addend, share_arithmetic};
use taskmix_present::terms::BaseTerms;

/// What is worked out from which state.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is worked out.
    pub topic: Topic,
    /// The page's state.
    pub snapshot: Snapshot,
}

/// How a result comes about.
pub fn arithmetic(topic: Topic, snapshot: &Snapshot) -> Html {
    html! { <Arithmetic {topic} snapshot={snapshot.clone()} /> }
}

/// The arithmetic: computed once it is opened, and from then on with every change.
#[function_component]
pub fn Arithmetic(props: &Props) -> Html {
    let opened = use_state_eq(|| false);
    use_formatting();
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |_: Event| opened.set(true))
    };
    let (id, summary) = (props.topic.id(), props.topic.summary());
    let content = if *opened {
        let state: &State = &props.snapshot;
        match props.topic {
            Topic::Shares => shares_of_week(state),
            Topic::Rank => rank(state),
            Topic::Scenario => scenario(state),
        }
    } else {
        Html::default()
    };
    html! { <details {id} {ontoggle}><summary>{summary}</summary>{content}</details> }
}

fn scenario(state: &State) -> Html {
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let base = BaseTerms::of(&state.inputs, &state.week);
    let steps = steps_of(state.inputs.chosen, &base, &state.inputs, &numbers);
    let hint = tag("p", "hint")
        .say("Scenario “")
        .text(&title_of(state.inputs.chosen, &state.inputs))
        .say("”, with the numbers at the mean of the five readings; in brackets, what comes out at the lowest and the highest. The letters are those of the method.");
    [
        hint.html(),
        table("Table of the arithmetic, scrolls sideways", &steps),
    ]
    .into_iter()
    .collect()
}

fn shares_of_week(state: &State) -> Html {
    // No share is an amount of money.
    let numbers = Numbers::new(&BrowserFormats, "");
    let Some(worked) = share_arithmetic(&state.week, state.inputs.assumptions, &numbers) else {
        return Html::default();
    };
    let hint = tag("p", "hint").say("With the numbers at the mean of the five readings: h are an activity’s hours, a and x its automatable and its exposed share. In brackets, what comes out at the lowest and the highest reading. The letters are those of the method.");
    let head = tag("tr", "")
        .add(column("Activity"))
        .add(column("Adds to A: h × a ÷ Σ h"))
        .add(column("Adds to X: h × x ÷ Σ h"));
    let body = tag("tbody", "").each(&worked.activities, activity);
    [
        hint.html(),
        table("Table of the shares, scrolls sideways", &worked.steps),
        scrolled(
            "Table of the activities’ parts, scrolls sideways",
            "What each activity adds to the shares",
            head,
            body,
        ),
    ]
    .into_iter()
    .collect()
}

fn rank(state: &State) -> Html {
    let numbers = Numbers::new(&BrowserFormats, "");
    let steps = shares::of_mix(&state.week.mix, state.inputs.assumptions)
        .and_then(|result| rank_steps(&result, &numbers));
    let Some(steps) = steps else {
        return Html::default();
    };
    let hint = tag("p", "hint").say("By each reading: the occupations whose automatable share is smaller than yours, divided by all; those that are equal count half. Their shares are computed as yours is, from their published task mixes at 40 hours. Then the same with every occupation counted by the people employed in it in the US in 2024, in millions. The band goes from the lowest to the highest.");
    let head = ["Reading", "Your share", "Occupations", "People, millions"]
        .into_iter()
        .fold(tag("tr", ""), |row, name| row.add(column(name)));
    let body = tag("tbody", "").each(&steps, ranked);
    [
        hint.html(),
        scrolled(
            "Table of the ranks, scrolls sideways",
            "The rank by each reading",
            head,
            body,
        ),
        source(PROJECTIONS),
    ]
    .into_iter()
    .collect()
}

fn ranked(step: &RankStep) -> Tag {
    tag("tr", "")
        .set("data-testid", "rank-step")
        .add(tag("th", "").set("scope", "row").say(step.reading))
        .add(tag("td", "number").text(&step.share))
        .add(quotient(&step.occupations, &step.rank))
        .add(quotient(&step.people, &step.by_employment))
}

fn quotient(numbers: &str, result: &str) -> Tag {
    tag("td", "step-formula")
        .text(numbers)
        .say(" = ")
        .add(tag("strong", "").text(result))
}

fn activity(part: &ActivityPart) -> Tag {
    let cell = |addend: &Addend| {
        quotient(&addend.numbers, &addend.result.value)
            .maybe(addend.result.range.as_deref().map(in_brackets))
    };
    tag("tr", "")
        .set("data-testid", "addend")
        .add(tag("th", "").set("scope", "row").say(part.label))
        .add(cell(&part.automatable))
        .add(cell(&part.exposed))
}

fn table(label: &'static str, steps: &[Step]) -> Html {
    let head = tag("tr", "")
        .add(column("Step"))
        .add(column("Formula"))
        .add(column("With your numbers"))
        .add(tag("th", "number").set("scope", "col").say("Result"));
    let body = tag("tbody", "").each(steps, |step| {
        tag("tr", "")
            .set("data-testid", "step")
            .add(tag("th", "").set("scope", "row").say(step.name))
            .add(tag("td", "step-formula").say(step.formula))
            .add(tag("td", "step-formula").text(&step.numbers))
            .add(
                tag("td", "number")
                    .text(&step.result.value)
                    .maybe(step.result.range.as_deref().map(in_brackets)),
            )
    });
    scrolled(label, "Step by step", head, body)
}

fn scrolled(label: &'static str, caption: &'static str, head: Tag, body: Tag) -> Html {
    let table = tag("table", "plain-table arithmetic")
        .add(tag("caption", "visually-hidden").say(caption))
        .add(tag("thead", "").add(head))
        .add(body);
    tag("div", "scroll")
        .set("role", "region")
        .set("aria-label", label)
        .set("tabindex", "0")
        .add(table)
        .html()
}

fn column(name: &'static str) -> Tag {
    tag("th", "").set("scope", "col").say(name)
}
