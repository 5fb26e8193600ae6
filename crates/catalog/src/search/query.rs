//! Reads a query: its words, what else they may mean, and their weights.

use super::content::Meaning;
use super::index::Index;
use super::text::{SMALL_WORDS, Token, ends_in_word, tokens};

/// Factor on the weight of words outside the main segment, such as those after a comma.
const SIDE_FACTOR: f32 = 0.35;

/// A word with less weight than this is a filler.
const FILLER_BELOW: f32 = 0.4;

/// Maximum weight of words that belong to a conversation: "hello", "what", "my".
const CHAT_WEIGHT: f32 = 0.01;

/// Weight of a number ("level 3") and of a small word ("of").
const SMALL_WEIGHT: f32 = 0.05;

/// A word of a query.
#[derive(Debug, Clone)]
pub struct QueryWord {
    /// The word as typed, then others that mean the same, each with its certainty, 0 to 1.
    pub forms: Vec<(String, f32)>,
    /// Weight of the word, 0 to 1.
    pub weight: f32,
    /// Whether it may still be being typed: it is the last word, and nothing follows it.
    pub unfinished: bool,
}

impl QueryWord {
    fn plain(text: &str, weight: f32, unfinished: bool) -> Self {
        Self {
            forms: vec![(text.to_owned(), 1.0)],
            weight,
            unfinished,
        }
    }

    /// The word as typed.
    pub fn typed(&self) -> &str {
        self.forms.first().map_or("", |form| form.0.as_str())
    }

    /// Whether it belongs to a conversation and not to titles.
    pub fn is_chat(&self) -> bool {
        self.weight <= CHAT_WEIGHT
    }

    /// Whether it tells little about the occupation: "senior", "worker".
    pub fn is_filler(&self) -> bool {
        self.weight < FILLER_BELOW
    }
}

/// The readings of a query: as typed and, where it has abbreviations or compounds, with those
/// spelled out. Empty where the query has no words.
pub fn readings(index: &Index, typed: &str) -> Vec<Vec<QueryWord>> {
    let found = join_single_letters(tokens(typed));
    if found.is_empty() {
        return Vec::new();
    }
    let unfinished = ends_in_word(typed);
    let last = found.len() - 1;
    let main = main_segment(index, &found);
    let mut plain = Vec::new();
    let mut spelled_out = Vec::new();
    let mut differs = false;
    for (at, token) in found.iter().enumerate() {
        let meaning = meaning_of(index, &token.text);
        let own = meaning.map_or_else(|| default_weight(&token.text), |meaning| meaning.weight);
        let factor = if token.segment == main {
            1.0
        } else {
            SIDE_FACTOR
        };
        let mut word = QueryWord::plain(&token.text, own * factor, unfinished && at == last);
        add_spellings(index, &mut word);
        for neighbour in [at.checked_sub(1), Some(at + 1)].into_iter().flatten() {
            if let Some(other) = found.get(neighbour) {
                let (left, right) = if neighbour < at {
                    (other, token)
                } else {
                    (token, other)
                };
                let joined = format!("{}{}", left.text, right.text);
                if index.vocabulary.find(&joined).is_some() {
                    word.forms.push((joined, 0.97));
                }
            }
        }
        let mut phrases = Vec::new();
        for means in meaning
            .map(|meaning| meaning.means.as_slice())
            .unwrap_or_default()
        {
            match means.as_slice() {
                [single] => word.forms.push((single.clone(), 0.95)),
                several => phrases.push(several.to_vec()),
            }
        }
        if phrases.is_empty()
            && index.vocabulary.find(&token.text).is_none()
            && word.forms.len() == 1
        {
            phrases.extend(split_in_two(index, &token.text));
        }
        match phrases.first() {
            Some(phrase) => {
                differs = true;
                spelled_out.extend(phrase.iter().map(|part| {
                    let mut part = QueryWord::plain(part, own * factor, false);
                    add_spellings(index, &mut part);
                    part
                }));
            }
            None => spelled_out.push(word.clone()),
        }
        plain.push(word);
    }
    if differs {
        vec![plain, spelled_out]
    } else {
        vec![plain]
    }
}

