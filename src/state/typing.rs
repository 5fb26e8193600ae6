//! Tests of typing and choosing, step by step.

use super::field::judgement;
use super::{Action, Field, Notice, State};
use taskmix_catalog::ActivityIndex;
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_filter::CourseRequirement;
use taskmix_inputs::course_list::CourseChange;
use taskmix_inputs::page::OwnJudgement;
use taskmix_method::shares;
use taskmix_present::answer::Part;

pub(super) fn writer() -> State {
    State::new(PageInputs::of_occupation("27-3043.00"), None)
}

pub(super) fn typed(state: &mut State, field: Field, texts: &[&str]) {
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
    let edited = state.inputs.clone();
    state.apply(Action::Choose("27-3043.00", String::new()));
    assert_eq!(state.notice, None, "the hours of the week stay");
    state.apply(Action::Undo);
    let activity = state.week.rows.first().map(|row| row.activity.index);
    assert_eq!(state.inputs, edited);
    if let Some(activity) = activity {
        state.apply(Action::Remove(activity));
    }
    let edited = state.inputs.clone();
    state.apply(Action::Choose("27-3043.00", String::new()));
    assert_eq!(state.notice, Some(Notice::Replaced));
    state.apply(Action::Undo);
    assert_eq!((state.inputs.clone(), state.notice.clone()), (edited, None));
}

#[test]
fn what_is_asked_of_courses_is_an_input() {
    let mut state = writer();
    state.apply(Action::Filter(CourseRequirement::Free(true)));
    assert!(state.inputs.courses.free);
    state.apply(Action::Undo);
    assert!(!state.inputs.courses.is_on());
}

#[test]
fn the_list_of_courses_is_an_input() {
    let mut state = writer();
    state.apply(Action::List(CourseChange::Keep("elements-of-ai".into())));
    assert_eq!(state.inputs.course_list.kept(), ["elements-of-ai"]);
    state.apply(Action::List(CourseChange::Finish("elements-of-ai".into())));
    assert_eq!(state.inputs.course_list.done(), ["elements-of-ai"]);
    state.apply(Action::Undo);
    state.apply(Action::Undo);
    assert!(state.inputs.course_list.is_empty());
}

/// The writer's first activity, and the fields of one's own judgement of it.
fn first_judged(state: &State) -> (ActivityIndex, Field, Field) {
    let index = state.week.rows[0].activity.index;
    let field = |part| Field::Own(index, part);
    (index, field(Part::Automatable), field(Part::Assistable))
}

pub(super) fn value(state: &State, field: Field) -> f64 {
    field.value(&state.inputs, &state.week).unwrap()
}

#[test]
fn looking_at_a_judgement_changes_nothing() {
    let mut state = writer();
    let before = state.clone();
    let shares = shares::of_mix(&state.week.mix, state.inputs.assumptions);
    let (index, automatable, assistable) = first_judged(&state);
    state.apply(Action::Judge(index));
    state.apply(Action::Leave(automatable));
    state.apply(Action::Leave(assistable));
    assert_eq!(state.judging, [index], "its fields are shown");
    let published = state.week.rows[0].activity.readings;
    let central = published
        .map(|reading| reading.automatable())
        .range()
        .central;
    assert!((value(&state, automatable) - central).abs() <= 0.005);
    assert_eq!(
        shares::of_mix(&state.week.mix, state.inputs.assumptions),
        shares
    );
    assert_eq!(
        (&state.inputs, &state.week, &state.past),
        (&before.inputs, &before.week, &before.past)
    );
}

#[test]
fn a_judgement_begins_with_the_first_change_and_is_undone_with_it() {
    let mut state = writer();
    let (index, automatable, assistable) = first_judged(&state);
    state.apply(Action::Judge(index));
    let published = value(&state, assistable);
    assert!(published > 0.1, "the case proves nothing");
    typed(&mut state, automatable, &["0"]);
    let own = OwnJudgement {
        automatable: 0.0,
        assistable: published,
    };
    assert_eq!(judgement(&state.inputs, index), Some(own));
    state.apply(Action::Undo);
    assert_eq!(judgement(&state.inputs, index), None);
    assert_eq!(value(&state, assistable), published);
    assert!(state.judging.contains(&index), "its fields stay");
    // What the first half does not leave of the whole, the other cannot start from; what was
    // typed on the way does not count.
    typed(
        &mut state,
        automatable,
        &["1", "10", "100", "10", "1", "", "9", "97"],
    );
    let own = OwnJudgement {
        automatable: 0.97,
        assistable: 0.03,
    };
    assert_eq!(judgement(&state.inputs, index), Some(own));
    state.apply(Action::Leave(automatable));
    state.apply(Action::Unjudge(index));
    assert_eq!(judgement(&state.inputs, index), None);
    assert!(state.judging.is_empty());
    state.apply(Action::Step(assistable, false));
    let own = judgement(&state.inputs, index).unwrap();
    assert!(own.assistable < published && own.automatable > 0.0);
}

#[test]
fn what_one_half_of_a_judgement_forbids_the_other_is_used_once_it_gives_way() {
    let mut state = writer();
    let (index, automatable, assistable) = first_judged(&state);
    typed(&mut state, automatable, &["80"]);
    state.apply(Action::Leave(automatable));
    typed(&mut state, assistable, &["3", "30"]);
    state.apply(Action::Leave(assistable));
    assert!(state.draft(assistable).is_some());
    typed(&mut state, automatable, &["6", "60"]);
    assert_eq!(
        state.drafts.len(),
        1,
        "the field typed into: {:?}",
        state.drafts
    );
    let own = OwnJudgement {
        automatable: 0.6,
        assistable: 0.3,
    };
    assert_eq!(judgement(&state.inputs, index), Some(own));
}
