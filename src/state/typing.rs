//! Tests of typing and choosing, step by step.

use super::field::judgement;
use super::{Action, Field, Notice, State, Unsure};
use taskmix_catalog::ActivityIndex;
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_filter::CourseRequirement;
use taskmix_inputs::course_list::CourseChange;
use taskmix_inputs::page::{OwnJudgement, Pricing, RateForm};
use taskmix_method::shares;
use taskmix_present::answer::Part;
use taskmix_present::fields::FormField;

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

fn value(state: &State, field: Field) -> f64 {
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

/// A freelancer with a price typed into the field of the hourly rate, letter by letter.
fn priced(text: &str) -> State {
    let mut state = writer();
    let rate = Field::Form(FormField::Rate);
    let mut field = rate;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        // The page may still listen for the field of the former unit.
        state.apply(Action::Type(rate, text[..end].to_owned()));
        // It shows the field of the unit in the same place, with the text.
        field = Field::Form(FormField::price_of(state.inputs.form.pricing));
        let draft = state.draft(field).map(|draft| draft.text.as_str());
        assert_eq!(draft, Some(&text[..end]));
    }
    state.apply(Action::Leave(field));
    state
}

#[test]
fn a_price_typed_with_its_unit_goes_to_the_field_of_that_unit() {
    let before = writer().inputs.form.clone();
    let state = priced("€0.09 a word, 350 words an hour, 700 with AI");
    let form = &state.inputs.form;
    let expected = RateForm {
        pricing: Pricing::Piece,
        piece_price: Some(0.09),
        pieces_before: Some(350.0),
        pieces_with: Some(700.0),
        ..before.clone()
    };
    assert_eq!(
        *form, expected,
        "nothing is left of what was typed on the way"
    );
    assert_eq!(state.inputs.currency.as_deref(), Some("EUR"));
    let state = priced("450 a day of 7.5 hours");
    let expected = RateForm {
        pricing: Pricing::Day,
        day_price: Some(450.0),
        day_hours: Some(7.5),
        ..before
    };
    assert_eq!(state.inputs.form, expected);
    let mut state = priced("450/day");
    // What was typed for one unit stays when another is chosen.
    state.apply(Action::Price(Pricing::Hourly));
    typed(&mut state, Field::Form(FormField::Rate), &["6", "60"]);
    state.apply(Action::Leave(Field::Form(FormField::Rate)));
    state.apply(Action::Price(Pricing::Day));
    assert_eq!(state.inputs.form.hourly_rate(), Some(56.25));
    assert_eq!(state.inputs.form.rate, Some(60.0));
}

#[test]
fn an_amount_that_may_mean_another_offers_it() {
    let mut state = priced("1.200");
    let rate = Field::Form(FormField::Rate);
    assert_eq!(value(&state, rate), 1_200.0);
    let unsure = Unsure {
        field: rate,
        value: 1_200.0,
        other: 1.2,
    };
    assert_eq!(
        state.unsure,
        [unsure],
        "it is offered after the field was left"
    );
    state.apply(Action::Put(rate, unsure.other));
    assert_eq!((value(&state, rate), state.unsure.len()), (1.2, 0));
    state.apply(Action::Undo);
    assert_eq!(value(&state, rate), 1_200.0);
}

#[test]
fn a_rate_of_exchange_goes_with_its_pair_of_currencies() {
    let own = |code: &str| Action::OwnCurrency(code.to_owned());
    let mut state = writer();
    state.apply(own("PLN"));
    let exchange = Field::Form(FormField::Exchange);
    typed(&mut state, exchange, &["4", "4.", "4.0", "4.05"]);
    state.apply(Action::Leave(exchange));
    state.apply(Action::DateExchange("2026-11-30".into()));
    let before = state.inputs.clone();
    let tools = Field::Form(FormField::ToolsMonth);
    let typing = |text: &str| Action::Type(tools, text.to_owned());
    for change in [
        own("EUR"),
        own(""),
        Action::Currency("EUR".into()),
        typing("25 €"),
    ] {
        let mut state = state.clone();
        state.apply(change.clone());
        let form = &state.inputs.form;
        assert_eq!(
            (form.exchange, &form.exchange_date),
            (None, &None),
            "{change:?}"
        );
        state.apply(Action::Undo);
        assert_eq!(state.inputs, before, "{change:?}");
    }
    for same in [own("PLN"), Action::Currency("USD".into()), typing("25 zł")] {
        let mut state = state.clone();
        state.apply(same.clone());
        assert_eq!(state.inputs.form.exchange, Some(4.05), "{same:?}");
    }
}

