//! What is typed into the money fields of the rate form, as people mean it.

use taskmix_inputs::PageInputs;
use taskmix_inputs::page::Pricing;
use taskmix_present::fields::{FormField, Unit};
use taskmix_present::price_words::{per, plural};
use taskmix_present::typed_amount::{read, take};
use taskmix_present::{form_words, problems};

use super::shown::{COPYWRITER, base, numbers};

/// The inputs after a text was typed into a field.
#[track_caller]
fn typed(inputs: &mut PageInputs, field: FormField, text: &str) -> FormField {
    let amount = read(field, text, inputs).unwrap_or_else(|problem| panic!("{text}: {problem}"));
    take(field, &amount, inputs)
}

/// A price in dollars and an income in złoty.
fn two_currencies() -> PageInputs {
    let mut inputs = PageInputs::default();
    inputs.form.rate = Some(60.0);
    inputs.set_own_currency(Some("PLN".into()));
    inputs.form.exchange = Some(4.05);
    inputs.form.exchange_date = Some("2026-11-30".into());
    inputs
}

#[test]
fn a_rate_of_exchange_does_not_survive_another_currency() {
    for (field, text) in [(FormField::ToolsMonth, "25 €"), (FormField::Rate, "60 €")] {
        let mut inputs = two_currencies();
        typed(&mut inputs, field, text);
        let form = &inputs.form;
        assert_eq!(
            (form.exchange, &form.exchange_date),
            (None, &None),
            "{text}"
        );
    }
    // The same currency keeps it.
    for (field, text) in [(FormField::ToolsMonth, "25 zł"), (FormField::Rate, "$60")] {
        let mut inputs = two_currencies();
        typed(&mut inputs, field, text);
        assert_eq!(inputs.form.exchange, Some(4.05), "{text}");
    }
    // A rate typed before its currency is that of the currency.
    let mut inputs = PageInputs::default();
    typed(&mut inputs, FormField::Exchange, "4.05");
    inputs.set_own_currency(Some("PLN".into()));
    assert_eq!(inputs.form.exchange, Some(4.05));
    inputs.set_own_currency(None);
    assert_eq!(inputs.form.exchange, None);
}

#[test]
fn an_amount_that_is_not_converted_says_how_it_counts() {
    let mut inputs = PageInputs::default();
    inputs.form.rate = Some(60.0);
    typed(&mut inputs, FormField::ToolsMonth, "25 €");
    let hint = |field, inputs: &PageInputs| form_words::hint(field, inputs, &numbers());
    assert_eq!(form_words::currency(FormField::ToolsMonth, &inputs), "EUR");
    assert_eq!(
        hint(FormField::ToolsMonth, &inputs),
        "Subscriptions you would pay for because of AI. Not converted yet: it counts as USD 25 \
         until you type the rate of exchange under “Paid in one currency, living in another?”."
    );
    assert_eq!(inputs.form.tools_month, 25.0, "what was typed stays");
    for field in [FormField::Rate, FormField::HourlyCost, FormField::Fee] {
        assert_eq!(hint(field, &inputs), field.hint());
    }
    inputs.form.exchange = Some(0.9);
    let field = FormField::ToolsMonth;
    assert_eq!(hint(field, &inputs), field.hint());
}

#[test]
fn a_rate_of_exchange_has_decimals_and_may_have_a_currency() {
    let mut inputs = two_currencies();
    for (text, value, other) in [
        ("4,123", 4.123, Some(4_123.0)),
        ("4.123", 4.123, Some(4_123.0)),
        ("3,9845", 3.9845, None),
        ("4.05 zł", 4.05, None),
        ("4,05 PLN", 4.05, None),
        ("PLN 4.123", 4.123, Some(4_123.0)),
        ("0,245", 0.245, None),
        ("16 250", 16_250.0, None),
    ] {
        let amount = read(FormField::Exchange, text, &inputs).unwrap();
        assert_eq!((amount.value, amount.other), (value, other), "{text}");
        typed(&mut inputs, FormField::Exchange, text);
        assert_eq!(inputs.form.exchange, Some(value), "{text}");
        assert_eq!(inputs.form.own_currency.as_deref(), Some("PLN"), "{text}");
    }
    let said = form_words::readings(FormField::Exchange, (4.123, 4_123.0), &numbers());
    assert_eq!(said, ("Read as 4.123.".into(), "I meant 4,123".into()));
    let mut unset = PageInputs::default();
    typed(&mut unset, FormField::Exchange, "4.05 zł");
    assert_eq!(unset.conversion(), Some(("PLN", 4.05)));
    // The other way round it would be another number.
    for (text, said) in [
        (
            "0.25 USD",
            "“0.25 USD” is not a rate of exchange into your currency. Type what 1 of the price’s \
             currency is in yours, like 4.05.",
        ),
        ("0", "Must be from 0.000000001 to 1,000,000,000, not 0."),
    ] {
        let problem = read(FormField::Exchange, text, &inputs).unwrap_err();
        let message = problems::message(&problem, Unit::Exchange, &numbers());
        assert_eq!(message, said);
    }
    assert!(read(FormField::Exchange, "4 a day", &inputs).is_err());
}

