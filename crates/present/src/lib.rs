//! Wording, rounding and structure without markup.
//!
//! Sentence, table and chart take their values from the same structures, so that they agree;
//! whoever shows them adds markup and nothing else. Numbers become text through [`Formats`].

pub mod answer;
pub mod arithmetic;
pub mod context;
pub mod courses;
pub mod evidence;
pub mod explore;
pub mod export;
pub mod fields;
mod figure;
mod format;
mod learner;
mod phrase;
pub mod practice;
pub mod pricing_pitfalls;
pub mod problems;
pub mod rank_steps;
pub mod readings;
mod scenario_words;
pub mod scenarios;
pub mod share_arithmetic;
pub mod shift;
pub mod team;
pub mod terms;
pub mod tools;
pub mod week;
pub mod words;

pub use answer::Answer;
pub use format::{Formats, Numbers, PlainFormats};
pub use phrase::{Phrase, Piece};
pub use taskmix_inputs::page::DEFAULT_CURRENCY;
pub use week::Week;
