//! Reads delimited text; every error names file, line, column and value.

use std::collections::BTreeMap;
use std::str::FromStr;

use anyhow::{Context, Error, Result, anyhow, ensure};
use csv::{ReaderBuilder, StringRecord};

/// How a source file separates and quotes its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Commas, with quotes around fields that need them.
    Comma,
    /// Tabs, with quotes around fields that need them.
    Tab,
    /// Tabs, where a quote is an ordinary character.
    TabUnquoted,
}

/// A table as it stands in a file, all fields text.
#[derive(Debug)]
pub struct RawTable {
    name: String,
    header: StringRecord,
    rows: Vec<(u64, StringRecord)>,
}

impl RawTable {
    /// Parses `bytes`; lines that begin with `#` before the header are comments. An error names the
    /// file and the line where the text is not UTF-8 or a row has the wrong width.
    pub fn parse(name: &str, bytes: &[u8], dialect: Dialect) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new()
            .delimiter(if dialect == Dialect::Comma {
                b','
            } else {
                b'\t'
            })
            .quoting(dialect != Dialect::TabUnquoted)
            .comment(Some(b'#'))
            .from_reader(bytes);
        let header = reader
            .headers()
            .with_context(|| format!("{name}: cannot read the header"))?
            .clone();
        let mut rows = Vec::new();
        for record in reader.into_records() {
            let record = record.with_context(|| format!("{name}: cannot read a row"))?;
            let line = record.position().map_or(0, csv::Position::line);
            rows.push((line, record));
        }
        Ok(Self {
            name: name.to_owned(),
            header,
            rows,
        })
    }

    /// The column names in order.
    pub fn header(&self) -> impl Iterator<Item = &str> {
        self.header.iter()
    }

    /// The number of rows below the header.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, record)| Row {
            table: self,
            line: *line,
            record,
        })
    }
}

/// One row of a [`RawTable`].
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    table: &'a RawTable,
    line: u64,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The field of `column` without surrounding blanks; empty text is returned as it is.
    pub fn text(&self, column: &str) -> Result<&'a str> {
        let position = self
            .table
            .header
            .iter()
            .position(|name| name == column)
            .ok_or_else(|| anyhow!("{}: there is no column {column:?}", self.table.name))?;
        Ok(self.record.get(position).unwrap_or("").trim())
    }

    /// The field of `column`, which must not be empty.
    pub fn required(&self, column: &str) -> Result<&'a str> {
        let text = self.text(column)?;
        ensure!(
            !text.is_empty(),
            self.complaint(column, "must not be empty")
        );
        Ok(text)
    }

    /// The field of `column` as a number; empty and a lone dash mean missing.
    pub fn number(&self, column: &str) -> Result<Option<f64>> {
        let text = self.text(column)?;
        if matches!(text, "" | "—" | "–" | "-") {
            return Ok(None);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(self.complaint(column, "is not a number")),
        }
    }

    /// The field of `column` as a whole number, which must be there.
    pub fn whole<T: FromStr>(&self, column: &str) -> Result<T> {
        let number = self.required(column)?.parse();
        number.map_err(|_| self.complaint(column, "is not a whole number"))
    }

    /// The field of `column` as the number of a task, which some files write as `8823.0`.
    pub fn task_number(&self, column: &str) -> Result<u32> {
        let text = self.required(column)?;
        let number = text.strip_suffix(".0").unwrap_or(text).parse();
        number.map_err(|_| self.complaint(column, "is not a whole number"))
    }

    /// Adds a value under the text of `key`, which must not be empty or occur twice.
    pub fn insert<T>(&self, map: &mut BTreeMap<String, T>, key: &str, value: T) -> Result<()> {
        match map.insert(self.required(key)?.to_owned(), value) {
            Some(_) => Err(self.complaint(key, "occurs twice")),
            None => Ok(()),
        }
    }

    /// An error that names the file, the line, the column and its value.
    pub fn complaint(&self, column: &str, reason: &str) -> Error {
        let value = self.text(column).unwrap_or("");
        anyhow!(
            "{}, line {}: {column} {value:?} {reason}",
            self.table.name,
            self.line
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, RawTable};

    #[test]
    fn names_file_line_column_and_value() {
        let table = RawTable::parse("pay.csv", b"# note\ncode,pay\n1,2\n3,#\n", Dialect::Comma);
        let table = table.unwrap();
        let errors: Vec<String> = table
            .rows()
            .filter_map(|row| row.number("pay").err())
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, [r##"pay.csv, line 4: pay "#" is not a number"##]);
    }

    #[test]
    fn a_dash_is_missing_and_not_zero() {
        let table = RawTable::parse("a.csv", "a\n—\n-5.5\n".as_bytes(), Dialect::Comma).unwrap();
        let numbers: Vec<_> = table.rows().map(|row| row.number("a").unwrap()).collect();
        assert_eq!(numbers, [None, Some(-5.5)]);
    }
}
