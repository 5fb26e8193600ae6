//! Reads a table cell by cell and collects every problem.

use super::Texts;
use super::problems::{Place, Problems};

/// A table: its column names and its rows of text.
pub struct Table {
    columns: Vec<String>,
    rows: Vec<(Place, csv::StringRecord)>,
}

/// A row of a table.
pub struct Row<'t> {
    columns: &'t [String],
    record: &'t csv::StringRecord,
    /// The place of the row.
    pub place: &'t Place,
}

impl Table {
    /// The table of a file; empty, with a problem, where it cannot be read or one of these columns
    /// is missing.
    pub fn read(texts: &Texts, file: &str, needed: &str, problems: &mut Problems) -> Self {
        let mut table = Self {
            columns: Vec::new(),
            rows: Vec::new(),
        };
        let Some(text) = texts.get(file) else {
            problems.add_file(file, "the table is missing");
            return table;
        };
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(text.as_bytes());
        match reader.headers() {
            Ok(header) => table.columns = header.iter().map(str::to_owned).collect(),
            Err(error) => problems.add_file(file, &error.to_string()),
        }
        let missing: Vec<_> = needed
            .split(',')
            .filter(|column| !table.columns.iter().any(|name| name == column))
            .collect();
        for column in &missing {
            problems.add_file(file, &format!("there is no column `{column}`"));
        }
        if !missing.is_empty() {
            return table;
        }
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let place = Place {
                        file: file.into(),
                        line: record.position().map_or(0, csv::Position::line),
                    };
                    table.rows.push((place, record));
                }
                Err(error) => problems.add_file(file, &error.to_string()),
            }
        }
        if table.rows.is_empty() {
            problems.add_file(file, "the table has no rows");
        }
        table
    }

    /// Reports ids that are not in ascending order, and those that occur twice.
    pub fn ascending(&self, field: &str, problems: &mut Problems) {
        let mut before: Option<&str> = None;
        for row in self.rows() {
            let id = row.optional(field);
            match before {
                Some(earlier) if earlier == id => {
                    problems.add(row.place, field, id, "occurs twice")
                }
                Some(earlier) if earlier > id => {
                    problems.add(
                        row.place,
                        field,
                        id,
                        format!("must come before “{earlier}”"),
                    );
                }
                _ => {}
            }
            before = Some(id);
        }
    }

    /// The rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(place, record)| Row {
            columns: &self.columns,
            record,
            place,
        })
    }
}

impl<'t> Row<'t> {
    /// The text of a cell; empty where it is missing.
    pub fn optional(&self, field: &str) -> &'t str {
        let position = self.columns.iter().position(|column| column == field);
        position
            .and_then(|position| self.record.get(position))
            .unwrap_or("")
    }

    /// The text of a cell that must not be empty.
    pub fn text(&self, field: &str, problems: &mut Problems) -> String {
        let text = self.optional(field);
        if text.trim().is_empty() {
            problems.add(self.place, field, text, "must not be empty");
        } else if text.contains('\n') {
            problems.add(self.place, field, text, "must be one line");
        }
        text.to_owned()
    }

    /// A number from `low` to `high`, or nothing.
    pub fn optional_number(
        &self,
        field: &str,
        (low, high): (f64, f64),
        problems: &mut Problems,
    ) -> Option<f64> {
        let text = self.optional(field);
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        match number {
            Some(number) if number >= low && number <= high => Some(number),
            _ => {
                let reason = format!("must be a number from {low} to {high}");
                problems.add(self.place, field, text, reason);
                None
            }
        }
    }

    /// A number from `low` to `high`; 0 with a problem where it is something else.
    pub fn number(&self, field: &str, limits: (f64, f64), problems: &mut Problems) -> f64 {
        if self.optional(field).is_empty() {
            problems.add(self.place, field, "", "must not be empty");
        }
        self.optional_number(field, limits, problems).unwrap_or(0.0)
    }

    /// A number that is a whole number of `1/parts`, or nothing: how many such parts it is.
    pub fn parts(
        &self,
        field: &str,
        parts: f64,
        limits: (f64, f64),
        problems: &mut Problems,
    ) -> Option<i64> {
        let scaled = self.optional_number(field, limits, problems)? * parts;
        let whole = scaled.round();
        if (scaled - whole).abs() > 1e-6 {
            let unit = 1.0 / parts;
            let reason = format!("must be a multiple of {unit}");
            problems.add(self.place, field, self.optional(field), reason);
            return None;
        }
        // The limits of all fields are far below 2^53.
        Some(whole as i64)
    }

    /// A whole number from `low` to `high`; 0 with a problem where it is something else.
    pub fn whole(&self, field: &str, limits: (u16, u16), problems: &mut Problems) -> u16 {
        if self.optional(field).is_empty() {
            problems.add(self.place, field, "", "must not be empty");
        }
        let limits = (f64::from(limits.0), f64::from(limits.1));
        let whole = self.parts(field, 1.0, limits, problems);
        whole
            .and_then(|number| u16::try_from(number).ok())
            .unwrap_or(0)
    }

    /// A year, or a month or a day of it, like 2026-02-05.
    pub fn date(&self, field: &str, problems: &mut Problems) {
        let text = self.optional(field);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let mut lengths = text.split('-').zip([4, 2, 2]);
        let fits = lengths.all(|(part, length)| part.len() == length && digits(part));
        if !fits || text.split('-').count() > 3 {
            let reason = "must be a year, month or day like 2026, 2026-02 or 2026-02-05";
            problems.add(self.place, field, text, reason);
        }
    }

    /// One of the given words.
    pub fn one_of(&self, field: &str, words: &[&str], problems: &mut Problems) -> String {
        let text = self.optional(field);
        if !words.contains(&text) {
            let reason = format!("must be one of: {}", words.join(", "));
            problems.add(self.place, field, text, reason);
        }
        text.to_owned()
    }
}
