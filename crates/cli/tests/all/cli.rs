//! The `taskmix` command from outside: answers.

use crate::command::{answer, assert_close, assert_rejected, errors, taskmix};
use serde_json::{Value, json};
use std::process::Command;

#[test]
fn help_and_version() {
    for arguments in [vec!["--help"], vec!["-h"], vec!["help"]] {
        let text = taskmix(&arguments, "").stdout;
        assert!(String::from_utf8_lossy(&text).contains("batch < in.csv"));
    }
    for name in [
        "search",
        "occupation",
        "calculate",
        "rate",
        "courses",
        "occupations",
        "activities",
        "batch",
        "week",
    ] {
        for arguments in [[name, "--help"], ["help", name]] {
            let output = taskmix(&arguments, "");
            assert_eq!(output.status.code(), Some(0));
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(
                text.starts_with(&format!("Usage: taskmix {name}")),
                "{text}"
            );
            assert!(
                text.lines().all(|line| line.chars().count() <= 92),
                "{name}"
            );
        }
    }
    let version = taskmix(&["--version"], "").stdout;
    assert_eq!(
        version,
        concat!("taskmix ", env!("CARGO_PKG_VERSION"), "\n").as_bytes()
    );
}

#[test]
fn an_occupation_with_its_default_week() {
    let occupation = answer(&["occupation", "43-4051"], "");
    assert_eq!(occupation["code"], "43-4051.00");
    assert_eq!(occupation["title"], "Customer Service Representatives");
    assert_eq!(occupation["job_zone"], 2);
    assert_eq!(occupation["outlook"]["change"], -0.055);
    assert_eq!(occupation["related"].as_array().expect("a list").len(), 10);
    let hours = |occupation: &Value| -> f64 {
        let rows = occupation["mix"].as_array().expect("a mix").iter();
        rows.map(|row| row["hours"].as_f64().expect("hours")).sum()
    };
    assert!((hours(&occupation) - 40.0).abs() < 1e-9);
    let short = answer(&["occupation", "43-4051.00", "--hours", "20.5"], "");
    assert!((hours(&short) - 20.5).abs() < 1e-9);
}

