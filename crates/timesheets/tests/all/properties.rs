//! What holds of all tables and texts.

use proptest::prelude::*;
use taskmix_timesheets::{Import, Reader, Settings, read};

use crate::support::{all_work, bytes};

fn everything(import: &Import) -> f64 {
    let lines: f64 = import.lines.iter().map(|line| line.hours).sum();
    lines + import.left_out.iter().map(|item| item.hours).sum::<f64>()
}

/// What holds of every import.
fn check(import: &Import) -> Result<(), TestCaseError> {
    let sum: f64 = import.lines.iter().map(|line| line.hours_per_week).sum();
    prop_assert!(
        (sum - import.hours_per_week).abs() <= 1e-9 * (1.0 + sum),
        "{import:?}"
    );
    prop_assert!(import.hours.is_finite() && import.weeks.divided_by > 0.0);
    for line in &import.lines {
        prop_assert!(line.hours >= 0.0 && line.hours_per_week.is_finite());
        prop_assert!(line.title.chars().count() <= 201);
        prop_assert!(line.billable_hours_per_week.unwrap_or(0.0) <= line.hours_per_week + 1e-9);
    }
    for item in &import.left_out {
        prop_assert!(item.hours >= 0.0 && item.hours.is_finite());
    }
    Ok(())
}

fn row() -> impl Strategy<Value = (String, u32, u32)> {
    let title = prop::sample::select(vec![
        "Emails",
        "emails",
        "Lunch",
        "Logo",
        "\"a, b\"",
        "PROJ-1 Fix",
        "PROJ-2 Fix",
        "",
        "Über",
    ]);
    (title.prop_map(str::to_owned), 0_u32..28, 0_u32..1440)
}

fn table(rows: &[(String, u32, u32)]) -> String {
    let mut text = String::from("Date,Start,Description,Duration,Billable\n");
    for (title, day, minutes) in rows {
        let (day, hour, minute) = (day + 1, minutes / 60, minutes % 60);
        let billable = if minutes % 2 == 0 { "Yes" } else { "No" };
        text += &format!("2026-11-{day:02},08:00,{title},{hour:02}:{minute:02}:00,{billable}\n");
    }
    text
}

fn import(text: &str) -> Import {
    let lunch = |title: &str| title == "Lunch";
    read(None, text.as_bytes().to_vec(), &Settings::default(), &lunch).expect("a table")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hours_are_neither_lost_nor_made(rows in prop::collection::vec(row(), 1..40)) {
        let import = import(&table(&rows));
        let given: u32 = rows.iter().map(|(.., minutes)| minutes).sum();
        prop_assert!((everything(&import) - f64::from(given) / 60.0).abs() < 1e-9);
        let entries: u64 = import.lines.iter().map(|line| line.entries).sum();
        let out: u64 = import.left_out.iter().map(|item| item.entries).sum();
        prop_assert_eq!(entries + out, rows.len() as u64);
        check(&import)?;
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (rows, shuffled) in prop::collection::vec(row(), 1..40)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        prop_assert_eq!(import(&table(&rows)), import(&table(&shuffled)));
    }

    #[test]
    fn the_size_of_slices_does_not_matter(
        rows in prop::collection::vec(row(), 1..40),
        slice in 1_usize..10,
    ) {
        let text = table(&rows);
        let mut reader = Reader::new(None, text.clone().into_bytes()).expect("a table");
        let mut before = 0;
        loop {
            let progress = reader.advance(slice).expect("rows");
            prop_assert!(progress.bytes >= before && progress.bytes <= progress.of_bytes);
            before = progress.bytes;
            if progress.done {
                break;
            }
        }
        let lunch = |title: &str| title == "Lunch";
        prop_assert_eq!(reader.finish(&Settings::default(), &lunch).expect("an import"), import(&text));
    }

    #[test]
    fn any_bytes_give_an_import_or_a_refusal(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(import) = read(Some("a.csv"), bytes, &Settings::default(), &all_work) {
            check(&import)?;
        }
    }

    #[test]
    fn any_text_gives_an_import_or_a_refusal(text in "(\\PC|[\\n\\t,;\"0-9:%h-]){0,200}") {
        if let Ok(import) = read(None, text.into_bytes(), &Settings::default(), &all_work) {
            check(&import)?;
        }
    }

    #[test]
    fn damaged_samples_give_an_import_or_a_refusal(
        sample in prop::sample::select(vec![
            "toggl_detailed.csv", "clockify_summary_eu.csv", "harvest_time_report_eu.csv",
            "rescuetime_activity_history.csv", "google_calendar.ics", "pasted_list.txt",
            "jira_worklog.csv", "pasted_job_ad.txt",
        ]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = bytes(&format!("samples/{sample}"));
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        if let Ok(import) = read(Some(sample), bytes, &Settings::default(), &all_work) {
            check(&import)?;
        }
    }
}
