//! A sentence whose figures stand out.

use yew::prelude::*;

use crate::present::{Phrase, Piece};

/// The sentence as markup.
pub fn phrase(phrase: &Phrase) -> Html {
    phrase
        .pieces()
        .iter()
        .map(|piece| match piece {
            Piece::Plain(text) => html! { text.as_str() },
            Piece::Strong(text) => html! { <strong>{text.as_str()}</strong> },
        })
        .collect()
}
