//! The rate model, its inputs at their limits, between and beyond them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::outcome;
use taskmix_method::rate::{RateField, RateModel, RateTerms, TARGET_LIMITS};

/// The fields, the two measured ones and the target.
const FIELDS: usize = RateField::ALL.len() + 3;

fuzz_target!(|data: &[u8]| {
    let mut bytes = Bytes(data);
    let mut terms = RateTerms::at_rate(0.0);
    for field in RateField::ALL {
        let (low, high) = field.limits();
        *field.of_mut(&mut terms) = bytes.value(low, high);
    }
    if bytes.byte() % 2 == 1 {
        terms.measured_before = Some(bytes.value(0.0, 1e4));
        terms.measured_with = Some(bytes.value(0.0, 1e4));
    }
    if bytes.byte() % 2 == 1 {
        terms.target = Some(bytes.value(TARGET_LIMITS.0, TARGET_LIMITS.1));
    }
    // Shares that together pass 1 are their own case; most inputs should get past them.
    if bytes.byte() % 8 > 0 && terms.automatable <= 1.0 {
        terms.assistable = terms.assistable.min(1.0 - terms.automatable);
    }
    let expected = outside(&terms);
    match RateModel::new(terms) {
        Ok(model) => {
            assert_eq!(expected, Vec::<&str>::new(), "{terms:?}");
            outcome::check(&model);
        }
        Err(errors) => {
            let named: Vec<_> = errors.iter().map(|error| &*error.field).collect();
            assert_eq!(named, expected, "{terms:?}");
            assert!(errors.len() <= FIELDS);
        }
    }
});

/// The fields that must be rejected, by METHOD §4.
fn outside(terms: &RateTerms) -> Vec<&'static str> {
    let beyond = |field: &RateField| {
        let (low, high) = field.limits();
        let value = field.of(terms);
        !(value >= low && value <= high)
    };
    let mut named: Vec<_> = RateField::ALL
        .iter()
        .filter(|field| beyond(field))
        .map(|field| field.name())
        .collect();
    let (a, s) = (terms.automatable, terms.assistable);
    if !named.contains(&"a") && !named.contains(&"s") && a + s > 1.0 + 1e-9 {
        named.push("s");
    }
    if terms
        .measured_before
        .is_some_and(|hours| !(hours > 0.0 && hours <= 1e4))
    {
        named.push("h0");
    }
    if terms
        .measured_with
        .is_some_and(|hours| !(0.0..=1e4).contains(&hours))
    {
        named.push("h1");
    }
    let (low, high) = TARGET_LIMITS;
    if terms
        .target
        .is_some_and(|target| !(low..=high).contains(&target))
    {
        named.push("target");
    }
    named
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    fn word(&mut self) -> u64 {
        (0..8).fold(0, |word, _| word << 8 | u64::from(self.byte()))
    }

    /// At a limit, next to it, a plain part of the way, or anything.
    fn value(&mut self, low: f64, high: f64) -> f64 {
        let between = |part: f64| low + (high - low) * part;
        match self.byte() {
            0..=23 => low,
            24..=47 => high,
            48..=71 => 0.0_f64.max(low),
            72..=79 => low.next_up(),
            80..=87 => high.next_down(),
            88..=91 => low.next_down(),
            92..=95 => high.next_up(),
            96..=103 => f64::MIN_POSITIVE.max(low),
            104..=111 => 1.0_f64.min(high),
            112..=223 => between(f64::from(self.byte()) / 255.0),
            224..=247 => between(self.word() as f64 / u64::MAX as f64).clamp(low, high),
            248..=255 => f64::from_bits(self.word()),
        }
    }
}
