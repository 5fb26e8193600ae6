//! Units of price, a client's discount, the wanted income and words for the client, worked by hand.

use proptest::prelude::*;
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{Pricing, RateForm};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_present::client_words::{Attitude, text};
use taskmix_present::fields::FormField;
use taskmix_present::rate_answers::{discount, raise, target};
use taskmix_present::scenarios::{Line, LineNames, ScenarioView, today};
use taskmix_present::terms::BaseTerms;
use taskmix_present::typed_amount::{read, take};
use taskmix_present::{Week, client_words, form_words};

use super::page_inputs::{Names, inputs};
use super::shown::{COPYWRITER, base, line, numbers, scenario, week};

const TRANSLATOR: &str = "27-3091.00";

/// METHOD §4: .09 a word, 350 words an hour and 700 with AI, 28 of 40 hours paid, 25 a month for
/// tools; unpaid work does not grow.
fn translator() -> PageInputs {
    let mut inputs = PageInputs::of_occupation(TRANSLATOR);
    inputs.currency = Some("EUR".into());
    inputs.form = RateForm {
        pricing: Pricing::Piece,
        piece_price: Some(0.09),
        pieces_before: Some(350.0),
        pieces_with: Some(700.0),
        utilisation: Some(0.7),
        tools_month: 25.0,
        extra_non_billable: 0.0,
        ..RateForm::default()
    };
    FormField::Discount.set(&mut inputs, Some(0.3));
    inputs
}

#[test]
fn a_discount_is_answered_with_what_it_does_and_how_far_one_could_go() {
    let mut inputs = translator();
    assert_eq!(
        inputs.chosen,
        ScenarioKey::Preset(Scenario::ClientDiscount),
        "map and tornado take it as their scenario"
    );
    let answer = discount(&inputs, &base(&inputs), &numbers()).unwrap();
    assert_eq!(
        answer.answer.text(),
        "30% off, so EUR 0.063 instead of EUR 0.09 per word, changes your income by +4%, if you \
         sell 50% of the freed hours again; up to a discount of 33% you earn no less than today."
    );
    assert_eq!(
        answer.passed.unwrap().text(),
        "30% off your price gives the client 60% of the time that AI saves you."
    );
    assert_eq!(
        answer.instead.text(),
        "Instead you could offer 25% off, half of the time saved; a fixed price, EUR 0.09 per \
         word, however long it takes; or a smaller scope: 30% less work for 30% less money."
    );
    // Each sold hour brings as much unpaid work as one of today: 28 hours become 28 + 7/(.5 +
    // 12/28) = 35.54, and (882 + 25 · 12/46)/35.54 is 20.6 % below 31.50. 25 % off would cost
    // income.
    inputs.form.extra_non_billable = 1.0;
    let answer = discount(&inputs, &base(&inputs), &numbers()).unwrap();
    assert!(
        answer.instead.text().starts_with(
            "Instead you could offer 21% off, the most that leaves your income as it is today; "
        ),
        "{answer:?}"
    );
    inputs.form.extra_non_billable = 0.0;
    // An estimate has a range.
    inputs.form.pieces_with = None;
    let answer = discount(&inputs, &base(&inputs), &numbers()).unwrap();
    assert!(answer.answer.text().contains("% to "), "{answer:?}");
    FormField::Discount.set(&mut inputs, None);
    assert_eq!(discount(&inputs, &base(&inputs), &numbers()), None);
    assert_eq!(inputs.chosen, PageInputs::default().chosen);
}

