//! What was typed, understood: words with what else they may mean and what they count.

use super::content::Meaning;
use super::index::Index;
use super::text::{SMALL_WORDS, Token, ends_in_word, tokens};

/// What words after a dash, comma or bracket count beside those before it.
const ASIDE_WEIGHT: f32 = 0.35;

/// What counts as a filler: a word whose weight is below this.
const FILLER_BELOW: f32 = 0.4;

/// The weight that marks words of talk in the table: "hello", "what", "my".
const TALK_WEIGHT: f32 = 0.01;

/// What a number ("level 3") and a small word ("of") count.
const SMALL_WEIGHT: f32 = 0.05;

/// One word of the query.
#[derive(Debug, Clone)]
pub struct QueryWord {
    /// The word as typed and others that mean the same, each with how surely, 0..1.
    pub forms: Vec<(String, f32)>,
    /// What the word counts, 0..1.
    pub weight: f32,
    /// Whether it may still be growing: the last word, with nothing after it.
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

    pub fn typed(&self) -> &str {
        self.forms.first().map_or("", |form| form.0.as_str())
    }

    /// Whether it belongs to talk and not to titles.
    pub fn is_talk(&self) -> bool {
        self.weight <= TALK_WEIGHT
    }

    pub fn is_filler(&self) -> bool {
        self.weight < FILLER_BELOW
    }
}

/// The readings of a query: as typed and, where abbreviations or run-together words occur,
/// with those spelled out. Empty if nothing was typed.
pub fn readings(index: &Index, typed: &str) -> Vec<Vec<QueryWord>> {
    let found = join_single_letters(tokens(typed));
    if found.is_empty() {
        return Vec::new();
    }
    let growing = ends_in_word(typed);
    let last = found.len() - 1;
    let main = main_segment(index, &found);
    let mut plain = Vec::new();
    let mut spelled_out = Vec::new();
    let mut differs = false;
    for (at, token) in found.iter().enumerate() {
        let meaning = meaning_of(index, &token.text);
        let own = meaning.map_or_else(|| default_weight(&token.text), |meaning| meaning.weight);
        let aside = if token.segment == main {
            1.0
        } else {
            ASIDE_WEIGHT
        };
        let mut word = QueryWord::plain(&token.text, own * aside, growing && at == last);
        add_spellings(index, &mut word);
        for neighbour in [at.checked_sub(1), Some(at + 1)].into_iter().flatten() {
            if let Some(other) = found.get(neighbour) {
                let (left, right) = if neighbour < at {
                    (other, token)
                } else {
                    (token, other)
                };
                let joined = format!("{}{}", left.text, right.text);
                if index.vocabulary.same(&joined).is_some() {
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
            && index.vocabulary.same(&token.text).is_none()
            && word.forms.len() == 1
        {
            phrases.extend(split_in_two(index, &token.text));
        }
        match phrases.first() {
            Some(phrase) => {
                differs = true;
                spelled_out.extend(phrase.iter().map(|part| {
                    let mut part = QueryWord::plain(part, own * aside, false);
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

/// The segment that says what the job is: the first with a word that is no filler.
fn main_segment(index: &Index, found: &[Token]) -> u8 {
    let tells = |token: &&Token| {
        let weight = meaning_of(index, &token.text)
            .map_or_else(|| default_weight(&token.text), |meaning| meaning.weight);
        weight >= FILLER_BELOW
    };
    found.iter().find(tells).map_or(0, |token| token.segment)
}

pub fn meaning_of<'a>(index: &'a Index, word: &str) -> Option<&'a Meaning> {
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

/// "r & d", "q.a." arrive as single letters; they belong together.
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

/// British for American spelling, and forms for women, as far as the index knows the result.
fn add_spellings(index: &Index, word: &mut QueryWord) {
    let typed = word.typed().to_owned();
    for (from, to) in SPELLINGS {
        let changed = respelled(&typed, from, to);
        word.forms.extend(
            changed
                .filter(|changed| index.vocabulary.same(changed).is_some())
                .map(|changed| (changed, 0.97)),
        );
    }
    for (ending, others) in ENDINGS {
        let Some(rest) = typed.strip_suffix(ending).filter(|rest| rest.len() >= 3) else {
            continue;
        };
        for other in others {
            let changed = format!("{rest}{other}");
            if index.vocabulary.same(&changed).is_some() {
                word.forms.push((changed, 0.95));
            }
        }
    }
}

/// A word with some letters replaced wherever they stand; nothing where they do not.
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

/// British and American letters.
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

/// Endings that say whether a woman or a man is meant, and those that do not.
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

/// "webdesigner" → "web designer", if both are words of the index.
fn split_in_two(index: &Index, word: &str) -> Option<Vec<String>> {
    (3..word.len().saturating_sub(2)).rev().find_map(|at| {
        let (left, right) = (word.get(..at)?, word.get(at..)?);
        let known = |part: &str| {
            index
                .vocabulary
                .same(part)
                .is_some_and(|stem| index.titles_with(stem).len() > 1)
        };
        (known(left) && known(right)).then(|| vec![left.to_owned(), right.to_owned()])
    })
}
