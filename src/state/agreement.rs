//! Total, rows and sentence agree after every edit, and an edit changes what it names alone.

use proptest::prelude::*;

use super::field::Typed;
use super::{Action, Field, State, UndoGroup};
use taskmix_catalog::{ActivityIndex, catalog};
use taskmix_inputs::PageInputs;
use taskmix_method::shares;
use taskmix_present::answer::Part;
use taskmix_present::week::WeekRow;
use taskmix_present::{Answer, Numbers, PlainFormats, Week};

const WRITER: &str = "27-3043.00";
const ACTIVITIES: [&str; 3] = [
    "4.A.2.b.3.I01.D21",
    "4.A.4.a.6.I03.D05",
    "4.A.4.c.1.I03.D06",
];

fn activity(id: &str) -> ActivityIndex {
    catalog().activity(id).map(|found| found.index).unwrap()
}

fn writer() -> State {
    State::new(PageInputs::of_occupation(WRITER), None)
}

/// An empty week with activities of so many hours.
fn empty_week_with(hours: &[f64]) -> State {
    let mut state = State::new(PageInputs::default(), None);
    state.apply(Action::StartEmpty);
    for (id, hours) in ACTIVITIES.into_iter().zip(hours) {
        state.apply(Action::Add(activity(id)));
        state.apply(Action::Put(Field::Hours(activity(id)), *hours));
    }
    state
}

fn entered(state: &mut State, field: Field, text: &str) {
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        state.apply(Action::Type(field, text[..end].to_owned()));
    }
    state.apply(Action::Leave(field));
}

fn hours(state: &State) -> Vec<f64> {
    state.week.rows.iter().map(|row| row.hours).collect()
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1e-6)
}

#[track_caller]
fn assert_hours(state: &State, expected: &[f64]) {
    let rows = hours(state);
    let equal = rows.len() == expected.len()
        && rows
            .iter()
            .zip(expected)
            .all(|(row, hours)| near(*row, *hours));
    assert!(equal, "{rows:?} instead of {expected:?}");
}

#[test]
fn a_total_scales_an_empty_week_however_few_hours_it_has() {
    for first in [2.0, 3.0] {
        let mut state = empty_week_with(&[first]);
        entered(&mut state, Field::Total, "40");
        assert_eq!(state.draft(Field::Total), None, "40 is rejected");
        assert_hours(&state, &[40.0]);
        // The next edit of a row is not scaled by a total that waits.
        entered(&mut state, Field::Hours(activity(ACTIVITIES[0])), "20");
        assert_hours(&state, &[20.0]);
        assert_eq!(state.week.total_hours(), 20.0);
    }
}

#[test]
fn any_total_from_a_minute_to_a_whole_week_scales_the_rows() {
    let whole: f64 = 168.0;
    for rows in [
        &[0.1][..],
        &[2.0],
        &[168.0],
        &[0.01, 3.0],
        &[50.0, 60.0, 0.7],
    ] {
        for (text, total) in [
            ("0:01", 1.0 / 60.0),
            ("0.7", 0.7),
            ("40", 40.0),
            ("168", whole),
        ] {
            let mut state = empty_week_with(rows);
            entered(&mut state, Field::Total, text);
            let sum: f64 = rows.iter().sum();
            let expected: Vec<_> = rows.iter().map(|hours| hours * total / sum).collect();
            assert_eq!(state.draft(Field::Total), None, "{rows:?} to {text}");
            assert_hours(&state, &expected);
        }
    }
}

#[test]
fn a_total_beyond_what_the_default_week_can_give_sets_the_rows() {
    let mut state = writer();
    let rows: Vec<_> = state
        .week
        .rows
        .iter()
        .map(|row| row.activity.index)
        .collect();
    for index in rows.iter().skip(2) {
        state.apply(Action::Remove(*index));
    }
    let before = hours(&state);
    let sum: f64 = before.iter().sum();
    let week = state.inputs.hours_week;
    entered(&mut state, Field::Total, "100");
    assert_hours(&state, &[before[0] * 100.0 / sum, before[1] * 100.0 / sum]);
    assert_eq!(state.inputs.hours_week, week, "the default week is changed");
    state.apply(Action::Undo);
    assert_hours(&state, &before);
    // What was typed on the way leaves no trace.
    for text in ["1", "10", "100", "10", "1", "12"] {
        state.apply(Action::Type(Field::Total, text.to_owned()));
    }
    let mut at_once = writer();
    for index in rows.iter().skip(2) {
        at_once.apply(Action::Remove(*index));
    }
    at_once.apply(Action::Type(Field::Total, "12".to_owned()));
    assert_eq!(state.inputs, at_once.inputs);
}

