//! Edit distance of two words.

/// Maximum length of a word that is compared; no longer one is a misspelling of a title's word.
const MAX_LENGTH: usize = 32;

/// The letters of a word as a bit set. The sets of two words differ in at most two bits per
/// edit.
pub fn letter_set(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + byte % 3,
            _ => 29 + byte % 3,
        };
        set | 1 << bit
    })
}

/// The edit distance of two words (optimal string alignment: insertions, deletions,
/// replacements and swaps of neighbours); none where it is more than `max`.
pub fn edit_distance(left: &str, right: &str, max: usize) -> Option<usize> {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() > MAX_LENGTH || right.len() > MAX_LENGTH || left.len().abs_diff(right.len()) > max
    {
        return None;
    }
    let mut before = [0u8; MAX_LENGTH + 1];
    let mut above = [0u8; MAX_LENGTH + 1];
    for (cell, value) in above.iter_mut().zip(0u8..) {
        *cell = value;
    }
    let mut previous_letter = 0u8;
    for (row, &letter) in left.iter().enumerate() {
        let mut current = [0u8; MAX_LENGTH + 1];
        let mut lowest = row_number(row + 1);
        let mut left_cell = lowest;
        if let Some(cell) = current.first_mut() {
            *cell = left_cell;
        }
        let mut previous_other = 0u8;
        for (column, &other) in right.iter().enumerate() {
            let at =
                |line: &[u8; MAX_LENGTH + 1], index: usize| line.get(index).copied().unwrap_or(99);
            let mut best = (at(&above, column) + u8::from(letter != other))
                .min(at(&above, column + 1) + 1)
                .min(left_cell + 1);
            if row > 0 && column > 0 && letter == previous_other && other == previous_letter {
                best = best.min(at(&before, column - 1) + 1);
            }
            if let Some(cell) = current.get_mut(column + 1) {
                *cell = best;
            }
            left_cell = best;
            lowest = lowest.min(best);
            previous_other = other;
        }
        if usize::from(lowest) > max {
            return None;
        }
        before = above;
        above = current;
        previous_letter = letter;
    }
    let distance = usize::from(above.get(right.len()).copied().unwrap_or(u8::MAX));
    (distance <= max).then_some(distance)
}

fn row_number(row: usize) -> u8 {
    u8::try_from(row).unwrap_or(u8::MAX)
}
