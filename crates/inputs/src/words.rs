//! Text helpers.

/// A label inside a sentence: its first letter small, unless the word is written in capitals.
///
/// ```
/// use taskmix_inputs::words::lower_first;
/// assert_eq!(lower_first("Writing reports"), "writing reports");
/// assert_eq!(lower_first("AI for writers"), "AI for writers");
/// ```
#[must_use]
pub fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let capitals = letters
        .clone()
        .next()
        .is_some_and(|letter| letter.is_ascii_uppercase());
    if capitals {
        return label.to_owned();
    }
    std::iter::once(first.to_ascii_lowercase())
        .chain(letters)
        .collect()
}
