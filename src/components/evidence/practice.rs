//! What was measured in practice.

use yew::prelude::*;

use super::facts::{Chosen, FactList};
use taskmix_method::MixResult;
use taskmix_present::{Numbers, Week, practice as measured_practice};

/// What was measured in practice, for weeks where something was.
pub fn practice(week: &Week, result: &MixResult, numbers: &Numbers<'_>) -> Html {
    let Some(measured) = measured_practice::practice(week, result, numbers) else {
        return Html::default();
    };
    html! {
        <section class="beside-part practice" data-testid="practice" aria-labelledby="practice-heading">
            <h3 id="practice-heading">{measured.heading}</h3>
            <p>{measured.sentence}</p>
            <p class="hint">{measured.caution}</p>
            <details><summary>{"Where these figures come from"}</summary><FactList chosen={Chosen::Ids(measured.facts)} /></details>
        </section>
    }
}
