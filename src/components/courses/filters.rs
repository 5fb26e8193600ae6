//! Filters of courses: cost, certificate, hours, level, language.

use yew::prelude::*;

use crate::browser;
use crate::components::controls::select::Select;
use crate::context::{use_dispatch, use_formatting};
use crate::state::Action;
use taskmix_catalog::catalog;
use taskmix_inputs::course_filter::{CourseRequirement, languages};
use taskmix_inputs::page::CourseFilter;
use taskmix_number_text::plain;

/// The current filters.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Cost, certificate, hours and level.
    pub filter: CourseFilter,
    /// Code of the language read beside English; empty for none.
    pub language: AttrValue,
}

/// The filters of courses. Each control changes only its own value: others may have changed since
/// it was rendered.
#[function_component]
pub fn CourseFilters(props: &Props) -> Html {
    let dispatch = use_dispatch();
    // Languages are named in the page's language.
    use_formatting();
    let filter = &props.filter;
    let checkbox = |id: &'static str,
                    label,
                    checked: bool,
                    requirement: fn(bool) -> CourseRequirement| {
        let onchange = dispatch
            .reform(move |event: Event| Action::Filter(requirement(browser::is_checked(&event))));
        html! { <label class="check"><input type="checkbox" {id} {checked} {onchange} /><span>{label}</span></label> }
    };
    let hours = CourseFilter::HOURS.map(|hours| {
        let number = plain(hours);
        let text = ["at most ", &number, " hours"].concat();
        (AttrValue::from(number), AttrValue::from(text))
    });
    let onhours = dispatch.reform(|text: String| {
        Action::Filter(CourseRequirement::Hours(
            CourseFilter::HOURS
                .into_iter()
                .find(|hours| plain(*hours) == text),
        ))
    });
    let levels = CourseFilter::LEVELS.map(|level| (level.name().into(), level.name().into()));
    let onlevel = dispatch.reform(|text: String| {
        Action::Filter(CourseRequirement::Level(
            CourseFilter::LEVELS
                .into_iter()
                .find(|level| level.name() == text),
        ))
    });
    let codes = languages(catalog().courses());
    let named = codes.iter().zip(browser::languages(&codes));
    let known: Vec<_> = named
        .map(|(code, name)| ((*code).into(), name.into()))
        .collect();
    html! {
        <div class="filters" role="group" aria-label="Show only courses that suit you">
            {checkbox("filter-free", "free to follow", filter.free, CourseRequirement::Free)}
            {checkbox("filter-certificate", "with a certificate", filter.certificate, CourseRequirement::Certificate)}
            {checkbox("filter-my-language", "in my language", filter.my_language, CourseRequirement::MyLanguage)}
            <span class="filter">
                <Select
                    id="filter-hours"
                    label="Time"
                    empty="any"
                    options={hours.to_vec()}
                    chosen={filter.hours.map(plain).unwrap_or_default()}
                    onchoose={onhours}
                />
            </span>
            <span class="filter">
                <Select
                    id="filter-level"
                    label="Level"
                    empty="any"
                    options={levels.to_vec()}
                    chosen={filter.level.map_or("", |level| level.name())}
                    onchoose={onlevel}
                />
            </span>
            <span class="filter">
                <Select
                    id="filter-language"
                    label="I also read"
                    empty="English only"
                    options={known}
                    chosen={&props.language}
                    onchoose={dispatch.reform(Action::Read)}
                />
            </span>
        </div>
    }
}
