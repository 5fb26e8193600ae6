//! Titles as they are shown and as they are compared.

use crate::limits::MAX_TITLE_CHARS;

/// A title on one line, without control characters and without the number of a ticket in front
/// (`PROJ-12`, `#7`, `[ABC-3]`); cut where it is too long.
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(4 * MAX_TITLE_CHARS));
    let mut chars = 0;
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if chars > 0 {
            line.push(' ');
            chars += 1;
        }
        for letter in word.chars() {
            if chars >= MAX_TITLE_CHARS {
                line.push('…');
                return line;
            }
            line.push(letter);
            chars += 1;
        }
    }
    match without_ticket(&line) {
        Some(rest) => rest.to_owned(),
        None => line,
    }
}

/// What titles that mean the same have in common.
pub fn key(title: &str) -> String {
    title.to_lowercase()
}

/// Which of two titles with the same key is shown: the smaller. Capitals alone are shouted.
pub fn rank(title: &str) -> (bool, &str) {
    (!title.chars().any(char::is_lowercase), title)
}

/// The text after the number of a ticket, if there is one, and words follow it.
fn without_ticket(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once(' ')?;
    let number = first.trim_end_matches([':', '-', '|', ']', ')']);
    let number = number.trim_start_matches(['[', '(']);
    let is_ticket = match number.strip_prefix('#') {
        Some(digits) => is_number(digits),
        None => number
            .rsplit_once('-')
            .is_some_and(|(project, digits)| is_project(project) && is_number(digits)),
    };
    let rest = rest.trim_start_matches([':', '-', '–', '|', ' ']);
    (is_ticket && rest.chars().any(char::is_alphabetic)).then_some(rest)
}

fn is_number(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_project(letters: &str) -> bool {
    let mut bytes = letters.bytes();
    let begins = bytes.next().is_some_and(|byte| byte.is_ascii_uppercase());
    let word = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    // “COVID-19” would be a ticket, too, but then words rarely follow it.
    begins && letters.len() >= 2 && bytes.all(word)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn ticket_numbers_and_line_breaks_are_no_words() {
        for (text, title) in [
            ("PROJ-12 Fix login", "Fix login"),
            ("[AB2-7]: Fix  login", "Fix login"),
            ("#12 - Fix login", "Fix login"),
            ("PROJ-12", "PROJ-12"),
            ("PROJ-12 34", "PROJ-12 34"),
            ("Call with \"Max\"\nand team", "Call with \"Max\" and team"),
            (" \t", ""),
            ("X-1 rays", "X-1 rays"),
        ] {
            assert_eq!(clean(text), title, "{text}");
        }
        assert_eq!(clean(&"ä".repeat(500)).chars().count(), 201);
    }
}
