//! Activities, occupations and default mixes.

use std::sync::{LazyLock, OnceLock};

use super::activity::{Activity, Generalized, Group};
use super::numbers::Mixes;
use super::occupation::Occupation;
use super::reading::ReadingFacts;
use taskmix_method::rank::Peer;

/// What shares are calculated with: activities, occupations and default mixes.
///
/// The rest of the embedded data can be reached from here too, though it is the same for
/// every catalogue: courses, published figures, wages and related occupations.
#[derive(Debug)]
pub struct Catalog {
    pub(crate) generalized: Vec<Generalized>,
    pub(crate) groups: Vec<Group>,
    pub(crate) activities: Vec<Activity>,
    pub(crate) occupations: Vec<Occupation>,
    pub(crate) readings: Vec<ReadingFacts>,
    pub(crate) mixes: Lazy<Mixes>,
    pub(crate) peers: OnceLock<Vec<Peer>>,
    pub(crate) intact: bool,
}

/// A value that is computed at its first use.
pub(crate) type Lazy<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

impl Default for Catalog {
    /// An empty catalogue, which is not intact.
    fn default() -> Self {
        Self {
            generalized: Vec::new(),
            groups: Vec::new(),
            activities: Vec::new(),
            occupations: Vec::new(),
            readings: Vec::new(),
            mixes: LazyLock::new(Box::new(Mixes::default)),
            peers: OnceLock::new(),
            intact: false,
        }
    }
}

impl Catalog {
    /// Whether the data could be decoded. A damaged catalogue is empty.
    #[must_use]
    pub const fn intact(&self) -> bool {
        self.intact
    }

    /// All occupations, sorted by code.
    #[must_use]
    pub fn occupations(&self) -> &[Occupation] {
        &self.occupations
    }

    /// All activities, sorted by id.
    #[must_use]
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// All groups of activities, sorted by id.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// All generalized activities, sorted by id.
    #[must_use]
    pub fn generalized(&self) -> &[Generalized] {
        &self.generalized
    }
}