#[test]
fn results_are_said_in_the_unit_and_by_the_hour() {
    let inputs = translator();
    let names = LineNames::of(&inputs, &base(&inputs), &numbers());
    let asked = scenario(&inputs, Scenario::ClientDiscount);
    let shown = |kind| (names.name(kind), line(&asked, kind).value.clone());
    assert_eq!(
        shown(Line::Price),
        ("Price per word".into(), "EUR 0.063".into())
    );
    // p_min is 32.8 % below .09; the hour of 700 words costs 700 times that.
    let matched = ("Price per word to match today’s income", "EUR 0.0604");
    assert_eq!(
        shown(Line::MinimumPrice),
        (matched.0.into(), matched.1.into())
    );
    let hourly = ("Hourly price to match today’s income", "EUR 42.30");
    assert_eq!(shown(Line::MinimumRate), (hourly.0.into(), hourly.1.into()));
    assert_eq!(
        shown(Line::LargestDiscount),
        ("Largest discount".into(), "about 33%".into())
    );
    let now = today(&inputs, &base(&inputs), &numbers());
    let at = |kind| Line::ALL.iter().position(|known| *known == kind).unwrap();
    assert_eq!(now[at(Line::Price)].as_deref(), Some("EUR 0.09"));
    assert_eq!(now[at(Line::EffectiveRate)].as_deref(), Some("EUR 31.50"));
    let hour = PageInputs::of_occupation(COPYWRITER);
    let names = LineNames::of(&hour, &base(&hour), &numbers());
    assert!(names.lines().all(|line| line != Line::Price));
}

#[test]
fn a_wanted_income_takes_a_price_today_and_in_each_scenario() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(60.0);
    inputs.form.target = Some(60_000.0);
    inputs.form.reserve = 0.35;
    let keys = inputs.scenario_keys();
    let answer = target(&keys, &inputs, &base(&inputs), &numbers()).unwrap();
    // 60,000/.65 over 46 · 26 hours is 77.18.
    assert_eq!(
        answer.answer.text(),
        "To keep USD 60,000 a year, after your reserve of 35%, you would have to charge USD 77.20 \
         per hour for the work of today: 29% more than your USD 60 per hour."
    );
    assert_eq!(answer.rows.len(), 1 + keys.len());
    assert_eq!(answer.rows[0].hourly.value, "USD 77.20");
    assert_eq!(answer.rows[0].change.value, "+29%");
    assert_eq!(answer.priced, "For work that took an hour");
    // Today's 71,760, of which 65 % are left.
    let names = LineNames::of(&inputs, &base(&inputs), &numbers());
    assert_eq!(
        names.name(Line::Year),
        "Income a year, after your reserve of 35%"
    );
    let now = today(&inputs, &base(&inputs), &numbers());
    assert_eq!(now[1].as_deref(), Some("USD 46,600"));
}

#[test]
fn the_change_to_the_wanted_price_is_the_same_by_the_hour_and_by_the_day() {
    let mut hourly = PageInputs::of_occupation(COPYWRITER);
    hourly.form.rate = Some(60.0);
    hourly.form.target = Some(71_760.0);
    let mut daily = hourly.clone();
    daily.form.pricing = Pricing::Day;
    daily.form.day_price = Some(480.0);
    daily.form.day_hours = Some(8.0);
    let keys = hourly.scenario_keys();
    let changes = |inputs: &PageInputs| -> Vec<_> {
        let answer = target(&keys, inputs, &base(inputs), &numbers()).unwrap();
        let rows = answer.rows.into_iter();
        rows.map(|row| (row.title, row.change)).collect()
    };
    assert_eq!(changes(&hourly), changes(&daily));
    // Today's income takes today's price; with more sold at a fixed price, less.
    let fixed = &changes(&hourly)[1..3];
    assert_eq!(changes(&hourly)[0].1.value, "±0%");
    assert!(fixed[0].1.value.starts_with('−'), "{fixed:?}");
}

#[test]
fn the_answer_to_a_discount_is_about_what_the_client_asks_for() {
    let mut inputs = translator();
    let key = ScenarioKey::Preset(Scenario::ClientDiscount);
    let asked = discount(&inputs, &base(&inputs), &numbers());
    // A copy keeps the discount it was made with, and a change of the card is none of the client's.
    let copy = inputs.copy_scenario(key, "mine");
    inputs.assume(key, RateField::Premium, Some(-0.1));
    assert_eq!(discount(&inputs, &base(&inputs), &numbers()), asked);
    let change =
        |inputs: &PageInputs| ScenarioView::of(copy, &base(inputs), inputs, &numbers()).change;
    let before = change(&inputs);
    FormField::Discount.set(&mut inputs, None);
    assert_eq!(change(&inputs), before);
    // Nothing off is no discount.
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    FormField::Discount.set(&mut inputs, Some(0.0));
    assert_eq!(inputs.chosen, PageInputs::default().chosen);
    assert!(!inputs.scenario_keys().contains(&key));
}

