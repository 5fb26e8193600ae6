//! A mix of two rows worked out by hand (METHOD §3): shares, time saved, drivers, and what the
//! rate model takes from it.

use taskmix_method::work_split::WorkSplit;
use taskmix_method::{
    Assumptions, Estimate, Hours, Judgement, Mix, MixResult, MixRow, PerEstimate, Range, Reading,
    ReadingSet, ReadingSource, Readings, shares,
};

fn readings(pairs: [(f64, f64); 6]) -> Readings {
    let mut pairs = pairs.into_iter();
    PerEstimate::from_fn(ReadingSet::ALL, |_| {
        let (a, x) = pairs.next().unwrap();
        Reading::new(a, x).unwrap()
    })
}

/// 30 billable hours.
fn paid() -> MixRow {
    MixRow {
        hours: Hours::new(30.0).unwrap(),
        published: readings([
            (0.4, 0.8),
            (0.2, 0.6),
            (0.1, 0.5),
            (0.0, 0.3),
            (0.3, 0.3),
            (0.5, 0.5),
        ]),
        judgement: None,
        billable: true,
    }
}

/// 10 unpaid hours.
fn unpaid() -> MixRow {
    MixRow {
        hours: Hours::new(10.0).unwrap(),
        published: readings([
            (0.0, 0.4),
            (0.4, 0.4),
            (0.5, 0.9),
            (0.0, 0.1),
            (0.1, 0.5),
            (0.1, 0.1),
        ]),
        judgement: None,
        billable: false,
    }
}

/// r · [A · (1 − ρ) + S · σ] with distinct factors.
fn assumptions() -> Assumptions {
    Assumptions::new(0.2, 0.5, 0.5).unwrap()
}

fn result(rows: Vec<MixRow>) -> MixResult {
    shares::of_mix(&Mix::new(rows, ReadingSet::ALL).unwrap(), assumptions()).unwrap()
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
    // Automatable: (30 · .4 + 10 · 0)/40 = .3, then .25, .2, 0, .25, .4.
    spans(result.automatable(), (0.0, 1.4 / 6.0, 0.4));
    // Exposed: .7, .55, .6, .25, .35, .4.
    spans(result.exposed(), (0.25, 0.475, 0.7));
    spans(result.assistable(), (0.0, 1.45 / 6.0, 0.4));
    spans(result.human_core(), (0.3, 0.525, 0.75));
    near(result.total_hours, 40.0);
    near(result.by_estimate.h5.human_core, 0.4);
    near(result.by_estimate.g1.exposed(), 0.55);
}

#[test]
fn time_is_saved_on_both_kinds_of_work() {
    let result = result(vec![paid(), unpaid()]);
    // G5: .5 · (.3 · .8 + .4 · .5) = .22, then .175, .18, .0625, .125, .16.
    near(result.time_saved_by_estimate.g5, 0.22);
    near(result.time_saved_by_estimate.m, 0.125);
    spans(result.time_saved(), (0.0625, 0.15375, 0.22));
    spans(result.hours_saved(), (2.5, 6.15, 8.8));
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
    near(first.automatable().central, 0.75 * 0.25);
    near(first.assistable().central, 0.75 * 0.25);
    near(first.human_core().central, 0.75 * 0.5);
    near(second.automatable().central, 0.25 * 0.8);
    near(second.assistable().central, 0.25 * 0.1);
    near(second.human_core().central, 0.25 * 0.1);
    // A judgement is the same for all readings; the published readings differ.
    spans(second.automatable(), (0.2, 0.2, 0.2));
    // The smaller row has the larger automatable part: .2 against .1875.
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
    let mix = Mix::new(vec![paid(), unpaid()], ReadingSet::ALL).unwrap();
    let split = WorkSplit::of(&mix, assumptions());
    near(split.utilisation().unwrap(), 0.75);
    near(split.total_hours, 40.0);
    assert!(!split.all_billable());
    let central = split.central();
    near(central.automatable, 0.25);
    near(central.assistable, 0.25);
    // Unpaid: .1, .16, .3, .025, .14, .04.
    near(central.non_billable_saved, 0.1275);
    let each = split.by_estimate();
    near(each.g5.automatable, 0.4);
    near(each.g5.assistable, 0.4);
    near(each.g5.non_billable_saved, 0.1);
    near(each.m.assistable, 0.0);
    near(each.h1.non_billable_saved, 0.025);
}

#[test]
fn work_that_slows_down_saves_nothing_of_unpaid_hours() {
    let mix = Mix::new(vec![paid(), unpaid()], ReadingSet::ALL).unwrap();
    let slower = Assumptions::new(1.0, -1.0, 1.0).unwrap();
    let split = WorkSplit::of(&mix, slower);
    assert_eq!(split.central().non_billable_saved, 0.0);
    assert!(
        split
            .by_estimate()
            .iter()
            .all(|(_, one)| one.non_billable_saved == 0.0)
    );
    let all = WorkSplit::of(&Mix::new(vec![paid()], ReadingSet::ALL).unwrap(), slower);
    assert!(all.all_billable());
    assert_eq!(all.utilisation(), Some(1.0));
    assert_eq!(all.by_estimate().g5.non_billable_saved, 0.0);
    let none = WorkSplit::of(
        &Mix::new(vec![unpaid()], ReadingSet::ALL).unwrap(),
        assumptions(),
    );
    assert_eq!(none.utilisation(), Some(0.0));
    assert_eq!(none.central().automatable, 0.0);
    assert_eq!(WorkSplit::of(&Mix::default(), slower).utilisation(), None);
}

