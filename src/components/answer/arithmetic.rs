//! How shares and money come about, with the user's own numbers: worked out on request, and
//! from then on with every change.

use yew::prelude::*;

use crate::components::controls::layout::in_brackets;
use crate::components::controls::source::{PROJECTIONS, source};
use crate::context::use_formatting;
use crate::registry::Topic;
use crate::state::{PtrEq, Snapshot, State};
use crate::view::View;
use taskmix_method::MixResult;
use taskmix_present::Numbers;
use taskmix_present::arithmetic::{Step, arithmetic as scenario_steps};
use taskmix_present::context::EMPLOYMENT_YEAR;
use taskmix_present::rank_steps::{RankStep, rank_steps};
use taskmix_present::scenarios::{Figure, title_of};
use taskmix_present::share_arithmetic::{ActivityPart, Addend, share_arithmetic};
use taskmix_present::terms::BaseTerms;

/// What is worked out from which state.
#[derive(Properties, PartialEq)]
struct Props {
    /// What is worked out.
    topic: Topic,
    /// The page's state.
    snapshot: Snapshot,
    /// The view of the same state.
    view: PtrEq<View>,
}

/// How a result of the answer comes about.
pub fn arithmetic(topic: Topic, snapshot: &Snapshot, view: &PtrEq<View>) -> Html {
    html! { <Arithmetic {topic} snapshot={snapshot.clone()} view={view.clone()} /> }
}

/// The arithmetic of a result of the answer.
#[function_component]
fn Arithmetic(props: &Props) -> Html {
    let (is_opened, ontoggle) = use_opened();
    let formatting = use_formatting();
    let steps = || {
        let (result, numbers) = (props.view.result.as_ref()?, formatting.numbers());
        match props.topic {
            Topic::Shares => Some(shares_of_week(&props.snapshot, result, &numbers)),
            Topic::Rank => rank(result, &numbers),
        }
    };
    html! {
        <details id={props.topic.id()} {ontoggle}>
            <summary>{props.topic.summary()}</summary>
            if is_opened { {steps()} }
        </details>
    }
}

/// What the arithmetic of a scenario follows from.
#[derive(Properties, PartialEq)]
pub struct ScenarioProps {
    /// The page's state.
    pub snapshot: Snapshot,
    /// The rate model's inputs in that state.
    pub base: PtrEq<BaseTerms>,
}

/// The arithmetic of the chosen scenario.
#[function_component]
pub fn ScenarioArithmetic(props: &ScenarioProps) -> Html {
    let (is_opened, ontoggle) = use_opened();
    let formatting = use_formatting();
    html! {
        <details id="scenario-steps" {ontoggle}>
            <summary>{"The arithmetic with your numbers"}</summary>
            if is_opened { {scenario(&props.snapshot, &props.base, &formatting.numbers())} }
        </details>
    }
}

/// Whether a disclosure has been opened, and its listener.
#[hook]
fn use_opened() -> (bool, Callback<Event>) {
    let is_opened = use_state_eq(|| false);
    let setter = is_opened.setter();
    (*is_opened, Callback::from(move |_| setter.set(true)))
}

fn scenario(state: &State, base: &BaseTerms, numbers: &Numbers<'_>) -> Html {
    let inputs = &state.inputs;
    let steps = scenario_steps(inputs.chosen, base, inputs, numbers);
    html! {
        <>
            <p class="hint">
                {"Scenario “"}{title_of(inputs.chosen, inputs)}
                {"”, with the numbers at the mean of the readings; in brackets, what comes out at the lowest and the highest. The letters are those of the method."}
            </p>
            {steps_table("Table of the arithmetic, scrolls sideways", &steps)}
        </>
    }
}

fn shares_of_week(state: &State, result: &MixResult, numbers: &Numbers<'_>) -> Html {
    let arithmetic = share_arithmetic(&state.week, result, state.inputs.assumptions, numbers);
    html! {
        <>
            <p class="hint">{"With the numbers at the mean of the readings: h are an activity’s hours, a and x its automatable and its exposed share. In brackets, what comes out at the lowest and the highest reading. The letters are those of the method."}</p>
            {steps_table("Table of the shares, scrolls sideways", &arithmetic.steps)}
            {table(
                "Table of the activities’ parts, scrolls sideways",
                "What each activity adds to the shares",
                columns(&["Activity", "Adds to A: h × a ÷ Σ h", "Adds to X: h × x ÷ Σ h"]),
                arithmetic.activities.iter().map(activity).collect(),
            )}
        </>
    }
}

fn activity(part: &ActivityPart) -> Html {
    let cell = |addend: &Addend| {
        let Figure { value, range } = &addend.result;
        quotient(&addend.numbers, value, range.as_deref())
    };
    html! {
        <tr data-testid="addend">
            <th scope="row">{part.label}</th>
            {cell(&part.automatable)}
            {cell(&part.exposed)}
        </tr>
    }
}

fn rank(result: &MixResult, numbers: &Numbers<'_>) -> Option<Html> {
    let steps = rank_steps(result, numbers)?;
    Some(html! {
        <>
            <p class="hint">{"By each reading: the occupations whose automatable share is smaller than yours, divided by all; those that are equal count half. Their shares are computed as yours is, from their published task mixes at 40 hours. Then the same with every occupation counted by the people employed in it in the US in "}{EMPLOYMENT_YEAR}{", in millions. The band goes from the lowest to the highest."}</p>
            {table(
                "Table of the ranks, scrolls sideways",
                "The rank by each reading",
                columns(&["Reading", "Your share", "Occupations", "People, millions"]),
                steps.iter().map(rank_step).collect(),
            )}
            {source(PROJECTIONS)}
        </>
    })
}

fn rank_step(step: &RankStep) -> Html {
    html! {
        <tr data-testid="rank-step">
            <th scope="row">{step.reading}<span class="hint">{&step.evidence}</span></th>
            <td class="number">{&step.share}</td>
            {quotient(&step.occupations, &step.rank, None)}
            {quotient(&step.people, &step.by_employment, None)}
        </tr>
    }
}

fn quotient(numbers: &str, result: &str, range: Option<&str>) -> Html {
    html! { <td class="step-formula">{numbers}{" = "}<strong>{result}</strong>{in_brackets(range)}</td> }
}

fn steps_table(label: &'static str, steps: &[Step]) -> Html {
    let columns = html! {
        <>
            {columns(&["Step", "Formula", "With your numbers"])}
            <th class="number" scope="col">{"Result"}</th>
        </>
    };
    let row = |step: &Step| {
        html! {
            <tr data-testid="step">
                <th scope="row">{step.name}</th>
                <td class="step-formula">{step.formula}</td>
                <td class="step-formula">{&step.numbers}</td>
                <td class="number">{&step.result.value}{in_brackets(step.result.range.as_deref())}</td>
            </tr>
        }
    };
    table(
        label,
        "Step by step",
        columns,
        steps.iter().map(row).collect(),
    )
}

fn columns(names: &[&'static str]) -> Html {
    let column = |name: &&'static str| html! { <th scope="col">{name}</th> };
    names.iter().map(column).collect()
}

/// A table that scrolls sideways where it is too wide.
fn table(label: &'static str, caption: &'static str, columns: Html, rows: Html) -> Html {
    html! {
        <div class="scroll" role="region" aria-label={label} tabindex="0">
            <table class="plain-table arithmetic">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
