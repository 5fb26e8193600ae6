//! What is found, and what is no work.

use taskmix_catalog::catalog;
use taskmix_words::Verdict;

use super::INDEX;

/// Id of the first activity that is found.
fn first(text: &str) -> &'static str {
    let found = INDEX.find(text);
    found.activities.first().map_or("", |one| one.activity.id)
}

#[test]
fn labels_find_themselves() {
    let activities = catalog().activities();
    let own = activities.iter().filter(|row| first(row.label) == row.id);
    // Of 2,087; some labels differ in a word that is in no vector.
    let own = own.count();
    assert!(own > 1_900, "{own}");
}

#[test]
fn phrases_that_found_nothing_before_are_taken() {
    for text in [
        "transcribe audio",
        "write unit tests",
        "bank reconciliation",
        "make powerpoint slides",
        "booking travel for boss",
        "writing product descriptions",
    ] {
        assert_eq!(INDEX.find(text).verdict, Verdict::Taken, "{text}");
    }
}

#[test]
fn case_accents_figures_and_tickets_do_not_matter() {
    let found = INDEX.find("bank reconciliation");
    for text in [
        "BANK RECONCILIATION",
        "bank—reconciliation",
        "ABC-123 bank reconciliation v2",
        "Bank reconciliation #4411 (2026-11-03)",
        "the bánk reconciliations",
        "banks reconciliatoin",
    ] {
        assert_eq!(INDEX.find(text), found, "{text}");
    }
}

#[test]
fn lines_that_are_no_work_are_known() {
    for text in [
        "lunch",
        "Lunch!",
        "annual leave",
        "misc",
        "dentist appointment",
        "(no title)",
    ] {
        assert!(INDEX.not_work(text), "{text}");
        let found = INDEX.find(text);
        assert_eq!(found.verdict, Verdict::None, "{text}");
        assert!(found.activities.is_empty(), "{text}");
    }
    for text in [
        "",
        "bank reconciliation",
        "client project invoice",
        "emails",
    ] {
        assert!(!INDEX.not_work(text), "{text}");
    }
}
