//! Context of the answer: rank, official outlook, wages.

use super::Week;
use super::format::Numbers;
use taskmix_catalog::{Occupation, PayPeriod, WageMatch, catalog};
use taskmix_method::MixResult;
use taskmix_method::rank::Weighting;

/// What the published wages are of.
pub const WAGE_DATE: &str = "May 2025";
/// The years of the official projections.
pub const OUTLOOK_YEARS: &str = "2024–34";
/// The year that the numbers of people employed are of.
pub const EMPLOYMENT_YEAR: &str = "2024";
/// How the outlook is to be read.
pub const OUTLOOK_CAUTION: &str = "Most openings replace people who leave. A high automatable \
    share does not mean that employment is projected to fall: writers rank near the top, and \
    theirs is projected to grow.";

/// The rank of a mix as a band over the readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Rank {
    /// "Higher than 74–91% of 923 occupations …"
    pub sentence: String,
    /// The band, each occupation counted once, 0 to 1.
    pub band: (f64, f64),
    /// The same, each occupation counted by its employment, in words.
    pub by_employment: Option<String>,
}

/// The official projection in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Title of the occupation it is for.
    pub title: &'static str,
    /// "−5.5%".
    pub change: Option<String>,
    /// "341,700".
    pub openings: Option<String>,
    /// "12%".
    pub self_employed: Option<String>,
}

/// Published pay of employees.
#[derive(Debug, Clone, PartialEq)]
pub struct Wage {
    /// Median per hour, US dollars; computed from the year where only that is published.
    pub hourly: f64,
    /// "$22.10 an hour".
    pub text: String,
    /// Caveats.
    pub caveat: String,
}

/// Rank of the week among all occupations.
#[must_use]
pub fn rank(result: &MixResult, numbers: &Numbers<'_>) -> Option<Rank> {
    let catalog = catalog();
    let band = catalog.rank_band(result, Weighting::Occupations)?;
    let count = numbers.number(catalog.peers().len() as f64, 0);
    Some(Rank {
        sentence: format!(
            "A larger automatable share than {} of {count} occupations, depending on the reading.",
            numbers.percent_range(band.low, below_all(band.high))
        ),
        band: (band.low, band.high),
        by_employment: catalog
            .rank_band(result, Weighting::Employment)
            .map(|band| {
                format!(
                    "Counting every occupation by the people employed in it: {}.",
                    numbers.percent_range(band.low, below_all(band.high))
                )
            }),
    })
}

/// A rank below the total is not rounded to the total.
fn below_all(rank: f64) -> f64 {
    if rank < 1.0 { rank.min(0.994) } else { rank }
}

/// The official outlook of an occupation, if one is published.
#[must_use]
pub fn outlook(occupation: &Occupation, numbers: &Numbers<'_>) -> Option<Outlook> {
    let published = occupation.outlook?;
    Some(Outlook {
        title: occupation.title,
        change: published
            .change
            .map(|change| numbers.signed_percent_with(change, 1)),
        openings: published
            .openings
            .map(|openings| numbers.number(openings, 0)),
        self_employed: occupation.self_employed.map(|share| numbers.percent(share)),
    })
}

/// What the published wage is: "Median wage of US employees, May 2025, before tax."
#[must_use]
pub fn wage_note() -> String {
    format!("Median wage of US employees, {WAGE_DATE}, before tax.")
}

/// Hours of a full-time year, by which published yearly pay is divided.
const FULL_TIME_YEAR: f64 = 2_080.0;

/// The median pay of employees in the first role of a week, if one is published.
#[must_use]
pub fn median_wage(week: &Week, numbers: &Numbers<'_>) -> Option<Wage> {
    let occupation = week.occupations.first()?;
    let wages = catalog().wages(occupation)?;
    let median = wages.median?;
    let broader = if occupation.wage_match == WageMatch::Broader {
        " It is published for a broader group of occupations."
    } else {
        ""
    };
    let (hourly, basis) = match wages.period {
        PayPeriod::Hourly => (median, ""),
        PayPeriod::Annual => (
            median / FULL_TIME_YEAR,
            " Published per year; divided by 2,080 hours.",
        ),
    };
    Some(Wage {
        hourly,
        text: format!("{} an hour", numbers.money_in(hourly, "USD")),
        caveat: format!(
            "{} It is not a freelance rate: \
             a freelancer also pays for insurance, holidays and unpaid hours.{basis}{broader}",
            wage_note()
        ),
    })
}
