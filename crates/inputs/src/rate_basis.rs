//! What the rate form adds up to: weeks and billable part from days, costs per project, and two
//! currencies.

use crate::amount::singular;
use crate::page::{DEFAULT_CURRENCY, PageInputs, RateForm};
use taskmix_method::limits::{Given, Limit, OutOfLimit, clamped};

/// Weekdays of a year, where nothing else is said.
pub const WORKING_DAYS: f64 = 260.0;
/// Weeks of a year.
const WEEKS: f64 = 52.0;

/// Weeks worked and billable part, as they follow from days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FromDays {
    /// Days worked in a year.
    pub worked: f64,
    /// K: weeks worked a year.
    pub weeks: f64,
    /// u: billable part of the days worked; `None` where the days for finding clients are not
    /// given, or no day is worked.
    pub billable: Option<f64>,
}

impl RateForm {
    /// What follows from the days; `None` where none are given.
    ///
    /// ```
    /// use taskmix_inputs::page::RateForm;
    /// let form = RateForm {
    ///     holidays: Some(35.0),
    ///     sick_days: Some(5.0),
    ///     client_days: Some(55.0),
    ///     ..RateForm::default()
    /// };
    /// let days = form.from_days().ok_or("no days")?;
    /// assert_eq!((days.worked, days.weeks), (220.0, 44.0));
    /// assert_eq!(days.billable, Some(0.75));
    /// assert_eq!(RateForm::default().from_days(), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn from_days(&self) -> Option<FromDays> {
        let given = [
            self.working_days,
            self.holidays,
            self.sick_days,
            self.client_days,
        ];
        if given.iter().all(Option::is_none) {
            return None;
        }
        let all = self.working_days.unwrap_or(WORKING_DAYS);
        let away = self.holidays.unwrap_or(0.0) + self.sick_days.unwrap_or(0.0);
        let worked = (all - away).max(0.0);
        let part = |days: f64, of: f64| clamped(days / of, 0.0, 1.0);
        let paid = self.client_days.filter(|_| worked > 0.0);
        Some(FromDays {
            worked,
            weeks: WEEKS * part(worked, all),
            billable: paid.map(|clients| part((worked - clients).max(0.0), worked)),
        })
    }

    /// K: weeks worked a year, from the days where they are given.
    #[must_use]
    pub fn weeks_worked(&self) -> f64 {
        self.from_days().map_or(self.weeks, |days| days.weeks)
    }

    /// v: own cost per hour worked, with the costs of a project over its hours.
    ///
    /// ```
    /// use taskmix_inputs::page::RateForm;
    /// let mut form = RateForm { hourly_cost: 2.0, project_cost: Some(80.0), ..RateForm::default() };
    /// assert_eq!(form.costs_per_hour(), 2.0, "the hours are not known");
    /// form.project_cost_hours = Some(16.0);
    /// assert_eq!(form.costs_per_hour(), 7.0);
    /// ```
    #[must_use]
    pub fn costs_per_hour(&self) -> f64 {
        let of_project = self
            .project_cost
            .zip(self.project_cost_hours)
            .map_or(0.0, |(cost, hours)| cost / hours);
        self.hourly_cost + of_project
    }

    fn remove_exchange(&mut self) {
        self.exchange = None;
        self.exchange_date = None;
    }

    /// Names the piece that is sold. Pieces of another name are made at another pace, which is
    /// not known then; one or several of a name are the same.
    ///
    /// ```
    /// use taskmix_inputs::page::RateForm;
    /// let mut form = RateForm { pieces_before: Some(350.0), ..RateForm::default() };
    /// form.name_piece("Words".into());
    /// assert_eq!(form.pieces_before, Some(350.0));
    /// form.name_piece("image".into());
    /// assert_eq!(form.pieces_before, None);
    /// ```
    pub fn name_piece(&mut self, name: String) {
        if singular(&name) != singular(&self.piece) {
            self.pieces_before = None;
            self.pieces_with = None;
        }
        self.piece = name;
    }

    /// A date of the form 2026-11-30.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] for any other text.
    pub fn date(text: &str) -> Result<String, OutOfLimit> {
        let is_of_form = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        is_of_form
            .then(|| text.to_owned())
            .ok_or_else(|| OutOfLimit {
                value: Given::Text(text.chars().take(80).collect()),
                limit: Limit::Form {
                    form: "a date like 2026-11-30",
                },
            })
    }
}

impl PageInputs {
    /// The currency of the price.
    #[must_use]
    pub fn price_currency(&self) -> &str {
        self.currency.as_deref().unwrap_or(DEFAULT_CURRENCY)
    }

    /// Sets the currency of the price. A rate of exchange is that of one pair of currencies, and
    /// goes with it.
    ///
    /// ```
    /// use taskmix_inputs::PageInputs;
    /// let mut inputs = PageInputs::default();
    /// inputs.set_own_currency(Some("PLN".into()));
    /// inputs.form.exchange = Some(4.05);
    /// inputs.set_currency("USD".into());
    /// assert_eq!(inputs.form.exchange, Some(4.05), "the same as before");
    /// inputs.set_currency("EUR".into());
    /// assert_eq!(inputs.form.exchange, None);
    /// ```
    pub fn set_currency(&mut self, code: String) {
        if code != self.price_currency() {
            self.form.remove_exchange();
        }
        self.currency = Some(code);
    }

    /// Sets the currency of income and costs; `None` is that of the price. A rate of exchange
    /// that was typed before its currency stays; that of another pair does not.
    pub fn set_own_currency(&mut self, code: Option<String>) {
        let old = &self.form.own_currency;
        if old.is_some() && *old != code {
            self.form.remove_exchange();
        }
        self.form.own_currency = code;
    }

    /// The user's own currency and what a unit of the price's currency is worth in it; `None`
    /// where they are the same, or the rate of exchange is not given.
    #[must_use]
    pub fn conversion(&self) -> Option<(&str, f64)> {
        let own = self.form.own_currency.as_deref()?;
        let exchange = self.form.exchange?;
        (own != self.price_currency()).then_some((own, exchange))
    }

    /// The currency of income and costs: the user's own, where the price can be converted.
    ///
    /// ```
    /// use taskmix_inputs::PageInputs;
    /// let mut inputs = PageInputs::default();
    /// inputs.form.rate = Some(50.0);
    /// inputs.form.own_currency = Some("PLN".into());
    /// assert_eq!((inputs.income_currency(), inputs.hourly_rate()), ("USD", Some(50.0)));
    /// inputs.form.exchange = Some(4.0);
    /// assert_eq!((inputs.income_currency(), inputs.hourly_rate()), ("PLN", Some(200.0)));
    /// ```
    #[must_use]
    pub fn income_currency(&self) -> &str {
        self.conversion()
            .map_or_else(|| self.price_currency(), |(own, _)| own)
    }

    /// What a unit of the price's currency is worth in that of the income.
    #[must_use]
    pub fn exchange(&self) -> f64 {
        self.conversion().map_or(1.0, |(_, exchange)| exchange)
    }

    /// The price of the chosen unit in the currency of the income.
    #[must_use]
    pub fn price(&self) -> Option<f64> {
        Some(self.form.price()? * self.exchange())
    }

    /// R: the hourly rate in the currency of the income; `None` where the form is not complete.
    #[must_use]
    pub fn hourly_rate(&self) -> Option<f64> {
        Some(self.price()? / self.form.unit()?.hours())
    }
}
