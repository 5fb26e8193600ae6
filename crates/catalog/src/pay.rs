//! Wages of employees.

taskmix_method::named! {
    /// The period that wages are paid for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    PayPeriod {
        /// US dollars per hour.
        Hourly = "hourly",
        /// US dollars per year, where nothing is published per hour.
        Annual = "annual",
    }
}

/// Percentiles of wages before tax, United States, in dollars of `period`; a missing one was
/// not published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wages {
    /// The period of the amounts.
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
    pub(crate) rows: Vec<Option<Wages>>,
}
