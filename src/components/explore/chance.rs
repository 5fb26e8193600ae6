//! The simulation: its seed, its progress, and how often the scenario beats today.

use std::rc::Rc;

use yew::prelude::*;

use super::histogram::histogram;
use crate::browser::typed_text;
use crate::components::controls::phrase::phrase;
use crate::context::use_formatting;
use crate::simulation::Run;
use taskmix_inputs::monte_carlo::USUAL_DRAWS;
use taskmix_inputs::typed;
use taskmix_method::case::Cases;
use taskmix_method::monte_carlo::{Simulation, Uncertain};
use taskmix_present::Numbers;
use taskmix_present::explore::chance::{
    CAUTION, Drawn, DrawnField, HistogramView, READINGS, SEED_PROBLEM, seeded, sentence,
};

/// What is simulated.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario, and what is drawn around it; the seed is chosen here.
    pub model: Rc<(Cases, Vec<Uncertain>)>,
    /// The title of the scenario.
    pub title: AttrValue,
}

/// How far a simulation is.
enum Status {
    /// None was asked for.
    Idle,
    /// It was cancelled.
    Cancelled,
    /// So many draws are done.
    Running(u32),
    /// There is a result.
    Done {
        /// What it was computed from.
        model: Rc<(Cases, Vec<Uncertain>)>,
        seed: u64,
        drawn: Box<Drawn>,
    },
    /// The inputs do not fit together.
    Failed,
}

/// The simulation.
#[function_component]
pub fn Chance(props: &Props) -> Html {
    let formatting = use_formatting();
    let typed_seed = use_state_eq(|| String::from("1"));
    let status = use_state(|| Status::Idle);
    let run = use_mut_ref(|| None::<Run>);
    let seed = typed::seed("seed", &typed_seed).ok();
    let oninput = {
        let typed_seed = typed_seed.setter();
        Callback::from(move |event: InputEvent| typed_seed.set(typed_text(&event)))
    };
    let onrun = {
        let (run, status, model) = (run.clone(), status.setter(), Rc::clone(&props.model));
        Callback::from(move |_: MouseEvent| {
            if let Some(seed) = seed {
                run.replace(start(&model, seed, status.clone()));
            }
        })
    };
    let oncancel = {
        let status = status.clone();
        Callback::from(move |_: MouseEvent| {
            if let Status::Running(_) = *status {
                run.take();
                status.set(Status::Cancelled);
            }
        })
    };
    let done = match *status {
        Status::Running(done) => Some(done),
        _ => None,
    };
    let label = match *status {
        Status::Done { .. } => "Run again",
        _ => "Run 10,000 draws",
    };
    html! {
        <div>
            <div class="chance-controls">
                {seed_field(&typed_seed, seed.is_none(), oninput)}
                {button("explore-run", label, seed.is_none(), onrun)}
                {button("explore-cancel", "Cancel", done.is_none(), oncancel)}
            </div>
            if let Some(done) = done {
                <progress id="explore-progress" aria-label="Draws done" max={USUAL_DRAWS.to_string()} value={done.to_string()} />
            }
            {result(&status, props, &formatting.numbers())}
        </div>
    }
}

/// Starts a simulation that reports to `status`.
fn start(
    model: &Rc<(Cases, Vec<Uncertain>)>,
    seed: u64,
    status: UseStateSetter<Status>,
) -> Option<Run> {
    let (
        Cases {
            central,
            by_estimate,
        },
        uncertain,
    ) = (**model).clone();
    let Ok(simulation) = Simulation::new(central, Some(by_estimate), uncertain, seed) else {
        status.set(Status::Failed);
        return None;
    };
    status.set(Status::Running(0));
    let model = Rc::clone(model);
    Some(Run::start(
        simulation,
        USUAL_DRAWS,
        move |simulation, done| {
            status.set(if done < USUAL_DRAWS {
                Status::Running(done)
            } else {
                Drawn::of(simulation).map_or(Status::Failed, |drawn| Status::Done {
                    model: Rc::clone(&model),
                    seed,
                    drawn: Box::new(drawn),
                })
            });
        },
    ))
}

fn button(
    id: &'static str,
    label: &'static str,
    inactive: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="button" {id} aria-disabled={inactive.then_some("true")} {onclick}>{label}</button>
    }
}

fn seed_field(typed: &str, wrong: bool, oninput: Callback<InputEvent>) -> Html {
    let (class, described) = if wrong {
        ("field field-wrong", "explore-seed-error explore-seed-hint")
    } else {
        ("field", "explore-seed-hint")
    };
    html! {
        <div {class}>
            <label for="explore-seed">{"Seed"}</label>
            <div class="field-control">
                <input
                    id="explore-seed"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    value={typed.to_owned()}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={described}
                    {oninput}
                />
            </div>
            if wrong { <p class="error" id="explore-seed-error">{SEED_PROBLEM}</p> }
            <p class="hint" id="explore-seed-hint">{"The same seed gives the same draws."}</p>
        </div>
    }
}

/// The result, or why there is none. The status line is always there, so that screen readers
/// announce its changes.
fn result(status: &Status, props: &Props, numbers: &Numbers<'_>) -> Html {
    let mut details = Html::default();
    let text = match status {
        Status::Idle => Html::default(),
        Status::Cancelled => "Cancelled.".into(),
        Status::Running(_) => "Drawing …".into(),
        Status::Failed => {
            "There is no result: the scenario’s assumptions do not fit together.".into()
        }
        Status::Done { model, .. } if *model != props.model => {
            "Your numbers have changed since the last run. Run it again.".into()
        }
        Status::Done { model, seed, drawn } => {
            let sentence = sentence(&props.title, drawn, (&model.0, &model.1), numbers);
            let view = HistogramView::of(drawn, &model.0, numbers);
            details = html! {
                <>
                {histogram(&view, &sentence.text())}
                <p class="hint">{CAUTION}{seeded(*seed)}</p>
                </>
            };
            phrase(&sentence)
        }
    };
    html! { <><p role="status" data-testid="chance">{text}</p>{details}</> }
}

/// What is drawn, from where to where, and what that rests on.
pub fn assumptions(fields: &[DrawnField]) -> Html {
    html! {
        <div>
            <p>{"Nobody knows the assumptions exactly. So the scenario is computed 10,000 times, each time with other values drawn at random from these ranges:"}</p>
            <details>
                <summary>{"What is drawn, and what that rests on"}</summary>
                <dl class="plain-list">
                    {for fields.iter().map(|field| html! {
                        <><dt>{field.label}</dt><dd>{&field.spread}{". "}<span class="hint">{field.source}</span></dd></>
                    })}
                    <dt>{"Reading"}</dt>
                    <dd>{READINGS}</dd>
                </dl>
            </details>
        </div>
    }
}
