//! How the draws are spread, as bars and in numbers.

use crate::components::controls::legacy::{
    cell, column, label, line, picture, rectangle, row, table,
};
use crate::components::controls::tag::{Tag, disclosure, tag};
use taskmix_present::explore::chance::{Bin, HistogramView};

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
    let mut picture = picture(WIDTH, HEIGHT, &["Histogram. ", summary].concat());
    let mut left = 0.0;
    for bin in &view.bins {
        let height = bin.height * (floor - TOP);
        let class = if bin.gain { "gain" } else { "loss" };
        let corner = (left + 0.5, floor - height);
        picture = picture.add(rectangle(class, corner, (width - 1.0).max(1.0), height));
        left += width;
    }
    let ends = &view.ends;
    picture = picture
        .add(line("axis", (0.0, floor), (WIDTH, floor)))
        .add(label("start", 0.0, HEIGHT - 6.0).text(&ends.0))
        .add(label("end", WIDTH, HEIGHT - 6.0).text(&ends.1));
    let median = view.median * WIDTH;
    picture = picture
        .add(line("tornado-base", (median, 14.0), (median, floor)))
        .add(label(anchor(view.median), median, 10.0).say("middle draw"));
    if let Some(zero) = view.zero {
        let x = zero * WIDTH;
        picture = picture
            .add(line("zero", (x, 27.0), (x, floor)))
            .add(label(anchor(zero), x, 24.0).say("today"));
    }
    tag("figure", "histogram")
        .add(picture)
        .add(numbers(&view.bins))
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

fn numbers(bins: &[Bin]) -> Tag {
    let head = tag("tr", "")
        .add(column("", "Change in a year"))
        .add(column("number", "Draws"))
        .add(column("number", "Part"));
    let body = tag("tbody", "").each(bins, |bin| {
        row(&bin.span).add(cell(&bin.draws)).add(cell(&bin.part))
    });
    disclosure("", "The draws in numbers").add(table("explore-table", head, body))
}
