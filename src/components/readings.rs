//! The five readings, as marks on one scale and in numbers.

use super::bar::{along, block, percent, strip};
use super::tag::{Tag, disclosure, heading, paragraph, tag};
use taskmix_method::Estimate;
use taskmix_present::Answer;
use taskmix_present::answer::{Part, Tick};
use taskmix_present::readings::INTRODUCTION;

/// The five readings.
pub fn readings(answer: &Answer) -> Tag {
    let scale = tag("th", "readings-scale")
        .set("scope", "col")
        .add(tag("span", "visually-hidden").say("Automatable share on a scale from 0 to 100%"));
    let head = tag("tr", "")
        .add(tag("th", "").set("scope", "col").say("Reading"))
        .add(scale)
        .each(&Part::ALL, |part| {
            tag("th", "number").set("scope", "col").say(part.name())
        });
    let mut explained = tag("dl", "plain-list");
    for tick in &answer.ticks {
        explained = explained
            .add(tag("dt", "").say(tick.name))
            .add(tag("dd", "").say(tick.explanation));
    }
    tag("section", "panel")
        .set("aria-labelledby", "readings-heading")
        .add(heading(
            "h3",
            "readings-heading",
            "Where the five readings differ",
        ))
        .add(tag("p", "").text(&answer.ends))
        .add(
            tag("table", "readings")
                .add(tag("caption", "visually-hidden").say("Shares of the week by each reading"))
                .add(tag("thead", "").add(head))
                .add(tag("tbody", "").each(&answer.ticks, |tick| row(tick, answer.span))),
        )
        .add(
            disclosure("", "What the five readings are")
                .add(paragraph("", INTRODUCTION))
                .add(explained),
        )
}

fn row(tick: &Tick, (low, high): (f64, f64)) -> Tag {
    let class = if tick.estimate == Estimate::M {
        "dot dot-observed"
    } else {
        "dot"
    };
    let dot = tag("circle", class)
        .put("cx", percent(tick.share))
        .set("cy", "11")
        .set("r", "5.5");
    let scale = strip("", "22")
        .add(along("axis", 0.0, 1.0, "11"))
        .add(block("span", low, high - low, ("7", "8")))
        .add(dot);
    let mark = (!tick.mark.is_empty()).then(|| tag("span", "mark").say(tick.mark));
    let mut row = tag("tr", "")
        .put("data-testid", ["reading-", tick.estimate.name()].concat())
        .add(tag("th", "").set("scope", "row").say(tick.name).maybe(mark))
        .add(
            tag("td", "readings-scale")
                .set("aria-hidden", "true")
                .add(scale),
        );
    for (text, part) in tick.percents.iter().zip(Part::ALL) {
        row = row.add(
            tag("td", "number")
                .set("data-label", part.name())
                .text(text),
        );
    }
    row
}
