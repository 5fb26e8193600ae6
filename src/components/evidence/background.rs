//! What stands below every week and never changes: evidence, method, sources. Components
//! without properties, so that they are made once.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::controls::tag::{Tag, disclosure, heading, tag};
use crate::components::evidence::facts::{Chosen, FactList, evidence_section};
use crate::components::evidence::footer::footer;
use crate::components::evidence::method::method_section;
use taskmix_inputs::PageInputs;
use taskmix_method::shares;
use taskmix_present::practice::Practice;
use taskmix_present::{DEFAULT_CURRENCY, Numbers, Week, practice as measure};

#[function_component]
fn Method() -> Html {
    method_section()
}

#[function_component]
fn Evidence() -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    evidence_section(&numbers).html()
}

#[function_component]
fn Sources() -> Html {
    footer().html()
}

/// How it is computed.
pub fn method() -> Html {
    html! { <Method /> }
}

/// All figures.
pub fn evidence() -> Html {
    html! { <Evidence /> }
}

/// Where the data is from.
pub fn sources() -> Html {
    html! { <Sources /> }
}

/// What was measured in practice, for weeks where something was.
pub fn practice(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Html {
    let practice = shares::of_mix(&week.mix, inputs.assumptions)
        .and_then(|result| measure::practice(week, &result, numbers));
    practice.map_or_else(Html::default, |practice| measured(&practice).html())
}

fn measured(practice: &Practice) -> Tag {
    let chosen = Chosen::Ids(practice.facts);
    tag("section", "beside-part practice")
        .set("data-testid", "practice")
        .set("aria-labelledby", "practice-heading")
        .add(heading("h3", "practice-heading", practice.heading))
        .add(tag("p", "").text(&practice.sentence))
        .add(tag("p", "hint").say(practice.caution))
        .add(disclosure("", "Where these figures come from").with(html! { <FactList {chosen} /> }))
}
