//! Repeated events (RFC 5545, 3.3.10): every so many days, weeks, months or years.

use jiff::civil::{Date, DateTime, Weekday, date};

use taskmix_method::order::sorted;

use super::time::civil;
use crate::limits::{MAX_OCCURRENCES, YEARS};

/// How often it repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// A rule of repetition.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// How often.
    pub frequency: Frequency,
    /// Every so many of them.
    pub interval: i32,
    /// The number of occurrences.
    pub count: Option<usize>,
    /// The last time, and whether it is universal time.
    pub until: Option<(DateTime, bool)>,
    /// Weekdays, with the number of the week in a month, from its end if negative; 0 for all.
    pub days: Vec<(i8, Weekday)>,
    /// Days of the month, from its end if negative.
    pub month_days: Vec<i8>,
    /// Months.
    pub months: Vec<i8>,
    /// The day on which a week begins.
    pub week_start: Weekday,
}

impl Rule {
    /// Reads a rule; `None` if it has parts that are not supported.
    pub fn read(text: &str) -> Option<Self> {
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut frequency = None;
        for part in text.trim().split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            match name.to_ascii_uppercase().as_str() {
                "FREQ" => frequency = Some(frequency_of(value)?),
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|n| (1..=999).contains(n))?
                }
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(until(value)?),
                "BYDAY" => rule.days = list(value, week_day)?,
                "BYMONTHDAY" => rule.month_days = list(value, |day| number(day, 31))?,
                "BYMONTH" => {
                    rule.months =
                        list(value, |month| number(month, 12).filter(|month| *month > 0))?;
                }
                "WKST" => rule.week_start = week_day(value)?.1,
                // What is begun at is said by DTSTART.
                _ => return None,
            }
        }
        rule.frequency = frequency?;
        let numbered = rule.days.iter().any(|(week, _)| *week != 0);
        let by_number = !rule.month_days.is_empty();
        let supported = match rule.frequency {
            Frequency::Daily => !numbered,
            Frequency::Weekly => !numbered && !by_number,
            Frequency::Monthly | Frequency::Yearly => !numbered || !by_number,
        };
        supported.then_some(rule)
    }

    /// The times of a series that begins at `start`, up to `until` at the place of the series, and
    /// up to the day `last` unless it is counted.
    pub fn times(&self, start: DateTime, until: Option<DateTime>, last: Date) -> Vec<DateTime> {
        let mut times = Vec::new();
        let count = self.count.unwrap_or(MAX_OCCURRENCES).min(MAX_OCCURRENCES);
        let mut base = self.first_period(start.date());
        let mut empty = 0;
        while times.len() < count && empty < MAX_EMPTY_PERIODS {
            let before = times.len();
            for day in self.days_of(base, start.date()) {
                let time = day.to_datetime(start.time());
                let ends = until.is_some_and(|until| time > until);
                let after = self.count.is_none() && day > last;
                if ends || after || times.len() >= count {
                    return times;
                }
                if time >= start {
                    times.push(time);
                }
            }
            empty = if times.len() == before { empty + 1 } else { 0 };
            match self.next_period(base) {
                Some(next) if YEARS.contains(&next.year()) => base = next,
                _ => break,
            }
            if self.count.is_none() && base > last {
                break;
            }
        }
        times
    }

    /// The first day of the period in which a series begins.
    fn first_period(&self, start: Date) -> Date {
        match self.frequency {
            Frequency::Daily => start,
            Frequency::Weekly => {
                let days = start.weekday().since(self.week_start);
                add_days(start, -i32::from(days)).unwrap_or(start)
            }
            Frequency::Monthly => start.first_of_month(),
            Frequency::Yearly => start.first_of_year(),
        }
    }

    fn next_period(&self, base: Date) -> Option<Date> {
        match self.frequency {
            Frequency::Daily => add_days(base, self.interval),
            Frequency::Weekly => add_days(base, 7 * self.interval),
            Frequency::Monthly => {
                let months = i32::from(base.month()) - 1 + self.interval;
                let year = i32::from(base.year()) + months.div_euclid(12);
                let month = months.rem_euclid(12) + 1;
                let year = i16::try_from(year).ok()?;
                Date::new(year, i8::try_from(month).ok()?, 1).ok()
            }
            Frequency::Yearly => {
                let year = i32::from(base.year()) + self.interval;
                Date::new(i16::try_from(year).ok()?, 1, 1).ok()
            }
        }
    }

    /// The days of a period, in order.
    fn days_of(&self, base: Date, start: Date) -> Vec<Date> {
        let mut days: Vec<Date> = match self.frequency {
            Frequency::Daily => vec![base],
            Frequency::Weekly => (0..7).filter_map(|day| add_days(base, day)).collect(),
            Frequency::Monthly => self.days_of_month(base, start),
            Frequency::Yearly => {
                let own = [start.month()];
                let months = if self.months.is_empty() {
                    own.as_slice()
                } else {
                    &self.months
                };
                let begins = months
                    .iter()
                    .filter_map(|month| Date::new(base.year(), *month, 1).ok());
                begins
                    .flat_map(|month| self.days_of_month(month, start))
                    .collect()
            }
        };
        days.retain(|day| {
            let week_day = match (self.frequency, self.days.as_slice()) {
                (Frequency::Weekly, []) => day.weekday() == start.weekday(),
                (_, []) => true,
                (Frequency::Daily | Frequency::Weekly, listed) => {
                    listed.iter().any(|(_, listed)| *listed == day.weekday())
                }
                // They were chosen with the month.
                (Frequency::Monthly | Frequency::Yearly, _) => true,
            };
            let month = self.months.is_empty() || self.months.contains(&day.month());
            let of_month = self.frequency != Frequency::Daily
                || self.month_days.is_empty()
                || self
                    .month_days
                    .iter()
                    .any(|number| day_of_month(*day, *number) == Some(*day));
            week_day && month && of_month
        });
        let mut days = sorted(days, Ord::cmp);
        days.dedup();
        days
    }

    fn days_of_month(&self, month: Date, start: Date) -> Vec<Date> {
        let by_number: Vec<Date> = match self.month_days.as_slice() {
            [] => day_of_month(month, start.day()).into_iter().collect(),
            days => days
                .iter()
                .filter_map(|day| day_of_month(month, *day))
                .collect(),
        };
        if self.days.is_empty() {
            return by_number;
        }
        let length = month.days_in_month();
        let all = (1..=length).filter_map(|day| day_of_month(month, day));
        let listed = all.filter(|day| {
            self.days.iter().any(|(week, week_day)| {
                let from_start = (day.day() - 1) / 7 + 1;
                let from_end = (day.day() - length) / 7 - 1;
                let in_week = *week == 0 || *week == from_start || *week == from_end;
                *week_day == day.weekday() && in_week
            })
        });
        if self.month_days.is_empty() {
            listed.collect()
        } else {
            listed.filter(|day| by_number.contains(day)).collect()
        }
    }
}

