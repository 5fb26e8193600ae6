//! Wages in dollars.

use super::occupations::optional;
use crate::numbers;
use crate::pay::{PayPeriod, Wages};

pub(super) fn wages(pay: &numbers::Pay) -> Option<Wages> {
    let (period, unit) = match pay.period {
        1 => (PayPeriod::Hourly, 100.0),
        2 => (PayPeriod::Annual, 1.0),
        _ => return None,
    };
    let [p10, p25, median, p75, p90] = pay
        .percentiles
        .map(|stored| optional(stored).map(|amount| amount / unit));
    Some(Wages {
        period,
        p10,
        p25,
        median,
        p75,
        p90,
    })
}
