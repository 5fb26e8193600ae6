//! Entries of one person at the same time.

use taskmix_method::order::sorted;

use super::Groups;
use super::days::Days;
use crate::dates::day_number;
use crate::duration::hours;
use crate::entry::Entry;
use crate::import::Overlaps;

/// Finds entries that begin while another one of the same person lasts.
pub fn find(kept: &[(&Entry, i64)], days: &Days, groups: &Groups) -> Option<Overlaps> {
    let spans: Vec<(u32, i64, i64, &str)> = kept
        .iter()
        .filter_map(|(entry, _)| {
            let day = i64::from(day_number(days.day(entry)?));
            let begin = (day * 86_400 + i64::from(entry.begin?)) * 1000;
            let title = groups.title(groups.of_entry(entry));
            (entry.span > 0).then_some((entry.person, begin, begin + entry.span, title))
        })
        .collect();
    let mut found: Option<Overlaps> = None;
    let mut length = 0;
    let mut latest: Option<(u32, i64, &str)> = None;
    for (person, begin, end, title) in sorted(spans, Ord::cmp) {
        let before = latest.filter(|(before, ..)| *before == person);
        if let Some((_, before_end, before_title)) = before
            && begin < before_end
        {
            length += end.min(before_end) - begin;
            let overlaps = found.get_or_insert_with(|| Overlaps {
                entries: 0,
                hours: 0.0,
                example: [before_title.to_owned(), title.to_owned()],
            });
            overlaps.entries += 1;
        }
        if before.is_none_or(|(_, before_end, _)| end > before_end) {
            latest = Some((person, end, title));
        }
    }
    found.map(|overlaps| Overlaps {
        hours: hours(length),
        ..overlaps
    })
}
