//! The simulation: its seed, its progress, and how often the scenario beats today.

use std::rc::Rc;

use yew::prelude::*;

use super::histogram::histogram;
use crate::domain::scenario::Scenario;
use crate::present::Numbers;
use crate::present::explore::chance::{
    CAUTION, DrawnField, HistogramView, READINGS, SEED_PROBLEM, seeded, sentence,
};
use crate::web::browser::{BrowserFormats, typed_text};
use crate::web::components::bar::tenths;
use crate::web::components::phrase::phrase;
use crate::web::components::tag::{Tag, disclosure, paragraph, tag};
use crate::web::simulation::{News, Run};
use crate::wire::draws::{Drawn, Draws};
use crate::wire::typed::seed;

/// What is simulated.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The simulation; its seed is chosen here.
    pub draws: Draws,
    /// The scenario it belongs to.
    pub scenario: Scenario,
    /// Currency of the amounts.
    pub currency: AttrValue,
}

/// How far a simulation is.
#[derive(Debug, Clone, PartialEq)]
enum Phase {
    /// None was asked for.
    Idle,
    /// It was ended before its time.
    Cancelled,
    /// So many draws are done.
    Running(f64),
    /// There is a result, of these draws.
    Done(Rc<Draws>, Rc<Drawn>),
    /// The inputs do not fit together.
    Failed,
}

/// The simulation.
#[function_component]
pub fn Chance(props: &Props) -> Html {
    let typed = use_state(|| AttrValue::Static("1"));
    let phase = use_state(|| Phase::Idle);
    let run = use_mut_ref(|| None::<Run>);
    let seed = seed("seed", &typed).map_err(drop);
    let wrong = seed.is_err();

    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(typed_text(&event).into()))
    };
    let begin = {
        let (phase, run, draws) = (phase.setter(), run.clone(), props.draws.clone());
        Callback::from(move |_: MouseEvent| {
            let Ok(seed) = seed else { return };
            let draws = Draws {
                seed,
                ..draws.clone()
            };
            let of = Rc::new(draws.clone());
            phase.set(Phase::Running(0.0));
            let phase = phase.clone();
            let tell = move |news| {
                phase.set(match news {
                    News::Progress(done) => Phase::Running(done),
                    News::Done(drawn) => Phase::Done(Rc::clone(&of), Rc::new(drawn)),
                    News::Failed => Phase::Failed,
                });
            };
            run.replace(Some(Run::start(draws, tell)));
        })
    };
    let cancel = {
        let (phase, running) = (phase.setter(), matches!(*phase, Phase::Running(_)));
        Callback::from(move |_: MouseEvent| {
            if running {
                run.take();
                phase.set(Phase::Cancelled);
            }
        })
    };
    let running = matches!(*phase, Phase::Running(_));
    html! {
        <>
            <div class="chance-controls">
                <div class={if wrong { "field field-wrong" } else { "field" }}>
                    <label for="explore-seed">{"Seed"}</label>
                    <div class="field-control">
                        <input id="explore-seed" type="text" inputmode="numeric" autocomplete="off"
                            value={(*typed).clone()} aria-invalid={wrong.then_some("true")}
                            aria-describedby={if wrong { "explore-seed-error" } else { "explore-seed-hint" }} {oninput} />
                    </div>
                    if wrong { <p class="error" id="explore-seed-error">{SEED_PROBLEM}</p> }
                    <p class="hint" id="explore-seed-hint">{"The same seed gives the same draws."}</p>
                </div>
                <button type="button" class="button" id="explore-run" aria-disabled={wrong.then_some("true")} onclick={begin}>
                    {if matches!(*phase, Phase::Done(..)) { "Run again" } else { "Run 10,000 draws" }}
                </button>
                <button type="button" class="button" id="explore-cancel" aria-disabled={(!running).then_some("true")} onclick={cancel}>{"Cancel"}</button>
            </div>
            if let Phase::Running(done) = *phase {
                <progress id="explore-progress" max={props.draws.count.to_string()} value={tenths(done)} aria-label="Draws done" />
            }
            {shown(&phase, props)}
        </>
    }
}

/// The result, or what there is instead of it. The line is always there, so that it is read
/// out when it changes.
fn shown(phase: &Phase, props: &Props) -> Html {
    let line = || {
        tag("p", "")
            .set("role", "status")
            .set("data-testid", "chance")
    };
    match phase {
        Phase::Idle => line().html(),
        Phase::Cancelled => line().say("Cancelled.").html(),
        Phase::Running(_) => line().say("Drawing …").html(),
        Phase::Failed => line()
            .say("There is no result: the scenario’s assumptions do not fit together.")
            .html(),
        Phase::Done(of, _)
            if (of.cases, &of.uncertain) != (props.draws.cases, &props.draws.uncertain) =>
        {
            line()
                .say("Your numbers have changed since the last run. Run it again.")
                .html()
        }
        Phase::Done(of, drawn) => {
            let numbers = Numbers::new(&BrowserFormats, &props.currency);
            let sentence = sentence(props.scenario, &drawn.summary, &numbers);
            let view = HistogramView::of(drawn, &numbers);
            let result = phrase("", &sentence)
                .set("role", "status")
                .set("data-testid", "chance");
            [
                result.html(),
                histogram(&view, &sentence.text()).html(),
                tag("p", "hint").say(CAUTION).text(&seeded(of.seed)).html(),
            ]
            .into_iter()
            .collect()
        }
    }
}

/// What is drawn, from where to where, and what that rests on.
pub fn assumptions(fields: &[DrawnField]) -> Tag {
    let mut list = tag("dl", "plain-list");
    for field in fields {
        list = list.add(tag("dt", "").say(field.label)).add(
            tag("dd", "")
                .text(&field.spread)
                .say(". ")
                .add(tag("span", "hint").say(field.source)),
        );
    }
    let reading = tag("dd", "").say(READINGS);
    tag("div", "")
        .add(paragraph("", "Nobody knows the assumptions exactly. So the scenario is computed 10,000 times, each time with other values drawn at random from these ranges:"))
        .add(
            disclosure("", "What is drawn, and what that rests on").add(
                list.add(tag("dt", "").say("Reading")).add(reading),
            ),
        )
}
