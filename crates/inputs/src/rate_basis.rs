//! What the rate form adds up to: weeks and billable part from days, costs per project, and two
//! currencies.

use crate::amount::singular;
use crate::page::{DEFAULT_CURRENCY, FormNumber, PageInputs, RateForm};
use taskmix_method::limits::{Given, InvalidInput, Limit, OutOfLimit, clamped};

/// Weekdays of a year, where nothing else is said.
pub const WORKING_DAYS: f64 = 260.0;
/// All numbers of days.
const DAYS: [FormNumber; 4] = [
    FormNumber::WorkingDays,
    FormNumber::Holidays,
    FormNumber::SickDays,
    FormNumber::ClientDays,
];
/// Weeks of a year.
const WEEKS: f64 = 52.0;

/// Weeks worked and billable part, as they follow from days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FromDays {
    /// Days worked in a year.
    pub worked: f64,
    /// K: weeks worked a year; `None` where no days off are given.
    pub weeks: Option<f64>,
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
    /// assert_eq!((days.worked, days.weeks), (220.0, Some(44.0)));
    /// assert_eq!(days.billable, Some(0.75));
    /// // Days for finding clients say nothing of the weeks.
    /// let form = RateForm { client_days: Some(65.0), ..RateForm::default() };
    /// let days = form.from_days().ok_or("no days")?;
    /// assert_eq!((days.billable, days.weeks), (Some(0.75), None));
    /// assert_eq!(form.weeks_worked(), form.weeks);
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
        let off = [self.holidays, self.sick_days];
        let away: f64 = off.into_iter().flatten().sum();
        let worked = (all - away).max(0.0);
        let part = |days: f64, of: f64| clamped(days / of, 0.0, 1.0);
        let paid = self.client_days.filter(|_| worked > 0.0);
        Some(FromDays {
            worked,
            weeks: off
                .iter()
                .any(Option::is_some)
                .then(|| WEEKS * part(worked, all)),
            billable: paid.map(|clients| part((worked - clients).max(0.0), worked)),
        })
    }

    /// K: weeks worked a year, from the days where days off are given.
    #[must_use]
    pub fn weeks_worked(&self) -> f64 {
        let days = self.from_days();
        days.and_then(|days| days.weeks).unwrap_or(self.weeks)
    }

    /// Checks that the days open for work hold the days taken from them. The number that was
    /// `changed` last is named.
    ///
    /// # Errors
    ///
    /// The number, its value and its limit.
    ///
    /// ```
    /// use taskmix_inputs::page::{FormNumber, RateForm};
    /// let form = RateForm { holidays: Some(300.0), ..RateForm::default() };
    /// let problem = form.check_days(FormNumber::Holidays).unwrap_err();
    /// assert_eq!(
    ///     problem.to_string(),
    ///     "holidays: 300 is too much; holidays, sick days and days for finding clients together \
    ///      at most 260"
    /// );
    /// ```
    pub fn check_days(&self, changed: FormNumber) -> Result<(), InvalidInput> {
        let taken = DAYS
            .into_iter()
            .filter(|days| *days != FormNumber::WorkingDays);
        let sum: f64 = taken.filter_map(|days| days.of(self)).sum();
        let all = self.working_days.unwrap_or(WORKING_DAYS);
        if sum <= all {
            return Ok(());
        }
        let value = changed.of(self);
        let limit = if changed == FormNumber::WorkingDays {
            let (_, high) = changed.limits();
            Limit::Between { low: sum, high }
        } else {
            Limit::SumAtMost {
                of: "holidays, sick days and days for finding clients",
                high: all,
            }
        };
        Err(InvalidInput {
            field: changed.name().into(),
            value: value.map_or(Given::Nothing, Given::Number),
            limit,
        })
    }

    /// The same where nobody knows which one was changed: the largest is named.
    pub(crate) fn check_all_days(&self) -> Result<(), InvalidInput> {
        let mut largest = FormNumber::Holidays;
        for days in [FormNumber::SickDays, FormNumber::ClientDays] {
            if days.of(self) > largest.of(self) {
                largest = days;
            }
        }
        self.check_days(largest)
    }

    /// Removes the numbers of days.
    pub(crate) fn remove_days(&mut self) {
        for number in DAYS {
            *number.place(self) = None;
        }
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

    /// A date of the form 2026-11-30 that is in the calendar.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] for any other text.
    ///
    /// ```
    /// use taskmix_inputs::page::RateForm;
    /// assert!(RateForm::date("2024-02-29").is_ok());
    /// assert!(RateForm::date("2026-02-29").is_err());
    /// assert!(RateForm::date("2026-99-45").is_err());
    /// ```
    pub fn date(text: &str) -> Result<String, OutOfLimit> {
        is_date(text)
            .then(|| text.to_owned())
            .ok_or_else(|| OutOfLimit {
                value: Given::Text(text.chars().take(80).collect()),
                limit: Limit::Form {
                    form: "a date like 2026-11-30",
                },
            })
    }
}

/// Whether it is a day of the calendar, like 2026-11-30.
fn is_date(text: &str) -> bool {
    let is_of_form = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_of_form {
        return false;
    }
    let mut parts = text.split('-').map(|part| part.parse().unwrap_or(0));
    let mut part = || -> u16 { parts.next().unwrap_or(0) };
    let (year, month, day) = (part(), part(), part());
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
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

    /// R: the hourly rate in the currency of the income; `None` where the form is not complete.
    #[must_use]
    pub fn hourly_rate(&self) -> Option<f64> {
        Some(self.form.hourly_rate()? * self.exchange())
    }
}
