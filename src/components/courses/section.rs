//! What to learn, and which tools there are.

use yew::prelude::*;

use crate::browser::BrowserFormats;
use crate::components::Dispatch;
use crate::components::controls::buttons::{listed, quiet};
use crate::components::controls::tag::{Tag, disclosure, head, paragraph, section, tag};
use crate::components::courses::card::course_card;
use crate::components::courses::filters::course_filters;
use crate::state::{Action, Field, Snapshot, State};
use crate::view::{LearnView, currency};
use taskmix_inputs::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_present::Numbers;
use taskmix_present::fields::FormField;
use taskmix_present::scenarios::title_of;
use taskmix_present::tools::ToolView;

/// What to learn; nothing for a week without hours.
pub fn courses_section(snapshot: &Snapshot) -> Html {
    let (state, dispatch): (&State, _) = (snapshot, &snapshot.dispatcher());
    let numbers = &Numbers::new(&BrowserFormats, currency(&state.inputs));
    let Some(view) = LearnView::of(&state.inputs, &state.week, numbers) else {
        return Html::default();
    };
    let charges = state.charges();
    let lead = "Ranked for this week by the hours a course concerns, how well it fits you, and what it takes; hours are those at the mean of the five readings. No source shows that any of these courses raises pay.";
    let payback = if charges && !view.courses.is_empty() {
        scenario_choice(
            "payback-scenario",
            "Payback under the scenario",
            &state.inputs,
            dispatch,
        )
    } else {
        Html::default()
    };
    let found = if view.courses.is_empty() {
        nothing_fits(state.inputs.courses.is_on())
    } else {
        tag("div", "course-list").each(&view.courses, course_card)
    };
    let tools = disclosure("tools", "Tools named in the evidence, with their prices")
        .add(paragraph("hint", "Named by the publishers given, who often sell them. No source measures what they save."))
        .add(tag("ul", "").each(&view.tools, |tool| tool_item(tool, charges, dispatch)));
    section("courses", "courses-heading")
        .add(head("courses-heading", "What to learn", lead))
        .with(payback)
        .add(course_filters(state, dispatch))
        .add(found)
        .add(tools)
        .html()
}

fn nothing_fits(filtered: bool) -> Tag {
    tag("p", "empty")
        .set("data-testid", "nothing-fits")
        .add(tag("strong", "").say("Nothing fits. "))
        .say("None of the courses we know of would move at least an hour of this week for the effort it takes. That is an answer too.")
        .say(if filtered {
            " You also asked for certain courses only: without that there may be more."
        } else {
            ""
        })
}

/// The choice of the scenario that payback and what can be explored belong to.
pub fn scenario_choice(
    id: &'static str,
    label: &'static str,
    inputs: &PageInputs,
    dispatch: &Dispatch,
) -> Html {
    let onchange = listed(dispatch, |id| ScenarioKey::from_id(&id).map(Action::Prefer));
    html! {
        <p class="inline-field">
            <label for={id}>{label}</label>
            <select {id} {onchange}>
                {for inputs.scenario_keys().into_iter().map(|key| html! {
                    <option value={key.id()} selected={key == inputs.chosen}>{title_of(key, inputs)}</option>
                })}
            </select>
        </p>
    }
}

fn tool_item(tool: &ToolView, charges: bool, dispatch: &Dispatch) -> Tag {
    let mut price = tag("p", "").text(&tool.price);
    if let (Some(pays), true) = (&tool.pays, charges) {
        price = price.say(" · ").text(pays);
    }
    if let Some(monthly) = tool.monthly.filter(|_| charges) {
        let action = Action::Put(Field::Form(FormField::ToolsMonth), monthly);
        price = price
            .say(" ")
            .with(quiet("", "Count as my tools a month", dispatch, action));
    }
    let mut source = tag("p", "hint").text(&tool.source);
    if !tool.note.is_empty() {
        source = source.say(". ").say(tool.note);
    }
    tag("li", "")
        .set("data-testid", "tool")
        .add(
            tag("p", "")
                .add(tag("strong", "").say(tool.name))
                .say(" · ")
                .say(tool.purpose),
        )
        .add(price)
        .add(source)
}
