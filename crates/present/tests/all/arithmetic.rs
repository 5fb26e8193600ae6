//! The steps that are shown with the user's numbers give what the model gives.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_method::rank::Weighting;
use taskmix_method::shares;
use taskmix_present::arithmetic::arithmetic;
use taskmix_present::rank_steps::{RankStep, rank_steps};
use taskmix_present::scenarios::ScenarioView;
use taskmix_present::share_arithmetic::share_arithmetic;
use taskmix_present::terms::BaseTerms;
use taskmix_present::{Numbers, PlainFormats, Week};

/// Evaluates `+ − × ÷ ( ) min(a, b) max(a, b)` as they are shown.
struct Evaluator<'a>(&'a str);

impl Evaluator<'_> {
    fn take(&mut self, token: &str) -> bool {
        let rest = self.0.trim_start();
        let found = rest.strip_prefix(token);
        self.0 = found.unwrap_or(rest);
        found.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.take("+") {
                value += self.product();
            } else if self.take("−") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        loop {
            if self.take("×") {
                value *= self.factor();
            } else if self.take("÷") {
                value /= self.factor();
            } else {
                return value;
            }
        }
    }

    fn pair(&mut self) -> (f64, f64) {
        let first = self.sum();
        assert!(self.take(", "), "no second value at {:?}", self.0);
        let second = self.sum();
        assert!(self.take(")"), "not closed at {:?}", self.0);
        (first, second)
    }

    fn factor(&mut self) -> f64 {
        if self.take("min(") {
            let (first, second) = self.pair();
            return first.min(second);
        }
        if self.take("max(") {
            let (first, second) = self.pair();
            return first.max(second);
        }
        if self.take("(") {
            let value = self.sum();
            assert!(self.take(")"), "not closed at {:?}", self.0);
            return value;
        }
        let sign = if self.take("−") { -1.0 } else { 1.0 };
        let rest = self.0.trim_start();
        // A comma between thousands has no space after it.
        let end = rest
            .char_indices()
            .find(|(index, character)| {
                let thousands = *character == ',' && !rest[index + 1..].starts_with(' ');
                !character.is_ascii_digit() && *character != '.' && !thousands
            })
            .map_or(rest.len(), |(index, _)| index);
        self.0 = &rest[end..];
        sign * rest[..end].replace(',', "").parse::<f64>().unwrap()
    }
}

fn evaluated(text: &str) -> f64 {
    let mut evaluator = Evaluator(text);
    let value = evaluator.sum();
    assert_eq!(evaluator.0.trim(), "", "left over in {text:?}");
    value
}

/// The figure in a result such as `USD 71,760`, `−12%`.
fn figure(text: &str) -> f64 {
    let digits: String = text
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '.')
        .collect();
    let value: f64 = digits.parse().unwrap();
    let value = if text.ends_with('%') {
        value / 100.0
    } else {
        value
    };
    if text.contains('−') { -value } else { value }
}

#[test]
fn every_step_evaluates_to_its_result_in_every_scenario() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let mut freelancer = PageInputs::of_occupation("27-3043.00");
    freelancer.form.rate = Some(1234.5);
    freelancer.form.tools_month = 20.0;
    freelancer.form.fee = 0.1;
    freelancer.form.hourly_cost = 4.0;
    freelancer.edit_row("4.A.4.a.6.I03.D05", |row| {
        row.hours = taskmix_inputs::page::RowHours::Set(5.0);
        row.billable = Some(false);
    });
    let mut measured = freelancer.clone();
    measured.form.measured_before = Some(6.0);
    measured.form.measured_with = Some(2.5);
    let mut steps = 0;
    for inputs in [
        PageInputs::of_occupation("43-4051.00"),
        freelancer,
        measured,
    ] {
        let week = Week::of(&inputs).unwrap();
        let base = BaseTerms::of(&inputs, &week);
        for key in inputs.scenario_keys() {
            let worked = arithmetic(key, &base, &inputs, &numbers);
            let shown = ScenarioView::of(key, &base, &inputs, &numbers).change;
            let change = &worked.last().unwrap().result;
            // The card rounds to three digits what the arithmetic has to whole units.
            let agree = |exact: &str, rounded: &str| {
                let (exact, rounded) = (figure(exact), figure(rounded));
                let step = 10.0_f64.powf(exact.abs().max(100.0).log10().floor() - 2.0);
                (exact - rounded).abs() <= step / 2.0 + 0.5
            };
            assert!(agree(&change.value, &shown.value), "{change:?} {shown:?}");
            match &change.range {
                Some(range) => {
                    // Ends that round to the same are one value on the card.
                    let rounded = shown.range.as_deref().filter(|text| text.contains(" to "));
                    let rounded = rounded.map_or([&*shown.value; 2], |text| {
                        let (low, high) = text.split_once(" to ").unwrap();
                        [low, high]
                    });
                    for (exact, rounded) in range.split(" to ").zip(rounded) {
                        assert!(agree(exact, rounded), "{range} {shown:?}");
                    }
                }
                None => assert_eq!(shown.range.as_deref(), Some("all readings agree")),
            }
            for step in worked {
                let (value, shown) = (evaluated(&step.numbers), figure(&step.result.value));
                // The numbers shown are rounded to four decimals, two from ten on.
                let off = (value - shown).abs();
                assert!(
                    off <= 2e-3 * shown.abs() + 6e-3
                        || (step.name == "Change in a year" && off <= 1.0),
                    "{key:?} {}: {} = {value}, but {}",
                    step.name,
                    step.numbers,
                    step.result.value
                );
                steps += 1;
            }
        }
    }
    assert_eq!(steps, 3 * 7 * 10);
}

