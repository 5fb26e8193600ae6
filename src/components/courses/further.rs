//! The further courses of a heading, searchable by word.

use yew::prelude::*;

use super::card::further_course;
use crate::browser;
use taskmix_inputs::course_list::CourseList;
use taskmix_present::courses::FurtherCourse;

/// Number of courses from which a search is offered.
const MANY: usize = 6;

/// The further courses of a heading.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Name of the kind, for ids.
    pub kind: &'static str,
    /// The courses, best first.
    pub courses: Vec<FurtherCourse>,
    /// The user's own list.
    pub list: CourseList,
}

/// The further courses of a heading: all of them, or those that have each word of the search.
#[function_component]
pub fn FurtherCourses(props: &Props) -> Html {
    let query = use_state_eq(String::new);
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| query.set(browser::typed_text(&event)))
    };
    let count = props.courses.len();
    let found = props.courses.iter().filter(|course| course.matches(&query));
    let found: Vec<_> = found.collect();
    let id = ["course-search-", props.kind].concat();
    let said = if query.trim().is_empty() {
        String::new()
    } else {
        format!("{} of {count} have these words.", found.len())
    };
    html! {
        <details class="course-further" data-testid="course-further">
            <summary>{"Show more: "}{count}{" further, in order"}</summary>
            if count >= MANY || !query.is_empty() {
                <p class="course-search">
                    <label for={id.clone()}>{"Search them by word"}</label>
                    <input {id} type="search" autocomplete="off" value={(*query).clone()} {oninput} />
                    <span role="status">{said}</span>
                </p>
            }
            <ol>{for found.into_iter().map(|course| further_course(course, &props.list))}</ol>
        </details>
    }
}
