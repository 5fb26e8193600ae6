//! Limits at their edges, and errors beyond them.

use taskmix_method::limits::{above, clamped, within};
use taskmix_method::rate::{RateField, RateModel, RateTerms, TARGET_LIMITS};
use taskmix_method::units::{HOURS_IN_A_WEEK, Hours, Share};
use taskmix_method::{
    Assumptions, Given, Judgement, Limit, Mix, MixRow, OutOfLimit, ReadingSet, Readings,
};

fn said<T: std::fmt::Debug>(checked: Result<T, OutOfLimit>) -> String {
    checked.unwrap_err().at("field").to_string()
}

#[test]
fn both_ends_are_within() {
    assert_eq!(within(0.0, 0.0, 2.0), Ok(0.0));
    assert_eq!(within(2.0, 0.0, 2.0), Ok(2.0));
    assert_eq!(within(0.5, 0.0, 2.0), Ok(0.5));
    assert_eq!(
        said(within(-0.1, 0.0, 2.0)),
        "field: -0.1 is not a number from 0 to 2"
    );
    assert_eq!(
        said(within(2.1, 0.0, 2.0)),
        "field: 2.1 is not a number from 0 to 2"
    );
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(within(value, f64::NEG_INFINITY, f64::INFINITY).is_err());
        assert!(above(value, f64::NEG_INFINITY, f64::INFINITY).is_err());
    }
}

#[test]
fn the_lower_end_is_not_above_itself() {
    assert_eq!(
        said(above(0.0, 0.0, 2.0)),
        "field: 0 is not a number above 0 and up to 2"
    );
    assert_eq!(above(5e-324, 0.0, 2.0), Ok(5e-324));
    assert_eq!(above(2.0, 0.0, 2.0), Ok(2.0));
    assert!(above(2.1, 0.0, 2.0).is_err());
    assert!(above(-1.0, 0.0, 2.0).is_err());
}

#[test]
fn a_value_beyond_a_limit_is_brought_to_it() {
    assert_eq!(clamped(-1.0, 0.0, 2.0), 0.0);
    assert_eq!(clamped(1.0, 0.0, 2.0), 1.0);
    assert_eq!(clamped(3.0, 0.0, 2.0), 2.0);
}

#[test]
fn every_limit_is_said_in_words() {
    let text = |text: &str| Given::Text(text.into());
    let all = [
        (
            Given::Number(1.0),
            Limit::SumAtMost {
                of: "a and s",
                high: 1.0,
            },
            "f: 1 is too much; a and s together at most 1",
        ),
        (Given::Nothing, Limit::Required, "f: must be given"),
        (
            Given::Number(2.0),
            Limit::Together { with: "h1" },
            "f: allowed only together with h1",
        ),
        (
            text("x"),
            Limit::Known { what: "an id" },
            "f: “x” must be an id",
        ),
        (
            Given::Nothing,
            Limit::Form { form: "left out" },
            "f: nothing must be left out",
        ),
    ];
    for (value, limit, expected) in all {
        assert_eq!(OutOfLimit { value, limit }.at("f").to_string(), expected);
    }
}

#[test]
fn quantities_keep_what_they_are_given() {
    assert_eq!(Hours::new(HOURS_IN_A_WEEK).unwrap().get(), 168.0);
    assert_eq!(Hours::new(7.25).unwrap().get(), 7.25);
    assert!(Hours::new(168.000_001).is_err() && Hours::new(-0.1).is_err());
    assert_eq!(
        (Hours::ZERO.get(), Share::ZERO.get(), Share::ONE.get()),
        (0.0, 0.0, 1.0)
    );
    assert_eq!(Share::new(0.75).unwrap().get(), 0.75);
    assert!(Share::new(1.000_001).is_err() && Share::new(-0.1).is_err());
}

#[test]
fn assumptions_are_checked_one_by_one() {
    for ends in [(0.0, -1.0, 0.0), (1.0, 1.0, 1.0)] {
        assert!(Assumptions::new(ends.0, ends.1, ends.2).is_ok());
    }
    let errors = Assumptions::new(-0.1, -1.1, 1.1).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|error| &*error.field).collect();
    assert_eq!(fields, ["rho", "sigma", "r"]);
    let usual = Assumptions::default();
    assert_eq!(
        (usual.rho(), usual.sigma(), usual.realised()),
        (0.15, 0.30, 0.70)
    );
}

#[test]
fn a_judgement_is_a_reading() {
    let own = Judgement::new(0.25, 0.5).unwrap().reading();
    assert_eq!((own.automatable(), own.assistable()), (0.25, 0.5));
    assert!(Judgement::new(1.0, 0.0).is_ok() && Judgement::new(0.0, 1.0).is_ok());
    // Parts that add up to the whole may pass it by rounding.
    assert!(Judgement::new(0.9, 0.1 + 5e-10).is_ok());
    let errors = Judgement::new(0.9, 0.1 + 5e-9).unwrap_err();
    assert_eq!(errors[0].field, "assistable");
}

