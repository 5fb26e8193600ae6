//! The columns of a workforce: those read and those added.

use csv::ByteRecord;

use super::cells::Cells;
use super::lookup::{Lookup, Shares};
use crate::failure::Failure;
use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::errors::{FieldError, GivenValue};
use taskmix_inputs::typed::{self, DecimalMark};
use taskmix_inputs::week::{self, USUAL_HOURS};
use taskmix_method::Given;
use taskmix_method::limits::within;
use taskmix_method::units::HOURS_IN_A_WEEK;

/// Maximum number of people in one row.
const MAX_PEOPLE: f64 = 1e9;

/// The columns added after `code` and `matched_title`.
const ADDED: &str = "\
    automatable_low,automatable_central,automatable_high,assistable_low,assistable_central,\
    assistable_high,human_core_low,human_core_central,human_core_high,time_saved_low,\
    time_saved_central,time_saved_high,hours_saved_low,hours_saved,hours_saved_high,\
    hours_saved_per_person";

/// The indexes of the columns.
pub struct Columns {
    names: ByteRecord,
    code: Option<usize>,
    title: Option<usize>,
    headcount: Option<usize>,
    hours: Option<usize>,
}

/// The values of a row.
pub struct Job<'a> {
    shares: &'a Shares,
    headcount: f64,
    hours: f64,
}

impl Columns {
    /// The columns of a header.
    pub fn of(header: &ByteRecord) -> Result<Self, Failure> {
        let column = |name: &str| {
            let mut found = places(header, name);
            match (found.next(), found.next()) {
                (_, Some(_)) => Err(Failure::of(
                    "header",
                    Given::Text(name.into()),
                    "each column once",
                    format!("header: {name} stands there twice"),
                )),
                (column, None) => Ok(column),
            }
        };
        let columns = Self {
            names: header.clone(),
            code: column("code")?,
            title: column("title")?,
            headcount: column("headcount")?,
            hours: column("hours")?,
        };
        if let Some(name) = columns
            .added()
            .find(|name| places(header, name).next().is_some())
        {
            return Err(Failure::of(
                "header",
                Given::Text(name.into()),
                "no column with the name of one that is added",
                format!("header: {name} is added, and must not stand there already"),
            ));
        }
        if columns.code.is_none() && columns.title.is_none() {
            let given = String::from_utf8_lossy(header.as_slice());
            return Err(Failure::of(
                "header",
                Given::Text(given.chars().take(80).collect()),
                "a first line with code or title, and optionally headcount and hours",
                "header: the first line must name a column code or title",
            ));
        }
        Ok(columns)
    }

    /// The header of the output.
    pub fn header(&self) -> ByteRecord {
        let mut header = self.names.clone();
        if self.code.is_none() {
            header.push_field(b"code");
        }
        for name in self.added() {
            header.push_field(name.as_bytes());
        }
        header
    }

