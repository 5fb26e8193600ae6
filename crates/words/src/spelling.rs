//! Words at one edit's distance.

/// Minimum number of letters of a word that is corrected.
const MIN_LETTERS: usize = 5;
/// Maximum number of letters of a word that is corrected.
const MAX_LETTERS: usize = 20;

/// Whether a word may be a misspelling.
pub fn is_correctable(word: &str) -> bool {
    (MIN_LETTERS..=MAX_LETTERS).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Calls `see` with every word that differs from a word of small ASCII letters by one letter that
/// is left out, added, replaced or swapped with the next; the first letter stays.
pub fn neighbours(word: &str, mut see: impl FnMut(&str)) {
    let letters: Vec<char> = word.chars().collect();
    let mut other = String::with_capacity(word.len() + 1);
    for at in 1..=letters.len() {
        let (before, rest) = letters.split_at(at);
        let mut variant = |middle: &[char], skip: usize| {
            other.clear();
            other.extend(before.iter().chain(middle));
            other.extend(rest.iter().skip(skip));
            see(&other);
        };
        if let Some(&letter) = rest.first() {
            variant(&[], 1);
            if let Some(&next) = rest.get(1) {
                variant(&[next, letter], 2);
            }
        }
        for letter in 'a'..='z' {
            if !rest.is_empty() {
                variant(&[letter], 1);
            }
            variant(&[letter], 0);
        }
    }
}
