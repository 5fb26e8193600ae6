//! The outcome of the rate model.

use super::absent::{BreakEven, Undefined};
use super::needed::{Price, Target, volume_needed};
use super::terms::{RateModel, RateTerms};
use crate::limits::{DUST, clamped, without_dust};

/// A value, or why it is absent.
pub(super) type Defined = Result<f64, Undefined>;

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
    /// Net income a year now, less the reserve where the income is above zero.
    pub annual_after_reserve: f64,
    /// How much lower today's price could be with today's income in this scenario, relative to
    /// today's; negative: how much higher it has to be.
    pub break_even_discount: Defined,
    /// The pass-through that a price below today's amounts to: the discount over the time saved.
    /// Above 1, the client gets more than the saved time.
    pub discount_pass_through: Defined,
    /// The price of a dh at which the target is kept after the reserve.
    pub target_price_per_dh: Defined,
    /// The rate per delivery hour at which the target is kept.
    pub target_rate: Defined,
    /// The premium at which the target is kept.
    pub target_premium: Defined,
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
        let target = Target::of(terms, &flow);
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
            annual_after_reserve: if flow.net > 0.0 {
                flow.net * (1.0 - terms.reserve)
            } else {
                flow.net
            },
            break_even_discount: price.break_even_discount,
            discount_pass_through: flow.discount_pass_through(terms),
            target_price_per_dh: target.price,
            target_rate: target.rate,
            target_premium: target.premium,
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
pub(super) struct Flow {
    pub(super) saved: f64,
    pub(super) hours_per_dh: f64,
    pub(super) price: f64,
    pub(super) billable: f64,
    /// N₂: non-billable hours after what AI saves of them.
    pub(super) non_billable: f64,
    /// n: extra non-billable hours per extra dh.
    pub(super) extra_per_dh: f64,
    pub(super) sold: f64,
    pub(super) worked: f64,
    pub(super) net_before: f64,
    pub(super) net: f64,
    /// Yearly incomes that differ by at most this amount count as equal.
    pub(super) dust: f64,
    pub(super) one_off: f64,
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

    /// The price of a dh before the premium.
    pub(super) fn price_without_premium(&self, terms: &RateTerms) -> f64 {
        terms.rate * (1.0 - terms.pass_through * self.saved.max(0.0))
    }

    fn discount_pass_through(&self, terms: &RateTerms) -> Defined {
        if terms.rate <= 0.0 {
            return Err(Undefined::NoPrice);
        }
        // 1 − p/R without R, so that a discount alone and a pass-through alone stay exact.
        let passed_on = (1.0 + terms.premium) * terms.pass_through * self.saved.max(0.0);
        let discount = without_dust(passed_on - terms.premium, 1.0);
        if discount <= 0.0 {
            return Err(Undefined::NoDiscount);
        }
        if self.saved <= 0.0 {
            return Err(Undefined::NoTimeSaved);
        }
        divide(discount, self.saved, Undefined::NoTimeSaved)
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

pub(super) fn divide(value: f64, by: f64, why: Undefined) -> Defined {
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
