//! The user's own list of courses.

use yew::prelude::*;

use super::card::listed_course;
use taskmix_present::courses::CourseListView;

/// The user's own list; nothing where it is empty.
pub fn my_list(list: &CourseListView) -> Html {
    if list.kept.is_empty() && list.done.is_empty() && list.unknown == 0 {
        return Html::default();
    }
    html! {
        <section class="course-kind course-mine" data-testid="my-list" aria-labelledby="my-list">
            <h3 id="my-list">{"My list"}</h3>
            <p class="hint">{"It is part of the link and of the file that you save."}</p>
            if !list.kept.is_empty() {
                <h4>{"Kept for later"}</h4>
                <ul>{for list.kept.iter().map(|course| listed_course(course, false))}</ul>
            }
            if !list.done.is_empty() {
                <h4>{"Done"}</h4>
                <p class="hint">{"These, and courses that add no activity to them, are not suggested."}</p>
                <ul>{for list.done.iter().map(|course| listed_course(course, true))}</ul>
            }
            if list.full {
                <p class="hint">{"The list is full. To put another course into it, take one out."}</p>
            }
            if list.unknown > 0 {
                <p class="hint">{list.unknown}{" of the list are not in this catalogue; they stay in the link."}</p>
            }
        </section>
    }
}
