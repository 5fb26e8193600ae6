//! Messages of an embed: what is taken, what is rejected, and that all that is sent is of the
//! published schema.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::OnceLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::{Origin, Theme};
use taskmix_inputs::errors::GivenValue;
use taskmix_inputs::messages::{
    Code, Incoming, Instance, Outgoing, Rejection, Report, Request, read,
};
use taskmix_inputs::page::{OwnJudgement, RowHours};
use taskmix_method::{Assumptions, Estimate, Given, ReadingSet, shares};
use taskmix_present::Week;

const HOST: &str = "https://host.example";
const ACTIVITY: &str = "4.A.4.a.8.I03.D01";

fn schema(part: &str) -> Validator {
    let text = include_str!("../../../../www/root/schema/messages.json");
    let mut schema: Value = serde_json::from_str(text).unwrap();
    let whole = schema.as_object_mut().unwrap();
    whole.remove("oneOf");
    whole.insert("$ref".into(), format!("#/$defs/{part}").into());
    jsonschema::draft202012::new(&schema).unwrap()
}

fn assert_sent(text: &str) -> Value {
    static SENT: OnceLock<Validator> = OnceLock::new();
    let message: Value = serde_json::from_str(text).unwrap();
    let problems: Vec<_> = SENT
        .get_or_init(|| schema("sent"))
        .iter_errors(&message)
        .map(|problem| problem.to_string())
        .collect();
    assert!(problems.is_empty(), "{text}: {problems:?}");
    message
}

fn instance() -> Instance {
    Instance("0123456789abcdef".into())
}

fn from_host(message: &Value) -> Incoming {
    read(&message.to_string(), HOST, Origin::parse(HOST).as_ref())
}

fn request(message: &Value) -> Request {
    match from_host(message) {
        Incoming::Request(request) => request,
        other => panic!("{message}: {other:?}"),
    }
}

fn rejection(message: &Value) -> Rejection {
    match from_host(message) {
        Incoming::Rejected(rejection) => rejection,
        other => panic!("{message}: {other:?}"),
    }
}

fn mix_of(fields: Value) -> Value {
    let mut message = json!({ "type": "taskmix/setMix", "version": 1 });
    let fields = fields.as_object().unwrap().clone();
    message.as_object_mut().unwrap().extend(fields);
    message
}

fn inputs(fields: Value) -> PageInputs {
    let message = mix_of(fields);
    assert!(schema("taken").is_valid(&message), "{message}");
    match request(&message) {
        Request::SetMix(week) => week.inputs,
        other => panic!("{other:?}"),
    }
}

fn taken() -> &'static Validator {
    static TAKEN: OnceLock<Validator> = OnceLock::new();
    TAKEN.get_or_init(|| schema("taken"))
}

/// The fields named in the rejection of a mix.
fn wrong(fields: Value) -> Vec<String> {
    let rejection = rejection(&mix_of(fields));
    assert_eq!(rejection.code, Code::InvalidMessage);
    assert_sent(&Outgoing::Error(&rejection).text(&instance()));
    rejection
        .problems
        .into_iter()
        .map(|problem| problem.field)
        .collect()
}

#[test]
fn an_occupation_becomes_its_week() {
    let given = inputs(json!({ "occupation": "43-4051", "hours": 32.5 }));
    let expected = PageInputs {
        hours_week: 32.5,
        ..PageInputs::of_occupation("43-4051.00")
    };
    assert_eq!(given, expected);
}

#[test]
fn a_mix_becomes_a_week_of_its_own() {
    let given = inputs(json!({
        "mix": [{ "activity": ACTIVITY, "hours": 6 }, { "activity": ACTIVITY, "hours": 0.5 }],
        "overrides": [{ "activity": ACTIVITY, "automatable": 0.2, "assistable": 0.3 }],
    }));
    assert!(given.roles.is_empty());
    assert_eq!(given.rows.len(), 1);
    assert_eq!(given.rows[0].hours, RowHours::Set(6.5));
    let judgement = OwnJudgement {
        automatable: 0.2,
        assistable: 0.3,
    };
    assert_eq!(given.rows[0].judgement, Some(judgement));
    assert!((Week::of(&given).unwrap().total_hours() - 6.5).abs() < 1e-12);
}

