//! Tests of amounts, units, currencies and days that are typed into the rate form.

use super::typing::{typed, value, writer};
use super::{Action, Field, State, Unsure};
use taskmix_inputs::page::{Pricing, RateForm};
use taskmix_present::fields::FormField;

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

#[test]
fn more_days_off_than_days_are_refused_in_their_field() {
    let mut state = writer();
    let holidays = Field::Form(FormField::Holidays);
    typed(&mut state, holidays, &["3", "30", "300"]);
    assert_eq!(state.inputs.form.holidays, None, "not on the way either");
    let problem = |field, state: &State| {
        let draft = state.draft(field)?;
        draft.problem.as_ref().map(ToString::to_string)
    };
    assert_eq!(
        problem(holidays, &state).as_deref(),
        Some(
            ": 300 is too much; holidays, sick days and days for finding clients together \
             at most 260"
        )
    );
    typed(&mut state, holidays, &["30"]);
    state.apply(Action::Leave(holidays));
    let days = Field::Form(FormField::WorkingDays);
    typed(&mut state, days, &["2"]);
    assert!(problem(days, &state).is_some());
    typed(&mut state, days, &["22", "220"]);
    state.apply(Action::Leave(days));
    assert_eq!((value(&state, days), problem(days, &state)), (220.0, None));
}
