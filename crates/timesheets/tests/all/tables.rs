//! Tables by the names of their columns.

use taskmix_timesheets::{
    DateOrder, Missing, Question, Reader, Reason, Refusal, Settings, TitleFrom, Unit, Warning, read,
};

use crate::support::{all_work, close, hours, import, import_with, left_out};

#[track_caller]
fn only_hours(text: &str) -> f64 {
    let import = import(text);
    assert_eq!(import.lines.len(), 1, "{text}: {import:?}");
    import.lines[0].hours
}

#[test]
fn durations_are_read_in_every_form() {
    for (cell, expected) in [
        ("01:30:00", 1.5),
        ("1:30", 1.5),
        ("0:00:30.500", 30.0 / 3600.0),
        ("1h 30m", 1.5),
        ("1 h 30 min", 1.5),
        ("1h30", 1.5),
        ("1.5 hours", 1.5),
        ("90 min", 1.5),
        ("PT1H30M", 1.5),
        ("1d", 8.0),
        ("1w", 40.0),
        ("1d 2h", 10.0),
        ("1.5", 1.5),
        ("\"1,5\"", 1.5),
        ("2 Std. 15 Min.", 2.25),
        ("5400s", 1.5),
        ("26:00:00", 26.0),
    ] {
        close(
            only_hours(&format!("Description,Duration\nWork,{cell}\n")),
            expected,
        );
    }
}

#[test]
fn durations_that_are_none_leave_an_entry_out() {
    for (cell, reason) in [
        ("soon", Reason::NoDuration),
        ("1:75", Reason::NoDuration),
        ("", Reason::NoDuration),
        ("0", Reason::Zero),
        ("0:00", Reason::Zero),
        ("-1:30", Reason::Negative),
        ("1e9", Reason::NoDuration),
        ("NaN", Reason::NoDuration),
        ("inf", Reason::NoDuration),
        ("1000000000:00", Reason::TooLong),
        ("999999999999999999999 h", Reason::TooLong),
        ("99999999999999999999999999", Reason::TooLong),
        ("10001:00", Reason::TooLong),
    ] {
        let import = import(&format!("Description,Duration\nWork,{cell}\nOther,1:00"));
        assert_eq!(left_out(&import), [(reason, "Work", 0.0)], "{cell}");
        close(import.hours, 1.0);
    }
}

#[test]
fn the_unit_of_a_number_is_in_the_name_or_asked_for() {
    close(only_hours("Task,Minutes\nWork,90"), 1.5);
    close(only_hours("Task,Time Spent (seconds)\nWork,5400"), 1.5);
    close(only_hours("Task,timeSpentSeconds\nWork,5400"), 1.5);
    close(only_hours("Task,Duration (decimal)\nWork,1.5"), 1.5);
    let table = "Task,Duration\nWork,5400\nMore,1800";
    let guessed = import(table);
    close(guessed.hours, 2.0);
    let [
        _,
        Question::Unit {
            example,
            assumed,
            options,
        },
    ] = guessed.questions.as_slice()
    else {
        panic!("{:?}", guessed.questions);
    };
    assert_eq!((*example, *assumed), (5400.0, Unit::Seconds));
    let all: Vec<_> = options.iter().map(|option| option.hours).collect();
    assert_eq!(all, [7200.0, 120.0, 2.0]);
    let minutes = Settings {
        unit: Some(Unit::Minutes),
        ..Settings::default()
    };
    close(import_with(table, &minutes).hours, 120.0);
}

#[test]
fn begin_and_end_tell_the_unit() {
    let import = import(
        "Date,Start,Stop,Duration,Task\n2026-11-02,09:00,10:00,3600,a\n2026-11-02,11:00,13:00,7200,b\n",
    );
    close(import.hours, 3.0);
    assert_eq!(import.questions, []);
}

#[test]
fn hours_per_week_need_no_weeks() {
    let import = import("What,Hours per week\nEmails,5\nDesign,15\n");
    assert_eq!((import.hours_per_week, import.questions), (20.0, vec![]));
}

