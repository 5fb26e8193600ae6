//! The numbers in the blobs, described once for writing and for reading.
//!
//! Each number is predicted from those before it (earlier estimates of the group, earlier
//! occupations), and only the residual is stored, in columns as [`stream`] describes. To write,
//! pass the numbers; to read, pass empty rows, which are filled.

mod activities;
mod mixes;
mod occupations;
mod related;
pub mod stream;
mod wages;

use stream::Stream;

/// The numbers of activities and occupations. Rows are named by their position.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Number of groups of each generalized activity.
    pub groups_each: Vec<u32>,
    /// Number of each group, less the number before it under the same parent.
    pub group_steps: Vec<u32>,
    /// Number of activities of each group.
    pub activities_each: Vec<u32>,
    /// Number of each activity, less the number before it under the same parent.
    pub activity_steps: Vec<u32>,
    /// Labelled tasks of each activity.
    pub tasks: Vec<u32>,
    /// Estimates G5, G1, H5, H1 of each activity.
    pub labelled: Vec<[Steps; 4]>,
    /// Estimate C of each activity.
    pub used: Vec<Steps>,
    /// Estimate M of each group.
    pub observed: Vec<Steps>,
    /// Occupations in the order of their codes.
    pub occupations: Vec<Occupation>,
    /// People employed, one row for each row of [`Pay`]; stored plus one, 0 where it is missing.
    pub employed: Vec<u32>,
    /// Distinct outlooks.
    pub outlooks: Vec<Outlook>,
}

/// The default mixes. They are needed only once an occupation is chosen.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Mixes {
    /// The distinct weights, most frequent first.
    pub weights: Vec<u32>,
    /// Default mix of each occupation, by activity; empty where it has none.
    pub links: Vec<Vec<Link>>,
}

/// Estimates are stored in steps of 1/1800: the step below or above the tables' value, always
/// less than 0.0006 from it.
pub const STEPS: u32 = 1800;

/// Steps of estimate M. They are finer, because each estimate serves all activities of a group.
pub const OBSERVED_STEPS: u32 = 8000;

/// A and X of one estimate, in steps.
pub type Steps = [u32; 2];

/// A row of the occupations.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Occupation {
    /// The digits of its code as one number: 43405100 for 43-4051.00.
    pub code: u32,
    /// Its job zone, 0 for none.
    pub job_zone: u32,
    /// Whether it has a default mix.
    pub has_mix: bool,
    /// How its wages were found: 0 none, 1 its own code, 2 a broader one.
    pub wage_match: u32,
    /// Its row of [`Numbers::employed`] and of the wages.
    pub pay: u32,
    /// Its row of [`Numbers::outlooks`].
    pub outlook: u32,
}

/// Wages; every number is stored plus one, 0 where it is missing. They are not part of
/// [`Numbers`], since shares do not depend on them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Pay {
    /// 0 no wages, 1 cents an hour, 2 dollars a year.
    pub period: u32,
    /// 10th, 25th, 50th, 75th and 90th percentile.
    pub percentiles: [u32; 5],
}

/// A projection; every number is stored plus one, 0 where it is missing.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// Change in thousandths, plus [`NO_CHANGE`].
    pub change: u32,
    /// Openings a year in hundreds.
    pub openings: u32,
    /// Self-employed share in thousandths.
    pub self_employed: u32,
}

/// What no change is stored as, before one is added.
pub const NO_CHANGE: u32 = 1000;

/// An activity of a mix, by position.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Position of the activity.
    pub activity: u32,
    /// Position of its weight in [`Mixes::weights`].
    pub weight: u32,
}

/// Larger than any number of the tables.
const MAX_NUMBER: u32 = 1 << 22;

/// Bits of the length of a list, which limit what damaged data can ask for.
const LENGTH_BITS: u32 = 12;

/// Writes or reads the numbers of activities and occupations.
pub fn exchange<S: Stream>(stream: &mut S, numbers: &mut Numbers) {
    activities::exchange(stream, numbers);
    occupations::exchange(stream, numbers);
}

/// Writes or reads the distinct wages.
pub fn exchange_wages<S: Stream>(stream: &mut S, pays: &mut Vec<Pay>) {
    wages::exchange(stream, pays);
}

/// Writes or reads the default mixes. `has_mix` says for each occupation whether it has one,
/// `tasks` is the number of tasks of each activity.
pub fn exchange_mixes<S: Stream>(
    stream: &mut S,
    has_mix: &[bool],
    tasks: &[u32],
    mixes: &mut Mixes,
) {
    mixes::exchange(stream, has_mix, tasks, mixes);
}

/// Writes or reads the related occupations of each occupation, closest first.
pub fn exchange_related<S: Stream>(stream: &mut S, related: &mut Vec<Vec<u32>>) {
    related::exchange(stream, related);
}

/// Writes or reads the length of a list; the list then has that length.
fn length<S: Stream, T: Default + Clone>(stream: &mut S, list: &mut Vec<T>) {
    let length = stream.digits(list.len() as u32, LENGTH_BITS);
    list.resize(length as usize, T::default());
}
