//! The index in memory: occupations, their titles, and the postings of each word.

use super::content::{IndexContent, Meaning, Occupation, TitleKind};
use super::vocabulary::{StemId, Vocabulary};

/// What is searched.
#[derive(Debug, Default)]
pub struct Index {
    /// By code.
    pub occupations: Vec<Occupation>,
    /// The words of all titles.
    pub vocabulary: Vocabulary,
    /// What words of a query stand for, sorted by word.
    pub meanings: Vec<Meaning>,
    titles: Vec<TitleRow>,
    title_words: Vec<u16>,
    /// For each stem, the numbers of the titles that hold it.
    by_stem: Postings<u32>,
    /// For each stem, the occupations with such a title, and how many of their titles hold it.
    evidence: Postings<(u16, u8)>,
    /// Rarity of each stem.
    rarity: Vec<f32>,
    /// How often each stem is the head of a title, 0 to 3.
    heads: Vec<u8>,
    short: bool,
}

/// A title.
#[derive(Debug, Clone, Copy)]
pub struct TitleRow {
    /// Position of its occupation.
    pub occupation: u16,
    /// Where it comes from.
    pub kind: TitleKind,
    /// Sum of the rarity of its words.
    pub weight: f32,
    /// Position of its first word.
    start: u32,
    /// Number of its words.
    length: u8,
}

impl TitleRow {
    /// Factor on the score of a match with it.
    pub const fn trust(&self) -> f32 {
        self.kind.trust()
    }

    /// Whether it comes from the synonyms, which are kept by hand.
    pub const fn is_synonym(&self) -> bool {
        matches!(self.kind, TitleKind::Synonym)
    }
}

impl Index {
    /// Builds the index.
    pub fn new(content: IndexContent) -> Self {
        let vocabulary = Vocabulary::new(content.words);
        let stems = vocabulary.stem_count();
        let mut heads = vec![0u8; stems];
        for (word, &head) in (0u16..).zip(&content.heads) {
            let slot = vocabulary
                .stem_at(word)
                .and_then(|stem| heads.get_mut(usize::from(stem)));
            if let Some(slot) = slot {
                *slot = head.max(*slot);
            }
        }
        let mut pairs: Vec<(StemId, u32)> = Vec::new();
        // Titles are grouped by occupation, so the latest count of a stem is the one to raise.
        let mut counts: Vec<(StemId, (u16, u8))> = Vec::new();
        let mut latest = vec![usize::MAX; stems];
        let mut rows = Vec::with_capacity(content.titles.len());
        let mut start = 0u32;
        for (number, title) in (0u32..).zip(&content.titles) {
            let first = pairs.len();
            let words = content.title_words.iter().skip(start as usize);
            for &word in words.take(usize::from(title.length)) {
                let Some(stem) = vocabulary.stem_at(word) else {
                    continue;
                };
                let seen = pairs.iter().skip(first).any(|pair| pair.0 == stem);
                if !seen {
                    pairs.push((stem, number));
                    count(&mut counts, &mut latest, stem, title.occupation);
                }
            }
            rows.push(TitleRow {
                occupation: title.occupation,
                kind: title.kind,
                weight: 0.0,
                start,
                length: title.length,
            });
            start += u32::from(title.length);
        }
        let by_stem = Postings::new(stems, &pairs);
        let evidence = Postings::new(stems, &counts);
        let total = rows.len().max(1) as f32;
        let short = rows.len() <= 3 * content.occupations.len();
        let rarity: Vec<f32> = (0..stems)
            .map(|stem| rarity_of(total, by_stem.at(stem).len() + evidence.at(stem).len()))
            .collect();
        let mut index = Self {
            occupations: content.occupations,
            vocabulary,
            meanings: content.meanings,
            titles: Vec::new(),
            title_words: content.title_words,
            by_stem,
            evidence,
            rarity,
            heads,
            short,
        };
        for row in &mut rows {
            row.weight = index.stems_of(row).map(|stem| index.rarity(stem)).sum();
        }
        index.titles = rows;
        index
    }

    /// All titles, grouped by occupation.
    pub fn titles(&self) -> &[TitleRow] {
        &self.titles
    }

    /// The title with a number.
    pub fn title(&self, number: u32) -> Option<&TitleRow> {
        self.titles.get(number as usize)
    }

