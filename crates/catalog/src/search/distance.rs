//! How far two spellings are apart.

/// Longest word compared letter by letter; longer ones are never misspellings of titles.
const LONGEST: usize = 32;

/// Which letters a word has, as a bit set: two words whose sets differ in more than two
/// bits per allowed change cannot be close.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + byte % 3,
            _ => 29 + byte % 3,
        };
        set | 1 << bit
    })
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment)
/// that turn one word into the other, or nothing if more than `allowed`.
pub fn spelling_distance(left: &str, right: &str, allowed: usize) -> Option<usize> {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() > LONGEST || right.len() > LONGEST || left.len().abs_diff(right.len()) > allowed {
        return None;
    }
    let mut before = [0u8; LONGEST + 1];
    let mut above = [0u8; LONGEST + 1];
    for (cell, value) in above.iter_mut().zip(0u8..) {
        *cell = value;
    }
    let mut letter_before = 0u8;
    for (row, &letter) in left.iter().enumerate() {
        let mut current = [0u8; LONGEST + 1];
        let mut lowest = row_number(row + 1);
        let mut beside = lowest;
        if let Some(cell) = current.first_mut() {
            *cell = beside;
        }
        let mut other_before = 0u8;
        for (column, &other) in right.iter().enumerate() {
            let at =
                |line: &[u8; LONGEST + 1], index: usize| line.get(index).copied().unwrap_or(99);
            let mut best = (at(&above, column) + u8::from(letter != other))
                .min(at(&above, column + 1) + 1)
                .min(beside + 1);
            if row > 0 && column > 0 && letter == other_before && other == letter_before {
                best = best.min(at(&before, column - 1) + 1);
            }
            if let Some(cell) = current.get_mut(column + 1) {
                *cell = best;
            }
            beside = best;
            lowest = lowest.min(best);
            other_before = other;
        }
        if usize::from(lowest) > allowed {
            return None;
        }
        before = above;
        above = current;
        letter_before = letter;
    }
    let distance = usize::from(above.get(right.len()).copied().unwrap_or(u8::MAX));
    (distance <= allowed).then_some(distance)
}

fn row_number(row: usize) -> u8 {
    u8::try_from(row).unwrap_or(u8::MAX)
}
