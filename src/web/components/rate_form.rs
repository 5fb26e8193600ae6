//! What the user sells, and what it costs them.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::field::{NumberField, Shown, suffix};
use crate::present::context::Wage;
use crate::present::fields::{FormField, Unit};
use crate::present::terms::{BaseTerms, EXAMPLE_RATE, rate_of};
use crate::present::Numbers;
use crate::web::browser::{BrowserFormats, chosen_value, currencies};
use crate::web::state::{Action, Field, State};
use crate::web::view::currency;
use crate::wire::page::Pricing;

/// The form.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub state: Rc<State>,
    /// The rate model's inputs.
    pub base: BaseTerms,
    /// Median pay of employees, to start from.
    pub wage: Option<Wage>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// Time between an assistant and its work: asked with the week's assumptions.
const ABOUT_AI: [FormField; 4] =
    [FormField::Rho, FormField::Sigma, FormField::Realised, FormField::ExtraNonBillable];
/// What AI costs once.
const ABOUT_LEARNING: [FormField; 3] =
    [FormField::CoursePrice, FormField::LearningHours, FormField::Displaced];
/// What selling costs.
const ABOUT_COSTS: [FormField; 3] = [FormField::Fee, FormField::HourlyCost, FormField::ToolsMonth];

/// What the user sells, and what it costs them.
#[function_component]
pub fn RateForm(props: &Props) -> Html {
    let state = &props.state;
    let form = &state.inputs.form;
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let project = form.pricing == Pricing::Project;
    let field = |field: FormField| number_field(props, field, &numbers);
    html! {
        <div class="form">
            <fieldset class="switch">
                <legend>{"How do you price your work?"}</legend>
                {pricing(props, Pricing::Hourly, "pricing-hourly", "By the hour")}
                {pricing(props, Pricing::Project, "pricing-project", "By the project")}
            </fieldset>
            <div class="fields">
                if project {
                    {field(FormField::ProjectPrice)}
                    {field(FormField::MeasuredBefore)}
                    {field(FormField::MeasuredWith)}
                } else {
                    {field(FormField::Rate)}
                }
                <CurrencyField chosen={currency(&state.inputs).to_owned()} dispatch={props.dispatch.clone()} />
                if props.base.utilisation_from_mix {
                    <div class="field fixed" id="utilisation-from-mix">
                        <span class="field-name">{FormField::Utilisation.label()}</span>
                        <strong>{numbers.percent(props.base.central.utilisation)}</strong>
                        <p class="hint">{"From the hours of your week that you marked as billable."}</p>
                    </div>
                } else {
                    {field(FormField::Utilisation)}
                }
                {field(FormField::Weeks)}
            </div>
            {rate_note(props, &numbers)}
            if !project {
                {group("Measured it yourself?", "Hours for one typical deliverable, before and with AI. Once both are given they replace the estimate.", &[FormField::MeasuredBefore, FormField::MeasuredWith], form.measured_before.is_some(), &field)}
            }
            {group("Costs and fees", "", &ABOUT_COSTS, false, &field)}
            {group("Assumptions about AI", "They turn potential into time saved, here and in the answer at the top.", &ABOUT_AI, false, &field)}
            {group("Learning", "What you would spend once. Payback is computed from it.", &ABOUT_LEARNING, false, &field)}
        </div>
    }
}

fn pricing(props: &Props, pricing: Pricing, id: &'static str, label: &'static str) -> Html {
    let dispatch = props.dispatch.clone();
    let checked = props.state.inputs.form.pricing == pricing;
    let onchange = move |_| dispatch.dispatch(Action::Price(pricing));
    html! {
        <label for={id}>
            <input type="radio" name="pricing" {id} {checked} {onchange} />
            <span>{label}</span>
        </label>
    }
}

fn number_field(props: &Props, form: FormField, numbers: &Numbers<'_>) -> Html {
    let field = Field::Form(form);
    let after = match form.unit() {
        Unit::Money => currency(&props.state.inputs).to_owned(),
        unit => suffix(unit).to_owned(),
    };
    let placeholder = match form {
        FormField::Rate => numbers.typed(EXAMPLE_RATE),
        FormField::MeasuredBefore => "6".to_owned(),
        FormField::MeasuredWith => "2.5".to_owned(),
        _ => String::new(),
    };
    html! {
        <NumberField
            key={form.slug()}
            id={format!("field-{}", form.slug())}
            {field}
            label={form.label()}
            shown={Shown::of(&props.state, field, numbers)}
            after={Some(AttrValue::from(after))}
            hint={form.hint()}
            {placeholder}
            dispatch={props.dispatch.clone()}
        />
    }
}

fn group(
    title: &'static str,
    lead: &'static str,
    fields: &[FormField],
    open: bool,
    field: &impl Fn(FormField) -> Html,
) -> Html {
    html! {
        <details class="group" {open}>
            <summary>{title}</summary>
            if !lead.is_empty() { <p>{lead}</p> }
            <div class="fields">{for fields.iter().map(|one| field(*one))}</div>
        </details>
    }
}

/// What rate the results are computed with, as long as the user has not given one.
fn rate_note(props: &Props, numbers: &Numbers<'_>) -> Html {
    let form = &props.state.inputs.form;
    if let (Pricing::Project, Some(rate)) = (form.pricing, rate_of(form)) {
        return html! { <p class="note">{"That is "}<strong>{numbers.money(rate)}{" an hour"}</strong>{" today."}</p> };
    }
    if !props.base.example {
        return Html::default();
    }
    let example = numbers.money(EXAMPLE_RATE);
    html! {
        <div class="note" data-testid="example-rate">
            <p>
                <strong>{"Example numbers. "}</strong>
                {format!("Until you type yours, the results below use a rate of {example} an hour.")}
            </p>
            {median(props)}
        </div>
    }
}

fn median(props: &Props) -> Html {
    let Some(wage) = &props.wage else { return Html::default() };
    if currency(&props.state.inputs) != "USD" || props.state.inputs.form.pricing == Pricing::Project {
        return Html::default();
    }
    let (dispatch, hourly) = (props.dispatch.clone(), (wage.hourly * 100.0).round() / 100.0);
    let onclick = move |_| dispatch.dispatch(Action::Put(Field::Form(FormField::Rate), hourly));
    html! {
        <p>
            <button type="button" class="button-quiet" id="use-median" {onclick}>{format!("Start from {}", wage.text)}</button>
            {" "}<span class="hint">{&wage.caveat}</span>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct CurrencyProps {
    chosen: String,
    dispatch: Dispatch,
}

#[function_component]
fn CurrencyField(props: &CurrencyProps) -> Html {
    let offered = use_memo((), |()| currencies());
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| dispatch.dispatch(Action::Currency(chosen_value(&event)));
    let known = offered.iter().any(|one| one.code == props.chosen);
    html! {
        <div class="field">
            <label for="currency">{"Currency"}</label>
            <select id="currency" {onchange}>
                if !known { <option value={props.chosen.clone()} selected={true}>{&props.chosen}</option> }
                {for offered.iter().map(|one| html! {
                    <option key={one.code.as_str()} value={one.code.clone()} selected={one.code == props.chosen}>
                        {&one.code}{" · "}{&one.name}
                    </option>
                })}
            </select>
            <p class="hint">{"Amounts are not converted."}</p>
        </div>
    }
}