    /// The stems of a title's words.
    pub fn stems_of<'a>(&'a self, row: &TitleRow) -> impl Iterator<Item = StemId> + 'a {
        self.words_of(row)
            .filter_map(|word| self.vocabulary.stem_at(word))
    }

    /// The numbers of a title's words.
    pub fn words_of<'a>(&'a self, row: &TitleRow) -> impl Iterator<Item = u16> + 'a {
        let words = self.title_words.iter().skip(row.start as usize);
        words.take(usize::from(row.length)).copied()
    }

    /// The numbers of the titles that hold a stem.
    pub fn titles_with(&self, stem: StemId) -> &[u32] {
        self.by_stem.at(usize::from(stem))
    }

    /// The occupations with titles that hold a stem, and how many of their titles do.
    pub fn occupations_with(&self, stem: StemId) -> &[(u16, u8)] {
        self.evidence.at(usize::from(stem))
    }

    /// Whether there are hardly more titles than the official ones.
    pub const fn is_short(&self) -> bool {
        self.short
    }

    /// Evidence of a word for an occupation, 0 to 1, from the number of its titles that hold the
    /// word. It saturates; half is reached with fewer titles in a short index.
    pub fn evidence(&self, count: u8) -> f32 {
        let count = f32::from(count);
        count / (count + if self.short { 0.3 } else { 2.0 })
    }

    /// How rare a stem is: 1 where every title holds it, more for rarer ones.
    pub fn rarity(&self, stem: StemId) -> f32 {
        self.rarity
            .get(usize::from(stem))
            .copied()
            .unwrap_or(UNKNOWN_RARITY)
    }

    /// How often a stem is the head of a title, 0 to 3.
    pub fn head(&self, stem: StemId) -> u8 {
        self.heads.get(usize::from(stem)).copied().unwrap_or(0)
    }
}

/// Rarity of a word that no title holds.
pub const UNKNOWN_RARITY: f32 = 2.5;

/// Counts one more title of an occupation that holds a stem.
fn count(
    counts: &mut Vec<(StemId, (u16, u8))>,
    latest: &mut [usize],
    stem: StemId,
    occupation: u16,
) {
    let Some(latest) = latest.get_mut(usize::from(stem)) else {
        return;
    };
    match counts.get_mut(*latest) {
        Some((_, (of, sum))) if *of == occupation => *sum = sum.saturating_add(1),
        _ => {
            *latest = counts.len();
            counts.push((stem, (occupation, 1)));
        }
    }
}

fn rarity_of(titles: f32, holding: usize) -> f32 {
    let idf = (1.0 + titles / (1.0 + holding as f32)).ln();
    // The power 0.375, by roots alone; powers about 0.4 gave the best ranking.
    let root = idf.sqrt().sqrt();
    root * root.sqrt()
}

/// A list of entries for each stem, stored in one vector.
#[derive(Debug)]
struct Postings<Entry> {
    /// Where each list starts, and where the last one ends.
    starts: Vec<u32>,
    entries: Vec<Entry>,
}

impl<Entry> Default for Postings<Entry> {
    fn default() -> Self {
        Self {
            starts: Vec::new(),
            entries: Vec::new(),
        }
    }
}

impl<Entry: Copy + Default> Postings<Entry> {
    /// Groups entries by stem; those of one stem keep their order.
    fn new(stems: usize, pairs: &[(StemId, Entry)]) -> Self {
        let mut starts = vec![0u32; stems + 1];
        for (stem, _) in pairs {
            if let Some(slot) = starts.get_mut(usize::from(*stem) + 1) {
                *slot += 1;
            }
        }
        let mut sum = 0;
        for slot in &mut starts {
            sum += *slot;
            *slot = sum;
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry::default(); pairs.len()];
        for (stem, entry) in pairs {
            let Some(slot) = next.get_mut(usize::from(*stem)) else {
                continue;
            };
            if let Some(place) = entries.get_mut(*slot as usize) {
                *place = *entry;
            }
            *slot += 1;
        }
        Self { starts, entries }
    }

    fn at(&self, stem: usize) -> &[Entry] {
        let edge = |at: usize| self.starts.get(at).map(|&edge| edge as usize);
        match (edge(stem), edge(stem + 1)) {
            (Some(from), Some(to)) => self.entries.get(from..to).unwrap_or(&[]),
            _ => &[],
        }
    }
}
