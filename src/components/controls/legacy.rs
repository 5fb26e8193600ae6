//! Controls as element builders, for components that are not written with `html!` yet.

use taskmix_catalog::Source;
use taskmix_present::answer::Part;
use taskmix_present::{Phrase, Piece};

use super::bar::{percent, tenths as at};
use super::number_field::{Shown, suffix};
use super::tag::{Tag, tag};
use crate::state::Field;
use yew::prelude::*;

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

/// A link to another site, where there is one.
pub fn outside(url: &'static str, text: &'static str) -> Tag {
    if url.starts_with("https://") {
        tag("a", "")
            .set("href", url)
            .set("rel", "noopener noreferrer external")
            .say(text)
    } else {
        tag("span", "").say(text)
    }
}

/// A paragraph with the sentence.
pub fn phrase(class: &'static str, phrase: &Phrase) -> Tag {
    let mut paragraph = tag("p", class);
    for piece in phrase.pieces() {
        paragraph = match piece {
            Piece::Plain(text) => paragraph.text(text),
            Piece::Strong(text) => paragraph.add(tag("strong", "").text(text)),
        };
    }
    paragraph
}

/// A source inside an element.
pub fn cited(inside: Tag, source: &Source) -> Tag {
    inside
        .say(source.attribution)
        .say(" ")
        .add(outside(
            source.url,
            source.url.trim_start_matches("https://"),
        ))
        .say(", retrieved ")
        .say(source.retrieved)
        .say(".")
}

/// A range behind its value.
pub fn in_brackets(range: &str) -> Tag {
    tag("span", "range").say(" (").text(range).say(")")
}

/// A number field.
pub struct NumberField<'a> {
    /// Its id.
    pub id: String,
    /// Which field it is.
    pub field: Field,
    /// What it asks.
    pub label: &'a str,
    /// Whether the label is only for those who do not see the field's surroundings.
    pub label_hidden: bool,
    /// What it shows.
    pub shown: &'a Shown,
    /// What stands after the number.
    pub after: &'a str,
    /// A remark below it; may be empty.
    pub hint: String,
    /// What stands in it while it is empty.
    pub placeholder: String,
    /// A name for tests.
    pub testid: Option<&'static str>,
}

impl<'a> NumberField<'a> {
    /// A field with a visible label, its unit and nothing else.
    pub fn new(id: String, field: Field, label: &'a str, shown: &'a Shown) -> Self {
        Self {
            id,
            field,
            label,
            label_hidden: false,
            shown,
            after: suffix(field.unit()),
            hint: String::new(),
            placeholder: String::new(),
            testid: None,
        }
    }

    /// The field as markup.
    pub fn html(self, _: &crate::components::Dispatch) -> Html {
        let props = super::number_field::Props {
            id: self.id.into(),
            field: self.field,
            label: self.label.to_owned().into(),
            label_hidden: self.label_hidden,
            shown: self.shown.clone(),
            after: Some(self.after.to_owned().into()),
            hint: self.hint.into(),
            placeholder: self.placeholder.into(),
            testid: self.testid,
        };
        html! { <super::number_field::NumberField ..props /> }
    }
}

/// A link to another part of the page.
pub fn page_link(to: &'static str, class: &'static str, text: &'static str) -> Html {
    html! { <super::link::PageLink {to} class={(!class.is_empty()).then_some(class)} {text} /> }
}

/// How far the details chunk is.
pub fn place() -> Html {
    html! { <super::placeholder::Placeholder /> }
}
