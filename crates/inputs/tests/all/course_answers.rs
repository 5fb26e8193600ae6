//! What `courses` answers: hours, reasons and facts, worked by hand.

use serde_json::{Value, json};
use taskmix_catalog::{CourseRow, catalog};
use taskmix_inputs::courses::{Advice, CoursesOutput, read};
use taskmix_method::courses::{SkillKind, Suggestion};

/// Mediating disputes: what a course of negotiation is about.
const DISPUTES: &str = "4.A.4.a.7.I01.D03";
/// Marketing plans: no course but those of the basics is about them.
const PLANS: &str = "4.A.2.b.2.I03.D02";

/// Analysing data: what a course of data analysis is about.
const FIGURES: &str = "4.A.2.a.4.I01.D01";

/// 20 hours a week of one activity: automatable .5, assistable .2.
fn week(activity: &str, assumptions: Value) -> Value {
    json!({
        "mix": [{"activity": activity, "hours": 20}],
        "overrides": [{"activity": activity, "automatable": 0.5, "assistable": 0.2}],
        "assumptions": assumptions,
    })
}

fn answer(input: &Value) -> Value {
    let input = serde_json::from_str(&input.to_string()).unwrap();
    let (week, learner) = read(&input).unwrap();
    serde_json::to_value(CoursesOutput::of(&week, &learner)).unwrap()
}

fn of_kind<'a>(answer: &'a Value, kind: &str) -> Vec<&'a Value> {
    let courses = answer["courses"].as_array().unwrap().iter();
    courses.filter(|course| course["kind"] == kind).collect()
}

#[track_caller]
fn assert_near(value: &Value, expected: f64) {
    let value = value.as_f64().unwrap();
    assert!(
        (value - expected).abs() < 1e-9,
        "{value}, expected {expected}"
    );
}

#[test]
fn the_basics_concern_the_hours_saved() {
    // 20 h · .7 · (.5 · .85 + .2 · .3) = 6.79 h, by a course of all three basics
    let found = answer(&week(PLANS, json!({})));
    let [basics] = of_kind(&found, "use")[..] else {
        panic!("{found}")
    };
    assert_near(&basics["hours_a_week"], 6.79);
    let reason = "Teaches the basics behind 6.8 of the hours a week that AI could save you.";
    assert_eq!(basics["reason"], reason);
    assert_eq!(basics["activities"], json!([]));
    // 20 h · (.5 · 1 + .2 · 0) = 10 h, with its decimal
    let whole = json!({"rho": 0, "sigma": 0, "r": 1});
    let found = answer(&week(PLANS, whole));
    let reason = "Teaches the basics behind 10.0 of the hours a week that AI could save you.";
    assert_eq!(of_kind(&found, "use")[0]["reason"], reason);
}

#[test]
fn moving_concerns_the_hours_that_stay_human() {
    let of_an_agent = |automatable: f64| {
        let mut input = week(DISPUTES, json!({}));
        // Customer service representatives: the occupation decides which courses fit.
        input["occupation"] = json!("43-4051.00");
        input["overrides"][0]["automatable"] = json!(automatable);
        let found = answer(&input);
        of_kind(&found, "move")[0].clone()
    };
    // 20 h · (1 − .5 − .2) = 6 h of the own work stay human; others' work adds less than 1 h.
    let course = of_an_agent(0.5);
    assert_eq!(course["activities"][0]["activity"], DISPUTES);
    assert_eq!(course["activities"][0]["label"], "Mediating disputes");
    assert_near(&course["activities"][0]["hours"], 6.0);
    let hours = course["hours_a_week"].as_f64().unwrap();
    assert!(hours > 6.5 && hours < 7.0, "{hours}");
    // 20 h · (1 − .1 − .2) = 14 h stay human, but there are 20 h · .1 = 2 h to move.
    let course = of_an_agent(0.1);
    assert_near(&course["activities"][0]["hours"], 14.0);
    assert_near(&course["hours_a_week"], 2.0);
    let reason = "Prepares you to move 2.0 automatable hours a week to work that stays human, \
                  most of it “Mediating disputes”.";
    assert_eq!(course["reason"], reason);
}

