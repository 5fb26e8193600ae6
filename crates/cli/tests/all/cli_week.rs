//! `taskmix week` from outside.

use crate::command::{answer, errors};
use serde_json::{Value, json};

fn sample(name: &str) -> String {
    let samples = "../timesheets/tests/fixtures/samples/";
    [env!("CARGO_MANIFEST_DIR"), "/", samples, name].concat()
}

fn week(arguments: &[&str], input: &str) -> Value {
    answer(&[&["week"], arguments].concat(), input)
}

#[test]
fn a_list_is_read_from_standard_input() {
    let list = "- client calls (3h)\n- admin 10 %\n- design logos\n- qwxz zzz (2h)\n";
    for arguments in [&[][..], &["-"]] {
        let answer = week(arguments, list);
        let lines = answer["import"]["lines"].as_array().unwrap();
        let hours: Vec<_> = lines
            .iter()
            .map(|line| (line["title"].as_str().unwrap(), &line["hours_per_week"]))
            .collect();
        assert_eq!(
            hours,
            [
                ("design logos", &json!(31.0)),
                ("admin", &json!(4.0)),
                ("client calls", &json!(3.0)),
                ("qwxz zzz", &json!(2.0))
            ]
        );
        // Hours that match nothing stay visible.
        assert_eq!(answer["unmatched_hours"], 2.0);
        let mix = answer["mix"].as_array().unwrap();
        let hours: Vec<_> = mix.iter().map(|row| &row["hours"]).collect();
        assert_eq!(hours, [31.0, 4.0, 3.0]);
        let admin = "Performing administrative or clerical tasks";
        assert_eq!(answer["activities"][1]["label"], admin);
        assert_eq!(answer["activities"][3], json!(null));
    }
    assert_eq!(
        week(&["--hours", "20"], list)["import"]["hours_per_week"],
        20.0
    );
    // What is no work is left out with its hours.
    let left_out = &week(&[], "- lunch 5h\n- invoices 2h\n")["import"]["left_out"];
    assert_eq!(left_out[0]["reason"], "not_work");
    assert_eq!(left_out[0]["hours"], 5.0);
}

#[test]
fn files_are_read_with_what_is_said_of_them() {
    let file = sample("harvest_time_report_eu.csv");
    let import = week(&[&file], "")["import"].clone();
    assert_eq!(import["weeks"]["with_entries"], 1);
    assert_eq!(import["questions"][0]["question"], "date_order");
    let import = week(&[&file, "--date-order", "month_first"], "")["import"].clone();
    assert_eq!(import["weeks"]["with_entries"], 5);
    let import = week(&[&file, "--weeks", "2"], "")["import"].clone();
    assert_eq!(import["weeks"]["divided_by"], 2.0);
    let days = ["--first-day", "2026-11-05", "--last-day", "2026-11-06"];
    let import = week(&[&[file.as_str()], &days[..]].concat(), "")["import"].clone();
    assert_eq!(import["weeks"]["first_day"], "2026-11-05");
    assert_eq!(import["left_out"][0]["reason"], "outside_period");
    let calendar = week(&[&sample("google_calendar.ics")], "")["import"].clone();
    assert_eq!(calendar["source"], "calendar");
    let recorded = sample("rescuetime_api.csv");
    let left_out = |arguments: &[&str]| {
        let answer = week(&[&[recorded.as_str()], arguments].concat(), "");
        answer["import"]["left_out"].as_array().unwrap().len()
    };
    assert_eq!(left_out(&[]), 1);
    assert_eq!(left_out(&["--keep", "unproductive, free"]), 0);
}

#[test]
fn what_is_wrong_is_named() {
    let file = sample("jira_worklog.csv");
    for (arguments, field) in [
        (&["no-such-file.csv"][..], "file"),
        (&[&file, "--weeks", "0"], "weeks"),
        (&[&file, "--weeks", "many"], "weeks"),
        (&[&file, "--hours", "169"], "hours"),
        (&[&file, "--first-day", "monday"], "first_day"),
        (&[&file, "--date-order", "american"], "date-order"),
        (&[&file, "--unit", "days"], "unit"),
        (&[&file, "--keep", "lunch"], "keep"),
        (&[&file, "--fast"], "argument"),
        (&[&file, &file], "argument"),
    ] {
        let found = errors(&[&["week"], arguments].concat(), "");
        assert_eq!(found[0].0, field, "{arguments:?}");
    }
    let found = errors(&["week"], "PK\u{3}\u{4} xl/workbook.xml");
    assert_eq!(
        found[0].1["message"],
        "file: an Excel workbook is not text, CSV or iCalendar; save it as CSV"
    );
}
