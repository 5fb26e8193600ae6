//! Wording, rounding and structure without markup.
//!
//! Sentences, tables and charts share the same structures, so their values agree. The page adds
//! markup only. [`Formats`] formats numbers.

pub mod answer;
pub mod arithmetic;
pub mod client_words;
pub mod context;
pub mod courses;
pub mod evidence;
pub mod explore;
pub mod export;
pub mod fields;
mod figure;
pub mod form_words;
mod format;
pub mod kept;
mod learner;
mod lines;
mod phrase;
pub mod plural;
pub mod practice;
pub mod price_words;
pub mod pricing_pitfalls;
pub mod problems;
pub mod rank_steps;
pub mod rate_answers;
pub mod readings;
mod scenario_words;
pub mod scenarios;
pub mod share_arithmetic;
pub mod shift;
pub mod since;
pub mod team;
pub mod terms;
pub mod tools;
pub mod typed_amount;
pub mod week;
pub mod words;

pub use answer::Answer;
pub use format::{Formats, Numbers, PlainFormats};
pub use phrase::{Phrase, Piece};
pub use taskmix_inputs::page::DEFAULT_CURRENCY;
pub use week::Week;
