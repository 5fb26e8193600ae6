//! Text helpers.

use super::format::Numbers;
pub use taskmix_inputs::words::lower_first;

/// A word at the beginning of a sentence: its first letter a capital.
#[must_use]
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// "one activity", "4 activities".
#[must_use]
pub fn count(number: usize, singular: &str, plural: &str) -> String {
    if number == 1 {
        format!("one {singular}")
    } else {
        format!("{number} {plural}")
    }
}

/// Whole weeks: "less than a week", "one week", "7 weeks".
#[must_use]
pub fn weeks(weeks: f64, numbers: &Numbers<'_>) -> String {
    match numbers.number(weeks, 0) {
        none if none == "0" => "less than a week".to_owned(),
        count if count == "1" => "one week".to_owned(),
        several => format!("{several} weeks"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_stay() {
        assert_eq!(lower_first("GPT-4’s labels"), "GPT-4’s labels");
        assert_eq!(lower_first("Writing reports"), "writing reports");
        assert_eq!(lower_first(""), "");
    }
}
