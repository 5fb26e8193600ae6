//! The order of day and month, and the weeks that entries cover.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::dates::{day_number, iso, week_number};
use crate::entry::{Collected, Entry};
use crate::import::{DateOrderOption, Question, Warning};
use crate::settings::{DateOrder, Settings};

const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

/// The order in which dates are read, and why.
pub struct Days {
    order: DateOrder,
    /// No date of the file decides it.
    open: bool,
}

/// The time that entries cover.
#[derive(Default)]
pub struct Covered {
    pub first: Option<Date>,
    pub last: Option<Date>,
    pub weeks: u64,
    /// The sum of the weeks of each person.
    pub person_weeks: u64,
}

impl Days {
    /// The order that fits more dates. If all fit both, the visitor's; else the one in which the
    /// dates are closer together, as those of a time sheet are; else the one that goes with
    /// the times of day.
    pub fn decide(read: &Collected, settings: &Settings) -> Self {
        let unread = |order: DateOrder| {
            let raw = read.entries.iter().filter_map(|entry| entry.day);
            raw.filter(|raw| raw.in_order(order).is_none()).count()
        };
        let (day_first, month_first) = (unread(DateOrder::DayFirst), unread(DateOrder::MonthFirst));
        if day_first != month_first {
            let order = if day_first < month_first {
                DateOrder::DayFirst
            } else {
                DateOrder::MonthFirst
            };
            return Self { order, open: false };
        }
        let days = |order| {
            let covered = Self { order, open: true }.covered(&read.entries);
            let length = covered.first.zip(covered.last);
            length.map(|(first, last)| day_number(last) - day_number(first))
        };
        let likely = if read.half_days {
            DateOrder::MonthFirst
        } else {
            DateOrder::DayFirst
        };
        let closest = ORDERS
            .into_iter()
            .min_by_key(|order| (days(*order), *order != likely));
        let order = settings.date_order.or(closest);
        Self {
            order: order.unwrap_or(DateOrder::DayFirst),
            open: true,
        }
    }

    /// The day of an entry.
    pub fn day(&self, entry: &Entry) -> Option<Date> {
        entry.day?.in_order(self.order)
    }

    /// The time that entries cover.
    pub fn covered<'a>(&self, entries: impl IntoIterator<Item = &'a Entry>) -> Covered {
        let mut covered = Covered::default();
        let (mut weeks, mut person_weeks) = (BTreeSet::new(), BTreeSet::new());
        for entry in entries {
            let Some(day) = self.day(entry) else { continue };
            covered.first = Some(covered.first.map_or(day, |first| first.min(day)));
            covered.last = Some(covered.last.map_or(day, |last| last.max(day)));
            let week = week_number(day_number(day));
            weeks.insert(week);
            person_weeks.insert((entry.person, week));
        }
        covered.weeks = weeks.len() as u64;
        covered.person_weeks = person_weeks.len() as u64;
        covered
    }

    /// Asks for the order if it changes what the entries cover.
    pub fn question(&self, read: &Collected, kept: &[(&Entry, i64)]) -> Option<Question> {
        let example = read.open_date.clone().filter(|_| self.open)?;
        let options = ORDERS.map(|order| {
            let covered = Self { order, open: true }.covered(kept.iter().map(|(entry, _)| *entry));
            DateOrderOption {
                order,
                first_day: covered.first.map(iso),
                last_day: covered.last.map(iso),
                weeks: covered.weeks,
            }
        });
        let [one, other] = &options;
        let differ = (&one.first_day, &one.last_day, one.weeks)
            != (&other.first_day, &other.last_day, other.weeks);
        differ.then(|| Question::DateOrder {
            example,
            assumed: self.order,
            options: options.to_vec(),
        })
    }

    /// Dates that only fit the other order.
    pub fn warning(&self, read: &Collected) -> Option<Warning> {
        let raw = read.entries.iter().filter_map(|entry| entry.day);
        let entries = raw.filter(|raw| raw.in_order(self.order).is_none()).count() as u64;
        (entries > 0).then_some(Warning::MixedDates { entries })
    }
}
