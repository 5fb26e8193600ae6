//! What a visitor may say about a file: the answers to the questions of an import.

use serde::{Deserialize, Serialize};

use crate::import::Reason;
use crate::limits::DEFAULT_WEEK_HOURS;

/// How “02/11/2026” is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 2 November.
    DayFirst,
    /// 11 February.
    MonthFirst,
}

/// The unit of durations that are numbers without a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 1.5 is an hour and a half.
    Hours,
    /// 90 is an hour and a half.
    Minutes,
    /// 5400 is an hour and a half.
    Seconds,
}

impl DateOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// Its name in JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Minutes, Self::Seconds];

    /// Its name in JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Minutes => "minutes",
            Self::Seconds => "seconds",
        }
    }

    /// How many of them make an hour.
    #[must_use]
    pub const fn per_hour(self) -> f64 {
        match self {
            Self::Hours => 1.0,
            Self::Minutes => 60.0,
            Self::Seconds => 3600.0,
        }
    }
}

/// How a file or text is to be understood. The default answers nothing; the import then says
/// what it assumed.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The order of day and month, where the file does not tell.
    pub date_order: Option<DateOrder>,
    /// The unit of plain numbers, where the file does not tell.
    pub unit: Option<Unit>,
    /// The weeks that the hours are divided by; more than 0. Without it, the weeks with entries.
    pub weeks: Option<f64>,
    /// The person whose entries count. Without it, all count, as an average of the people.
    pub person: Option<String>,
    /// First day that counts, as `2026-11-02`.
    pub first_day: Option<String>,
    /// Last day that counts.
    pub last_day: Option<String>,
    /// Hours of the week that a text describes: percentages are of these. A text that names its
    /// own (“38 hours per week”) goes by that if this is `None`; else 40.
    pub week_hours: Option<f64>,
    /// Reasons that are put aside: their entries are work all the same. Others than those of
    /// [`Reason::OPTIONAL`] stand.
    pub keep: Vec<Reason>,
}

impl Default for Settings {
    fn default() -> Self {
        Self::NONE
    }
}

impl Settings {
    /// Nothing answered.
    pub const NONE: Self = Self {
        date_order: None,
        unit: None,
        weeks: None,
        person: None,
        first_day: None,
        last_day: None,
        week_hours: None,
        keep: Vec::new(),
    };

    /// Whether a reason was put aside.
    pub(crate) fn keeps(&self, reason: Reason) -> bool {
        reason.is_optional() && self.keep.contains(&reason)
    }

    /// The hours of a week, given what the text says itself.
    pub(crate) fn week_hours(&self, stated: Option<f64>) -> f64 {
        let valid = |hours: &f64| (0.0..=168.0).contains(hours);
        let own = self.week_hours.filter(valid);
        own.or(stated).unwrap_or(DEFAULT_WEEK_HOURS)
    }
}
