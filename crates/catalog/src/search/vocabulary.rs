//! The words of an index: found as written, by stem, by family, by beginning, by spelling.

use super::distance::{letters, spelling_distance};
use super::text::{fingerprint, root, stem};
use taskmix_method::order::sorted;

/// A stem of the index: all its words that differ only by number ("nurse", "nurses").
pub type StemId = u16;

/// A stem that a typed word may mean, and how surely: 1 is the word itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    pub stem: StemId,
    pub likeness: f32,
    pub kind: MatchKind,
}

/// How a typed word led to a stem, from the surest to the least sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    Same,
    Family,
    Beginning,
    Spelling,
}

#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Sorted, unique.
    words: Vec<Word>,
    /// Where the words given stand in the sorted list.
    places: Vec<u16>,
    /// Fingerprints of stems, sorted; the position is the stem's id.
    stems: Vec<u64>,
    /// Fingerprints of families with their stems, sorted.
    families: Vec<(u64, StemId)>,
}

#[derive(Debug)]
struct Word {
    text: String,
    stem: StemId,
    letters: u32,
}

impl Vocabulary {
    /// Takes unique folded words, which keep their numbers; at most 65,535 are kept.
    pub fn new(texts: Vec<String>) -> Self {
        let numbered: Vec<(u16, String)> = (0..u16::MAX).zip(texts).collect();
        let numbered = sorted(numbered, |one, other| one.1.cmp(&other.1));
        let mut places = vec![0u16; numbered.len()];
        for (place, (number, _)) in (0u16..).zip(&numbered) {
            if let Some(slot) = places.get_mut(usize::from(*number)) {
                *slot = place;
            }
        }
        let texts: Vec<String> = numbered.into_iter().map(|row| row.1).collect();
        let prints: Vec<u64> = texts.iter().map(|text| fingerprint(&stem(text))).collect();
        let mut stems = sorted(prints.clone(), Ord::cmp);
        stems.dedup();
        let id_of = |print: &u64| {
            stems
                .binary_search(print)
                .ok()
                .and_then(|at| StemId::try_from(at).ok())
                .unwrap_or(0)
        };
        let ids: Vec<StemId> = prints.iter().map(id_of).collect();
        let families: Vec<(u64, StemId)> = texts
            .iter()
            .zip(&ids)
            .map(|(text, id)| (fingerprint(&root(text)), *id))
            .collect();
        let mut families = sorted(families, Ord::cmp);
        families.dedup();
        let words = texts
            .into_iter()
            .zip(ids)
            .map(|(text, stem)| Word {
                stem,
                letters: letters(&text),
                text,
            })
            .collect();
        Self {
            words,
            places,
            stems,
            families,
        }
    }

    pub fn stem_count(&self) -> usize {
        self.stems.len()
    }

    /// The stem of the word of a number.
    pub fn stem_at(&self, word: u16) -> Option<StemId> {
        self.word(word).map(|word| word.stem)
    }

    /// The word of a number.
    pub fn text_at(&self, word: u16) -> &str {
        self.word(word).map_or("", |word| word.text.as_str())
    }

    fn word(&self, number: u16) -> Option<&Word> {
        let place = self.places.get(usize::from(number))?;
        self.words.get(usize::from(*place))
    }

    /// The stem of a word as written or differing only by number.
    pub fn same(&self, text: &str) -> Option<StemId> {
        let at = self.stems.binary_search(&fingerprint(&stem(text))).ok()?;
        StemId::try_from(at).ok()
    }

    /// Stems of the same word family, the word's own among them.
    pub fn family(&self, text: &str) -> impl Iterator<Item = StemId> {
        let print = fingerprint(&root(text));
        let from = self.families.partition_point(|entry| entry.0 < print);
        self.families
            .iter()
            .skip(from)
            .take_while(move |entry| entry.0 == print)
            .map(|entry| entry.1)
    }

    /// Stems of words that begin so, with the share of the word that was typed.
    pub fn beginning<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (StemId, f32)> + 'a {
        let from = self.words.partition_point(|word| word.text.as_str() < text);
        let typed = text.len() as f32;
        self.words
            .iter()
            .skip(from)
            .take_while(move |word| word.text.starts_with(text))
            .map(move |word| (word.stem, typed / word.text.len() as f32))
    }

    /// Stems of words spelled nearly so, with the likeness of the spelling, 0..1.
    pub fn spelling(&self, text: &str) -> Vec<(StemId, f32)> {
        let size = text.chars().count();
        let allowed = match size {
            0..=3 => return Vec::new(),
            4..=5 => 1,
            6..=10 => 2,
            _ => 3,
        };
        let wanted = letters(text);
        let first = text.chars().next();
        let mut found = Vec::new();
        for word in &self.words {
            let gap = word.text.len().abs_diff(text.len());
            let strangers = (word.letters ^ wanted).count_ones();
            if gap > allowed || strangers as usize > 2 * allowed {
                continue;
            }
            let Some(distance) = spelling_distance(text, &word.text, allowed) else {
                continue;
            };
            let same_start = word.text.chars().next() == first;
            let cost = distance as f32 + if same_start { 0.0 } else { 0.6 };
            let longest = size.max(word.text.len()) as f32;
            let likeness = 1.0 - 1.5 * cost / longest;
            if likeness > 0.5 {
                found.push((word.stem, likeness));
            }
        }
        let mut found = sorted(found, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(12);
        found
    }
}
