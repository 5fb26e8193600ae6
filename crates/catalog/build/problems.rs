//! The problems of the tables.

use std::fmt;

/// A cell, row or file that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The table's file name.
    pub file: String,
    /// The line in the file, from 1; 0 where the file as a whole is meant.
    pub line: u64,
    /// The column; empty where the row or the file as a whole is meant.
    pub field: String,
    /// What the cell holds.
    pub value: String,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "data/{}", self.file)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        if !self.field.is_empty() {
            write!(out, ": {} “{}”", self.field, self.value)?;
        }
        write!(out, ": {}", self.reason)
    }
}

/// The place of a value in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The table's file name.
    pub file: String,
    /// The line in the file, from 1.
    pub line: u64,
}

/// Every problem found so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Notes a problem with a value.
    pub fn add(&mut self, place: &Place, field: &str, value: &str, reason: impl Into<String>) {
        self.0.push(Problem {
            file: place.file.clone(),
            line: place.line,
            field: field.into(),
            value: value.into(),
            reason: reason.into(),
        });
    }

    /// Notes a problem with a file as a whole.
    pub fn add_file(&mut self, file: &str, reason: &str) {
        self.0.push(Problem {
            file: file.into(),
            line: 0,
            field: String::new(),
            value: String::new(),
            reason: reason.into(),
        });
    }

    /// The result, unless there are problems.
    ///
    /// # Errors
    ///
    /// The problems.
    pub fn or<T>(self, result: T) -> Result<T, Self> {
        if self.0.is_empty() {
            Ok(result)
        } else {
            Err(self)
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(out, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
