//! Wages of employees.

use std::sync::OnceLock;

use super::decode::{self, Broken};
use super::{Catalog, Occupation};

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pay.bin"));

/// What a wage is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PayPeriod {
    /// US dollars per hour.
    Hourly,
    /// US dollars per year, where nothing is published per hour.
    Annual,
}

impl PayPeriod {
    /// The word used in files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hourly => "hourly",
            Self::Annual => "annual",
        }
    }
}

/// Percentiles of wages before tax, United States, in dollars of `period`; a missing one was
/// not published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wages {
    /// What the numbers are counted by.
    pub period: PayPeriod,
    /// One in ten earns less.
    pub p10: Option<f64>,
    /// One in four earns less.
    pub p25: Option<f64>,
    /// Half earn less.
    pub median: Option<f64>,
    /// Three in four earn less.
    pub p75: Option<f64>,
    /// Nine in ten earn less.
    pub p90: Option<f64>,
}

/// The distinct wages, each for one or more occupations.
#[derive(Debug, Default)]
pub struct Pay {
    pub(super) rows: Vec<Option<Wages>>,
}

impl Pay {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`Broken`] where the blob does not fit together.
    pub fn decode(blob: &'static [u8]) -> Result<Self, Broken> {
        decode::pay(blob)
    }

    /// The embedded wages, decoded at the first call; none of them where they are damaged.
    fn embedded() -> &'static Self {
        static PAY: OnceLock<Pay> = OnceLock::new();
        PAY.get_or_init(|| Self::decode(BLOB).unwrap_or_default())
    }
}

impl Catalog {
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
        let rows = &Pay::embedded().rows;
        rows.get(occupation.pay as usize).copied().flatten()
    }
}
