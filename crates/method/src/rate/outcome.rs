//! The outcome of the rate model.

use super::absent::{BreakEven, Undefined};
use super::terms::{RateModel, RateTerms};
use crate::limits::{DUST, clamped, without_dust};

/// A value, or why it is absent.
type Defined = Result<f64, Undefined>;

/// The results of the rate model. Hours are per working week, money before tax.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateOutcome {
    /// t: part of the time saved on billable work, −1 to 1.
    pub time_saved: f64,
    /// η: hours one dh takes now.
    pub hours_per_dh: f64,
    /// p: price of a dh.
    pub price_per_dh: f64,
    /// B: billable hours before.
    pub billable_before: f64,
    /// Q: dh sold.
    pub output_dh: f64,
    /// Hours that delivering Q takes.
    pub delivery_hours: f64,
    /// Hw: hours worked.
    pub hours_worked: f64,
    /// Hours of today's week that are left; negative when more is worked.
    pub hours_freed_left: f64,
    /// Income per delivery hour before, after fee.
    pub effective_rate_before: f64,
    /// Income per delivery hour now, after fee.
    pub effective_rate: Defined,
    /// Net income per hour worked before.
    pub net_per_hour_before: Defined,
    /// Net income per hour worked now.
    pub net_per_hour: Defined,
    /// Net income a year before.
    pub annual_before: f64,
    /// Net income a year now.
    pub annual: f64,
    /// Net income a week (a year's over 52) before.
    pub weekly_before: f64,
    /// Net income a week (a year's over 52) now.
    pub weekly: f64,
    /// Change of net income a year.
    pub change_annual: f64,
    /// The same, relative to today's net income; absent where that is not above rounding.
    pub change_relative: Defined,
    /// The lowest price of a dh that keeps today's income.
    pub min_price_per_dh: Defined,
    /// The lowest rate per delivery hour that keeps today's income.
    pub min_rate: Defined,
    /// The premium at which income equals today's.
    pub premium_needed: Defined,
    /// The pass-through at which income equals today's.
    pub break_even: BreakEven,
    /// The dh that must be sold to keep today's income at this price.
    pub volume_needed: Defined,
    /// Part of the work one could lose and still earn the same; negative: more is needed.
    pub loss_tolerated: Defined,
    /// Price of the course and the paid work it displaces.
    pub one_off_cost: f64,
    /// Weeks until the one-off cost is earned back.
    pub payback_weeks: Defined,
}

impl RateModel {
    /// Computes the outcome.
    ///
    /// ```
    /// use taskmix_method::rate::{RateModel, RateTerms};
    /// // 6 h become 2.5 h at the same price: the hourly figure grows 2.4-fold, the income
    /// // does not, because nothing more is sold.
    /// let mut terms = RateTerms::at_rate(60.0);
    /// terms.measured_before = Some(6.0);
    /// terms.measured_with = Some(2.5);
    /// let outcome = RateModel::new(terms).map_err(|_| "limits")?.outcome();
    /// assert!((outcome.effective_rate.map_err(|_| "absent")? - 144.0).abs() < 1e-9);
    /// assert_eq!(outcome.change_annual, 0.0);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn outcome(&self) -> RateOutcome {
        let terms = self.terms();
        let flow = Flow::of(terms);
        let price = Price::of(terms, &flow);
        let volume_needed = volume_needed(terms, &flow);
        RateOutcome {
            time_saved: flow.saved,
            hours_per_dh: flow.hours_per_dh,
            price_per_dh: flow.price,
            billable_before: flow.billable,
            output_dh: flow.sold,
            delivery_hours: flow.sold * flow.hours_per_dh,
            hours_worked: flow.worked,
            hours_freed_left: without_dust(
                terms.hours_week - flow.worked,
                terms.hours_week.max(1.0),
            ),
            effective_rate_before: terms.rate * (1.0 - terms.fee),
            effective_rate: divide(
                flow.price * (1.0 - terms.fee),
                flow.hours_per_dh,
                Undefined::NoTimeNeeded,
            ),
            net_per_hour_before: divide(
                flow.net_before,
                terms.weeks * terms.hours_week,
                Undefined::NothingWorked,
            ),
            net_per_hour: divide(
                flow.net,
                terms.weeks * flow.worked,
                Undefined::NothingWorked,
            ),
            annual_before: flow.net_before,
            annual: flow.net,
            weekly_before: flow.net_before / 52.0,
            weekly: flow.net / 52.0,
            change_annual: flow.net - flow.net_before,
            change_relative: flow.change_relative(),
            min_price_per_dh: price.minimum,
            min_rate: price
                .minimum
                .and_then(|least| divide(least, flow.hours_per_dh, Undefined::NoTimeNeeded)),
            premium_needed: price.premium_needed,
            break_even: price.break_even,
            volume_needed,
            loss_tolerated: volume_needed.and_then(|volume| {
                divide(volume, flow.sold, Undefined::NothingSold)
                    .map(|part| without_dust(1.0 - part, 1.0))
            }),
            one_off_cost: flow.one_off,
            payback_weeks: payback(&flow),
        }
    }
}