/// Periods without an occurrence after which a series is given up: 29 February on a Monday comes
/// every 28 years.
const MAX_EMPTY_PERIODS: usize = 400;

fn add_days(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::SignedDuration::from_hours(24 * i64::from(days)))
        .ok()
}

/// A day of a month by its number, from the end if negative.
fn day_of_month(month: Date, number: i8) -> Option<Date> {
    let day = if number < 0 {
        month.days_in_month() + 1 + number
    } else {
        number
    };
    Date::new(month.year(), month.month(), day).ok()
}

fn frequency_of(word: &str) -> Option<Frequency> {
    Some(match word.to_ascii_uppercase().as_str() {
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

/// A last day counts whole.
fn until(value: &str) -> Option<(DateTime, bool)> {
    let (time, utc) = civil(value)?;
    if value.contains(['T', 't']) {
        return Some((time, utc));
    }
    let day = time.date();
    Some((
        date(day.year(), day.month(), day.day()).at(23, 59, 59, 0),
        false,
    ))
}

fn list<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    // More days than a month has make no sense.
    let items: Option<Vec<T>> = value
        .split(',')
        .take(64)
        .map(|item| read(item.trim()))
        .collect();
    items.filter(|items| !items.is_empty())
}

fn number(text: &str, most: i8) -> Option<i8> {
    let number: i8 = text.parse().ok()?;
    ((-most..=most).contains(&number) && number != 0).then_some(number)
}

/// `MO`, `-1FR`, `2TU`.
fn week_day(text: &str) -> Option<(i8, Weekday)> {
    let at = text.len().checked_sub(2)?;
    let (week, day) = text.split_at_checked(at)?;
    let day = match day.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let week = match week {
        "" => 0,
        week => number(week.strip_prefix('+').unwrap_or(week), 5)?,
    };
    Some((week, day))
}
