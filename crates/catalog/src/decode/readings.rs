//! The table of readings.

use super::DecodeError;
use super::table::rows;
use crate::packed::{READING_COLUMNS, TextTable};
use crate::reading::{PartialDate, ReadingFacts, ReadingKind};
use taskmix_method::{Estimate, ReadingSource};

pub(super) fn decode(table: &TextTable<'static>) -> Result<Vec<ReadingFacts>, DecodeError> {
    rows(table, READING_COLUMNS, "readings", |row| {
        let reading = Estimate::named(row.text())?;
        let source = row.text();
        Some(ReadingFacts {
            reading,
            source: ReadingSource::ALL
                .into_iter()
                .find(|known| known.name() == source)?,
            kind: match row.text() {
                "judged" => ReadingKind::Judged,
                "used" => ReadingKind::Used,
                _ => return None,
            },
            from: PartialDate::parse(row.text())?,
            to: PartialDate::parse(row.text())?,
            whose: row.text(),
            name: row.text(),
            about: row.text(),
        })
    })
}
