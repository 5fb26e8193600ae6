//! The raw files that the tables are made from.

use anyhow::{Context, Result};

use crate::raw::RawTable;

/// A raw file.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Who published it.
    pub publisher: String,
    /// Which release of it.
    pub version: String,
    /// Its licence.
    pub licence: String,
    /// Where its publisher offers it.
    pub url: String,
    /// When it was retrieved.
    pub retrieved: String,
    /// How to name it.
    pub attribution: String,
}

/// All of them, and the dates of two.
#[derive(Debug, Clone)]
pub struct Sources {
    /// All raw files.
    pub all: Vec<Source>,
    /// Date of the wages.
    pub wages: String,
    /// Period of the projections.
    pub projections: String,
}

impl Sources {
    /// Reads `data/sources.csv`.
    pub fn read(raw: &RawTable) -> Result<Self> {
        let mut all = Vec::new();
        let (mut wages, mut projections) = (None, None);
        for row in raw.rows() {
            // The vectors of words are in no table of the open data.
            if row.text("id")?.starts_with("words-") {
                continue;
            }
            let text = |column| row.text(column).map(str::to_owned);
            let source = Source {
                name: text("name")?,
                publisher: text("publisher")?,
                version: text("version")?,
                licence: text("licence")?,
                url: text("url")?,
                retrieved: text("retrieved")?,
                attribution: text("attribution")?,
            };
            let id = row.text("id")?;
            if id.starts_with("bls-oews-") {
                wages = Some(source.version.clone());
            } else if id.starts_with("bls-emp-projections-") {
                projections = Some(source.version.clone());
            }
            all.push(source);
        }
        Ok(Self {
            all,
            wages: wages.context("sources.csv names no wages of BLS")?,
            projections: projections.context("sources.csv names no projections of BLS")?,
        })
    }

    /// The latest day that one of them was retrieved.
    pub fn retrieved(&self) -> &str {
        let days = self.all.iter().map(|source| source.retrieved.as_str());
        days.max().unwrap_or_default()
    }
}
