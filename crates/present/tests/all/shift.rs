//! The shift simulator: moves preserve hours, and offered moves have the stated effect.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{EmploymentStatus, OwnJudgement, RowHours};
use taskmix_method::Range;
use taskmix_present::scenarios::Figure;
use taskmix_present::shift::{Move, effect, neighbours, offers, towards};

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
