//! What goes out beside the shares, and errors in words: worked by hand.

use serde_json::{Value, json};
use taskmix_inputs::calculate::calculate;
use taskmix_inputs::rate::{RateInput, RateOutput};
use taskmix_inputs::typed::seed;
use taskmix_inputs::week::read;
use taskmix_inputs::{LinkProblem, inputs, json, monte_carlo};
use taskmix_method::rate::{PricedUnit, RateModel, RateTerms};
use taskmix_method::{Given, InvalidInput, Limit};

/// Reviewing recordings: one task in the table, so the evidence is thin.
const THIN: &str = "4.A.1.a.1.I01.D05";
/// Reviewing art: seven tasks.
const FIRM: &str = "4.A.1.a.1.I01.D01";

fn answer(input: &Value) -> Value {
    let input = serde_json::from_str(&input.to_string()).unwrap();
    serde_json::to_value(calculate(&read(&input).unwrap())).unwrap()
}

/// What goes out of a model whose prices are said by the hour.
fn output_of(model: RateModel) -> RateOutput {
    RateInput {
        model,
        unit: PricedUnit::HOUR,
        exchange: 1.0,
    }
    .output()
}

#[test]
fn thin_evidence_is_named_where_it_counts() {
    let mix =
        |thin: f64| json!([{"activity": THIN, "hours": thin}, {"activity": FIRM, "hours": 5}]);
    let found = |mix: Value| answer(&json!({"mix": mix}))["thin_evidence"].clone();
    assert_eq!(found(mix(3.0)), json!([THIN]));
    assert_eq!(found(mix(0.0)), json!([]), "no hour rests on it");
    let judged = json!({
        "mix": mix(3.0),
        "overrides": [{"activity": THIN, "automatable": 0.1, "assistable": 0.2}],
    });
    assert_eq!(
        answer(&judged)["thin_evidence"],
        json!([]),
        "judged by the user"
    );
}

#[test]
fn rows_of_one_activity_add_up() {
    let input = json!({"mix": [{"activity": FIRM, "hours": 2}, {"activity": FIRM, "hours": 3.5}]});
    let found = answer(&input);
    assert_eq!(found["drivers"][0]["hours"], 5.5);
    assert_eq!(found["drivers"].as_array().unwrap().len(), 1);
}

#[test]
fn activities_without_hours_drive_nothing() {
    let input = json!({"mix": [{"activity": THIN, "hours": 0}, {"activity": FIRM, "hours": 5}]});
    let found = answer(&input);
    let drivers = found["drivers"].as_array().unwrap();
    assert_eq!(drivers.len(), 1);
    assert_eq!(
        (&drivers[0]["activity"], &drivers[0]["hours"]),
        (&json!(FIRM), &json!(5.0))
    );
}

#[test]
fn the_status_of_the_break_even_stands_beside_it_once() {
    // 60 an hour, nothing saved: income keeps up whatever is passed on.
    let model = RateModel::new(RateTerms::at_rate(60.0)).unwrap();
    let text = json::text(&output_of(model)).unwrap();
    let both = "\"break_even_pass_through\":null,\"break_even_status\":\"always\"";
    assert!(text.contains(both), "{text}");
    assert_eq!(text.matches("break_even_status").count(), 1, "{text}");
}

#[test]
fn what_is_absent_says_why() {
    // No hour is worked, so nothing is sold.
    let terms = RateTerms {
        hours_week: 0.0,
        ..RateTerms::at_rate(60.0)
    };
    let output = output_of(RateModel::new(terms).unwrap());
    let absent = serde_json::to_value(output).unwrap()["absent"].clone();
    assert_eq!(absent["net_per_hour"], "no hour is worked");
    assert_eq!(absent["min_price_per_dh"], "nothing is sold");
}

#[test]
fn a_seed_is_any_whole_number_up_to_the_highest() {
    let read = |text: &str| seed("seed", text).ok();
    assert_eq!(read("42"), Some(42));
    assert_eq!(read("9007199254740991"), Some(9_007_199_254_740_991));
    assert_eq!(read("9007199254740992"), None);
}

#[test]
fn all_errors_are_said_in_one_line() {
    let input = json!({"mix": [], "assumptions": {"rho": 2, "r": -1}});
    let input = serde_json::from_str(&input.to_string()).unwrap();
    assert_eq!(
        read(&input).unwrap_err().to_string(),
        "assumptions.rho: 2 is not a number from 0 to 1; \
         assumptions.r: -1 is not a number from 0 to 1"
    );
}

