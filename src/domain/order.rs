//! Sorting, compiled once for all types.
//!
//! Every kind of list that is sorted with the standard sort gets a copy of it in the
//! WebAssembly file, several KB each; here only positions are sorted.

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

/// The positions of a list of `count` items, in the order of the items.
fn positions(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| order(*one, *other));
    positions
}
