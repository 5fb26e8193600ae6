//! What charts are made of: a picture with lines and words, and the table beside it.

use yew::prelude::*;

use super::bar::tenths;

/// The view box of a chart, which gives it a fixed shape: as wide as its place, in units of its own.
pub fn view_box(width: f64, height: f64) -> String {
    ["0 0 ", &tenths(width), " ", &tenths(height)].concat()
}

/// A straight line.
pub fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    html! { <line {class} x1={tenths(from.0)} y1={tenths(from.1)} x2={tenths(to.0)} y2={tenths(to.1)} /> }
}

/// A rectangle from its upper left corner.
pub fn rectangle(class: &'static str, from: (f64, f64), width: f64, height: f64) -> Html {
    html! { <rect {class} x={tenths(from.0)} y={tenths(from.1)} width={tenths(width)} height={tenths(height)} /> }
}

/// Words that start, are centred or end at a place, by `anchor`: `start`, `middle` or `end`.
pub fn words(class: &'static str, anchor: &'static str, x: f64, y: f64, text: &str) -> Html {
    html! { <text {class} x={tenths(x)} y={tenths(y)} text-anchor={anchor}>{text}</text> }
}

/// Words on an axis.
pub fn tick_label(anchor: &'static str, x: f64, y: f64, text: &str) -> Html {
    words("tick", anchor, x, y, text)
}
