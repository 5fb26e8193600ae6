//! The shift simulator: moves preserve hours, and offered moves have the stated effect.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{EmploymentStatus, OwnJudgement, RowHours};
use taskmix_method::Range;
use taskmix_present::scenarios::Figure;
use taskmix_present::shift::{Move, effect, neighbours, offers, towards};
use taskmix_present::week::WeekRow;

use super::shown::{COPYWRITER, numbers, result, week};

fn automatable_hours(inputs: &PageInputs) -> Range {
    let result = result(inputs);
    result.automatable().times(result.total_hours)
}

#[test]
fn what_is_offered_gains_what_it_says_for_every_occupation() {
    let mut offered = 0;
    for occupation in catalog()
        .occupations()
        .iter()
        .filter(|occupation| occupation.has_mix)
    {
        let inputs = PageInputs::of_occupation(occupation.code);
        let week = week(&inputs);
        let before = automatable_hours(&inputs).central;
        let all = offers(&week, &numbers());
        for offer in &all {
            offered += 1;
            let moved = offer.shift.applied(&inputs, &week).unwrap();
            let after = automatable_hours(&moved).central;
            // Moved hours are rounded to a ten-thousandth of an hour.
            let off = (before - after - offer.gain.central).abs();
            assert!(
                off < 1e-3,
                "{}: {} against {}",
                occupation.code,
                before - after,
                offer.gain.central
            );
            assert!(offer.gain.central > 0.0 && offer.gain.low <= offer.gain.central);
            let total = super::shown::week(&moved).total_hours();
            assert!((total - week.total_hours()).abs() < 1e-3, "hours were lost");
        }
        let mut named: Vec<_> = all
            .iter()
            .flat_map(|offer| [offer.shift.from.id, offer.shift.to.id])
            .collect();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), 2 * all.len(), "an activity is named twice");
        assert!(all.len() <= 3);
    }
    assert!(
        offered > 2 * 923,
        "only {offered} moves for all occupations"
    );
}

/// The offered moves of an occupation's default week, as ids of their activities.
fn offered_ids(code: &str) -> Vec<(&'static str, &'static str)> {
    let offers = offers(&week(&PageInputs::of_occupation(code)), &numbers());
    assert!(!offers.is_empty(), "nothing is offered to {code}");
    let ids = offers.iter();
    ids.map(|offer| (offer.shift.from.id, offer.shift.to.id))
        .collect()
}

#[track_caller]
fn assert_never_offered(code: &str, label: &str) {
    let mut activities = catalog().activities().iter();
    let far = activities.find(|activity| activity.label == label).unwrap();
    for (_, to) in offered_ids(code) {
        let to = catalog().activity(to).unwrap();
        assert_ne!(to.group, far.group, "{code} is offered “{}”", to.label);
    }
}

#[test]
fn a_writer_is_not_told_to_operate_cameras() {
    let far = "Operating still or video cameras or related equipment";
    assert_never_offered(COPYWRITER, far);
    // Their own clients and productions come first.
    let targets = offered_ids(COPYWRITER);
    let labels = targets
        .iter()
        .map(|(_, to)| catalog().activity(to).unwrap().label);
    assert!(
        labels
            .into_iter()
            .any(|label| label == "Conferring with clients to determine needs")
    );
}

#[test]
fn a_paralegal_is_not_told_to_package_objects() {
    assert_never_offered("23-2011.00", "Packaging objects for shipping");
}

#[test]
fn a_translator_is_not_told_to_supervise_school_activities() {
    assert_never_offered("27-3091.00", "Supervising school or student activities");
    // Nor to guard rooms, which no occupation near does.
    assert_never_offered("27-3091.00", "Maintaining security");
}

#[test]
fn what_is_offered_is_near_and_says_whose_work_it_is() {
    let mut of_related = 0;
    let mut all = catalog().occupations().iter();
    for occupation in all.by_ref().filter(|occupation| occupation.has_mix) {
        let week = week(&PageInputs::of_occupation(occupation.code));
        for offer in offers(&week, &numbers()) {
            assert!(offer.nearness >= 0.15, "{}", offer.title);
            let mut own = week.rows.iter();
            let group = |row: &WeekRow| row.activity.group == offer.shift.to.group;
            assert!(own.any(group), "{}: {}", occupation.code, offer.title);
            let mut own = week.rows.iter();
            let known = own.any(|row| row.activity.index == offer.shift.to.index);
            assert_eq!(known, offer.related.is_none());
            if let Some(related) = offer.related {
                of_related += 1;
                let mut listed = catalog().related(occupation).into_iter();
                assert!(listed.any(|other| other.code == related.code));
                assert!(offer.reason.contains(related.title), "{}", offer.reason);
                assert!(offer.reason.ends_with("of its week in common with yours."));
            } else {
                assert!(offer.reason.ends_with("You do it already."));
            }
        }
    }
    assert!(of_related > 0);
}

#[test]
fn where_nothing_is_near_nothing_is_offered() {
    // Almost all of a dishwasher's work is far from what AI could do.
    let dishwasher = week(&PageInputs::of_occupation("35-9021.00"));
    assert_eq!(offers(&dishwasher, &numbers()), []);
    assert_eq!(offers(&week(&PageInputs::default()), &numbers()), []);
}

