//! What `courses` answers: hours, reasons and facts, worked by hand.

use serde_json::{Value, json};
use taskmix_catalog::{CourseRow, catalog};
use taskmix_inputs::courses::{Advice, CoursesOutput, read};
use taskmix_method::courses::{Suggestion, Tier};

/// Mediating disputes: what a course of negotiation is about.
const DISPUTES: &str = "4.A.4.a.7.I01.D03";
/// Marketing plans: what no course for anyone is about.
const PLANS: &str = "4.A.2.b.2.I03.D02";

/// Responding to customer problems: what a course of building support agents is about.
const PROBLEMS: &str = "4.A.4.a.8.I03.D01";

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
fn the_basics_concern_a_quarter_of_the_hours_saved() {
    // 20 h · .7 · (.5 · .85 + .2 · .3) = 6.79 h, and a quarter of them 1.6975 h
    let found = answer(&week(PLANS, json!({})));
    let [basics] = of_kind(&found, "use")[..] else {
        panic!("{found}")
    };
    assert_near(&basics["b"], 1.6975);
    // Made for anyone.
    assert_near(&basics["fit"], 0.6);
    assert_eq!(basics["tier"], 2);
    let reason = "It is about the whole week; that counts as 1.7 of the hours a week that AI could save you.";
    assert_eq!(basics["reason"], reason);
    assert_eq!(basics["activities"], json!([]));
    // ¼ · 20 h · (.5 · 1 + .2 · 0) = 2.5 h; and 16 h: 2 h, with its decimal
    let whole = json!({"rho": 0, "sigma": 0, "r": 1});
    let mut input = week(PLANS, whole);
    input["mix"][0]["hours"] = json!(16);
    let found = answer(&input);
    let reason = "It is about the whole week; that counts as 2.0 of the hours a week that AI could save you.";
    assert_eq!(of_kind(&found, "use")[0]["reason"], reason);
}

#[test]
fn moving_concerns_the_hours_that_stay_human() {
    let of_a_manager = |automatable: f64| {
        let mut input = week(DISPUTES, json!({}));
        // Human resources managers: the occupation decides which courses fit.
        input["occupation"] = json!("11-3121.00");
        input["overrides"][0]["automatable"] = json!(automatable);
        let found = answer(&input);
        let of_kind = of_kind(&found, "move").into_iter();
        let about_disputes = |course: &&Value| course["activities"][0]["activity"] == DISPUTES;
        of_kind.clone().find(about_disputes).cloned().unwrap()
    };
    // 20 h · (1 − .5 − .2) = 6 h of the own work stay human, but there are 20 h · .5 = 10 h to
    // move, a quarter of them by one course.
    let course = of_a_manager(0.5);
    assert_eq!(course["activities"][0]["label"], "Mediating disputes");
    assert_near(&course["activities"][0]["hours"], 6.0);
    assert_near(&course["b"], 2.5);
    let reason = "It moves up to 2.5 automatable hours a week towards work that stays with people, \
                  above all in “Mediating disputes”.";
    assert_eq!(course["reason"], reason);
    // 20 h · (1 − .3 − .2) = 10 h stay human; 20 h · .3 / 4 = 1.5 h are moved.
    let course = of_a_manager(0.3);
    assert_near(&course["activities"][0]["hours"], 10.0);
    assert_near(&course["b"], 1.5);
}

#[test]
fn building_concerns_the_own_hours_that_can_be_automated() {
    // 20 h · .7 · .5 = 7 h of one activity
    let mut input = week(PROBLEMS, json!({}));
    // Customer service representatives
    input["occupation"] = json!("43-4051.00");
    let found = answer(&input);
    let builds = of_kind(&found, "build");
    assert!(!builds.is_empty(), "{found}");
    let course = builds[0];
    assert_near(&course["b"], 7.0);
    let label = course["activities"][0]["label"].as_str().unwrap();
    let reason =
        format!("It lets you automate 7.0 of your hours a week yourself, above all in “{label}”.");
    assert_eq!(course["reason"], reason);
}

#[test]
fn a_course_that_names_the_craft_counts_a_fifth() {
    let mut input = week(PLANS, json!({}));
    // Customer service representatives: no course for them is about marketing plans.
    input["occupation"] = json!("43-4051.00");
    let found = answer(&input);
    // 6.79 h / 5 = 1.358 h
    let course = of_kind(&found, "use")[0];
    assert_near(&course["b"], 1.358);
    assert_eq!(course["tier"], 0);
    let reason = "It is made for your craft; that counts as 1.4 of the hours a week that AI could \
                  save you.";
    assert_eq!(course["reason"], reason);
}

#[test]
fn what_is_asked_of_courses_leaves_others_out() {
    let asked = |filter: Value| {
        let found = answer(&json!({
            "occupation": "27-3043.00", "languages": ["de", "en"], "filter": filter,
        }));
        found["courses"].as_array().unwrap().clone()
    };
    assert!(!asked(json!({})).is_empty());
    for course in asked(json!({"free": true, "certificate": true, "hours": 20})) {
        let facts = &course["facts"];
        assert!(
            facts["cost_type"].as_str().unwrap().starts_with("free"),
            "{course}"
        );
        assert!(["free", "paid", "yes"].contains(&facts["certificate"].as_str().unwrap()));
        assert!(facts["hours_low"].as_f64().unwrap() <= 20.0);
    }
    for course in asked(json!({"my_language": true, "level": "beginner"})) {
        let languages = course["facts"]["languages"].as_array().unwrap();
        assert!(languages.contains(&json!("de")), "{course}");
        assert_eq!(course["facts"]["level"], "beginner");
    }
    let wrong = json!({"occupation": "27-3043.00", "filter": {"hours": 7, "price": 1}});
    let errors = read(&serde_json::from_str(&wrong.to_string()).unwrap()).unwrap_err();
    let fields: Vec<_> = errors.errors.iter().map(|error| &error.field).collect();
    assert_eq!(fields, ["filter.price", "filter.hours"]);
}

/// The output for a course.
fn out(index: usize, course: &'static CourseRow) -> Value {
    let advice = Advice {
        suggestion: Suggestion {
            course: index,
            kind: course.kind,
            hours: Some(3.0),
            fit: 1.0,
            tier: Tier::Own,
            effort: 1.5,
            score: 2.0,
            sells_ai: course.sells_ai,
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
    for (index, course) in catalog().courses().iter().enumerate() {
        let row = rows.iter().find(|row| row[0] == *course.id).unwrap();
        let out = out(index, course);
        for (name, cell) in names.iter().zip(row) {
            let value = match name {
                "id" | "title" | "provider" | "kind" => &out[name],
                "craft" | "activities" => continue,
                name => &out["facts"][name],
            };
            let text = match value {
                Value::Null => String::new(),
                Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
                Value::Number(number) => number.as_f64().unwrap().to_string(),
                Value::Array(list) => {
                    let texts: Vec<_> = list.iter().map(|text| text.as_str().unwrap()).collect();
                    texts.join(";")
                }
                text => text.as_str().unwrap().to_owned(),
            };
            assert_eq!(text, cell, "{}: {name}", course.id);
        }
    }
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
        let priced = courses.iter().any(|course| {
            let facts = &course["facts"];
            let free = facts["cost_type"].as_str().unwrap().starts_with("free");
            facts["cost_currency"] == "USD" && !free
        });
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
