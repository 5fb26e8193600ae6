//! The embedded data: decoded once, then looked up.
//!
//! The tables of `data/` are checked and packed by the build script; [`packed`] says how they
//! lie in the blob. Everything is handed out as plain rows with texts that live as long as
//! the program.

mod activity;
mod advice;
mod decode;
mod evidence;
mod learning;
mod lookup;
pub mod numbers;
mod occupation;
pub mod packed;
mod pay;
mod related;
pub mod search;
mod weeks;

use std::sync::OnceLock;

pub use activity::{Activity, ActivityIndex, Generalized, GeneralizedIndex, Group, GroupIndex};
pub use decode::Broken;
use decode::Rows;
pub use evidence::{Document, Evidence, Fact, Source, Tool};
pub use learning::{
    Audience, Confidence, Cost, CostType, CourseRow, DomainRow, Learning, SkillRow,
};
pub use occupation::{JobZone, Occupation, OccupationIndex, Outlook, WageMatch};
pub use pay::{Pay, PayPeriod, Wages};
pub use related::Related;

use numbers::Mixes;
use packed::Packed;

use taskmix_method::rank::Peer;

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// Everything the program knows, but the long index of titles. What it knows of courses,
/// published evidence, wages and related occupations is the same for every catalogue, see
/// [`Learning`], [`Evidence`], [`Pay`] and [`Related`].
///
/// Activities and occupations are decoded at once, everything else when it is first asked
/// for.
#[derive(Debug, Default)]
pub struct Catalog {
    packed: Packed<'static>,
    rows: Rows,
    intact: bool,
    mixes: OnceLock<Mixes>,
    peers: OnceLock<Vec<Peer>>,
}

/// The embedded data, decoded at the first call.
///
/// ```
/// use taskmix_catalog::catalog;
/// let writers = catalog().occupation("27-3043.00").ok_or("no such code")?;
/// assert_eq!(writers.title, "Writers and Authors");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::decode(BLOB).unwrap_or_default())
}

impl Catalog {
    /// Decodes a blob the build script wrote.
    ///
    /// The texts it builds stay in memory for the life of the program, so decode once.
    ///
    /// # Errors
    ///
    /// [`Broken`] where the blob does not fit together.
    pub fn decode(blob: &'static [u8]) -> Result<Self, Broken> {
        let packed = decode::packed(blob)?;
        Ok(Self {
            rows: decode::rows(&packed)?,
            packed,
            intact: true,
            ..Self::default()
        })
    }

    /// Whether the data could be decoded. Where it is damaged the catalogue is empty.
    #[must_use]
    pub const fn intact(&self) -> bool {
        self.intact
    }

    /// All occupations, sorted by code.
    #[must_use]
    pub fn occupations(&self) -> &[Occupation] {
        &self.rows.occupations
    }

    /// All activities, sorted by id.
    #[must_use]
    pub fn activities(&self) -> &[Activity] {
        &self.rows.activities
    }

    /// All groups of activities, sorted by id.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.rows.groups
    }

    /// All generalized activities, sorted by id.
    #[must_use]
    pub fn generalized(&self) -> &[Generalized] {
        &self.rows.generalized
    }

    /// All published figures.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &Evidence::embedded().facts
    }

    /// The documents the figures were read in.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &Evidence::embedded().documents
    }

    /// All tools with their prices.
    #[must_use]
    pub fn tools(&self) -> &[Tool] {
        &Evidence::embedded().tools
    }

    /// All courses.
    #[must_use]
    pub fn courses(&self) -> &[CourseRow] {
        &Learning::embedded().courses
    }

    /// All skills courses teach.
    #[must_use]
    pub fn skills(&self) -> &[SkillRow] {
        &Learning::embedded().skills
    }

    /// All domains courses belong to.
    #[must_use]
    pub fn domains(&self) -> &[DomainRow] {
        &Learning::embedded().domains
    }

    /// The raw files the data was made from.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &Evidence::embedded().sources
    }

    // The checksum was right, so what is read here cannot be broken; if it were, there would
    // be none of it.

    fn mixes(&self) -> &Mixes {
        let mixes = || decode::mixes(&self.packed, &self.rows).unwrap_or_default();
        self.mixes.get_or_init(mixes)
    }
}
