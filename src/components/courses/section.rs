//! What to learn, and which tools there are.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{Reach, course_card};
use super::filters::CourseFilters;
use super::further::FurtherCourses;
use super::list::my_list;
use crate::browser;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::layout::section;
use crate::components::controls::scenario_choice::ScenarioChoice;
use crate::context::use_formatting;
use crate::registry;
use crate::state::{Action, Field, PtrEq, SnapshotProps};
use crate::view::LearnView;
use taskmix_present::courses::{CourseSection, Month};
use taskmix_present::fields::FormField;
use taskmix_present::tools::ToolView;

/// The text above the courses.
const LEAD: &str = "Chosen for this week by the hours a course concerns, how well it fits your craft, and what it takes; hours are those at the mean of the readings. No source shows that any of these courses raises pay.";

/// What to learn; empty for a week without hours.
#[function_component]
pub fn CoursesSection(props: &SnapshotProps) -> Html {
    let formatting = use_formatting();
    let snapshot = &props.snapshot;
    let inputs = &snapshot.inputs;
    let (year, month) = browser::month_today();
    let Some(view) = Month::new(year, month)
        .and_then(|today| LearnView::of(inputs, &snapshot.week, &formatting.numbers(), today))
    else {
        return Html::default();
    };
    let reach = Reach {
        list: &inputs.course_list,
        shift: registry::embed().is_none(),
    };
    let charges = snapshot.charges();
    let language = inputs.languages.get(1).cloned().unwrap_or_default();
    section(
        "courses",
        "What to learn",
        Some(LEAD),
        html! {
            <>
                if charges && !view.courses.is_empty() {
                    <ScenarioChoice id="payback-scenario" label="Payback under the scenario" inputs={PtrEq(Rc::clone(inputs))} />
                }
                <CourseFilters filter={inputs.courses} {language} />
                if view.courses.is_empty() {
                    {nothing_fits(inputs.courses.is_on(), !inputs.course_list.done().is_empty())}
                } else {
                    {for view.courses.iter().map(|section| courses_of_kind(section, reach))}
                }
                {my_list(&view.list)}
                <details class="tools">
                    <summary>{"Tools named in the evidence, with their prices"}</summary>
                    <p class="hint">{"Named by the publishers given, who often sell them. No source measures what they save."}</p>
                    <ul>{for view.tools.iter().map(|tool| tool_item(tool, charges))}</ul>
                </details>
            </>
        },
    )
}

/// The suggestions of one heading, and the further ones below them.
fn courses_of_kind(section: &CourseSection, reach: Reach<'_>) -> Html {
    let kind = section.kind.name();
    html! {
        <section key={kind} class="course-kind" data-testid="course-kind" data-kind={kind}>
            <h3>{section.heading}</h3>
            <p class="hint">{section.about}</p>
            if !section.suggestions.is_empty() {
                <div class="course-list">{for section.suggestions.iter().map(|course| course_card(course, reach))}</div>
            }
            if !section.further.is_empty() {
                <FurtherCourses {kind} courses={section.further.clone()} list={reach.list.clone()} />
            }
        </section>
    }
}

fn nothing_fits(filtered: bool, done: bool) -> Html {
    html! {
        <p class="empty" data-testid="nothing-fits">
            <strong>{"Nothing fits. "}</strong>
            {"None of the courses we know of concerns enough of this week for the effort it takes. That is an answer too."}
            if done { {" Courses that you have done, and those that add no activity to them, are left out."} }
            if filtered { {" You also asked for certain courses only: without that there may be more."} }
        </p>
    }
}

fn tool_item(tool: &ToolView, charges: bool) -> Html {
    let pays = tool.pays.as_ref().filter(|_| charges);
    let monthly = tool.monthly.filter(|_| charges);
    html! {
        <li data-testid="tool">
            <p><strong>{tool.name}</strong>{" · "}{tool.purpose}</p>
            <p>
                {&tool.price}
                if let Some(pays) = pays { {" · "}{pays} }
                if let Some(monthly) = monthly {
                    {" "}
                    <ActionButton
                        class="button-quiet"
                        label="Count as my tools a month"
                        action={Action::Put(Field::Form(FormField::ToolsMonth), monthly)}
                    />
                }
            </p>
            <p class="hint">{&tool.source}if !tool.note.is_empty() { {". "}{tool.note} }</p>
        </li>
    }
}
