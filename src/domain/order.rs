//! Sorting, compiled once for all types.
//!
//! Every kind of list that is sorted with the standard sort gets a copy of it in the
//! WebAssembly file, several KB each; here only positions are sorted, and merged in a few
//! lines.

use std::cmp::Ordering;

/// The list in order; equal items stay in the order they were given.
///
/// ```
/// use taskmix::domain::order::sorted;
/// let words = sorted(vec!["pear", "fig", "plum"], |one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
#[must_use]
pub fn sorted<T>(items: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let positions = positions(items.len(), &|one, other| {
        let item = |at: usize| items.get(at).and_then(Option::as_ref);
        match (item(one), item(other)) {
            (Some(one), Some(other)) => order(one, other),
            _ => Ordering::Equal,
        }
    });
    positions
        .into_iter()
        .filter_map(|at| items.get_mut(at)?.take())
        .collect()
}

/// The positions of a list of `count` items, in the order of the items: runs of one item are
/// merged to runs of two, of four, and so on.
fn positions(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in positions.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            while let ([one, others @ ..], [other, rest @ ..]) = (left, right) {
                if order(*one, *other) == Ordering::Greater {
                    merged.push(*other);
                    right = rest;
                } else {
                    merged.push(*one);
                    left = others;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        positions = merged;
        run *= 2;
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_list_is_sorted_as_the_standard_library_sorts_it() {
        let mut number = 1u32;
        for length in 0..200 {
            let items: Vec<(u32, usize)> = (0..length)
                .map(|place| {
                    number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (number >> 16 & 31, place)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            assert_eq!(sorted(items, |one, other| one.0.cmp(&other.0)), expected);
        }
    }
}