#[test]
fn readings_are_taken_where_they_are_given() {
    let given = |fields: Value| {
        let message = mix_of(fields);
        assert!(schema("taken").is_valid(&message), "{message}");
        match request(&message) {
            Request::SetMix(week) => week.readings,
            other => panic!("{other:?}"),
        }
    };
    let occupation = "43-4051.00";
    assert_eq!(given(json!({ "occupation": occupation })), None);
    let used = json!({ "occupation": occupation, "readings": ["M", "C"] });
    assert_eq!(given(used), ReadingSet::of([Estimate::M, Estimate::C]));
    for (readings, fields) in [
        (json!(["M", "X", 5]), &["readings[1]", "readings[2]"][..]),
        (json!([]), &["readings"]),
        (json!("M"), &["readings"]),
    ] {
        let message = json!({ "occupation": occupation, "readings": readings });
        assert!(
            !schema("taken").is_valid(&mix_of(message.clone())),
            "{message}"
        );
        assert_eq!(wrong(message), fields);
    }
}

#[test]
fn assumptions_are_taken_where_they_are_given() {
    let given = |fields: Value| {
        let message = mix_of(fields);
        assert!(schema("taken").is_valid(&message), "{message}");
        match request(&message) {
            Request::SetMix(week) => week.assumptions,
            other => panic!("{other:?}"),
        }
    };
    let occupation = "43-4051.00";
    assert_eq!(given(json!({ "occupation": occupation })), None);
    let some = json!({ "occupation": occupation, "assumptions": { "sigma": -0.1, "r": 1 } });
    assert_eq!(given(some), Assumptions::new(0.15, -0.1, 1.0).ok());
    let none = json!({ "occupation": occupation, "assumptions": {} });
    assert_eq!(given(none), Some(Assumptions::default()));

    let wrong =
        |assumptions: Value| wrong(json!({ "occupation": occupation, "assumptions": assumptions }));
    assert_eq!(wrong(json!(0.5)), ["assumptions"]);
    assert_eq!(wrong(json!({ "tau": 1 })), ["assumptions.tau"]);
    let all = wrong(json!({ "rho": 1.1, "sigma": -1.1, "r": "0.5" }));
    assert_eq!(
        all,
        ["assumptions.r", "assumptions.rho", "assumptions.sigma"]
    );
    let rejection = rejection(&mix_of(json!({
        "occupation": occupation,
        "assumptions": { "sigma": 2 },
    })));
    let message = rejection.problems[0].message.clone();
    assert_eq!(message, "assumptions.sigma: 2 is not a number from -1 to 1");
}

#[test]
fn a_link_becomes_the_week_it_holds() {
    let week = PageInputs {
        hours_week: 30.0,
        ..PageInputs::of_occupation("27-3043.00")
    };
    let text = Outgoing::Result(Report {
        inputs: &week,
        shares: None,
    })
    .text(&instance());
    let link = assert_sent(&text)["link"].clone();
    assert_eq!(inputs(json!({ "link": link })), week);
    for broken in ["v1.x", "v9.abc", "", "<script>"] {
        assert_eq!(wrong(json!({ "link": broken })), ["link"], "{broken}");
    }
}

#[test]
fn every_wrong_field_of_a_week_is_named() {
    assert_eq!(wrong(json!({})), ["mix"]);
    assert_eq!(
        wrong(json!({ "mix": [], "occupation": "43-4051" })),
        ["mix"]
    );
    assert_eq!(
        wrong(json!({ "occupation": "x", "hours": 0, "rate": 60 })),
        ["rate", "occupation", "hours"]
    );
    assert_eq!(wrong(json!({ "mix": [], "hours": 4 })), ["hours"]);
    assert_eq!(wrong(json!({ "mix": "all" })), ["mix"]);
    assert_eq!(wrong(json!({ "mix": { "0": 1 } })), ["mix"]);
    assert_eq!(
        wrong(json!({ "mix": [
            7,
            { "activity": "x", "hours": -1 },
            { "activity": ACTIVITY, "hours": "NaN" },
            { "activity": ACTIVITY, "hours": null, "note": 1 },
            { "activity": ACTIVITY, "hours": 1e9 },
        ] })),
        [
            "mix[0]",
            "mix[1].activity",
            "mix[1].hours",
            "mix[2].hours",
            "mix[3].note",
            "mix[3].hours",
            "mix[4].hours",
        ]
    );
    let half = json!({ "activity": ACTIVITY, "hours": 100 });
    assert_eq!(wrong(json!({ "mix": [half, half] })), ["mix"]);
    // The whole week fits, and what rounding may add to it.
    for more in [0.0, 1e-9] {
        let rows = json!([
            { "activity": ACTIVITY, "hours": 168 },
            { "activity": ACTIVITY, "hours": more },
        ]);
        let given = inputs(json!({ "mix": rows }));
        assert_eq!(given.rows[0].hours, RowHours::Set(168.0));
    }
    let sum = json!({ "occupation": "43-4051", "overrides": [
        { "activity": ACTIVITY, "automatable": 0.75, "assistable": 0.5 },
    ] });
    let problems = rejection(&mix_of(sum)).problems;
    assert_eq!(problems[0].value, GivenValue(Given::Number(0.5)));
    assert_eq!(
        wrong(json!({ "occupation": "43-4051", "overrides": [
            { "activity": ACTIVITY, "automatable": 0.7, "assistable": 0.4 },
            { "activity": ACTIVITY, "automatable": 2 },
        ] })),
        [
            "overrides[0].assistable",
            "overrides[1].assistable",
            "overrides[1].automatable",
        ]
    );
    // As in `calculate`: only what is in the week is judged, and only once.
    let own = json!({ "activity": ACTIVITY, "automatable": 0.1, "assistable": 0.4 });
    let mix = json!([{ "activity": ACTIVITY, "hours": 1 }]);
    let twice = wrong(json!({ "mix": mix, "overrides": [own, own] }));
    assert_eq!(twice, ["overrides[1].activity"]);
    let roofers = wrong(json!({ "occupation": "47-2181.00", "overrides": [own] }));
    assert_eq!(roofers, ["overrides[0].activity"]);
    let none = json!({ "activity": ACTIVITY, "hours": 0 });
    assert_eq!(wrong(json!({ "mix": vec![none; 3_001] })), ["mix"]);
    let many = vec![json!({ "activity": "x", "hours": 1 }); 3_000];
    assert!(
        wrong(json!({ "mix": many })).len() < 30,
        "one answer, of a size"
    );
}

