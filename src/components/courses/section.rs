//! What to learn, and which tools there are.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{course_card, further_course};
use super::filters::CourseFilters;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::layout::section;
use crate::components::controls::scenario_choice::ScenarioChoice;
use crate::context::use_formatting;
use crate::state::{Action, Field, PtrEq, SnapshotProps};
use crate::view::LearnView;
use taskmix_present::courses::CourseSection;
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
    let Some(view) = LearnView::of(inputs, &snapshot.week, &formatting.numbers()) else {
        return Html::default();
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
                    {nothing_fits(inputs.courses.is_on())}
                } else {
                    {for view.courses.iter().map(courses_of_kind)}
                }
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
fn courses_of_kind(section: &CourseSection) -> Html {
    let kind = section.kind.name();
    html! {
        <section key={kind} class="course-kind" data-testid="course-kind" data-kind={kind}>
            <h3>{section.heading}</h3>
            <p class="hint">{section.about}</p>
            <div class="course-list">{for section.suggestions.iter().map(course_card)}</div>
            if !section.further.is_empty() {
                <details class="course-further">
                    <summary>{"Further ones"}</summary>
                    <ol>{for section.further.iter().map(further_course)}</ol>
                </details>
            }
        </section>
    }
}

fn nothing_fits(filtered: bool) -> Html {
    html! {
        <p class="empty" data-testid="nothing-fits">
            <strong>{"Nothing fits. "}</strong>
            {"None of the courses we know of concerns enough of this week for the effort it takes. That is an answer too."}
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
