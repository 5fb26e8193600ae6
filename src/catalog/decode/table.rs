//! Columns and rows, out of the way they are packed.

use super::Broken;
use crate::catalog::packed::TextTable;
use crate::domain::decimal;

/// The rows of a table with `N` columns.
pub(super) fn rows<const N: usize>(
    table: &TextTable<'static>,
    name: &'static str,
) -> Result<Vec<[&'static str; N]>, Broken> {
    let cells: Vec<&'static str> = table.cells.split_terminator('\n').collect();
    let rows = usize::try_from(table.rows).map_err(|_| Broken(name))?;
    if rows.checked_mul(N) != Some(cells.len()) {
        return Err(Broken(name));
    }
    Ok((0..rows)
        .map(|row| {
            std::array::from_fn(|column| cells.get(column * rows + row).copied().unwrap_or(""))
        })
        .collect())
}

/// The number in a cell; none where it is empty.
pub(super) fn number(cell: &str) -> Option<f64> {
    decimal::read(cell)
}

/// The parts of a cell that holds a list.
pub(super) fn list(cell: &'static str, separator: char) -> Vec<&'static str> {
    cell.split(separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}