#[test]
fn errors_inside_a_part_name_the_part() {
    let messages_of = |input: Value| -> Vec<String> {
        let input = serde_json::from_str(&input.to_string()).unwrap();
        let errors = monte_carlo::read(&input).unwrap_err().errors;
        errors.into_iter().map(|error| error.message).collect()
    };
    let wrong = json!({
        "rate": {"rate": -1},
        "week": {"mix": [], "assumptions": {"rho": 2}},
    });
    assert_eq!(
        messages_of(wrong),
        [
            "rate.rate: -1 is not a number from 0 to 1000000000",
            "week.assumptions.rho: 2 is not a number from 0 to 1",
        ]
    );
    // Two different inputs are accepted; a repeated one is rejected.
    let uncertain = |second: &str| {
        let uncertain = |field: &str| json!({"field": field, "low": 0.1, "high": 0.2});
        json!({"rate": {"rate": 60}, "uncertain": [uncertain("rho"), uncertain(second)]})
    };
    let text = uncertain("r").to_string();
    assert!(monte_carlo::read(&serde_json::from_str(&text).unwrap()).is_ok());
    assert_eq!(
        messages_of(uncertain("rho")),
        ["uncertain[1].field: “rho” is not named once"]
    );
    // A part that is not an object gives one error.
    let messages = messages_of(json!({"rate": 7}));
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].starts_with("rate: 7 is not"), "{messages:?}");
}

#[test]
fn errors_of_the_pages_inputs_name_their_place() {
    let input = json!({
        "rows": [
            {"activity": FIRM, "automatable": 0.2, "assistable": 0.1},
            {"activity": THIN, "automatable": 1.5, "assistable": -0.5},
        ],
        "assumptions": {"sigma": -2},
    });
    let input = serde_json::from_str(&input.to_string()).unwrap();
    let errors = inputs::read(&input).unwrap_err().errors;
    let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "rows[1].automatable",
            "rows[1].assistable",
            "assumptions.sigma"
        ]
    );
}

#[test]
fn a_week_may_be_full() {
    let filled = |hours: f64| {
        let mix = json!([{"activity": FIRM, "hours": hours}, {"activity": THIN, "hours": 68}]);
        read(&serde_json::from_str(&json!({ "mix": mix }).to_string()).unwrap())
    };
    assert!(filled(100.0).is_ok());
    assert!(filled(100.01).is_err());
}

#[test]
fn parts_may_pass_the_whole_by_rounding() {
    let with = |second: f64| {
        let role = |code: &str, share: f64| json!({"occupation": code, "share": share});
        let roles = [role("27-3043.00", 1.0), role("43-4051.00", second)];
        let text = json!({ "roles": roles }).to_string();
        inputs::read(&json::read(&text).unwrap())
    };
    assert_eq!(with(1e-9).unwrap().roles.len(), 2);
    assert!(with(1e-8).is_err());
}

#[test]
fn a_hundred_errors_are_enough() {
    let wrong = |count: usize| {
        let rows = vec![json!({"activity": FIRM, "hours": -1}); count];
        let input = serde_json::from_str(&json!({ "mix": rows }).to_string()).unwrap();
        read(&input).unwrap_err().errors.len()
    };
    assert_eq!(wrong(99), 99);
    assert_eq!(wrong(100), 100);
    assert_eq!(wrong(250), 100);
}

#[test]
fn a_list_may_have_three_thousand_items() {
    let read = |count: usize| {
        let text = json!({ "languages": vec!["en"; count] }).to_string();
        inputs::read(&json::read(&text).unwrap())
    };
    assert_eq!(read(3_000).unwrap().languages.len(), 3_000);
    let errors = read(3_001).unwrap_err().to_string();
    assert!(
        errors.contains("languages: 3001") && errors.contains("at most 3,000 items"),
        "{errors}"
    );
}

#[test]
fn every_problem_of_a_link_is_said_in_words() {
    let outside = InvalidInput {
        field: "hours".into(),
        value: Given::Number(169.0),
        limit: Limit::Between {
            low: 0.0,
            high: 168.0,
        },
    };
    let all = [
        (LinkProblem::NotALink, "link: not a link of this program"),
        (
            LinkProblem::Newer { version: 9 },
            "link: made by a newer version (9); this one reads up to 1",
        ),
        (
            LinkProblem::Corrupt,
            "link: incomplete or changed on its way",
        ),
        (
            LinkProblem::UnknownPart("z".into()),
            "link: a part not known here, “z”",
        ),
        (
            LinkProblem::Outside(outside),
            "hours: 169 is not a number from 0 to 168",
        ),
    ];
    for (problem, words) in all {
        assert_eq!(problem.to_string(), words);
    }
}
