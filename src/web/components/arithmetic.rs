//! The chosen scenario step by step, with the user's own numbers.

use yew::prelude::*;

use super::tag::{Tag, disclosure, tag};
use crate::present::arithmetic::Step;

/// The steps; `title` is the scenario's. The formulas are written out on request.
pub fn arithmetic_part(title: &str, steps: &[Step]) -> Html {
    let head = tag("tr", "")
        .add(column("Step"))
        .add(column("Formula"))
        .add(column("With your numbers"))
        .add(column("Result"));
    let body = tag("tbody", "").each(steps, |step| {
        tag("tr", "")
            .set("data-testid", "step")
            .add(tag("th", "").set("scope", "row").say(step.name))
            .add(tag("td", "step-formula").say(step.formula))
            .add(tag("td", "step-formula").text(&step.numbers))
            .add(tag("td", "number").text(&step.result))
    });
    let table = tag("table", "plain-table arithmetic")
        .add(tag("caption", "visually-hidden").say("The chosen scenario step by step"))
        .add(tag("thead", "").add(head))
        .add(body);
    disclosure("", "The arithmetic with your numbers")
        .add(
            tag("p", "hint")
                .say("Scenario “")
                .text(title)
                .say("”, at the mean of the five readings; the ranges above come from doing the same with each reading. The letters are those of the method."),
        )
        .add(
            tag("div", "scroll")
                .set("role", "region")
                .set("aria-label", "Table of the arithmetic, scrolls sideways")
                .set("tabindex", "0")
                .add(table),
        )
        .html()
}

fn column(name: &'static str) -> Tag {
    tag("th", "").set("scope", "col").say(name)
}
