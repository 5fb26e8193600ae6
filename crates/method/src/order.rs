//! The standard sort, compiled once for all types.
//!
//! Each type sorted with `sort_by` adds its own copy of the sort to the WebAssembly file, several
//! KB each. Here only positions are sorted.

use std::cmp::Ordering;

/// The list in order; equal items stay in the order they were given.
///
/// ```
/// use taskmix_method::order::sorted;
/// let words = sorted(vec!["pear", "fig", "plum"], |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
#[must_use]
pub fn sorted<T>(items: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions = positions(items.len(), &|a, b| {
        let pair = items.get(a).zip(items.get(b));
        pair.map_or(Ordering::Equal, |(a, b)| order(a, b))
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions
        .into_iter()
        .filter_map(|position| items.get_mut(position)?.take())
        .collect()
}

/// The positions of a list of `count` items, in the order of the items.
fn positions(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|a, b| order(*a, *b));
    positions
}
