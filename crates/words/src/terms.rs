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
    meanings: Vec<(Box<[StemNumber]>, bool)>,
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
            read.meanings.push((numbers(meaning)?, keeps == "="));
            for term in terms.split(',') {
                read.terms.push((numbers(term)?, at));
            }
        }
        read.terms.sort_unstable();
        Some(read)
    }

    /// Whether a stem alone is a term.
    pub fn is_single(&self, stem: StemNumber) -> bool {
        self.beginning_with(stem)
            .first()
            .is_some_and(|(term, _)| term.len() == 1)
    }

    /// The longest term that the phrase begins with; unknown words have no number.
    pub fn longest(&self, phrase: &[Option<StemNumber>]) -> Option<Term<'_>> {
        let first = (*phrase.first()?)?;
        let begins = |term: &[StemNumber]| {
            let own = phrase.get(..term.len());
            own.is_some_and(|own| own.iter().zip(term).all(|(own, stem)| *own == Some(*stem)))
        };
        let fits = self.beginning_with(first).iter();
        let (term, meaning) = fits
            .filter(|(term, _)| begins(term))
            .max_by_key(|(term, _)| term.len())?;
        let (meaning, keeps_own) = self.meanings.get(*meaning as usize)?;
        Some(Term {
            length: term.len(),
            meaning,
            keeps_own: *keeps_own,
        })
    }

    fn beginning_with(&self, stem: StemNumber) -> &[(Box<[StemNumber]>, u32)] {
        let first = |term: &(Box<[StemNumber]>, u32)| term.0.first().copied();
        let start = self.terms.partition_point(|term| first(term) < Some(stem));
        let end = self.terms.partition_point(|term| first(term) <= Some(stem));
        self.terms.get(start..end).unwrap_or_default()
    }
}