#[test]
fn hours_typed_with_a_price_have_the_limits_of_their_own_field() {
    let inputs = PageInputs::default();
    let said = |text| {
        let problem = read(FormField::Rate, text, &inputs).unwrap_err();
        problems::message(&problem, Unit::Money, &numbers())
    };
    assert_eq!(
        said("450 a day of 25 hours"),
        "Hours of that day: Must be from 1 minute to 24 h, not 25 h."
    );
    assert_eq!(
        said("1200 a month for 800 hours"),
        "Hours that the fee is for: Must be from 1 minute to 744 h, not 800 h."
    );
    assert_eq!(
        said("9 a project of 6 hours, 20000 with AI"),
        "Hours it takes with AI: Must be from 0 h to 10,000 h, not 20,000 h."
    );
    assert_eq!(
        said("0.09 a word, 350 words an hour, 7000000 with AI"),
        "Pieces you make in an hour with AI: Must be from 0 to 1,000,000, not 7,000,000."
    );
}

#[test]
fn pieces_of_another_name_are_made_at_another_pace() {
    let mut words = PageInputs::default();
    typed(
        &mut words,
        FormField::Rate,
        "0.09 a word, 350 words an hour, 700 with AI",
    );
    let pace = |text: &str| {
        let mut inputs = words.clone();
        typed(&mut inputs, FormField::PiecePrice, text);
        let form = inputs.form;
        (form.pieces_before, form.pieces_with)
    };
    assert_eq!(pace("12 an image"), (None, None));
    assert_eq!(pace("12 an image, 2 an hour"), (Some(2.0), None));
    assert_eq!(pace("0.10"), (Some(350.0), Some(700.0)));
    assert_eq!(pace("90 per 1,000 words"), (Some(350.0), Some(700.0)));
}

#[test]
fn a_project_may_have_its_hours_and_a_yearly_cost_its_months() {
    let mut inputs = PageInputs::default();
    let place = typed(
        &mut inputs,
        FormField::Rate,
        "500 a project of 6 hours, 2.5 with AI",
    );
    assert_eq!(place, FormField::ProjectPrice);
    assert_eq!(inputs.form.measured(), Some((6.0, 2.5)));
    for (text, value) in [
        ("480,000 annually", 480_000.0),
        ("480,000 a year", 480_000.0),
        ("480,000 Yearly", 480_000.0),
        ("40,000 monthly", 480_000.0),
        ("40k zł per month", 480_000.0),
    ] {
        let amount = read(FormField::Target, text, &inputs).unwrap();
        assert_eq!((amount.value, amount.other), (value, None), "{text}");
    }
    for text in ["240 a year", "€240 annually", "240/yr", "20 monthly", "20"] {
        let amount = read(FormField::ToolsMonth, text, &inputs).unwrap();
        assert_eq!(amount.value, 20.0, "{text}");
    }
    for text in ["240 a day a year", "20 a month a year"] {
        assert!(
            read(FormField::ToolsMonth, text, &inputs).is_err(),
            "{text}"
        );
    }
    assert!(read(FormField::HourlyCost, "240 a year", &inputs).is_err());
}

#[test]
fn the_smaller_reading_is_that_of_a_small_piece() {
    let mut inputs = PageInputs::default();
    let both = |field, text: &str, inputs: &PageInputs| {
        let amount = read(field, text, inputs).unwrap();
        (amount.value, amount.other)
    };
    let thousands = (1_200.0, Some(1.2));
    assert_eq!(both(FormField::Rate, "1,200", &inputs), thousands);
    assert_eq!(both(FormField::Rate, "1,200 €", &inputs), thousands);
    assert_eq!(both(FormField::Rate, "1.200", &inputs), thousands);
    // Nobody is paid 1.20 for a month, and an English comma separates thousands.
    assert_eq!(
        both(FormField::Rate, "1,200 a month", &inputs),
        (1_200.0, None)
    );
    assert_eq!(both(FormField::Target, "40,000", &inputs), (40_000.0, None));
    assert_eq!(both(FormField::Rate, "1.200 a month", &inputs), thousands);
    let small = (1.125, Some(1_125.0));
    assert_eq!(both(FormField::Rate, "1.125 a word", &inputs), small);
    assert_eq!(both(FormField::Rate, "1,125/word", &inputs), small);
    // The name in the form counts where none is typed.
    inputs.form.pricing = Pricing::Piece;
    assert_eq!(both(FormField::PiecePrice, "1.125", &inputs), small);
    inputs.form.per_thousand = true;
    let large = (1_125.0, Some(1.125));
    assert_eq!(both(FormField::PiecePrice, "1.125", &inputs), large);
    inputs.form.per_thousand = false;
    inputs.form.name_piece("illustration".into());
    assert_eq!(both(FormField::PiecePrice, "1,125", &inputs), large);
}

