//! What to learn, and which tools there are.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::course::Course;
use crate::domain::scenario::Scenario;
use crate::present::courses::CourseView;
use crate::present::fields::FormField;
use crate::present::scenarios::title;
use crate::present::tools::ToolView;
use crate::web::browser::chosen_value;
use crate::web::state::{Action, Field};

/// What is suggested.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Courses; empty when nothing fits.
    pub courses: Rc<Vec<CourseView>>,
    /// Tools.
    pub tools: Rc<Vec<ToolView>>,
    /// The scenario that payback is computed for.
    pub chosen: Scenario,
    /// Whether the user charges clients.
    pub charges: bool,
    /// Whether the week has hours.
    pub has_week: bool,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// What to learn.
#[function_component]
pub fn CoursesSection(props: &Props) -> Html {
    if !props.has_week {
        return Html::default();
    }
    html! {
        <section class="section" id="courses" aria-labelledby="courses-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="courses-heading">{"What to learn"}</h2>
                <p>{"Ranked for this week by the hours a course concerns, how well it fits you, and what it takes. No source shows that any of these courses raises pay."}</p>
            </header>
            if props.courses.is_empty() {
                <p class="empty" data-testid="nothing-fits">
                    <strong>{"Nothing fits. "}</strong>
                    {"None of the courses we know of would move at least an hour of this week for the effort it takes. That is an answer too."}
                </p>
            } else {
                if props.charges { {payback(props)} }
                <div class="course-list">
                    {for props.courses.iter().map(|course| html! { <Course key={course.id} course={course.clone()} /> })}
                </div>
            }
            <Tools tools={Rc::clone(&props.tools)} charges={props.charges} dispatch={props.dispatch.clone()} />
        </section>
    }
}

fn payback(props: &Props) -> Html {
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| {
        if let Some(scenario) = Scenario::from_id(&chosen_value(&event)) {
            dispatch.dispatch(Action::Prefer(scenario));
        }
    };
    html! {
        <p class="inline-field">
            <label for="payback-scenario">{"Payback under the scenario"}</label>
            <select id="payback-scenario" {onchange}>
                {for Scenario::ALL.into_iter().map(|scenario| html! {
                    <option key={scenario.id()} value={scenario.id()} selected={scenario == props.chosen}>{title(scenario)}</option>
                })}
            </select>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct ToolsProps {
    tools: Rc<Vec<ToolView>>,
    charges: bool,
    dispatch: Dispatch,
}

#[function_component]
fn Tools(props: &ToolsProps) -> Html {
    html! {
        <details class="tools">
            <summary>{"Tools named in the evidence, with their prices"}</summary>
            <p class="hint">{"Named by the publishers given, who often sell them. No source measures what they save."}</p>
            <ul>
                {for props.tools.iter().map(|tool| {
                    let (dispatch, price) = (props.dispatch.clone(), tool.monthly);
                    let onclick = move |_| {
                        if let Some(price) = price {
                            dispatch.dispatch(Action::Put(Field::Form(FormField::ToolsMonth), price));
                        }
                    };
                    html! {
                        <li key={tool.id} data-testid="tool">
                            <p><strong>{tool.name}</strong>{" · "}{tool.purpose}</p>
                            <p>
                                {&tool.price}
                                if let (Some(pays), true) = (&tool.pays, props.charges) { {" · "}{pays} }
                                if price.is_some() && props.charges {
                                    {" "}<button type="button" class="button-quiet" {onclick}>{"Count as my tools a month"}</button>
                                }
                            </p>
                            <p class="hint">{&tool.source}{if tool.note.is_empty() { "" } else { ". " }}{tool.note}</p>
                        </li>
                    }
                })}
            </ul>
        </details>
    }
}
