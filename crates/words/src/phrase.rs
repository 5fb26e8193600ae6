//! A phrase as weighted stems.

use super::index::WordIndex;
use super::not_work::Mark;
use super::spelling;
use super::stem::{plain, stem};
use super::stems::StemNumber;
use super::text::words;

/// Maximum number of unknown words of a phrase that are corrected.
const MAX_CORRECTIONS: usize = 6;

/// How much the own words of a term count, unless in full.
const OWN_OF_TERM: f32 = 0.5;

/// The power of the number of plain words by which each of them is divided.
const SPREAD: f32 = 0.75;

/// What a phrase says.
#[derive(Debug, Default)]
pub struct Phrase {
    /// Each stem once, with its weight.
    pub weights: Vec<(StemNumber, f32)>,
    /// Share of the words that are known.
    pub known: f32,
    /// Whether the words say that it is no work.
    pub not_work: bool,
}

impl Phrase {
    /// Reads a phrase.
    pub fn read(text: &str, index: &WordIndex) -> Self {
        let words = words(text, |word| index.keeps_figure(word));
        let mut corrections = 0;
        let stems: Vec<Option<StemNumber>> = words
            .iter()
            .map(|word| {
                let own = stem(word, |stem| index.stems.has_vector(stem));
                let number = index.stems.number(&own);
                let correct = number.is_none()
                    && corrections < MAX_CORRECTIONS
                    && spelling::is_correctable(word);
                if correct {
                    corrections += 1;
                    return corrected(word, index);
                }
                number
            })
            .collect();
        let mut phrase = Self::default();
        let mut add = |stem: StemNumber, weight: f32| {
            let weights = &mut phrase.weights;
            match weights.iter_mut().find(|(other, _)| *other == stem) {
                Some((_, sum)) => *sum += weight,
                None => weights.push((stem, weight)),
            }
        };
        let mut rest = stems.as_slice();
        let mut known = 0usize;
        let mut counts = Counts::default();
        while let Some((first, after)) = rest.split_first() {
            let not_work = index.not_work.longest(rest);
            let term = index.terms.longest(rest, rest.len() == stems.len());
            match (term, not_work) {
                (Some(term), marked) if wins(term.length, marked) => {
                    let count = term.length as f32;
                    let each = count / (term.meaning.len() as f32).powf(SPREAD);
                    for &stem in term.meaning {
                        add(stem, each);
                    }
                    let own = if term.keeps_own { 1.0 } else { OWN_OF_TERM };
                    let (words, after) = rest.split_at_checked(term.length).unwrap_or((rest, &[]));
                    for &stem in words.iter().flatten() {
                        add(stem, own);
                    }
                    known += term.length;
                    match not_work {
                        Some((length, Mark::Weak)) if length == term.length => {
                            counts.weak_terms += 1
                        }
                        _ => counts.terms += 1,
                    }
                    rest = after;
                }
                (_, Some((length, mark))) => {
                    match mark {
                        Mark::Strong => counts.strong += 1,
                        Mark::Weak => counts.weak += 1,
                    }
                    let (words, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
                    for &stem in words.iter().flatten() {
                        add(stem, 1.0);
                    }
                    known += length;
                    rest = after;
                }
                (_, None) => {
                    if let Some(stem) = first {
                        add(*stem, 1.0);
                        known += 1;
                    }
                    counts.others += 1;
                    rest = after;
                }
            }
        }
        phrase.known = known as f32 / stems.len().max(1) as f32;
        phrase.not_work = counts.are_not_work();
        phrase
    }
}

/// Whether a term of so many words counts rather than the words of no work at the same place: the
/// longer one does, and of two alike the strong words do.
fn wins(length: usize, marked: Option<(usize, Mark)>) -> bool {
    marked.is_none_or(|(other, mark)| length > other || length == other && mark == Mark::Weak)
}

/// How many parts of a phrase are of each kind.
#[derive(Default)]
struct Counts {
    /// Terms of some kind of work.
    terms: usize,
    /// Terms that are weak words of no work too: "appointment".
    weak_terms: usize,
    /// Strong words of no work.
    strong: usize,
    /// Weak words of no work.
    weak: usize,
    /// Other words.
    others: usize,
}

impl Counts {
    const fn are_not_work(&self) -> bool {
        let nothing_else = self.weak_terms == 0 && self.others == 0;
        self.terms == 0 && (self.strong > 0 || self.weak > 0 && nothing_else)
    }
}

/// The known stem of the best word at one edit's distance: one that is a term, else the one that
/// stands in most labels.
fn corrected(word: &str, index: &WordIndex) -> Option<StemNumber> {
    let mut best: Option<((bool, usize), StemNumber)> = None;
    spelling::neighbours(word, |other| {
        let Some(number) = index.stems.number(&plain(other)) else {
            return;
        };
        let rank = (index.terms.is_single(number), index.labels.uses(number));
        if best.is_none_or(|(before, _)| rank > before) {
            best = Some((rank, number));
        }
    });
    best.map(|(_, number)| number)
}
