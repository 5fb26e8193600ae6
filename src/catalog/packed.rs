//! The layout of the blob: what the build script writes and [`super::decode`] reads.
//!
//! Tables lie column by column, because the whole program is compressed once more on its way
//! to the reader and equal kinds of values beside each other compress best. Texts are one
//! string a column, a line a row. Numbers of two bytes lie in two planes, low bytes apart from
//! high bytes.

use serde::{Deserialize, Serialize};

/// Estimates are stored in steps of 1/1000, so that they are within .0005 of the tables.
pub const ESTIMATE_STEPS: u16 = 1000;

/// Everything but the title index.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Packed<'a> {
    /// Activities with their groups.
    #[serde(borrow)]
    pub activities: PackedActivities<'a>,
    /// Occupations with wages and outlook.
    #[serde(borrow)]
    pub occupations: PackedOccupations<'a>,
    /// Default task mixes.
    #[serde(borrow)]
    pub mixes: PackedMixes<'a>,
    /// Small tables, as text.
    #[serde(borrow)]
    pub texts: PackedTexts<'a>,
}

/// Whole numbers up to 65,535 in two planes of bytes.
#[derive(Debug, Default, Clone, Copy, Serialize, Deserialize)]
pub struct Words<'a> {
    /// The low bytes.
    pub low: &'a [u8],
    /// The high bytes.
    pub high: &'a [u8],
}

/// Activities, groups and generalized activities, each sorted by id.
///
/// The id of a group is its parent's and `.I` with a number, that of an activity its group's
/// and `.D` with a number; only the numbers are stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedActivities<'a> {
    /// Ids of the generalized activities.
    pub generalized_ids: &'a str,
    /// Their labels.
    pub generalized_labels: &'a str,
    /// Number of groups of each generalized activity.
    pub groups_each: &'a [u8],
    /// Number of each group, less the number before it under the same parent.
    pub group_steps: &'a [u8],
    /// Labels of the groups.
    pub group_labels: &'a str,
    /// Estimate M of the groups: A, X, in steps.
    #[serde(borrow)]
    pub group_readings: [Words<'a>; 2],
    /// Number of activities of each group.
    pub activities_each: &'a [u8],
    /// Number of each activity, less the number before it under the same parent.
    pub activity_steps: &'a [u8],
    /// Labels of the activities.
    pub labels: &'a str,
    /// Labelled tasks of each activity.
    pub tasks: &'a [u8],
    /// Estimates G5, G1, H5, H1 of the activities: A, X of each, in steps.
    #[serde(borrow)]
    pub readings: [Words<'a>; 8],
}

/// Occupations, sorted by code.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedOccupations<'a> {
    /// Code without its signs (43-4051.00 is 43405100), less the one before it.
    pub code_steps: Vec<u32>,
    /// Official titles.
    pub titles: &'a str,
    /// Job zone; 0 where there is none.
    pub job_zones: &'a [u8],
    /// How the wages were found: the position in [`WAGE_MATCHES`].
    pub wage_matches: &'a [u8],
    /// Row of the wage table of each occupation; several share one.
    #[serde(borrow)]
    pub wage_rows: Words<'a>,
    /// Row of the outlook table of each occupation; several share one.
    #[serde(borrow)]
    pub outlook_rows: Words<'a>,
    /// Distinct wages.
    pub wages: PackedWages,
    /// Distinct outlooks.
    pub outlooks: PackedOutlooks,
    /// Number of related occupations of each.
    pub related_each: &'a [u8],
    /// Positions of the related occupations, closest first.
    #[serde(borrow)]
    pub related: Words<'a>,
}

/// How the wage of an occupation was found.
pub const WAGE_MATCHES: [&str; 3] = ["none", "same", "via_nem"];

/// Distinct rows of wages and employment; 0 where a number is missing, else one more than it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedWages {
    /// 0 no wages, 1 cents an hour, 2 dollars a year.
    pub periods: Vec<u8>,
    /// 10th, 25th, 50th, 75th and 90th percentile.
    pub percentiles: [Vec<u32>; 5],
    /// People employed.
    pub employment: Vec<u32>,
}

