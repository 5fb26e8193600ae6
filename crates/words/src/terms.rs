//! Terms kept by hand, with the plain words that they stand for.

use super::stems::{StemNumber, Stems};

/// A term that stands in a phrase.
#[derive(Debug, Clone, Copy)]
pub struct Term<'a> {
    /// Number of words of the phrase.
    pub length: usize,
    /// The stems of the plain words.
    pub meaning: &'a [StemNumber],
    /// Whether its own words count in full.
    pub keeps_own: bool,
}

/// The terms, sorted by their stems.
#[derive(Debug, Default)]
pub struct Terms {
    /// Stems of the term, and position of its meaning.
    terms: Vec<(Box<[StemNumber]>, u32)>,
    meanings: Vec<Meaning>,
}

#[derive(Debug)]
struct Meaning {
    stems: Box<[StemNumber]>,
    /// Whether the terms' own words count in full.
    keeps_own: bool,
    /// Whether the terms count only where they are the whole phrase.
    alone: bool,
}

impl Terms {
    /// Every stem of the terms in the packed lines.
    pub fn stems(lines: &str) -> impl Iterator<Item = &str> {
        let terms = lines.lines().filter_map(|line| line.rsplit('\t').next());
        terms.flat_map(|terms| terms.split([',', ' ']))
    }

    /// Reads packed lines; `None` where they hold an unknown stem.
    pub fn read(lines: &str, stems: &Stems) -> Option<Self> {
        let numbers = |text: &str| -> Option<Box<[StemNumber]>> {
            text.split(' ').map(|stem| stems.number(stem)).collect()
        };
        let mut read = Self::default();
        for (at, line) in (0u32..).zip(lines.lines()) {
            let mut cells = line.split('\t');
            let (meaning, keeps, terms) = (cells.next()?, cells.next()?, cells.next()?);
            read.meanings.push(Meaning {
                stems: numbers(meaning)?,
                keeps_own: keeps == "=",
                alone: keeps == "!",
            });
            for term in terms.split(',') {
                read.terms.push((numbers(term)?, at));
            }
        }
        read.terms.sort_unstable();
        Some(read)
    }

    /// Whether a stem is a term that counts in every phrase.
    pub fn is_single(&self, stem: StemNumber) -> bool {
        let first = self.beginning_with(stem).first();
        first.is_some_and(|(term, meaning)| term.len() == 1 && !self.is_alone(*meaning))
    }

    fn is_alone(&self, meaning: u32) -> bool {
        let meaning = self.meanings.get(meaning as usize);
        meaning.is_some_and(|meaning| meaning.alone)
    }

    /// The longest term that the rest of a phrase begins with, given whether the rest is the whole
    /// phrase; unknown words have no number.
    pub fn longest(&self, phrase: &[Option<StemNumber>], whole: bool) -> Option<Term<'_>> {
        let first = (*phrase.first()?)?;
        let begins = |term: &[StemNumber]| {
            let own = phrase.get(..term.len());
            own.is_some_and(|own| own.iter().zip(term).all(|(own, stem)| *own == Some(*stem)))
        };
        let fits = self.beginning_with(first).iter();
        let (term, meaning) = fits
            .filter(|(term, _)| begins(term))
            .filter(|(term, meaning)| {
                whole && term.len() == phrase.len() || !self.is_alone(*meaning)
            })
            .max_by_key(|(term, _)| term.len())?;
        let meaning = self.meanings.get(*meaning as usize)?;
        Some(Term {
            length: term.len(),
            meaning: &meaning.stems,
            keeps_own: meaning.keeps_own,
        })
    }

    fn beginning_with(&self, stem: StemNumber) -> &[(Box<[StemNumber]>, u32)] {
        let first = |term: &(Box<[StemNumber]>, u32)| term.0.first().copied();
        let start = self.terms.partition_point(|term| first(term) < Some(stem));
        let end = self.terms.partition_point(|term| first(term) <= Some(stem));
        self.terms.get(start..end).unwrap_or_default()
    }
}
