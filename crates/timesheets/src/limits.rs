//! The limits of what is read. They bound time and memory.

/// Largest file, in bytes.
pub const MAX_FILE_BYTES: usize = 50 * 1000 * 1000;
/// Largest text that is read as a list of tasks, in bytes.
pub const MAX_TEXT_BYTES: usize = 200 * 1000;
/// Largest number of entries: rows of a table, or occurrences of events.
pub const MAX_ENTRIES: usize = 1_000_000;
/// Largest number of columns of a table.
pub const MAX_COLUMNS: usize = 1000;
/// Longest row of a table, in bytes. A longer one has a quote that is never closed.
pub const MAX_ROW_BYTES: usize = 1 << 16;
/// Rows that cannot be read before a table is refused. Each is read twice, at most.
pub const MAX_BAD_ROWS: usize = 1000;
/// Lines of text before the header of a table.
pub const MAX_LINES_BEFORE_HEADER: usize = 20;
/// Longest title, in characters; a longer one is cut.
pub const MAX_TITLE_CHARS: usize = 200;
/// Lines of work in a result; those with the fewest hours are summed up in one more.
pub const MAX_LINES: usize = 1000;
/// Left-out titles in a result; those with the fewest hours are summed up by reason.
pub const MAX_LEFT_OUT: usize = 500;
/// People who are named when one has to be chosen.
pub const MAX_PEOPLE: usize = 100;
/// Warnings of one kind.
pub const MAX_WARNINGS: usize = 20;
/// Longest entry that is believed, in hours: a year of a whole team's project in one row.
pub const MAX_ENTRY_HOURS: f64 = 10_000.0;
/// Entries from this length on are told of, in hours: a timer was left running.
pub const LONG_ENTRY_HOURS: f64 = 24.0;
/// Occurrences of one repeated event.
pub const MAX_OCCURRENCES: usize = 5000;
/// First and last year of a date.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;
/// Hours of a week that a text is spread over where it says nothing else.
pub const DEFAULT_WEEK_HOURS: f64 = 40.0;
/// Hours of a working day, as Jira counts “1d” by default.
pub const DAY_HOURS: i64 = 8;
/// Days of a working week, as Jira counts “1w” by default.
pub const WEEK_DAYS: i64 = 5;