#[test]
fn an_occupation_without_a_mix_names_its_siblings() {
    let occupation = answer(&["occupation", "43-4199.00"], "");
    assert_eq!(occupation["mix"], Value::Null);
    assert_eq!(occupation["has_mix"], false);
    assert!(
        !occupation["siblings"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    assert_rejected(
        "calculate",
        &json!({"occupation": "43-4199.00"}),
        &["occupation"],
    );
}

#[test]
fn a_search_answers_at_most_ten_or_an_empty_list() {
    let hits = answer(&["search", "technical", "writer"], "");
    let hits = hits.as_array().expect("a list");
    assert!((1..=10).contains(&hits.len()));
    assert_eq!(hits[0]["code"], "27-3042.00");
    assert!(hits[0]["score"].is_number());
    assert_eq!(answer(&["search", ""], ""), json!([]));
    assert_eq!(answer(&["search", "qzxv wvuq"], ""), json!([]));
}

#[test]
fn every_published_week_is_answered() {
    let cases: Value =
        serde_json::from_str(include_str!("../../../method/tests/vectors/shares.json"))
            .expect("JSON");
    for case in cases["cases"].as_array().expect("cases") {
        let input = json!({"mix": case["mix"], "assumptions": case["assumptions"]});
        let output = answer(&["calculate"], &input.to_string());
        let name = case["name"].as_str().expect("a name");
        let Some(expected) = case["expect"].as_object() else {
            assert_eq!(output, Value::Null, "{name}");
            continue;
        };
        for (field, wanted) in expected {
            assert_within(&output[field], wanted, &format!("{name}: {field}"));
        }
    }
}

#[test]
fn readings_that_are_left_out_do_not_count() {
    let of = |readings: Value| {
        let input = json!({"occupation": "43-4051.00", "readings": readings});
        answer(&["calculate"], &input.to_string())
    };
    let (all, used) = (of(Value::Null), of(json!(["C", "M"])));
    assert_eq!(all["readings"], json!(["G5", "G1", "H5", "H1", "M", "C"]));
    assert_eq!(used["readings"], json!(["M", "C"]));
    assert_eq!(used["by_estimate"], all["by_estimate"]);
    let share = |name: &str| {
        all["by_estimate"][name]["automatable"]
            .as_f64()
            .expect("a share")
    };
    let (m, c) = (share("M"), share("C"));
    let range = &used["automatable"];
    assert_eq!(
        (range["low"].as_f64(), range["high"].as_f64()),
        (Some(c), Some(m))
    );
    let mean = range["central"].as_f64().expect("a share");
    assert!((mean - (m + c) / 2.0).abs() < 1e-9, "{mean}");
    let wrong = json!({"occupation": "43-4051.00", "readings": ["M", "m", 1]});
    assert_rejected("calculate", &wrong, &["readings[1]", "readings[2]"]);
    let none = json!({"occupation": "43-4051.00", "readings": []});
    assert_rejected("calculate", &none, &["readings"]);
}

#[test]
fn occupations_by_some_readings_are_those_of_calculate() {
    let lines = |arguments: &[&str]| -> Vec<Value> {
        let output = taskmix(arguments, "");
        assert_eq!(output.status.code(), Some(0));
        let text = String::from_utf8(output.stdout).expect("text");
        let lines = text.lines();
        lines
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    let used = lines(&["occupations", "--readings", "M, C"]);
    let line = used.iter().find(|line| line["code"] == "43-4051.00");
    let line = line.expect("customer service");
    let input = json!({"occupation": "43-4051.00", "readings": ["M", "C"]});
    let shares = answer(&["calculate"], &input.to_string());
    for share in ["automatable", "assistable", "human_core"] {
        assert_within(&line[share], &shares[share], share);
    }
    let all = lines(&["occupations"]);
    assert_ne!(all, used);
    assert_eq!(
        all,
        lines(&["occupations", "--readings", "C,M,H1,H5,G1,G5"])
    );
}

/// Each number within a thousandth of the week.
#[track_caller]
fn assert_within(value: &Value, wanted: &Value, what: &str) {
    match wanted.as_object() {
        Some(fields) => {
            for (field, wanted) in fields {
                assert_within(&value[field], wanted, &format!("{what}.{field}"));
            }
        }
        None => assert_close(value, wanted, 1e-3, what),
    }
}

#[test]
fn an_occupation_is_its_default_mix() {
    let occupation = answer(&["occupation", "27-3043.00", "--hours", "30"], "");
    let rows = occupation["mix"].as_array().expect("a mix").iter();
    let bare: Vec<_> = rows
        .map(|row| json!({"activity": row["activity"], "hours": row["hours"]}))
        .collect();
    let by_mix = answer(&["calculate"], &json!({"mix": bare}).to_string());
    // Its rows are taken back as they are, too.
    let as_given = json!({"mix": occupation["mix"]}).to_string();
    assert_eq!(answer(&["calculate"], &as_given), by_mix);
    let courses = |mix: &Value| {
        let input = json!({"mix": mix, "occupation": "27-3043.00"});
        answer(&["courses"], &input.to_string())
    };
    assert_eq!(courses(&occupation["mix"]), courses(&json!(bare)));
    let by_code = json!({"occupation": "27-3043.00", "hours": 30});
    let by_code = answer(&["calculate"], &by_code.to_string());
    assert_within(
        &by_code["automatable"],
        &by_mix["automatable"],
        "automatable",
    );
    assert_eq!(by_code["drivers"], by_mix["drivers"]);
    let sum: f64 = by_code["drivers"]
        .as_array()
        .expect("drivers")
        .iter()
        .map(|driver| driver["automatable"].as_f64().expect("a share"))
        .sum();
    assert_close(
        &by_code["automatable"]["central"],
        &json!(sum),
        1e-12,
        "drivers",
    );
}

#[test]
fn rows_of_one_activity_are_joined_and_judgements_count() {
    let split = json!({
        "mix": [
            {"activity": "4.A.4.a.8.I03.D01", "hours": 2},
            {"activity": "4.A.2.b.1.I01.D07", "hours": 4},
            {"activity": "4.A.4.a.8.I03.D01", "hours": 2}
        ],
        "overrides": [{"activity": "4.A.4.a.8.I03.D01", "automatable": 0.2, "assistable": 0.3}]
    });
    let output = answer(&["calculate"], &split.to_string());
    assert_eq!(output["drivers"].as_array().expect("drivers").len(), 2);
    assert_eq!(output["judged_share"], 0.5);
    let judged = json!({
        "mix": [{"activity": "4.A.4.a.8.I03.D01", "hours": 2}],
        "overrides": [{"activity": "4.A.4.a.8.I03.D01", "automatable": 0.2, "assistable": 0.3}]
    });
    let output = answer(&["calculate"], &judged.to_string());
    assert_eq!(
        output["automatable"],
        json!({"low": 0.2, "central": 0.2, "high": 0.2})
    );
}

#[test]
fn every_published_rate_is_answered() {
    let cases: Value =
        serde_json::from_str(include_str!("../../../method/tests/vectors/rate.json"))
            .expect("JSON");
    for case in cases["cases"].as_array().expect("cases") {
        let output = answer(&["rate"], &case["input"].to_string());
        let name = case["name"].as_str().expect("a name");
        let absent = output["absent"].as_object().expect("reasons");
        let expected = case["expect"].as_object().expect("expected values");
        // And the pass-through of a discount, four prices of a unit and the reasons.
        assert_eq!(
            output.as_object().expect("an object").len(),
            expected.len() + 6
        );
        for (field, wanted) in expected {
            assert_close(&output[field], wanted, 1e-9, &format!("{name}: {field}"));
            assert_eq!(
                wanted.is_null(),
                absent.contains_key(field),
                "{name}: {field}"
            );
        }
    }
    for case in cases["rejects"].as_array().expect("rejects") {
        errors(&["rate"], &case["input"].to_string());
    }
}

#[test]
fn courses_say_why_or_that_nothing_fits() {
    let writer = json!({"occupation": "27-3043.00", "rate": 60});
    let output = answer(&["courses"], &writer.to_string());
    assert_eq!(output["nothing_fits"], false);
    let courses = output["courses"].as_array().expect("courses");
    for course in courses {
        assert!(course["score"].as_f64().expect("a score") >= 0.2);
        assert!(course["fit"].as_f64().expect("a fit") > 0.0);
        assert_eq!(course["b"].is_null(), course["kind"] == "business");
        assert!(course["reason"].as_str().expect("a reason").ends_with('.'));
    }
    let roofer = answer(
        &["courses"],
        &json!({"occupation": "47-2181.00", "employed": true}).to_string(),
    );
    assert_eq!(roofer["nothing_fits"], true);
    assert_eq!(roofer["courses"], json!([]));
    assert_rejected(
        "courses",
        &json!({"occupation": "27-3043.00", "rate": -1, "employed": 1, "languages": ["english"],
                "country": "USA", "job_zone": 6, "level": 1, "filter": {"free": 1}}),
        &[
            "level",
            "rate",
            "country",
            "job_zone",
            "employed",
            "languages[0]",
            "filter.free",
        ],
    );
}

#[test]
fn the_list_of_courses_has_those_that_are_asked_for() {
    let list = |options: &[&str]| -> Vec<Value> {
        let arguments = [&["courses", "--list"], options].concat();
        let output = taskmix(&arguments, "");
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).expect("text");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    assert_eq!(list(&[]).len(), 387);
    // In any order, but not without the list.
    let free = taskmix(&["courses", "--free", "--list"], "");
    assert_eq!(
        free.stdout,
        taskmix(&["courses", "--list", "--free"], "").stdout
    );
    let alone = taskmix(&["courses", "--free"], "{}");
    assert!(!alone.status.success());
    let message = String::from_utf8_lossy(&alone.stderr).into_owned();
    assert!(message.contains("--list"), "{message}");
    let german = list(&["--language", "DE", "--free", "--level", "beginner"]);
    assert!(!german.is_empty());
    for course in german {
        let facts = &course["facts"];
        assert!(
            facts["languages"]
                .as_array()
                .expect("a list")
                .contains(&json!("de"))
        );
        assert!(
            facts["cost_type"]
                .as_str()
                .expect("a word")
                .starts_with("free")
        );
        assert_eq!(facts["level"], "beginner");
    }
    let short = list(&["--kind", "business", "--hours", "3", "--certificate"]);
    assert!(!short.is_empty());
    assert!(short.iter().all(|course| course["kind"] == "business"));
    for (options, field) in [
        (["--kind", "sell"], "kind"),
        (["--level", "expert"], "level"),
        (["--hours", "5"], "hours"),
        (["--language", "german"], "language"),
        (["--price", "5"], "argument"),
    ] {
        let output = taskmix(&[&["courses", "--list"], &options[..]].concat(), "");
        assert!(!output.status.success());
        let error: Value = serde_json::from_slice(&output.stderr).expect("JSON");
        assert_eq!(error["errors"][0]["field"], field);
    }
    // The options are those of the list.
    assert!(!taskmix(&["courses", "--free"], "").status.success());
}

#[test]
fn lists_have_a_line_for_each() {
    let lines = |command: &str| -> Vec<Value> {
        let output = taskmix(&[command], "");
        let text = String::from_utf8(output.stdout).expect("text");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    let occupations = lines("occupations");
    assert_eq!(occupations.len(), 1016);
    let with_mix = occupations.iter().filter(|line| line["has_mix"] == true);
    assert_eq!(with_mix.clone().count(), 923);
    assert!(
        with_mix
            .clone()
            .all(|line| line["automatable"]["low"].is_number())
    );
    let activities = lines("activities");
    assert_eq!(activities.len(), 2087);
    assert!(activities.iter().all(|line| {
        let estimates = line["estimates"].as_object().expect("estimates");
        estimates.len() == 6
            && estimates
                .values()
                .all(|pair| pair[0].as_f64() <= pair[1].as_f64())
    }));
}

#[cfg(unix)]
#[test]
fn the_examples_of_the_documentation_run() {
    let command = std::path::Path::new(env!("CARGO_BIN_EXE_taskmix"));
    let folder = command.parent().expect("a folder").display();
    let text = include_str!("../../../../docs/command-line.md");
    let examples: Vec<_> = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .collect();
    assert!(examples.len() >= 5);
    for example in examples {
        let script = format!("set -e; PATH={folder}:$PATH\n{example}");
        let output = Command::new("sh")
            .args(["-c", &script])
            .output()
            .expect("a shell");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && complaint.is_empty(),
            "{example}: {complaint}"
        );
        assert!(!output.stdout.is_empty());
    }
}
