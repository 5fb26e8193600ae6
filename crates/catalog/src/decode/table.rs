//! Rows of a packed table.

use super::DecodeError;
use crate::packed::TextTable;
use taskmix_number_text::parse;

/// The cells of one row, from left to right.
pub(super) struct Row<'t> {
    cells: &'t [&'static str],
    at: usize,
    rows: usize,
}

impl Row<'_> {
    /// The next cell.
    #[inline(never)]
    pub(super) fn text(&mut self) -> &'static str {
        let cell = self.cells.get(self.at).copied();
        self.at += self.rows;
        cell.unwrap_or_default()
    }

    /// The number in the next cell; none where it is empty.
    #[inline(never)]
    pub(super) fn number(&mut self) -> Option<f64> {
        parse(self.text())
    }

    /// Whether the next cell says yes.
    pub(super) fn yes(&mut self) -> bool {
        self.text() == "yes"
    }

    /// The items of the list in the next cell.
    #[inline(never)]
    pub(super) fn list(&mut self, separator: char) -> Vec<&'static str> {
        self.text()
            .split(separator)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// The rows of a table with these columns. `read` takes all cells of a row in the
/// order of the columns; it returns none where one has a value that it must not have.
pub(super) fn rows<T>(
    table: &TextTable<'static>,
    columns: &str,
    name: &'static str,
    mut read: impl FnMut(&mut Row) -> Option<T>,
) -> Result<Vec<T>, DecodeError> {
    let cells = cells(table, columns).ok_or(DecodeError(name))?;
    let rows = table.rows as usize;
    let mut found = Vec::with_capacity(rows);
    for row in 0..rows {
        let mut row = Row {
            cells: &cells,
            at: row,
            rows,
        };
        found.push(read(&mut row).ok_or(DecodeError(name))?);
    }
    Ok(found)
}

/// All cells, column by column.
fn cells(table: &TextTable<'static>, columns: &str) -> Option<Vec<&'static str>> {
    let cells: Vec<&'static str> = table.cells.split_terminator('\n').collect();
    let count = (table.rows as usize).checked_mul(columns.split(',').count())?;
    (count == cells.len()).then_some(cells)
}
