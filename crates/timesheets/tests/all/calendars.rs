//! Calendars: folded lines, zones, series.

use taskmix_timesheets::{Import, Reason, Source, Warning};

use crate::support::{close, import, left_out};

/// Zones as programs describe them.
const BERLIN: &str = "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n\
    BEGIN:DAYLIGHT\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nDTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
    BEGIN:STANDARD\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n\
    END:VTIMEZONE\n";
const NEW_YORK: &str = "BEGIN:VTIMEZONE\nTZID:America/New_York\n\
    BEGIN:DAYLIGHT\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nEND:DAYLIGHT\n\
    BEGIN:STANDARD\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nEND:STANDARD\n\
    END:VTIMEZONE\n";

/// A calendar of events, each a list of properties.
fn calendar(zones: &str, events: &[&str]) -> Import {
    let mut text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{zones}");
    for event in events {
        text +=
            &format!("BEGIN:VEVENT\nDTSTAMP:20261201T080000Z\nSUMMARY:Call\n{event}\nEND:VEVENT\n");
    }
    let text = text + "END:VCALENDAR\n";
    let import_ = import(&text);
    assert_eq!(import_.source, Source::Calendar);
    assert_eq!(import(&text.replace('\n', "\r\n")), import_);
    import_
}

fn entries(import: &Import) -> u64 {
    import.lines.iter().map(|line| line.entries).sum()
}

#[track_caller]
fn series(rule: &str, entries_: u64, last: &str) {
    let event = format!("DTSTART:20261102T090000\nDTEND:20261102T100000\nRRULE:{rule}");
    let import = calendar("", &[&event]);
    assert_eq!(entries(&import), entries_, "{rule}: {import:?}");
    assert_eq!(import.weeks.last_day.as_deref(), Some(last), "{rule}");
}

#[test]
fn series_are_counted() {
    // 2 November 2026 is a Monday.
    series("FREQ=DAILY;COUNT=3", 3, "2026-11-04");
    series("FREQ=DAILY;INTERVAL=2;COUNT=3", 3, "2026-11-06");
    series("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6", 6, "2026-11-09");
    series("FREQ=WEEKLY;COUNT=3", 3, "2026-11-16");
    series("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261111", 4, "2026-11-11");
    series(
        "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261111T085959",
        3,
        "2026-11-09",
    );
    series(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO;COUNT=4",
        4,
        "2026-11-22",
    );
    series(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4",
        4,
        "2026-11-29",
    );
    series("FREQ=MONTHLY;COUNT=2", 2, "2026-12-02");
    series("FREQ=MONTHLY;BYDAY=1MO;COUNT=2", 2, "2026-12-07");
    series("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", 2, "2026-12-25");
    series("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", 2, "2026-12-31");
    series("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", 2, "2027-01-31");
    series("FREQ=YEARLY;COUNT=2", 2, "2027-11-02");
    series("FREQ=YEARLY;BYMONTH=12;BYDAY=1TU;COUNT=1", 1, "2026-12-01");
}

#[test]
fn an_open_series_ends_when_the_calendar_was_written() {
    let import = calendar(
        "",
        &["DTSTART:20261102T090000\nDTEND:20261102T100000\nRRULE:FREQ=WEEKLY"],
    );
    assert_eq!(entries(&import), 5);
    close(import.hours_per_week, 1.0);
    let cut = Warning::RepeatCut {
        title: "Call".into(),
        last_day: "2026-12-01".into(),
    };
    assert_eq!(import.warnings, [cut]);
}

#[test]
fn a_rule_that_is_not_supported_counts_once_and_is_told() {
    for rule in [
        "FREQ=HOURLY",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1",
        "FREQ=WEEKLY;COUNT=x",
        "nonsense",
    ] {
        let event = format!("DTSTART:20261102T090000\nDTEND:20261102T100000\nRRULE:{rule}");
        let import = calendar("", &[&event]);
        assert_eq!(entries(&import), 1, "{rule}");
        let not_read = Warning::RepeatNotRead {
            title: "Call".into(),
            rule: rule.into(),
        };
        assert_eq!(import.warnings, [not_read]);
    }
}

