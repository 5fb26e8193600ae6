//! What the user sells, and what it costs them.

use yew::prelude::*;

use super::Dispatch;
use super::act::{listed, quiet, side};
use super::field::{NumberField, Shown, suffix};
use crate::present::Numbers;
use crate::present::context::Wage;
use crate::present::fields::{FormField, Unit};
use crate::present::terms::{BaseTerms, EXAMPLE_RATE, rate_of};
use crate::web::browser::currencies;
use crate::web::state::{Action, Field, State};
use crate::web::view::currency;
use crate::wire::page::Pricing;

/// What the form is made from.
pub struct RateForm<'a> {
    /// The page's state.
    pub state: &'a State,
    /// The rate model's inputs.
    pub base: &'a BaseTerms,
    /// Median pay of employees, to start from.
    pub wage: Option<&'a Wage>,
    /// How numbers are written.
    pub numbers: &'a Numbers<'a>,
    /// Where changes go.
    pub dispatch: &'a Dispatch,
}

/// A group of fields that is closed at first: title, lead, fields.
type Group = (&'static str, &'static str, &'static [FormField]);

const MEASURED: Group = (
    "Measured it yourself?",
    "Hours for one typical deliverable, before and with AI. Once both are given they replace the estimate.",
    &[FormField::MeasuredBefore, FormField::MeasuredWith],
);
const GROUPS: [Group; 3] = [
    ("Costs and fees", "", &[FormField::Fee, FormField::HourlyCost, FormField::ToolsMonth]),
    (
        "Assumptions about AI",
        "They turn potential into time saved, here and in the answer at the top.",
        &[FormField::Rho, FormField::Sigma, FormField::Realised, FormField::ExtraNonBillable],
    ),
    (
        "Learning",
        "What you would spend once. Payback is computed from it.",
        &[FormField::CoursePrice, FormField::LearningHours, FormField::Displaced],
    ),
];

impl RateForm<'_> {
    /// The form as markup.
    pub fn html(&self) -> Html {
        let form = &self.state.inputs.form;
        let project = form.pricing == Pricing::Project;
        let first: &[FormField] = if project {
            &[FormField::ProjectPrice, FormField::MeasuredBefore, FormField::MeasuredWith]
        } else {
            &[FormField::Rate]
        };
        let side = |pricing: Pricing, id, label| {
            side(("pricing", id, label), form.pricing == pricing, self.dispatch, Action::Price(pricing))
        };
        html! {
            <div class="form">
                <fieldset class="switch">
                    <legend>{"How do you price your work?"}</legend>
                    {side(Pricing::Hourly, "pricing-hourly", "By the hour")}
                    {side(Pricing::Project, "pricing-project", "By the project")}
                </fieldset>
                <div class="fields">
                    {for first.iter().map(|field| self.field(*field))}
                    <CurrencyField chosen={currency(&self.state.inputs).to_owned()} dispatch={self.dispatch.clone()} />
                    {self.utilisation()}
                    {self.field(FormField::Weeks)}
                </div>
                {self.rate_note()}
                if !project { {self.group(&MEASURED, form.measured_before.is_some())} }
                {for GROUPS.iter().map(|group| self.group(group, false))}
            </div>
        }
    }

    fn utilisation(&self) -> Html {
        if !self.base.utilisation_from_mix {
            return self.field(FormField::Utilisation);
        }
        html! {
            <div class="field fixed" id="utilisation-from-mix">
                <span class="field-name">{FormField::Utilisation.label()}</span>
                <strong>{self.numbers.percent(self.base.central.utilisation)}</strong>
                <p class="hint">{"From the hours of your week that you marked as billable."}</p>
            </div>
        }
    }

    fn field(&self, form: FormField) -> Html {
        let field = Field::Form(form);
        let shown = Shown::of(self.state, field, self.numbers);
        let id = ["field-", form.slug()].concat();
        let mut number = NumberField::new(id, field, form.label(), &shown);
        number.after = match form.unit() {
            Unit::Money => currency(&self.state.inputs),
            unit => suffix(unit),
        };
        number.placeholder = match form {
            FormField::Rate => self.numbers.typed(EXAMPLE_RATE),
            FormField::MeasuredBefore => "6".to_owned(),
            FormField::MeasuredWith => "2.5".to_owned(),
            _ => String::new(),
        };
        number.hint = form.hint().to_owned();
        number.html(self.dispatch)
    }

    fn group(&self, (title, lead, fields): &Group, open: bool) -> Html {
        html! {
            <details class="group" {open}>
                <summary>{*title}</summary>
                if !lead.is_empty() { <p>{*lead}</p> }
                <div class="fields">{for fields.iter().map(|one| self.field(*one))}</div>
            </details>
        }
    }

    /// What rate the results are computed with, as long as the user has not given one.
    fn rate_note(&self) -> Html {
        let form = &self.state.inputs.form;
        if let (Pricing::Project, Some(rate)) = (form.pricing, rate_of(form)) {
            return html! { <p class="note">{"That is "}<strong>{self.numbers.money(rate)}{" an hour"}</strong>{" today."}</p> };
        }
        if !self.base.example {
            return Html::default();
        }
        let example = self.numbers.money(EXAMPLE_RATE);
        html! {
            <div class="note" data-testid="example-rate">
                <p>
                    <strong>{"Example numbers. "}</strong>
                    {format!("Until you type yours, the results below use a rate of {example} an hour.")}
                </p>
                {self.median()}
            </div>
        }
    }

    fn median(&self) -> Html {
        let hourly = self.state.inputs.form.pricing == Pricing::Hourly;
        let Some(wage) = self.wage.filter(|_| hourly && currency(&self.state.inputs) == "USD") else {
            return Html::default();
        };
        let cents = (wage.hourly * 100.0).round() / 100.0;
        let action = Action::Put(Field::Form(FormField::Rate), cents);
        html! {
            <>
                {quiet(Some("use-median"), &["Start from ", &wage.text].concat(), self.dispatch, action)}
                <p class="hint">{&wage.caveat}</p>
            </>
        }
    }
}

#[derive(Properties, PartialEq)]
struct CurrencyProps {
    chosen: String,
    dispatch: Dispatch,
}

/// A component of its own, so that its long list is made only when the choice changes.
#[function_component]
fn CurrencyField(props: &CurrencyProps) -> Html {
    let offered = currencies();
    let onchange = listed(&props.dispatch, |code| Some(Action::Currency(code)));
    let known = offered.iter().any(|one| one.code == props.chosen);
    html! {
        <div class="field">
            <label for="currency">{"Currency"}</label>
            <select id="currency" {onchange}>
                if !known { <option value={props.chosen.clone()} selected={true}>{&props.chosen}</option> }
                {for offered.iter().map(|one| html! {
                    <option value={one.code.clone()} selected={one.code == props.chosen}>{&one.code}{" · "}{&one.name}</option>
                })}
            </select>
            <p class="hint">{"Amounts are not converted."}</p>
        </div>
    }
}
