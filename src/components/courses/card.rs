//! One suggested course, one of the further ones, and one of the user's own list.

use yew::prelude::*;

use crate::components::controls::buttons::ActionButton;
use crate::components::controls::link::external_link;
use crate::state::Action;
use taskmix_inputs::course_list::{CourseChange, CourseList};
use taskmix_present::courses::{CourseFact, CourseView, FurtherCourse, ListedCourse};

/// What of the page a card reaches.
#[derive(Clone, Copy)]
pub struct Reach<'a> {
    /// The user's own list.
    pub list: &'a CourseList,
    /// Whether the shift simulator is on the page.
    pub shift: bool,
}

/// One suggested course.
pub fn course_card(course: &CourseView, reach: Reach<'_>) -> Html {
    html! {
        <article key={course.id} class="course" data-testid="course" data-course={course.id}>
            <p class="course-for">{course.made_for}</p>
            <h4>{external_link(course.url, course.title)}</h4>
            <p class="course-provider">{course.provider}</p>
            <p class="course-reason">{&course.reason}</p>
            <dl class="course-facts">{for course.facts.iter().map(fact)}</dl>
            <p class="course-actions">
                {keep(course.id, course.title, reach.list)}
                {finish(course.id, course.title, reach.list)}
                if let Some(proposal) = course.shift.filter(|_| reach.shift) {
                    <ActionButton
                        class="button-quiet"
                        label="What if I moved these hours?"
                        aria_label={["What if I moved these hours? ", course.title].concat()}
                        testid="course-shift"
                        action={Action::Propose(proposal)}
                    />
                }
            </p>
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
                <p>{"Score: "}{&course.score}{". The fit, from 0 to 1, says how well craft, level, code, country and language agree, and how well the course is known."}</p>
                <p>{&course.basis}</p>
                if !course.interest.is_empty() { <p>{&course.interest}</p> }
                if !course.notes.is_empty() { <p class="hint">{course.notes}</p> }
            </details>
        </article>
    }
}

fn fact(fact: &CourseFact) -> Html {
    html! {
        <div class={fact.unverified.then_some("unverified")} data-fact={fact.name}>
            <dt>{fact.name}</dt>
            <dd>
                {&fact.value}
                if !fact.basis.is_empty() { <span class="hint">{" ("}{&fact.basis}{")"}</span> }
            </dd>
        </div>
    }
}

/// One further course, in a line.
pub fn further_course(course: &FurtherCourse, list: &CourseList) -> Html {
    html! {
        <li key={course.id} data-testid="further-course">
            {external_link(course.url, course.title)}{" · "}{course.provider}{" · "}{&course.line}{" "}
            {keep(course.id, course.title, list)}
        </li>
    }
}

/// One course of the user's own list, in a line.
pub fn listed_course(course: &ListedCourse, done: bool) -> Html {
    let id = || course.id.to_owned();
    html! {
        <li key={course.id} data-testid="listed-course" data-course={course.id}>
            {external_link(course.url, course.title)}{" · "}{course.provider}{" · "}{&course.line}{" "}
            <span class="course-actions">
                if done {
                    {change("Keep for later instead", course.title, false, CourseChange::Keep(id()))}
                } else {
                    {change("I have done it", course.title, false, CourseChange::Finish(id()))}
                }
                {change("Take out", course.title, false, CourseChange::Remove(id()))}
            </span>
        </li>
    }
}

/// A button that changes the list, named with the course for screen readers.
fn change(label: &'static str, title: &str, inactive: bool, change: CourseChange) -> Html {
    let aria_label = [label, ": ", title].concat();
    html! { <ActionButton class="button-quiet" {label} {aria_label} {inactive} action={Action::List(change)} /> }
}

/// The button that marks a course as done.
fn finish(id: &str, title: &str, list: &CourseList) -> Html {
    let inactive = list.is_full() && !list.has(id);
    change(
        "I have done it",
        title,
        inactive,
        CourseChange::Finish(id.to_owned()),
    )
}

/// The toggle that keeps a course for later.
fn keep(id: &str, title: &str, list: &CourseList) -> Html {
    let kept = list.kept().iter().any(|kept| kept == id);
    let to = if kept {
        CourseChange::Remove
    } else {
        CourseChange::Keep
    };
    html! {
        <ActionButton
            class="button-quiet"
            label="Keep for later"
            aria_label={["Keep for later: ", title].concat()}
            pressed={kept}
            inactive={list.is_full() && !list.has(id)}
            action={Action::List(to(id.to_owned()))}
        />
    }
}

fn alternatives(course: &CourseView) -> impl Iterator<Item = Html> {
    let alternatives = course.alternatives.iter().enumerate();
    alternatives.map(|(index, (title, provider, url))| {
        let separator = if index > 0 { "; " } else { "" };
        html! { <>{separator}{external_link(url, title)}{" · "}{*provider}</> }
    })
}