#[test]
fn colours_are_taken_from_any_parent_and_the_rest_from_the_declared_origin() {
    let theme = json!({ "type": "taskmix/setTheme", "version": 1, "theme": "dark" }).to_string();
    let declared = Origin::parse(HOST);
    for (sender, declared) in [
        ("null", None),
        ("https://evilhost.example", declared.as_ref()),
    ] {
        let taken = read(&theme, sender, declared);
        assert_eq!(
            taken,
            Incoming::Request(Request::SetTheme(Theme::Dark, None))
        );
        for name in ["setMix", "setLocale", "getState"] {
            let text = json!({ "type": format!("taskmix/{name}"), "version": 1,
                "occupation": "43-4051", "lang": "en" })
            .to_string();
            let Incoming::Rejected(rejection) = read(&text, sender, declared) else {
                panic!("{name} was taken from {sender}");
            };
            assert_eq!(rejection.code, Code::WrongOrigin);
            assert_eq!(rejection.problems.len(), 1);
        }
    }
    assert!(Request::GetState.needs_origin());
    assert!(!Request::SetTheme(Theme::Dark, None).needs_origin());
}

#[test]
fn each_request_is_read() {
    let theme =
        json!({ "type": "taskmix/setTheme", "version": 1, "theme": "auto", "accent": "#08f" });
    let Request::SetTheme(Theme::Auto, Some(accent)) = request(&theme) else {
        panic!("no accent");
    };
    assert_ne!(accent.light, "#0088ff", "too bright for a light ground");
    let locale = json!({ "type": "taskmix/setLocale", "version": 1, "lang": "en-IN" });
    assert_eq!(request(&locale), Request::SetLocale("en-IN".into()));
    let state = json!({ "type": "taskmix/getState", "version": 1 });
    assert_eq!(request(&state), Request::GetState);
    for message in [theme, locale, state] {
        assert!(schema("taken").is_valid(&message), "{message}");
    }
}

#[test]
fn what_is_not_meant_for_us_is_left_alone() {
    for text in [
        "{}",
        r#"{"type":1}"#,
        r#"{"type":"other/ready"}"#,
        r#"{"kind":"taskmix/ready"}"#,
    ] {
        assert_eq!(read(text, HOST, None), Incoming::NotOurs, "{text}");
    }
}

