//! A table of `data/` as text.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// The rows of a table, by column.
#[derive(Debug, Clone, Default)]
pub struct RawTable {
    name: String,
    columns: BTreeMap<String, usize>,
    rows: Vec<csv::StringRecord>,
}

impl RawTable {
    /// Reads a table; lines that begin with `#` are comments.
    pub fn parse(name: &str, text: &str) -> Result<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(text.as_bytes());
        let headers = reader.headers().with_context(|| name.to_owned())?.iter();
        let columns = headers.enumerate().map(|(at, name)| (name.to_owned(), at));
        let columns = columns.collect();
        let rows = reader.records().collect::<Result<_, _>>();
        Ok(Self {
            name: name.to_owned(),
            columns,
            rows: rows.with_context(|| name.to_owned())?,
        })
    }

    /// Whether there is a column of that name.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// Fails unless the table has these columns and no other.
    pub fn expect_columns<'a>(&self, columns: impl Iterator<Item = &'a str>) -> Result<()> {
        let mut known = 0;
        for column in columns {
            known += 1;
            ensure!(self.has(column), "{} has no column {column}", self.name);
        }
        ensure!(
            known == self.columns.len(),
            "{} has a column that is not described in crates/open-data/src/",
            self.name
        );
        Ok(())
    }

    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = RawRow<'_>> {
        self.rows.iter().map(|cells| RawRow { table: self, cells })
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct RawRow<'t> {
    table: &'t RawTable,
    cells: &'t csv::StringRecord,
}

impl<'t> RawRow<'t> {
    /// The text of a cell. Fails where there is no such column.
    pub fn text(&self, column: &str) -> Result<&'t str> {
        let at = self.table.columns.get(column);
        at.and_then(|at| self.cells.get(*at))
            .with_context(|| format!("{} has no column {column}", self.table.name))
    }

    /// The number of a cell. Fails where it is none.
    pub fn number(&self, column: &str) -> Result<f64> {
        let text = self.text(column)?;
        text.parse()
            .with_context(|| format!("{}: {column} is {text:?}, no number", self.table.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_rows_and_columns_have_names() -> Result<()> {
        let table = RawTable::parse("a.csv", "# note\nid,size\nx,1.5\ny,\n")?;
        let rows: Vec<_> = table.rows().collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].text("id")?, "x");
        assert_eq!(rows[0].number("size")?, 1.5);
        assert!(rows[1].number("size").is_err());
        assert!(rows[0].text("other").is_err());
        assert!(table.expect_columns(["id", "size"].into_iter()).is_ok());
        assert!(table.expect_columns(["id"].into_iter()).is_err());
        assert!(table.expect_columns(["id", "length"].into_iter()).is_err());
        Ok(())
    }
}
