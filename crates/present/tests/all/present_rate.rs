//! The page's text on rates, worked by hand: limits, payback and omitted figures.

use taskmix_inputs::PageInputs;
use taskmix_inputs::page::Pricing;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateModel;
use taskmix_method::scenario::Scenario;
use taskmix_present::explore::{self, map::MapView};
use taskmix_present::export::scenario_picture;
use taskmix_present::fields::FormField;
use taskmix_present::pricing_pitfalls::PricingPitfalls;
use taskmix_present::scenarios::{Figure, Line, today};
use taskmix_present::terms::BaseTerms;
use taskmix_present::{courses, problems};

use super::shown::{COPYWRITER, base, line, numbers, scenario, this_month, week};

/// A copywriter at 40 an hour, 65 % billable, whose fee of 10 % and costs of 23.40 an hour leave
/// nothing of 46 · 26 · 40 but rounding.
fn without_income() -> PageInputs {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(40.0);
    inputs.form.utilisation = Some(0.65);
    inputs.form.fee = 0.1;
    inputs.form.hourly_cost = 23.4;
    inputs
}

#[test]
fn nothing_is_said_in_percent_of_an_income_of_rounding() {
    let inputs = without_income();
    let base = base(&inputs);
    let today = RateModel::new(base.central)
        .unwrap()
        .outcome()
        .annual_before;
    assert!(today > 0.0 && today < 1e-9, "{today}");
    let mut views = Vec::new();
    for preset in Scenario::ALL {
        let view = scenario(&inputs, preset);
        assert_eq!((&view.change_share, view.change_span), (&None, None));
        // The card shows the change in money instead.
        assert!(view.change.value.contains("USD"), "{:?}", view.change);
        views.push(view);
    }
    assert_eq!(scenario_picture(&views), None);
    assert_eq!(PricingPitfalls::of(&base, &inputs, &numbers()), None);
    let cases = explore::cases(&base, &inputs, &week(&inputs));
    let map = MapView::of("Charge a fixed price", &cases, &numbers()).unwrap();
    for cell in map.rows.iter().flat_map(|row| &row.cells) {
        assert!(cell.value.contains("USD"), "{cell:?}");
    }
}

#[test]
fn a_price_in_a_currency_of_small_units_is_never_replaced_by_the_example() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.currency = Some("IDR".into());
    inputs.form.pricing = Pricing::Project;
    inputs.form.project_price = Some(2_000_000.0);
    inputs.form.measured_before = Some(6.0);
    let base = |inputs: &PageInputs| base(inputs);
    // 2,000,000 over 6 hours.
    assert!(!base(&inputs).example);
    assert_eq!(base(&inputs).central.rate, 2_000_000.0 / 6.0);
    let hold = scenario(&inputs, Scenario::FixedPrice);
    assert_eq!(hold.problem, None);
    // 333,333.33 · 26 · 46 a year today. Holding the price adds what it adds at 60 an hour
    // without tools (METHOD §4, where tools take 240 of 12.0 %).
    let today = today(&inputs, &base(&inputs), &numbers());
    assert_eq!(today[1].as_deref(), Some("USD 399,000,000"));
    assert_eq!(hold.change_share.unwrap().value, "+12%");
    // All that can be typed is computed, and so is any price over the most hours.
    let mut highest = |price: f64, hours: f64| {
        inputs.form.project_price = Some(price);
        inputs.form.measured_before = Some(hours);
        (base(&inputs), scenario(&inputs, Scenario::FixedPrice))
    };
    let (base, hold) = highest(1e13, 1e4);
    assert_eq!(
        (base.central.rate, base.example, hold.problem),
        (1e9, false, None)
    );
    // Above the highest rate nothing is computed, and the scenario gives the reason.
    let (base, hold) = highest(1e9, 0.5);
    assert_eq!((base.central.rate, base.example), (2e9, false));
    assert_eq!(
        hold.problem.unwrap(),
        "The price over the hours it took is more than USD 1,000,000,000 an hour, the highest \
         rate that is computed."
    );
    assert_eq!(hold.change.value, "—");
}