/// The segment that names the job: the first with a word that is not a filler.
fn main_segment(index: &Index, found: &[Token]) -> u8 {
    let is_content = |token: &&Token| {
        let weight = meaning_of(index, &token.text)
            .map_or_else(|| default_weight(&token.text), |meaning| meaning.weight);
        weight >= FILLER_BELOW
    };
    found
        .iter()
        .find(is_content)
        .map_or(0, |token| token.segment)
}

fn meaning_of<'a>(index: &'a Index, word: &str) -> Option<&'a Meaning> {
    let at = index
        .meanings
        .binary_search_by(|meaning| meaning.word.as_str().cmp(word))
        .ok()?;
    index.meanings.get(at)
}

fn default_weight(word: &str) -> f32 {
    let numeric = word.chars().any(|letter| letter.is_ascii_digit())
        && word.chars().filter(char::is_ascii_alphabetic).count() < 2;
    if numeric || SMALL_WORDS.contains(&word) {
        SMALL_WEIGHT
    } else if word.chars().count() == 1 {
        0.3
    } else {
        1.0
    }
}

/// Joins single letters that stand side by side: "r & d", "q.a.".
fn join_single_letters(found: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::new();
    let mut single_before = false;
    for token in found {
        let letter = token.text.len() == 1 && token.text.chars().all(|c| c.is_ascii_alphabetic());
        match joined.last_mut() {
            Some(before) if letter && single_before && before.segment == token.segment => {
                before.text.push_str(&token.text);
            }
            _ => joined.push(token),
        }
        single_before = letter;
    }
    joined
}

/// Adds American for British spellings, and other forms of words for a woman or a man, where the
/// index has them.
fn add_spellings(index: &Index, word: &mut QueryWord) {
    let typed = word.typed().to_owned();
    for (from, to) in SPELLINGS {
        let changed = respelled(&typed, from, to);
        word.forms.extend(
            changed
                .filter(|changed| index.vocabulary.find(changed).is_some())
                .map(|changed| (changed, 0.97)),
        );
    }
    for (ending, others) in ENDINGS {
        let Some(rest) = typed.strip_suffix(ending).filter(|rest| rest.len() >= 3) else {
            continue;
        };
        for other in others {
            let changed = format!("{rest}{other}");
            if index.vocabulary.find(&changed).is_some() {
                word.forms.push((changed, 0.95));
            }
        }
    }
}

/// The word with every `from` replaced; none where there is none.
fn respelled(word: &str, from: &str, to: &str) -> Option<String> {
    let mut changed = String::with_capacity(word.len());
    let mut found = false;
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let cut = rest.strip_prefix(from);
        found |= cut.is_some();
        match cut {
            Some(_) => changed.push_str(to),
            None => changed.push(letter),
        }
        rest = cut
            .or_else(|| rest.strip_prefix(letter))
            .unwrap_or_default();
    }
    found.then_some(changed)
}

/// British and American spellings.
const SPELLINGS: [(&str, &str); 15] = [
    ("our", "or"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("ll", "l"),
    ("ogue", "og"),
    ("ae", "e"),
    ("oe", "e"),
    ("mme", "m"),
    ("tyre", "tire"),
    ("mould", "mold"),
    ("plough", "plow"),
    ("ence", "ense"),
];

/// Endings of words for a woman or a man, and the endings of other words for the same work.
const ENDINGS: [(&str, &[&str]); 9] = [
    ("woman", &["man", "person", "er", "worker"]),
    ("women", &["man", "person", "er", "worker"]),
    ("person", &["man", "er"]),
    ("people", &["man", "person", "er"]),
    ("man", &["er", "person"]),
    ("lady", &["man", "person", "er"]),
    ("ress", &["er", "or", "rer"]),
    ("ess", &["er", "or", ""]),
    ("trix", &["tor"]),
];

/// Splits a compound into two words of the index: "webdesigner" into "web designer".
fn split_in_two(index: &Index, word: &str) -> Option<Vec<String>> {
    (3..word.len().saturating_sub(2)).rev().find_map(|at| {
        let (left, right) = (word.get(..at)?, word.get(at..)?);
        let known = |part: &str| {
            index
                .vocabulary
                .find(part)
                .is_some_and(|stem| index.titles_with(stem).len() > 1)
        };
        (known(left) && known(right)).then(|| vec![left.to_owned(), right.to_owned()])
    })
}
