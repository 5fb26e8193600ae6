//! Stacked bars of automatable, assistable and human-core work.

use yew::prelude::*;

use super::tag::{Tag, tag};
use taskmix_present::answer::{Part, Segment};

/// The stripes that tell assistable work from the rest without colour. Once on the page.
pub fn patterns() -> Html {
    Html::from_html_unchecked(AttrValue::Static(
        r#"<svg class="visually-hidden" aria-hidden="true" width="0" height="0"><defs><pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe-ground" width="7" height="7"/><rect class="stripe" width="2" height="7"/></pattern></defs></svg>"#,
    ))
}

/// A length as an SVG attribute, in tenths of a percent.
pub fn percent(share: f64) -> String {
    tenths(share * 100.0) + "%"
}

/// A number with one decimal, as SVG attributes take it.
#[inline(never)]
pub fn tenths(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a length on a page")]
    let tenths = (value * 10.0).round() as i32;
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}

/// A picture as wide as its place, which says nothing to those who do not see it.
pub fn strip(class: &'static str, height: &'static str) -> Tag {
    tag("svg", class)
        .set("aria-hidden", "true")
        .set("width", "100%")
        .set("height", height)
}

/// A rectangle from `start`, `length` long, both as shares of the width.
pub fn block(
    class: &'static str,
    start: f64,
    length: f64,
    (y, height): (&'static str, &'static str),
) -> Tag {
    tag("rect", class)
        .put("x", percent(start))
        .set("y", y)
        .put("width", percent(length))
        .set("height", height)
}

/// A line along the width, both ends as shares of it.
pub fn along(class: &'static str, start: f64, end: f64, y: &'static str) -> Tag {
    tag("line", class)
        .put("x1", percent(start))
        .put("x2", percent(end))
        .set("y1", y)
        .set("y2", y)
}

/// A bar without words: automatable, assistable and human-core share, adding up to 1.
pub fn bar(shares: [f64; 3]) -> Tag {
    let mut left = 0.0;
    let mut bar = strip("bar", "100%");
    for (part, share) in Part::ALL.into_iter().zip(shares) {
        bar = bar.add(block(class(part), left, share, ("0", "100%")));
        left += share;
    }
    bar
}

/// The class of a part's rectangle.
const fn class(part: Part) -> &'static str {
    match part {
        Part::Automatable => "part automatable",
        Part::Assistable => "part assistable",
        Part::HumanCore => "part human-core",
    }
}

/// The bar of the week with its legend, which says the same in words.
pub fn week_bar(segments: &[Segment; 3]) -> Tag {
    let shares = segments.each_ref().map(|one| one.share);
    tag("figure", "week-bar")
        .add(tag("div", "week-bar-bar").add(bar(shares)))
        .add(tag("dl", "legend").each(segments, legend))
}

fn legend(one: &Segment) -> Tag {
    let swatch = strip("swatch", "14").add(block(class(one.part), 0.0, 1.0, ("0", "14")));
    tag("div", "")
        .put("data-testid", ["bar-", one.part.slug()].concat())
        .add(tag("dt", "").add(swatch).say(one.part.name()))
        .add(
            tag("dd", "")
                .add(tag("strong", "").text(&one.percent))
                .say(" · ")
                .text(&one.hours)
                .say(" ")
                .add(tag("span", "legend-range").say("range ").text(&one.range))
                .add(tag("span", "legend-meaning").say(one.part.meaning())),
        )
}
