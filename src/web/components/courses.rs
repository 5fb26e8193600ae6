//! What to learn, and which tools there are.

use yew::prelude::*;

use super::Dispatch;
use super::act::{listed, quiet};
use super::course::course_card;
use crate::domain::scenario::Scenario;
use crate::present::courses::CourseView;
use crate::present::fields::FormField;
use crate::present::scenarios::title;
use crate::present::tools::ToolView;
use crate::web::state::{Action, Field, State};
use crate::web::view::View;

/// What to learn; a week without hours has no answer to that.
pub fn courses_section(state: &State, view: &View, dispatch: &Dispatch) -> Html {
    if view.answer.is_none() {
        return Html::default();
    }
    let charges = state.charges();
    html! {
        <section class="section" id="courses" aria-labelledby="courses-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="courses-heading">{"What to learn"}</h2>
                <p>{"Ranked for this week by the hours a course concerns, how well it fits you, and what it takes. No source shows that any of these courses raises pay."}</p>
            </header>
            if view.courses.is_empty() {
                <p class="empty" data-testid="nothing-fits">
                    <strong>{"Nothing fits. "}</strong>
                    {"None of the courses we know of would move at least an hour of this week for the effort it takes. That is an answer too."}
                </p>
            } else {
                if charges { {payback(state.inputs.chosen, dispatch)} }
                {list(&view.courses)}
            }
            <details class="tools">
                <summary>{"Tools named in the evidence, with their prices"}</summary>
                <p class="hint">{"Named by the publishers given, who often sell them. No source measures what they save."}</p>
                <ul>{for view.tools.iter().map(|tool| tool_item(tool, charges, dispatch))}</ul>
            </details>
        </section>
    }
}

fn list(courses: &[CourseView]) -> Html {
    html! { <div class="course-list">{for courses.iter().map(course_card)}</div> }
}

fn payback(chosen: Scenario, dispatch: &Dispatch) -> Html {
    let onchange = listed(dispatch, |id| Scenario::from_id(&id).map(Action::Prefer));
    html! {
        <p class="inline-field">
            <label for="payback-scenario">{"Payback under the scenario"}</label>
            <select id="payback-scenario" {onchange}>
                {for Scenario::ALL.into_iter().map(|scenario| html! {
                    <option value={scenario.id()} selected={scenario == chosen}>{title(scenario)}</option>
                })}
            </select>
        </p>
    }
}

fn tool_item(tool: &ToolView, charges: bool, dispatch: &Dispatch) -> Html {
    let price = tool.monthly.filter(|_| charges);
    html! {
        <li data-testid="tool">
            <p><strong>{tool.name}</strong>{" · "}{tool.purpose}</p>
            <p>
                {&tool.price}
                if let (Some(pays), true) = (&tool.pays, charges) { {" · "}{pays} }
                if let Some(price) = price {
                    {" "}{quiet(None, "Count as my tools a month", dispatch, Action::Put(Field::Form(FormField::ToolsMonth), price))}
                }
            </p>
            <p class="hint">{&tool.source}{if tool.note.is_empty() { "" } else { ". " }}{tool.note}</p>
        </li>
    }
}
