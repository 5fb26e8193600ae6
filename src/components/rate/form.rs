//! What the user sells, and what it costs them.

use yew::prelude::*;

use crate::browser::{BrowserFormats, currencies};
use crate::components::Dispatch;
use crate::components::controls::buttons::{listed, quiet, side};
use crate::components::controls::legacy::NumberField;
use crate::components::controls::number_field::{Shown, suffix};
use crate::components::controls::source::{WAGES, source};
use crate::components::controls::tag::{Tag, disclosure, paragraph, tag};
use crate::context::use_formatting;
use crate::state::{Action, Draft, Field, State, Unseen};
use crate::view::currency;
use taskmix_inputs::page::{self as form, Pricing};
use taskmix_method::Assumptions;
use taskmix_present::Numbers;
use taskmix_present::context::{Wage, median_wage};
use taskmix_present::fields::{FormField, Unit};
use taskmix_present::terms::{BaseTerms, EXAMPLE_RATE, rate_of};

/// What the form is made from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub state: Unseen<UseReducerHandle<State>>,
    /// What the form shows of it.
    pub given: form::RateForm,
    /// The assumptions about AI.
    pub assumptions: Assumptions,
    /// The currency.
    pub currency: String,
    /// What is typed into its fields.
    pub drafts: Vec<Draft>,
    /// The billable part of the week, where it follows from the mix.
    pub utilisation: Option<f64>,
    /// Whether the rate is only an example.
    pub example: bool,
    /// Median pay of employees, to start from.
    pub wage: Option<Wage>,
}

impl Props {
    /// The form in this state.
    pub fn of(state: &UseReducerHandle<State>, base: &BaseTerms, numbers: &Numbers<'_>) -> Self {
        let inputs = &state.inputs;
        let of_form = |draft: &&Draft| matches!(draft.field, Field::Form(_));
        Self {
            state: Unseen(state.clone()),
            given: inputs.form,
            assumptions: inputs.assumptions,
            currency: currency(inputs).to_owned(),
            drafts: state.drafts.iter().filter(of_form).cloned().collect(),
            utilisation: base
                .utilisation_from_mix
                .then_some(base.central.utilisation),
            example: base.example,
            wage: median_wage(&state.week, numbers),
        }
    }
}

/// The form: a component of its own, since the week's hours do not change it.
#[function_component]
pub fn Form(props: &Props) -> Html {
    use_formatting();
    let state = &props.state.0;
    let form = RateForm {
        state,
        props,
        numbers: &Numbers::new(&BrowserFormats, &props.currency),
        dispatch: &state.dispatcher(),
    };
    form.tag().html()
}

struct RateForm<'a> {
    state: &'a State,
    props: &'a Props,
    numbers: &'a Numbers<'a>,
    dispatch: &'a Dispatch,
}

/// A group of fields that is closed at first: title, lead, fields.
type Group = (&'static str, &'static str, &'static [FormField]);

const MEASURED: Group = (
    "Measured it yourself?",
    "Hours for one typical deliverable, before and with AI. Once both are given they replace the estimate.",
    &[FormField::MeasuredBefore, FormField::MeasuredWith],
);
const GROUPS: [Group; 3] = [
    (
        "Costs and fees",
        "",
        &[FormField::Fee, FormField::HourlyCost, FormField::ToolsMonth],
    ),
    (
        "Assumptions about AI",
        "They turn potential into time saved, here and in the answer at the top.",
        &[
            FormField::Rho,
            FormField::Sigma,
            FormField::Realised,
            FormField::ExtraNonBillable,
        ],
    ),
    (
        "Learning",
        "What you would spend once. Payback is computed from it.",
        &[
            FormField::CoursePrice,
            FormField::LearningHours,
            FormField::Displaced,
        ],
    ),
];

impl RateForm<'_> {
    fn tag(&self) -> Tag {
        let form = &self.state.inputs.form;
        let project = form.pricing == Pricing::Project;
        let first: &[FormField] = if project {
            &[
                FormField::ProjectPrice,
                FormField::MeasuredBefore,
                FormField::MeasuredWith,
            ]
        } else {
            &[FormField::Rate]
        };
        let side = |pricing: Pricing, id, label| {
            let checked = form.pricing == pricing;
            side(
                ("pricing", id, label),
                checked,
                self.dispatch,
                Action::Price(pricing),
            )
        };
        let switch = tag("fieldset", "switch")
            .add(tag("legend", "").say("How do you price your work?"))
            .with(side(Pricing::Hourly, "pricing-hourly", "By the hour"))
            .with(side(Pricing::Project, "pricing-project", "By the project"));
        let mut fields = tag("div", "fields");
        for field in first {
            fields = fields.with(self.field(*field));
        }
        let chosen = currency(&self.state.inputs).to_owned();
        let dispatch = self.dispatch.clone();
        fields = fields
            .with(html! { <CurrencyField {chosen} {dispatch} /> })
            .with(self.utilisation())
            .with(self.field(FormField::Weeks));
        let measured = (!project).then(|| self.group(&MEASURED));
        tag("div", "form")
            .add(switch)
            .add(fields)
            .maybe(self.rate_note())
            .maybe(measured)
            .each(&GROUPS, |group| self.group(group))
    }

    fn utilisation(&self) -> Html {
        let Some(share) = self.props.utilisation else {
            return self.field(FormField::Utilisation);
        };
        let share = self.numbers.percent(share);
        tag("div", "field fixed")
            .set("id", "utilisation-from-mix")
            .add(tag("span", "field-name").say(FormField::Utilisation.label()))
            .add(tag("strong", "").text(&share))
            .add(paragraph(
                "hint",
                "From the hours of your week that you marked as billable.",
            ))
            .html()
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

    fn group(&self, (title, lead, fields): &Group) -> Tag {
        let mut inside = tag("div", "fields");
        for field in *fields {
            inside = inside.with(self.field(*field));
        }
        let lead = (!lead.is_empty()).then(|| paragraph("", lead));
        disclosure("group", title).maybe(lead).add(inside)
    }

    /// What rate the results are computed with, as long as the user has not given one.
    fn rate_note(&self) -> Option<Tag> {
        let form = &self.state.inputs.form;
        if let (Pricing::Project, Some(rate)) = (form.pricing, rate_of(form)) {
            let rate = tag("strong", "")
                .text(&self.numbers.money(rate))
                .say(" an hour");
            return Some(tag("p", "note").say("That is ").add(rate).say(" today."));
        }
        let example = self.numbers.money(EXAMPLE_RATE);
        let note = tag("p", "")
            .add(tag("strong", "").say("Example numbers. "))
            .say("Until you type yours, the results below use a rate of ")
            .text(&example)
            .say(" an hour.");
        let note = tag("div", "note")
            .set("data-testid", "example-rate")
            .add(note);
        self.props.example.then(|| self.median(note))
    }

    fn median(&self, note: Tag) -> Tag {
        let hourly = self.state.inputs.form.pricing == Pricing::Hourly;
        let in_dollars = currency(&self.state.inputs) == "USD";
        let wage = self.props.wage.as_ref();
        let Some(wage) = wage.filter(|_| hourly && in_dollars) else {
            return note;
        };
        let cents = (wage.hourly * 100.0).round() / 100.0;
        let action = Action::Put(Field::Form(FormField::Rate), cents);
        let text = ["Start from ", &wage.text].concat();
        note.with(quiet("use-median", &text, self.dispatch, action))
            .add(tag("p", "hint").text(&wage.caveat))
            .with(source(WAGES))
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
