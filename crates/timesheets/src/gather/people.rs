//! Whose week it is.

use taskmix_method::order::sorted;

use super::believed;
use super::units::Units;
use crate::duration::hours;
use crate::entry::Entry;
use crate::import::{PersonHours, Question};
use crate::limits::MAX_PEOPLE;

/// Asks whose week it is, if the file is of several people.
pub fn question(people: &[&str], entries: &[Entry], units: &Units) -> Option<Question> {
    if people.len() < 2 {
        return None;
    }
    let mut sums = vec![(0_i64, 0_u64); people.len()];
    for entry in entries.iter().filter(|entry| entry.reason.is_none()) {
        if let Some(sum) = sums.get_mut(entry.person as usize) {
            sum.0 += believed(units.length(entry).unwrap_or_default());
            sum.1 += 1;
        }
    }
    // Rows that cannot be read are nobody's.
    let people = people.iter().zip(sums).filter(|(_, sum)| sum.1 > 0);
    let people: Vec<_> = people.collect();
    if people.len() < 2 {
        return None;
    }
    let people = sorted(people, |(one, of_one), (other, of_other)| {
        of_other.0.cmp(&of_one.0).then_with(|| one.cmp(other))
    });
    let people = people.into_iter().take(MAX_PEOPLE);
    Some(Question::Person {
        people: people
            .map(|(name, (length, entries))| PersonHours {
                name: (*name).to_owned(),
                hours: hours(length),
                entries,
            })
            .collect(),
    })
}
