//! What stands below every week and never changes: evidence, method, sources. Components
//! without properties, so that they are made once.

use yew::prelude::*;

use super::evidence::evidence_section;
use super::footer::footer;
use super::method::method_section;
use crate::present::{DEFAULT_CURRENCY, Numbers};
use crate::web::browser::{self, BrowserFormats};

/// What stands below the page's head, from top to bottom.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Below {
    /// Nothing yet.
    Nothing,
    /// Taking the page along.
    Take,
    /// The figures.
    Evidence,
    /// Method and sources.
    Method,
}

/// How far it is time for what stands below: it waits until the page's head has been made, and
/// each part has a task of its own, so that a slow machine answers in between.
#[hook]
pub fn use_later() -> Below {
    let later = use_state(|| Below::Nothing);
    let setter = later.setter();
    use_effect_with(*later, move |later| {
        let next = match later {
            Below::Nothing => Below::Take,
            Below::Take => Below::Evidence,
            Below::Evidence | Below::Method => Below::Method,
        };
        let more = *later != next;
        let timer = more.then(|| browser::after(0, move || setter.set(next)));
        move || drop(timer)
    });
    *later
}

/// The figures.
#[function_component]
pub fn Evidence() -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    evidence_section(&numbers).html()
}

/// How it is computed, and what it cannot tell.
#[function_component]
pub fn Method() -> Html {
    method_section()
}

/// Where the data is from.
#[function_component]
pub fn Sources() -> Html {
    footer().html()
}