#[test]
fn exceptions_moved_and_added_dates_are_counted_once() {
    let import = calendar(
        "",
        &[
            "UID:1\nDTSTART:20261102T090000\nDTEND:20261102T100000\nRRULE:FREQ=DAILY;COUNT=5\n\
             EXDATE:20261103T090000,20261104T090000\nRDATE:20261120T090000",
            "UID:1\nRECURRENCE-ID:20261105T090000\nDTSTART:20261105T140000\nDTEND:20261105T160000",
        ],
    );
    // 2, 6 and 20 November for an hour, 5 November for two.
    assert_eq!(entries(&import), 4);
    close(import.hours, 5.0);
    assert_eq!(left_out(&import), [(Reason::Excepted, "Call", 2.0)]);
    assert_eq!(import.overlaps, None);
}

#[test]
fn zones_that_the_file_describes_are_computed_with() {
    let zones = [BERLIN, NEW_YORK].concat();
    // A flight from Berlin to New York: nine hours.
    let flight =
        "DTSTART;TZID=Europe/Berlin:20261102T100000\nDTEND;TZID=America/New_York:20261102T130000";
    let import = calendar(&zones, &[flight]);
    close(import.hours, 9.0);
    assert_eq!(import.warnings, []);
    // The night on which summer time ends has an hour more.
    let night =
        "DTSTART;TZID=Europe/Berlin:20261025T000000\nDTEND;TZID=Europe/Berlin:20261025T060000";
    close(calendar(&zones, &[night]).hours, 7.0);
    // The last one at 9:00 in Berlin is at 8:00 of universal time.
    let until = "DTSTART;TZID=Europe/Berlin:20261102T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261104T080000Z";
    assert_eq!(entries(&calendar(&zones, &[until])), 3);
    // Sunday night of universal time is Monday in Berlin, and overlaps what is there.
    let berlin = "DTSTART;TZID=Europe/Berlin:20261102T003000\nDURATION:PT1H";
    let utc = "DTSTART:20261101T233000Z\nDTEND:20261102T003000Z";
    let import = calendar(&zones, &[berlin, utc]);
    assert_eq!(import.weeks.first_day.as_deref(), Some("2026-11-02"));
    close(import.overlaps.expect("an overlap").hours, 1.0);
}

#[test]
fn zones_that_are_not_described_are_told() {
    let same = "DTSTART;TZID=Mars/Olympus:20261102T100000\nDTEND;TZID=Mars/Olympus:20261102T113000";
    let import = calendar("", &[same]);
    close(import.hours, 1.5);
    let unknown = Warning::ZoneNotKnown {
        zone: "Mars/Olympus".into(),
    };
    assert_eq!(import.warnings, [unknown]);
    let both = "DTSTART;TZID=Mars/Olympus:20261102T100000\nDTEND:20261102T113000Z";
    assert_eq!(
        left_out(&calendar("", &[both])),
        [(Reason::UnknownZone, "Call", 0.0)]
    );
}

#[test]
fn whole_days_free_time_and_moments_are_left_out() {
    let import = calendar(
        "",
        &[
            "DTSTART;VALUE=DATE:20261102",
            "DTSTART:20261102T000000\nDTEND:20261104T000000",
            "DTSTART:20261102T090000\nDTEND:20261102T100000\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "DTSTART:20261102T090000",
            "DTSTART:20261102T090000\nDTEND:20261102T080000",
            "DTSTART:18990101T090000\nDTEND:18990101T100000",
            "DTEND:20261102T080000",
        ],
    );
    assert_eq!(
        left_out(&import),
        [
            (Reason::Zero, "Call", 0.0),
            (Reason::Negative, "Call", 0.0),
            (Reason::NoDuration, "Call", 0.0),
            (Reason::WholeDay, "Call", 72.0),
            (Reason::Free, "Call", 1.0),
        ]
    );
    assert_eq!(import.lines, []);
}

#[test]
fn reminders_inside_an_event_do_not_change_it() {
    let import = calendar(
        "",
        &[
            "DTSTART:20261102T090000\nBEGIN:VALARM\nSUMMARY:Wake up\nDURATION:PT9H\nDTSTART:20000101T000000\nEND:VALARM\nDTEND:20261102T100000",
        ],
    );
    assert_eq!(
        (import.lines[0].title.as_str(), import.hours),
        ("Call", 1.0)
    );
}