#[test]
fn halves_of_the_day_go_with_the_month_first() {
    for (times, order) in [
        ("9:00 AM,12:00 PM", DateOrder::MonthFirst),
        ("9:00,12:00", DateOrder::DayFirst),
    ] {
        let import = import(&format!("Date,Start,End,Task\n11/2/26,{times},Emails\n"));
        let [Question::DateOrder { assumed, .. }] = import.questions.as_slice() else {
            panic!("{:?}", import.questions);
        };
        assert_eq!(*assumed, order);
    }
}

#[test]
fn begin_and_end_make_a_duration() {
    close(
        only_hours("Description,Date,Start,End\nWork,2026-11-02,09:00,10:30"),
        1.5,
    );
    close(
        only_hours("Description,Date,Start,End\nWork,2026-11-02,11:30 PM,12:30 AM"),
        1.0,
    );
    close(
        only_hours(
            "Description,Start date,Start time,End date,End time\nWork,2026-11-02,23:00,2026-11-03,01:00",
        ),
        2.0,
    );
    let running =
        import("Description,Date,Start,End\nWork,2026-11-02,09:00,\nMore,2026-11-02,09:00,10:00");
    assert_eq!(left_out(&running), [(Reason::Running, "Work", 0.0)]);
}

#[test]
fn german_tables_are_read() {
    let table = "Datum;Projekt;Tätigkeit;Dauer;Abrechenbar\n02.11.2026;Büro;E-Mails;1,5;ja\n09.11.2026;Büro;Übersetzen;2:30;nein\n";
    let expected = import(table);
    assert_eq!(expected.weeks.with_entries, 2);
    close(expected.hours, 4.0);
    assert_eq!(expected.billable_hours_per_week, Some(0.75));
    assert_eq!(expected.lines[0].title, "Übersetzen");
    // The same in other encodings.
    let windows: Vec<u8> = table
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin 1"))
        .collect();
    let with_mark = [b"\xEF\xBB\xBF", table.as_bytes()].concat();
    let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xFF\xFE", little.as_slice()].concat();
    let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [windows, with_mark, little, marked, big] {
        let import = read(None, bytes, &Settings::default(), &all_work);
        assert_eq!(import.as_ref(), Ok(&expected));
    }
}

#[test]
fn every_delimiter_and_a_preamble_are_read() {
    for delimiter in [",", ";", "\t", "|"] {
        let rows = [
            "Report of November",
            "",
            "Description,Duration",
            "Emails,1:00",
            "Logo,2:00",
        ];
        let table = rows.join("\r\n").replace(',', delimiter);
        assert_eq!(hours(&import(&table)).len(), 2, "{delimiter}");
    }
    close(only_hours("sep=;\nTask;Hours\nEmails;1,25\n"), 1.25);
}

#[test]
fn titles_group_by_their_words() {
    let import = import(
        "Task,Description,Duration\n\
         ,Emails,1:00\nAdmin, EMAILS ,0:30\nAdmin,emails,0:15\n\
         ,PROJ-1 Fix login,1:00\n,PROJ-2: Fix login,1:00\nFiling,,0:20\n,,0:10\n",
    );
    let lines: Vec<_> = import
        .lines
        .iter()
        .map(|line| (line.title.as_str(), line.title_from, line.entries))
        .collect();
    assert_eq!(
        lines,
        [
            ("Fix login", TitleFrom::Description, 2),
            ("Emails", TitleFrom::Description, 3),
            ("Filing", TitleFrom::Task, 1),
            ("", TitleFrom::Nothing, 1),
        ]
    );
    assert_eq!(import.lines[1].context.as_deref(), Some("Admin"));
}

