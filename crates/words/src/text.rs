//! The words of a phrase: folded, without ticket numbers, figures and stop words.
//!
//! Shared with the build script and with `cargo xtask data`, so that terms and phrases are read
//! alike.

use super::letters::{fold, is_apostrophe, is_combining, is_of_word};

/// Maximum number of characters of a phrase; the rest is ignored.
pub const MAX_CHARS: usize = 600;

/// Maximum number of words of a phrase; the rest is ignored.
pub const MAX_WORDS: usize = 48;

/// Words that say nothing about an activity and have no vector.
const STOP_WORDS: [&str; 62] = [
    "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "did",
    "do", "does", "doing", "done", "during", "each", "etc", "every", "for", "from", "he", "his",
    "i", "im", "in", "into", "is", "it", "its", "me", "more", "my", "no", "not", "of", "on", "or",
    "our", "she", "so", "some", "such", "than", "that", "the", "their", "them", "then", "these",
    "they", "this", "those", "to", "via", "was", "we", "with", "you",
];

/// The folded words of a phrase: at most [`MAX_WORDS`], from the first [`MAX_CHARS`] characters.
///
/// Ticket numbers ("ABC-123"), tags ("#4411"), versions ("v2") and stop words are left out; a
/// word that begins with a digit is left out unless `keeps_figure` wants it.
pub fn words(text: &str, keeps_figure: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut reader = Reader::default();
    let mut characters = text.chars().take(MAX_CHARS).peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        reader.read(character, next);
    }
    reader.end_word();
    for piece in reader.pieces {
        let figure = piece.text.starts_with(|first: char| first.is_ascii_digit());
        let wanted = match piece.kind {
            Kind::Tag | Kind::Ticket => false,
            Kind::Word if figure => keeps_figure(&piece.text),
            Kind::Word => !is_version(&piece.text) && !STOP_WORDS.contains(&piece.text.as_str()),
        };
        if wanted && found.len() < MAX_WORDS {
            found.push(piece.text);
        }
    }
    found
}

/// "v2", "v10".
fn is_version(word: &str) -> bool {
    word.strip_prefix('v').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Word,
    /// Follows "#".
    Tag,
    /// A part of a ticket number.
    Ticket,
}

struct Piece {
    text: String,
    kind: Kind,
}

/// Cuts a text into words.
#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    word: String,
    kind: Kind,
    /// Whether only a hyphen stands between the last piece and this word.
    after_hyphen: bool,
}

impl Reader {
    fn read(&mut self, character: char, next: char) {
        if is_of_word(character) {
            fold(character, &mut self.word);
        } else if is_combining(character) || is_apostrophe(character) && !self.word.is_empty() {
            // "driver's" is one word; a combining accent belongs to the letter before it.
        } else if is_of_name(character, next, &self.word) {
            self.word.push(character);
        } else if matches!(character, '.' | '&') && self.is_initial(next) {
            // "R&D" and "U.S." are one word.
        } else {
            let hyphen = character == '-' && !self.word.is_empty();
            self.end_word();
            self.after_hyphen = hyphen;
            if character == '#' && is_of_word(next) {
                self.kind = Kind::Tag;
            }
        }
    }

    fn is_initial(&self, next: char) -> bool {
        is_of_word(next) && self.word.chars().count() == 1
    }

    fn end_word(&mut self) {
        let kind = std::mem::take(&mut self.kind);
        if self.word.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.word);
        let mut piece = Piece { text, kind };
        if std::mem::take(&mut self.after_hyphen)
            && piece.text.bytes().all(|byte| byte.is_ascii_digit())
            && let Some(before) = self.pieces.last_mut()
            && before.text.len() > 1
            && before.text.bytes().all(|byte| byte.is_ascii_lowercase())
        {
            before.kind = Kind::Ticket;
            piece.kind = Kind::Ticket;
        }
        self.pieces.push(piece);
    }
}

/// Whether a sign belongs to a name: "c++", "c#".
fn is_of_name(character: char, next: char, word: &str) -> bool {
    match character {
        '+' => word == "c+" || word == "c" && next == '+',
        '#' => matches!(word, "c" | "f") && !is_of_word(next),
        _ => false,
    }
}
