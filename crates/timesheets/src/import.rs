//! What was read: lines of work with hours a week, what was left out, and what is not certain.

use serde::{Deserialize, Serialize};

use crate::settings::{DateOrder, Unit};

/// A week of work as a text or a file tells it. Hours are hours of 60 minutes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Import {
    /// What kind of text it was read from.
    pub source: Source,
    /// The work, most hours first.
    pub lines: Vec<Line>,
    /// Hours a week of all lines.
    pub hours_per_week: f64,
    /// Hours of all lines over the whole time.
    pub hours: f64,
    /// Entries that the lines are made of.
    pub entries: u64,
    /// Billable hours a week, where the file says which entries are.
    pub billable_hours_per_week: Option<f64>,
    /// The time covered.
    pub weeks: Weeks,
    /// What was left out: by reason, most hours first.
    pub left_out: Vec<LeftOut>,
    /// Entries of one person at the same time, where there are any. They count in full.
    pub overlaps: Option<Overlaps>,
    /// What the file does not tell. Each says what was assumed.
    pub questions: Vec<Question>,
    /// What a visitor should know about the reading.
    pub warnings: Vec<Warning>,
}

impl Import {
    /// What was left out, summed up by reason: the title is an example, that with the most hours.
    #[must_use]
    pub fn left_out_by_reason(&self) -> Vec<LeftOut> {
        let mut sums: Vec<LeftOut> = Vec::new();
        // By reason, and the most hours first.
        for item in &self.left_out {
            match sums.last_mut().filter(|sum| sum.reason == item.reason) {
                Some(sum) => {
                    sum.titles += item.titles;
                    sum.hours += item.hours;
                    sum.entries += item.entries;
                }
                None => sums.push(item.clone()),
            }
        }
        sums
    }
}

/// What a week was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A list, a CV or an advert.
    Text,
    /// A table of time entries.
    Table,
    /// An iCalendar file.
    Calendar,
}

/// Work under one title.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Line {
    /// The visitor's own words, at most 200 characters; empty if the entries have none.
    pub title: String,
    /// Where the words are from.
    pub title_from: TitleFrom,
    /// Further words about it, of task, category or project, for a search that finds nothing by
    /// the title.
    pub context: Option<String>,
    /// Hours a week.
    pub hours_per_week: f64,
    /// Hours over the whole time.
    pub hours: f64,
    /// Number of entries.
    pub entries: u64,
    /// Billable hours a week, where the file says which entries are.
    pub billable_hours_per_week: Option<f64>,
    /// How the hours of a text were found.
    pub time: Time,
}

/// Where a title is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TitleFrom {
    /// The words of the entry itself.
    Description,
    /// The task, as the description is empty.
    Task,
    /// The project, as description and task are empty.
    Project,
    /// The client, as everything else is empty.
    Client,
    /// There are no words.
    Nothing,
    /// It stands for many titles with few hours.
    Rest,
}

/// How the hours of a line were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Time {
    /// They were given, by entries or at the line.
    Given,
    /// They were given as a percentage of the week.
    Percentage,
    /// None were given: an equal part of the hours that are left.
    Shared,
}

/// The time that the entries cover.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Weeks {
    /// First day with an entry, as `2026-11-02`.
    pub first_day: Option<String>,
    /// Last day with an entry.
    pub last_day: Option<String>,
    /// Calendar weeks, from Monday, with entries; 0 without dates.
    pub with_entries: u64,
    /// What hours were divided by. With several people it is the sum of the weeks of each, so
    /// that hours a week are those of an average person.
    pub divided_by: f64,
}

/// Entries that were left out for one reason, under one title.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// The title; empty where `titles` is more than 1, or where the entries have no words.
    pub title: String,
    /// How many titles it stands for; more than 1 where a file leaves out very many.
    pub titles: u64,
    /// Hours over the whole time; 0 where none is known or believed.
    pub hours: f64,
    /// Number of entries.
    pub entries: u64,
}

/// Why an entry was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its words are not work: lunch, holiday.
    NotWork,
    /// It has no end yet.
    Running,
    /// It has a length of zero.
    Zero,
    /// It ends before it begins.
    Negative,
    /// It has no duration, or one that cannot be read.
    NoDuration,
    /// It is longer than an entry can be.
    TooLong,
    /// It takes the whole day, or several.
    WholeDay,
    /// It was cancelled.
    Cancelled,
    /// It was deleted.
    Deleted,
    /// It does not block time in the calendar.
    Free,
    /// It is a date on which a repeated event does not take place.
    Excepted,
    /// Begin and end are in different time zones that the file does not describe.
    UnknownZone,
    /// The program that recorded it calls it very distracting.
    Unproductive,
    /// It is somebody else's.
    OtherPerson,
    /// It is outside the days that were asked for.
    OutsidePeriod,
    /// It is a row that cannot be read as one.
    BadRow,
    /// It is a heading, a job title or an introduction of a text.
    Heading,
    /// It is in a section of a text that does not describe tasks: skills, education, what is
    /// offered.
    OtherSection,
    /// It asks for a quality of a person.
    Requirement,
}