/// Distinct rows of outlooks; 0 where a number is missing, else one more than it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedOutlooks {
    /// Projected change in thousandths, plus 1000.
    pub change: Vec<u32>,
    /// Openings a year in hundreds.
    pub openings: Vec<u32>,
    /// Self-employed share in thousandths.
    pub self_employed: Vec<u32>,
}

/// Default task mixes, in the order of the occupations.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedMixes<'a> {
    /// Number of activities of each occupation; 0 where it has no mix.
    pub rows_each: &'a [u8],
    /// Position of each activity, less the position before it in the same mix.
    #[serde(borrow)]
    pub activity_steps: Words<'a>,
    /// The weights that occur, most frequent first.
    pub weights: Vec<u16>,
    /// Position of each row's weight in `weights`.
    pub weight_ranks: &'a [u8],
}

/// A table of texts: a string a column, a line a row.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct TextTable<'a> {
    /// Number of rows.
    pub rows: u32,
    /// All columns, one after the other; every cell ends with a line feed.
    pub cells: &'a str,
}

/// The small tables.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PackedTexts<'a> {
    /// See [`FACT_COLUMNS`].
    #[serde(borrow)]
    pub facts: TextTable<'a>,
    /// See [`DOCUMENT_COLUMNS`].
    #[serde(borrow)]
    pub documents: TextTable<'a>,
    /// See [`TOOL_COLUMNS`].
    #[serde(borrow)]
    pub tools: TextTable<'a>,
    /// See [`COURSE_COLUMNS`].
    #[serde(borrow)]
    pub courses: TextTable<'a>,
    /// See [`SKILL_COLUMNS`].
    #[serde(borrow)]
    pub skills: TextTable<'a>,
    /// See [`DOMAIN_COLUMNS`].
    #[serde(borrow)]
    pub domains: TextTable<'a>,
    /// See [`PARAMETER_COLUMNS`].
    #[serde(borrow)]
    pub parameters: TextTable<'a>,
    /// See [`SOURCE_COLUMNS`].
    #[serde(borrow)]
    pub sources: TextTable<'a>,
}

/// Columns of `data/evidence.csv` that are packed.
pub const FACT_COLUMNS: [&str; 14] = [
    "id",
    "topic",
    "sector",
    "statement",
    "low",
    "value",
    "high",
    "unit",
    "period",
    "publisher",
    "document",
    "as_of",
    "conflicts",
    "note",
];

/// Columns of `data/documents.csv` that are packed.
pub const DOCUMENT_COLUMNS: [&str; 5] = ["document", "what", "publisher", "date", "interest"];

/// Columns of `data/tools.csv` that are packed.
pub const TOOL_COLUMNS: [&str; 12] = [
    "id",
    "name",
    "purpose",
    "sector",
    "price_low",
    "price",
    "price_high",
    "unit",
    "as_of",
    "publisher",
    "note",
    "evidence",
];

/// Columns of `data/courses.csv` that are packed.
pub const COURSE_COLUMNS: [&str; 28] = [
    "id",
    "title",
    "provider",
    "url",
    "url_basis",
    "cost_type",
    "cost_amount",
    "cost_currency",
    "cost_period",
    "price_basis",
    "cost_note",
    "hours_low",
    "hours_high",
    "hours_basis",
    "level",
    "prerequisites",
    "format",
    "certificate",
    "languages",
    "audience",
    "domain",
    "skill_tags",
    "source",
    "source_as_of",
    "confidence",
    "notes",
    "needs_code",
    "country",
];

/// Columns of `data/skills.csv` that are packed.
pub const SKILL_COLUMNS: [&str; 4] = ["tag", "kind", "definition", "activities"];

/// Columns of `data/domains.csv` that are packed.
pub const DOMAIN_COLUMNS: [&str; 4] = ["domain", "soc_prefixes", "regulated", "note"];

/// Columns of `data/parameters.csv` that are packed.
pub const PARAMETER_COLUMNS: [&str; 9] = [
    "symbol",
    "name",
    "default",
    "low",
    "high",
    "unit",
    "date",
    "reference",
    "note",
];

/// Columns of `data/sources.csv` that are packed; file names and checksums stay behind.
pub const SOURCE_COLUMNS: [&str; 8] = [
    "id",
    "name",
    "publisher",
    "version",
    "licence",
    "url",
    "retrieved",
    "attribution",
];
