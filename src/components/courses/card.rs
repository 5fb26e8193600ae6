//! One suggested course.

use yew::prelude::*;

use crate::components::controls::link::external_link;
use taskmix_present::courses::CourseView;

/// One suggested course.
pub fn course_card(course: &CourseView) -> Html {
    html! {
        <article key={course.id} class="course" data-testid="course" data-course={course.id}>
            <p class="course-kind">{course.kind}</p>
            <h3>{external_link(course.url, course.title)}</h3>
            <p class="course-provider">{course.provider}</p>
            <p class="course-reason">{&course.reason}</p>
            <dl class="course-facts">
                {for course.facts.iter().map(|fact| html! {
                    <div class={fact.unverified.then_some("unverified")}><dt>{fact.name}</dt><dd>{&fact.value}</dd></div>
                })}
            </dl>
            if !course.alternatives.is_empty() {
                <p class="course-others">{"Elsewhere, for the same: "}{for alternatives(course)}{"."}</p>
            }
            <details>
                <summary>{"Why it stands here, and how well it is known"}</summary>
                <p>{"Score: "}{&course.score}{"."}</p>
                <p>{&course.basis}</p>
                if !course.notes.is_empty() { <p class="hint">{course.notes}</p> }
            </details>
        </article>
    }
}

fn alternatives(course: &CourseView) -> impl Iterator<Item = Html> {
    let alternatives = course.alternatives.iter().enumerate();
    alternatives.map(|(index, (title, provider, url))| {
        let separator = if index > 0 { "; " } else { "" };
        html! { <>{separator}{external_link(url, title)}{" ("}{*provider}{")"}</> }
    })
}