/// The most that rounded numbers of a formula and its rounded result may lie apart: half a
/// unit of the last digit of a percentage with so many decimals, and the rounding of factors
/// to four decimals.
fn apart(decimals: i32) -> f64 {
    0.005 * 10f64.powi(-decimals) + 2e-4
}

#[test]
fn the_shares_of_the_week_evaluate_to_what_the_method_gives() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let mut changed = PageInputs::of_occupation("27-3043.00");
    changed.hours_week = 31.0;
    changed.assumptions = taskmix_method::Assumptions::new(0.3, -0.1, 0.8).unwrap();
    let first = Week::of(&changed).unwrap().rows[0].activity.id;
    changed.edit_row(first, |row| {
        row.judgement = Some(taskmix_inputs::page::OwnJudgement {
            automatable: 0.11,
            assistable: 0.52,
        });
    });
    let second = Week::of(&changed).unwrap().rows[1].activity.id;
    changed.edit_row(second, |row| {
        row.hours = taskmix_inputs::page::RowHours::Set(0.0);
    });
    for inputs in [PageInputs::of_occupation("43-4051.00"), changed] {
        let week = Week::of(&inputs).unwrap();
        let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
        let worked = share_arithmetic(&week, &result, inputs.assumptions, &numbers);

        let [a, x, s, h, t, saved] = worked.steps.try_into().unwrap();
        for (step, range) in [
            (&a, result.automatable()),
            (&x, result.exposed()),
            (&s, result.assistable()),
            (&h, result.human_core()),
            (&t, result.time_saved()),
        ] {
            assert_eq!(step.result.value, numbers.percent_with(range.central, 1));
            let (low, high) = (
                numbers.percent_with(range.low, 1),
                numbers.percent_with(range.high, 1),
            );
            assert_eq!(step.result.range, Some(format!("{low} to {high}")));
            let off = (evaluated(&step.numbers) - range.central).abs();
            assert!(
                off <= apart(1),
                "{}: {} off by {off}",
                step.name,
                step.numbers
            );
        }
        let hours = result.hours_saved().central;
        assert_eq!(saved.result.value, numbers.number(hours, 2));
        assert!((evaluated(&saved.numbers) - hours).abs() <= 0.01);

        let with_hours = week.rows.iter().filter(|row| row.hours > 0.0).count();
        assert_eq!(worked.activities.len(), with_hours);
        let mut sums = [0.0; 2];
        for part in &worked.activities {
            for (sum, addend) in sums.iter_mut().zip([&part.automatable, &part.exposed]) {
                *sum += evaluated(&addend.numbers);
                let off = (evaluated(&addend.numbers) - figure(&addend.result.value)).abs();
                assert!(off <= apart(2), "{}: {addend:?} off by {off}", part.label);
            }
        }
        assert!((sums[0] - result.automatable().central).abs() <= 2e-3);
        assert!((sums[1] - result.exposed().central).abs() <= 2e-3);
    }
    let empty = Week::of(&PageInputs::default()).unwrap();
    let result = shares::of_mix(&empty.mix, taskmix_method::Assumptions::default());
    assert!(result.is_none(), "there is nothing to work out");
}

#[test]
fn the_rank_by_each_reading_gives_the_band() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let inputs = PageInputs::of_occupation("27-3043.00");
    let week = Week::of(&inputs).unwrap();
    let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
    let steps = rank_steps(&result, &numbers).unwrap();
    assert_eq!(steps.len(), 6);
    let ends = |of: fn(&RankStep) -> (&str, &str)| {
        let mut ends = (1.0_f64, 0.0_f64);
        for step in &steps {
            let (quotient, shown) = of(step);
            let (value, shown) = (evaluated(quotient), figure(shown));
            // Numbers of people are rounded to a tenth of a million.
            assert!((value - shown).abs() <= 2e-3, "{quotient} is not {shown}");
            ends = (ends.0.min(shown), ends.1.max(shown));
        }
        ends
    };
    let by_occupation = ends(|step| (&step.occupations, &step.rank));
    let by_people = ends(|step| (&step.people, &step.by_employment));
    for (weighting, (low, high)) in [
        (Weighting::Occupations, by_occupation),
        (Weighting::Employment, by_people),
    ] {
        let band = catalog().rank_band(&result, weighting).unwrap();
        assert!((band.low - low).abs() <= 5e-4 && (band.high - high).abs() <= 5e-4);
    }
    assert!(steps[0].occupations.ends_with(" ÷ 923"), "{:?}", steps[0]);
}
