//! What the user sells, and what it costs them.

use yew::prelude::*;

use super::answers::{discount_answer, target_answer};
use super::currency::CurrencyField;
use super::price::{PieceFields, UnitSwitch, unit_fields};
use crate::browser;
use crate::components::controls::buttons::ActionButton;
use crate::components::controls::number_field::{NumberField, Shown};
use crate::components::controls::source::{WAGES, source};
use crate::context::{Formatting, use_dispatch, use_formatting};
use crate::state::{Action, Draft, Field, Unsure};
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{self, Pricing};
use taskmix_method::Assumptions;
use taskmix_present::context::Wage;
use taskmix_present::fields::{FormField, Unit};
use taskmix_present::form_words;
use taskmix_present::rate_answers::{DiscountAnswer, TargetAnswer};

/// What the form shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The values of its fields.
    pub form: page::RateForm,
    /// Code of the currency of the price.
    pub currency: AttrValue,
    /// The assumptions about AI.
    pub assumptions: Assumptions,
    /// What is typed into its fields.
    pub drafts: Vec<Draft>,
    /// Amounts that may mean another.
    pub unsure: Vec<Unsure>,
    /// The billable part of the week, where it follows from the mix.
    pub utilisation: Option<f64>,
    /// Whether the rate is only an example.
    pub is_example: bool,
    /// Median pay of employees, to start from.
    pub wage: Option<Wage>,
    /// What the client's discount does, where one is asked for.
    pub discount: Option<DiscountAnswer>,
    /// The price of the income that is wanted.
    pub target: Option<TargetAnswer>,
}

/// A group of fields that is closed at first.
struct Group {
    id: &'static str,
    title: &'static str,
    lead: Option<&'static str>,
    fields: &'static [FormField],
    /// Whether it is printed: the others say what is not in use, or what results say, too.
    is_printed: bool,
}

const TARGET: Group = Group {
    id: "group-target",
    title: "The income I need",
    lead: Some(
        "What you want to keep a year, and what you put aside of it. It gives the price that takes.",
    ),
    fields: &[FormField::Target, FormField::Reserve],
    is_printed: false,
};

const DAYS: Group = Group {
    id: "group-days",
    title: "Weeks and billable part from days",
    lead: Some(
        "Count days instead of guessing. Days off replace the weeks above, days for finding clients the billable part.",
    ),
    fields: &[
        FormField::WorkingDays,
        FormField::Holidays,
        FormField::SickDays,
        FormField::ClientDays,
    ],
    is_printed: false,
};

const MEASURED: Group = Group {
    id: "group-measured",
    title: "Measured it yourself?",
    lead: Some(
        "Hours for one typical deliverable, before and with AI. Once both are given they replace the estimate.",
    ),
    fields: &[FormField::MeasuredBefore, FormField::MeasuredWith],
    is_printed: false,
};

const GROUPS: [Group; 3] = [
    Group {
        id: "group-costs",
        title: "Costs and fees",
        lead: None,
        fields: &[
            FormField::Fee,
            FormField::HourlyCost,
            FormField::ToolsMonth,
            FormField::ProjectCost,
            FormField::ProjectCostHours,
        ],
        is_printed: false,
    },
    Group {
        id: "group-assumptions",
        title: "Assumptions about AI",
        lead: Some("They turn potential into time saved, here and in the answer at the top."),
        fields: &[
            FormField::Rho,
            FormField::Sigma,
            FormField::Realised,
            FormField::ExtraNonBillable,
        ],
        is_printed: true,
    },
    Group {
        id: "group-learning",
        title: "Learning",
        lead: Some("What you would spend once. Payback is computed from it."),
        fields: &[
            FormField::CoursePrice,
            FormField::LearningHours,
            FormField::Displaced,
        ],
        is_printed: false,
    },
];

/// The rate form. A component of its own, since the hours of the week do not change it.
#[function_component]
pub fn RateForm(props: &Props) -> Html {
    let formatting = use_formatting();
    let form = &props.form;
    // A field reads its value from the inputs; the form holds no other part of them.
    let inputs = PageInputs {
        form: form.clone(),
        currency: Some(props.currency.to_string()),
        assumptions: props.assumptions,
        ..PageInputs::default()
    };
    let field = |field: &FormField| number_field(*field, &inputs, props, &formatting);
    // The price keeps its element when a typed unit makes it that of another field: the focus is
    // in it. Keys tell it from the others.
    let mut first = vec![field(&FormField::price_of(form.pricing))];
    first.extend(unit_fields(form.pricing).iter().map(field));
    if form.pricing == Pricing::Piece {
        let name = form.piece.clone();
        first.push(html! { <PieceFields key="piece" {name} per_thousand={form.per_thousand} /> });
    }
    first.push(html! {
        <CurrencyField
            key="currency"
            id="currency"
            label="Currency"
            chosen={props.currency.clone()}
            hint="A currency typed with the price sets it. Nothing is converted by itself."
            choose={Callback::from(Action::Currency)}
        />
    });
    first.push(field(&FormField::Discount));
    let group = |group: &Group, after: Html| {
        html! {
            <details class={classes!("group", group.is_printed.then_some("group-printed"))} id={group.id}>
                <summary>{group.title}</summary>
                if let Some(lead) = group.lead { <p>{lead}</p> }
                <div class="fields">{for group.fields.iter().map(field)}</div>
                {after}
            </details>
        }
    };
    let target = props.target.as_ref().map(target_answer).unwrap_or_default();
    let with_measured = !matches!(form.pricing, Pricing::Project | Pricing::Piece);
    html! {
        <div class="form">
            <UnitSwitch pricing={form.pricing} />
            <div class="fields">{for first}</div>
            {rate_note(props, &inputs, &formatting)}
            if let Some(answer) = &props.discount { {discount_answer(answer)} }
            <div class="fields">
                {billable(props, &formatting, &field)}
                {weeks(props, &formatting, &field)}
            </div>
            {group(&TARGET, target)}
            {group(&DAYS, Html::default())}
            if with_measured { {group(&MEASURED, Html::default())} }
            {for GROUPS.iter().map(|of| group(of, Html::default()))}
            <OwnCurrency
                own={form.own_currency.clone()}
                date={form.exchange_date.clone()}
                note={form_words::exchange(&inputs, &formatting.numbers())}
                exchange={field(&FormField::Exchange)}
            />
        </div>
    }
}