/// Time, price, volume and income.
struct Flow {
    saved: f64,
    hours_per_dh: f64,
    price: f64,
    billable: f64,
    /// N₂: non-billable hours after what AI saves of them.
    non_billable: f64,
    /// n: extra non-billable hours per extra dh.
    extra_per_dh: f64,
    sold: f64,
    worked: f64,
    net_before: f64,
    net: f64,
    /// Yearly incomes that differ by at most this amount count as equal.
    dust: f64,
    one_off: f64,
}

impl Flow {
    fn of(terms: &RateTerms) -> Self {
        let saved = time_saved(terms);
        let hours_per_dh = 1.0 - saved;
        let billable = terms.hours_week * terms.utilisation;
        let non_billable_before = terms.hours_week * (1.0 - terms.utilisation);
        let non_billable = non_billable_before * (1.0 - terms.non_billable_saved);
        let price =
            terms.rate * (1.0 + terms.premium) * (1.0 - terms.pass_through * saved.max(0.0));
        let freed = without_dust(
            (billable * saved).max(0.0) + non_billable_before * terms.non_billable_saved,
            terms.hours_week.max(1.0),
        );
        let extra_per_dh = if billable > 0.0 {
            terms.extra_non_billable * non_billable / billable
        } else {
            0.0
        };
        let sold = sold(terms, billable, freed, hours_per_dh + extra_per_dh);
        let extra = if sold > billable {
            extra_per_dh * (sold - billable)
        } else {
            0.0
        };
        let worked = sold * hours_per_dh + non_billable + extra;
        let after_fee = 1.0 - terms.fee;
        let turnover_before = terms.weeks * billable * terms.rate * after_fee;
        let costs_before = terms.weeks * terms.hourly_cost * (billable + non_billable_before);
        let net_before = turnover_before - costs_before;
        let net = terms.weeks * sold * price * after_fee
            - terms.weeks * terms.hourly_cost * worked
            - 12.0 * terms.tools_month;
        // Turnover and costs may cancel in the income, but not in this scale.
        let dust = DUST * turnover_before.max(costs_before).max(1.0);
        let unchanged = (net - net_before).abs() <= dust;
        Self {
            saved,
            hours_per_dh,
            price,
            billable,
            non_billable,
            extra_per_dh,
            sold,
            worked,
            net_before,
            net: if unchanged { net_before } else { net },
            dust,
            one_off: terms.course_price
                + terms.displaced
                    * terms.learning_hours
                    * without_dust(
                        terms.rate * after_fee - terms.hourly_cost,
                        terms.rate * after_fee,
                    )
                    .max(0.0),
        }
    }

    fn change_relative(&self) -> Defined {
        if self.net_before <= self.dust {
            return Err(Undefined::NoIncome);
        }
        divide(
            self.net - self.net_before,
            self.net_before,
            Undefined::NoIncome,
        )
    }
}

/// t: measured where it was measured, else estimated; without rounding errors, since prices and
/// hours are divided by t and by 1 − t.
fn time_saved(terms: &RateTerms) -> f64 {
    let saved = match (terms.measured_before, terms.measured_with) {
        (Some(before), Some(with)) => clamped(1.0 - with / before, -1.0, 1.0),
        _ => (terms.realised
            * (terms.automatable * (1.0 - terms.rho) + terms.assistable * terms.sigma))
            .min(1.0),
    };
    if without_dust(1.0 - saved, 1.0) == 0.0 {
        1.0
    } else {
        without_dust(saved, 1.0)
    }
}

/// Q: what the freed hours allow, at most what the market takes.
fn sold(terms: &RateTerms, billable: f64, freed: f64, hours_per_extra: f64) -> f64 {
    let resold = terms.resold * freed;
    let market = billable * (1.0 + terms.demand_cap);
    let capacity = if hours_per_extra > 0.0 {
        billable + resold / hours_per_extra
    } else if resold > 0.0 {
        return market;
    } else {
        billable
    };
    capacity.min(market)
}

/// What the price would have to be.
struct Price {
    minimum: Defined,
    premium_needed: Defined,
    break_even: BreakEven,
}

impl Price {
    fn of(terms: &RateTerms, flow: &Flow) -> Self {
        let need = flow.net_before
            + 12.0 * terms.tools_month
            + terms.weeks * terms.hourly_cost * flow.worked;
        let raw = divide(
            need,
            terms.weeks * flow.sold * (1.0 - terms.fee),
            Undefined::NothingSold,
        );
        let minimum = raw.map(|price| price.max(0.0));
        let unchanged_price = terms.rate * (1.0 - terms.pass_through * flow.saved.max(0.0));
        Self {
            minimum,
            premium_needed: minimum.and_then(|least| {
                divide(least, unchanged_price, Undefined::NoPrice).map(|ratio| ratio - 1.0)
            }),
            break_even: break_even(terms, flow, raw),
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

fn volume_needed(terms: &RateTerms, flow: &Flow) -> Defined {
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

fn payback(flow: &Flow) -> Defined {
    let gain = flow.net - flow.net_before;
    if flow.one_off <= 0.0 && gain >= 0.0 {
        return Ok(0.0);
    }
    if gain <= 0.0 {
        return Err(Undefined::NoGain);
    }
    divide(flow.one_off, gain / 52.0, Undefined::NoGain)
}

fn divide(value: f64, by: f64, why: Undefined) -> Defined {
    if by == 0.0 {
        return Err(why);
    }
    let ratio = value / by;
    if ratio.is_finite() {
        Ok(ratio)
    } else {
        Err(Undefined::TooLarge)
    }
}
