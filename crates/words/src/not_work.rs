//! Words of lines that are no work.

use super::stems::{StemNumber, Stems};

/// How a phrase of such words counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The words alone say that the line is no work.
    Strong,
    /// A line of such words alone says nothing.
    Weak,
}

/// The phrases, in the order of the packed lines.
#[derive(Debug, Default)]
pub struct NotWork {
    phrases: Vec<(Box<[StemNumber]>, Mark)>,
}

impl NotWork {
    /// Reads packed lines; stems that are new are added.
    pub fn read(lines: &str, stems: &mut Stems) -> Self {
        let phrases = lines.lines().map(|line| {
            let (mark, phrase) = match line.strip_prefix('+') {
                Some(phrase) => (Mark::Strong, phrase),
                None => (Mark::Weak, line),
            };
            let numbers = phrase.split(' ').map(|stem| stems.add(stem));
            (numbers.collect(), mark)
        });
        Self {
            phrases: phrases.collect(),
        }
    }

    /// The longest of the phrases that a text begins with: its number of words, and its mark.
    pub fn longest(&self, text: &[Option<StemNumber>]) -> Option<(usize, Mark)> {
        let begins = |phrase: &[StemNumber]| {
            let own = text.get(..phrase.len());
            own.is_some_and(|own| {
                own.iter()
                    .zip(phrase)
                    .all(|(own, stem)| *own == Some(*stem))
            })
        };
        let fits = self.phrases.iter().filter(|(phrase, _)| begins(phrase));
        let longest = fits.max_by_key(|(phrase, _)| phrase.len())?;
        Some((longest.0.len(), longest.1))
    }
}
