//! The packed form of the index, described once for writing and for reading.
//!
//! Written by the build script, read at run time. Titles stand by occupation, sorted from
//! their last word backwards, so that only what differs from the title before is written; a
//! word is written as one the occupation used, else one its major group used, else one used
//! anywhere, else letter by letter.

use super::coder::{Chance, Coder, Reader};
use super::packed_words::{NumberCoder, WordCoder};
use super::parts::{Meaning, Occupation, Parts, Title, TitleKind};
use super::text;

/// First bytes of the file: name and version of the format.
pub const MAGIC: [u8; 4] = *b"TMT1";

/// Steps of an occupation's prior.
const PRIOR_STEPS: f32 = 31.0;
/// Steps of a meaning's weight.
const WEIGHT_STEPS: f32 = 20.0;

/// Why packed bytes cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    NotAnIndex,
    Damaged { at: usize },
}

/// Reads a packed index.
///
/// # Errors
///
/// Says that the bytes are no index of this version, or damaged.
pub fn decode(bytes: &[u8]) -> Result<Parts, Fault> {
    let (magic, rest) = bytes.split_at_checked(4).ok_or(Fault::NotAnIndex)?;
    let (check, body) = rest.split_at_checked(4).ok_or(Fault::NotAnIndex)?;
    if magic != MAGIC {
        return Err(Fault::NotAnIndex);
    }
    if check != checksum(body) {
        return Err(Fault::Damaged { at: 4 });
    }
    let mut reader = Reader::new(body);
    let parts = exchange(&mut reader, None);
    if reader.overrun() {
        Err(Fault::Damaged {
            at: reader.position(),
        })
    } else {
        Ok(parts)
    }
}

pub fn checksum(body: &[u8]) -> [u8; 4] {
    let hash = body.iter().fold(0x811c_9dc5_u32, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash.to_be_bytes()
}

/// Writes `given`, or reads what was written: the same steps either way.
///
/// The titles of `given` must stand by occupation: the official one, then the others, then
/// synonyms; those two sorted from the last word backwards.
pub fn exchange<C: Coder>(coder: &mut C, given: Option<&Parts>) -> Parts {
    let mut words = WordCoder::new();
    let mut numbers = NumberCoder::default();
    let mut parts = Parts::default();
    let count = coder.plain(given.map_or(0, |parts| parts.occupations.len() as u32), 16);
    let mut before = 0;
    let mut major = 0;
    let mut next = 0usize;
    for occupation in 0..count as u16 {
        let own = given.and_then(|parts| parts.occupations.get(usize::from(occupation)));
        let number = own.map_or(0, |own| code_number(&own.code));
        let number = before + numbers.code(coder, 0, number.wrapping_sub(before));
        before = number;
        if number / 1_000_000 != major {
            major = number / 1_000_000;
            words.start_group();
        }
        let step = own.map_or(0, |own| (own.prior * PRIOR_STEPS).round() as u32);
        let prior = coder.symbol(step, 5, &mut numbers.priors) as f32 / PRIOR_STEPS;
        let title = official(coder, &mut words, own.map(|own| own.title.as_str()));
        let official_words = text::title_words(&title)
            .iter()
            .map(|word| words.intern(word))
            .collect();
        parts.titles.push(Title {
            occupation,
            kind: TitleKind::Official,
            words: official_words,
        });
        parts.occupations.push(Occupation {
            code: code_text(number),
            title,
            prior,
        });
        for kind in [TitleKind::Alternate, TitleKind::Synonym] {
            let own = given.map(|parts| run_of(&parts.titles, &mut next, occupation, kind));
            let texts = given
                .map(|parts| parts.words.as_slice())
                .unwrap_or_default();
            titles(coder, &mut words, own.map(|own| (own, texts)), |found| {
                parts.titles.push(Title {
                    occupation,
                    kind,
                    words: found,
                });
            });
        }
        words.end_occupation();
    }
    parts.meanings = meanings(coder, &mut words, &mut numbers, given);
    finish(coder, words, parts, given)
}

/// The titles of `kind` of an occupation that stand next.
fn run_of<'a>(
    titles: &'a [Title],
    next: &mut usize,
    occupation: u16,
    kind: TitleKind,
) -> &'a [Title] {
    let fits = |title: &Title| {
        title.occupation == occupation
            && (title.kind == TitleKind::Synonym) == (kind == TitleKind::Synonym)
    };
    while titles
        .get(*next)
        .is_some_and(|title| title.kind == TitleKind::Official)
    {
        *next += 1;
    }
    let rest = titles.get(*next..).unwrap_or_default();
    let length = rest
        .iter()
        .take_while(|title| fits(title) && title.kind != TitleKind::Official)
        .count();
    *next += length;
    rest.get(..length).unwrap_or_default()
}

