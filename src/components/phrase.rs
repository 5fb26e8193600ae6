//! A sentence whose figures stand out.

use super::tag::{Tag, tag};
use taskmix_present::{Phrase, Piece};

/// A paragraph with the sentence.
pub fn phrase(class: &'static str, phrase: &Phrase) -> Tag {
    let mut paragraph = tag("p", class);
    for piece in phrase.pieces() {
        paragraph = match piece {
            Piece::Plain(text) => paragraph.text(text),
            Piece::Strong(text) => paragraph.add(tag("strong", "").text(text)),
        };
    }
    paragraph
}