#[test]
fn a_related_occupation_of_two_roles_counts_once() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.add_role("27-3041.00");
    inputs.set_role_share(1, 0.5);
    let week = week(&inputs);
    let found = offers(&week, &numbers());
    assert!(!found.is_empty());
    for offer in found {
        let own = |code: &str| week.occupations.iter().any(|own| own.code == code);
        assert!(offer.related.is_none_or(|related| !own(related.code)));
    }
}

#[test]
fn a_move_needs_its_hours_and_two_activities() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let week = week(&inputs);
    let (first, second) = (week.rows[0].activity, week.rows[1].activity);
    let shift = |from, to, hours| Move { from, to, hours }.applied(&inputs, &week);
    assert_eq!(shift(first, first, 1.0), None);
    assert_eq!(shift(first, second, week.rows[0].hours + 0.1), None);
    let moved = shift(first, second, 1.0).unwrap();
    let hours = |index: usize| match moved.row(week.rows[index].activity.id).unwrap().hours {
        RowHours::Set(hours) => hours,
        RowHours::Default | RowHours::Removed => f64::NAN,
    };
    assert!((hours(0) - (week.rows[0].hours - 1.0)).abs() < 1e-4);
    assert!((hours(1) - (week.rows[1].hours + 1.0)).abs() < 1e-4);
    // All of it, where its hours are a last bit short of those that are shown.
    let all = week.rows[0].hours.next_up();
    let moved = shift(first, second, all).unwrap();
    assert_eq!(moved.row(first.id).unwrap().hours, RowHours::Set(0.0));
}

#[test]
fn own_judgement_counts_on_both_sides() {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    let first = week(&inputs).rows[0].activity;
    inputs.edit_row(first.id, |row| {
        row.judgement = Some(OwnJudgement {
            automatable: 0.0,
            assistable: 0.0,
        });
    });
    let week = week(&inputs);
    for offer in offers(&week, &numbers()) {
        assert_ne!(
            offer.shift.from.id, first.id,
            "nothing of it can be automated"
        );
    }
}

#[test]
fn own_judgement_of_an_activity_without_hours_counts() {
    let translator = PageInputs::of_occupation("27-3091.00");
    let offered_of_related = |inputs: &PageInputs| {
        let offers = offers(&week(inputs), &numbers());
        let mut offers = offers.into_iter();
        offers.find(|offer| offer.related.is_some())
    };
    let to = offered_of_related(&translator).unwrap().shift.to;
    let judged = |automatable| {
        let mut inputs = translator.clone();
        inputs.edit_row(to.id, |row| {
            row.hours = RowHours::Set(0.0);
            row.judgement = Some(OwnJudgement {
                automatable,
                assistable: 0.0,
            });
        });
        inputs
    };
    let offer = offered_of_related(&judged(0.1)).unwrap();
    assert_eq!(offer.shift.to.id, to.id);
    let before = automatable_hours(&judged(0.1)).central;
    let moved = offer.shift.applied(&judged(0.1), &week(&judged(0.1)));
    let after = automatable_hours(&moved.unwrap()).central;
    assert!((before - after - offer.gain.central).abs() < 1e-3);
    let all = offers(&week(&judged(0.9)), &numbers());
    assert!(all.iter().all(|offer| offer.shift.to.id != to.id));
}

#[test]
fn towards_an_occupation_is_a_blend() {
    let inputs = PageInputs::of_occupation(COPYWRITER);
    let week = week(&inputs);
    let near = neighbours(&week);
    assert!(
        near.len() > 2
            && near
                .iter()
                .all(|occupation| occupation.code != COPYWRITER && occupation.has_mix)
    );
    let blended = towards(&inputs, near[0], 0.3).unwrap();
    let parts: Vec<_> = blended.roles.iter().map(|role| role.share).collect();
    assert_eq!(parts, [0.7, 0.3]);
    let own = catalog().occupation(COPYWRITER).unwrap();
    assert_eq!(towards(&inputs, own, 0.3), None);
    assert_eq!(towards(&PageInputs::default(), own, 0.3), None);
    let changes = effect(&inputs, &week, blended.clone(), false, &numbers()).unwrap();
    // Shares and hours, then the income of the three scenarios in sight.
    assert_eq!(changes.changes.len(), 3 + 3);
    let all = effect(&inputs, &week, blended.clone(), true, &numbers()).unwrap();
    assert_eq!(all.changes.len(), 3 + 7);
    assert_eq!(all.changes[..6], changes.changes);
    let [share, ..] = &changes.changes[..] else {
        panic!("no share")
    };
    let words = |figure: &Figure| format!("{} ({})", figure.value, figure.range.as_ref().unwrap());
    let (before, after) = (words(&share.before), words(&share.after));
    assert_eq!(
        changes.summary,
        format!("After the shift {after} of your hours are automatable, before {before}.")
    );
    for change in &changes.changes {
        assert!(
            change.before.range.is_some() && change.after.range.is_some(),
            "{}",
            change.name
        );
    }
    let employed = PageInputs {
        employment_status: EmploymentStatus::Employed,
        ..inputs
    };
    let changes = effect(&employed, &week, blended, true, &numbers()).unwrap();
    assert_eq!((changes.changes.len(), changes.charging), (3, false));
}