#[test]
fn several_pieces_are_named_as_people_name_them() {
    for (one, several) in [
        ("word", "words"),
        ("words", "words"),
        ("box", "boxes"),
        ("inch", "inches"),
        ("brush", "brushes"),
        ("glass", "glasses"),
        ("story", "stories"),
        ("day", "days"),
        ("person", "people"),
        ("hour of audio", "hours of audio"),
        ("box of photos", "boxes of photos"),
    ] {
        assert_eq!(plural(one), several);
    }
    let mut inputs = PageInputs::default();
    typed(&mut inputs, FormField::Rate, "90 per 1,000 boxes");
    assert_eq!(per(&inputs.form), "per 1,000 boxes");
    assert_eq!(
        form_words::label(FormField::PiecesBefore, &inputs),
        "Boxes you made in an hour before AI"
    );
}

#[test]
fn days_taken_from_the_days_open_for_work_are_no_more_than_these() {
    let mut inputs = PageInputs::default();
    let said = |field: FormField, inputs: &PageInputs| {
        let problem = field.check(inputs).unwrap_err();
        problems::message(&problem, field.unit(), &numbers())
    };
    inputs.form.holidays = Some(300.0);
    assert_eq!(
        said(FormField::Holidays, &inputs),
        "Holidays, sick days and days for finding clients together can be at most 260, your days \
         open for work, not 300."
    );
    inputs.form.working_days = Some(366.0);
    assert_eq!(FormField::Holidays.check(&inputs), Ok(()));
    inputs.form.client_days = Some(67.0);
    assert!(said(FormField::ClientDays, &inputs).ends_with("work, not 67."));
    assert_eq!(FormField::Weeks.check(&inputs), Ok(()));
    inputs.form.client_days = None;
    inputs.form.working_days = Some(250.0);
    assert_eq!(
        said(FormField::WorkingDays, &inputs),
        "Must be from 300 to 366, not 250."
    );
    inputs.form.working_days = None;
    assert_eq!(
        said(FormField::WorkingDays, &inputs),
        "Must be from 300 to 366."
    );
}

#[test]
fn days_for_finding_clients_leave_the_weeks() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.client_days = Some(65.0);
    let terms = base(&inputs).central;
    assert_eq!((terms.weeks, terms.utilisation), (46.0, 0.75));
    inputs.form.client_days = None;
    inputs.form.working_days = Some(220.0);
    assert_eq!(base(&inputs).central.weeks, 46.0);
    inputs.form.sick_days = Some(0.0);
    assert_eq!(base(&inputs).central.weeks, 52.0);
}

#[test]
fn prices_as_people_type_them_go_to_their_fields() {
    for (text, field, value) in [
        ("50 per episode", FormField::PiecePrice, 50.0),
        (
            "500 a project of 6 hours, 2.5 with AI",
            FormField::ProjectPrice,
            500.0,
        ),
        (
            "1,200 for 20 hours a month",
            FormField::RetainerPrice,
            1_200.0,
        ),
        ("80/1k words", FormField::PiecePrice, 80.0),
        ("9c/word", FormField::PiecePrice, 0.09),
        ("450 daily", FormField::DayPrice, 450.0),
        ("$1,200 monthly", FormField::RetainerPrice, 1_200.0),
        ("450 a day (8 h)", FormField::DayPrice, 450.0),
        ("600,-", FormField::Rate, 600.0),
        ("Rp 100.000", FormField::Rate, 100_000.0),
        ("450/day", FormField::DayPrice, 450.0),
        ("$0.09/word", FormField::PiecePrice, 0.09),
        ("60 €", FormField::Rate, 60.0),
        ("1 200,50", FormField::Rate, 1_200.5),
        ("1'200", FormField::Rate, 1_200.0),
    ] {
        let mut inputs = PageInputs::default();
        let place = typed(&mut inputs, FormField::Rate, text);
        assert_eq!(
            (place, place.value(&inputs)),
            (field, Some(value)),
            "{text}"
        );
    }
    let mut inputs = PageInputs::default();
    typed(&mut inputs, FormField::Rate, "1,200 for 20 hours a month");
    assert_eq!(inputs.form.hourly_rate(), Some(60.0));
    typed(&mut inputs, FormField::Rate, "Rp 100.000");
    assert_eq!(inputs.price_currency(), "IDR");
    for text in ["60 all", "60 top", "60 try", "60 apples", "60 a week"] {
        assert!(read(FormField::Rate, text, &inputs).is_err(), "{text}");
    }
}

/// Found by 5,000 random inputs: a scenario in which next to nothing is sold.
#[test]
fn the_largest_number_has_no_three_digits_above_it() {
    for value in [1.797e308, f64::MAX, -f64::MAX] {
        let said = numbers().money_rounded(value) + &numbers().signed_money_rounded(value);
        assert!(
            said.contains(",") && !said.contains("inf"),
            "{value}: {said}"
        );
    }
}
