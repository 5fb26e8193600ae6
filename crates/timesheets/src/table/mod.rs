//! Tables of time entries: CSV with commas, semicolons, tabs or bars.

mod columns;
mod dialect;
mod names;
mod rows;

use taskmix_inputs::typed::DecimalMark;

use crate::dates::{self, RawDate};
use crate::duration::{self, Duration};
use crate::entry::{Collected, Entry, Id, Length};
use crate::import::{Reason, TitleFrom};
use crate::limits::{MAX_BAD_ROWS, MAX_ENTRY_HOURS};
use crate::refusal::Refusal;
use crate::title::clean;
use columns::{Columns, Role, Unit};
pub use dialect::{Dialect, find};
use rows::{Found, Rows};

/// Seconds of a day.
const DAY: i64 = 86_400;

/// Reads a table row by row.
pub struct Table {
    rows: Rows,
    columns: Columns,
    mark: DecimalMark,
    bad_rows: usize,
}

impl Table {
    /// A table of which header and delimiter were found.
    pub fn new(text: String, dialect: Dialect) -> Self {
        let mut rows = Rows::new(text, dialect.delimiter);
        for _ in 0..dialect.rows_before {
            rows.next(None);
        }
        Self {
            rows,
            columns: dialect.columns,
            // Semicolons are used where the comma is the decimal mark.
            mark: if dialect.delimiter == b';' {
                DecimalMark::Comma
            } else {
                DecimalMark::Point
            },
            bad_rows: 0,
        }
    }

    /// Bytes read, and bytes of all.
    pub fn progress(&self) -> (usize, usize) {
        self.rows.progress()
    }

    /// Reads some rows; whether that was the end.
    pub fn advance(&mut self, rows: usize, into: &mut Collected) -> Result<bool, Refusal> {
        for _ in 0..rows {
            match self.rows.next(Some(self.columns.width)) {
                Found::Row => self.entry(into)?,
                Found::End => return Ok(true),
                Found::Bad | Found::TooWide => {
                    self.bad_rows += 1;
                    if self.bad_rows > MAX_BAD_ROWS {
                        let line = self.rows.begins_at();
                        return Err(Refusal::TooManyBadRows { line });
                    }
                    let title = into.titles.id(String::new());
                    let person = into.people.id(String::new());
                    into.push(Entry::left_out(title, person, Reason::BadRow))?;
                }
            }
        }
        Ok(false)
    }

    fn get(&self, role: Role) -> &str {
        let column = self.columns.at(role);
        column.map_or("", |column| self.rows.cell(column))
    }

    fn has(&self, role: Role) -> bool {
        self.columns.at(role).is_some()
    }

    fn entry(&self, into: &mut Collected) -> Result<(), Refusal> {
        if self.rows.cells().all(str::is_empty) {
            return Ok(());
        }
        let (title, from) = self.title();
        let context = self.context(from);
        let day_text = if self.has(Role::Date) {
            self.get(Role::Date)
        } else {
            self.get(Role::Begin)
        };
        let stamp = dates::stamp(day_text);
        if stamp.is_none() && !day_text.is_empty() && self.has(Role::Date) {
            into.unread(self.rows.begins_at(), day_text);
        }
        let day = stamp.map(|(day, _)| day);
        if into.open_date.is_none() && matches!(day, Some(RawDate::Open { .. })) {
            into.open_date = Some(day_text.chars().take(40).collect());
        }
        into.per_week = self.columns.per_week;
        into.half_days |= [day_text, self.get(Role::Begin), self.get(Role::End)]
            .into_iter()
            .any(has_half_day);
        let span = self.span(day, stamp.and_then(|(_, second)| second));
        let length = self.length(span.map(|(_, span)| span));
        let person = into.people.id(self.person());
        let reason = self.reason(length);
        let entry = Entry {
            title: into.titles.id(title),
            from,
            context: context.map(|context| into.contexts.id(context)),
            person,
            length,
            reason,
            billable: self.billable(into),
            day,
            begin: span.map(|(begin, _)| begin),
            span: span.map_or(0, |(_, span)| span),
        };
        into.push(entry)
    }

    /// The title, and where it is from.
    fn title(&self) -> (String, TitleFrom) {
        let words = self.get(Role::Words);
        let words = if words.is_empty() {
            self.get(Role::Name)
        } else {
            words
        };
        if self.columns.joins_category && !words.is_empty() {
            let category = self.get(Role::Category);
            if !category.is_empty() {
                let both = [words, " / ", category].concat();
                return (clean(&both), TitleFrom::Description);
            }
        }
        let choices = [
            (words, TitleFrom::Description),
            (self.get(Role::Task), TitleFrom::Task),
            (self.get(Role::Category), TitleFrom::Task),
            (self.get(Role::Project), TitleFrom::Project),
            (self.get(Role::Client), TitleFrom::Client),
        ];
        let titles = choices.into_iter().map(|(text, from)| (clean(text), from));
        let mut titles = titles.filter(|(title, _)| !title.is_empty());
        titles.next().unwrap_or((String::new(), TitleFrom::Nothing))
    }

