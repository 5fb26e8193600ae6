//! Lists, adverts and CVs.

use taskmix_timesheets::{Reason, Settings, Warning};

use crate::support::{close, hours, import, import_with, left_out};

/// Title and hours of the only line.
#[track_caller]
fn line(text: &str) -> (String, f64) {
    let import = import(text);
    assert_eq!(import.lines.len(), 1, "{text}: {import:?}");
    let line = &import.lines[0];
    (line.title.clone(), line.hours_per_week)
}

#[test]
fn a_line_has_its_time_at_its_end_or_in_front() {
    for (text, title, hours) in [
        ("client calls (3h)", "client calls", 3.0),
        ("client calls [3 h]", "client calls", 3.0),
        ("client calls, 3 hours", "client calls", 3.0),
        ("client calls – 3h", "client calls", 3.0),
        ("client calls: 3", "client calls", 3.0),
        ("client calls\t3", "client calls", 3.0),
        ("client calls = 3", "client calls", 3.0),
        ("client calls 3,5", "client calls", 3.5),
        ("client calls 1.5", "client calls", 1.5),
        ("client calls 2:30", "client calls", 2.5),
        ("client calls 2 h 15 min", "client calls", 2.25),
        ("client calls 1h30", "client calls", 1.5),
        ("client calls 90 min", "client calls", 1.5),
        ("client calls 90 Minuten", "client calls", 1.5),
        ("client calls 2 Std.", "client calls", 2.0),
        ("client calls ~3h", "client calls", 3.0),
        ("client calls (approx. 3 hours)", "client calls", 3.0),
        ("client calls 3h/week", "client calls", 3.0),
        ("client calls 3 hours per week", "client calls", 3.0),
        ("client calls 1h a day", "client calls", 5.0),
        ("client calls 13 h per month", "client calls", 3.0),
        ("client calls 20%", "client calls", 8.0),
        ("client calls (20 %)", "client calls", 8.0),
        ("client calls 9:00-10:30", "client calls", 1.5),
        ("9:00 – 10:30 client calls", "client calls", 1.5),
        ("3h client calls", "client calls", 3.0),
        ("20% client calls", "client calls", 8.0),
        ("- [x] client calls 3h", "client calls", 3.0),
        ("12) client calls 3h", "client calls", 3.0),
        ("• client calls 3h", "client calls", 3.0),
        ("client calls,1.5", "client calls", 1.5),
        ("client calls 1-2 hours", "client calls", 1.5),
        ("client calls (2–3 h)", "client calls", 2.5),
        ("client calls (daily, 30 min)", "client calls", 2.5),
        ("client calls, 13h monthly", "client calls", 3.0),
        ("10 hrs of client calls", "client calls", 10.0),
        ("Tuesday: client calls 2h", "client calls", 2.0),
        ("client calls .... 1h", "client calls", 1.0),
    ] {
        let (found, found_hours) = line(text);
        assert_eq!(found, title, "{text}");
        close(found_hours, hours);
    }
}

#[test]
fn numbers_that_are_no_time_stay_words() {
    for text in [
        "Logo v2",
        "phase 2",
        "Windows 11",
        "Python 3.11",
        "standup at 9:30",
        "24/7 support",
        "40+ small businesses",
        "3 reports",
        "ISO 9001",
        "top 10 lists",
    ] {
        let (title, hours) = line(text);
        assert_eq!(title, text);
        close(hours, 40.0);
    }
}

#[test]
fn semicolons_and_timed_commas_part_a_line() {
    let parts = import("emails 2h; calls 3h; admin");
    assert_eq!(
        hours(&parts).into_iter().collect::<Vec<_>>(),
        [
            ("admin".into(), 35.0),
            ("calls".into(), 3.0),
            ("emails".into(), 2.0)
        ]
    );
    let commas = import("emails 2h, calls 3h, admin 1h");
    assert_eq!(commas.lines.len(), 3);
    close(commas.hours_per_week, 6.0);
    // One time for all of them.
    let shared = import("wireframes; interviews 6h");
    assert!(shared.lines.iter().all(|line| line.hours_per_week == 3.0));
    assert_eq!(line("invoicing, bookkeeping and filing 2h").1, 2.0);
}

#[test]
fn figures_are_hours_if_each_line_ends_with_one() {
    let found = |text: &str| hours(&import(text)).into_iter().collect::<Vec<_>>();
    let expected = [
        ("calls".into(), 3.0),
        ("emails".into(), 5.0),
        ("invoicing".into(), 1.5),
    ];
    assert_eq!(found("emails 5, calls 3, invoicing 1.5"), expected);
    assert_eq!(
        found("My week:\nemails 5\ncalls 3\ninvoicing 1.5"),
        expected
    );
    // One line without a figure, and they are names.
    assert_eq!(found("emails 5\nphase 2\ncalls")[1].0, "emails 5");
}

