//! A sentence whose figures stand out.

use taskmix_present::{Phrase, Piece};
use yew::prelude::*;

/// The words of a sentence.
pub fn phrase(phrase: &Phrase) -> Html {
    phrase
        .pieces()
        .iter()
        .map(|piece| match piece {
            Piece::Plain(text) => html! { {text} },
            Piece::Strong(text) => html! { <strong>{text}</strong> },
        })
        .collect()
}
