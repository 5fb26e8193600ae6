//! The small tables as text.

use crate::data::packed::TextTable;
use crate::data::rows::TextRows;

/// The packed cells of a table.
pub(super) struct Columns {
    rows: u32,
    cells: String,
}

impl Columns {
    /// The cells of these columns, column by column.
    pub fn of(table: &TextRows, columns: &str) -> Self {
        let mut cells = String::new();
        for column in columns.split(',') {
            for (_, row) in &table.rows {
                cells.push_str(table.cell(row, column));
                cells.push('\n');
            }
        }
        Self {
            // No table has more rows than that.
            rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
            cells,
        }
    }

    pub fn packed(&self) -> TextTable<'_> {
        TextTable {
            rows: self.rows,
            cells: &self.cells,
        }
    }
}
