//! Why a file or text is not read at all.

use std::fmt;

use taskmix_inputs::FieldError;
use taskmix_inputs::errors::GivenValue;
use taskmix_method::Given;

use crate::encoding::Binary;
use crate::limits::{
    MAX_BAD_ROWS, MAX_COLUMNS, MAX_ENTRIES, MAX_FILE_BYTES, MAX_TEXT_BYTES, YEARS,
};

/// Why a file or text is not read at all. Its text names what was found and the limit.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// It is larger than a file may be.
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
    },
    /// It has no letters or figures.
    Empty,
    /// It is not text.
    Binary(Binary),
    /// A table whose columns have no known names.
    NoColumns {
        /// The names of its first columns.
        found: Vec<String>,
        /// What is missing.
        missing: Missing,
    },
    /// A table with more columns than can be.
    TooManyColumns {
        /// The line of the file, from 1.
        line: u64,
    },
    /// A table with more rows that cannot be read than can be.
    TooManyBadRows {
        /// The line of the last of them.
        line: u64,
    },
    /// More entries than can be.
    TooManyEntries,
    /// A text that is too long for a list of tasks.
    TextTooLong {
        /// Bytes of the text.
        bytes: u64,
    },
    /// An answer that is none: its field, value and limit.
    Setting {
        /// The field of the settings.
        field: &'static str,
        /// What was given.
        value: String,
        /// What it must be.
        limit: &'static str,
    },
}

/// The column that a table needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// What was done.
    Words,
    /// How long it took.
    Duration,
    /// Both.
    Both,
}

/// The limit of a day in the settings.
pub(crate) const DAY_FORM: &str = "a day from 1900 to 2199, like 2026-11-02";

impl Refusal {
    fn field(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } | Self::Empty | Self::Binary(_) => "file",
            Self::NoColumns { .. } | Self::TooManyColumns { .. } => "columns",
            Self::TooManyBadRows { .. } => "rows",
            Self::TooManyEntries => "entries",
            Self::TextTooLong { .. } => "text",
            Self::Setting { field, .. } => field,
        }
    }

    fn value(&self) -> Given {
        match self {
            Self::TooLarge { bytes } | Self::TextTooLong { bytes } => Given::Number(*bytes as f64),
            Self::Binary(kind) => Given::Text(kind.name().into()),
            Self::NoColumns { found, .. } => Given::Text(found.join(", ")),
            Self::Setting { value, .. } => Given::Text(value.clone()),
            _ => Given::Nothing,
        }
    }

    fn limit(&self) -> String {
        match self {
            Self::TooLarge { .. } => format!("at most {} MB", MAX_FILE_BYTES / 1_000_000),
            Self::Empty => "a text".into(),
            Self::Binary(_) => "text, CSV or iCalendar".into(),
            Self::NoColumns { missing, .. } => missing.limit().into(),
            Self::TooManyColumns { .. } => format!("at most {MAX_COLUMNS} columns"),
            Self::TooManyBadRows { .. } => format!("at most {MAX_BAD_ROWS} rows that are none"),
            Self::TooManyEntries => format!("at most {MAX_ENTRIES} entries"),
            Self::TextTooLong { .. } => format!("at most {} kB", MAX_TEXT_BYTES / 1000),
            Self::Setting { limit, .. } => (*limit).into(),
        }
    }
}

impl Missing {
    const fn limit(self) -> &'static str {
        match self {
            Self::Words => "a column of what was done, like Description",
            Self::Duration => "a column of how long it took, like Duration, or start and end",
            Self::Both => {
                "a column of what was done, like Description, and one of how long it took, \
                 like Duration"
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = self.limit();
        match self {
            Self::TooLarge { bytes } => {
                // Tenths, rounded up: what is just above the limit must not look like it.
                let tenths = bytes.div_ceil(100_000);
                let (whole, tenth) = (tenths / 10, tenths % 10);
                write!(out, "file: {whole}.{tenth} MB is not {limit}")
            }
            Self::TextTooLong { bytes } => {
                write!(out, "text: {} kB is not {limit}", bytes.div_ceil(1000))
            }
            Self::Empty => write!(out, "file: it is empty"),
            Self::Binary(kind) => {
                write!(out, "file: {} is not {limit}{}", kind.name(), kind.advice())
            }
            Self::NoColumns { found, .. } => {
                write!(
                    out,
                    "columns: found {}; needed is {limit}",
                    found.join(", ")
                )
            }
            Self::TooManyColumns { line } => {
                write!(
                    out,
                    "columns: line {line} has more than {MAX_COLUMNS}; the limit is {limit}"
                )
            }
            Self::TooManyBadRows { line } => write!(
                out,
                "rows: up to line {line}, more than {MAX_BAD_ROWS} cannot be read as rows; is a \
                 quote never closed?"
            ),
            Self::TooManyEntries => write!(out, "entries: there are more; the limit is {limit}"),
            Self::Setting { field, value, .. } => write!(out, "{field}: “{value}” is not {limit}"),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for FieldError {
    fn from(refusal: Refusal) -> Self {
        Self {
            field: refusal.field().into(),
            value: GivenValue(refusal.value()),
            limit: refusal.limit(),
            message: refusal.to_string(),
        }
    }
}

/// The days of [`DAY_FORM`].
pub(crate) fn is_year(year: i16) -> bool {
    YEARS.contains(&year)
}
