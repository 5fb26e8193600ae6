//! The prices and the volume that keep today's income, or reach a target.

use super::absent::{BreakEven, Undefined};
use super::outcome::{Defined, Flow, divide};
use super::terms::RateTerms;
use crate::limits::{DUST, clamped, without_dust};

/// What the price would have to be to keep today's income.
pub(super) struct Price {
    pub(super) minimum: Defined,
    pub(super) premium_needed: Defined,
    pub(super) break_even: BreakEven,
    pub(super) break_even_discount: Defined,
}

impl Price {
    pub(super) fn of(terms: &RateTerms, flow: &Flow) -> Self {
        let need = flow.net_before
            + 12.0 * terms.tools_month
            + terms.weeks * terms.hourly_cost * flow.worked;
        let raw = divide(
            need,
            terms.weeks * flow.sold * (1.0 - terms.fee),
            Undefined::NothingSold,
        );
        let minimum = raw.map(|price| price.max(0.0));
        let unchanged_price = flow.price_without_premium(terms);
        let part_of_today = raw.and_then(|price| divide(price, terms.rate, Undefined::NoPrice));
        Self {
            minimum,
            premium_needed: minimum.and_then(|least| {
                divide(least, unchanged_price, Undefined::NoPrice).map(|ratio| ratio - 1.0)
            }),
            break_even: break_even(terms, flow, raw),
            break_even_discount: part_of_today.map(|part| without_dust(1.0 - part, 1.0)),
        }
    }
}

/// What the price would have to be to reach the target after the reserve.
pub(super) struct Target {
    pub(super) price: Defined,
    pub(super) rate: Defined,
    pub(super) premium: Defined,
}

impl Target {
    pub(super) fn of(terms: &RateTerms, flow: &Flow) -> Self {
        let price = terms.target.ok_or(Undefined::NoTarget).and_then(|target| {
            let need = target / (1.0 - terms.reserve)
                + 12.0 * terms.tools_month
                + terms.weeks * terms.hourly_cost * flow.worked;
            let sold = terms.weeks * flow.sold * (1.0 - terms.fee);
            divide(need, sold, Undefined::NothingSold).map(|price| price.max(0.0))
        });
        let unchanged_price = flow.price_without_premium(terms);
        Self {
            price,
            rate: price.and_then(|price| divide(price, flow.hours_per_dh, Undefined::NoTimeNeeded)),
            premium: price.and_then(|price| {
                divide(price, unchanged_price, Undefined::NoPrice).map(|ratio| ratio - 1.0)
            }),
        }
    }
}

fn break_even(terms: &RateTerms, flow: &Flow, raw: Defined) -> BreakEven {
    let full_price = terms.rate * (1.0 + terms.premium);
    let (true, Ok(raw)) = (full_price > 0.0, raw) else {
        return BreakEven::Undefined;
    };
    if flow.saved <= 0.0 {
        return if flow.net >= flow.net_before {
            BreakEven::Always
        } else {
            BreakEven::Never
        };
    }
    let level = (1.0 - raw / full_price) / flow.saved;
    if level > 1.0 + DUST {
        BreakEven::Always
    } else if level < -DUST {
        BreakEven::Never
    } else {
        BreakEven::At(clamped(level, 0.0, 1.0))
    }
}

/// The dh that must be sold to keep today's income at the scenario's price.
pub(super) fn volume_needed(terms: &RateTerms, flow: &Flow) -> Defined {
    if terms.weeks <= 0.0 {
        return Err(Undefined::NothingSold);
    }
    let income = flow.price * (1.0 - terms.fee);
    let margin = without_dust(income - terms.hourly_cost * flow.hours_per_dh, income);
    let fixed = flow.net_before / terms.weeks
        + 12.0 * terms.tools_month / terms.weeks
        + terms.hourly_cost * flow.non_billable;
    if margin <= 0.0 {
        return Err(Undefined::NoMargin);
    }
    let within_today = divide(fixed, margin, Undefined::NoMargin)?;
    if within_today <= flow.billable {
        return Ok(within_today.max(0.0));
    }
    let extra_cost = terms.hourly_cost * flow.extra_per_dh;
    let extra_margin = without_dust(margin - extra_cost, margin);
    if extra_margin <= 0.0 {
        return Err(Undefined::NoMargin);
    }
    divide(
        margin * within_today - extra_cost * flow.billable,
        extra_margin,
        Undefined::NoMargin,
    )
}
