//! Measures the reading of large files: `cargo run --release -p taskmix-timesheets --example
//! reading_speed`.

use std::time::Instant;

use taskmix_timesheets::{Refusal, Settings, read};

const ENTRIES: usize = 100_000;

fn main() -> Result<(), Refusal> {
    for (name, text) in [
        ("csv of 700 titles", table(700)),
        ("csv of 100,000 titles", table(ENTRIES)),
        ("ics", calendar()),
        (
            "csv of 50 MB",
            table(700)
                .lines()
                .cycle()
                .take(350_000)
                .map(|line| [line, "\n"].concat())
                .collect(),
        ),
    ] {
        let bytes = text.len();
        let mut times = Vec::new();
        let mut entries = 0;
        for _ in 0..5 {
            let file = text.clone().into_bytes();
            let started = Instant::now();
            let import = read(None, file, &Settings::default(), &|title| title == "Lunch")?;
            times.push(started.elapsed().as_secs_f64());
            entries = import.entries;
        }
        times.sort_by(f64::total_cmp);
        let median = times.get(2).copied().unwrap_or_default();
        println!(
            "{name}: {entries} entries, {bytes} bytes, {:.0} ms",
            median * 1e3
        );
    }
    Ok(())
}

fn table(titles: usize) -> String {
    let mut text = String::from(
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n",
    );
    for row in 0..ENTRIES {
        let (day, hour, minute) = (row % 28 + 1, row % 23, row % 60);
        text += &format!(
            "Robin Example,robin@example.test,Client {},Website relaunch,Copy,\"Task, no. {}\",Yes,2026-{:02}-{day:02},{hour:02}:00:00,2026-{:02}-{day:02},{hour:02}:{minute:02}:12,00:{minute:02}:12,\"a,b\",\n",
            row % 9,
            row % titles,
            row % 12 + 1,
            row % 12 + 1,
        );
    }
    text
}

fn calendar() -> String {
    let mut text = String::from("BEGIN:VCALENDAR\n");
    for event in 0..ENTRIES {
        let (day, hour) = (event % 28 + 1, event % 23);
        text += &format!(
            "BEGIN:VEVENT\nUID:{event}@example.test\nDTSTAMP:20261201T080000Z\nDTSTART:2026{:02}{day:02}T{hour:02}0000Z\nDURATION:PT45M\nSUMMARY:Meeting {}\nEND:VEVENT\n",
            event % 12 + 1,
            event % 700,
        );
    }
    text
}