fn code_number(code: &str) -> u32 {
    code.chars()
        .filter_map(|digit| digit.to_digit(10))
        .fold(0, |sum, digit| sum * 10 + digit)
}

fn code_text(number: u32) -> String {
    format!(
        "{:02}-{:04}.{:02}",
        number / 1_000_000,
        number / 100 % 10_000,
        number % 100
    )
}

/// Writes or reads the titles of one run, each as words from the last to the first.
fn titles<C: Coder>(
    coder: &mut C,
    words: &mut WordCoder,
    given: Option<(&[Title], &[String])>,
    mut found: impl FnMut(Vec<u16>),
) {
    let mut before: Vec<u16> = Vec::new();
    let mut shared_before = 0;
    let mut at = 0;
    loop {
        let own = given.and_then(|(titles, _)| titles.get(at));
        let more = coder.learned(own.is_some(), &mut words.more);
        if !more {
            return;
        }
        at += 1;
        let texts: Vec<&str> = own
            .into_iter()
            .flat_map(|title| title.words.iter().rev())
            .filter_map(|&word| given.and_then(|(_, texts)| texts.get(usize::from(word))))
            .map(String::as_str)
            .collect();
        let same = before
            .iter()
            .zip(&texts)
            .take_while(|(before, text)| words.text(**before) == **text)
            .count()
            .min(3);
        let context = (before.len().min(3) * 4 + shared_before) * 2 + words.run;
        let shared = match words.shared.get_mut(context) {
            Some(tree) => coder.symbol(same as u32, 2, tree) as usize,
            None => 0,
        };
        shared_before = shared;
        let mut title: Vec<u16> = before.iter().take(shared).copied().collect();
        loop {
            let place = title.len().min(7);
            let fresh = usize::from(title.len() == shared);
            let context = ((place * 2 + fresh) * 4 + words.last_kind) * 2 + words.run;
            let ends = match words.ends.get_mut(context) {
                Some(chance) => coder.learned(texts.len() == title.len(), chance),
                None => true,
            };
            if ends || title.len() > text::MAX_WORDS {
                break;
            }
            let word = words.word(coder, texts.get(title.len()).copied(), place.min(2));
            title.push(word);
        }
        before.clone_from(&title);
        title.reverse();
        found(title);
    }
}

/// Writes or reads an occupation's own title, letter case and punctuation included.
fn official<C: Coder>(coder: &mut C, words: &mut WordCoder, given: Option<&str>) -> String {
    let mut rest = given;
    let mut title = String::new();
    loop {
        let ends = coder.learned(rest == Some(""), &mut words.official_end);
        if ends || title.len() > 400 {
            return title;
        }
        let (gap, after) = rest.map_or(("", ""), |rest| cut(rest, char::is_ascii_alphanumeric));
        let (word, after) = cut(after, |letter| !letter.is_ascii_alphanumeric());
        let gap = GAPS.iter().position(|known| *known == gap).unwrap_or(0);
        let gap = coder.symbol(gap as u32, 3, &mut words.gaps) as usize;
        title.push_str(GAPS.get(gap).copied().unwrap_or(" "));
        let lower = word.to_ascii_lowercase();
        let found = words.word(coder, given.map(|_| lower.as_str()), 3);
        let text = words.text(found).to_owned();
        let shape = if word == lower {
            0
        } else if word.len() > 1 && word == word.to_ascii_uppercase() {
            2
        } else {
            1
        };
        let small = usize::from(text::SMALL_WORDS.contains(&text.as_str()) || text.len() < 3);
        let shape = match words.shapes.get_mut(small) {
            Some(tree) => coder.symbol(shape, 2, tree),
            None => 0,
        };
        match shape {
            0 => title.push_str(&text),
            1 => {
                let mut letters = text.chars();
                title.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                title.push_str(letters.as_str());
            }
            _ => title.push_str(&text.to_ascii_uppercase()),
        }
        if given.is_some() {
            rest = Some(after);
        }
    }
}

