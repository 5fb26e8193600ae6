//! One assumption at a time: a table whose bars are the chart.

use super::part;
use crate::components::controls::bar::percent;
use crate::components::controls::legacy::phrase;
use crate::components::controls::legacy::{block, strip};
use crate::components::controls::legacy::{cell, column, table};
use crate::components::controls::tag::{Tag, paragraph, tag};
use taskmix_present::explore::tornado::{Row, TornadoView};

/// The assumptions with what they do.
pub fn tornado_part(view: &TornadoView) -> Tag {
    let scale = column("readings-scale", "").add(
        tag("span", "visually-hidden")
            .say("Change of income, less to the left and more to the right of today"),
    );
    let head = tag("tr", "")
        .add(column("", "Assumption"))
        .add(scale)
        .add(column("number", "At its low end"))
        .add(column("number", "At its high end"));
    let caption =
        "Change of income a year when one assumption moves and the others keep their values";
    let body = tag("tbody", "").each(&view.rows, |one| row(one, view));
    let table = table("readings", head, body).add(tag("caption", "visually-hidden").say(caption));
    part(
        "tornado-heading",
        "Which assumption decides?",
        phrase("", &view.sentence).set("data-testid", "tornado-sentence"),
    )
    .add(table)
    .add(paragraph(
        "hint",
        "Each bar moves one assumption from its low to its high end; the others keep their values, at the mean of the readings. The thin line is today’s income, the thick one the scenario.",
    ))
}

fn row(row: &Row, view: &TornadoView) -> Tag {
    let (least, most) = row.bar;
    let zero = view.zero;
    let mut bar = strip("", "22").add(upright("zero", zero, ("0", "22")));
    if least < zero {
        bar = bar.add(block("loss", least, most.min(zero) - least, ("5", "12")));
    }
    if most > zero {
        let start = least.max(zero);
        bar = bar.add(block("gain", start, most - start, ("5", "12")));
    }
    bar = bar.add(upright("tornado-base", view.base, ("2", "20")));
    let mark = row
        .decides
        .then(|| tag("span", "mark").say("changes the advice"));
    let end = |(at, change): &(String, String), name| {
        cell(change)
            .set("data-label", name)
            .add(tag("span", "range").text(at))
    };
    tag("tr", "")
        .set("data-testid", "tornado-row")
        .set("data-field", row.slug)
        .add(tag("th", "").set("scope", "row").say(row.label).maybe(mark))
        .add(
            tag("td", "readings-scale")
                .set("aria-hidden", "true")
                .add(bar),
        )
        .add(end(&row.low, "Low end"))
        .add(end(&row.high, "High end"))
}

fn upright(class: &'static str, place: f64, (top, bottom): (&'static str, &'static str)) -> Tag {
    tag("line", class)
        .put("x1", percent(place))
        .put("x2", percent(place))
        .set("y1", top)
        .set("y2", bottom)
}
