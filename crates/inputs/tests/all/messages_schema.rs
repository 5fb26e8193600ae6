//! The published schema of messages and the frame's reader say the same of what a host sends.
#![cfg(not(target_arch = "wasm32"))]

use jsonschema::Validator;
use serde_json::{Value, json};
use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::Origin;
use taskmix_inputs::link::{Pay, encode};
use taskmix_inputs::messages::{Code, Incoming, Instance, Outgoing, Rejection, read};

const HOST: &str = "https://host.example";
const ACTIVITY: &str = "4.A.4.a.8.I03.D01";

/// The schema as it is published.
fn published() -> Value {
    serde_json::from_str(include_str!("../../../../www/root/schema/messages.json")).unwrap()
}

fn schema(part: &str) -> Validator {
    let mut schema = published();
    let whole = schema.as_object_mut().unwrap();
    whole.remove("oneOf");
    whole.insert("$ref".into(), format!("#/$defs/{part}").into());
    jsonschema::draft202012::new(&schema).unwrap()
}

fn message(name: &str, fields: &Value) -> Value {
    let mut message = json!({ "type": format!("taskmix/{name}"), "version": 1 });
    let fields = fields.as_object().unwrap().clone();
    message.as_object_mut().unwrap().extend(fields);
    message
}

fn from(sender: &str, text: &str) -> Incoming {
    read(text, sender, Origin::parse(HOST).as_ref())
}

/// Both accept it, or both reject it.
fn assert_alike(taken: bool, name: &str, examples: &[Value]) {
    let validator = schema("taken");
    for fields in examples {
        let message = message(name, fields);
        let met = matches!(from(HOST, &message.to_string()), Incoming::Request(_));
        assert_eq!(met, taken, "the frame: {message}");
        assert_eq!(validator.is_valid(&message), taken, "the schema: {message}");
    }
}

/// Keywords that apply to one kind of value, and that kind.
const KINDS: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
        ],
    ),
    (
        "array",
        &["items", "prefixItems", "minItems", "maxItems", "contains"],
    ),
    ("string", &["pattern", "minLength", "maxLength"]),
    (
        "number",
        &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    ),
];

/// Every schema in a schema, with its path.
fn schemas<'a>(schema: &'a Value, pointer: &str, found: &mut Vec<(String, &'a Value)>) {
    found.push((pointer.to_owned(), schema));
    let all = schema.as_object().into_iter().flatten();
    for (keyword, value) in all {
        let pointer = format!("{pointer}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "$defs", Value::Object(named)) => {
                for (name, schema) in named {
                    schemas(schema, &format!("{pointer}/{name}"), found);
                }
            }
            ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(list)) => {
                for (index, schema) in list.iter().enumerate() {
                    schemas(schema, &format!("{pointer}/{index}"), found);
                }
            }
            ("if" | "then" | "else" | "not" | "items" | "contains", Value::Object(_)) => {
                schemas(value, &pointer, found);
            }
            _ => {}
        }
    }
}

