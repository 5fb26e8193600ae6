//! `taskmix batch` from outside: columns, wrong rows, large inputs.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

struct Answer {
    rows: Vec<BTreeMap<String, String>>,
    bad: Vec<Value>,
    code: Option<i32>,
}

fn batch(input: &[u8]) -> Answer {
    batch_with(&[], input)
}

fn batch_with(options: &[&str], input: &[u8]) -> Answer {
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .arg("batch")
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("an input");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A command that stops early closes its input.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("the writer ends");
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let rows = reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect();
    let stderr = String::from_utf8(output.stderr).expect("text");
    let bad = stderr
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    Answer {
        rows,
        bad,
        code: output.status.code(),
    }
}

#[track_caller]
fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column}: {}", row[column]))
}

#[test]
fn columns_are_kept_and_shares_added() {
    let answer = batch(
        b"\xEF\xBB\xBFteam,Code ,headcount,hours\r\n\"Support, \"\"EU\"\"\",43-4051.00,3,38.5\r\nTwo\xE2\x80\x99s,43-4051,,\r\n",
    );
    assert_eq!(answer.code, Some(0), "{:?}", answer.bad);
    let [first, second] = answer.rows.as_slice() else {
        panic!("two rows")
    };
    assert_eq!(first["team"], "Support, \"EU\"");
    assert_eq!(second["Code "], "43-4051.00");
    assert!((number(first, "automatable_central") - 0.4099).abs() < 1e-3);
    for share in ["automatable", "assistable", "human_core", "time_saved"] {
        let end_of = |end: &str| number(first, &format!("{share}_{end}"));
        assert!(
            end_of("low") <= end_of("central") && end_of("central") <= end_of("high"),
            "{share}"
        );
    }
    // 3 people · 38.5 h · part of the time saved
    let saved = 3.0 * 38.5 * number(first, "time_saved_central");
    assert!((number(first, "hours_saved") - saved).abs() < 1e-3);
    assert!((number(first, "hours_saved_per_person") - saved / 3.0).abs() < 1e-3);
    // The defaults are one person and 40 hours.
    assert!(
        (number(second, "hours_saved") - 40.0 * number(second, "time_saved_central")).abs() < 1e-3
    );
}

#[test]
fn rows_are_answered_by_the_readings_that_count() {
    let input = b"code,hours\n43-4051.00,40\n27-3043.00,40\n";
    let used = batch_with(&["--readings", "M,C"], input);
    let labels = batch_with(&["--readings=G5,G1,H5,H1"], input);
    let all = batch(input);
    for (row, code) in ["43-4051.00", "27-3043.00"].into_iter().enumerate() {
        for (answer, readings) in [
            (&used, vec!["M", "C"]),
            (&labels, vec!["G5", "G1", "H5", "H1"]),
            (&all, vec!["G5", "G1", "H5", "H1", "M", "C"]),
        ] {
            let input = json!({"occupation": code, "readings": readings}).to_string();
            let shares = crate::command::answer(&["calculate"], &input);
            for share in ["automatable", "assistable", "human_core", "time_saved"] {
                for end in ["low", "central", "high"] {
                    let found = number(&answer.rows[row], &format!("{share}_{end}"));
                    let wanted = shares[share][end].as_f64().expect("a share");
                    assert!((found - wanted).abs() < 1e-6, "{code} {readings:?} {share}");
                }
            }
        }
    }
    let central = |answer: &Answer| number(&answer.rows[0], "automatable_central");
    assert!(central(&used) < central(&all) && central(&all) < central(&labels));
}

#[test]
fn titles_find_their_code() {
    let answer = batch(
        b"title,code\nTechnical writer,\nanything,43-4051.00\n\"Technical writer\",\nqzxv wvuq,\n,\n",
    );
    assert_eq!(answer.code, Some(1));
    let codes: Vec<_> = answer.rows.iter().map(|row| row["code"].as_str()).collect();
    assert_eq!(codes, ["27-3042.00", "43-4051.00", "27-3042.00"]);
    assert_eq!(answer.rows[0]["matched_title"], "Technical Writers");
    let lines: Vec<_> = answer.bad.iter().map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, [Some(5), Some(6)]);
    let only_titles = batch(b"title\nTechnical writer\n");
    assert_eq!(only_titles.rows[0]["code"], "27-3042.00");
}

