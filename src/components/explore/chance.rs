//! The simulation: its seed, its progress, and how often the scenario beats today.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::histogram::histogram;
use crate::browser::{BrowserFormats, typed_text};
use crate::components::controls::bar::tenths;
use crate::components::controls::buttons::local;
use crate::components::controls::legacy::phrase;
use crate::components::controls::tag::{Tag, disclosure, paragraph, tag};
use crate::simulation::{News, Run};
use taskmix_inputs::draws::{Drawn, with_seed};
use taskmix_inputs::monte_carlo::USUAL_DRAWS;
use taskmix_inputs::typed::seed;
use taskmix_present::Numbers;
use taskmix_present::explore::chance::{
    CAUTION, DrawnField, HistogramView, READINGS, SEED_PROBLEM, seeded, sentence,
};

/// What is simulated.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The numbers of the simulation; its seed is chosen here.
    pub numbers: Vec<f64>,
    /// What the scenario it belongs to is called.
    pub title: String,
    /// Currency of the amounts.
    pub currency: AttrValue,
}

/// How far a simulation is.
enum Phase {
    /// None was asked for.
    Idle,
    /// It was ended before its time.
    Cancelled,
    /// So many draws are done.
    Running(f64),
    /// There is a result, with these numbers and this seed.
    Done(Vec<f64>, u64, Drawn),
    /// The inputs do not fit together.
    Failed,
}

/// What the user does here.
struct Model {
    /// The seed as typed.
    typed: String,
    phase: Phase,
    run: Option<Run>,
}

/// The simulation.
#[function_component]
pub fn Chance(props: &Props) -> Html {
    let model = use_mut_ref(|| Model {
        typed: String::from("1"),
        phase: Phase::Idle,
        run: None,
    });
    let redraw = use_force_update();
    let oninput = {
        let (model, redraw) = (Rc::clone(&model), redraw.clone());
        Callback::from(move |event: InputEvent| {
            model.borrow_mut().typed = typed_text(&event);
            redraw.force_update();
        })
    };
    let begin = {
        let (model, redraw, numbers) = (Rc::clone(&model), redraw.clone(), props.numbers.clone());
        Callback::from(move |_: MouseEvent| {
            begin(&model, &redraw, &numbers);
            redraw.force_update();
        })
    };
    let cancel = {
        let model = Rc::clone(&model);
        Callback::from(move |_: MouseEvent| {
            let mut model = model.borrow_mut();
            if let Phase::Running(_) = model.phase {
                model.run = None;
                model.phase = Phase::Cancelled;
                redraw.force_update();
            }
        })
    };
    let model = model.borrow();
    let wrong = seed("seed", &model.typed).is_err();
    let (done, again) = match model.phase {
        Phase::Running(done) => (Some(done), false),
        Phase::Done(..) => (None, true),
        _ => (None, false),
    };
    let progress = done.map(|done| {
        tag("progress", "")
            .set("id", "explore-progress")
            .set("aria-label", "Draws done")
            .put("max", USUAL_DRAWS.to_string())
            .put("value", tenths(done))
    });
    let text = if again {
        "Run again"
    } else {
        "Run 10,000 draws"
    };
    let controls = tag("div", "chance-controls")
        .with(seed_field(&model.typed, wrong, oninput))
        .with(local("explore-run", text, wrong, None, begin))
        .with(local(
            "explore-cancel",
            "Cancel",
            done.is_none(),
            None,
            cancel,
        ));
    tag("div", "")
        .add(controls)
        .maybe(progress)
        .with(shown(&model.phase, props))
        .html()
}

fn begin(model: &Rc<RefCell<Model>>, redraw: &UseForceUpdateHandle, numbers: &[f64]) {
    let Ok(seed) = seed("seed", &model.borrow().typed) else {
        return;
    };
    let (of, redraw) = (numbers.to_vec(), redraw.clone());
    // The run belongs to the model, so it must not keep it alive.
    let told = Rc::downgrade(model);
    let tell = move |news| {
        let Some(model) = told.upgrade() else { return };
        model.borrow_mut().phase = match news {
            News::Progress(done) => Phase::Running(done),
            News::Done(drawn) => Phase::Done(of.clone(), seed, drawn),
            News::Failed => Phase::Failed,
        };
        redraw.force_update();
    };
    let run = Run::start(with_seed(numbers, seed), tell);
    let mut model = model.borrow_mut();
    model.phase = Phase::Running(0.0);
    model.run = Some(run);
}

fn seed_field(typed: &str, wrong: bool, oninput: Callback<InputEvent>) -> Html {
    let (class, described) = if wrong {
        ("field field-wrong", "explore-seed-error explore-seed-hint")
    } else {
        ("field", "explore-seed-hint")
    };
    let input = html! {
        <input id="explore-seed" type="text" inputmode="numeric" autocomplete="off" value={typed.to_owned()}
            aria-invalid={wrong.then_some("true")} aria-describedby={described} {oninput} />
    };
    let error = wrong.then(|| paragraph("error", SEED_PROBLEM).set("id", "explore-seed-error"));
    tag("div", class)
        .add(tag("label", "").set("for", "explore-seed").say("Seed"))
        .add(tag("div", "field-control").with(input))
        .maybe(error)
        .add(
            paragraph("hint", "The same seed gives the same draws.").set("id", "explore-seed-hint"),
        )
        .html()
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
        Phase::Done(of, ..) if *of != props.numbers => line()
            .say("Your numbers have changed since the last run. Run it again.")
            .html(),
        Phase::Done(_, seed, drawn) => {
            let numbers = Numbers::new(&BrowserFormats, &props.currency);
            let sentence = sentence(&props.title, drawn, &numbers);
            let view = HistogramView::of(drawn, &numbers);
            let result = phrase("", &sentence)
                .set("role", "status")
                .set("data-testid", "chance");
            [
                result.html(),
                histogram(&view, &sentence.text()).html(),
                tag("p", "hint").say(CAUTION).text(&seeded(*seed)).html(),
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
