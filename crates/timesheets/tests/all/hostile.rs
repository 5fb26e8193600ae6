//! Files that were made to harm, or are damaged: bounded time and memory, and no panic.

use std::time::{Duration, Instant};

use taskmix_timesheets::{
    Binary, Encoding, Import, MAX_FILE_BYTES, Reason, Refusal, Settings, Warning, read,
};

use crate::support::{all_work, close, hours, import, left_out};

fn outcome(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Import, Refusal> {
    read(Some(name), bytes.into(), &Settings::default(), &all_work)
}

#[test]
fn more_than_fifty_megabytes_are_refused_with_the_limit() {
    let refusal = outcome("big.csv", vec![b'a'; MAX_FILE_BYTES + 1]).unwrap_err();
    assert_eq!(refusal.to_string(), "file: 50.1 MB is not at most 50 MB");
    let bytes = 73_400_000;
    let refusal = taskmix_timesheets::Reader::check_size(bytes).unwrap_err();
    assert_eq!(refusal.to_string(), "file: 73.4 MB is not at most 50 MB");
}

#[test]
fn files_that_are_no_text_are_refused_by_their_kind() {
    let zip = |member: &str| {
        let mut bytes =
            b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10\0\0\0".to_vec();
        bytes.extend_from_slice(member.as_bytes());
        bytes.extend_from_slice(&[0; 4000]);
        bytes
    };
    for (bytes, kind) in [
        (zip("xl/workbook.xml"), Binary::Excel),
        (zip("word/document.xml"), Binary::Word),
        (zip("bomb.txt"), Binary::Zip),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            Binary::OldOffice,
        ),
        (b"%PDF-1.7\n".to_vec(), Binary::Pdf),
        (b"\x1F\x8B\x08\0\0\0".to_vec(), Binary::Compressed),
        (b"\x89PNG\r\n\x1A\n".to_vec(), Binary::Picture),
        (b"<!DOCTYPE html><html>".to_vec(), Binary::WebPage),
        (b"{\\rtf1\\ansi}".to_vec(), Binary::RichText),
        (b"[{\"description\":\"a\"}]".to_vec(), Binary::Json),
        (vec![0; 100], Binary::Other),
        (
            (0..=255).cycle().skip(1).take(4000).collect(),
            Binary::Other,
        ),
    ] {
        assert_eq!(outcome("times.csv", bytes), Err(Refusal::Binary(kind)));
    }
    assert_eq!(
        Refusal::Binary(Binary::Excel).to_string(),
        "file: an Excel workbook is not text, CSV or iCalendar; save it as CSV"
    );
}

#[test]
fn nothing_is_refused_as_empty() {
    for text in ["", "\u{feff}", " \r\n\t", "----\n***"] {
        assert_eq!(outcome("a.txt", text), Err(Refusal::Empty), "{text:?}");
    }
}

