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

/// The terms.
#[derive(Debug, Default)]
pub struct Terms {
    /// By the number of their first stem, each with the stems that follow and the position of its
    /// meaning.
    by_first: Vec<Vec<(Box<[StemNumber]>, u32)>>,
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
    /// Reads packed lines; stems of terms that are new are added. `None` where a line does not fit
    /// the layout.
    pub fn read(lines: &str, stems: &mut Stems) -> Option<Self> {
        let mut read = Self::default();
        for (at, line) in (0u32..).zip(lines.lines()) {
            let mut cells = line.split('\t');
            let (meaning, kind, terms) = (cells.next()?, cells.next()?, cells.next()?);
            let meaning = meaning.split(' ').map(|stem| stems.number(stem));
            read.meanings.push(Meaning {
                stems: meaning.collect::<Option<_>>()?,
                keeps_own: kind == "=",
                alone: kind == "!",
            });
            for term in terms.split(',') {
                let mut term = term.split(' ').map(|stem| stems.add(stem));
                let first = term.next()? as usize;
                let rest = term.collect();
                if first >= read.by_first.len() {
                    read.by_first.resize_with(first + 1, Vec::new);
                }
                read.by_first.get_mut(first)?.push((rest, at));
            }
        }
        Some(read)
    }

    /// Whether a stem is a term that counts in every phrase.
    pub fn is_single(&self, stem: StemNumber) -> bool {
        let mut terms = self.beginning_with(stem).iter();
        terms.any(|(rest, meaning)| rest.is_empty() && !self.is_alone(*meaning))
    }

    fn is_alone(&self, meaning: u32) -> bool {
        let meaning = self.meanings.get(meaning as usize);
        meaning.is_some_and(|meaning| meaning.alone)
    }

    /// The longest term that the rest of a phrase begins with, given whether the rest is the whole
    /// phrase; unknown words have no number.
    pub fn longest(&self, phrase: &[Option<StemNumber>], whole: bool) -> Option<Term<'_>> {
        let (first, after) = phrase.split_first()?;
        let begins = |rest: &[StemNumber]| {
            let own = after.get(..rest.len());
            own.is_some_and(|own| own.iter().zip(rest).all(|(own, stem)| *own == Some(*stem)))
        };
        let fits = self.beginning_with((*first)?).iter();
        let (rest, meaning) = fits
            .filter(|(rest, meaning)| {
                begins(rest) && (whole && rest.len() == after.len() || !self.is_alone(*meaning))
            })
            .max_by_key(|(rest, _)| rest.len())?;
        let meaning = self.meanings.get(*meaning as usize)?;
        Some(Term {
            length: rest.len() + 1,
            meaning: &meaning.stems,
            keeps_own: meaning.keeps_own,
        })
    }

    fn beginning_with(&self, stem: StemNumber) -> &[(Box<[StemNumber]>, u32)] {
        let terms = self.by_first.get(stem as usize);
        terms.map_or(&[], Vec::as_slice)
    }
}