#[test]
fn several_people_are_averaged_or_chosen() {
    let table = "User,Date,Description,Hours\nAda,2026-11-02,Emails,2\nAda,2026-11-09,Emails,2\nBob,2026-11-02,Calls,5\n";
    let all = import(table);
    // Two weeks of Ada and one of Bob.
    close(all.weeks.divided_by, 3.0);
    close(all.hours_per_week, 3.0);
    let [Question::Person { people }] = all.questions.as_slice() else {
        panic!("{:?}", all.questions);
    };
    let names: Vec<_> = people
        .iter()
        .map(|person| (person.name.as_str(), person.hours))
        .collect();
    assert_eq!(names, [("Bob", 5.0), ("Ada", 4.0)]);
    let ada = Settings {
        person: Some("Ada".into()),
        ..Settings::default()
    };
    let ada = import_with(table, &ada);
    close(ada.hours_per_week, 2.0);
    assert_eq!(left_out(&ada), [(Reason::OtherPerson, "Calls", 5.0)]);
}

#[test]
fn a_row_that_cannot_be_read_is_nobody_s() {
    let import =
        import("User,Date,Task,Hours\nAda,2026-11-02,\"Emails,2\nAda,2026-11-09,Emails,2\n");
    assert_eq!(import.questions, []);
    assert_eq!(left_out(&import), [(Reason::BadRow, "", 0.0)]);
}

#[test]
fn a_period_leaves_other_days_out() {
    let table =
        "Date,Description,Hours\n2026-11-01,Emails,2\n2026-11-02,Emails,3\n2026-11-09,Calls,5\n";
    let week = Settings {
        first_day: Some("2026-11-02".into()),
        last_day: Some("2026-11-08".into()),
        ..Settings::default()
    };
    let import = import_with(table, &week);
    close(import.hours_per_week, 3.0);
    assert_eq!(
        left_out(&import),
        [
            (Reason::OutsidePeriod, "Calls", 5.0),
            (Reason::OutsidePeriod, "Emails", 2.0)
        ]
    );
}

#[test]
fn settings_outside_their_limits_are_refused() {
    let reader = Reader::new(None, b"Task,Hours\nEmails,1".to_vec()).unwrap();
    for (settings, message) in [
        (
            Settings {
                weeks: Some(0.0),
                ..Settings::default()
            },
            "weeks: “0” is not a number above 0, at most 5200",
        ),
        (
            Settings {
                weeks: Some(f64::NAN),
                ..Settings::default()
            },
            "weeks: “NaN” is not a number above 0, at most 5200",
        ),
        (
            Settings {
                first_day: Some("02/11/2026".into()),
                ..Settings::default()
            },
            "first_day: “02/11/2026” is not a day from 1900 to 2199, like 2026-11-02",
        ),
    ] {
        let refusal = reader.finish(&settings, &all_work).unwrap_err();
        assert_eq!(refusal.to_string(), message);
    }
}

#[test]
fn dates_are_read_in_every_form() {
    for date in [
        "2026-11-16",
        "2026/11/16",
        "16.11.2026",
        "16.11.26",
        "16. 11. 2026",
        "16/11/2026",
        "11/16/2026",
        "20261116",
        "16/Nov/26 9:30 AM",
        "16 November 2026",
        "Nov 16, 2026",
        "Mon, 16th Nov 2026",
        "2026-11-16T09:30:00.000+0100",
        "2026-11-16 09:00:00 -0800",
    ] {
        let import = import(&format!("Date\tTask\tHours\n{date}\tEmails\t1\n"));
        assert_eq!(
            import.weeks.first_day.as_deref(),
            Some("2026-11-16"),
            "{date}"
        );
        assert_eq!(
            (import.questions, import.warnings),
            (vec![], vec![]),
            "{date}"
        );
    }
}

#[test]
fn dates_that_are_none_are_told_and_their_hours_count() {
    for date in [
        "1066-10-14",
        "31/12/1899",
        "2026-02-30",
        "never",
        "99/99/9999",
    ] {
        let import = import(&format!(
            "Date,Task,Hours\n2026-11-02,Emails,1\n{date},Calls,2\n"
        ));
        close(import.hours_per_week, 3.0);
        let unread = Warning::DatesNotRead {
            entries: 1,
            line: 3,
            example: date.into(),
        };
        assert_eq!(import.warnings, [unread]);
    }
}