#[test]
fn a_rate_of_exchange_with_three_decimals_offers_the_other_reading() {
    let mut state = writer();
    state.apply(Action::OwnCurrency("PLN".into()));
    let exchange = Field::Form(FormField::Exchange);
    typed(&mut state, exchange, &["4", "4,", "4,1", "4,12", "4,123"]);
    state.apply(Action::Leave(exchange));
    assert_eq!(value(&state, exchange), 4.123);
    let other = state.unsure.iter().map(|unsure| unsure.other);
    assert_eq!(other.collect::<Vec<_>>(), [4_123.0]);
    state.apply(Action::Put(exchange, 4_123.0));
    assert_eq!((value(&state, exchange), state.unsure.len()), (4_123.0, 0));
}

#[test]
fn pieces_of_another_name_have_no_pace_until_it_is_undone() {
    let mut state = priced("0.09 a word, 350 words an hour, 700 with AI");
    let words = state.inputs.clone();
    let pace = |state: &State| {
        (
            state.inputs.form.pieces_before,
            state.inputs.form.pieces_with,
        )
    };
    typed(
        &mut state,
        Field::Form(FormField::PiecePrice),
        &["12", "12 an ", "12 an im", "12 an image"],
    );
    assert_eq!(state.inputs.form.piece, "image");
    assert_eq!(pace(&state), (None, None));
    state.apply(Action::Undo);
    assert_eq!(state.inputs, words);
    let name = |name: &str| Action::NamePiece(name.to_owned());
    for text in ["wor", "wo", "i", "image"] {
        state.apply(name(text));
        assert_eq!(pace(&state), (None, None), "{text}");
    }
    // The same name again, and several of it, have the pace that was typed for them.
    for text in ["word", "words"] {
        state.apply(name(text));
        assert_eq!(pace(&state), (Some(350.0), Some(700.0)), "{text}");
    }
    state.apply(name("image"));
    state.apply(Action::Undo);
    assert_eq!(state.inputs, words);
}

#[test]
fn hours_that_no_day_has_are_reported_and_not_left_out() {
    let mut state = writer();
    let rate = Field::Form(FormField::Rate);
    typed(&mut state, rate, &["450 a day", "450 a day of 25 hours"]);
    let price = Field::Form(FormField::DayPrice);
    let problem = state.draft(price).and_then(|draft| draft.problem.clone());
    let problem = problem.expect("25 hours are refused");
    assert_eq!(
        problem.to_string(),
        "day-hours: 25 is not a number from 0.001 to 24"
    );
    typed(&mut state, price, &["450 a day of 5 hours"]);
    assert_eq!(state.inputs.form.hourly_rate(), Some(90.0));
}

#[test]
fn any_name_of_a_piece_can_be_typed_letter_by_letter() {
    let before = writer().inputs.form.clone();
    for (text, piece) in [
        ("50 per episode", "episode"),
        ("90 per hour of audio", "hour of audio"),
    ] {
        let expected = RateForm {
            pricing: Pricing::Piece,
            piece_price: Some(if piece == "episode" { 50.0 } else { 90.0 }),
            piece: piece.to_owned(),
            ..before.clone()
        };
        assert_eq!(priced(text).inputs.form, expected);
    }
    for (text, day) in [("450 a day (8 h)", Some(8.0)), ("450 daily", None)] {
        let expected = RateForm {
            pricing: Pricing::Day,
            day_price: Some(450.0),
            day_hours: day,
            ..before.clone()
        };
        assert_eq!(priced(text).inputs.form, expected, "{text}");
    }
}
