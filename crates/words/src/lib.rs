//! Activities found by a person's own words.
//!
//! Start with [`WordIndex`]. It reads `words.bin`, which the build script makes of `data/words/`,
//! and scores every activity for a phrase:
//!
//! 1. The phrase becomes stems (`text`, `stem`); words of one edit's distance are corrected
//!    (`spelling`).
//! 2. The longest terms kept by hand bring the stems of their plain words (`terms`).
//! 3. The sum of the stems' vectors is compared with the vector of every activity (`vectors`), and
//!    the stems with the words of its label and group (`labels`).
//! 4. The best score is the confidence, and says whether the first answer may be taken (`index`).
//!    A line that is no work has none (`not_work`).
//!
//! Any text is a valid phrase: only its beginning is read, and the time is bounded.

mod index;
mod labels;
mod not_work;
mod packed;
mod phrase;
mod spelling;
mod stem;
mod stems;
mod terms;
mod text;
mod vectors;

/// Letters as the search for titles reads them.
mod letters {
    pub use taskmix_catalog::search::{fingerprint, fold, is_apostrophe, is_combining, is_of_word};
}

pub use index::{Candidate, DamagedIndex, Found, MAX_CANDIDATES, Verdict, WordIndex};

/// `words.bin`, for programs that embed it. The page fetches the same bytes as a file.
pub static PACKED_WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));