#[test]
fn building_concerns_the_own_hours_that_can_be_automated() {
    // 20 h · .7 · .5 = 7 h of one activity
    let mut input = week(FIGURES, json!({}));
    // Data scientists: people who write code.
    input["occupation"] = json!("15-2051.00");
    let found = answer(&input);
    let builds = of_kind(&found, "build");
    assert!(!builds.is_empty(), "{found}");
    for course in builds {
        assert_near(&course["hours_a_week"], 7.0);
        let label = course["activities"][0]["label"].as_str().unwrap();
        let reason = format!(
            "Teaches you to automate 7.0 hours a week of your own work, most of it “{label}”."
        );
        assert_eq!(course["reason"], reason);
    }
}

/// The output for a course.
fn out(index: usize, course: &'static CourseRow) -> Value {
    let advice = Advice {
        suggestion: Suggestion {
            course: index,
            kind: SkillKind::Use,
            hours: 3.0,
            fit: 1.0,
            score: 2.0,
            verified: true,
            activities: Vec::new(),
            alternatives: Vec::new(),
        },
        course,
        alternatives: Vec::new(),
        activities: Vec::new(),
    };
    serde_json::to_value(advice.out()).unwrap()
}

#[test]
fn facts_are_those_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/courses.csv");
    let mut table = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path(path)
        .unwrap();
    let names = table.headers().unwrap().clone();
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), catalog().courses().len());
    let (mut priced, mut free) = (0, 0);
    for (index, course) in catalog().courses().iter().enumerate() {
        let column = |name: &str| names.iter().position(|header| header == name).unwrap();
        let row = rows.iter().find(|row| row[0] == *course.id).unwrap();
        let out = out(index, course);
        for name in ["id", "title", "provider", "url", "level", "confidence"] {
            assert_eq!(out[name], row[column(name)], "{}: {name}", course.id);
        }
        let verified = &row[column("price_verified")] == "yes";
        assert_eq!(out["price_verified"], verified, "{}", course.id);
        match out["price"].as_f64() {
            Some(price) if price > 0.0 => {
                priced += 1;
                let currency = &row[column("cost_currency")];
                assert_eq!(out["price_currency"], currency, "{}", course.id);
            }
            // A free course has no currency.
            price => {
                free += usize::from(price.is_some());
                assert_eq!(out["price_currency"], Value::Null, "{}", course.id);
            }
        }
    }
    assert!(priced > 0 && free > 0, "{priced} priced, {free} free");
}

#[test]
fn prices_count_in_the_currency_of_the_rate_alone() {
    let with = |code: &str, rate: Value, currency: Value| {
        answer(&json!({ "occupation": code, "rate": rate, "currency": currency }))
    };
    let without_price = |answer: &Value| {
        let mut answer = answer.clone();
        answer["note"] = Value::Null;
        answer
    };
    let mut seen = 0;
    let occupations = catalog()
        .occupations()
        .iter()
        .filter(|occupation| occupation.has_mix);
    for occupation in occupations.step_by(10) {
        let code = occupation.code;
        let none = with(code, Value::Null, Value::Null);
        let in_yen = with(code, json!(0.5), json!("jpy"));
        assert_eq!(without_price(&in_yen), without_price(&none), "{code}");
        let courses = in_yen["courses"].as_array().unwrap();
        let priced = courses
            .iter()
            .any(|course| course["price_currency"] == "USD");
        let note = in_yen["note"].as_str().unwrap();
        assert_eq!(
            note.contains("Prices in another currency"),
            priced,
            "{note}"
        );
        assert!(!none["note"].as_str().unwrap().contains("Prices"));
        // The default currency is US dollars.
        let (dollars, unsaid) = (json!("USD"), Value::Null);
        assert_eq!(
            with(code, json!(60), dollars),
            with(code, json!(60), unsaid)
        );
        seen += usize::from(priced);
    }
    assert!(seen > 0, "no course with a price was suggested");
    let wrong = json!({ "occupation": "27-3043.00", "currency": "yen?" });
    let errors = read(&serde_json::from_str(&wrong.to_string()).unwrap()).unwrap_err();
    assert_eq!(
        errors.errors[0].message,
        "currency: “yen?” must be the three letters of a currency, like EUR"
    );
}
