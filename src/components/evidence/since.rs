//! What was measured since the labels of tasks were made.

use yew::prelude::*;

use super::facts::{Chosen, FactList};
use crate::browser::BrowserFormats;
use crate::components::controls::phrase::phrase;
use taskmix_present::{DEFAULT_CURRENCY, Numbers, since as measured_since};

/// What was measured since the labels of tasks were made.
pub fn since() -> Html {
    let numbers = Numbers::new(&BrowserFormats, DEFAULT_CURRENCY);
    let Some(since) = measured_since::since(&numbers) else {
        return Html::default();
    };
    html! {
        <section class="beside-part since" data-testid="since" aria-labelledby="since-heading">
            <h3 id="since-heading">{since.heading}</h3>
            {for since.sentences.iter().map(|sentence| html! { <p>{phrase(sentence)}</p> })}
            <p class="hint">{since.caution}</p>
            <details>
                <summary>{"Sources and cautions"}</summary>
                <FactList chosen={Chosen::Topic(measured_since::TOPIC)} />
            </details>
        </section>
    }
}