    /// Further words that are not the title themselves.
    fn context(&self, from: TitleFrom) -> Option<String> {
        let task = (from < TitleFrom::Task).then_some([Role::Category, Role::Task]);
        let project = (from < TitleFrom::Project).then_some(Role::Project);
        let roles = task.into_iter().flatten().chain(project);
        let mut texts = roles.map(|role| clean(self.get(role)));
        texts.find(|text| !text.is_empty())
    }

    fn person(&self) -> String {
        let name = self.get(Role::Person);
        if !name.is_empty() {
            return clean(name);
        }
        clean(&[self.get(Role::FirstName), " ", self.get(Role::LastName)].concat())
    }

    /// Begin, as a second of the day, and length in milliseconds, if both ends are given.
    fn span(&self, day: Option<RawDate>, in_date: Option<u32>) -> Option<(u32, i64)> {
        let second = |text: &str| {
            let of_stamp = || dates::stamp(text).and_then(|(_, second)| second);
            dates::time_of_day(text).or_else(of_stamp)
        };
        let begin = second(self.get(Role::Begin)).or(in_date)?;
        let end_text = self.get(Role::End);
        let end = second(end_text)?;
        let between = i64::from(end) - i64::from(begin);
        let end_day = match dates::stamp(self.get(Role::EndDate)) {
            Some((day, _)) => Some(day),
            None => dates::stamp(end_text).map(|(day, _)| day),
        };
        // Only times of day: an end before the begin is on the next day.
        let next_day = i64::from(between < 0);
        let days = day
            .zip(end_day)
            .map_or(Some(next_day), |(day, end)| day.days_to(end));
        let days = days.unwrap_or(next_day);
        Some((begin, (days * DAY + between) * 1000))
    }

    /// The length: the best column of durations, else from begin to end.
    fn length(&self, span: Option<i64>) -> Length {
        for column in &self.columns.durations {
            let cell = self.rows.cell(column.column);
            if cell.is_empty() {
                continue;
            }
            let hours = |number: f64| duration::of_hours(number);
            let length = match (duration::read(cell, self.mark), column.unit) {
                (Some(Duration::Length(length)), _) => Some(length),
                (Some(Duration::Number(number)), Unit::Hours) => hours(number),
                (Some(Duration::Number(number)), Unit::Minutes) => hours(number / 60.0),
                (Some(Duration::Number(number)), Unit::Seconds) => hours(number / 3600.0),
                (Some(Duration::Number(number)), Unit::Unknown) => return Length::Number(number),
                (Some(Duration::TooLong), _) => hours(2.0 * MAX_ENTRY_HOURS),
                (None, _) => None,
            };
            if let Some(length) = length {
                return Length::Known(length);
            }
        }
        span.map_or(Length::None, Length::Known)
    }

    /// Why the row says that it does not count.
    fn reason(&self, length: Length) -> Option<Reason> {
        if is_yes(self.get(Role::Deleted)) {
            return Some(Reason::Deleted);
        }
        let status = self.get(Role::Status);
        if is_one_of(status, &["deleted", "gelöscht"]) {
            return Some(Reason::Deleted);
        }
        if is_one_of(status, &["cancelled", "canceled", "abgesagt", "storniert"]) {
            return Some(Reason::Cancelled);
        }
        if is_yes(self.get(Role::WholeDay)) {
            return Some(Reason::WholeDay);
        }
        let begun = self.has(Role::Begin) || self.has(Role::Date);
        if length == Length::None && begun && self.has(Role::End) && self.get(Role::End).is_empty()
        {
            return Some(Reason::Running);
        }
        let distracting = is_one_of(self.get(Role::Productivity), &["-2", "−2"]);
        distracting.then_some(Reason::Unproductive)
    }

    /// Whether the row is billed: said so, or by its amount.
    fn billable(&self, into: &mut Collected) -> Option<bool> {
        if self.has(Role::Billable) {
            let cell = self.get(Role::Billable);
            return (!cell.is_empty()).then(|| is_yes(cell));
        }
        into.billable_by_amount = true;
        let amount = self.columns.at(Role::Amount)?;
        match duration::read(self.rows.cell(amount), self.mark) {
            Some(Duration::Number(amount)) => Some(amount > 0.0),
            _ => Some(false),
        }
    }
}

impl Entry {
    /// An entry without anything but a reason.
    pub fn left_out(title: Id, person: Id, reason: Reason) -> Self {
        Self {
            title,
            from: TitleFrom::Nothing,
            context: None,
            person,
            length: Length::None,
            reason: Some(reason),
            billable: None,
            day: None,
            begin: None,
            span: 0,
        }
    }
}

/// Whether a time ends with “AM” or “PM”.
fn has_half_day(cell: &str) -> bool {
    let end = cell.len().checked_sub(2).and_then(|at| cell.get(at..));
    end.is_some_and(|end| is_one_of(end, &["am", "pm"]))
}

fn is_yes(cell: &str) -> bool {
    is_one_of(
        cell,
        &[
            "yes", "y", "true", "1", "x", "ja", "wahr", "billable", "oui", "sí",
        ],
    )
}

fn is_one_of(cell: &str, words: &[&str]) -> bool {
    words.iter().any(|word| cell.eq_ignore_ascii_case(word))
}
