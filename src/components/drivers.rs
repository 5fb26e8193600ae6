//! The activities that add most to the automatable hours.

use super::bar::{along, block, strip};
use super::tag::{Tag, heading, paragraph, tag};
use taskmix_present::Answer;
use taskmix_present::answer::Driver;

/// The activities that add most to the automatable hours.
pub fn drivers(answer: &Answer) -> Tag {
    let remarks = (!answer.remarks.is_empty())
        .then(|| tag("ul", "remarks").each(&answer.remarks, |remark| tag("li", "").text(remark)));
    tag("section", "panel")
        .set("aria-labelledby", "drivers-heading")
        .add(heading("h3", "drivers-heading", "What drives it"))
        .add(paragraph("hint", "Hours a week of each activity that could be automated, with the range over the five readings."))
        .add(tag("ol", "drivers").each(&answer.drivers, driver))
        .maybe(remarks)
}

fn driver(driver: &Driver) -> Tag {
    let (low, high) = driver.spread;
    let mark = if driver.thin {
        Some("thin evidence")
    } else {
        driver.own.then_some("your judgement")
    };
    tag("li", "")
        .set("data-testid", "driver")
        .add(
            tag("span", "driver-label")
                .say(driver.label)
                .maybe(mark.map(|mark| tag("span", "mark").say(mark))),
        )
        .add(
            tag("span", "driver-value")
                .text(&driver.hours)
                .maybe(driver.range.as_deref().map(in_brackets)),
        )
        .add(
            strip("driver-bar", "10")
                .add(block("part automatable", 0.0, driver.length, ("1", "8")))
                .add(along("whisker", low, high, "5")),
        )
}

/// A range behind its value.
pub fn in_brackets(range: &str) -> Tag {
    tag("span", "range").say(" (").text(range).say(")")
}