impl Reason {
    /// The reasons that a visitor may put aside, with their names in JSON: there is a length that
    /// can count.
    pub const OPTIONAL: [(&'static str, Self); 9] = [
        ("not_work", Self::NotWork),
        ("cancelled", Self::Cancelled),
        ("deleted", Self::Deleted),
        ("free", Self::Free),
        ("excepted", Self::Excepted),
        ("unproductive", Self::Unproductive),
        ("heading", Self::Heading),
        ("other_section", Self::OtherSection),
        ("requirement", Self::Requirement),
    ];

    /// Whether a visitor may put it aside.
    #[must_use]
    pub fn is_optional(self) -> bool {
        Self::OPTIONAL.iter().any(|(_, reason)| *reason == self)
    }
}

/// Entries of one person at the same time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Overlaps {
    /// Entries that begin while another one lasts.
    pub entries: u64,
    /// Hours that are counted more than once.
    pub hours: f64,
    /// Titles of two of them.
    pub example: [String; 2],
}

/// What a file does not tell. The answer goes into [`crate::Settings`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Question {
    /// Day first or month first?
    DateOrder {
        /// A date as the file has it.
        example: String,
        /// What was assumed.
        assumed: DateOrder,
        /// What each answer would give.
        options: Vec<DateOrderOption>,
    },
    /// How many weeks do these hours cover? No entry has a date.
    Weeks {
        /// What was assumed.
        assumed: f64,
    },
    /// Are plain numbers hours, minutes or seconds?
    Unit {
        /// A duration as the file has it.
        example: f64,
        /// What was assumed.
        assumed: Unit,
        /// What each answer would give.
        options: Vec<UnitOption>,
    },
    /// Whose week is it? The file is of several people.
    Person {
        /// The people, most hours first, at most 100.
        people: Vec<PersonHours>,
    },
}

/// What an order of day and month would give.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DateOrderOption {
    /// The order.
    pub order: DateOrder,
    /// First day with an entry.
    pub first_day: Option<String>,
    /// Last day with an entry.
    pub last_day: Option<String>,
    /// Weeks with entries.
    pub weeks: u64,
}

/// What a unit of plain numbers would give.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnitOption {
    /// The unit.
    pub unit: Unit,
    /// Hours of all durations over the whole time.
    pub hours: f64,
}

/// The hours of a person.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonHours {
    /// The name.
    pub name: String,
    /// Hours over the whole time.
    pub hours: f64,
    /// Number of entries.
    pub entries: u64,
}

/// What a visitor should know about the reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// The text is not UTF-8. It was read as another encoding, or some letters are lost.
    Encoding {
        /// The encoding.
        encoding: Encoding,
    },
    /// Dates that cannot be read, or are outside 1900 to 2199. The hours count.
    DatesNotRead {
        /// Number of entries.
        entries: u64,
        /// The line of the file of the first one, from 1.
        line: u64,
        /// The first one.
        example: String,
    },
    /// Some dates only fit day first and others only month first.
    MixedDates {
        /// Entries whose date does not fit the order that was used.
        entries: u64,
    },
    /// Entries of 24 hours or more, which count. A timer may have been left running.
    LongEntries {
        /// Number of entries.
        entries: u64,
        /// Their hours.
        hours: f64,
        /// The title of one.
        example: String,
    },
    /// A week has 168 hours.
    MoreThanWeek {
        /// Hours a week that were found.
        hours: f64,
        /// The limit.
        limit: f64,
    },
    /// The given hours fill the week, so lines without a time have none.
    NoHoursLeft {
        /// Number of lines.
        lines: u64,
        /// Hours of the week.
        week_hours: f64,
    },
    /// The rule of a repeated event cannot be read. It counts once.
    RepeatNotRead {
        /// Its title.
        title: String,
        /// The rule.
        rule: String,
    },
    /// A repeated event goes on; it was counted up to the day of the last entry.
    RepeatCut {
        /// Its title.
        title: String,
        /// The last day that counts.
        last_day: String,
    },
    /// A time zone that the file does not describe. Its times were taken as they stand.
    ZoneNotKnown {
        /// Its name.
        zone: String,
    },
}

/// How a file's bytes were read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-8 with some bytes that are none; these letters are lost.
    #[serde(rename = "utf-8-damaged")]
    Utf8Damaged,
    /// UTF-16 of either order.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Windows-1252, the old encoding of Western Europe.
    #[serde(rename = "windows-1252")]
    Windows1252,
}