#[test]
fn wrong_rows_are_named_and_the_rest_goes_on() {
    let answer = batch(
        b"code,headcount,hours\n43-4051.00,1,40\n99-9999.00,x,169\n43-4051.00,1\n\n43-4199.00,1,40\n43-4051.00,1e3,nan\n43-4051.00,\"1,200\",\"37,5\"\n",
    );
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.rows.len(), 2);
    assert_eq!(answer.rows[1]["headcount"], "1,200");
    let hours = 1200.0 * 37.5 * number(&answer.rows[1], "time_saved_central");
    assert!((number(&answer.rows[1], "hours_saved") - hours).abs() < 0.1);
    let fields: Vec<Vec<_>> = answer
        .bad
        .iter()
        .map(|row| {
            let errors = row["errors"].as_array().expect("errors").iter();
            errors
                .map(|error| error["field"].as_str().expect("a field"))
                .collect()
        })
        .collect();
    assert_eq!(
        fields,
        [
            vec!["code", "headcount", "hours"],
            vec!["row"],
            vec!["code"],
            vec!["headcount", "hours"]
        ]
    );
    let lines: Vec<_> = answer.bad.iter().map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, [Some(3), Some(4), Some(6), Some(7)]);
}

#[test]
fn lines_are_counted_whatever_their_ends() {
    let rows = "code\n43-4051.00\n1\n43-4051.00\n2\n\n3\n\"4\n4\"\n\n\n43-4051.00\n5";
    for end in ["\n", "\r\n"] {
        for start in ["", "\u{feff}"] {
            let input = start.to_owned() + &rows.replace('\n', end);
            let answer = batch(input.as_bytes());
            let lines: Vec<_> = answer.bad.iter().map(|row| row["line"].as_u64()).collect();
            assert_eq!(lines, [3, 5, 7, 8, 9, 13].map(Some), "{input:?}");
        }
    }
}

#[test]
fn without_a_usable_header_nothing_is_answered() {
    for input in [
        "",
        "name,headcount\nx,1\n",
        "code,code\n1,2\n",
        "43-4051.00\n",
        "code,\"note\n43-4051.00,1\n43-4051.00,2\n",
        "code,\"note\n43-4051.00,\"1\"\n",
        "code,hours_saved\n43-4051.00,1\n",
        "title, Matched_Title\nnurse,1\n",
    ] {
        let answer = batch(input.as_bytes());
        assert_eq!(answer.code, Some(2), "{input}");
        assert_eq!(answer.bad[0]["errors"][0]["field"], "header", "{input}");
        assert!(answer.rows.is_empty());
    }
    assert_eq!(batch(b"code\n").code, Some(0));
    // Nothing of that name is added where no title is looked up.
    let answer = batch(b"code,matched_title\n43-4051.00,mine\n");
    assert_eq!(answer.rows[0]["matched_title"], "mine");
}

/// Lines and fields of the rows that were left out.
fn left_out(answer: &Answer) -> Vec<(u64, &str)> {
    let rows = answer.bad.iter();
    rows.map(|row| {
        let field = row["errors"][0]["field"].as_str().expect("a field");
        (row["line"].as_u64().expect("a line"), field)
    })
    .collect()
}

fn column<'a>(answer: &'a Answer, name: &str) -> Vec<&'a str> {
    answer.rows.iter().map(|row| row[name].as_str()).collect()
}

#[test]
fn a_stray_quote_costs_its_own_row_alone() {
    let rows = "title,headcount\nnurse,1\n\"baker,1\nroofer,1\nplumber,1\n\"cook\",1\nwaiter,1\n";
    for end in ["\n", "\r\n"] {
        let answer = batch(rows.replace('\n', end).as_bytes());
        assert_eq!(answer.code, Some(1));
        let titles = ["nurse", "roofer", "plumber", "cook", "waiter"];
        assert_eq!(column(&answer, "title"), titles);
        assert_eq!(left_out(&answer), [(3, "title")]);
        let error = &answer.bad[0]["errors"][0];
        assert_eq!(error["value"], "baker,1…");
        assert_eq!(error["limit"], "one line of text");
        assert_eq!(
            error["message"],
            "title: the text goes on up to line 6; is a quote never closed?"
        );
    }
}

#[test]
fn a_quote_is_open_at_the_end() {
    for rows in ["title\nroofer\n\"nurse", "title\nroofer\n\"nurse\n"] {
        let answer = batch(rows.as_bytes());
        assert_eq!(answer.code, Some(1));
        assert_eq!(column(&answer, "title"), ["roofer"]);
        assert_eq!(answer.bad[0]["line"], 3);
    }
    let answer = batch(b"title,note\nroofer,\"it\nnurse,a\n\nwaiter,b");
    assert_eq!(column(&answer, "title"), ["nurse", "waiter"]);
    assert_eq!(left_out(&answer), [(2, "row")]);
}

