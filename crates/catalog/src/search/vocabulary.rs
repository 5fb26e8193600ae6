//! The words of an index: looked up by stem, by word family, by prefix and by spelling.

use super::spelling::{edit_distance, letter_set};
use super::text::{fingerprint, root, stem};
use taskmix_method::order::sorted;

/// Position of a stem: words that differ only by number ("nurse", "nurses") share one.
pub type StemId = u16;

/// A stem that a typed word may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    pub stem: StemId,
    /// How sure that is, 0 to 1; 1 for the word itself.
    pub similarity: f32,
    pub kind: MatchKind,
}

/// How a typed word matches a stem, the surest kind first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// The same word, or one that differs only by number.
    Exact,
    /// A word of the same family: "design", "designer".
    Family,
    /// A word that begins with what was typed.
    Prefix,
    /// A word with a similar spelling.
    Spelling,
}

/// All words of an index.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Sorted, unique.
    words: Vec<Word>,
    /// Fingerprints of the stems, sorted; a [`StemId`] is a position here.
    stems: Vec<u64>,
    /// Fingerprints of the word families, each with a stem; sorted.
    families: Vec<(u64, StemId)>,
}

#[derive(Debug)]
struct Word {
    text: String,
    stem: StemId,
    letters: u32,
}

impl Vocabulary {
    /// The vocabulary of folded words, which are sorted and unique. A word is named by its position.
    pub fn new(texts: Vec<String>) -> Self {
        let fingerprints: Vec<u64> = texts.iter().map(|text| fingerprint(&stem(text))).collect();
        let mut stems = sorted(fingerprints.clone(), Ord::cmp);
        stems.dedup();
        let id_of = |key: &u64| {
            stems
                .binary_search(key)
                .ok()
                .and_then(|at| StemId::try_from(at).ok())
                .unwrap_or(0)
        };
        let ids: Vec<StemId> = fingerprints.iter().map(id_of).collect();
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
                letters: letter_set(&text),
                text,
            })
            .collect();
        Self {
            words,
            stems,
            families,
        }
    }

    /// Number of stems.
    pub fn stem_count(&self) -> usize {
        self.stems.len()
    }

    /// The stem of the word at a position.
    pub fn stem_at(&self, position: u16) -> Option<StemId> {
        let word = self.words.get(usize::from(position))?;
        Some(word.stem)
    }

    /// The text of the word at a position.
    pub fn text_at(&self, position: u16) -> &str {
        let word = self.words.get(usize::from(position));
        word.map_or("", |word| word.text.as_str())
    }

    /// The stem of a word, if a word of the index has the same.
    pub fn find(&self, text: &str) -> Option<StemId> {
        let at = self.stems.binary_search(&fingerprint(&stem(text))).ok()?;
        StemId::try_from(at).ok()
    }

    /// The stems of a word's family, its own included.
    pub fn family(&self, text: &str) -> impl Iterator<Item = StemId> {
        let key = fingerprint(&root(text));
        let from = self.families.partition_point(|entry| entry.0 < key);
        self.families
            .iter()
            .skip(from)
            .take_while(move |entry| entry.0 == key)
            .map(|entry| entry.1)
    }

    /// The stems of words with a prefix, each with the share of the word that the prefix makes up.
    pub fn with_prefix<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (StemId, f32)> + 'a {
        let from = self.words.partition_point(|word| word.text.as_str() < text);
        let typed = text.len() as f32;
        self.words
            .iter()
            .skip(from)
            .take_while(move |word| word.text.starts_with(text))
            .map(move |word| (word.stem, typed / word.text.len() as f32))
    }

    /// At most 12 stems of words with a similar spelling, each with its similarity, 0 to 1; the most
    /// similar first.
    pub fn similar(&self, text: &str) -> Vec<(StemId, f32)> {
        let size = text.chars().count();
        let max_distance = match size {
            0..=3 => return Vec::new(),
            4..=5 => 1,
            6..=10 => 2,
            _ => 3,
        };
        let letters = letter_set(text);
        let first = text.chars().next();
        let mut found = Vec::new();
        for word in &self.words {
            let length_difference = word.text.len().abs_diff(text.len());
            let differing_letters = (word.letters ^ letters).count_ones() as usize;
            if length_difference > max_distance || differing_letters > 2 * max_distance {
                continue;
            }
            let Some(distance) = edit_distance(text, &word.text, max_distance) else {
                continue;
            };
            let same_start = word.text.chars().next() == first;
            let cost = distance as f32 + if same_start { 0.0 } else { 0.6 };
            let longest = size.max(word.text.len()) as f32;
            let similarity = 1.0 - 1.5 * cost / longest;
            if similarity > 0.5 {
                found.push((word.stem, similarity));
            }
        }
        let mut found = sorted(found, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(12);
        found
    }
}