#[test]
fn a_million_columns_are_refused() {
    let text = "a,".repeat(1_000_000);
    let refusal = outcome("wide.csv", text.as_bytes()).unwrap_err();
    assert_eq!(refusal, Refusal::TooManyColumns { line: 1 });
    let below = ["Task,Hours\nEmails,1\n", &text, "\nCalls,2"].concat();
    let import = outcome("wide.csv", below.as_bytes()).unwrap();
    assert_eq!(left_out(&import), [(Reason::BadRow, "", 0.0)]);
    close(import.hours, 3.0);
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_row() {
    let rows: String = (0..5000).map(|row| format!("Task {row},1\n")).collect();
    for torn in ["\"Torn,1\n", "Torn,\"1\n", "\"Torn\",\"1\n"] {
        let text = ["Task,Hours\nEmails,1\n", torn, &rows].concat();
        let import = import(&text);
        assert_eq!(import.entries, 5001, "{torn}");
        assert_eq!(left_out(&import), [(Reason::BadRow, "", 0.0)], "{torn}");
    }
}

#[test]
fn very_many_torn_rows_are_refused_in_time() {
    let started = Instant::now();
    let text = ["Task,Hours\n", &"\"Torn,1\nfine,1\n".repeat(1_000_000)].concat();
    let outcome = outcome("torn.csv", text.as_bytes());
    // Every second quote closes the one before; those rows have the wrong cells.
    assert!(
        matches!(outcome, Err(Refusal::TooManyBadRows { .. })),
        "{outcome:?}"
    );
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn endless_lines_are_cut() {
    let long = "x".repeat(10_000_000);
    let table = ["Task,Hours\n", &long, ",1\nEmails,2\n"].concat();
    let import = outcome("long.csv", table.as_bytes()).unwrap();
    close(import.hours, 2.0);
    assert_eq!(left_out(&import), [(Reason::BadRow, "", 0.0)]);
    let calendar = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{long}\nDTSTART:20261102T090000\nDURATION:PT1H\nEND:VEVENT\n"
    );
    let import = outcome("long.ics", calendar.as_bytes()).unwrap();
    assert_eq!(import.lines[0].title.chars().count(), 201);
    assert_eq!(
        outcome("long.txt", long.as_bytes())
            .unwrap_err()
            .to_string(),
        "text: 10000 kB is not at most 200 kB"
    );
}

#[test]
fn long_texts_are_read_in_time() {
    let started = Instant::now();
    for pattern in ["a. ", "(", "- a 1h\n", "A\n", "2026 a\n"] {
        let text = [
            "- tasks of a week, ",
            &pattern.repeat(198_000 / pattern.len()),
        ]
        .concat();
        if let Ok(import) = outcome("a.txt", text) {
            assert!(import.lines.len() <= 1000, "{pattern}");
        }
    }
    assert!(
        started.elapsed() < Duration::from_secs(60),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn very_many_titles_are_summed_up() {
    let rows: String = (0..20_000).map(|row| format!("Task {row},0.5\n")).collect();
    let import = import(&["Task,Hours\n", &rows].concat());
    assert_eq!(import.lines.len(), 1000);
    close(import.lines.iter().map(|line| line.hours).sum(), 10_000.0);
    assert_eq!(
        import.lines.iter().map(|line| line.entries).sum::<u64>(),
        20_000
    );
    let zeros = crate::support::import(&["Task,Hours\n", &rows.replace("0.5", "0")].concat());
    assert_eq!(
        zeros.left_out.iter().map(|item| item.titles).sum::<u64>(),
        20_000
    );
    assert!(zeros.left_out.len() <= 501);
}

#[test]
fn more_than_a_million_entries_are_refused() {
    let text = ["Task,Hours\n", &"a,1\n".repeat(1_000_001)].concat();
    assert_eq!(
        outcome("many.csv", text.as_bytes()),
        Err(Refusal::TooManyEntries)
    );
}

#[test]
fn endless_series_are_cut() {
    let started = Instant::now();
    for rule in [
        "FREQ=DAILY",
        "FREQ=DAILY;COUNT=999999999999",
        "FREQ=DAILY;UNTIL=99991231T000000Z",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=5",
        "FREQ=DAILY;INTERVAL=999",
    ] {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTAMP:21990101T000000Z\nSUMMARY:a\nDTSTART:19000101T090000\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\n"
        );
        let import = outcome("a.ics", text.as_bytes()).unwrap();
        assert!(import.entries <= 5000, "{rule}");
    }
    let event = "BEGIN:VEVENT\nDTSTAMP:21990101T000000Z\nSUMMARY:a\nDTSTART:19000101T090000\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
    let many = ["BEGIN:VCALENDAR\n", &event.repeat(2000)].concat();
    assert_eq!(
        outcome("a.ics", many.as_bytes()),
        Err(Refusal::TooManyEntries)
    );
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn broken_letters_are_told() {
    let text = [b"Task;Hours\n\xC3\xBCben;1\n\xC3\xA4ndern;1\nb\xFFse;1\n".as_slice()].concat();
    let import = outcome("a.csv", text).unwrap();
    let encoding = Encoding::Utf8Damaged;
    assert_eq!(import.warnings, [Warning::Encoding { encoding }]);
    assert!(hours(&import).contains_key("üben"));
}

#[test]
fn a_hundred_thousand_entries_are_read_in_time() {
    let rows: String = (0..100_000)
        .map(|row| {
            let (day, hour, title) = (row % 28 + 1, row % 24, row % 700);
            format!(
                "Robin,Client {},\"Task, no. {title}\",Yes,2026-{:02}-{day:02},{hour:02}:00:00,00:{:02}:12\n",
                row % 9,
                row % 12 + 1,
                row % 60
            )
        })
        .collect();
    let text = [
        "User,Client,Description,Billable,Start date,Start time,Duration\n",
        &rows,
    ]
    .concat();
    let started = Instant::now();
    let import = outcome("many.csv", text.as_bytes()).unwrap();
    assert_eq!(import.entries, 100_000);
    // Without optimisation, on a busy machine.
    assert!(
        started.elapsed() < Duration::from_secs(30),
        "{:?}",
        started.elapsed()
    );
}