#[test]
fn the_schema_is_one_for_strict_validators() {
    let published = published();
    assert!(jsonschema::meta::is_valid(&published));
    let mut found = Vec::new();
    schemas(&published, "#", &mut found);
    assert!(found.len() > 100, "only {} schemas", found.len());
    for (pointer, schema) in found {
        let named = match &schema["type"] {
            Value::String(name) => vec![name.as_str()],
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        for (kind, keywords) in KINDS {
            let says = |keyword: &&str| schema.get(*keyword).is_some();
            if let Some(keyword) = keywords.iter().find(|keyword| says(keyword)) {
                let is_kind = |name: &&str| *name == kind || (*name, kind) == ("integer", "number");
                assert!(
                    named.iter().any(is_kind),
                    "{pointer} has {keyword} and is no {kind}"
                );
            }
        }
        // Several kinds use `anyOf`, except for nullable values.
        let kinds = named.iter().filter(|name| **name != "null").count();
        assert!(kinds <= 1, "{pointer} is {named:?}");
        for name in schema["required"].as_array().into_iter().flatten() {
            let known = schema["properties"].get(name.as_str().unwrap());
            assert!(
                known.is_some(),
                "{pointer} requires {name} and does not describe it"
            );
        }
    }
}

#[test]
fn schema_and_frame_take_the_same() {
    let inputs = PageInputs::of_occupation("27-3043.00");
    let link = encode(&inputs, Pay::Private).unwrap();
    let row = json!({ "activity": ACTIVITY, "hours": 2 });
    let own = json!({ "activity": ACTIVITY, "automatable": 0.1, "assistable": 0.4 });
    assert_alike(
        true,
        "setMix",
        &[
            json!({ "occupation": "27-3043" }),
            json!({ "occupation": " 27-3043 ", "hours": null }),
            json!({ "occupation": "27-3043.00", "hours": 168, "mix": null, "link": null }),
            json!({ "occupation": "43-4051", "overrides": [own], "assumptions": { "r": 1 } }),
            json!({ "occupation": "43-4051", "overrides": null, "assumptions": null }),
            json!({ "occupation": "43-4051", "assumptions": { "rho": null, "sigma": -1 } }),
            json!({ "mix": [] }),
            json!({ "mix": [row, row], "hours": null, "occupation": null }),
            json!({ "mix": [row], "overrides": [own] }),
            json!({ "link": link }),
            json!({ "link": format!("#{link}"), "hours": null, "overrides": null }),
            json!({ "link": link, "assumptions": null, "mix": null }),
        ],
    );
    assert_alike(
        false,
        "setMix",
        &[
            json!({}),
            json!({ "occupation": null }),
            json!({ "occupation": 27 }),
            json!({ "occupation": "27 3043" }),
            json!({ "occupation": "27-3043", "hours": 0 }),
            json!({ "occupation": "27-3043", "hours": 168.5 }),
            json!({ "occupation": "27-3043", "mix": [] }),
            json!({ "occupation": "27-3043", "link": link }),
            json!({ "occupation": "27-3043", "label": null }),
            json!({ "occupation": "27-3043", "assumptions": { "rho": 1.5 } }),
            json!({ "occupation": "27-3043", "assumptions": { "tau": null } }),
            json!({ "occupation": "27-3043", "assumptions": [] }),
            json!({ "mix": {} }),
            json!({ "mix": [row], "hours": 4 }),
            json!({ "mix": [{ "activity": ACTIVITY, "hours": null }] }),
            json!({ "mix": [{ "activity": null, "hours": 1 }] }),
            json!({ "mix": [{ "activity": ACTIVITY }] }),
            json!({ "mix": [{ "activity": ACTIVITY, "hours": 1, "label": "Writing" }] }),
            json!({ "mix": [row], "overrides": [{ "activity": ACTIVITY, "automatable": 0.1 }] }),
            json!({ "mix": vec![json!({ "activity": ACTIVITY, "hours": 0 }); 3_001] }),
            json!({ "link": link, "hours": 4 }),
            json!({ "link": link, "overrides": [] }),
            json!({ "link": link, "assumptions": {} }),
            json!({ "link": format!("##{link}") }),
            json!({ "link": format!(" {link}") }),
            json!({ "link": 1 }),
        ],
    );
    assert_alike(
        true,
        "setTheme",
        &[
            json!({ "theme": "auto" }),
            json!({ "theme": "dark", "accent": null }),
            json!({ "theme": "light", "accent": "08f" }),
        ],
    );
    assert_alike(
        false,
        "setTheme",
        &[
            json!({ "theme": null }),
            json!({ "theme": "Dark" }),
            json!({ "theme": "dark", "accent": "#08ff" }),
            json!({ "theme": "dark", "lang": null }),
        ],
    );
    assert_alike(
        true,
        "setLocale",
        &[
            json!({ "lang": "en" }),
            json!({ "lang": "EN-gb" }),
            json!({ "lang": "en-001" }),
        ],
    );
    assert_alike(
        false,
        "setLocale",
        &[
            json!({ "lang": null }),
            json!({ "lang": "de" }),
            json!({ "lang": " en" }),
        ],
    );
    assert_alike(true, "getState", &[json!({})]);
    assert_alike(
        false,
        "getState",
        &[
            json!({ "lang": null }),
            json!({ "version": 2 }),
            json!({ "version": null }),
        ],
    );
}

#[test]
fn the_frame_s_script_answers_measure_and_hands_on_other_versions() {
    let validator = schema("taken");
    // The script answers version 1, so it is not tested here.
    assert!(validator.is_valid(&message("measure", &json!({ "height": 3 }))));
    let newer = message("measure", &json!({ "version": 2 }));
    assert!(!validator.is_valid(&newer));
    let Incoming::Rejected(rejection) = from("https://any.example", &newer.to_string()) else {
        panic!("taken");
    };
    assert_eq!(rejection.code, Code::UnknownVersion);
    assert_eq!(report(&rejection)["limit"], "must be version 1");
}

/// The first error as it is sent; the message is of the schema.
fn report(rejection: &Rejection) -> Value {
    let text = Outgoing::Error(rejection).text(&Instance("0123456789abcdef".into()));
    let message: Value = serde_json::from_str(&text).unwrap();
    assert!(schema("sent").is_valid(&message), "{text}");
    message["errors"][0].clone()
}

fn refused(sender: &str, text: &str) -> (Code, Value) {
    match from(sender, text) {
        Incoming::Rejected(rejection) => (rejection.code, report(&rejection)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_refusal_says_what_is_needed() {
    let state = message("getState", &json!({})).to_string();
    let (code, error) = refused("https://evil.example", &state);
    assert_eq!(code, Code::WrongOrigin);
    assert_eq!(
        error,
        json!({
            "field": "origin",
            "value": "https://evil.example",
            "limit": "must be the origin that the address of the frame declares",
            "message": "origin: “https://evil.example” must be the origin that the address of \
                        the frame declares",
        })
    );
    assert!(!error.to_string().contains(HOST), "a stranger is not told");

    assert_eq!(
        report(&Rejection::not_shared()),
        json!({
            "field": "type",
            "value": "taskmix/getState",
            "limit": "only together with sharing, which the reader has switched off",
            "message": "type: allowed only together with sharing, which the reader has switched \
                        off",
        })
    );

    let frame = json!({ "type": "taskmix/setMix", "version": 1, "link": "" }).to_string();
    let of_length = |length: usize| {
        let filler = "o".repeat(length - frame.len());
        json!({ "type": "taskmix/setMix", "version": 1, "link": filler }).to_string()
    };
    let (code, error) = refused(HOST, &of_length(200_001));
    assert_eq!(code, Code::InvalidMessage);
    assert_eq!(
        error,
        json!({
            "field": "",
            "value": 200_001,
            "limit": "must be at most 200,000 bytes of JSON",
            "message": "message: 200001 must be at most 200,000 bytes of JSON",
        })
    );
    let (_, error) = refused(HOST, &of_length(200_000));
    assert_eq!(error["field"], "link", "as long as may be is read");

    let deep = |levels: usize| {
        let lists = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        format!(r#"{{"type":"taskmix/setMix","version":1,"mix":{lists}}}"#)
    };
    let limit = "must be an object of plain data, at most 32 levels deep, without circles";
    // A circular value arrives as an empty text.
    for text in [deep(33), String::new()] {
        let (code, error) = refused(HOST, &text);
        assert_eq!(code, Code::InvalidMessage);
        assert_eq!(
            (&error["field"], &error["limit"]),
            (&json!(""), &json!(limit))
        );
        let message = format!("message: “what cannot be read” {limit}");
        assert_eq!(error["message"], message);
    }
    assert_eq!(refused(HOST, &deep(31)).1["field"], "mix[0]");

    let (code, error) = refused(HOST, &message("launch", &json!({})).to_string());
    assert_eq!(code, Code::UnknownType);
    assert_eq!(
        error["limit"],
        "must be taskmix/setMix, taskmix/setTheme, taskmix/setLocale, taskmix/getState or \
         taskmix/measure"
    );
}