#[test]
fn a_course_with_a_foreign_price_counts_as_one_without_and_says_so() {
    let catalog = taskmix_catalog::catalog();
    let priced = |id: &str| {
        let course = catalog.course(id).unwrap();
        course.price().is_some_and(|price| price > 0.0)
    };
    let suggested = |code: &str, currency: Option<&str>, rate| {
        let mut inputs = PageInputs::of_occupation(code);
        inputs.currency = currency.map(str::to_owned);
        inputs.form.rate = rate;
        let week = week(&inputs);
        let base = BaseTerms::of(&inputs, &week);
        let found = courses::courses(&inputs, &week, &base, &numbers(), this_month());
        let all = found.into_iter().flat_map(|section| section.suggestions);
        all.collect::<Vec<_>>()
    };
    let mut seen = 0;
    let occupations = catalog
        .occupations()
        .iter()
        .filter(|occupation| occupation.has_mix);
    for occupation in occupations.step_by(10) {
        let code = occupation.code;
        let in_yen = suggested(code, Some("JPY"), Some(0.5));
        let ids = |courses: &[courses::CourseView]| {
            let ids = courses.iter().map(|course| course.id);
            ids.collect::<Vec<_>>()
        };
        // All prices in the catalogue are in dollars: with a rate in yen they count as they do
        // without any rate.
        assert_eq!(ids(&in_yen), ids(&suggested(code, Some("JPY"), None)));
        for course in in_yen.iter().filter(|course| priced(course.id)) {
            seen += 1;
            let left_out = "2 for its price in USD, which is not compared with a rate in JPY";
            assert!(course.score.contains(left_out), "{}", course.score);
        }
        for course in suggested(code, None, Some(60.0)) {
            assert_eq!(course.score.contains(" price ÷ 60 rate"), priced(course.id));
        }
    }
    assert!(seen > 0, "no course with a price was suggested");
}

#[test]
fn every_limit_of_the_rate_form_is_said_in_its_unit() {
    let message = |field: FormField, text: &str| {
        let problem = field.unit().read(text, field.limits()).unwrap_err();
        problems::message(&problem, field.unit(), &numbers())
    };
    let thousands = " If your currency has larger numbers, enter thousands, and read every amount as thousands.";
    let money = |high: &str, given: &str| {
        format!("Must be from USD 0 to USD {high}, not USD {given}.{thousands}")
    };
    for (field, beyond, expected) in [
        (
            FormField::Rate,
            "1000000001",
            money("1,000,000,000", "1,000,000,001"),
        ),
        (
            FormField::ProjectPrice,
            "10000000000001",
            money("10,000,000,000,000", "10,000,000,000,001"),
        ),
        (
            FormField::HourlyCost,
            "1,000,000,001",
            money("1,000,000,000", "1,000,000,001"),
        ),
        (
            FormField::ToolsMonth,
            "1e9",
            "“1e9” is not an amount. Type an amount like 60, €62.50 or 450/day.".into(),
        ),
        (
            FormField::ToolsMonth,
            "1 000 000 001",
            money("1,000,000,000", "1,000,000,001"),
        ),
        (
            FormField::CoursePrice,
            "10000000001",
            money("10,000,000,000", "10,000,000,001"),
        ),
        (
            FormField::MeasuredBefore,
            "0",
            "Must be from 1 minute to 10,000 h, not 0 h.".into(),
        ),
        (
            FormField::MeasuredWith,
            "10001 h",
            "Must be from 0 h to 10,000 h, not 10,001 h.".into(),
        ),
        (
            FormField::LearningHours,
            "10000:01",
            "Must be from 0 h to 10,000 h, not 10,000.017 h.".into(),
        ),
        (
            FormField::Utilisation,
            "101",
            "Must be from 0% to 100%, not 101%.".into(),
        ),
        (
            FormField::Weeks,
            "52.5",
            "Must be from 0 to 52, not 52.5.".into(),
        ),
        (
            FormField::Fee,
            "99.5",
            "Must be from 0% to 99%, not 99.5%.".into(),
        ),
        (
            FormField::Rho,
            "-1",
            "Must be from 0% to 100%, not −1%.".into(),
        ),
        (
            FormField::Sigma,
            "-101",
            "Must be from −100% to 100%, not −101%.".into(),
        ),
        (
            FormField::Realised,
            "101",
            "Must be from 0% to 100%, not 101%.".into(),
        ),
        (
            FormField::ExtraNonBillable,
            "1001",
            "Must be from 0% to 1000%, not 1001%.".into(),
        ),
        (
            FormField::Displaced,
            "101",
            "Must be from 0% to 100%, not 101%.".into(),
        ),
    ] {
        assert_eq!(message(field, beyond), expected, "{}", field.slug());
    }
}

