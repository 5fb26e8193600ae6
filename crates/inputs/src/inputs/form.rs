//! The rate form to plain data.

use serde::Serialize;

use crate::page::RateForm;

/// The rate form. Names and limits are those of `RateInput`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Form"))]
pub(super) struct FormOut {
    /// What has the price; default `hourly`.
    #[cfg_attr(feature = "typescript", ts(type = "Pricing"))]
    pricing: &'static str,
    /// Hourly rate. Pay.
    rate: Option<f64>,
    /// Price of a project, 0 to 10,000,000,000,000, as all prices of a unit; its hours are `h0` and `h1`. Pay.
    project_price: Option<f64>,
    /// Price of a day. Pay.
    day_price: Option<f64>,
    /// Hours of a day, above 0 and up to 24; default 8.
    day_hours: Option<f64>,
    /// Price of a piece, or of a thousand. Pay.
    piece_price: Option<f64>,
    /// Pieces made in an hour before AI, 0.0001 to 1,000,000.
    pieces_hour: Option<f64>,
    /// Pieces made in an hour with AI, 0.0001 to 1,000,000.
    pieces_hour_with: Option<f64>,
    /// What a piece is called, 1 to 30 characters; default `word`.
    piece: String,
    /// Whether the price is for a thousand pieces.
    per_thousand: bool,
    /// Fee of a month. Pay.
    retainer_price: Option<f64>,
    /// Hours of a month that the fee is for, above 0 and up to 744.
    retainer_hours: Option<f64>,
    /// Billable part of the hours, where the mix does not say it.
    utilisation: Option<f64>,
    /// Weeks worked a year; default 46.
    weeks: f64,
    /// Platform fee; default 0.
    fee: f64,
    /// Own cost per hour worked; default 0. Pay.
    v: f64,
    /// Cost of tools a month; default 0. Pay.
    tool_month: f64,
    /// Course price; default 0. Pay.
    course: f64,
    /// Learning hours; default 0.
    learn_hours: f64,
    /// Part of the learning hours that displaces paid work; default 1.
    lam: f64,
    /// Non-billable hours an extra hour's worth brings, relative to today's; default 1.
    nu: f64,
    /// Measured hours per deliverable before AI.
    h0: Option<f64>,
    /// Measured hours per deliverable with AI.
    h1: Option<f64>,
    /// The discount that the client asks for because of AI, 0 to 1.
    discount: Option<f64>,
    /// Net income a year that is wanted after the reserve. Pay.
    target: Option<f64>,
    /// Part of the net income put aside for tax, contributions and pension; default 0.
    reserve: f64,
    /// Days a year open for work, above 0 and up to 366; default 260 where other days are given.
    working_days: Option<f64>,
    /// Of these, days of holidays, 0 to 366. With days off, the weeks follow. Days taken from the days open for work are together at most these.
    holidays: Option<f64>,
    /// Of these, days of illness, 0 to 366.
    sick_days: Option<f64>,
    /// Of the days worked, those for finding clients, 0 to 366; the billable part follows.
    client_days: Option<f64>,
    /// Costs of a project, 0 to 10,000,000,000,000. Pay.
    project_cost: Option<f64>,
    /// Hours of that project, above 0 and up to 10,000; its costs per hour are added to `v`.
    project_cost_hours: Option<f64>,
    /// Currency code of income and costs, where it is not the price's.
    own_currency: Option<String>,
    /// What a unit of the price's currency is worth in it, 0.000000001 to 1,000,000,000.
    exchange: Option<f64>,
    /// The date of that rate of exchange, like `2026-11-30`.
    exchange_date: Option<String>,
}

impl FormOut {
    pub(super) fn of(form: &RateForm) -> Self {
        Self {
            pricing: form.pricing.name(),
            rate: form.rate,
            project_price: form.project_price,
            day_price: form.day_price,
            day_hours: form.day_hours,
            piece_price: form.piece_price,
            pieces_hour: form.pieces_before,
            pieces_hour_with: form.pieces_with,
            piece: form.piece.clone(),
            per_thousand: form.per_thousand,
            retainer_price: form.retainer_price,
            retainer_hours: form.retainer_hours,
            utilisation: form.utilisation,
            weeks: form.weeks,
            fee: form.fee,
            v: form.hourly_cost,
            tool_month: form.tools_month,
            course: form.course_price,
            learn_hours: form.learning_hours,
            lam: form.displaced,
            nu: form.extra_non_billable,
            h0: form.measured_before,
            h1: form.measured_with,
            discount: form.discount,
            target: form.target,
            reserve: form.reserve,
            working_days: form.working_days,
            holidays: form.holidays,
            sick_days: form.sick_days,
            client_days: form.client_days,
            project_cost: form.project_cost,
            project_cost_hours: form.project_cost_hours,
            own_currency: form.own_currency.clone(),
            exchange: form.exchange,
            exchange_date: form.exchange_date.clone(),
        }
    }
}
