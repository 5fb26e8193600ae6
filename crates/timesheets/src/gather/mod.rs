//! Entries to lines of work: grouped by title, summed, divided by the weeks with entries.

mod days;
mod overlap;
mod people;
mod units;

use std::collections::BTreeMap;

use jiff::civil::Date;
use taskmix_method::order::sorted;

use crate::dates::{RawDate, iso, stamp};
use crate::duration::hours;
use crate::entry::{Collected, Entry};
use crate::import::{Import, LeftOut, Line, Reason, Source, Time, TitleFrom, Warning, Weeks};
use crate::limits::{LONG_ENTRY_HOURS, MAX_ENTRY_HOURS, MAX_LEFT_OUT, MAX_LINES};
use crate::refusal::{DAY_FORM, Refusal};
use crate::settings::Settings;
use crate::title;
use days::Days;

/// Hours of a calendar week.
const WEEK_HOURS: f64 = 168.0;
/// Largest number of weeks, a century.
const MAX_WEEKS: f64 = 5200.0;

/// Whether words are no work: lunch, holiday.
pub type NotWork<'a> = &'a dyn Fn(&str) -> bool;

/// Titles that mean the same, with the one that is shown.
struct Groups<'a> {
    /// The group of each title.
    of_title: Vec<usize>,
    /// The shown title of each group.
    shown: Vec<&'a str>,
}

impl<'a> Groups<'a> {
    fn of(titles: &[&'a str]) -> Self {
        let mut groups: BTreeMap<String, usize> = BTreeMap::new();
        let mut shown: Vec<&str> = Vec::new();
        let mut of_title = Vec::with_capacity(titles.len());
        for title in titles {
            let group = *groups.entry(title::key(title)).or_insert(shown.len());
            of_title.push(group);
            match shown.get_mut(group) {
                Some(best) if title::rank(title) < title::rank(best) => *best = title,
                Some(_) => {}
                None => shown.push(title),
            }
        }
        Self { of_title, shown }
    }

    fn of_entry(&self, entry: &Entry) -> usize {
        let group = self.of_title.get(entry.title as usize);
        group.copied().unwrap_or_default()
    }

    fn title(&self, group: usize) -> &'a str {
        self.shown.get(group).copied().unwrap_or_default()
    }
}

/// What is known of a group of entries. Lengths are milliseconds.
#[derive(Clone, Default)]
struct Sum {
    length: i64,
    billable: i64,
    entries: u64,
    from: Option<TitleFrom>,
    contexts: BTreeMap<u32, i64>,
}

/// Sums up what was read.
pub fn gather(
    source: Source,
    read: &Collected,
    settings: &Settings,
    not_work: NotWork,
) -> Result<Import, Refusal> {
    let asked = Asked::of(settings)?;
    let titles = read.titles.in_order();
    let groups = Groups::of(&titles);
    let not_work: Vec<bool> = groups.shown.iter().map(|title| not_work(title)).collect();
    let units = units::decide(read, settings);
    let days = Days::decide(read, settings);
    let people = read.people.in_order();

    let mut sums: Vec<Sum> = vec![Sum::default(); groups.shown.len()];
    let mut left: BTreeMap<(Reason, usize), (i64, u64)> = BTreeMap::new();
    let mut kept: Vec<(&Entry, i64)> = Vec::new();
    let mut long = Long::default();
    for entry in &read.entries {
        let group = groups.of_entry(entry);
        let length = units.length(entry);
        let not_work = not_work.get(group).copied().unwrap_or_default();
        let reason = reason_of(entry, length, settings)
            .or_else(|| asked.reason(entry, &days, &people))
            .or(not_work.then_some(Reason::NotWork))
            .filter(|reason| !settings.keeps(*reason));
        let length = length.unwrap_or_default();
        if let Some(reason) = reason {
            let sum = left.entry((reason, group)).or_default();
            sum.0 += believed(length);
            sum.1 += 1;
            continue;
        }
        kept.push((entry, length));
        long.see(entry, length, groups.title(group));
        if let Some(sum) = sums.get_mut(group) {
            sum.add(entry, length);
        }
    }

    let covered = days.covered(kept.iter().map(|(entry, _)| *entry));
    let divided_by = asked.weeks.unwrap_or(covered.person_weeks.max(1) as f64);
    let knows_billable = kept.iter().any(|(entry, _)| match entry.billable {
        Some(billable) => billable || !read.billable_by_amount,
        None => false,
    });
    let contexts = read.contexts.in_order();
    let lines = sums
        .into_iter()
        .enumerate()
        .filter(|(_, sum)| sum.entries > 0)
        .map(|(group, sum)| sum.line(groups.title(group), &contexts, divided_by, knows_billable))
        .collect();
    let lines = most(lines, divided_by, knows_billable);

    let mut questions = Vec::new();
    questions.extend(days.question(read, &kept));
    if covered.weeks == 0 && !kept.is_empty() && !read.per_week {
        let assumed = divided_by;
        questions.push(crate::import::Question::Weeks { assumed });
    }
    questions.extend(units.question());
    questions.extend(people::question(&people, &read.entries, &units));

    let mut warnings = read.warnings.clone();
    if let Some((line, example)) = &read.unread.first {
        warnings.push(Warning::DatesNotRead {
            entries: read.unread.entries,
            line: *line,
            example: example.clone(),
        });
    }
    warnings.extend(days.warning(read));
    warnings.extend(long.warning());
    let length: i64 = kept.iter().map(|(_, length)| *length).sum();
    let hours_per_week = hours(length) / divided_by;
    if hours_per_week > WEEK_HOURS {
        warnings.push(Warning::MoreThanWeek {
            hours: hours_per_week,
            limit: WEEK_HOURS,
        });
    }
    let billable: i64 = kept
        .iter()
        .filter(|(entry, _)| entry.billable == Some(true))
        .map(|(_, length)| *length)
        .sum();
    Ok(Import {
        source,
        hours_per_week,
        hours: hours(length),
        entries: kept.len() as u64,
        billable_hours_per_week: knows_billable.then_some(hours(billable) / divided_by),
        weeks: Weeks {
            first_day: covered.first.map(iso),
            last_day: covered.last.map(iso),
            with_entries: covered.weeks,
            divided_by,
        },
        lines,
        left_out: left_out(left, &groups),
        overlaps: overlap::find(&kept, &days, &groups),
        questions,
        warnings,
    })
}

