//! Wages and projections of the US Bureau of Labor Statistics.

use std::collections::BTreeMap;

use anyhow::Result;

use super::raw::{Dialect, Row};
use super::sources::Sources;

const PERCENTILES: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];

/// Wages of one occupation, in USD.
#[derive(Clone, Debug, PartialEq)]
pub struct Wages {
    /// `hourly`, `annual` where only that is published, or empty.
    pub period: &'static str,
    /// p10, p25, median, p75, p90.
    pub percentiles: [Option<f64>; 5],
    /// People employed.
    pub employment: Option<f64>,
}

impl Wages {
    /// Reads the wage file. A percentile that BLS withholds stays missing: its footnotes mark whole
    /// periods as not published (hourly for teachers, annual for actors); an open-ended amount such
    /// as `#` or `>=115.00` would be no number and is refused. An error names the line with an
    /// unreadable amount, a footnote on an amount that is there, or percentiles that fall.
    pub fn load(sources: &Sources) -> Result<BTreeMap<String, Self>> {
        let table = sources.table("bls/oews_2025_national.csv", Dialect::Comma)?;
        table
            .rows()
            .map(|row| Ok((row.required("soc_code")?.to_owned(), Self::read(&row)?)))
            .collect()
    }

    fn read(row: &Row<'_>) -> Result<Self> {
        let hourly = percentiles(row, "hourly")?;
        let annual = percentiles(row, "annual")?;
        let (period, percentiles) = if hourly.iter().any(Option::is_some) {
            ("hourly", hourly)
        } else if annual.iter().any(Option::is_some) {
            ("annual", annual)
        } else {
            ("", [None; 5])
        };
        Ok(Self {
            period,
            percentiles,
            employment: row.number("employment")?,
        })
    }
}

fn percentiles(row: &Row<'_>, period: &str) -> Result<[Option<f64>; 5]> {
    let footnotes = row.text("bls_footnotes")?;
    let mut amounts = [None; 5];
    let mut highest = 0.0;
    for (amount, percentile) in amounts.iter_mut().zip(PERCENTILES) {
        let column = format!("{period}_{percentile}");
        *amount = row.number(&column)?;
        let withheld = footnotes
            .split(';')
            .any(|note| note.split(':').next() == Some(column.as_str()));
        if let Some(amount) = *amount {
            if withheld {
                return Err(row.complaint(&column, "has a footnote that is not understood"));
            }
            if amount <= 0.0 || amount < highest {
                return Err(row.complaint(&column, "is not above the percentile before it"));
            }
            highest = amount;
        }
    }
    Ok(amounts)
}

/// What BLS projects for one occupation from 2024 to 2034.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// People employed in 2024.
    pub employment: Option<f64>,
    /// Change of employment, share of that of 2024.
    pub change: Option<f64>,
    /// Openings, people a year.
    pub openings: Option<f64>,
    /// Self-employed, share of the employed of 2024.
    pub self_employed: Option<f64>,
}

impl Outlook {
    /// Reads the projections. The file counts people in thousands and shares in percent. An error
    /// names the line with an unreadable number or a repeated code.
    pub fn load(sources: &Sources) -> Result<BTreeMap<String, Self>> {
        let table = sources.table("bls/emp_projections_2024-34_table1_2.csv", Dialect::Comma)?;
        let mut outlooks = BTreeMap::new();
        for row in table.rows() {
            const CODE: &str = "2024 National Employment Matrix code";
            let people = |column| Ok::<_, anyhow::Error>(row.number(column)?.map(from_thousands));
            let share = |column| Ok::<_, anyhow::Error>(row.number(column)?.map(from_percent));
            let outlook = Self {
                employment: people("Employment, 2024")?,
                change: share("Employment change, percent, 2024–34")?,
                openings: people("Occupational openings, 2024–34 annual average")?,
                self_employed: share("Percent self employed, 2024")?,
            };
            row.insert(&mut outlooks, CODE, outlook)?;
        }
        Ok(outlooks)
    }
}

/// Rounded to a person: the file has one decimal.
fn from_thousands(thousands: f64) -> f64 {
    (thousands * 1_000.0).round()
}

fn from_percent(percent: f64) -> f64 {
    percent / 100.0
}

#[cfg(test)]
mod tests {
    use super::{Wages, from_percent, from_thousands};
    use crate::data::output::decimal;
    use crate::data::raw::{Dialect, RawTable};

    const HEADER: &str = "employment,hourly_p10,hourly_p25,hourly_median,hourly_p75,hourly_p90,\
        annual_p10,annual_p25,annual_median,annual_p75,annual_p90,bls_footnotes\n";

    fn read(row: &str) -> anyhow::Result<Wages> {
        let text = format!("{HEADER}{row}\n");
        let table = RawTable::parse("w.csv", text.as_bytes(), Dialect::Comma)?;
        Wages::read(&table.rows().next().unwrap())
    }

    #[test]
    fn hourly_wages_come_first_and_annual_ones_stand_in() {
        let hourly = read("10,1,2,3,4,5,10,20,30,40,50,").unwrap();
        assert_eq!(
            (hourly.period, hourly.percentiles[2]),
            ("hourly", Some(3.0))
        );
        let annual = read("10,,,,,,10,20,30,40,50,hourly_p10:4").unwrap();
        assert_eq!(
            (annual.period, annual.percentiles[2]),
            ("annual", Some(30.0))
        );
    }

    #[test]
    fn missing_wages_stay_missing() {
        let wages = read("10,,,,,,,,,,,").unwrap();
        assert_eq!((wages.period, wages.percentiles), ("", [None; 5]));
        assert!(read("10,1,2,3,4,#,,,,,,").is_err());
        assert!(read("10,1,2,3,4,5,,,,,,hourly_p90:5").is_err());
        assert!(read("10,0,2,3,4,5,,,,,,").is_err());
    }

    #[test]
    fn thousands_and_percent_become_people_and_shares() {
        assert_eq!(decimal(from_thousands(341.7)), "341700");
        assert_eq!(decimal(from_percent(3.6)), "0.036");
        assert_eq!(decimal(from_percent(-5.5)), "-0.055");
    }
}
