//! Ranks among peers, and the rate model at one reading and at all, worked out by hand.

use taskmix_method::case::{Case, Cases, Unpaid};
use taskmix_method::rank::{Peer, RankBand, Weighting, band};
use taskmix_method::rate::{RateField, RateTerms, Undefined};
use taskmix_method::{OutputRange, PerEstimate, Range, ReadingSet, ReadingSource};

fn peer(g5: f64, employment: f64) -> Peer {
    Peer {
        automatable: PerEstimate {
            g5,
            ..PerEstimate::all(0.2)
        },
        employment,
    }
}

#[test]
fn a_rank_counts_those_below_and_half_of_the_equal() {
    let peers = [peer(0.1, 10.0), peer(0.5, 20.0), peer(0.9, 70.0)];
    let own = PerEstimate {
        g5: 0.5,
        m: 0.3,
        ..PerEstimate::all(0.1)
    };
    // G5: one and a half of three; M: all three; the others: none.
    let by_occupations = band(&own, &peers, Weighting::Occupations);
    assert_eq!(
        by_occupations,
        Some(RankBand {
            low: 0.0,
            high: 1.0
        })
    );
    let own = PerEstimate {
        g5: 0.5,
        ..PerEstimate::all(0.1)
    };
    let by_occupations = band(&own, &peers, Weighting::Occupations);
    assert_eq!(
        by_occupations,
        Some(RankBand {
            low: 0.0,
            high: 0.5
        })
    );
    // 10 people below, 20 beside, of 100.
    let by_people = band(&own, &peers, Weighting::Employment);
    assert_eq!(
        by_people,
        Some(RankBand {
            low: 0.0,
            high: 0.2
        })
    );
    let own = PerEstimate::all(0.2);
    let middle = band(&own, &peers, Weighting::Occupations).unwrap();
    assert!((middle.low - 1.0 / 3.0).abs() < 1e-12 && middle.high == 0.5);
}

#[test]
fn a_rank_is_a_band_over_the_readings_that_count() {
    let peers = [peer(0.1, 1.0), peer(0.5, 1.0), peer(0.9, 1.0)];
    let own = PerEstimate {
        g5: 0.5,
        c: 0.3,
        ..PerEstimate::all(0.1)
    };
    // C: all three; M: none. The labels are left out.
    let counted = ReadingSet::ALL.without(ReadingSource::Labels);
    let rank = |own: &PerEstimate<f64>| band(own, &peers, Weighting::Occupations);
    let whole = RankBand {
        low: 0.0,
        high: 1.0,
    };
    assert_eq!(rank(&own.counting(counted)), Some(whole));
    let anthropic = counted.without(ReadingSource::Microsoft);
    let top = RankBand {
        low: 1.0,
        high: 1.0,
    };
    assert_eq!(rank(&own.counting(anthropic)), Some(top));
}

#[test]
fn without_weight_there_is_no_rank() {
    let own = PerEstimate::all(0.2);
    assert_eq!(band(&own, &[], Weighting::Occupations), None);
    assert_eq!(band(&own, &[peer(0.1, 0.0)], Weighting::Employment), None);
}

#[test]
fn what_is_saved_of_unpaid_hours_follows_its_assumptions() {
    let case = Case {
        terms: RateTerms::at_rate(60.0),
        unpaid: Some(Unpaid {
            automatable: 0.4,
            assistable: 0.2,
        }),
    };
    let saved = |case: Case| case.terms.non_billable_saved;
    let near = |left: f64, right: f64| assert!((left - right).abs() < 1e-12, "{left}, not {right}");
    // .5 · (.4 · (1 − .15) + .2 · .30) = .2
    near(saved(case.with(RateField::Realised, 0.5)), 0.2);
    near(saved(case.with(RateField::Rho, 0.5)), 0.4 * 0.5 + 0.2 * 0.3);
    near(saved(case.with(RateField::Sigma, 1.0)), 0.4 * 0.85 + 0.2);
    assert_eq!(
        saved(case.with(RateField::Rho, 1.0).with(RateField::Sigma, -1.0)),
        0.0
    );
    assert_eq!(
        saved(case.with(RateField::Premium, 1.0)),
        0.0,
        "it rests on none of them"
    );
    assert_eq!(
        saved(Case::of(case.terms).with(RateField::Realised, 0.5)),
        0.0
    );
}

