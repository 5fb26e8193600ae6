//! What charts are made of: a picture, lines and words in it, and the table beside it.

use super::bar::tenths as at;
use super::tag::{Tag, tag};

/// A chart of this size in units of its own; `words` say what it shows.
pub fn picture(width: f64, height: f64, words: &str) -> Tag {
    tag("svg", "")
        .put("viewBox", ["0 0 ", &at(width), " ", &at(height)].concat())
        .set("role", "img")
        .put("aria-label", words.to_owned())
}

/// A straight line.
#[inline(never)]
pub fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Tag {
    tag("line", class)
        .put("x1", at(from.0))
        .put("y1", at(from.1))
        .put("x2", at(to.0))
        .put("y2", at(to.1))
}

/// A rectangle from its upper left corner.
#[inline(never)]
pub fn rectangle(class: &'static str, from: (f64, f64), width: f64, height: f64) -> Tag {
    tag("rect", class)
        .put("x", at(from.0))
        .put("y", at(from.1))
        .put("width", at(width))
        .put("height", at(height))
}

/// Words that start, sit or end at a place.
#[inline(never)]
pub fn words(class: &'static str, anchor: &'static str, x: f64, y: f64) -> Tag {
    tag("text", class)
        .put("x", at(x))
        .put("y", at(y))
        .set("text-anchor", anchor)
}

/// Words on an axis.
#[inline(never)]
pub fn label(anchor: &'static str, x: f64, y: f64) -> Tag {
    words("tick", anchor, x, y)
}

/// The head of a table's column.
#[inline(never)]
pub fn column(class: &'static str, text: &'static str) -> Tag {
    tag("th", class).set("scope", "col").say(text)
}

/// A row of a table, with what it is about.
#[inline(never)]
pub fn row(about: &str) -> Tag {
    tag("tr", "").add(tag("th", "").set("scope", "row").text(about))
}

/// A number in a table.
#[inline(never)]
pub fn cell(text: &str) -> Tag {
    tag("td", "number").text(text)
}

/// A table with its head and its rows.
#[inline(never)]
pub fn table(class: &'static str, head: Tag, body: Tag) -> Tag {
    tag("table", class)
        .add(tag("thead", "").add(head))
        .add(body)
}
