//! States for the specimens, each made by the actions of a visitor.

use super::controls::LONG;
use crate::state::{Action, Field, Notice, State};
use crate::state::{Chunk, ChunkStatus};
use taskmix_catalog::ActivityIndex;
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_filter::CourseRequirement;
use taskmix_inputs::course_list::CourseChange;
use taskmix_inputs::page::{CourseFilter, EmploymentStatus, Pricing};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::courses::Level;
use taskmix_method::scenario::Scenario;
use taskmix_present::answer::Part as Share;
use taskmix_present::fields::FormField;

/// The state of an occupation, or of none, after some actions.
pub fn after(code: &str, actions: &[Action]) -> State {
    let inputs = if code.is_empty() {
        PageInputs::default()
    } else {
        PageInputs::of_occupation(code)
    };
    let mut state = State::new(inputs, None);
    for action in actions {
        state.apply(action.clone());
    }
    state
}

pub fn nothing() -> State {
    after("", &[])
}

pub fn copied(actions: &[Action]) -> State {
    after("27-3043.00", actions)
}

pub fn copywriter() -> State {
    copied(&[])
}

pub fn employed() -> State {
    after(
        "23-2011.00",
        &[Action::SetEmploymentStatus(EmploymentStatus::Employed)],
    )
}

pub fn warned(notice: Notice) -> State {
    after("", &[Action::Warn(notice)])
}

pub fn loading(status: ChunkStatus) -> State {
    copied(&[Action::SetChunkStatus(Chunk::Details, status)])
}

pub fn blended() -> State {
    copied(&[Action::Blend("15-1254.00")])
}

/// A copywriter, with these actions on the first activities.
pub fn on_rows(actions: impl Fn(ActivityIndex) -> Vec<Action>, rows: usize) -> State {
    let mut state = copywriter();
    let first = state.week.rows.iter().take(rows);
    let chosen: Vec<_> = first.map(|row| row.activity.index).collect();
    for action in chosen.into_iter().flat_map(actions) {
        state.apply(action);
    }
    state
}

pub fn wrong_hours() -> State {
    on_rows(
        |index| vec![Action::Type(Field::Hours(index), "many".to_owned())],
        2,
    )
}

pub fn no_hours() -> State {
    on_rows(|index| vec![Action::Remove(index)], usize::MAX)
}

pub fn judged() -> State {
    on_rows(
        |index| {
            vec![
                Action::Put(Field::Own(index, Share::Assistable), 0.1),
                Action::Type(Field::Own(index, Share::Automatable), "170".to_owned()),
                Action::Bill(index, false),
            ]
        },
        2,
    )
}

pub fn form(field: FormField, text: &str) -> Action {
    Action::Type(Field::Form(field), text.to_owned())
}

pub fn project() -> State {
    copied(&[
        Action::Price(Pricing::Project),
        form(FormField::ProjectPrice, "480"),
        form(FormField::MeasuredBefore, "6"),
        form(FormField::MeasuredWith, "2.5"),
    ])
}

/// A translator who is asked for a discount, wants an income, and lives in another currency.
pub fn by_the_word() -> State {
    let price = "0.09 € a word, 350 words an hour, 700 with AI";
    copied(&[
        form(FormField::Rate, price),
        Action::Leave(Field::Form(FormField::PiecePrice)),
        form(FormField::Discount, "30"),
        form(FormField::Target, "40,000"),
        form(FormField::Reserve, "35"),
        Action::OwnCurrency("PLN".to_owned()),
        form(FormField::Exchange, "4.25"),
        Action::DateExchange("2026-11-30".to_owned()),
        form(FormField::Holidays, "33"),
        form(FormField::ClientDays, "45"),
    ])
}

/// Amounts that may mean another, and a currency without a rate of exchange.
pub fn unsure() -> State {
    copied(&[
        form(FormField::Rate, "1.200"),
        Action::Leave(Field::Form(FormField::Rate)),
        Action::OwnCurrency("PLN".to_owned()),
    ])
}

/// A price of a unit whose hours are missing.
pub fn incomplete() -> State {
    copied(&[
        Action::Price(Pricing::Retainer),
        form(FormField::RetainerPrice, "1200"),
    ])
}

pub fn wrong_rate() -> State {
    copied(&[form(FormField::Rate, "-5"), form(FormField::Weeks, "60")])
}

pub fn own_scenario() -> State {
    let own = ScenarioKey::Own(0);
    copied(&[
        form(FormField::Rate, "60"),
        Action::ShowAllScenarios,
        Action::CopyScenario(ScenarioKey::Preset(Scenario::FixedPrice)),
        Action::NameScenario(own, LONG.chars().take(60).collect()),
        Action::Prefer(own),
    ])
}

pub fn explored() -> State {
    copied(&[Action::Explore(true)])
}

pub fn nothing_fits() -> State {
    let hours = CourseFilter::HOURS.first().copied();
    let requirements = [
        CourseRequirement::Free(true),
        CourseRequirement::Certificate(true),
        CourseRequirement::Hours(hours),
        CourseRequirement::Level(Some(Level::Advanced)),
    ];
    after("47-2181.00", &requirements.map(Action::Filter))
}

/// Two courses kept for later, one done, and one that is not in the catalogue.
pub fn listed() -> State {
    let keep = |id: &str| Action::List(CourseChange::Keep(id.to_owned()));
    copied(&[
        keep("automate-the-boring-stuff"),
        keep("berklee-copyright-music"),
        keep("not-in-the-catalogue"),
        Action::List(CourseChange::Finish("asu-feedback-coaching".to_owned())),
    ])
}

pub fn teamed() -> State {
    copied(&[Action::AddJob("43-4051.00"), Action::AddJob("23-2011.00")])
}

/// So many activities judged by oneself that no link holds them.
pub fn too_long() -> State {
    let mut state = copywriter();
    let all = taskmix_catalog::catalog().activities();
    for activity in all.iter().step_by(3) {
        state.apply(Action::Add(activity.index));
        let own = Field::Own(activity.index, Share::Automatable);
        state.apply(Action::Put(own, 0.35));
    }
    state
}