/// 40 hours at 60 over 46 weeks, half of the time saved, all of it resold at the same price.
fn doubled() -> Case {
    Case::of(RateTerms {
        measured_before: Some(2.0),
        measured_with: Some(1.0),
        resold: 1.0,
        demand_cap: 10.0,
        ..RateTerms::at_rate(60.0)
    })
}

#[test]
fn cases_range_over_all_readings() {
    let same = Case::of(RateTerms::at_rate(60.0));
    let income = 46.0 * 40.0 * 60.0;
    assert_eq!(same.change(), Some(0.0));
    assert_eq!(doubled().change(), Some(income));
    assert_eq!(doubled().outcome().unwrap().annual, 2.0 * income);
    let cases = Cases {
        central: same,
        by_estimate: PerEstimate {
            m: doubled(),
            ..PerEstimate::all(same)
        },
    };
    let range = Range {
        low: 0.0,
        central: 0.0,
        high: income,
    };
    assert_eq!(cases.change(), Some(range));
    // A quarter less is asked for: 3/4 and, doubled, 3/2 of the income before.
    let range = Range {
        low: -0.25 * income,
        central: -0.25 * income,
        high: 0.5 * income,
    };
    assert_eq!(cases.with(RateField::Premium, -0.25).change(), Some(range));
    assert_eq!(cases.with(RateField::Premium, 11.0).change(), None);
    let counted = ReadingSet::ALL.without(ReadingSource::Microsoft);
    let without = Cases {
        by_estimate: cases.by_estimate.counting(counted),
        ..cases
    };
    assert_eq!(without.change(), Some(Range::at(0.0)));
    let hours = cases.outcomes().unwrap();
    let hours = hours.output(|outcome| Ok::<_, Undefined>(outcome.output_dh));
    let hours = hours.range().unwrap();
    assert_eq!((hours.low, hours.central, hours.high), (40.0, 40.0, 80.0));
}

#[test]
fn an_output_names_the_readings_that_have_none() {
    // A course for 2,080: with income doubled, 46 · 40 · 60/52 = 2,123.08 more a week, it is
    // earned back in .979 7 of one. Where no time is saved nothing is gained, so never.
    let same = Case::of(RateTerms::at_rate(60.0));
    let weeks = |central: Case, m: Case| {
        let cases = Cases {
            central,
            by_estimate: PerEstimate {
                m,
                ..PerEstimate::all(doubled())
            },
        };
        let cases = cases.with(RateField::CoursePrice, 2_080.0);
        cases
            .outcomes()
            .unwrap()
            .output(|outcome| outcome.payback_weeks)
    };
    let paid_back = 2_080.0 / (46.0 * 40.0 * 60.0 / 52.0);
    let all = weeks(doubled(), doubled());
    assert_eq!(
        (all.ends(), all.absent()),
        (Some((paid_back, paid_back)), vec![])
    );
    let some = weeks(doubled(), same);
    assert_eq!(some.ends(), Some((paid_back, paid_back)));
    assert_eq!(some.absent(), [(Undefined::NoGain, 1)]);
    // The mean need not have what some readings have.
    let not_central = weeks(same, same);
    assert_eq!(not_central.range(), None);
    assert_eq!(not_central.ends(), Some((paid_back, paid_back)));
    assert_eq!(not_central.absent(), [(Undefined::NoGain, 1)]);
    let reasons = OutputRange {
        central: Err("never"),
        by_estimate: PerEstimate {
            g1: Err("too large"),
            ..PerEstimate::all(Err("never"))
        },
    };
    assert_eq!((reasons.ends(), reasons.range()), (None, None));
    assert_eq!(reasons.absent(), [("never", 5), ("too large", 1)]);
}
