//! What typing and choosing lead to, step by step.

use super::{Action, Field, Notice, State};
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_filter::Wish;

fn writer() -> State {
    State::new(PageInputs::of_occupation("27-3043.00"), None)
}

fn typed(state: &mut State, field: Field, texts: &[&str]) {
    for text in texts {
        state.apply(Action::Type(field, (*text).to_owned()));
    }
}

#[test]
fn what_was_typed_on_the_way_to_a_wrong_value_is_not_used() {
    let mut state = writer();
    let before = state.inputs.clone();
    typed(&mut state, Field::Total, &["1", "16", "169"]);
    assert_eq!(state.inputs, before);
    assert!(state.past.is_empty(), "nothing to take back");
    assert!(
        state
            .draft(Field::Total)
            .is_some_and(|draft| draft.problem.is_some())
    );
    // The next key makes it one that can be used.
    typed(&mut state, Field::Total, &["16"]);
    assert_eq!(state.week.total_hours(), 16.0);
    assert_eq!(state.past.len(), 1);
    // A wrong text in its place keeps it: it was not on the way there.
    typed(&mut state, Field::Total, &["", "-", "-1"]);
    assert_eq!(state.week.total_hours(), 16.0);
    // What was left before stays.
    state.apply(Action::Leave(Field::Total));
    typed(&mut state, Field::Total, &["", "x"]);
    assert_eq!(state.week.total_hours(), 16.0);
    state.apply(Action::Undo);
    assert_eq!(state.inputs, before);
}

#[test]
fn a_job_that_takes_the_place_of_a_changed_week_can_be_taken_back() {
    let mut state = writer();
    state.apply(Action::Choose("43-4051.00", String::new()));
    assert_eq!(state.notice, None, "nothing was changed");
    typed(&mut state, Field::Total, &["30"]);
    let kept = state.inputs.clone();
    state.apply(Action::Choose("27-3043.00", String::new()));
    assert_eq!(state.notice, None, "the hours of the week stay");
    state.apply(Action::Undo);
    let activity = state.week.rows.first().map(|row| row.activity.index);
    assert_eq!(state.inputs, kept);
    if let Some(activity) = activity {
        state.apply(Action::Remove(activity));
    }
    let kept = state.inputs.clone();
    state.apply(Action::Choose("27-3043.00", String::new()));
    assert_eq!(state.notice, Some(Notice::Replaced));
    state.apply(Action::Undo);
    assert_eq!((state.inputs.clone(), state.notice.clone()), (kept, None));
}

#[test]
fn what_is_asked_of_courses_is_an_input() {
    let mut state = writer();
    state.apply(Action::Filter(Wish::Free(true)));
    assert!(state.inputs.courses.free);
    state.apply(Action::Undo);
    assert!(!state.inputs.courses.is_on());
}
