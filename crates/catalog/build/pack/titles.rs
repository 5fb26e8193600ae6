//! The long title index: numbered words and front-coded titles.

use std::collections::{BTreeSet, HashMap};

use super::{PackError, blob, lines};
use crate::data::content::{IndexContent, Meaning, Occupation, Title, TitleKind};
use crate::data::packed::{PRIOR_STEPS, PackedTitles, TITLES_MAGIC};
use crate::data::rows::{self, Titles};
use crate::data::text;
use crate::data::unpack_titles::index_content;

/// Packs the long title index.
///
/// # Errors
///
/// [`PackError`] where something does not fit the layout.
pub fn pack(occupations: &[rows::Occupation], titles: &Titles) -> Result<Vec<u8>, PackError> {
    let content = content(occupations, titles)?;
    let coded = Coded::of(&content)?;
    let packed = PackedTitles {
        codes: &lines(content.occupations.iter().map(|row| row.code.as_str())),
        titles: &lines(content.occupations.iter().map(|row| row.title.as_str())),
        priors: &occupations.iter().map(prior).collect::<Vec<_>>(),
        words: &lines(content.words.iter().map(String::as_str)),
        heads: &content.heads,
        counts: &coded.counts,
        shapes: &coded.shapes,
        word_numbers: &coded.word_numbers,
        meanings: &meanings(&content.meanings),
    };
    let bytes = packed.write().filter(|bytes| {
        let read = PackedTitles::read(bytes);
        read.and_then(|read| index_content(&read)) == Some(content)
    });
    Ok([TITLES_MAGIC.as_slice(), &blob(bytes)?].concat())
}

/// What the index is built from; titles are in the order in which they share most words.
fn content(occupations: &[rows::Occupation], titles: &Titles) -> Result<IndexContent, PackError> {
    // The words of a title are compared from the last to the first.
    let row = |title: &rows::Title| {
        let words: Vec<String> = text::title_words(&title.text).into_iter().rev().collect();
        (title.occupation, title.kind, words)
    };
    let mut rows: Vec<_> = titles.titles.iter().map(row).collect();
    rows.sort();
    let words: BTreeSet<&str> = rows
        .iter()
        .flat_map(|(_, _, words)| words)
        .map(String::as_str)
        .collect();
    let numbers: HashMap<&str, u16> = words.iter().copied().zip(0..=u16::MAX).collect();
    let counts = head_counts(titles);
    let mut content = IndexContent {
        occupations: occupations.iter().map(occupation).collect(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        heads: words.iter().map(|word| head_level(&counts, word)).collect(),
        meanings: titles.meanings.clone(),
        ..IndexContent::default()
    };
    for (occupation, kind, words) in &rows {
        let words: Option<Vec<u16>> = words
            .iter()
            .rev()
            .map(|word| numbers.get(word.as_str()).copied())
            .collect();
        let words = words.ok_or_else(|| PackError::because("more than 65,536 words"))?;
        content.add_title(*occupation, *kind, words);
    }
    Ok(content)
}

fn occupation(row: &rows::Occupation) -> Occupation {
    Occupation {
        code: row.code.clone(),
        title: row.title.clone(),
        prior: f32::from(prior(row)) / PRIOR_STEPS,
    }
}

/// How often each word is the head of a title, and how often it occurs.
///
/// The head is the last word, or the last one before "of", "for" or a comma.
fn head_counts(titles: &Titles) -> HashMap<String, (u32, u32)> {
    let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
    for title in &titles.titles {
        let lower = title.text.to_lowercase();
        let end = [",", " of ", " for ", " to ", " and ", " - ", " in ", "/"]
            .iter()
            .filter_map(|mark| lower.find(mark))
            .min()
            .unwrap_or(lower.len());
        let head = text::words(lower.get(..end).unwrap_or("")).pop();
        for word in text::words(&lower) {
            let is_head = Some(&word) == head.as_ref();
            let (heads, all) = counts.entry(word).or_default();
            *heads += u32::from(is_head);
            *all += 1;
        }
    }
    counts
}

/// How often a word is the head of a title: 0 (hardly ever) to 3 (mostly).
fn head_level(counts: &HashMap<String, (u32, u32)>, word: &str) -> u8 {
    let (heads, all) = counts.get(word).copied().unwrap_or_default();
    match (f64::from(heads) + 0.2) / (f64::from(all) + 1.0) {
        share if share > 0.6 => 3,
        share if share > 0.3 => 2,
        share if share > 0.1 => 1,
        _ => 0,
    }
}

/// Employment on a logarithmic scale, in steps; 2,000 where it is not known.
fn prior(occupation: &rows::Occupation) -> u8 {
    let people = occupation
        .pay
        .employment
        .map_or(2_000.0, |people| people as f32);
    let prior = ((people.max(300.0) / 300.0).ln() / 9.4).clamp(0.0, 1.0);
    (prior * PRIOR_STEPS).round() as u8
}

/// Titles as [`PackedTitles`] stores them.
#[derive(Default)]
struct Coded {
    counts: Vec<u8>,
    shapes: Vec<u8>,
    word_numbers: Vec<u8>,
}

impl Coded {
    fn of(content: &IndexContent) -> Result<Self, PackError> {
        let mut coded = Self::default();
        let mut lists = content
            .titles
            .chunk_by(|one, other| (one.occupation, one.kind) == (other.occupation, other.kind))
            .peekable();
        let mut words = content.title_words.iter();
        for occupation in (0u16..).take(content.occupations.len()) {
            for kind in [
                TitleKind::Official,
                TitleKind::Alternate,
                TitleKind::Synonym,
            ] {
                let same = |list: &&[Title]| {
                    let first = list.first();
                    first.is_some_and(|title| (title.occupation, title.kind) == (occupation, kind))
                };
                let list = lists.next_if(same).unwrap_or_default();
                coded.list(kind, list, &mut words)?;
            }
        }
        Ok(coded)
    }

    fn list<'t>(
        &mut self,
        kind: TitleKind,
        list: &[Title],
        words: &mut impl Iterator<Item = &'t u16>,
    ) -> Result<(), PackError> {
        if kind == TitleKind::Official {
            if list.len() != 1 {
                return Err(PackError::because(
                    "an occupation has not one official title",
                ));
            }
        } else {
            let count = u16::try_from(list.len()).map_err(PackError::because)?;
            self.counts.extend(count.to_le_bytes());
        }
        let mut before: Vec<u16> = Vec::new();
        for title in list {
            let mut own: Vec<u16> = words.take(title.length.into()).copied().collect();
            own.reverse();
            let pairs = before.iter().zip(&own);
            let shared = pairs.take_while(|(other, own)| other == own).count();
            let rest = own.get(shared..).unwrap_or_default();
            if shared > 15 || rest.len() > 15 {
                return Err(PackError::because("a title has more than 15 words"));
            }
            self.shapes.push((shared << 4 | rest.len()) as u8);
            self.word_numbers
                .extend(rest.iter().flat_map(|word| word.to_le_bytes()));
            before = own;
        }
        Ok(())
    }
}

fn meanings(meanings: &[Meaning]) -> String {
    let line = |meaning: &Meaning| {
        let means: Vec<String> = meaning
            .means
            .iter()
            .map(|phrase| phrase.join(" "))
            .collect();
        let weight = (meaning.weight * 100.0).round();
        format!("{},{weight},{}", meaning.word, means.join("|"))
    };
    let rows: Vec<String> = meanings.iter().map(line).collect();
    lines(rows.iter().map(String::as_str))
}