#[test]
fn always_below_today_is_said_only_where_every_reading_says_it() {
    let mut inputs = PageInputs::of_occupation("15-1255.00");
    inputs.form.rate = Some(60.0);
    inputs.form.tools_month = 600.0;
    FormField::Discount.set(&mut inputs, Some(0.1));
    let view = scenario(&inputs, Scenario::ClientDiscount);
    let largest = line(&view, Line::LargestDiscount);
    assert!(
        largest.range.is_some(),
        "the readings disagree: {largest:?}"
    );
    assert!(!largest.value.contains("Always"), "{largest:?}");
    let answer = discount(&inputs, &base(&inputs), &numbers()).unwrap();
    assert!(!answer.answer.text().contains("any discount"), "{answer:?}");
    inputs.form.tools_month = 6_000.0;
    let view = scenario(&inputs, Scenario::ClientDiscount);
    assert_eq!(
        line(&view, Line::LargestDiscount).value,
        "Always below today"
    );
    let answer = discount(&inputs, &base(&inputs), &numbers()).unwrap();
    assert!(
        answer
            .answer
            .text()
            .contains("any discount leaves you less"),
        "{answer:?}"
    );
}

#[test]
fn a_loss_has_no_reserve_in_percent_either() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(10.0);
    inputs.form.hourly_cost = 3.0;
    inputs.form.tools_month = 1_000.0;
    inputs.form.reserve = 0.35;
    let view = scenario(&inputs, Scenario::PriceWar);
    let today = today(&inputs, &base(&inputs), &numbers());
    let amount = |text: &str| -> f64 {
        let text = text.replace('−', "-");
        let digits = text
            .chars()
            .filter(|letter| letter.is_ascii_digit() || "-.".contains(*letter));
        digits.collect::<String>().parse().unwrap()
    };
    let before = amount(today[1].as_deref().unwrap());
    let after = amount(&line(&view, Line::Year).value);
    assert!(before > 0.0 && after < 0.0, "{before} {after}");
    let share = amount(&view.change_share.unwrap().value);
    assert!(
        (share - 100.0 * (after - before) / before).abs() < 1.5,
        "{share}"
    );
}

#[test]
fn the_example_rate_is_of_the_clients_currency() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.own_currency = Some("PLN".into());
    inputs.form.exchange = Some(4.0);
    let base = base(&inputs);
    assert!(base.example);
    assert_eq!(base.central.rate, 240.0);
    let numbers = numbers();
    let numbers = numbers.in_currency("PLN");
    let today = today(&inputs, &base, &numbers);
    let at = |kind| Line::ALL.iter().position(|known| *known == kind).unwrap();
    assert_eq!(today[at(Line::EffectiveRate)].as_deref(), Some("USD 60"));
    let words = form_words::example(&inputs, &numbers);
    assert!(words.ends_with("use a rate of USD 60 an hour."), "{words}");
}

#[test]
fn present_clients_may_leave_up_to_what_the_rise_brings() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(60.0);
    // Without costs 1 − 1/1.1 and 1 − 1/1.2.
    assert_eq!(
        raise(&inputs, &base(&inputs), &numbers()).unwrap().text(),
        "If you raise the price of present clients by 10%, clients with 9% of the work could \
         leave before you earn less than today; by 20%, 17%. No freed hour is sold again here, \
         and nobody knows how many would leave."
    );
    inputs.form.hourly_cost = 100.0;
    assert_eq!(raise(&inputs, &base(&inputs), &numbers()), None);
}

#[test]
fn days_replace_the_guess_and_boxes_replace_the_days() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    assert_eq!(base(&inputs).central.utilisation, 0.65);
    inputs.form.holidays = Some(35.0);
    inputs.form.sick_days = Some(5.0);
    // Without the days for clients the guess stays.
    let terms = base(&inputs).central;
    assert_eq!((terms.utilisation, terms.weeks), (0.65, 44.0));
    inputs.form.client_days = Some(55.0);
    assert_eq!(base(&inputs).central.utilisation, 0.75);
    let first = week(&inputs).rows[0].activity.id;
    inputs.edit_row(first, |row| row.billable = Some(false));
    let base = base(&inputs);
    assert!(base.utilisation_from_mix && base.central.utilisation != 0.75);
    assert_eq!(base.central.weeks, 44.0);
}