#[test]
fn a_mix_fits_into_a_week() {
    let row = |hours: f64, billable| MixRow {
        hours: Hours::new(hours).unwrap(),
        published: Readings::default(),
        judgement: None,
        billable,
    };
    assert!(Mix::new(vec![row(100.0, true), row(68.0, true)], ReadingSet::ALL).is_ok());
    let problem = Mix::new(vec![row(100.0, true), row(68.001, true)], ReadingSet::ALL).unwrap_err();
    assert_eq!(problem.value, Given::Number(168.001));
    let mix = Mix::new(
        vec![row(30.0, true), row(10.0, false), row(2.0, true)],
        ReadingSet::ALL,
    )
    .unwrap();
    assert_eq!((mix.total_hours(), mix.rows().len()), (42.0, 3));
    let paid = mix.filtered(|row| row.billable);
    assert_eq!((paid.total_hours(), paid.rows().len()), (32.0, 2));
}

/// Errors of the rate model's inputs.
fn of_rate(terms: RateTerms) -> Vec<String> {
    let errors = RateModel::new(terms).unwrap_err();
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn every_limit_of_the_rate_is_said_in_words() {
    let beyond = |past: fn((f64, f64)) -> f64| {
        let mut terms = RateTerms::at_rate(60.0);
        for field in RateField::ALL {
            *field.of_mut(&mut terms) = past(field.limits());
        }
        of_rate(terms)
    };
    // One more than the highest value of each.
    let above = [
        "rate: 1000000001 is not a number from 0 to 1000000000",
        "hours_week: 169 is not a number from 0 to 168",
        "utilisation: 2 is not a number from 0 to 1",
        "weeks: 53 is not a number from 0 to 52",
        "a: 2 is not a number from 0 to 1",
        "s: 2 is not a number from 0 to 1",
        "rho: 2 is not a number from 0 to 1",
        "sigma: 2 is not a number from -1 to 1",
        "r: 2 is not a number from 0 to 1",
        "phi: 2 is not a number from 0 to 1",
        "m: 11 is not a number from -1 to 10",
        "k: 2 is not a number from 0 to 1",
        "g: 11 is not a number from -1 to 10",
        "t_nonbill: 2 is not a number from 0 to 1",
        "fee: 1.99 is not a number from 0 to 0.99",
        "v: 1000000001 is not a number from 0 to 1000000000",
        "tool_month: 1000000001 is not a number from 0 to 1000000000",
        "course: 10000000001 is not a number from 0 to 10000000000",
        "learn_hours: 10001 is not a number from 0 to 10000",
        "lam: 2 is not a number from 0 to 1",
        "nu: 11 is not a number from 0 to 10",
        "reserve: 1.95 is not a number from 0 to 0.95",
    ];
    assert_eq!(beyond(|(_, high)| high + 1.0), above);
    // Half a unit below the lowest, which is 0 but for three.
    let below = beyond(|(low, _)| low - 0.5);
    assert_eq!(below.len(), above.len());
    for (said, above) in below.iter().zip(above) {
        let (name, limit) = (above.split(':').next(), above.split(" is ").nth(1));
        let value = match name.unwrap() {
            "sigma" | "m" | "g" => "-1.5",
            _ => "-0.5",
        };
        assert_eq!(
            *said,
            format!("{}: {value} is {}", name.unwrap(), limit.unwrap())
        );
    }
}

#[test]
fn measured_hours_and_joined_shares_have_words_of_their_own() {
    let terms = RateTerms::at_rate(60.0);
    let measured = |before, with| {
        of_rate(RateTerms {
            measured_before: before,
            measured_with: with,
            ..terms
        })
    };
    assert_eq!(
        measured(Some(0.0), Some(10_000.5)),
        [
            "h0: 0 is not a number above 0 and up to 10000",
            "h1: 10000.5 is not a number from 0 to 10000",
        ]
    );
    assert_eq!(
        measured(Some(6.0), None),
        ["h0: allowed only together with h1"]
    );
    assert_eq!(
        measured(None, Some(2.5)),
        ["h1: allowed only together with h0"]
    );
    // .7 + .4 = 1.1.
    let shares = RateTerms {
        automatable: 0.7,
        assistable: 0.4,
        ..terms
    };
    assert_eq!(
        of_rate(shares),
        ["s: 0.4 is too much; a and s together at most 1"]
    );
}

#[test]
fn a_target_has_limits_of_its_own() {
    let terms = RateTerms::at_rate(60.0);
    let with = |target| RateTerms {
        target: Some(target),
        ..terms
    };
    let (low, high) = TARGET_LIMITS;
    assert!(RateModel::new(with(low)).is_ok() && RateModel::new(with(high)).is_ok());
    let limit = "from 0 to 1000000000000";
    for (target, said) in [
        (-1.0, "-1"),
        (1e12 + 1.0, "1000000000001"),
        (f64::NAN, "NaN"),
    ] {
        let expected = format!("target: {said} is not a number {limit}");
        assert_eq!(of_rate(with(target)), [expected]);
    }
}