/// The text before the first such letter, and the rest.
fn cut(text: &str, at: impl Fn(&char) -> bool) -> (&str, &str) {
    let size = text
        .chars()
        .take_while(|letter| !at(letter))
        .map(char::len_utf8)
        .sum();
    text.split_at_checked(size).unwrap_or((text, ""))
}

/// What stands between the words of occupation titles.
const GAPS: [&str; 8] = ["", " ", ", ", "-", "/", "'", " (", "--"];

fn meanings<C: Coder>(
    coder: &mut C,
    words: &mut WordCoder,
    numbers: &mut NumberCoder,
    given: Option<&Parts>,
) -> Vec<Meaning> {
    let count = coder.plain(given.map_or(0, |parts| parts.meanings.len() as u32), 16);
    let mut found = Vec::new();
    words.start_group();
    for at in 0..count as usize {
        let own = given.and_then(|parts| parts.meanings.get(at));
        let word = words.letters.word(coder, own.map(|own| own.word.as_str()));
        let step = own.map_or(0, |own| (own.weight * WEIGHT_STEPS).round() as u32);
        let weight = coder.symbol(step, 5, &mut numbers.weights) as f32 / WEIGHT_STEPS;
        let phrases = numbers.code(coder, 1, own.map_or(0, |own| own.means.len() as u32));
        let mut means = Vec::new();
        for phrase in 0..phrases.min(64) as usize {
            let own = own.and_then(|own| own.means.get(phrase));
            let length = numbers.code(coder, 2, own.map_or(0, |own| own.len() as u32));
            let texts = (0..length.min(16) as usize).map(|at| {
                let own = own.and_then(|own| own.get(at)).map(String::as_str);
                let word = words.word(coder, own, 3);
                words.text(word).to_owned()
            });
            means.push(texts.collect());
        }
        words.end_occupation();
        found.push(Meaning {
            word,
            weight,
            means,
        });
    }
    found
}

/// Keeps the words of titles, and writes or reads how often each is what a title is about.
fn finish<C: Coder>(
    coder: &mut C,
    words: WordCoder,
    mut parts: Parts,
    given: Option<&Parts>,
) -> Parts {
    let mut uses = vec![0u32; words.texts.len()];
    for title in &parts.titles {
        for &word in &title.words {
            if let Some(slot) = uses.get_mut(usize::from(word)) {
                *slot += 1;
            }
        }
    }
    let mut trees = vec![[Chance::default(); 4]; 16];
    let mut place = vec![0u16; uses.len()];
    for ((text, &used), place) in words.texts.into_iter().zip(&uses).zip(&mut place) {
        if used == 0 {
            continue;
        }
        let own = given.map_or(0, |parts| {
            let at = parts.words.binary_search(&text).ok();
            at.and_then(|at| parts.heads.get(at)).copied().unwrap_or(0)
        });
        let class = (32 - used.leading_zeros()).min(15) as usize;
        let head = match trees.get_mut(class) {
            Some(tree) => coder.symbol(u32::from(own), 2, tree) as u8,
            None => 0,
        };
        *place = u16::try_from(parts.words.len()).unwrap_or(u16::MAX);
        parts.words.push(text);
        parts.heads.push(head);
    }
    for title in &mut parts.titles {
        for word in &mut title.words {
            *word = place.get(usize::from(*word)).copied().unwrap_or(0);
        }
    }
    parts
}