/// Half of 40 hours are billable at 60, over 46 weeks. Measured: 6 h become 3 h, so t = .5.
/// Hold: 10 h are freed, half are sold again: Q = 20 + .5 · 10/.5 = 30, as much as the market
/// takes (20 · 1.5). Gain 46 · 10 · 60 = 27,600 a year, 27,600/52 = 530.77 a week.
fn halved() -> PageInputs {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.form.rate = Some(60.0);
    inputs.form.utilisation = Some(0.5);
    inputs.form.extra_non_billable = 0.0;
    inputs.form.measured_before = Some(6.0);
    inputs.form.measured_with = Some(3.0);
    inputs
}

#[test]
fn payback_on_the_page_is_the_cost_over_the_gain_of_a_week() {
    let mut inputs = halved();
    let hold = scenario(&inputs, Scenario::FixedPrice);
    assert_eq!(line(&hold, Line::Change).value, "+USD 27,600");
    assert_eq!(line(&hold, Line::Payback).value, "no one-off cost");
    let mut payback = |price: f64, hours: f64, preset| {
        inputs.form.course_price = price;
        inputs.form.learning_hours = hours;
        line(&scenario(&inputs, preset), Line::Payback).clone()
    };
    // Measured hours leave no range.
    let text = |words: &str| Figure {
        value: words.to_owned(),
        range: None,
    };
    // 1,000 + 20 · 60 = 2,200; 2,200/530.77 = 4.14.
    let hold = Scenario::FixedPrice;
    assert_eq!(payback(1_000.0, 20.0, hold), text("4 weeks"));
    // 500/530.77 = .94 and 250/530.77 = .47.
    assert_eq!(payback(500.0, 0.0, hold), text("one week"));
    assert_eq!(payback(250.0, 0.0, hold), text("less than a week"));
    // By the hour a dh costs 60 · (1 − .5) = 30: 30 · 30 = 900 a week, below today's 1,200.
    let never = text("no gain to pay it back");
    assert_eq!(payback(250.0, 0.0, Scenario::BillByTheHour), never);
}

#[test]
fn payback_of_a_course_is_its_price_and_hours_over_the_gain_of_a_week() {
    let payback = |inputs: &PageInputs, id: &str| {
        let week = week(inputs);
        let base = BaseTerms::of(inputs, &week);
        let found = courses::courses(inputs, &week, &base, &numbers(), this_month());
        let mut all = found.into_iter().flat_map(|section| section.suggestions);
        let course = all.find(|course| course.id == id).unwrap();
        let mut facts = course.facts.into_iter();
        facts.find(|fact| fact.name == "Payback").unwrap()
    };
    let holds = " of what “Charge a fixed price” adds to your income";
    let mut inputs = halved();
    // A price that is not verified pays back after nobody knows how long.
    let unknown = payback(&inputs, "ie-positioning");
    assert_eq!(unknown.value, "cannot be said: its price is not verified");
    assert!(unknown.unverified);
    inputs.courses.free = true;
    inputs.courses.hours = Some(40.0);
    let value = |inputs: &PageInputs, id: &str| payback(inputs, id).value;
    for (id, expected) in [
        // Free, 1 h: 60/530.77 = .11.
        ("semrush-content-marketing-ai-search", "less than a week"),
        // Free, 6 h: 6 · 60/530.77 = .68.
        ("hubspot-content-marketing", "one week"),
        // Free, 16 h: 16 · 60/530.77 = 1.81.
        ("gds-content-design", "2 weeks"),
    ] {
        assert_eq!(value(&inputs, id), format!("{expected}{holds}"), "{id}");
    }
    // A quarter of the hours displaces paid work: 1.81/4 = .45.
    inputs.form.displaced = 0.25;
    let design = "gds-content-design";
    assert_eq!(value(&inputs, design), format!("less than a week{holds}"));
    inputs.chosen = ScenarioKey::Preset(Scenario::BillByTheHour);
    assert_eq!(
        value(&inputs, design),
        "none under “Bill by the hour”, which does not raise your income"
    );
}

#[test]
fn every_language_of_a_course_has_a_name() {
    for course in taskmix_catalog::catalog().courses() {
        for code in &course.languages {
            assert_ne!(courses::language_name(code), *code, "{}", course.id);
        }
    }
}
