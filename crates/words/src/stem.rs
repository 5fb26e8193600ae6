//! Words to stems, with British spellings made American.
//!
//! Shared with the build script and with `cargo xtask data`.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Maximum length of a word that is stemmed, in bytes; a longer one is no word.
pub const MAX_LENGTH: usize = 32;

/// British words whose American form no rule gives.
const WORDS: [(&str, &str); 24] = [
    ("aeroplane", "airplane"),
    ("anaesthetic", "anesthetic"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("cosy", "cozy"),
    ("enquiries", "inquiries"),
    ("enquiry", "inquiry"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("lorries", "trucks"),
    ("lorry", "truck"),
    ("manoeuvre", "maneuver"),
    ("maths", "mathematics"),
    ("moult", "molt"),
    ("plough", "plow"),
    ("ploughing", "plowing"),
    ("practise", "practice"),
    ("practising", "practicing"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("whilst", "while"),
];

/// British endings and vowels with the American ones, tried in this order; the vectors also know
/// "organism" and "organist" with a "z".
const SPELLINGS: [(&str, &str); 11] = [
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("our", "or"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("ll", "l"),
    ("ae", "e"),
    ("ism", "izm"),
    ("ist", "izt"),
];

/// The stem of a folded word, given which stems have a vector.
///
/// The vectors were made from texts in which "ise" was written "ize", so that this spelling comes
/// first; the others are tried where the word as written has no vector.
pub fn stem(word: &str, known: impl Fn(&str) -> bool) -> String {
    if word.len() > MAX_LENGTH || !word.is_ascii() {
        return word.to_owned();
    }
    let word = WORDS
        .binary_search_by(|(british, _)| (*british).cmp(word))
        .ok()
        .and_then(|at| WORDS.get(at))
        .map_or(word, |(_, american)| american);
    if word.contains("ise") {
        let american = plain(&word.replace("ise", "ize"));
        if known(&american) {
            return american;
        }
    }
    let own = plain(word);
    if known(&own) {
        return own;
    }
    SPELLINGS
        .iter()
        .filter(|(british, _)| word.contains(british))
        .map(|(british, american)| plain(&word.replace(british, american)))
        .find(|american| known(american))
        .unwrap_or(own)
}

/// The Snowball stem of a word as written.
pub fn plain(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}
