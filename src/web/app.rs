//! The whole page, and what it does besides showing itself: the address, announcements.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, BrowserFormats};
use super::components::{
    answer::AnswerSection, bar::Patterns, courses::CoursesSection, employed::EmployedSection,
    evidence::EvidenceSection, footer::Footer, hero::Hero, masthead::Masthead,
    method::MethodSection, no_mix::NoMix, notice::NoticeLine, rate::RateSection,
    standing::StandingSwitch, week::WeekSection,
};
use super::state::{Action, State, address_of, inputs_of};
use super::view::View;

/// Quiet before the answer is read out, so that a run of edits is read once.
const READ_AFTER: i32 = 1_000;
/// Least time between two writes of the address; browsers refuse many.
const WRITE_AFTER: i32 = 500;

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let (inputs, notice) = inputs_of(&browser::read());
        State::new(inputs, notice)
    });
    let dispatch = state.dispatcher();
    let view = use_memo((Rc::clone(&state.inputs), Rc::clone(&state.week)), |(inputs, week)| {
        View::of(inputs, week, &BrowserFormats)
    });
    use_address(&state);
    let spoken = use_announcement(&view, state.started);
    {
        let started = state.started;
        use_effect_with(started, |started| browser::mark_answered(*started));
    }

    let occupation = state.week.occupations.first().copied();
    let lacks_mix = occupation.filter(|one| !one.has_mix && state.week.rows.is_empty());
    let charges = state.charges();
    let shared = Rc::new(State::clone(&state));
    let week = html! { <WeekSection state={Rc::clone(&shared)} answer={view.answer.clone()} dispatch={dispatch.clone()} /> };
    let courses = html! {
        <CoursesSection
            courses={Rc::clone(&view.courses)}
            tools={Rc::clone(&view.tools)}
            chosen={state.inputs.chosen}
            {charges}
            has_week={view.answer.is_some()}
            dispatch={dispatch.clone()}
        />
    };
    html! {
        <>
            <Patterns />
            <Masthead />
            <main id="main">
                <Hero
                    title={occupation.map(|one| one.title)}
                    started={state.started}
                    dispatch={dispatch.clone()}
                />
                <NoticeLine notice={state.notice} dispatch={dispatch.clone()} />
                <p class="visually-hidden" role="status" aria-live="polite" data-testid="spoken">{spoken}</p>
                if let Some(occupation) = lacks_mix {
                    <NoMix {occupation} dispatch={dispatch.clone()} />
                }
                if let Some(answer) = &view.answer {
                    <AnswerSection
                        answer={Rc::clone(answer)}
                        context={Rc::clone(&view.context)}
                        title={occupation.map(|one| one.title)}
                    />
                }
                if state.started && lacks_mix.is_none() {
                    <StandingSwitch standing={state.inputs.standing} dispatch={dispatch.clone()} />
                    if charges {
                        {week}
                        if let Some(rate) = &view.rate {
                            <RateSection
                                state={Rc::clone(&shared)}
                                rate={Rc::clone(rate)}
                                wage={view.context.wage.clone()}
                                dispatch={dispatch.clone()}
                            />
                        }
                        {courses}
                    } else {
                        <EmployedSection context={Rc::clone(&view.context)} />
                        {courses}
                        {week}
                    }
                }
                <EvidenceSection />
                <MethodSection />
            </main>
            <Footer />
        </>
    }
}

/// Keeps the address and the state together.
#[hook]
fn use_address(state: &UseReducerHandle<State>) {
    let written = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(|| None);
    use_effect_with(
        (Rc::clone(&state.inputs), state.choices, state.loads),
        move |(inputs, choices, loads)| {
            // A write still waiting belongs to an older state.
            pending.replace(None);
            let (old_choices, old_loads) = written.replace((*choices, *loads));
            if old_loads != *loads {
                return;
            }
            let Some(address) = address_of(inputs) else { return };
            if old_choices != *choices {
                browser::push(&address);
            } else if browser::read() != address {
                let timer = browser::after(WRITE_AFTER, move || browser::replace(&address));
                pending.replace(timer);
            }
        },
    );
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = browser::listen_to_history(move || {
            let (inputs, notice) = inputs_of(&browser::read());
            dispatch.dispatch(Action::Load(Box::new(inputs), notice));
        });
        move || drop(listener)
    });
}

/// The sentence to read out: the answer, once edits have come to rest.
#[hook]
fn use_announcement(view: &View, started: bool) -> AttrValue {
    let spoken = use_state(AttrValue::default);
    let sentence = view.answer.as_ref().filter(|_| started).map(|answer| answer.sentence.text());
    let setter = spoken.setter();
    use_effect_with(sentence, move |sentence| {
        let text = AttrValue::from(sentence.clone().unwrap_or_default());
        let timer = browser::after(READ_AFTER, move || setter.set(text));
        move || drop(timer)
    });
    (*spoken).clone()
}
