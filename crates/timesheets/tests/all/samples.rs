//! Every sample gives what `expected.json` says.

use std::collections::BTreeMap;

use serde_json::Value;
use taskmix_timesheets::{
    DateOrder, Import, Question, Reason, Settings, Source, Time, TitleFrom, read,
};

use crate::support::{all_work, bytes, close, left_out, not_work};

fn expected() -> BTreeMap<String, Value> {
    serde_json::from_slice(&bytes("samples/expected.json")).unwrap()
}

#[track_caller]
fn sample(name: &str, settings: &Settings, not_work: &dyn Fn(&str) -> bool) -> Import {
    let bytes = bytes(&format!("samples/{name}"));
    read(Some(name), bytes, settings, not_work).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn plain(name: &str) -> Import {
    sample(name, &Settings::default(), &all_work)
}

/// A title on one line, as it is shown.
fn on_one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything counts that the expectation counts: words that are no work, and what the recording
/// program calls distracting. Calendars count by the words.
#[track_caller]
fn read_like_expected(name: &str) -> Import {
    let settings = Settings {
        keep: vec![Reason::Unproductive],
        ..Settings::default()
    };
    let judge: &dyn Fn(&str) -> bool = if name.ends_with(".ics") {
        &not_work
    } else {
        &all_work
    };
    sample(name, &settings, judge)
}

#[test]
fn hours_of_every_sample_are_those_expected() {
    let expected = expected();
    assert_eq!(expected.len(), 12);
    for (name, expected) in &expected {
        let import = read_like_expected(name);
        let mut found = BTreeMap::new();
        for line in &import.lines {
            // Entries without a description are shown by their project, where they have one.
            let described = line.title_from == TitleFrom::Description;
            let title = if described {
                line.title.clone()
            } else {
                String::new()
            };
            *found.entry(title).or_insert(0.0) += line.hours;
        }
        let hours = expected["hours"].as_object().unwrap();
        let titles: Vec<String> = hours.keys().map(|title| on_one_line(title)).collect();
        assert_eq!(found.keys().cloned().collect::<Vec<_>>(), titles, "{name}");
        for (title, hours) in hours {
            let (found, hours) = (found[&on_one_line(title)], hours.as_f64().unwrap());
            assert!(
                (found - hours).abs() <= 5.1e-5,
                "{name}: {title}: {found} is not {hours}"
            );
        }
        let total = expected["total"].as_f64().unwrap();
        assert!(
            (import.hours - total).abs() <= 5.1e-5,
            "{name}: {} is not {total}",
            import.hours
        );
    }
}

#[test]
fn what_every_sample_leaves_out_is_as_expected() {
    for (name, expected) in &expected() {
        let Some(expected) = expected.get("left_out").and_then(Value::as_object) else {
            continue;
        };
        let import = read_like_expected(name);
        let found = left_out(&import);
        for (title, reason) in expected {
            let (title, reason) = match (title.as_str(), reason.as_str().unwrap()) {
                (title, "no end") => (title, Reason::Running),
                (title, "whole day") => (title, Reason::WholeDay),
                (title, "cancelled") => (title, Reason::Cancelled),
                (title, "not work") => (title, Reason::NotWork),
                (title, "free (transparent)") => (title, Reason::Free),
                ("Weekly standup of 9 November", "EXDATE") => ("Weekly standup", Reason::Excepted),
                other => panic!("{name}: {other:?}"),
            };
            let is = |item: &&(Reason, &str, f64)| item.0 == reason && item.1 == title;
            assert!(
                found.iter().any(|item| is(&item)),
                "{name}: {title}: {found:?}"
            );
        }
    }
}

#[test]
fn toggl_tells_overlap_running_and_zero() {
    let import = plain("toggl_detailed.csv");
    assert_eq!(
        left_out(&import),
        [
            (Reason::Running, "Still running", 0.0),
            (Reason::Zero, "Emails", 0.0)
        ]
    );
    let overlaps = import.overlaps.as_ref().expect("an overlap");
    // Counted by hand: lunch, video, call, reporting, and the entry without a description.
    assert_eq!(overlaps.entries, 5);
    close(overlaps.hours, 5880.0 / 3600.0);
    assert_eq!(overlaps.example, ["Writing product descriptions", "Lunch"]);
    assert_eq!(import.questions, []);
    assert_eq!(import.warnings, []);
    assert_eq!(import.weeks.with_entries, 3);
    assert_eq!(import.weeks.first_day.as_deref(), Some("2026-11-02"));
    assert_eq!(import.weeks.last_day.as_deref(), Some("2026-11-20"));
    close(import.hours_per_week, import.hours / 3.0);
    let billable = import.billable_hours_per_week.expect("billable");
    assert!(
        billable > 15.0 && billable < import.hours_per_week,
        "{billable}"
    );
    let multi_line = import
        .lines
        .iter()
        .find(|line| line.title == "Call with \"Max\" and team");
    close(multi_line.expect("a line").hours, 1.0);
}

#[test]
fn words_that_are_no_work_are_left_out_with_their_hours() {
    for name in ["toggl_detailed.csv", "clockify_detailed_us.csv"] {
        let all = plain(name);
        let work = sample(name, &Settings::default(), &not_work);
        let lunch = left_out(&work).into_iter().find(|item| item.1 == "Lunch");
        assert_eq!(lunch, Some((Reason::NotWork, "Lunch", 0.75)), "{name}");
        close(work.hours + 0.75, all.hours);
        assert_eq!(work.lines.len() + 1, all.lines.len(), "{name}");
        let kept = Settings {
            keep: vec![Reason::NotWork],
            ..Settings::default()
        };
        assert_eq!(sample(name, &kept, &not_work), all, "{name}");
    }
}

#[test]
fn clockify_reads_month_first_and_the_exact_column() {
    let import = plain("clockify_detailed_us.csv");
    assert_eq!(import.questions, []);
    assert_eq!(import.weeks, plain("toggl_detailed.csv").weeks);
    assert_eq!(import.hours, plain("toggl_detailed.csv").hours);
}

#[test]
fn a_summary_without_dates_asks_for_its_weeks() {
    let import = plain("clockify_summary_eu.csv");
    assert_eq!(import.questions, [Question::Weeks { assumed: 1.0 }]);
    let weeks = Settings {
        weeks: Some(2.0),
        ..Settings::default()
    };
    let answered = sample("clockify_summary_eu.csv", &weeks, &all_work);
    close(answered.hours_per_week, import.hours_per_week / 2.0);
    assert_eq!(answered.weeks.divided_by, 2.0);
}

#[test]
fn an_order_of_dates_that_is_open_is_asked_for_with_both_answers() {
    let name = "harvest_time_report_eu.csv";
    let import = plain(name);
    let [
        Question::DateOrder {
            example,
            assumed,
            options,
        },
    ] = import.questions.as_slice()
    else {
        panic!("{:?}", import.questions);
    };
    assert_eq!(
        (example.as_str(), *assumed),
        ("02/11/2026", DateOrder::DayFirst)
    );
    let weeks: Vec<_> = options
        .iter()
        .map(|option| (option.order, option.weeks))
        .collect();
    assert_eq!(
        weeks,
        [(DateOrder::DayFirst, 1), (DateOrder::MonthFirst, 5)]
    );
    assert_eq!(options[1].first_day.as_deref(), Some("2026-02-11"));
    assert_eq!(import.weeks.with_entries, 1);
    let month_first = Settings {
        date_order: Some(DateOrder::MonthFirst),
        ..Settings::default()
    };
    let answered = sample(name, &month_first, &all_work);
    close(answered.hours_per_week, import.hours_per_week / 5.0);
}

#[test]
fn what_is_billable_is_known_where_the_file_says_so() {
    for (name, known) in [
        ("toggl_detailed.csv", true),
        ("clockify_detailed_us.csv", true),
        ("harvest_time_report.csv", true),
        ("harvest_time_report_eu.csv", true),
        ("timely_UNVERIFIED.csv", true),
        ("clockify_summary_eu.csv", false),
        ("tmetric_detailed.csv", false),
        ("rescuetime_api.csv", false),
        ("jira_worklog.csv", false),
        ("google_calendar.ics", false),
    ] {
        let import = plain(name);
        assert_eq!(import.billable_hours_per_week.is_some(), known, "{name}");
        assert_eq!(
            import.lines[0].billable_hours_per_week.is_some(),
            known,
            "{name}"
        );
    }
}

#[test]
fn what_distracts_is_left_out_by_default() {
    let import = plain("rescuetime_api.csv");
    let [(Reason::Unproductive, "youtube.com / Video", hours)] = left_out(&import)[..] else {
        panic!("{:?}", import.left_out);
    };
    assert!((hours - 0.5333).abs() < 5e-5);
    let figma = import
        .lines
        .iter()
        .find(|line| line.title == "Figma / Design");
    assert_eq!(
        figma.and_then(|line| line.context.as_deref()),
        Some("Design")
    );
}

#[test]
fn every_sample_covers_its_weeks() {
    for (name, weeks) in [
        ("toggl_detailed.csv", 3),
        ("clockify_detailed_us.csv", 3),
        ("clockify_summary_eu.csv", 0),
        ("harvest_time_report.csv", 3),
        ("harvest_time_report_eu.csv", 1),
        ("tmetric_detailed.csv", 3),
        ("timely_UNVERIFIED.csv", 1),
        ("rescuetime_api.csv", 1),
        ("rescuetime_activity_history.csv", 1),
        ("jira_worklog.csv", 1),
        ("tempo_worklog.csv", 1),
        ("google_calendar.ics", 1),
    ] {
        let import = plain(name);
        assert_eq!(import.weeks.with_entries, weeks, "{name}");
        close(import.hours_per_week, import.hours / weeks.max(1) as f64);
        let source = if name.ends_with(".ics") {
            Source::Calendar
        } else {
            Source::Table
        };
        assert_eq!(import.source, source, "{name}");
    }
}

#[test]
fn the_list_has_given_hours_percentages_and_not_work() {
    let import = sample("pasted_list.txt", &Settings::default(), &not_work);
    assert_eq!(import.source, Source::Text);
    let lines: Vec<_> = import
        .lines
        .iter()
        .map(|line| (line.title.as_str(), line.hours_per_week, line.time))
        .collect();
    assert_eq!(
        lines,
        [
            ("writing blog posts", 8.0, Time::Percentage),
            ("design logos", 6.0, Time::Given),
            ("emails & admin", 4.0, Time::Given),
            ("client calls", 3.0, Time::Given),
            ("meetings", 2.5, Time::Given),
            ("invoicing", 1.5, Time::Given),
            ("social media: instagram + linkedin", 1.5, Time::Given),
        ]
    );
    assert_eq!(
        left_out(&import),
        [
            (Reason::NotWork, "Lunch", 0.0),
            (Reason::Heading, "My week:", 0.0)
        ]
    );
}

#[test]
fn the_cv_gives_its_tasks() {
    let import = sample("pasted_cv.txt", &Settings::default(), &not_work);
    let mut titles: Vec<_> = import
        .lines
        .iter()
        .map(|line| line.title.as_str())
        .collect();
    titles.sort_unstable();
    assert_eq!(
        titles,
        [
            "Created wireframes and prototypes in Figma",
            "Designed logos and brand identities for 40+ small businesses",
            "Managed invoicing, bookkeeping and client communication",
            "Presented concepts to clients",
            "Retouched photos and prepared artwork for print",
            "ran user interviews",
        ]
    );
    assert!(import.lines.iter().all(|line| line.time == Time::Shared));
    close(import.hours_per_week, 40.0);
    let reasons: Vec<_> = left_out(&import)
        .iter()
        .map(|item| (item.0, item.1))
        .collect();
    assert_eq!(
        reasons,
        [
            (Reason::Heading, "EDUCATION"),
            (Reason::Heading, "EXPERIENCE"),
            (Reason::Heading, "Freelance designer, 2021 – present"),
            (
                Reason::Heading,
                "Junior designer, Example Studio, 2018 – 2021"
            ),
            (Reason::Heading, "References available on request"),
            (Reason::Heading, "SKILLS"),
            (Reason::OtherSection, "BA Graphic Design"),
            (Reason::OtherSection, "Figma, Photoshop, InDesign, teamwork"),
        ]
    );
}

#[test]
fn the_advert_gives_its_tasks_and_its_week() {
    let import = sample("pasted_job_ad.txt", &Settings::default(), &not_work);
    let titles: Vec<_> = import
        .lines
        .iter()
        .map(|line| line.title.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Prepare monthly reports in Google Analytics",
            "Schedule posts and answer comments on our social channels",
            "Support the organisation of trade shows",
            "Write newsletters and product descriptions",
        ]
    );
    close(import.hours_per_week, 38.0);
    let other: Vec<_> = left_out(&import)
        .iter()
        .map(|item| (item.0, item.1))
        .collect();
    assert_eq!(
        other,
        [
            (
                Reason::Heading,
                "Marketing Assistant (m/f/d) – full-time, 38 hours per week"
            ),
            (Reason::Heading, "Your profile:"),
            (Reason::Heading, "Your tasks:"),
            (
                Reason::OtherSection,
                "30 days of holiday, fruit, a nice team."
            ),
            (Reason::OtherSection, "Ability to work under pressure"),
            (Reason::OtherSection, "Degree in marketing or similar"),
            (Reason::OtherSection, "Excellent written English"),
            (Reason::OtherSection, "a small maker of bicycle bags."),
        ]
    );
}
