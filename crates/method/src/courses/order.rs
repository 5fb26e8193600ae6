//! The order of suggestions, and who goes before whom.

use crate::order::sorted;

use super::conventions::SELLER_LEAD;
use super::course::CourseKind;
use super::suggestion::Suggestion;

/// The position of the one that goes first: the first, or where its provider sells AI, the best
/// whose provider does not and whose score is within 15 % of it.
pub(super) fn before_sellers<'s>(best_first: impl Iterator<Item = &'s Suggestion>) -> usize {
    let mut first_score = None;
    for (position, suggestion) in best_first.enumerate() {
        let first = *first_score.get_or_insert(suggestion.score);
        let near = suggestion.score >= (1.0 - SELLER_LEAD) * first;
        if near && !suggestion.sells_ai {
            return position;
        }
    }
    0
}

/// By score over all kinds, business last; the first as [`before_sellers`] says.
pub(super) fn in_order<'s>(
    chosen: Vec<Suggestion>,
    id: impl Fn(&Suggestion) -> &'s str,
) -> Vec<Suggestion> {
    let is_business = |suggestion: &Suggestion| suggestion.kind == CourseKind::Business;
    let mut ordered = sorted(chosen, |one, other| {
        is_business(one)
            .cmp(&is_business(other))
            .then(other.score.total_cmp(&one.score))
            .then_with(|| id(one).cmp(id(other)))
    });
    let others = ordered.iter().take_while(|course| !is_business(course));
    let first = before_sellers(others);
    if first < ordered.len() {
        let first = ordered.remove(first);
        ordered.insert(0, first);
    }
    ordered
}