    /// The names of the columns added, but for `code`.
    fn added(&self) -> impl Iterator<Item = &'static str> {
        let title = self.title.map(|_| "matched_title");
        title.into_iter().chain(ADDED.split(','))
    }

    /// The cells of a row that are read, with the names of their columns.
    pub fn read<'a>(
        &self,
        record: &'a ByteRecord,
    ) -> impl Iterator<Item = (&'static str, &'a [u8])> {
        let columns = [
            ("code", self.code),
            ("title", self.title),
            ("headcount", self.headcount),
            ("hours", self.hours),
        ];
        columns
            .into_iter()
            .filter_map(|(name, column)| Some((name, record.get(column?)?)))
    }

    /// The values of a row, or all its errors.
    pub fn job<'a>(
        &self,
        record: &ByteRecord,
        lookup: &'a mut Lookup,
    ) -> Result<Job<'a>, Vec<FieldError>> {
        if record.len() != self.names.len() {
            let limit = format!("{}, as the header has", count(self.names.len()));
            return Err(vec![FieldError {
                field: "row".into(),
                value: GivenValue(Given::Number(record.len() as f64)),
                message: format!(
                    "row: {} where the header has {}",
                    count(record.len()),
                    self.names.len()
                ),
                limit,
            }]);
        }
        let mut errors = Vec::new();
        let mut accept = |value: Result<f64, FieldError>| {
            value.unwrap_or_else(|error| {
                errors.push(error);
                0.0
            })
        };
        let headcount = accept(number(record, self.headcount, "headcount", 1.0, MAX_PEOPLE));
        let hours = accept(number(
            record,
            self.hours,
            "hours",
            USUAL_HOURS,
            HOURS_IN_A_WEEK,
        ));
        let found = self
            .occupation(record, lookup)
            .and_then(|(field, occupation)| {
                let shares = lookup.shares(occupation);
                shares.ok_or_else(|| week::no_mix(field, occupation))
            });
        match found {
            Ok(shares) if errors.is_empty() => Ok(Job {
                shares,
                headcount,
                hours,
            }),
            Ok(_) => Err(errors),
            Err(error) => {
                errors.insert(0, error);
                Err(errors)
            }
        }
    }

    fn occupation(
        &self,
        record: &ByteRecord,
        lookup: &mut Lookup,
    ) -> Result<(&'static str, &'static Occupation), FieldError> {
        let code = cell(record, self.code);
        if !code.is_empty() {
            let known = std::str::from_utf8(code)
                .ok()
                .and_then(|code| catalog().occupation(code));
            return match known {
                Some(occupation) => Ok(("code", occupation)),
                None => match week::known_occupation(&String::from_utf8_lossy(code)) {
                    Ok(occupation) => Ok(("code", occupation)),
                    Err(problem) => Err(problem.at("code").into()),
                },
            };
        }
        let title = cell(record, self.title);
        let (field, limit) = match (self.code, self.title) {
            (Some(_), None) => ("code", "a code"),
            (None, _) => ("title", "a job title"),
            _ => ("code", "a code or a job title"),
        };
        if title.is_empty() {
            return Err(FieldError {
                field: field.into(),
                value: GivenValue(Given::Nothing),
                limit: limit.into(),
                message: format!("{field}: {limit} must be given"),
            });
        }
        lookup.title(title).map_or_else(
            || {
                let title = String::from_utf8_lossy(title).chars().take(80).collect();
                Err(FieldError {
                    message: format!("title: no reliable match for “{title}”"),
                    field: "title".into(),
                    value: GivenValue(Given::Text(title)),
                    limit: "a job title that an occupation fits".into(),
                })
            },
            |occupation| Ok(("title", occupation)),
        )
    }

    /// The row of the output.
    pub fn answer(&self, record: &ByteRecord, job: &Job, cells: &mut Cells, row: &mut ByteRecord) {
        let occupation = job.shares.occupation;
        row.clear();
        for (index, cell) in record.iter().enumerate() {
            row.push_field(if self.code == Some(index) {
                occupation.code.as_bytes()
            } else {
                cell
            });
        }
        if self.code.is_none() {
            row.push_field(occupation.code.as_bytes());
        }
        if self.title.is_some() {
            row.push_field(occupation.title.as_bytes());
        }
        for cell in &job.shares.cells {
            row.push_field(cell.as_bytes());
        }
        let saved = job.shares.time_saved;
        let hours = job.headcount * job.hours;
        for value in [
            saved.low * hours,
            saved.central * hours,
            saved.high * hours,
            saved.central * job.hours,
        ] {
            row.push_field(cells.number(value));
        }
    }
}

/// The indexes of the columns with a name.
fn places<'a>(header: &'a ByteRecord, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    header
        .iter()
        .enumerate()
        .filter(|(_, column)| column.trim_ascii().eq_ignore_ascii_case(name.as_bytes()))
        .map(|(index, _)| index)
}

fn count(cells: usize) -> String {
    let plural = if cells == 1 { "" } else { "s" };
    format!("{cells} cell{plural}")
}

fn cell(record: &ByteRecord, column: Option<usize>) -> &[u8] {
    column
        .and_then(|column| record.get(column))
        .unwrap_or_default()
        .trim_ascii()
}

fn number(
    record: &ByteRecord,
    column: Option<usize>,
    field: &str,
    usual: f64,
    max: f64,
) -> Result<f64, FieldError> {
    let cell = cell(record, column);
    if cell.is_empty() {
        return Ok(usual);
    }
    let text = String::from_utf8_lossy(cell);
    let plain = cell.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.'));
    // Most cells are plain numbers; the rest is read as typed text.
    match text.parse::<f64>() {
        Ok(value) if plain => within(value, 0.0, max).map_err(|problem| problem.at(field)),
        _ => typed::number(field, &text, DecimalMark::Point, 0.0, max),
    }
    .map_err(FieldError::from)
}
