//! One suggested course, and one of the further ones.

use yew::prelude::*;

use crate::components::controls::link::external_link;
use taskmix_present::courses::{CourseFact, CourseView, FurtherCourse};

/// One suggested course.
pub fn course_card(course: &CourseView) -> Html {
    html! {
        <article key={course.id} class="course" data-testid="course" data-course={course.id}>
            <p class="course-for">{course.made_for}</p>
            <h4>{external_link(course.url, course.title)}</h4>
            <p class="course-provider">{course.provider}</p>
            <p class="course-reason">{&course.reason}</p>
            <dl class="course-facts">{for course.facts.iter().map(fact)}</dl>
            if !course.activities.is_empty() {
                <details class="course-activities">
                    <summary>{"The activities it is about"}</summary>
                    <ul>
                        {for course.activities.iter().map(|activity| html! {
                            <li key={activity.id}>{activity.label}{": "}{&activity.hours}</li>
                        })}
                    </ul>
                </details>
            }
            if !course.alternatives.is_empty() {
                <p class="course-others">{"Elsewhere, for the same: "}{for alternatives(course)}{"."}</p>
            }
            <details>
                <summary>{"Why it stands here, and how well it is known"}</summary>
                <p>{"Score: "}{&course.score}{"."}</p>
                <p>{&course.basis}</p>
                if !course.interest.is_empty() { <p>{&course.interest}</p> }
                if !course.notes.is_empty() { <p class="hint">{course.notes}</p> }
            </details>
        </article>
    }
}

fn fact(fact: &CourseFact) -> Html {
    html! {
        <div class={fact.unverified.then_some("unverified")}>
            <dt>{fact.name}</dt>
            <dd>
                {&fact.value}
                if !fact.basis.is_empty() { <span class="hint">{" ("}{&fact.basis}{")"}</span> }
            </dd>
        </div>
    }
}

/// One further course, in a line.
pub fn further_course(course: &FurtherCourse) -> Html {
    html! {
        <li key={course.id} data-testid="further-course">
            {external_link(course.url, course.title)}{" · "}{course.provider}{" · "}{&course.line}
        </li>
    }
}

fn alternatives(course: &CourseView) -> impl Iterator<Item = Html> {
    let alternatives = course.alternatives.iter().enumerate();
    alternatives.map(|(index, (title, provider, url))| {
        let separator = if index > 0 { "; " } else { "" };
        html! { <>{separator}{external_link(url, title)}{" ("}{*provider}{")"}</> }
    })
}
