//! What the user sells, and what it costs them.

use yew::prelude::*;

use crate::browser::{self, currencies};
use crate::components::controls::buttons::{ActionButton, radio_option};
use crate::components::controls::number_field::{NumberField, Shown};
use crate::components::controls::source::{WAGES, source};
use crate::context::{Formatting, use_dispatch, use_formatting};
use crate::state::{Action, Draft, Field};
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{self, Pricing};
use taskmix_method::Assumptions;
use taskmix_present::context::Wage;
use taskmix_present::fields::{FormField, Unit};
use taskmix_present::terms::EXAMPLE_RATE;

/// What the form shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The values of its fields.
    pub form: page::RateForm,
    /// The assumptions about AI.
    pub assumptions: Assumptions,
    /// What is typed into its fields.
    pub drafts: Vec<Draft>,
    /// The billable part of the week, where it follows from the mix.
    pub utilisation: Option<f64>,
    /// Whether the rate is only an example.
    pub is_example: bool,
    /// Median pay of employees, to start from.
    pub wage: Option<Wage>,
}

/// A group of fields that is closed at first.
struct Group {
    title: &'static str,
    lead: Option<&'static str>,
    fields: &'static [FormField],
}

const MEASURED: Group = Group {
    title: "Measured it yourself?",
    lead: Some(
        "Hours for one typical deliverable, before and with AI. Once both are given they replace the estimate.",
    ),
    fields: &[FormField::MeasuredBefore, FormField::MeasuredWith],
};

const GROUPS: [Group; 3] = [
    Group {
        title: "Costs and fees",
        lead: None,
        fields: &[FormField::Fee, FormField::HourlyCost, FormField::ToolsMonth],
    },
    Group {
        title: "Assumptions about AI",
        lead: Some("They turn potential into time saved, here and in the answer at the top."),
        fields: &[
            FormField::Rho,
            FormField::Sigma,
            FormField::Realised,
            FormField::ExtraNonBillable,
        ],
    },
    Group {
        title: "Learning",
        lead: Some("What you would spend once. Payback is computed from it."),
        fields: &[
            FormField::CoursePrice,
            FormField::LearningHours,
            FormField::Displaced,
        ],
    },
];

/// The rate form. A component of its own, since the hours of the week do not change it.
#[function_component]
pub fn RateForm(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let formatting = use_formatting();
    // A field reads its value from the inputs; the form holds no other part of them.
    let inputs = PageInputs {
        form: props.form.clone(),
        assumptions: props.assumptions,
        ..PageInputs::default()
    };
    let field = |field: &FormField| number_field(*field, &inputs, &props.drafts, &formatting);
    let group = |group: &Group| {
        html! {
            <details class="group">
                <summary>{group.title}</summary>
                if let Some(lead) = group.lead { <p>{lead}</p> }
                <div class="fields">{for group.fields.iter().map(field)}</div>
            </details>
        }
    };
    let option = |pricing: Pricing, id: &'static str, label: &'static str| {
        let onchange = dispatch.reform(move |_: Event| Action::Price(pricing));
        let checked = props.form.pricing == pricing;
        radio_option("pricing", id, label, checked, onchange)
    };
    let is_hourly = props.form.pricing == Pricing::Hourly;
    let first: &[FormField] = match props.form.pricing {
        Pricing::Hourly => &[FormField::Rate],
        Pricing::Project => &[
            FormField::ProjectPrice,
            FormField::MeasuredBefore,
            FormField::MeasuredWith,
        ],
        // Only a link or a file can choose these yet.
        Pricing::Day | Pricing::Piece | Pricing::Retainer => &[],
    };
    html! {
        <div class="form">
            <fieldset class="switch">
                <legend>{"How do you price your work?"}</legend>
                {option(Pricing::Hourly, "pricing-hourly", "By the hour")}
                {option(Pricing::Project, "pricing-project", "By the project")}
            </fieldset>
            <div class="fields">
                {for first.iter().map(field)}
                <CurrencyField chosen={formatting.currency.clone()} />
                if let Some(share) = props.utilisation {
                    <div class="field fixed" id="utilisation-from-mix">
                        <span class="field-name">{FormField::Utilisation.label()}</span>
                        <strong>{formatting.numbers().percent(share)}</strong>
                        <p class="hint">{"From the hours of your week that you marked as billable."}</p>
                    </div>
                } else {
                    {field(&FormField::Utilisation)}
                }
                {field(&FormField::Weeks)}
            </div>
            {rate_note(props, &formatting)}
            if is_hourly { {group(&MEASURED)} }
            {for GROUPS.iter().map(group)}
        </div>
    }
}

