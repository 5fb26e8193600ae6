//! A mix of two rows worked out by hand (METHOD §3): shares, time saved, drivers, and what the
//! rate model takes from it.

use taskmix_method::work_split::WorkSplit;
use taskmix_method::{
    Assumptions, Estimate, Hours, Judgement, Mix, MixResult, MixRow, PerEstimate, Range, Reading,
    Readings, shares,
};

fn readings(pairs: [(f64, f64); 5]) -> Readings {
    let [g5, g1, h5, h1, m] = pairs.map(|(a, x)| Reading::new(a, x).unwrap());
    PerEstimate { g5, g1, h5, h1, m }
}

/// 30 billable hours.
fn paid() -> MixRow {
    MixRow {
        hours: Hours::new(30.0).unwrap(),
        published: readings([(0.4, 0.8), (0.2, 0.6), (0.1, 0.5), (0.0, 0.3), (0.3, 0.3)]),
        judgement: None,
        billable: true,
    }
}

/// 10 unpaid hours.
fn unpaid() -> MixRow {
    MixRow {
        hours: Hours::new(10.0).unwrap(),
        published: readings([(0.0, 0.4), (0.4, 0.4), (0.5, 0.9), (0.0, 0.1), (0.1, 0.5)]),
        judgement: None,
        billable: false,
    }
}

/// r · [A · (1 − ρ) + S · σ] with distinct factors.
fn assumptions() -> Assumptions {
    Assumptions::new(0.2, 0.5, 0.5).unwrap()
}

fn result(rows: Vec<MixRow>) -> MixResult {
    shares::of_mix(&Mix::new(rows).unwrap(), assumptions()).unwrap()
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, not {expected}");
}

#[track_caller]
fn spans(range: Range, (low, central, high): (f64, f64, f64)) {
    near(range.low, low);
    near(range.central, central);
    near(range.high, high);
}

#[test]
fn shares_are_weighed_by_hours() {
    let result = result(vec![paid(), unpaid()]);
    // Automatable: (30 · .4 + 10 · 0)/40 = .3, then .25, .2, 0, .25.
    spans(result.automatable(), (0.0, 0.2, 0.3));
    // Exposed: .7, .55, .6, .25, .35.
    spans(result.exposed(), (0.25, 0.49, 0.7));
    spans(result.assistable(), (0.1, 0.29, 0.4));
    spans(result.human_core(), (0.3, 0.51, 0.75));
    near(result.total_hours, 40.0);
    near(result.by_estimate.h5.human_core, 0.4);
    near(result.by_estimate.g1.exposed(), 0.55);
}

#[test]
fn time_is_saved_on_both_kinds_of_work() {
    let result = result(vec![paid(), unpaid()]);
    // G5: .5 · (.3 · .8 + .4 · .5) = .22, then .175, .18, .0625, .125.
    near(result.time_saved_by_estimate.g5, 0.22);
    near(result.time_saved_by_estimate.m, 0.125);
    spans(result.time_saved(), (0.0625, 0.1525, 0.22));
    spans(result.hours_saved(), (2.5, 6.1, 8.8));
    let reading = Reading::new(0.4, 0.8).unwrap();
    near(assumptions().time_saved(reading), 0.26);
    near(assumptions().time_saved_at(0.4, 0.4), 0.26);
    // .1 · (1 − .1) − .3 · .3 = 0, but for the last bits.
    let even = Assumptions::new(0.1, -0.3, 1.0).unwrap();
    assert_eq!(even.time_saved_at(0.1, 0.3), 0.0);
}

#[test]
fn rows_contribute_their_part() {
    let mut small = unpaid();
    small.judgement = Some(Judgement::new(0.8, 0.1).unwrap());
    let result = result(vec![paid(), small]);
    near(result.judged_share, 0.25);
    let [first, second] = &result.contributions[..] else {
        panic!("two rows");
    };
    near(first.hours_share, 0.75);
    near(first.automatable().central, 0.75 * 0.2);
    near(first.assistable().central, 0.75 * 0.3);
    near(first.human_core().central, 0.75 * 0.5);
    near(second.automatable().central, 0.25 * 0.8);
    near(second.assistable().central, 0.25 * 0.1);
    near(second.human_core().central, 0.25 * 0.1);
    // A judgement is the same for all five; the published readings differ.
    spans(second.automatable(), (0.2, 0.2, 0.2));
    // The smaller row has the larger automatable part: .2 against .15.
    let rows: Vec<_> = result.drivers().iter().map(|part| part.row).collect();
    assert_eq!(rows, [1, 0]);
}

#[test]
fn equal_drivers_stand_in_the_order_of_the_rows() {
    let mut other = paid();
    other.billable = false;
    let result = result(vec![paid(), other]);
    let rows: Vec<_> = result.drivers().iter().map(|part| part.row).collect();
    assert_eq!(rows, [0, 1]);
}