/// A length as it is summed up: 0 where it cannot be.
fn believed(length: i64) -> i64 {
    let can_be = length > 0 && hours(length) <= MAX_ENTRY_HOURS;
    if can_be { length } else { 0 }
}

/// Why an entry does not count by itself.
fn reason_of(entry: &Entry, length: Option<i64>, settings: &Settings) -> Option<Reason> {
    let own = entry.reason;
    let own = own.filter(|reason| !settings.keeps(*reason));
    own.or(match length {
        None => Some(Reason::NoDuration),
        Some(0) => Some(Reason::Zero),
        Some(length) if length < 0 => Some(Reason::Negative),
        Some(length) if hours(length) > MAX_ENTRY_HOURS => Some(Reason::TooLong),
        Some(_) => None,
    })
}

/// What the settings ask of entries.
struct Asked<'a> {
    weeks: Option<f64>,
    first: Option<Date>,
    last: Option<Date>,
    person: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn of(settings: &'a Settings) -> Result<Self, Refusal> {
        let weeks = settings.weeks;
        if let Some(weeks) = weeks.filter(|weeks| !(*weeks > 0.0 && *weeks <= MAX_WEEKS)) {
            return Err(Refusal::Setting {
                field: "weeks",
                value: weeks.to_string(),
                limit: "a number above 0, at most 5200",
            });
        }
        Ok(Self {
            weeks,
            first: day("first_day", settings.first_day.as_deref())?,
            last: day("last_day", settings.last_day.as_deref())?,
            person: settings.person.as_deref(),
        })
    }

    fn reason(&self, entry: &Entry, days: &Days, people: &[&str]) -> Option<Reason> {
        let person = people.get(entry.person as usize).copied();
        if self.person.is_some_and(|asked| Some(asked) != person) {
            return Some(Reason::OtherPerson);
        }
        if self.first.is_none() && self.last.is_none() {
            return None;
        }
        let inside = days.day(entry).is_some_and(|day| {
            self.first.is_none_or(|first| day >= first) && self.last.is_none_or(|last| day <= last)
        });
        (!inside).then_some(Reason::OutsidePeriod)
    }
}

fn day(field: &'static str, text: Option<&str>) -> Result<Option<Date>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    match stamp(text) {
        Some((RawDate::Known(day), _)) => Ok(Some(day)),
        _ => Err(Refusal::Setting {
            field,
            value: text.chars().take(40).collect(),
            limit: DAY_FORM,
        }),
    }
}

