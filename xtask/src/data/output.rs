//! Writing the tables of `data/`, the same bytes from the same sources on every machine.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use csv::{Terminator, Writer, WriterBuilder};

/// A finished file of `data/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Name within the folder.
    pub name: String,
    /// The whole content.
    pub bytes: Vec<u8>,
}

/// A table in the making: comment lines, a header, then rows.
pub struct Table {
    name: String,
    notes: String,
    writer: Writer<Vec<u8>>,
}

impl Table {
    /// Begins a table whose notes say source, licence and date, one line each.
    pub fn new(name: &str, notes: &[&str], header: &[&str]) -> Result<Self> {
        let mut text = String::from("# Made by cargo xtask data; do not edit.\n");
        for note in notes {
            text.push_str("# ");
            text.push_str(note);
            text.push('\n');
        }
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        writer
            .write_record(header)
            .with_context(|| format!("{name}: cannot write the header"))?;
        Ok(Self {
            name: name.to_owned(),
            notes: text,
            writer,
        })
    }

    /// Adds a row of as many fields as the header has. An error names the table and shows a row
    /// that is too short, too long, or looks like a comment.
    pub fn row<T: AsRef<str>>(&mut self, fields: &[T]) -> Result<()> {
        let first = fields.first().map_or("", AsRef::as_ref);
        ensure!(
            !first.starts_with('#'),
            "{}: a row must not begin with #: {first:?}",
            self.name
        );
        self.writer
            .write_record(fields.iter().map(|field| field.as_ref().as_bytes()))
            .with_context(|| format!("{}: row {first:?}", self.name))
    }

    /// Ends the table.
    pub fn finish(self) -> Result<Output> {
        let Self {
            name,
            notes,
            writer,
        } = self;
        let bytes = writer
            .into_inner()
            .map_err(|error| error.into_error())
            .with_context(|| format!("{name}: cannot write"))?;
        let rows = String::from_utf8(bytes).with_context(|| format!("{name}: not UTF-8"))?;
        Ok(Output {
            name,
            bytes: (notes + &rows).into_bytes(),
        })
    }
}

/// A number with at most six decimals, without exponent or trailing zeros.
pub fn decimal(number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// As [`decimal`]; a missing number is an empty field.
pub fn optional_decimal(number: Option<f64>) -> String {
    number.map(decimal).unwrap_or_default()
}

/// Writes the files into `folder`, leaving those alone that are already right.
pub fn write(folder: &Path, outputs: &[Output]) -> Result<usize> {
    let mut changed = 0;
    for output in outputs {
        let path = folder.join(&output.name);
        if fs::read(&path).is_ok_and(|old| old == output.bytes) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::write(&path, &output.bytes)
            .with_context(|| format!("cannot write {}", path.display()))?;
        changed += 1;
    }
    Ok(changed)
}

/// Compares the files in `folder` with what they should be. An error names every file that is
/// missing or differs.
pub fn check(folder: &Path, outputs: &[Output]) -> Result<()> {
    let stale: Vec<&str> = outputs
        .iter()
        .filter(|output| !fs::read(folder.join(&output.name)).is_ok_and(|old| old == output.bytes))
        .map(|output| output.name.as_str())
        .collect();
    if !stale.is_empty() {
        bail!(
            "{} is stale; run `cargo xtask data --sources DIR`: {}",
            folder.display(),
            stale.join(", ")
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Table, decimal};

    #[test]
    fn decimals_are_short_and_never_in_exponents() {
        assert_eq!(decimal(0.036), "0.036");
        assert_eq!(decimal(341_700.0), "341700");
        assert_eq!(decimal(-0.000_000_01), "0");
        assert_eq!(decimal(1.0 / 3.0), "0.333333");
        assert_eq!(decimal(1e12), "1000000000000");
    }

    #[test]
    fn notes_stand_above_the_header() {
        let mut table = Table::new("a.csv", &["Source: b."], &["id", "label"]).unwrap();
        table.row(&["1", "x, y"]).unwrap();
        assert!(table.row(&["1"]).is_err());
        let output = table.finish().unwrap();
        let text = String::from_utf8(output.bytes).unwrap();
        assert!(text.starts_with(
            "# Made by cargo xtask data; do not edit.\n# Source: b.\nid,label\n1,\"x, y\"\n"
        ));
    }
}