#[test]
fn paid_and_unpaid_work_are_told_apart() {
    let mix = Mix::new(vec![paid(), unpaid()]).unwrap();
    let split = WorkSplit::of(&mix, assumptions());
    near(split.utilisation().unwrap(), 0.75);
    near(split.total_hours, 40.0);
    assert!(!split.all_billable());
    let central = split.central();
    near(central.automatable, 0.2);
    near(central.assistable, 0.3);
    // Unpaid: .1, .16, .3, .025, .14.
    near(central.non_billable_saved, 0.145);
    let five = split.by_estimate();
    near(five.g5.automatable, 0.4);
    near(five.g5.assistable, 0.4);
    near(five.g5.non_billable_saved, 0.1);
    near(five.m.assistable, 0.0);
    near(five.h1.non_billable_saved, 0.025);
}

#[test]
fn work_that_slows_down_saves_nothing_of_unpaid_hours() {
    let mix = Mix::new(vec![paid(), unpaid()]).unwrap();
    let slower = Assumptions::new(1.0, -1.0, 1.0).unwrap();
    let split = WorkSplit::of(&mix, slower);
    assert_eq!(split.central().non_billable_saved, 0.0);
    assert!(
        split
            .by_estimate()
            .iter()
            .all(|(_, one)| one.non_billable_saved == 0.0)
    );
    let all = WorkSplit::of(&Mix::new(vec![paid()]).unwrap(), slower);
    assert!(all.all_billable());
    assert_eq!(all.utilisation(), Some(1.0));
    assert_eq!(all.by_estimate().g5.non_billable_saved, 0.0);
    let none = WorkSplit::of(&Mix::new(vec![unpaid()]).unwrap(), assumptions());
    assert_eq!(none.utilisation(), Some(0.0));
    assert_eq!(none.central().automatable, 0.0);
    assert_eq!(WorkSplit::of(&Mix::default(), slower).utilisation(), None);
}

#[test]
fn the_ends_of_a_range_name_their_estimates() {
    let of = |g5, g1, h5, h1, m| PerEstimate { g5, g1, h5, h1, m };
    let extremes = |values: PerEstimate<f64>| values.extremes();
    assert_eq!(
        extremes(of(3.0, 1.0, 5.0, 2.0, 4.0)),
        (Estimate::G1, Estimate::H5)
    );
    assert_eq!(
        extremes(of(1.0, 2.0, 3.0, 4.0, 5.0)),
        (Estimate::G5, Estimate::M)
    );
    assert_eq!(
        extremes(of(5.0, 4.0, 3.0, 2.0, 1.0)),
        (Estimate::M, Estimate::G5)
    );
    // The first of equal ones.
    assert_eq!(
        extremes(of(2.0, 1.0, 3.0, 1.0, 3.0)),
        (Estimate::G1, Estimate::H5)
    );
    assert_eq!(
        extremes(PerEstimate::all(1.0)),
        (Estimate::G5, Estimate::G5)
    );
    let names = Estimate::ALL.map(Estimate::name);
    assert_eq!(names, ["G5", "G1", "H5", "H1", "M"]);
}

#[test]
fn each_estimate_has_its_place() {
    let mut values = PerEstimate {
        g5: 1.0,
        g1: 2.0,
        h5: 3.0,
        h1: 4.0,
        m: 5.0,
    };
    let all: Vec<_> = values.iter().collect();
    assert_eq!(
        all,
        Estimate::ALL
            .into_iter()
            .zip([1.0, 2.0, 3.0, 4.0, 5.0])
            .collect::<Vec<_>>()
    );
    spans(values.range(), (1.0, 3.0, 5.0));
    spans(values.range().times(2.0), (2.0, 6.0, 10.0));
    for (estimate, value) in Estimate::ALL.into_iter().zip([9.0, 8.0, 7.0, 6.0, 5.5]) {
        *values.get_mut(estimate) = value;
        assert_eq!(values.get(estimate), value);
    }
    assert_eq!(values.map(|value| value * 2.0).h5, 14.0);
}

#[test]
fn a_reading_is_what_was_given() {
    let reading = Reading::new(0.25, 0.75).unwrap();
    let parts = (
        reading.automatable(),
        reading.exposed(),
        reading.assistable(),
        reading.human_core(),
    );
    assert_eq!(parts, (0.25, 0.75, 0.5, 0.25));
    assert!(
        Reading::new(0.5, 0.5).is_ok(),
        "all that is exposed may be automatable"
    );
    assert!(Reading::new(0.51, 0.5).is_err());
    let given = assumptions();
    assert_eq!(
        (given.rho(), given.sigma(), given.realised()),
        (0.2, 0.5, 0.5)
    );
}

#[test]
fn a_total_has_no_dust_of_adding() {
    let total = |hours: &[f64]| {
        let rows = hours.iter().map(|hours| MixRow {
            hours: Hours::new(*hours).unwrap(),
            ..paid()
        });
        let mix = Mix::new(rows.collect()).unwrap();
        assert_eq!(mix.filtered(|_| true).total_hours(), mix.total_hours());
        mix.total_hours()
    };
    // .1 + .2 is .30000000000000004 in binary.
    assert_eq!(total(&[0.1, 0.2]), 0.3);
    // What somebody gave stays as it is.
    for given in [0.0, 1.0 / 3.0, 0.001_000_000_000_000_5] {
        assert_eq!(total(&[given]), given);
    }
}
