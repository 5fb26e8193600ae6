//! The readings that count: sentence, range, marks and switches follow them.

use taskmix_inputs::PageInputs;
use taskmix_method::{Estimate, ReadingSet, ReadingSource};
use taskmix_present::Answer;
use taskmix_present::answer::SourceTicks;

use super::shown::{COPYWRITER, numbers, result, week};

fn answer(readings: ReadingSet) -> Answer {
    let mut inputs = PageInputs::of_occupation(COPYWRITER);
    inputs.readings = readings;
    Answer::of(&week(&inputs), &result(&inputs), &numbers())
}

fn source(answer: &Answer, source: ReadingSource) -> &SourceTicks {
    let found = answer.sources.iter().find(|one| one.source == source);
    found.unwrap()
}

#[test]
fn the_sentence_names_what_counts() {
    let all = ReadingSet::ALL;
    assert!(!answer(all).sentence.text().contains("Counted"));
    let used = answer(all.without(ReadingSource::Labels));
    let sentence = used.sentence.text();
    let counted = " Counted: use of Copilot and use of Claude.";
    assert!(sentence.ends_with(counted), "{sentence}");
    assert!(used.short.contains("(30–36%)"), "{}", used.short);
}

/// The range is that of the shares shown for the readings that count.
#[test]
fn left_out_readings_leave_the_range_and_stay_in_the_table() {
    let answer = answer(ReadingSet::ALL.without(ReadingSource::Labels));
    let labels = source(&answer, ReadingSource::Labels);
    assert!(!labels.counts);
    assert!(labels.ticks.iter().all(|tick| tick.mark.is_empty()));
    let ticks = answer.sources.iter().filter(|source| source.counts);
    let shares: Vec<f64> = ticks
        .flat_map(|source| &source.ticks)
        .map(|tick| tick.share)
        .collect();
    let [one, other] = shares[..] else {
        panic!("{shares:?}");
    };
    assert_eq!(answer.span, (one.min(other), one.max(other)));
    assert!((answer.segments[0].share - (one + other) / 2.0).abs() < 1e-12);
}

/// A link can leave out a part of the labels.
#[test]
fn a_reading_left_out_of_a_source_that_counts_is_marked() {
    let cautious = ReadingSet::of([Estimate::G5, Estimate::H5, Estimate::C]).unwrap();
    let answer = answer(cautious);
    let labels = source(&answer, ReadingSource::Labels);
    let left_out = labels.ticks.iter().filter(|tick| tick.mark == "left out");
    let left_out: Vec<_> = left_out.map(|tick| tick.estimate).collect();
    assert_eq!(left_out, [Estimate::G1, Estimate::H1]);
    let sentence = answer.sentence.text();
    let counted = "Counted: labels of tasks (two of four) and use of Claude.";
    assert!(sentence.ends_with(counted), "{sentence}");
}

#[test]
fn the_last_source_that_counts_cannot_be_left_out() {
    for last in ReadingSource::ALL {
        let others = ReadingSource::ALL.into_iter().filter(|one| *one != last);
        let readings = others.fold(ReadingSet::ALL, ReadingSet::without);
        let answer = answer(readings);
        for shown in &answer.sources {
            assert_eq!(shown.is_last, shown.source == last);
        }
        assert_eq!(readings.without(last), readings);
    }
}

#[test]
fn one_reading_has_no_range() {
    let used = ReadingSet::ALL.without(ReadingSource::Labels);
    let answer = answer(used.without(ReadingSource::Microsoft));
    let sentence = answer.sentence.text();
    assert!(sentence.contains("at one reading"), "{sentence}");
    assert_eq!(answer.ends, "One reading counts, so there is no range.");
}