#[test]
fn a_time_may_stand_alone_after_its_words() {
    let found = |text: &str| hours(&import(text)).into_iter().collect::<Vec<_>>();
    let expected = [("calls".into(), 2.0), ("emails".into(), 1.5)];
    assert_eq!(found("emails;1.5\ncalls;2\n"), expected);
    assert_eq!(found("emails\n01:30:00\ncalls\n2h\n"), expected);
    assert_eq!(found("emails,1.5\ncalls,2\n"), expected);
    assert_eq!(found("emails\t1.5\ncalls\t2\n"), expected);
}

#[test]
fn days_of_the_week_are_headings() {
    let week = import("Monday\n- calls 2h\nTuesday:\n- calls 1h\n");
    assert_eq!((week.lines.len(), week.hours_per_week), (1, 3.0));
    assert_eq!(left_out(&week).len(), 2);
}

#[test]
fn the_rest_of_the_week_is_shared_by_lines_without_a_time() {
    let week = import("emails 10h\ncalls 25 %\nadmin\nfiling");
    close(week.hours_per_week, 40.0);
    let found = hours(&week);
    close(found["admin"], 10.0);
    close(found["filing"], 10.0);
    let short = Settings {
        week_hours: Some(20.0),
        ..Settings::default()
    };
    let week = import_with("emails 10h\ncalls 25 %\nadmin\nfiling", &short);
    close(hours(&week)["admin"], 2.5);
    let full = import("emails 30h\ncalls 20h\nadmin");
    close(full.hours_per_week, 50.0);
    assert_eq!(
        full.warnings,
        [Warning::NoHoursLeft {
            lines: 1,
            week_hours: 40.0
        }]
    );
}

#[test]
fn the_same_words_are_one_line() {
    let week = import("Emails 1h\nemails 2h\n- EMAILS 30 min");
    assert_eq!(week.lines.len(), 1);
    assert_eq!(
        (week.lines[0].title.as_str(), week.lines[0].entries),
        ("Emails", 3)
    );
    close(week.hours_per_week, 3.5);
}

#[test]
fn german_adverts_have_their_sections() {
    let advert = "Sachbearbeitung (m/w/d), 30 Stunden pro Woche\n\
                  Deine Aufgaben:\n- Rechnungen prüfen\n- Kunden beraten\n\
                  Dein Profil:\n- Abgeschlossene Ausbildung\n\
                  Wir bieten: Obst\n";
    let week = import(advert);
    close(week.hours_per_week, 30.0);
    assert_eq!(
        hours(&week).into_keys().collect::<Vec<_>>(),
        ["Kunden beraten", "Rechnungen prüfen"]
    );
    let other = left_out(&week);
    assert!(other.contains(&(Reason::OtherSection, "Abgeschlossene Ausbildung", 0.0)));
    assert!(other.contains(&(Reason::OtherSection, "Obst", 0.0)));
}

#[test]
fn requirements_among_tasks_are_left_out_of_adverts_only() {
    let advert = import("Responsibilities\n- Write posts\n- Fluent English\n- 3+ years of writing");
    let reasons: Vec<_> = left_out(&advert)
        .iter()
        .map(|item| (item.0, item.1))
        .collect();
    assert_eq!(
        reasons,
        [
            (Reason::Heading, "Responsibilities"),
            (Reason::Requirement, "3+ years of writing"),
            (Reason::Requirement, "Fluent English"),
        ]
    );
    assert_eq!(import("- Strong coffee tasting\n- calls").lines.len(), 2);
}

#[test]
fn markdown_headings_are_headings() {
    let week = import("## Responsibilities\n* Write posts\n**Benefits**\n* Fruit\n");
    assert_eq!(
        hours(&week).into_keys().collect::<Vec<_>>(),
        ["Write posts"]
    );
}

#[test]
fn sentences_of_prose_are_lines() {
    let prose = "Your tasks:\nYou will schedule posts and answer the comments of our readers on all channels every day. \
                 You will write newsletters. You will prepare monthly reports.";
    assert_eq!(import(prose).lines.len(), 3);
}

#[test]
fn reasons_can_be_put_back() {
    let keep = Settings {
        keep: vec![Reason::OtherSection],
        ..Settings::default()
    };
    let week = import_with("Tasks\n- calls\nSkills\n- Figma", &keep);
    assert_eq!(
        hours(&week).into_keys().collect::<Vec<_>>(),
        ["Figma", "calls"]
    );
}
