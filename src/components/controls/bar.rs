//! Stacked bars of automatable, assistable and human-core work.

use yew::prelude::*;

use taskmix_present::answer::{Part, Segment};

/// The stripes that distinguish assistable work without colour. Once per page.
pub fn patterns() -> Html {
    Html::from_html_unchecked(AttrValue::Static(
        r#"<svg class="visually-hidden" aria-hidden="true" width="0" height="0"><defs><pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe-ground" width="7" height="7"/><rect class="stripe" width="2" height="7"/></pattern></defs></svg>"#,
    ))
}

/// A share of the width as an SVG length, in tenths of a percent.
pub fn percent(share: f64) -> String {
    tenths(share * 100.0) + "%"
}

/// A number with one decimal, as SVG attributes take it.
pub fn tenths(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a length on a page")]
    let tenths = (value * 10.0).round() as i32;
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}

/// A rectangle in a picture as wide as its place: `start` and `length` are shares of the width.
pub fn block(
    class: &'static str,
    start: f64,
    length: f64,
    (y, height): (&'static str, &'static str),
) -> Html {
    html! { <rect {class} x={percent(start)} {y} width={percent(length)} {height} /> }
}

/// A line along such a picture: both ends are shares of the width.
pub fn horizontal_line(class: &'static str, start: f64, end: f64, y: &'static str) -> Html {
    html! { <line {class} x1={percent(start)} x2={percent(end)} y1={y} y2={y} /> }
}

/// A bar without words: automatable, assistable and human-core share, which add up to 1.
pub fn bar(shares: [f64; 3]) -> Html {
    let mut start = 0.0;
    let blocks = Part::ALL.into_iter().zip(shares).map(|(part, share)| {
        let block = block(class(part), start, share, ("0", "100%"));
        start += share;
        block
    });
    html! { <svg class="bar" aria-hidden="true" width="100%" height="100%">{for blocks}</svg> }
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
pub fn week_bar(segments: &[Segment; 3]) -> Html {
    let shares = segments.each_ref().map(|segment| segment.share);
    html! {
        <figure class="week-bar">
            <div class="week-bar-bar">{bar(shares)}</div>
            <dl class="legend">{for segments.iter().map(legend)}</dl>
        </figure>
    }
}

fn legend(segment: &Segment) -> Html {
    let part = segment.part;
    html! {
        <div data-testid={["bar-", part.slug()].concat()}>
            <dt><svg class="swatch" aria-hidden="true" width="100%" height="14">{block(class(part), 0.0, 1.0, ("0", "14"))}</svg>{part.name()}</dt>
            <dd>
                <strong>{&segment.percent}</strong>{" · "}{&segment.hours}{" "}
                <span class="legend-range">{"range "}{&segment.range}</span>
                <span class="legend-meaning">{part.meaning()}</span>
            </dd>
        </div>
    }
}
