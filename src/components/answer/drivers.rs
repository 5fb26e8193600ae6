//! The activities that add most to the automatable hours.

use yew::prelude::*;

use crate::components::controls::bar::{block, horizontal_line};
use crate::components::controls::layout::in_brackets;
use taskmix_present::Answer;
use taskmix_present::answer::Driver;

/// The activities that add most to the automatable hours.
pub fn drivers(answer: &Answer) -> Html {
    html! {
        <section class="panel" aria-labelledby="drivers-heading">
            <h3 id="drivers-heading">{"What drives it"}</h3>
            <p class="hint">{"Hours a week of each activity that could be automated, with the range over the readings."}</p>
            <ol class="drivers">{for answer.drivers.iter().map(driver)}</ol>
            if !answer.remarks.is_empty() {
                <ul class="remarks">{for answer.remarks.iter().map(|remark| html! { <li>{remark}</li> })}</ul>
            }
        </section>
    }
}

fn driver(driver: &Driver) -> Html {
    let (low, high) = driver.spread;
    let mark = if driver.thin {
        Some("thin evidence")
    } else {
        driver.own.then_some("your judgement")
    };
    html! {
        <li data-testid="driver">
            <span class="driver-label">
                {driver.label}
                if let Some(mark) = mark { <span class="mark">{mark}</span> }
            </span>
            <span class="driver-value">{&driver.hours}{in_brackets(driver.range.as_deref())}</span>
            <svg class="driver-bar" aria-hidden="true" width="100%" height="10">
                {block("part automatable", 0.0, driver.length, ("1", "8"))}
                {horizontal_line("whisker", low, high, "5")}
            </svg>
        </li>
    }
}
