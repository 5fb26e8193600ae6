//! The courses of the page: their age, the user's own list, the move they are about.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_list::CourseChange;
use taskmix_inputs::link::Pay;
use taskmix_inputs::page::RowHours;
use taskmix_method::courses::CourseKind;
use taskmix_present::courses::{CourseSection, Month, country_name, course_list, courses};
use taskmix_present::export::reveals;
use taskmix_present::shift::Move;

use super::shown::{COPYWRITER, base, numbers, this_month, week};

fn sections(inputs: &PageInputs) -> Vec<CourseSection> {
    let week = week(inputs);
    courses(inputs, &week, &base(inputs), &numbers(), this_month())
}

fn ids(sections: &[CourseSection]) -> Vec<&'static str> {
    let all = sections.iter().flat_map(|section| &section.suggestions);
    all.map(|course| course.id).collect()
}

#[test]
fn facts_a_year_old_say_so() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let said = |today: Month| {
        let week = week(&inputs);
        let found = courses(&inputs, &week, &base(&inputs), &numbers(), today);
        format!("{found:?}").matches("months ago").count()
    };
    // No source of the catalogue is from after December 2026, so in 2028 all dated ones are old.
    let (now, later) = (said(this_month()), said(Month::new(2028, 1).unwrap()));
    assert!(later > now, "{now} now, {later} later");
    let dated = catalog()
        .courses()
        .iter()
        .filter(|course| course.as_of.len() >= 7 && !course.as_of.contains([';', 'u']));
    let oldest = dated.min_by_key(|course| course.as_of).unwrap();
    let mut inputs = inputs;
    inputs
        .course_list
        .change(CourseChange::Keep(oldest.id.to_owned()));
    let line = |today| course_list(&inputs, &numbers(), today).kept[0].line.clone();
    let year: i32 = oldest.as_of[..4].parse().unwrap();
    let month: i32 = oldest.as_of[5..7].parse().unwrap();
    let after = Month::new(year + 2, month).unwrap();
    assert!(
        line(after).ends_with("as of 24 months ago"),
        "{}",
        line(after)
    );
    let before = Month::new(year, month).unwrap();
    assert!(!line(before).contains("months ago"), "{}", line(before));
}

#[test]
fn what_is_done_is_not_suggested_nor_what_adds_nothing_to_it() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    let mut done = Vec::new();
    for _ in 0..6 {
        let found = ids(&sections(&inputs));
        let Some(first) = found.first() else { break };
        let first = catalog().course(first).unwrap();
        inputs
            .course_list
            .change(CourseChange::Finish(first.id.to_owned()));
        done.push(first.to_rank());
        for id in ids(&sections(&inputs)) {
            let course = catalog().course(id).unwrap().to_rank();
            let alike = done.iter().find(|done| course.adds_nothing_to(done));
            assert!(alike.is_none(), "{id} after {alike:?}");
        }
    }
    assert_eq!(done.len(), 6);
    let listed = course_list(&inputs, &numbers(), this_month());
    assert_eq!(
        (listed.kept.len(), listed.done.len(), listed.unknown),
        (0, 6, 0)
    );
}

#[test]
fn a_course_of_another_version_stays_in_the_list_and_is_counted() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    let before = sections(&inputs);
    inputs
        .course_list
        .change(CourseChange::Finish("no-longer-here".to_owned()));
    assert_eq!(sections(&inputs), before);
    assert_eq!(course_list(&inputs, &numbers(), this_month()).unknown, 1);
}

#[test]
fn the_move_of_a_course_can_be_made() {
    for code in [
        COPYWRITER,
        "27-4021.00",
        "15-1254.00",
        "43-3031.00",
        "23-2011.00",
    ] {
        let inputs = PageInputs::of_occupation(code);
        let week = week(&inputs);
        for section in sections(&inputs) {
            for course in section.suggestions {
                let Some(proposal) = course.shift else {
                    assert_ne!(section.kind, CourseKind::Move, "{code}: {}", course.id);
                    continue;
                };
                let from = catalog().activity_at(proposal.from).unwrap();
                let row = week
                    .rows
                    .iter()
                    .find(|row| row.activity.index == from.index);
                assert!(proposal.hours > 0.0 && proposal.hours <= row.unwrap().hours);
                let Some(to) = proposal.to else { continue };
                let to = catalog().activity_at(to).unwrap();
                let hours = proposal.hours;
                let moved = Move { from, to, hours }.applied(&inputs, &week).unwrap();
                assert_ne!(moved.row(to.id).unwrap().hours, RowHours::Default);
            }
        }
    }
}

#[test]
fn the_courses_that_the_project_began_with_are_reached_by_those_they_fit() {
    let developers = [
        "dlai-chatgpt-prompt-engineering-developers",
        "hf-agents-course",
    ];
    let writers = [
        "dlai-generative-ai-for-everyone",
        "vanderbilt-prompt-engineering",
        "iternal-ai-academy",
    ];
    for (code, wanted) in [("15-1252.00", &developers[..]), (COPYWRITER, &writers[..])] {
        let found = sections(&PageInputs::of_occupation(code));
        for id in wanted {
            let reached = found.iter().any(|section| {
                section.suggestions.iter().any(|course| course.id == *id)
                    || section.further.iter().any(|course| course.id == *id)
            });
            assert!(reached, "{id} for {code}");
        }
    }
}

/// A bookkeeping clerk's course whose named work is less than the fifth that counts.
#[test]
fn work_that_a_course_does_not_name_is_not_said_to_be_its_own() {
    let inputs = PageInputs::of_occupation("25-9031.00");
    let mut checked = 0;
    for section in sections(&inputs) {
        for course in section.suggestions {
            let named = course.reason.contains("above all in");
            let craft = course.reason.contains("made for your craft");
            assert!(
                named || craft || course.activities.is_empty(),
                "{}",
                course.reason
            );
            checked += usize::from(craft && !course.activities.is_empty());
        }
    }
    assert!(
        checked > 0,
        "no course of instructional coordinators counts by the craft"
    );
}

#[test]
fn what_a_link_reveals_names_the_list() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs
        .course_list
        .change(CourseChange::Keep("elements-of-ai".to_owned()));
    inputs
        .course_list
        .change(CourseChange::Finish("asu-feedback-coaching".to_owned()));
    for pay in [Pay::Shared, Pay::Private] {
        let revealed = reveals(&inputs, pay, &numbers());
        let named = revealed
            .iter()
            .any(|line| line == "2 courses that you keep or have done");
        assert!(named, "{revealed:?}");
    }
}

#[test]
fn countries_and_languages_of_the_catalogue_have_names() {
    for course in catalog().courses() {
        let country = course.country;
        assert!(
            matches!(country, "" | "EU") || country_name(country) != country,
            "{country}"
        );
    }
}
