//! Sorting, compiled once for all types.
//!
//! Every kind of list that is sorted with the standard sort gets a copy of it in the
//! WebAssembly file, several KB each; here only positions are sorted, and merged in a few
//! lines.

use std::cmp::Ordering;

/// The list in order; equal items stay in the order they were given.
///
/// ```
/// use taskmix_method::order::sorted;
/// let words = sorted(vec!["pear", "fig", "plum"], |one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
#[must_use]
pub fn sorted<T>(mut items: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let swaps = swaps(
        items.len(),
        &|one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => order(one, other),
            _ => Ordering::Equal,
        },
    );
    for (one, other) in swaps {
        items.swap(one, other);
    }
    items
}

/// Which items of a list of `count` must change places, one pair after the other, so that it
/// is in order.
fn swaps(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut places = vec![0; count];
    for (place, position) in positions(count, order).into_iter().enumerate() {
        if let Some(slot) = places.get_mut(position) {
            *slot = place;
        }
    }
    let mut swaps = Vec::new();
    for at in 0..count {
        // Whatever stands here goes where it belongs, until what belongs here has come.
        while let Some(place) = places.get(at).copied().filter(|place| *place != at) {
            swaps.push((at, place));
            places.swap(at, place);
        }
    }
    swaps
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
