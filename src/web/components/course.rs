//! One suggested course.

use yew::prelude::*;

use crate::present::courses::CourseView;

/// One suggested course.
pub fn course_card(course: &CourseView) -> Html {
    html! {
        <article class="course" data-testid="course" data-course={course.id}>
            <p class="course-kind">{course.kind}</p>
            <h3>{outside(course.url, course.title)}</h3>
            <p class="course-provider">{course.provider}</p>
            <p class="course-reason">{&course.reason}</p>
            <dl class="course-facts">
                {for course.facts.iter().map(|fact| html! {
                    <div class={fact.unverified.then_some("unverified")}>
                        <dt>{fact.name}</dt>
                        <dd>{&fact.value}</dd>
                    </div>
                })}
            </dl>
            if !course.alternatives.is_empty() {
                <p class="course-others">
                    {"Elsewhere, for the same: "}
                    {for course.alternatives.iter().enumerate().map(|(at, (title, provider, url))| html! {
                        <>{if at > 0 { "; " } else { "" }}{outside(url, title)}{" ("}{*provider}{")"}</>
                    })}
                    {"."}
                </p>
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

/// A link to another site, where there is one.
fn outside(url: &'static str, text: &'static str) -> Html {
    if url.starts_with("https://") {
        html! { <a href={url} rel="noopener noreferrer external">{text}</a> }
    } else {
        html! { text }
    }
}