#[test]
fn prices_are_in_the_clients_currency_and_incomes_in_ones_own() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(50.0);
    inputs.form.own_currency = Some("PLN".into());
    inputs.form.exchange = Some(4.0);
    let numbers = numbers();
    assert_eq!(inputs.income_currency(), "PLN");
    let numbers = numbers.in_currency("PLN");
    let base = base(&inputs);
    assert_eq!(base.central.rate, 200.0);
    let now = today(&inputs, &base, &numbers);
    let at = |kind| Line::ALL.iter().position(|known| *known == kind).unwrap();
    // 46 · 26 · 200.
    assert_eq!(now[at(Line::Year)].as_deref(), Some("PLN 239,000"));
    assert_eq!(now[at(Line::EffectiveRate)].as_deref(), Some("USD 50"));
    assert_eq!(
        form_words::hourly(&inputs, &numbers).as_deref(),
        Some("That is USD 50, or PLN 200 an hour today.")
    );
    inputs.form.exchange_date = Some("2026-11-30".into());
    assert_eq!(
        form_words::exchange(&inputs, &numbers).as_deref(),
        Some("1 USD is 4 PLN on 2026-11-30, as you typed. Incomes and costs are in PLN.")
    );
    inputs.form.exchange = None;
    let missing = form_words::exchange(&inputs, &numbers).unwrap();
    assert!(
        missing.starts_with("Type the rate of exchange."),
        "{missing}"
    );
}

#[test]
fn a_typed_price_sets_its_unit_and_currency() {
    let typed = |field: FormField, text: &str| {
        let mut inputs = PageInputs::default();
        let amount = read(field, text, &inputs).unwrap();
        let place = take(field, &amount, &mut inputs);
        (place, inputs)
    };
    let (place, inputs) = typed(FormField::Rate, "£450 a day of 7.5 hours");
    assert_eq!(place, FormField::DayPrice);
    assert_eq!(inputs.form.pricing, Pricing::Day);
    assert_eq!(
        (
            inputs.form.day_price,
            inputs.form.day_hours,
            inputs.form.rate
        ),
        (Some(450.0), Some(7.5), None)
    );
    assert_eq!(inputs.currency.as_deref(), Some("GBP"));
    let (_, inputs) = typed(
        FormField::DayPrice,
        "$90 per 1,000 words, 350 words an hour, 700 with AI",
    );
    let form = &inputs.form;
    assert_eq!(
        (form.piece_price, form.pieces_before, form.pieces_with),
        (Some(90.0), Some(350.0), Some(700.0))
    );
    assert!(form.per_thousand && form.piece == "word");
    assert_eq!(inputs.currency, None, "dollars are the currency already");
    let (place, inputs) = typed(FormField::Rate, "1,200 a month for 20 hours");
    assert_eq!(place, FormField::RetainerPrice);
    assert_eq!(inputs.form.hourly_rate(), Some(60.0));
    // Without a unit the amount is of the unit of its field.
    let (place, inputs) = typed(FormField::ProjectPrice, "1'200");
    assert_eq!((place, inputs.form.pricing), (place, Pricing::Project));
    assert_eq!(inputs.form.project_price, Some(1_200.0));
    // An amount of the user's own in another currency sets that of the income.
    let (_, inputs) = typed(FormField::Target, "10 000 zł a month");
    assert_eq!(inputs.form.target, Some(120_000.0));
    assert_eq!(inputs.form.own_currency.as_deref(), Some("PLN"));
    assert_eq!(form_words::currency(FormField::Rate, &inputs), "USD");
    assert_eq!(form_words::currency(FormField::Target, &inputs), "PLN");
    let unsure = read(FormField::Rate, "1.200", &inputs).unwrap();
    assert_eq!((unsure.value, unsure.other), (1_200.0, Some(1.2)));
    for (field, text) in [
        (FormField::Fee, "30 €"),
        (FormField::HourlyCost, "3 a word"),
        (FormField::CoursePrice, "300 a month"),
        (FormField::Target, "300 a day"),
    ] {
        let fails = if field == FormField::Fee {
            field.unit().read(text, field.limits()).is_err()
        } else {
            read(field, text, &inputs).is_err()
        };
        assert!(fails, "{text:?} in {}", field.slug());
    }
}

