//! How the draws are spread, as bars and in numbers.

use crate::present::explore::chance::{Bin, HistogramView};
use crate::web::components::bar::tenths as at;
use crate::web::components::tag::{Tag, disclosure, tag};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 170.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 22.0;

/// The histogram with its table; `summary` says it in words.
pub fn histogram(view: &HistogramView, summary: &str) -> Tag {
    let floor = HEIGHT - BOTTOM;
    let count = f64::from(u16::try_from(view.bins.len()).unwrap_or(u16::MAX)).max(1.0);
    let width = WIDTH / count;
    let mut picture = tag("svg", "")
        .put("viewBox", ["0 0 ", &at(WIDTH), " ", &at(HEIGHT)].concat())
        .set("role", "img")
        .put("aria-label", ["Histogram. ", summary].concat());
    let mut left = 0.0;
    for bin in &view.bins {
        let height = bin.height * (floor - TOP);
        picture = picture.add(
            tag("rect", if bin.gain { "gain" } else { "loss" })
                .put("x", at(left + 0.5))
                .put("y", at(floor - height))
                .put("width", at((width - 1.0).max(1.0)))
                .put("height", at(height)),
        );
        left += width;
    }
    picture = picture
        .add(
            upright("axis", 0.0, floor)
                .put("x2", at(WIDTH))
                .put("y2", at(floor)),
        )
        .add(label("start", 0.0, HEIGHT - 6.0).text(&view.ends.0))
        .add(label("end", WIDTH, HEIGHT - 6.0).text(&view.ends.1));
    let median = view.median * WIDTH;
    picture = picture
        .add(upright("tornado-base", median, 14.0).put("y2", at(floor)))
        .add(label(anchor(view.median), median, 10.0).say("middle draw"));
    if let Some(zero) = view.zero {
        let x = zero * WIDTH;
        picture = picture
            .add(upright("zero", x, 27.0).put("y2", at(floor)))
            .add(label(anchor(zero), x, 24.0).say("today"));
    }
    tag("figure", "histogram")
        .add(picture)
        .add(table(&view.bins))
}

/// Text that begins, sits or ends at its place, so that it stays in the picture.
const fn anchor(place: f64) -> &'static str {
    if place < 0.15 {
        "start"
    } else if place > 0.85 {
        "end"
    } else {
        "middle"
    }
}

fn upright(class: &'static str, x: f64, top: f64) -> Tag {
    tag("line", class)
        .put("x1", at(x))
        .put("x2", at(x))
        .put("y1", at(top))
}

fn label(anchor: &'static str, x: f64, y: f64) -> Tag {
    tag("text", "tick")
        .put("x", at(x))
        .put("y", at(y))
        .set("text-anchor", anchor)
}

fn table(bins: &[Bin]) -> Tag {
    let head = tag("tr", "")
        .add(tag("th", "").set("scope", "col").say("Change in a year"))
        .add(tag("th", "number").set("scope", "col").say("Draws"))
        .add(tag("th", "number").set("scope", "col").say("Part"));
    let body = tag("tbody", "").each(bins, |bin| {
        tag("tr", "")
            .add(tag("th", "").set("scope", "row").text(&bin.span))
            .add(tag("td", "number").text(&bin.draws))
            .add(tag("td", "number").text(&bin.part))
    });
    disclosure("", "The draws in numbers").add(
        tag("table", "explore-table")
            .add(tag("thead", "").add(head))
            .add(body),
    )
}
