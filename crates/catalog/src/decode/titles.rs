//! The long title index.
//!
//! Shared with the build script, which reads back what it packed.

use super::content::{IndexContent, Meaning, Occupation, TitleKind};
use super::packed::{PRIOR_STEPS, PackedTitles};

/// The content of an index; none where the parts contradict each other.
pub fn index_content(packed: &PackedTitles) -> Option<IndexContent> {
    let meanings = packed.meanings.lines().map(Meaning::from_line);
    let mut content = IndexContent {
        occupations: occupations(packed)?,
        words: packed.words.lines().map(str::to_owned).collect(),
        heads: packed.heads.to_vec(),
        meanings: meanings.collect::<Option<_>>()?,
        ..IndexContent::default()
    };
    add_titles(&mut content, packed)?;
    let sorted = content.words.is_sorted_by(|a, b| a < b);
    (sorted && content.heads.len() == content.words.len()).then_some(content)
}

fn occupations(packed: &PackedTitles) -> Option<Vec<Occupation>> {
    let mut codes = packed.codes.lines();
    let mut titles = packed.titles.lines();
    let occupation = |prior: &u8| {
        Some(Occupation {
            code: codes.next()?.to_owned(),
            title: titles.next()?.to_owned(),
            prior: f32::from(*prior) / PRIOR_STEPS,
        })
    };
    packed.priors.iter().map(occupation).collect()
}

/// Adds all titles. None where a title or word is missing, and where one is left over.
fn add_titles(content: &mut IndexContent, packed: &PackedTitles) -> Option<()> {
    let mut counts = numbers(packed.counts);
    let mut shapes = packed.shapes.iter();
    let mut word_numbers = numbers(packed.word_numbers);
    let word_count = content.words.len();
    // The words of a title, from the last to the first.
    let mut words = Vec::new();
    for (occupation, _) in (0u16..).zip(packed.priors) {
        for (kind, count) in [
            (TitleKind::Official, 1),
            (TitleKind::Alternate, counts.next()?),
            (TitleKind::Synonym, counts.next()?),
        ] {
            words.clear();
            for _ in 0..count {
                let shape = *shapes.next()?;
                words.truncate(usize::from(shape >> 4));
                for _ in 0..shape & 15 {
                    let word = word_numbers.next()?;
                    words.push(Some(word).filter(|word| usize::from(*word) < word_count)?);
                }
                content.add_title(occupation, kind, words.iter().rev().copied());
            }
        }
    }
    let complete =
        counts.next().is_none() && shapes.next().is_none() && word_numbers.next().is_none();
    complete.then_some(())
}

/// Numbers of two bytes each.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = u16> {
    let (numbers, _) = bytes.as_chunks();
    numbers.iter().map(|number| u16::from_le_bytes(*number))
}
