//! The blobs of this build, each decoded at its first use. A damaged one counts as empty.

use std::sync::OnceLock;

use super::catalog::Catalog;
use super::evidence::{Document, Evidence, Fact, Source, Tool};
use super::learning::{CourseRow, Learning};
use super::occupation::Occupation;
use super::pay::{Pay, Wages};
use super::related::Related;

pub(crate) static CATALOG: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
static EVIDENCE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/evidence.bin"));
static LEARNING: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/learning.bin"));
static PAY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pay.bin"));
static RELATED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/related.bin"));

/// The embedded catalogue.
///
/// ```
/// use taskmix_catalog::catalog;
/// let writers = catalog().occupation("27-3043.00").ok_or("no such code")?;
/// assert_eq!(writers.title, "Writers and Authors");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn catalog() -> &'static Catalog {
    static DECODED: OnceLock<Catalog> = OnceLock::new();
    DECODED.get_or_init(|| Catalog::decode(CATALOG).unwrap_or_default())
}

fn evidence() -> &'static Evidence {
    static DECODED: OnceLock<Evidence> = OnceLock::new();
    DECODED.get_or_init(|| Evidence::decode(EVIDENCE).unwrap_or_default())
}

fn learning() -> &'static Learning {
    static DECODED: OnceLock<Learning> = OnceLock::new();
    DECODED.get_or_init(|| Learning::decode(LEARNING).unwrap_or_default())
}

fn pay() -> &'static Pay {
    static DECODED: OnceLock<Pay> = OnceLock::new();
    DECODED.get_or_init(|| Pay::decode(PAY).unwrap_or_default())
}

fn related() -> &'static Related {
    static DECODED: OnceLock<Related> = OnceLock::new();
    DECODED.get_or_init(|| Related::decode(RELATED).unwrap_or_default())
}

impl Catalog {
    /// All published figures.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &evidence().facts
    }

    /// The documents the figures were read in.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &evidence().documents
    }

    /// All tools with their prices.
    #[must_use]
    pub fn tools(&self) -> &[Tool] {
        &evidence().tools
    }

    /// The raw files the data was made from.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &evidence().sources
    }

    /// All courses.
    #[must_use]
    pub fn courses(&self) -> &[CourseRow] {
        &learning().courses
    }

    /// The wages of an occupation; none where none are published.
    ///
    /// ```
    /// use taskmix_catalog::{PayPeriod, catalog};
    /// let agents = catalog().occupation("43-4051.00").ok_or("no such code")?;
    /// let wages = catalog().wages(agents).ok_or("no wages")?;
    /// assert_eq!(wages.period, PayPeriod::Hourly);
    /// assert!(wages.p10 < wages.median && wages.median < wages.p90);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn wages(&self, occupation: &Occupation) -> Option<Wages> {
        pay().rows.get(occupation.pay as usize).copied().flatten()
    }

    /// The related occupations, closest first; at most ten, none for those without a mix.
    #[must_use]
    pub fn related(&self, occupation: &Occupation) -> Vec<&Occupation> {
        let positions = related().rows.get(occupation.index.get());
        positions
            .into_iter()
            .flatten()
            .filter_map(|position| self.occupations.get(*position as usize))
            .collect()
    }
}