fn number_field(
    form_field: FormField,
    inputs: &PageInputs,
    drafts: &[Draft],
    formatting: &Formatting,
) -> Html {
    let field = Field::Form(form_field);
    let numbers = formatting.numbers();
    let draft = drafts.iter().find(|draft| draft.field == field);
    let after = (form_field.unit() == Unit::Money).then(|| formatting.currency.clone());
    let placeholder = match form_field {
        FormField::Rate => numbers.typed(EXAMPLE_RATE).into(),
        FormField::MeasuredBefore => AttrValue::Static("6"),
        FormField::MeasuredWith => AttrValue::Static("2.5"),
        _ => AttrValue::default(),
    };
    html! {
        <NumberField
            id={["field-", form_field.slug()].concat()}
            {field}
            label={form_field.label()}
            shown={Shown::made(draft, || form_field.value(inputs), field, &numbers)}
            {after}
            {placeholder}
            hint={form_field.hint()}
        />
    }
}

/// What rate the results are computed with, as long as the user has not given one.
fn rate_note(props: &Props, formatting: &Formatting) -> Html {
    let numbers = formatting.numbers();
    let is_hourly = props.form.pricing == Pricing::Hourly;
    if let (false, Some(rate)) = (is_hourly, props.form.hourly_rate()) {
        return html! {
            <p class="note">{"That is "}<strong>{numbers.money(rate)}{" an hour"}</strong>{" today."}</p>
        };
    }
    if !props.is_example {
        return Html::default();
    }
    let wage = props
        .wage
        .as_ref()
        .filter(|_| is_hourly && formatting.currency == "USD");
    html! {
        <div class="note" data-testid="example-rate">
            <p>
                <strong>{"Example numbers. "}</strong>
                {"Until you type yours, the results below use a rate of "}{numbers.money(EXAMPLE_RATE)}{" an hour."}
            </p>
            if let Some(wage) = wage { {median(wage)} }
        </div>
    }
}

/// Median pay as a rate to start from.
fn median(wage: &Wage) -> Html {
    let cents = (wage.hourly * 100.0).round() / 100.0;
    html! {
        <>
            <ActionButton
                class="button-quiet"
                id="use-median"
                label={["Start from ", &wage.text].concat()}
                action={Action::Put(Field::Form(FormField::Rate), cents)}
            />
            <p class="hint">{&wage.caveat}</p>
            {source(WAGES)}
        </>
    }
}

/// What is chosen.
#[derive(Properties, PartialEq)]
struct CurrencyProps {
    /// Its code.
    chosen: AttrValue,
}

/// The choice of a currency. A component of its own, so that its long list is made only when the
/// choice changes.
#[function_component]
fn CurrencyField(props: &CurrencyProps) -> Html {
    let chosen = &props.chosen;
    let offered = currencies();
    let is_known = offered.iter().any(|currency| currency.code == **chosen);
    let onchange = {
        let dispatch = use_dispatch();
        Callback::from(move |event: Event| {
            dispatch.emit(Action::Currency(browser::chosen_value(&event)));
        })
    };
    html! {
        <div class="field">
            <label for="currency">{"Currency"}</label>
            <select id="currency" {onchange}>
                if !is_known { <option value={chosen.clone()} selected={true}>{chosen}</option> }
                {for offered.iter().map(|currency| html! {
                    <option value={currency.code.clone()} selected={currency.code == **chosen}>
                        {&currency.code}{" · "}{&currency.name}
                    </option>
                })}
            </select>
            <p class="hint">{"Amounts are not converted."}</p>
        </div>
    }
}