#[test]
fn the_ends_of_a_range_name_their_estimates() {
    let of = |g5, g1, h5, h1, m| PerEstimate {
        g5,
        g1,
        h5,
        h1,
        m,
        c: 2.5,
        counted: ReadingSet::ALL,
    };
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
    assert_eq!(names, ["G5", "G1", "H5", "H1", "M", "C"]);
}

#[test]
fn each_estimate_has_its_place() {
    let mut values = PerEstimate {
        g5: 1.0,
        g1: 2.0,
        h5: 3.0,
        h1: 4.0,
        m: 5.0,
        c: 6.0,
        counted: ReadingSet::ALL,
    };
    let all: Vec<_> = values.iter().collect();
    assert_eq!(
        all,
        Estimate::ALL
            .into_iter()
            .zip([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
            .collect::<Vec<_>>()
    );
    spans(values.range(), (1.0, 3.5, 6.0));
    spans(values.range().times(2.0), (2.0, 7.0, 12.0));
    for (estimate, value) in Estimate::ALL
        .into_iter()
        .zip([9.0, 8.0, 7.0, 6.0, 5.5, 5.25])
    {
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
        let mix = Mix::new(rows.collect(), ReadingSet::ALL).unwrap();
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

#[test]
fn readings_that_are_left_out_leave_mean_and_range() {
    let use_only = ReadingSet::ALL.without(ReadingSource::Labels);
    let mix = Mix::new(vec![paid(), unpaid()], use_only).unwrap();
    let result = shares::of_mix(&mix, assumptions()).unwrap();
    // M .25 and C .4; exposed .35 and .4.
    spans(result.automatable(), (0.25, 0.325, 0.4));
    spans(result.exposed(), (0.35, 0.375, 0.4));
    spans(result.time_saved(), (0.125, 0.1425, 0.16));
    spans(result.contributions[0].automatable(), (0.225, 0.3, 0.375));
    // The values of the others are still there.
    near(result.by_estimate.g5.automatable, 0.3);
    // A judgement counts at the same readings.
    let mut own = paid();
    own.judgement = Some(Judgement::new(0.8, 0.1).unwrap());
    let rows = Mix::new(vec![own], use_only).unwrap();
    assert_eq!(rows.rows()[0].readings().counted, use_only);
    let split = WorkSplit::of(&mix, assumptions());
    near(split.central().automatable, 0.4);
    assert_eq!(split.by_estimate().counted, use_only);
    let no_pay = Mix::new(vec![unpaid()], use_only).unwrap();
    let split = WorkSplit::of(&no_pay, assumptions());
    assert_eq!(split.by_estimate().counted, use_only);
}

#[test]
fn a_source_is_left_out_as_a_whole_but_never_the_last() {
    let [labels, microsoft, anthropic] = ReadingSource::ALL;
    let all = ReadingSet::default();
    assert!(all.is_all() && all.count() == 6);
    let used = all.without(labels);
    assert_eq!(
        used.iter().collect::<Vec<_>>(),
        [Estimate::M, Estimate::C],
        "in the order of all"
    );
    assert!(!used.is_all() && !used.has(labels) && used.has(microsoft));
    let last = used.without(anthropic);
    assert_eq!(last.without(microsoft), last);
    assert_eq!(last.sources().collect::<Vec<_>>(), [microsoft]);
    assert_eq!(last.with(anthropic).with(labels), all);
    assert_eq!(last.with(microsoft), last);
    // A part of a source can be named, too.
    let part = ReadingSet::of([Estimate::H1, Estimate::C, Estimate::H1]).unwrap();
    assert_eq!((part.count(), part.has(labels)), (2, true));
    assert!(part.contains(Estimate::H1) && !part.contains(Estimate::H5));
    let names = ReadingSource::ALL.map(ReadingSource::name);
    assert_eq!(names, ["labels", "microsoft", "anthropic"]);
    assert_eq!(Estimate::named("H1"), Some(Estimate::H1));
    assert_eq!(Estimate::named("h1"), None);
}

#[test]
fn ends_are_those_of_the_readings_that_count() {
    let values = PerEstimate {
        g5: 1.0,
        m: 3.0,
        c: 4.0,
        ..PerEstimate::all(2.0)
    };
    assert_eq!(values.extremes(), (Estimate::G5, Estimate::C));
    let counted = ReadingSet::ALL.without(ReadingSource::Labels);
    let used = values.counting(counted);
    assert_eq!(used.extremes(), (Estimate::M, Estimate::C));
    assert_eq!(
        used.map(|value| -value).extremes(),
        (Estimate::C, Estimate::M)
    );
    spans(
        used.zip_with(&values, |a, b| a + b).range(),
        (6.0, 7.0, 8.0),
    );
    let mut sum = used;
    sum.add(&values);
    spans(sum.range(), (6.0, 7.0, 8.0));
    near(sum.g5, 2.0);
}