#[test]
fn a_date_that_fits_one_order_decides_for_all() {
    let table = "Date,Task,Hours\n01/02/2026,Emails,1\n01/20/2026,Emails,1\n";
    let import = import(table);
    assert_eq!(import.questions, []);
    assert_eq!(import.weeks.first_day.as_deref(), Some("2026-01-02"));
    // And the visitor's word does not change what is certain.
    let day_first = Settings {
        date_order: Some(DateOrder::DayFirst),
        ..Settings::default()
    };
    assert_eq!(import_with(table, &day_first), import);
}

#[test]
fn dates_of_both_orders_are_told() {
    let import =
        import("Date,Task,Hours\n20/01/2026,Emails,1\n21/01/2026,Emails,1\n01/22/2026,Emails,1\n");
    assert_eq!(import.warnings, [Warning::MixedDates { entries: 1 }]);
    close(import.hours_per_week, 3.0);
}

#[test]
fn a_table_without_the_columns_it_needs_is_refused_by_name() {
    let file = |text: &str| {
        let import = read(
            Some("t.csv"),
            text.as_bytes().to_vec(),
            &Settings::default(),
            &all_work,
        );
        import.expect_err("a refusal")
    };
    let refusal = file("Date,Description,Project\n2026-11-02,Emails,Office\n");
    let found = ["Date", "Description", "Project"]
        .map(String::from)
        .to_vec();
    let missing = Missing::Duration;
    assert_eq!(refusal, Refusal::NoColumns { found, missing });
    assert_eq!(
        refusal.to_string(),
        "columns: found Date, Description, Project; needed is a column of how long it took, like \
         Duration, or start and end"
    );
    assert!(matches!(
        file("a,b,c\n1,2,3\n"),
        Refusal::NoColumns {
            missing: Missing::Both,
            ..
        }
    ));
}

#[test]
fn rows_say_that_they_are_deleted_cancelled_or_whole_days() {
    let import = import(
        "Subject,Start Date,Start Time,End Date,End Time,All day event,Status,Deleted\n\
         Call,11/16/2026,9:00 AM,11/16/2026,10:00 AM,False,,\n\
         Fair,11/16/2026,12:00 AM,11/17/2026,12:00 AM,True,,\n\
         Gone,11/16/2026,9:00 AM,11/16/2026,10:00 AM,False,Cancelled,\n\
         Old,11/16/2026,9:00 AM,11/16/2026,10:00 AM,False,,yes\n",
    );
    assert_eq!(
        left_out(&import),
        [
            (Reason::WholeDay, "Fair", 24.0),
            (Reason::Cancelled, "Gone", 1.0),
            (Reason::Deleted, "Old", 1.0),
        ]
    );
    close(import.hours, 1.0);
}

#[test]
fn what_was_left_out_is_summed_by_reason() {
    let import = import("Task,Status,Hours\na,cancelled,1\nb,cancelled,2\nc,,3\nd,,0\n");
    let sums = import.left_out_by_reason();
    let sums: Vec<_> = sums
        .iter()
        .map(|sum| {
            (
                sum.reason,
                sum.title.as_str(),
                sum.titles,
                sum.hours,
                sum.entries,
            )
        })
        .collect();
    assert_eq!(
        sums,
        [
            (Reason::Zero, "d", 1, 0.0, 1),
            (Reason::Cancelled, "b", 2, 3.0, 2)
        ]
    );
}

#[test]
fn long_entries_and_long_weeks_are_told() {
    let import = import(
        "Date,Task,Hours\n2026-11-02,Timer,30\n2026-11-03,Emails,100\n2026-11-04,Calls,60\n",
    );
    assert_eq!(
        import.warnings,
        [
            Warning::LongEntries {
                entries: 3,
                hours: 190.0,
                example: "Emails".into()
            },
            Warning::MoreThanWeek {
                hours: 190.0,
                limit: 168.0
            },
        ]
    );
}
