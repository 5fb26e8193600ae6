//! Kinds of text, and the smallest components: buttons, choices, fields.

use yew::prelude::*;

use crate::components::Dispatch;
use crate::components::controls::buttons::{button, local, quiet, side};
use crate::components::controls::legacy::NumberField;
use crate::components::controls::legacy::page_link;
use crate::components::controls::number_field::Shown;
use crate::components::controls::tag::{Tag, disclosure, heading, paragraph, tag};
use crate::components::courses::filters::course_filters;
use crate::components::courses::scenario_choice;
use crate::components::embed::frame::copy_line;
use crate::state::{Action, Field, State};
use taskmix_present::Numbers;
use taskmix_present::fields::FormField;

/// Words longer than any line of a telephone.
pub const LONG: &str = "Bundesausbildungsförderungsgesetzantragsbearbeitungsbeauftragte and everything else that nobody else does";

/// Headings and kinds of text.
pub fn text() -> Html {
    [
        heading("h2", "", "A heading of a section"),
        heading("h3", "", "A heading of a part of it"),
        heading("h4", "", "A heading of a card"),
        paragraph("standfirst", "A standfirst says what a page is for."),
        paragraph(
            "prose",
            "A paragraph is as wide as it may become: about seventy letters to a line, so that the eye finds the beginning of the next one, and no wider on a large screen.",
        ),
        paragraph("hint", "A hint says what is meant."),
        paragraph("error", "An error says what is wrong, and what is used meanwhile."),
        paragraph("empty", "Nothing in it yet."),
        tag("div", "note").add(paragraph("", "A note stands apart.")),
        tag("p", "").say("A word with ").add(tag("span", "mark").say("a mark")),
        tag("p", "").say(LONG),
        tag("p", "")
            .say("A link ")
            .with(page_link("main", "", "to a part of the page"))
            .say("."),
        disclosure("", "Something that opens").add(paragraph("", "What was folded away.")),
    ]
    .into_iter()
    .map(Tag::html)
    .collect()
}

/// Buttons and choices.
pub fn controls(dispatch: &Dispatch) -> Html {
    let noop = Callback::noop;
    let undo = || Action::Undo;
    let long = "A button whose words are so long that they do not fit onto one line of a telephone";
    let line = |class: &'static str, inside: Vec<Html>| {
        inside.into_iter().fold(tag("div", class), Tag::with).html()
    };
    [
        line(
            "design-line",
            vec![
                button("button", "", "A button", dispatch, undo()),
                local("closed", "That opens something", false, Some("false"), noop()),
                local("open", "That has opened it", false, Some("true"), noop()),
                local("disabled", "That cannot be used", true, None, noop()),
                quiet("", "A quiet button", dispatch, undo()),
            ],
        ),
        line(
            "design-line",
            vec![button("button", "", long, dispatch, undo())],
        ),
        line(
            "design-line",
            vec![
                button("chip", "", "A chip", dispatch, undo()),
                button("chip chip-quiet", "", "A quiet chip", dispatch, undo()),
                html! { <button type="button" class="chip" disabled={true}>{"Not ready yet"}</button> },
                html! { <button type="button" class="icon-button" aria-label="Remove">{"×"}</button> },
            ],
        ),
        html! {
            <fieldset class="switch">
                <legend>{"A choice of two"}</legend>
                {side(("side", "side-on", "Chosen"), true, dispatch, undo())}
                {side(("side", "side-off", "Not chosen"), false, dispatch, undo())}
            </fieldset>
        },
    ]
    .into_iter()
    .collect()
}

/// Number fields, lists, boxes to tick, a text to copy.
pub fn fields(state: &State, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Html {
    let field = |field: Field, id: &'static str, label: &'static str, hint: &str| {
        let shown = Shown::of(state, field, numbers);
        let mut number = NumberField::new(id.to_owned(), field, label, &shown);
        number.hint = hint.to_owned();
        number.html(dispatch)
    };
    let nothing = Shown {
        text: AttrValue::default(),
        error: None,
    };
    let of = Field::Form(FormField::MeasuredWith);
    let label = "A number that may be left out";
    let mut empty = NumberField::new("empty".to_owned(), of, label, &nothing);
    empty.placeholder = "unknown".to_owned();
    [
        tag("div", "fields")
            .with(field(Field::Total, "total", "A number with its unit", ""))
            .with(field(
                Field::Form(FormField::Utilisation),
                "hinted",
                "A number with a hint",
                "What is meant, in a sentence.",
            ))
            .with(empty.html(dispatch))
            .html(),
        scenario_choice("list", "A choice from a list", &state.inputs, dispatch),
        course_filters(state, dispatch).html(),
        copy_line("copy", "A text to copy", LONG.to_owned()).html(),
    ]
    .into_iter()
    .collect()
}