impl Sum {
    fn add(&mut self, entry: &Entry, length: i64) {
        self.length += length;
        self.entries += 1;
        self.from = Some(self.from.map_or(entry.from, |from| from.min(entry.from)));
        if entry.billable == Some(true) {
            self.billable += length;
        }
        if let Some(context) = entry.context {
            *self.contexts.entry(context).or_default() += length;
        }
    }

    fn line(self, title: &str, contexts: &[&str], weeks: f64, knows_billable: bool) -> Line {
        let texts = self.contexts.iter().filter_map(|(context, length)| {
            let text = contexts.get(*context as usize)?;
            Some((*length, std::cmp::Reverse(*text)))
        });
        Line {
            title: title.to_owned(),
            title_from: self.from.unwrap_or(TitleFrom::Nothing),
            context: texts.max().map(|(_, text)| text.0.to_owned()),
            hours_per_week: hours(self.length) / weeks,
            hours: hours(self.length),
            entries: self.entries,
            billable_hours_per_week: knows_billable.then_some(hours(self.billable) / weeks),
            time: Time::Given,
        }
    }
}

/// The lines with the most hours, and one for all others.
pub fn most(lines: Vec<Line>, weeks: f64, knows_billable: bool) -> Vec<Line> {
    let mut lines = sorted(lines, |one, other| {
        let hours = other.hours_per_week.total_cmp(&one.hours_per_week);
        hours.then_with(|| one.title.cmp(&other.title))
    });
    if lines.len() > MAX_LINES {
        let rest = lines.split_off(MAX_LINES - 1);
        let sum = |of: &dyn Fn(&Line) -> f64| rest.iter().map(of).sum::<f64>();
        let hours = sum(&|line| line.hours);
        let billable = sum(&|line| line.billable_hours_per_week.unwrap_or_default());
        lines.push(Line {
            title: String::new(),
            title_from: TitleFrom::Rest,
            context: None,
            hours_per_week: hours / weeks,
            hours,
            entries: rest.iter().map(|line| line.entries).sum(),
            billable_hours_per_week: knows_billable.then_some(billable),
            time: Time::Given,
        });
    }
    lines
}

fn left_out(left: BTreeMap<(Reason, usize), (i64, u64)>, groups: &Groups) -> Vec<LeftOut> {
    let all = left
        .into_iter()
        .map(|((reason, group), (length, entries))| LeftOut {
            reason,
            title: groups.title(group).to_owned(),
            titles: 1,
            hours: hours(length),
            entries,
        });
    most_left_out(all.collect())
}

/// The left-out titles with the most hours, and one for all others of a reason.
pub fn most_left_out(all: Vec<LeftOut>) -> Vec<LeftOut> {
    let by_hours = |one: &LeftOut, other: &LeftOut| {
        let hours = other.hours.total_cmp(&one.hours);
        hours.then_with(|| one.title.cmp(&other.title))
    };
    let mut all = all;
    if all.len() > MAX_LEFT_OUT {
        all = sorted(all, |one, other| {
            by_hours(one, other).then(one.reason.cmp(&other.reason))
        });
        let mut rest: BTreeMap<Reason, LeftOut> = BTreeMap::new();
        for item in all.split_off(MAX_LEFT_OUT) {
            match rest.get_mut(&item.reason) {
                Some(sum) => {
                    sum.title.clear();
                    sum.titles += 1;
                    sum.hours += item.hours;
                    sum.entries += item.entries;
                }
                None => {
                    rest.insert(item.reason, item);
                }
            }
        }
        all.extend(rest.into_values());
    }
    sorted(all, |one, other| {
        one.reason.cmp(&other.reason).then(by_hours(one, other))
    })
}

/// Entries that last a day or more.
#[derive(Default)]
struct Long {
    length: i64,
    entries: u64,
    /// The longest, and the first by title of those.
    example: Option<(i64, std::cmp::Reverse<String>)>,
}

impl Long {
    fn see(&mut self, entry: &Entry, length: i64, title: &str) {
        // A row without a date may sum up months.
        if hours(length) < LONG_ENTRY_HOURS || entry.day.is_none() {
            return;
        }
        self.length += length;
        self.entries += 1;
        let example = (length, std::cmp::Reverse(title.to_owned()));
        if self.example.as_ref().is_none_or(|best| *best < example) {
            self.example = Some(example);
        }
    }

    fn warning(self) -> Option<Warning> {
        let (_, title) = self.example?;
        Some(Warning::LongEntries {
            entries: self.entries,
            hours: hours(self.length),
            example: title.0,
        })
    }
}