#[test]
fn strange_messages_are_rejected_by_name() {
    for (message, code, field) in [
        (
            json!({ "type": "taskmix/getState" }),
            Code::UnknownVersion,
            "version",
        ),
        (
            json!({ "type": "taskmix/getState", "version": 2 }),
            Code::UnknownVersion,
            "version",
        ),
        (
            json!({ "type": "taskmix/getState", "version": "1" }),
            Code::UnknownVersion,
            "version",
        ),
        (
            json!({ "type": "taskmix/ready", "version": 1 }),
            Code::UnknownType,
            "type",
        ),
        (
            json!({ "type": "taskmix/<img>", "version": 1 }),
            Code::UnknownType,
            "type",
        ),
        (
            json!({ "type": "taskmix/getState", "version": 1, "__proto__": { "x": 1 } }),
            Code::InvalidMessage,
            "__proto__",
        ),
        (
            json!({ "type": "taskmix/setTheme", "version": 1, "theme": ["dark"] }),
            Code::InvalidMessage,
            "theme",
        ),
        (
            json!({ "type": "taskmix/setTheme", "version": 1 }),
            Code::InvalidMessage,
            "theme",
        ),
        (
            json!({ "type": "taskmix/setLocale", "version": 1, "lang": "tlh" }),
            Code::InvalidMessage,
            "lang",
        ),
    ] {
        let rejection = rejection(&message);
        assert_eq!(rejection.code, code, "{message}");
        assert_eq!(rejection.problems[0].field, field, "{message}");
        assert_sent(&Outgoing::Error(&rejection).text(&instance()));
        assert!(!schema("taken").is_valid(&message), "{message}");
    }
    for text in ["", "null", "[]", "\"taskmix/ready\"", "{", "7"] {
        let Incoming::Rejected(rejection) = read(text, HOST, None) else {
            panic!("{text}");
        };
        assert_eq!(rejection.code, Code::InvalidMessage);
        assert_eq!(rejection.problems.len(), 1, "{text}");
        assert_sent(&Outgoing::Error(&rejection).text(&instance()));
    }
}

#[test]
fn a_repeated_value_is_cut() {
    let message = mix_of(json!({ "occupation": "<script>".repeat(10_000) }));
    let text = Outgoing::Error(&rejection(&message)).text(&instance());
    assert_sent(&text);
    assert!(text.len() < 1_000, "{}", text.len());
}

#[test]
fn results_are_of_the_schema_and_hold_the_shares() {
    assert_sent(&Outgoing::Ready.text(&instance()));
    for occupation in catalog().occupations().iter().step_by(20) {
        let mut inputs = PageInputs::of_occupation(occupation.code);
        inputs.form.rate = Some(98_765.25);
        let week = Week::of(&inputs).unwrap();
        let shares = shares::of_mix(&week.mix, Assumptions::default());
        let text = Outgoing::Result(Report {
            inputs: &inputs,
            shares: shares.as_ref(),
        })
        .text(&instance());
        let message = assert_sent(&text);
        assert!(!text.contains("98765.25"), "pay is never told: {text}");
        assert_eq!(message["occupations"][0]["code"], occupation.code);
        let share = &message["shares"]["automatable"];
        match shares.map(|shares| shares.automatable()) {
            None => assert!(share.is_null()),
            Some(range) => {
                for (name, value) in [
                    ("low", range.low),
                    ("central", range.central),
                    ("high", range.high),
                ] {
                    assert!((share[name].as_f64().unwrap() - value).abs() < 1e-6);
                }
            }
        }
    }
    let empty = PageInputs::default();
    let text = Outgoing::Result(Report {
        inputs: &empty,
        shares: None,
    });
    assert!(assert_sent(&text.text(&instance()))["shares"].is_null());
}

/// Arbitrary JSON in the fields of a message.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
        Just(Value::from(ACTIVITY)),
        Just(Value::from("43-4051.00")),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let names = prop_oneof![
            "\\PC{0,8}",
            "activity|hours|automatable|assistable|__proto__"
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(names, inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_message_is_met_or_rejected_with_an_answer_of_the_schema(
        name in "setMix|setTheme|setLocale|getState|\\PC{0,10}",
        field in "occupation|hours|mix|overrides|link|theme|accent|lang|constructor|\\PC{0,10}",
        first in any_json(),
        second in any_json(),
    ) {
        let mut message = json!({ "type": format!("taskmix/{name}"), "version": 1 });
        let fields = message.as_object_mut().unwrap();
        fields.insert(field, first);
        fields.insert("mix".into(), second);
        let incoming = from_host(&message);
        if matches!(incoming, Incoming::Request(_)) {
            prop_assert!(taken().is_valid(&message), "{message}");
        }
        if let Incoming::Rejected(rejection) = &incoming {
            assert_sent(&Outgoing::Error(rejection).text(&instance()));
        }
        if let Incoming::Request(Request::SetMix(week)) = incoming {
            let inputs = week.inputs;
            prop_assert!(Week::of(&inputs).is_ok());
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        drop(read(&text, HOST, None));
    }

    #[test]
    fn what_is_taken_is_of_the_schema(
        hours in prop::collection::vec(0.0..20.0_f64, 0..8),
    ) {
        let activities = catalog().activities();
        let mix: Vec<_> = hours
            .iter()
            .enumerate()
            .map(|(index, hours)| json!({ "activity": activities[index * 31].id, "hours": hours }))
            .collect();
        let given = inputs(json!({ "mix": mix }));
        let total = Week::of(&given).unwrap().total_hours();
        prop_assert!((total - hours.iter().sum::<f64>()).abs() < 1e-9);
    }
}
