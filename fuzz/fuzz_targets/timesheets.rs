//! Pasted texts, time sheets and calendars.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::problems;
use taskmix_inputs::FieldError;
use taskmix_timesheets::{DateOrder, Import, Reader, Reason, Refusal, Settings, Unit};

fuzz_target!(|data: &[u8]| {
    check(data, &Settings::default(), 10_000);
    // In slices, and with every answer given.
    let answered = Settings {
        date_order: Some(DateOrder::MonthFirst),
        unit: Some(Unit::Minutes),
        weeks: Some(2.0),
        week_hours: Some(20.0),
        first_day: Some("2026-11-02".into()),
        keep: Reason::OPTIONAL.map(|(_, reason)| reason).to_vec(),
        ..Settings::default()
    };
    check(data, &answered, 3);
});

fn check(data: &[u8], settings: &Settings, rows: usize) {
    match read(data, settings, rows) {
        Ok(import) => holds(&import),
        Err(refusal) => problems::check(&FieldError::from(refusal)),
    }
}

fn read(data: &[u8], settings: &Settings, rows: usize) -> Result<Import, Refusal> {
    let mut reader = Reader::new(Some("a.csv"), data.to_vec())?;
    let mut before = 0;
    loop {
        let progress = reader.advance(rows)?;
        assert!(progress.bytes >= before && progress.bytes <= progress.of_bytes);
        before = progress.bytes;
        if progress.done {
            break;
        }
    }
    reader.finish(settings, &|title| title.contains("unch"))
}

fn holds(import: &Import) {
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * (1.0 + one.abs());
    let lines = || import.lines.iter();
    let hours: f64 = lines().map(|line| line.hours).sum();
    assert!(near(hours, import.hours), "{import:?}");
    let hours: f64 = lines().map(|line| line.hours_per_week).sum();
    assert!(near(hours, import.hours_per_week), "{import:?}");
    let entries: u64 = lines().map(|line| line.entries).sum();
    assert_eq!(entries, import.entries);
    assert!(import.weeks.divided_by > 0.0);
    for line in lines() {
        assert!(line.hours >= 0.0 && line.hours.is_finite());
        assert!(line.title.chars().count() <= 201);
        let billable = line.billable_hours_per_week.unwrap_or(0.0);
        assert!((0.0..=line.hours_per_week + 1e-9).contains(&billable));
    }
    for item in &import.left_out {
        assert!(item.hours >= 0.0 && item.hours.is_finite() && item.entries > 0);
    }
    assert!(import.questions.len() <= 4 && import.warnings.len() <= 30);
    assert!(serde_json::to_string(import).is_ok());
}