/// The billable part: from the boxes of the week, from days, or typed.
fn billable(props: &Props, formatting: &Formatting, field: &dyn Fn(&FormField) -> Html) -> Html {
    let days = props.form.from_days().and_then(|days| days.billable);
    let (share, from) = match (props.utilisation, days) {
        (Some(share), _) => (
            share,
            "From the hours of your week that you marked as billable.",
        ),
        (None, Some(share)) => (share, "From the days you typed below."),
        (None, None) => return field(&FormField::Utilisation),
    };
    let share = formatting.numbers().percent(share);
    fixed("utilisation-from-mix", FormField::Utilisation, &share, from)
}

/// The weeks of work: from days, or typed.
fn weeks(props: &Props, formatting: &Formatting, field: &dyn Fn(&FormField) -> Html) -> Html {
    match props.form.from_days().and_then(|days| days.weeks) {
        Some(weeks) => {
            let weeks = formatting.numbers().number(weeks, 1);
            let from = "From the days you typed below.";
            fixed("weeks-from-days", FormField::Weeks, &weeks, from)
        }
        None => field(&FormField::Weeks),
    }
}

/// A value that follows from others, in the place of its field.
fn fixed(id: &'static str, field: FormField, value: &str, from: &'static str) -> Html {
    html! {
        <div class="field fixed" {id}>
            <span class="field-name">{field.label()}</span>
            <strong>{value}</strong>
            <p class="hint">{from}</p>
        </div>
    }
}

fn number_field(
    form_field: FormField,
    inputs: &PageInputs,
    props: &Props,
    formatting: &Formatting,
) -> Html {
    let field = Field::Form(form_field);
    let currency = form_words::currency(form_field, inputs);
    let numbers = formatting.numbers();
    let numbers = numbers.in_currency(currency);
    let draft = props.drafts.iter().find(|draft| draft.field == field);
    let after = match form_field.unit() {
        Unit::Money => Some(AttrValue::from(currency.to_owned())),
        _ => None,
    };
    let value = form_field.value(inputs);
    let unsure = props
        .unsure
        .iter()
        .find(|unsure| unsure.field == field && Some(unsure.value) == value);
    let placeholder = form_words::placeholder(form_field)
        .map(|value| AttrValue::from(numbers.typed(value)))
        .unwrap_or_default();
    html! {
        <NumberField
            key={if form_field.pricing().is_some() { "price" } else { form_field.slug() }}
            id={["field-", form_field.slug()].concat()}
            {field}
            label={form_words::label(form_field, inputs)}
            shown={Shown::made(draft, || value, field, &numbers)}
            {after}
            {placeholder}
            hint={form_words::hint(form_field, inputs, &numbers)}
            offer={unsure.map(|unsure| {
                let (read, other) = form_words::readings(form_field, (unsure.value, unsure.other), &numbers);
                (AttrValue::from(read), AttrValue::from(other), unsure.other)
            })}
        />
    }
}

/// What rate the results are computed with: the hourly one of a price, or an example.
fn rate_note(props: &Props, inputs: &PageInputs, formatting: &Formatting) -> Html {
    let numbers = formatting.numbers();
    let is_hourly = props.form.pricing == Pricing::Hourly;
    if let Some(note) = form_words::hourly(inputs, &numbers) {
        return html! { <p class="note" data-testid="hourly-note">{note}</p> };
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
                {form_words::example(inputs, &numbers)}
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

/// What the group of two currencies shows.
#[derive(Properties, PartialEq)]
struct OwnCurrencyProps {
    /// Code of the currency of the income, where it is not the price's.
    own: Option<String>,
    /// The date of the rate of exchange.
    date: Option<String>,
    /// What the rate of exchange says, or what is missing.
    note: Option<String>,
    /// The field of the rate of exchange.
    exchange: Html,
}

/// Income in another currency than the price.
#[function_component]
fn OwnCurrency(props: &OwnCurrencyProps) -> Html {
    let dispatch = use_dispatch();
    let onchange =
        dispatch.reform(|event: Event| Action::DateExchange(browser::changed_value(&event)));
    html! {
        <details class="group" id="group-currencies">
            <summary>{form_words::TWO_CURRENCIES}</summary>
            <p>{"Your price is in your client’s currency; income, costs and the income you need are in yours."}</p>
            <div class="fields">
                <CurrencyField
                    id="own-currency"
                    label="My own currency"
                    chosen={props.own.clone().unwrap_or_default()}
                    none="the same as the price"
                    hint=""
                    choose={Callback::from(Action::OwnCurrency)}
                />
                {props.exchange.clone()}
                <div class="field">
                    <label for="exchange-date">{"Date of that rate"}</label>
                    <div class="field-control">
                        <input id="exchange-date" type="date" value={props.date.clone().unwrap_or_default()} {onchange} />
                    </div>
                    <p class="hint">{"So that you know later how old it is."}</p>
                </div>
            </div>
            if let Some(note) = &props.note { <p class="note" data-testid="exchange-note">{note}</p> }
        </details>
    }
}
