//! Which column means what.

use taskmix_method::order::sorted;

use super::names::{DURATIONS, NAMES, is_weekly, remark};
use crate::refusal::Missing;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What was done.
    Words,
    /// The task it belongs to.
    Task,
    /// Its category.
    Category,
    /// Its project.
    Project,
    /// Its client.
    Client,
    /// Who did it.
    Person,
    /// Who did it, in part.
    FirstName,
    /// Who did it, in part.
    LastName,
    /// The day, or the time it began.
    Date,
    /// The time it began.
    Begin,
    /// The day it ended.
    EndDate,
    /// The time it ended.
    End,
    /// Whether it is billed.
    Billable,
    /// What it is billed at.
    Amount,
    /// Whether it was deleted.
    Deleted,
    /// Whether it was cancelled.
    Status,
    /// Whether it takes the whole day.
    WholeDay,
    /// How productive it is, from -2 to 2.
    Productivity,
    /// A title, perhaps.
    Name,
}

const ROLES: usize = Role::Name as usize + 1;

/// The unit of a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// The file does not tell.
    Unknown,
}

/// A column of durations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DurationColumn {
    rank: u8,
    /// Its place.
    pub column: usize,
    /// The unit of a plain number in it.
    pub unit: Unit,
}

/// The columns of a table, by their meaning.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    by_role: [Option<usize>; ROLES],
    /// The columns of durations, the best first.
    pub durations: Vec<DurationColumn>,
    /// The number of columns of the header.
    pub width: usize,
    /// How many columns have a known name.
    pub known: usize,
    /// Whether the durations are those of one week.
    pub per_week: bool,
    /// Whether the title is the activity together with its category, as of programs that record
    /// by themselves.
    pub joins_category: bool,
}

impl Columns {
    /// Finds the columns by their names.
    pub fn of<'a>(header: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<(String, String)> = header.map(name).collect();
        let mut columns = Self {
            width: names.len(),
            ..Self::default()
        };
        for (column, (name, in_parentheses)) in names.iter().enumerate() {
            if let Some((unit, rank)) = duration(name, in_parentheses) {
                columns
                    .durations
                    .push(DurationColumn { rank, column, unit });
            }
        }
        columns.durations = sorted(columns.durations, |one, other| {
            (one.rank, one.column).cmp(&(other.rank, other.column))
        });
        let first = columns.durations.first();
        let first = first.and_then(|duration| names.get(duration.column));
        columns.per_week = first.is_some_and(|(name, _)| is_weekly(name));
        for (role, known) in NAMES {
            let at = |wanted: &&str| names.iter().position(|(name, _)| name == wanted);
            if let Some(slot) = columns.by_role.get_mut(*role as usize) {
                *slot = known.iter().find_map(at);
            }
        }
        columns.known = columns.durations.len() + columns.by_role.iter().flatten().count();
        let words = columns.at(Role::Words).and_then(|at| names.get(at));
        columns.joins_category = words.is_some_and(|(name, _)| name == "activity")
            && columns.at(Role::Category).is_some();
        columns
    }

    /// The columns of RescueTime's history, which has no header.
    pub fn of_history() -> Self {
        let names = [
            "date",
            "activity",
            "details",
            "category",
            "class",
            "time spent (seconds)",
        ];
        Self::of(names.into_iter())
    }

    /// The column of a role.
    pub fn at(&self, role: Role) -> Option<usize> {
        self.by_role.get(role as usize).copied().flatten()
    }

    /// What is missing for a table of work.
    pub fn missing(&self) -> Option<Missing> {
        let words = [
            Role::Words,
            Role::Task,
            Role::Category,
            Role::Project,
            Role::Name,
        ];
        let words = words.into_iter().any(|role| self.at(role).is_some());
        let span = self.at(Role::End).is_some()
            && (self.at(Role::Begin).is_some() || self.at(Role::Date).is_some());
        match (words, span || !self.durations.is_empty()) {
            (true, true) => None,
            (false, true) => Some(Missing::Words),
            (true, false) => Some(Missing::Duration),
            (false, false) => Some(Missing::Both),
        }
    }
}

/// A column's name as it is compared, and its remark in parentheses.
fn name(cell: &str) -> (String, String) {
    // No known name is longer.
    let cell: String = cell.chars().take(60).collect::<String>().to_lowercase();
    let cell = cell.replace('_', " ");
    let (name, rest) = cell.split_once('(').unwrap_or((&cell, ""));
    let in_parentheses = rest.split_once(')').map_or(rest, |(inside, _)| inside);
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_end_matches(['?', ':', '*', '.', ' ']);
    (name.to_owned(), in_parentheses.trim().to_owned())
}

fn duration(name: &str, in_parentheses: &str) -> Option<(Unit, u8)> {
    let (_, unit, rank) = DURATIONS.iter().find(|(known, ..)| *known == name)?;
    Some(remark(in_parentheses).unwrap_or((*unit, *rank)))
}