#[test]
fn a_week_without_hours_has_no_total_to_scale() {
    let mut state = empty_week_with(&[]);
    assert_eq!(Field::Total.value(&state.inputs, &state.week), Some(0.0));
    entered(&mut state, Field::Total, "40");
    let problem = state
        .draft(Field::Total)
        .and_then(|draft| draft.problem.clone());
    let numbers = Numbers::new(&PlainFormats, "USD");
    let unit = Field::Total.unit();
    assert_eq!(
        problem.map(|problem| taskmix_present::problems::message(&problem, unit, &numbers)),
        Some("No activity has hours yet. Give one its hours first.".to_owned())
    );
    // It is not used once there are hours, and is no longer rejected.
    state.apply(Action::Add(activity(ACTIVITIES[0])));
    assert_hours(&state, &[1.0]);
    assert_eq!(state.draft(Field::Total), None);
}

#[test]
fn a_default_week_of_no_hours_takes_a_total() {
    let mut inputs = PageInputs::of_occupation(WRITER);
    inputs.hours_week = 0.0;
    let first = writer().week.rows.first().map(|row| row.activity.id);
    let mut state = State::new(inputs, None);
    if let Some(index) = first.map(activity) {
        state.apply(Action::Remove(index));
    }
    entered(&mut state, Field::Total, "37.5");
    assert_eq!(state.draft(Field::Total), None);
    assert!(near(state.week.total_hours(), 37.5));
}

#[test]
fn rejected_hours_are_not_used_once_they_fit() {
    let mut state = empty_week_with(&[100.0, 20.0]);
    let (first, second) = (activity(ACTIVITIES[0]), activity(ACTIVITIES[1]));
    entered(&mut state, Field::Hours(second), "90");
    assert_hours(&state, &[100.0, 20.0]);
    let draft = state.draft(Field::Hours(second)).cloned();
    assert!(draft.is_some_and(|draft| draft.text == "90" && draft.problem.is_some()));
    // While it would still be rejected, what was typed stays, also on the way to 99.
    entered(&mut state, Field::Hours(first), "99");
    assert!(state.draft(Field::Hours(second)).is_some());
    assert_hours(&state, &[99.0, 20.0]);
    entered(&mut state, Field::Hours(first), "30");
    assert_hours(&state, &[30.0, 20.0]);
    assert_eq!(
        state.draft(Field::Hours(second)),
        None,
        "its field shows 20"
    );
}

#[test]
fn the_hours_of_a_week_chosen_after_an_empty_one_are_its_total() {
    let mut state = empty_week_with(&[2.0]);
    entered(&mut state, Field::Total, "30");
    state.apply(Action::Choose(WRITER, String::new()));
    assert_eq!(state.week.total_hours(), 30.0);
}

/// Default activities of the writer, and others.
fn some_activity() -> impl Strategy<Value = ActivityIndex> {
    let week = writer().week;
    let default = &week.rows;
    let mut all: Vec<_> = default
        .iter()
        .take(4)
        .map(|row| row.activity.index)
        .collect();
    all.extend(ACTIVITIES.map(activity));
    proptest::sample::select(all)
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        3 => Just(Field::Total),
        4 => some_activity().prop_map(Field::Hours),
        2 => (some_activity(), any::<bool>()).prop_map(|(activity, first)| {
            let part = if first { Part::Automatable } else { Part::Assistable };
            Field::Own(activity, part)
        }),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("0".into()),
        Just("0:01".into()),
        Just("1:30".into()),
        Just("168".into()),
        Just("169".into()),
        Just("many".into()),
        "[1-9][0-9]{0,2}",
        "[0-9]{1,2}[.][0-9]{1,3}",
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        12 => (field(), text()).prop_map(|(field, text)| Action::Type(field, text)),
        4 => field().prop_map(Action::Leave),
        4 => (field(), any::<bool>()).prop_map(|(field, up)| Action::Step(field, up)),
        4 => some_activity().prop_map(Action::Add),
        1 => some_activity().prop_map(|activity| Action::AddUnpaid(activity, 2.0)),
        3 => some_activity().prop_map(Action::Remove),
        1 => (some_activity(), any::<bool>()).prop_map(|(activity, paid)| Action::Bill(activity, paid)),
        2 => some_activity().prop_map(Action::Judge),
        2 => some_activity().prop_map(Action::Unjudge),
        2 => Just(Action::Undo),
        2 => Just(Action::Redo),
        1 => Just(Action::ResetWeek),
        1 => Just(Action::StartEmpty),
        1 => Just(Action::Choose(WRITER, String::new())),
    ]
}

fn check(holds: bool, what: impl FnOnce() -> String) -> Result<(), TestCaseError> {
    if holds {
        Ok(())
    } else {
        Err(TestCaseError::fail(what()))
    }
}