#[test]
fn words_for_the_client_have_only_numbers_of_the_page() {
    let inputs = translator();
    let (week, base) = (week(&inputs), base(&inputs));
    let write =
        |attitude, with_numbers| text(attitude, with_numbers, (&inputs, &week, &base), &numbers());
    for attitude in Attitude::ALL {
        let plain = write(attitude, false);
        assert!(
            !plain.contains(|letter: char| letter.is_ascii_digit()),
            "{plain}"
        );
        assert_eq!(plain.split("\n\n").count(), 3, "{plain}");
        let numbered = write(attitude, true);
        assert!(numbered.contains("EUR 0.09"), "{numbered}");
        for claim in ["better", "faster", "sooner", "guarantee", "law"] {
            assert!(!numbered.contains(claim), "{claim}: {numbered}");
        }
    }
    // Half of the time saved, .5, at half of the pass-through: 25 % less.
    let shared = write(Attitude::Share, true);
    assert!(
        shared.ends_with("You now pay EUR 0.0675 per word, 25% less than the EUR 0.09 of today."),
        "{shared}"
    );
    assert!(client_words::REMINDER.contains("contracts"));
    // A price of a time is none of a result, and no result has the price of a time.
    for (pricing, today) in [
        (Pricing::Hourly, "work that took an hour before"),
        (Pricing::Day, "work that took a day before"),
        (Pricing::Retainer, "the work of a month as before"),
    ] {
        let mut inputs = PageInputs::of_occupation(COPYWRITER);
        inputs.form = RateForm {
            pricing,
            rate: Some(60.0),
            day_price: Some(480.0),
            day_hours: Some(8.0),
            retainer_price: Some(1_200.0),
            retainer_hours: Some(20.0),
            ..RateForm::default()
        };
        let (week, base) = (super::shown::week(&inputs), super::shown::base(&inputs));
        let write = |attitude| text(attitude, true, (&inputs, &week, &base), &numbers());
        assert!(
            write(Attitude::Hold).contains(today),
            "{}",
            write(Attitude::Hold)
        );
        assert!(
            write(Attitude::Share).contains(today),
            "{}",
            write(Attitude::Share)
        );
        assert!(
            write(Attitude::Fixed).contains("in place of"),
            "{}",
            write(Attitude::Fixed)
        );
    }
    // An example price is nobody's.
    let example = PageInputs::of_occupation(COPYWRITER);
    let (week, base) = (super::shown::week(&example), super::shown::base(&example));
    let text = text(Attitude::Hold, true, (&example, &week, &base), &numbers());
    assert!(!text.contains("60"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: super::shown::cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_the_rate_has_a_number_that_is_none(inputs in inputs(Names::Known)) {
        let Ok(week) = Week::of(&inputs) else { return Ok(()) };
        let base = BaseTerms::of(&inputs, &week);
        let numbers = numbers();
        let keys = inputs.scenario_keys();
        let mut texts = Vec::new();
        for key in &keys {
            let view = ScenarioView::of(*key, &base, &inputs, &numbers);
            texts.extend(view.lines.into_iter().flat_map(|figure| [Some(figure.value), figure.range]));
        }
        texts.extend(today(&inputs, &base, &numbers));
        if let Some(answer) = discount(&inputs, &base, &numbers) {
            texts.push(Some(answer.answer.text()));
            texts.push(answer.passed.map(|passed| passed.text()));
            texts.push(Some(answer.instead.text()));
        }
        if let Some(answer) = target(&keys, &inputs, &base, &numbers) {
            texts.push(Some(answer.answer.text()));
            for row in answer.rows {
                let figures = [row.price, row.change, row.hourly];
                texts.extend(figures.map(|figure| Some(figure.value)));
            }
        }
        texts.push(raise(&inputs, &base, &numbers).map(|raise| raise.text()));
        for attitude in Attitude::ALL {
            texts.push(Some(text(attitude, true, (&inputs, &week, &base), &numbers)));
        }
        for text in texts.into_iter().flatten() {
            for word in text.split(|letter: char| !letter.is_alphabetic()) {
                prop_assert!(!["NaN", "inf"].contains(&word), "{}", text);
            }
            prop_assert!(!text.is_empty());
        }
    }
}
