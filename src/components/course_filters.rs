//! What is asked of courses: cost, hours, level, certificate, language.

use yew::prelude::*;

use super::Dispatch;
use super::act::listed;
use super::tag::{Tag, tag};
use crate::browser;
use crate::state::{Action, State};
use taskmix_catalog::catalog;
use taskmix_inputs::course_filter::{Wish, languages};
use taskmix_inputs::page::CourseFilter;
use taskmix_number_text::plain;

/// A choice of a list: its value and its words.
type Choice = (String, String);

/// What is asked of courses.
pub fn course_filters(state: &State, dispatch: &Dispatch) -> Tag {
    let filter = state.inputs.courses;
    let hours = CourseFilter::HOURS.iter().map(|hours| {
        let number = plain(*hours);
        (number.clone(), ["at most ", &number, " hours"].concat())
    });
    let levels = CourseFilter::LEVELS.iter().map(|level| {
        let name = level.name().to_owned();
        (name.clone(), name)
    });
    let codes = languages(catalog().courses());
    let named = browser::languages(&codes);
    let read = codes
        .iter()
        .zip(named)
        .map(|(code, name)| ((*code).to_owned(), name));
    let also = state.inputs.languages.get(1).map_or("", String::as_str);
    tag("div", "filters")
        .set("role", "group")
        .set("aria-label", "Show only courses that suit you")
        .with(tick(
            "filter-free",
            "free to follow",
            filter.free,
            dispatch,
            Wish::Free,
        ))
        .with(tick(
            "filter-certificate",
            "with a certificate",
            filter.certificate,
            dispatch,
            Wish::Certificate,
        ))
        .with(list(
            ("filter-hours", "Time"),
            ("any", hours.collect()),
            &filter.hours.map(plain).unwrap_or_default(),
            chosen(dispatch, |text| {
                let mut all = CourseFilter::HOURS.into_iter();
                Wish::Hours(all.find(|hours| plain(*hours) == text))
            }),
        ))
        .with(list(
            ("filter-level", "Level"),
            ("any", levels.collect()),
            filter.level.map_or("", |level| level.name()),
            chosen(dispatch, |text| {
                let mut all = CourseFilter::LEVELS.into_iter();
                Wish::Level(all.find(|level| level.name() == text))
            }),
        ))
        .with(list(
            ("filter-language", "I also read"),
            ("English only", read.collect()),
            also,
            listed(dispatch, |code| Some(Action::Read(code))),
        ))
}

/// The rest of what is asked may have changed since the list was drawn: only this is told.
fn chosen(dispatch: &Dispatch, wish: fn(&str) -> Wish) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Filter(wish(&browser::chosen_value(&event))));
    })
}

fn tick(
    id: &'static str,
    text: &'static str,
    checked: bool,
    dispatch: &Dispatch,
    wish: fn(bool) -> Wish,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Filter(wish(browser::is_checked(&event))));
    });
    html! { <label class="check"><input type="checkbox" {id} {checked} {onchange} /><span>{text}</span></label> }
}

fn list(
    (id, label): (&'static str, &'static str),
    (first, choices): (&'static str, Vec<Choice>),
    chosen: &str,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <span class="filter">
            <label for={id}>{label}</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_empty()}>{first}</option>
                {for choices.into_iter().map(|(value, text)| {
                    let selected = value == chosen;
                    html! { <option {value} {selected}>{text}</option> }
                })}
            </select>
        </span>
    }
}
