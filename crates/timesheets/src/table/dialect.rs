//! The delimiter of a table and the row of its header.

use super::columns::Columns;
use super::rows::{Found, Rows};
use crate::dates;
use crate::limits::MAX_LINES_BEFORE_HEADER;
use crate::refusal::{Missing, Refusal};

/// How a table is written.
#[derive(Debug, Clone)]
pub struct Dialect {
    /// The byte between cells.
    pub delimiter: u8,
    /// Rows up to its first entry.
    pub rows_before: usize,
    /// What its columns mean.
    pub columns: Columns,
}

const DELIMITERS: [u8; 4] = *b",;\t|";
/// Names of columns in an error.
const SHOWN_NAMES: usize = 12;
/// Known names from which on a row is a header that lacks something, in place of a text.
const HEADER_FROM: usize = 2;

/// Finds delimiter and header; `None` if the text is no table. It is one for sure if its name
/// ends like that of a table.
pub fn find(text: String, named_table: bool) -> (String, Result<Option<Dialect>, Refusal>) {
    let mut text = text;
    let mut best: Option<Dialect> = None;
    let mut refusal = None;
    let mut first_row: Option<Vec<String>> = None;
    for delimiter in DELIMITERS {
        let mut rows = Rows::new(text, delimiter);
        for row in 1..=MAX_LINES_BEFORE_HEADER {
            match rows.next(None) {
                Found::Row => {}
                Found::Bad => continue,
                Found::TooWide => {
                    let line = rows.begins_at();
                    refusal = refusal.or(Some(Refusal::TooManyColumns { line }));
                    continue;
                }
                Found::End => break,
            }
            let columns = if row == 1 && is_history(&rows) {
                Columns::of_history()
            } else {
                Columns::of(rows.cells())
            };
            let shown = || rows.cells().take(SHOWN_NAMES).map(short).collect();
            if first_row
                .as_ref()
                .is_none_or(|first| first.len() < rows.width().min(SHOWN_NAMES))
                && row == 1
            {
                first_row = Some(shown());
            }
            let rows_before = if row == 1 && is_history(&rows) {
                0
            } else {
                row
            };
            let missing = columns.missing();
            if let Some(missing) = missing {
                let cells = columns.known.max(1) * 3 >= columns.width;
                if columns.known >= HEADER_FROM && cells && refusal.is_none() {
                    let found = shown();
                    refusal = Some(Refusal::NoColumns { found, missing });
                }
                continue;
            }
            if columns.width > 1
                && best
                    .as_ref()
                    .is_none_or(|best| best.columns.known < columns.known)
            {
                best = Some(Dialect {
                    delimiter,
                    rows_before,
                    columns,
                });
            }
        }
        text = rows.into_text();
    }
    let outcome = match (best, refusal) {
        (Some(dialect), _) => Ok(Some(dialect)),
        (None, Some(refusal @ Refusal::TooManyColumns { .. })) => Err(refusal),
        (None, Some(refusal)) if named_table => Err(refusal),
        (None, None) if named_table => Err(Refusal::NoColumns {
            found: first_row.unwrap_or_default(),
            missing: Missing::Both,
        }),
        (None, _) => Ok(None),
    };
    (text, outcome)
}

/// Whether the first row is one of RescueTime's history: a time, five texts, and seconds.
fn is_history(rows: &Rows) -> bool {
    let seconds = rows.cell(5);
    rows.width() == 6
        && dates::stamp(rows.cell(0)).is_some_and(|(_, second)| second.is_some())
        && !seconds.is_empty()
        && seconds.bytes().all(|byte| byte.is_ascii_digit())
}

fn short(name: &str) -> String {
    name.chars().take(40).collect()
}
