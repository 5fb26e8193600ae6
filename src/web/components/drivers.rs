//! The activities that add most to the automatable hours.

use yew::prelude::*;

use super::bar::{block, percent};
use crate::present::Answer;
use crate::present::answer::Driver;

/// The activities that add most to the automatable hours.
pub fn drivers(answer: &Answer) -> Html {
    html! {
        <section class="panel" aria-labelledby="drivers-heading">
            <h3 id="drivers-heading">{"What drives it"}</h3>
            <p class="hint">{"Hours a week of each activity that could be automated, with the range over the five readings."}</p>
            <ol class="drivers">{for answer.drivers.iter().map(driver)}</ol>
            if !answer.remarks.is_empty() {
                <ul class="remarks">{for answer.remarks.iter().map(|remark| html! { <li>{remark}</li> })}</ul>
            }
        </section>
    }
}

fn driver(driver: &Driver) -> Html {
    let (low, high) = driver.spread;
    html! {
        <li data-testid="driver">
            <span class="driver-label">
                {driver.label}
                if driver.thin { <span class="mark">{"thin evidence"}</span> }
                if driver.own { <span class="mark">{"your judgement"}</span> }
            </span>
            <span class="driver-value">{&driver.hours}{" "}<span class="range">{"("}{&driver.range}{")"}</span></span>
            <svg class="driver-bar" aria-hidden="true" width="100%" height="10">
                {block("part automatable", 0.0, driver.length, ("1", "8"))}
                <line class="whisker" x1={percent(low)} x2={percent(high)} y1="5" y2="5" />
            </svg>
        </li>
    }
}
