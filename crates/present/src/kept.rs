//! Incomes after the reserve.

use super::format::Numbers;
use taskmix_method::case::Cases;

/// What is left of an income after the reserve; of a loss, nothing is put aside.
#[must_use]
pub fn kept(income: f64, reserve: f64) -> f64 {
    if income > 0.0 {
        income * (1.0 - reserve)
    } else {
        income
    }
}

/// ", after your reserve of 35%"; empty where none is set.
#[must_use]
pub fn after_reserve(reserve: f64, numbers: &Numbers<'_>) -> String {
    if reserve > 0.0 {
        let part = numbers.percent_with(reserve, 1);
        [", after your reserve of ", &part].concat()
    } else {
        String::new()
    }
}

/// Changes of income after the reserve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// Income a year today, before the reserve.
    today: f64,
    /// The part put aside.
    reserve: f64,
}

impl Kept {
    /// For the income of these cases; today's is the same at every reading.
    #[must_use]
    pub fn of(cases: &Cases) -> Self {
        let today = cases.central.outcome();
        Self {
            today: today.map_or(0.0, |outcome| outcome.annual_before),
            reserve: cases.central.terms.reserve,
        }
    }

    /// A change of income after the reserve.
    #[must_use]
    pub fn change(&self, change: f64) -> f64 {
        if self.reserve == 0.0 || change == 0.0 {
            return change;
        }
        kept(self.today + change, self.reserve) - kept(self.today, self.reserve)
    }

    /// A change relative to today's income, which is above zero, after the reserve. It differs from
    /// that before it only where the income becomes a loss, of which nothing is put aside.
    #[must_use]
    pub fn relative(&self, change: f64) -> f64 {
        if self.reserve == 0.0 || change >= -1.0 {
            return change;
        }
        self.change(change * self.today) / kept(self.today, self.reserve)
    }

    /// ", after your reserve of 35%"; empty where none is set.
    #[must_use]
    pub fn words(&self, numbers: &Numbers<'_>) -> String {
        after_reserve(self.reserve, numbers)
    }
}
