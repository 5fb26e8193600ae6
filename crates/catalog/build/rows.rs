//! The tables as typed rows. References are still the names they were written as.

use super::content::{Meaning, TitleKind};
use super::problems::Place;

/// All tables.
#[derive(Debug)]
pub struct Tables {
    /// Generalized activities.
    pub generalized: Vec<Generalized>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Activities.
    pub activities: Vec<Activity>,
    /// Occupations.
    pub occupations: Vec<Occupation>,
    /// Related occupations.
    pub related: Vec<Related>,
    /// Rows of the default mixes.
    pub mixes: Vec<Link>,
    /// Readings.
    pub readings: TextRows,
    /// Figures.
    pub facts: TextRows,
    /// Documents.
    pub documents: TextRows,
    /// Tools.
    pub tools: TextRows,
    /// Courses.
    pub courses: TextRows,
    /// Sources.
    pub sources: TextRows,
}

/// The tables of job titles.
#[derive(Debug)]
pub struct Titles {
    /// Rows of `titles.csv` and `titles_synonyms.csv`.
    pub titles: Vec<Title>,
    /// Rows of `titles_words.csv`.
    pub meanings: Vec<Meaning>,
}

/// A job title of one occupation.
#[derive(Debug)]
pub struct Title {
    /// Position of the occupation.
    pub occupation: u16,
    /// Which list it comes from.
    pub kind: TitleKind,
    /// The title as written.
    pub text: String,
}

/// A table that is packed as text.
#[derive(Debug)]
pub struct TextRows {
    /// The names of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<(Place, Vec<String>)>,
}

impl TextRows {
    /// A cell of a row; empty where there is no such column.
    pub fn cell<'t>(&self, row: &'t [String], column: &str) -> &'t str {
        let position = self.columns.iter().position(|name| *name == column);
        position
            .and_then(|position| row.get(position))
            .map_or("", String::as_str)
    }
}

/// A row of `generalized_activities.csv`. No program shows its label.
#[derive(Debug)]
pub struct Generalized {
    /// Its id.
    pub id: String,
}

/// A and X of one estimate.
pub type Pair = [f64; 2];

/// A row of `groups.csv`.
#[derive(Debug)]
pub struct Group {
    /// Its place in the table.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Id of its generalized activity.
    pub generalized: String,
    /// Estimate M.
    pub observed: Pair,
}

/// A row of `activities.csv`.
#[derive(Debug)]
pub struct Activity {
    /// Its place in the table.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Id of its group.
    pub group: String,
    /// Number of its labelled tasks.
    pub tasks: u16,
    /// Estimates G5, G1, H5, H1.
    pub labelled: [Pair; 4],
    /// Estimate C.
    pub used: Pair,
}

/// The period that wages are paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Cents an hour.
    Hourly,
    /// Dollars a year.
    Annual,
}

/// Wages and employment, as whole numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pay {
    /// The period of the percentiles; none where there are no wages.
    pub period: Option<Period>,
    /// 10th, 25th, 50th, 75th, 90th percentile.
    pub percentiles: [Option<i64>; 5],
    /// People.
    pub employment: Option<i64>,
}

/// Projection, as whole numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outlook {
    /// Thousandths.
    pub change: Option<i64>,
    /// Hundreds of people a year.
    pub openings: Option<i64>,
    /// Thousandths.
    pub self_employed: Option<i64>,
}

/// A row of `occupations.csv`.
#[derive(Debug)]
pub struct Occupation {
    /// Its code.
    pub code: String,
    /// The code's digits as one number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its job zone, 0 for none.
    pub job_zone: u8,
    /// How its wages were matched.
    pub wage_match: u8,
    /// Wages and employment.
    pub pay: Pay,
    /// Projection.
    pub outlook: Outlook,
}

/// A row of `related.csv`.
#[derive(Debug)]
pub struct Related {
    /// Its place in the table.
    pub place: Place,
    /// The occupation.
    pub code: String,
    /// Its related ones, closest first.
    pub related: Vec<String>,
}

/// A row of `mixes.csv`.
#[derive(Debug)]
pub struct Link {
    /// Its place in the table.
    pub place: Place,
    /// The occupation.
    pub code: String,
    /// The activity.
    pub activity: String,
    /// Its weight.
    pub weight: u16,
}