/// Total, rows, fields and sentence say the same; while a field is typed into, the texts
/// rejected in others wait until it is left.
fn agrees(state: &State, typing: bool) -> Result<(), TestCaseError> {
    let week = Week::of(&state.inputs);
    prop_assert_eq!(
        week.as_ref(),
        Ok(&*state.week),
        "the week is not that of the inputs"
    );
    let sum: f64 = hours(state).iter().sum();
    let total = Field::Total
        .value(&state.inputs, &state.week)
        .unwrap_or(f64::NAN);
    check(near(total, sum), || format!("total {total}, rows {sum}"))?;
    for draft in &state.drafts {
        let value = draft.field.value(&state.inputs, &state.week);
        let read = draft.field.read(&draft.text, &state.inputs);
        match (&draft.problem, read, value) {
            (
                None,
                Ok(Typed {
                    value: Some(read), ..
                }),
                Some(value),
            ) => {
                check(near(read, value), || {
                    format!("{draft:?} shown, {value} used")
                })?;
            }
            (None, ..) => check(false, || format!("{draft:?} is not used"))?,
            (Some(_), Err(_), _) => {}
            _ if typing => {}
            (Some(problem), Ok(read), _) => {
                let again = draft.field.enter(&state.inputs, &state.week, &read);
                let again = again.err();
                prop_assert_eq!(again.as_ref(), Some(problem), "{}", draft.text);
            }
        }
    }
    let numbers = Numbers::new(&PlainFormats, "USD");
    if let Some(result) = shares::of_mix(&state.week.mix, state.inputs.assumptions) {
        let answer = Answer::of(&state.week, &result, &numbers).sentence.text();
        let shown = format!(
            " of your {} hour",
            numbers.number(total, Numbers::total_digits(total))
        );
        check(answer.contains(&shown), || {
            format!("{answer:?} without {shown:?}")
        })?;
    }
    Ok(())
}

/// Hours and judgement of each row that is not of `changed`.
fn others(state: &State, changed: Option<ActivityIndex>) -> Vec<&WeekRow> {
    let rows = state.week.rows.iter();
    rows.filter(|row| Some(row.activity.index) != changed)
        .collect()
}

/// An edit changes what it names and nothing else.
fn changes_no_more(before: &State, action: &Action, after: &State) -> Result<(), TestCaseError> {
    let unchanged = before.inputs == after.inputs && before.week == after.week;
    match action {
        Action::Leave(_) | Action::Judge(_) => {
            check(unchanged, || format!("{action:?} changes the week"))
        }
        // What was typed on the way to a rejected text is taken back.
        Action::Type(field, _)
            if after
                .draft(*field)
                .is_some_and(|draft| draft.problem.is_some()) =>
        {
            let back = before.past.last() == Some(&after.inputs)
                && before.undo_group == Some(UndoGroup::Typing(*field));
            check(unchanged || back, || {
                format!("{action:?} is rejected and used")
            })
        }
        Action::Type(Field::Total, _) | Action::Step(Field::Total, _) => {
            let (old, new) = (before.week.total_hours(), after.week.total_hours());
            if old == 0.0 {
                return check(unchanged, || format!("{action:?} makes hours of none"));
            }
            for (row, scaled) in before.week.rows.iter().zip(&after.week.rows) {
                check(near(row.hours / old * new, scaled.hours), || {
                    format!(
                        "{action:?}: {} h of {old} became {} of {new}",
                        row.hours, scaled.hours
                    )
                })?;
            }
            prop_assert_eq!(before.week.rows.len(), after.week.rows.len());
            Ok(())
        }
        Action::Type(Field::Hours(of) | Field::Own(of, _), _)
        | Action::Step(Field::Hours(of) | Field::Own(of, _), _)
        | Action::Add(of)
        | Action::AddUnpaid(of, _)
        | Action::Remove(of)
        | Action::Bill(of, _)
        | Action::Unjudge(of) => {
            prop_assert_eq!(
                others(before, Some(*of)),
                others(after, Some(*of)),
                "{:?}",
                action
            );
            Ok(())
        }
        _ => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn total_rows_and_sentence_agree(actions in proptest::collection::vec(action(), 1..40)) {
        let mut state = State::new(PageInputs::default(), None);
        let mut typing = false;
        for action in actions {
            let before = state.clone();
            state.apply(action.clone());
            typing = match action {
                Action::Type(..) => true,
                Action::Leave(_) => false,
                _ => typing && state.inputs == before.inputs,
            };
            agrees(&state, typing)?;
            changes_no_more(&before, &action, &state)?;
        }
    }
}
