//! What stands below every week and never changes: evidence, method, sources. Components
//! without properties, so that they are made once.

use yew::prelude::*;

use super::evidence::evidence_section;
use super::footer::footer;
use super::method::method_section;
use crate::present::{DEFAULT_CURRENCY, Numbers};
use crate::web::browser::{self, BrowserFormats};

/// Whether it is time for what stands below: it waits until the page's head has been made, so
/// that a slow machine answers in between.
#[hook]
pub fn use_later() -> bool {
    let later = use_state(|| false);
    let setter = later.setter();
    use_effect_with((), move |()| {
        let timer = browser::after(0, move || setter.set(true));
        move || drop(timer)
    });
    *later
}

/// Evidence and method.
#[function_component]
pub fn Background() -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    html! { <>{evidence_section(&numbers).html()}{method_section()}</> }
}

/// The method alone, for embeds without the evidence.
#[function_component]
pub fn Method() -> Html {
    method_section()
}

/// Where the data is from.
#[function_component]
pub fn Sources() -> Html {
    footer().html()
}
