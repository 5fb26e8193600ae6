//! A table in the making: its fields with their descriptions, and its rows.

use anyhow::{Context, Result, ensure};
use csv::{Terminator, Writer, WriterBuilder};

/// What the cells of a field hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// One of these words.
    Word(Vec<&'static str>),
    /// A whole number that is not negative.
    Count,
    /// A number.
    Number,
    /// A number from 0 to 1.
    Share,
    /// `true` or `false`.
    Flag,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in the header.
    pub name: String,
    /// What its cells hold.
    pub kind: Kind,
    /// The unit of its numbers; empty where there is none.
    pub unit: &'static str,
    /// What it means.
    pub about: String,
    /// Whether a cell may be empty.
    pub optional: bool,
}

impl Field {
    /// A field whose cells are never empty.
    pub fn new(name: impl Into<String>, kind: Kind, about: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            unit: if kind == Kind::Share { "share" } else { "" },
            kind,
            about: about.into(),
            optional: false,
        }
    }

    /// The same field with a unit.
    pub fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// The same field, whose cells may be empty.
    pub fn optional(self) -> Self {
        let optional = true;
        Self { optional, ..self }
    }
}

/// A reference to a field of another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The field that refers.
    pub field: &'static str,
    /// The table it refers to.
    pub table: &'static str,
    /// The key there.
    pub key: &'static str,
}

/// What a table is, beside its rows.
#[derive(Debug, Clone)]
pub struct Shape {
    /// Its name, that of the file without `.csv`.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What a row is.
    pub about: String,
    /// The fields that tell rows apart.
    pub key: &'static [&'static str],
    /// The references to other tables.
    pub references: &'static [Reference],
    /// The licences of its content, by their SPDX names.
    pub licences: &'static [&'static str],
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A table with its rows as text.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it is.
    pub shape: Shape,
    /// The whole file.
    pub text: String,
}

/// Writes a table row by row.
pub struct TableWriter {
    shape: Shape,
    writer: Writer<Vec<u8>>,
}

impl TableWriter {
    /// Begins a table with its header.
    pub fn new(shape: Shape) -> Result<Self> {
        // The line ends of RFC 4180.
        let mut builder = WriterBuilder::new();
        let mut writer = builder.terminator(Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(shape.fields.iter().map(|field| &field.name))?;
        Ok(Self { shape, writer })
    }

    /// Adds a row. Fails when it has another number of cells than the header, or leaves a cell
    /// empty that must not be.
    pub fn row(&mut self, cells: &[String]) -> Result<()> {
        let name = self.shape.name;
        for (field, cell) in self.shape.fields.iter().zip(cells) {
            ensure!(
                field.optional || !cell.is_empty(),
                "{name}: a row {cells:?} without {}",
                field.name
            );
        }
        self.writer
            .write_record(cells)
            .with_context(|| format!("{name}: row {cells:?}"))
    }

    /// Ends the table.
    pub fn finish(self) -> Result<Table> {
        let bytes = self
            .writer
            .into_inner()
            .map_err(|error| error.into_error())?;
        Ok(Table {
            shape: self.shape,
            text: String::from_utf8(bytes)?,
        })
    }
}

/// A number with at most six decimals, without exponent or trailing zeros.
pub fn decimal(number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// As [`decimal`]; a missing number is an empty cell.
pub fn optional_decimal(number: Option<f64>) -> String {
    number.map(decimal).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape() -> Shape {
        Shape {
            name: "a",
            title: "A",
            about: String::new(),
            key: &["id"],
            references: &[],
            licences: &[],
            fields: vec![
                Field::new("id", Kind::Text, ""),
                Field::new("label", Kind::Text, "").optional(),
            ],
        }
    }

    #[test]
    fn a_table_is_written_as_rfc_4180_says() -> Result<()> {
        let mut table = TableWriter::new(shape())?;
        table.row(&["1".to_owned(), "x, \"y\"".to_owned()])?;
        table.row(&["2".to_owned(), String::new()])?;
        let table = table.finish()?;
        assert_eq!(table.text, "id,label\r\n1,\"x, \"\"y\"\"\"\r\n2,\r\n");
        Ok(())
    }

    #[test]
    fn a_row_with_missing_cells_is_refused() -> Result<()> {
        let mut table = TableWriter::new(shape())?;
        assert!(table.row(&[String::new(), String::new()]).is_err());
        assert!(table.row(&["1".to_owned()]).is_err());
        Ok(())
    }

    #[test]
    fn decimals_are_short() {
        assert_eq!(decimal(0.25), "0.25");
        assert_eq!(decimal(1.0 / 3.0), "0.333333");
        assert_eq!(decimal(341_700.0), "341700");
        assert_eq!(decimal(-1e-9), "0");
        assert_eq!(optional_decimal(None), "");
    }
}