#[test]
fn quotes_in_cells_that_are_not_read() {
    // Two lines of a note are one cell, whatever quotes and ends are in it.
    let fine = "title,note\nroofer,\"one\r\n\"\"two\"\"\n\"\nnurse,\"a\"b\nwaiter,\"x\n\"";
    let answer = batch(fine.as_bytes());
    assert_eq!(answer.code, Some(0), "{:?}", answer.bad);
    assert_eq!(answer.rows[0]["note"], "one\r\n\"two\"\n");
    assert_eq!(answer.rows.len(), 3);
    // A quote too many is no note of two rows.
    let answer = batch(b"note,title\n\"x,baker\ny,roofer\n\"z\",waiter\n\"v\nw\",nurse\n");
    assert_eq!(column(&answer, "title"), ["roofer", "waiter", "nurse"]);
    assert_eq!(answer.rows[2]["note"], "v\nw");
    assert_eq!(left_out(&answer), [(2, "row")]);
}

#[test]
fn a_title_of_two_lines_is_no_job() {
    let answer = batch(b"title,code\n\"Technical\nwriter\",\nnurse,\n");
    assert_eq!(column(&answer, "title"), ["nurse"]);
    // Its second line is read as a row, and the quote at its end is an error.
    assert_eq!(left_out(&answer), [(2, "title"), (3, "title")]);
}

#[test]
fn one_cell_is_one_cell() {
    let answer = batch(b"code,note\n43-4051.00\n");
    let error = &answer.bad[0]["errors"][0];
    assert_eq!(error["message"], "row: 1 cell where the header has 2");
    assert_eq!(error["limit"], "2 cells, as the header has");
}

/// A quote in the second row that nothing closes, and rows that would each do the same.
#[test]
fn after_a_row_that_is_too_long_the_rest_goes_on() {
    // Long rows, so that few of them are longer than a row may be.
    let row = format!("43-4051.00,{}\n", "fine".repeat(200));
    let rows = row.repeat(4000);
    let answer = batch(format!("code,note\n{row}43-4051.00,\"open\n{rows}").as_bytes());
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.rows.len(), 4001);
    assert_eq!(left_out(&answer), [(3, "row")]);
    assert_eq!(answer.bad[0]["errors"][0]["limit"], "at most 1024 KiB");

    let rows = "43-4051.00,\"x\",\"y\n".repeat(4000);
    let answer = batch(format!("code,note,more\n{rows}").as_bytes());
    assert_eq!(answer.rows.len() + answer.bad.len(), 4000);
    assert_eq!(answer.code, Some(1));
}

#[test]
fn a_quote_that_is_never_closed_does_not_fill_the_memory() {
    let mut input = b"code,note\n43-4051.00,fine\n43-4051.00,\"".to_vec();
    input.resize(8 << 20, b'x');
    input.extend(b"\n43-4051.00,last\n1,\n");
    let answer = batch(&input);
    assert_eq!(answer.code, Some(1));
    assert_eq!(column(&answer, "note"), ["fine", "last"]);
    assert_eq!(left_out(&answer), [(3, "row"), (5, "code")]);
}

/// Memory of a process at its highest, in kilobytes.
#[cfg(target_os = "linux")]
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Feeds rows without end until the memory of the command was seen at both ends.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_rows() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("an input");
    let mut stdout = child.stdout.take().expect("an output");
    let reader = std::thread::spawn(move || {
        let (mut read, mut buffer) = (0, [0; 1 << 16]);
        while let Ok(count @ 1..) = stdout.read(&mut buffer) {
            read += count;
        }
        read
    });
    stdin.write_all(b"code,headcount\n").expect("a header");
    let rows = "43-4051.00,12\n27-3043.00,7\n99-9999.00,1\n".repeat(4000);
    let mut feed = |times: usize| {
        for _ in 0..times {
            stdin.write_all(rows.as_bytes()).expect("rows");
        }
        peak_memory(child.id()).expect("a process")
    };
    let early = feed(1);
    let late = feed(9);
    drop(stdin);
    assert_eq!(child.wait().expect("an end").code(), Some(1));
    assert!(reader.join().expect("the reader ends") > 8_000_000);
    assert!(late <= early + 2048, "{early} kB grew to {late} kB");
}
