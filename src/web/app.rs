//! The whole page, and what it does besides showing itself: the address, announcements.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, Address, BrowserFormats, Timer};
use super::components::Dispatch;
use super::components::answer::answer_section;
use super::components::background::{Background, Sources, use_later};
use super::components::bar::patterns;
use super::components::courses::courses_section;
use super::components::employed::employed_section;
use super::components::hero::Hero;
use super::components::masthead::masthead;
use super::components::no_mix::no_mix;
use super::components::notice::notice_line;
use super::components::rate::rate_section;
use super::components::roles::roles_section;
use super::components::shift::Shift;
use super::components::standing::standing_switch;
use super::components::take::Take;
use super::components::team::team_section;
use super::components::week::week_section;
use super::state::{Action, Notice, State, address_of, inputs_of};
use super::view::{View, currency};
use crate::present::Numbers;

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
    let later = use_later();
    let view = use_memo(
        (
            Rc::clone(&state.inputs),
            Rc::clone(&state.week),
            state.filter,
            state.started,
        ),
        |(inputs, week, filter, started)| {
            View::of(inputs, week, *filter, *started, &BrowserFormats)
        },
    );
    use_address(&state);
    let spoken = use_announcement(&view, state.started);
    {
        let started = state.started;
        use_effect_with(started, |started| browser::mark_answered(*started));
    }

    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let occupation = state.week.occupations.first().copied();
    let title = occupation.map(|one| one.title);
    let lacks_mix = occupation.filter(|one| !one.has_mix && state.week.rows.is_empty());
    let answer = view.answer.as_ref();
    html! {
        <>
            {patterns()}
            {masthead().html()}
            <main id="main" tabindex="-1">
                <Hero {title} said={state.said.clone()} started={state.started} dispatch={dispatch.clone()} />
                if let Some(notice) = state.notice { {notice_line(notice, &dispatch).html()} }
                <p class="visually-hidden" role="status" aria-live="polite" data-testid="spoken">{spoken}</p>
                if let Some(occupation) = lacks_mix { {no_mix(occupation, &dispatch).html()} }
                if let Some(answer) = answer { {answer_section(answer, &view.context, title).html()} }
                if state.started && lacks_mix.is_none() {
                    if !state.inputs.roles.is_empty() { {roles_section(&state, &numbers, &dispatch).html()} }
                    {standing_switch(state.inputs.standing, &dispatch).html()}
                    {sections(&state, &view, &numbers, &dispatch)}
                    if answer.is_some() {
                        <Shift inputs={Rc::clone(&state.inputs)} week={Rc::clone(&state.week)} dispatch={dispatch.clone()} />
                    }
                    {team_section(&state, &numbers, &dispatch).html()}
                    <Take inputs={Rc::clone(&state.inputs)} week={Rc::clone(&state.week)} dispatch={dispatch.clone()} />
                }
                if later { <Background /> }
            </main>
            if later { <Sources /> }
        </>
    }
}

/// The sections of the week; those who are employed meet outlook and courses first, no rates.
fn sections(state: &State, view: &View, numbers: &Numbers<'_>, dispatch: &Dispatch) -> Html {
    let week = week_section(state, view.answer.as_ref(), numbers, dispatch).html();
    let courses = courses_section(state, view, dispatch);
    if !state.charges() {
        let employed = employed_section(&view.context).html();
        return [employed, courses, week].into_iter().collect();
    }
    let wage = view.context.wage.as_ref();
    let rate = view
        .rate
        .as_ref()
        .map(|rate| rate_section(state, rate, wage, numbers, dispatch).html());
    [week, rate.unwrap_or_default(), courses]
        .into_iter()
        .collect()
}

/// A write of the address that waits.
#[derive(Default)]
struct Pending {
    address: Option<Address>,
    /// Dropped with it, so that an old write is never made.
    _timer: Option<Timer>,
}

/// Keeps the address and the state together.
#[hook]
fn use_address(state: &UseReducerHandle<State>) {
    let seen = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(Pending::default);
    let dispatch = state.dispatcher();
    let waiting = Rc::clone(&pending);
    use_effect_with(
        (Rc::clone(&state.inputs), state.choices, state.loads),
        move |(inputs, choices, loads)| {
            // A write still waiting belongs to an older state.
            waiting.take();
            let (old_choices, old_loads) = seen.replace((*choices, *loads));
            if old_loads != *loads {
                return;
            }
            let Some(address) = address_of(inputs) else {
                return dispatch.dispatch(Action::Warn(Notice::TooLong));
            };
            if old_choices != *choices {
                browser::push(&address);
            } else if browser::read() != address {
                let later = Rc::clone(&waiting);
                let timer = browser::after(WRITE_AFTER, move || write(&later));
                waiting.replace(Pending {
                    address: Some(address),
                    _timer: timer,
                });
            }
        },
    );
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let travelled = browser::listen(browser::TRAVELLED, move || {
            let (inputs, notice) = inputs_of(&browser::read());
            dispatch.dispatch(Action::Load(Box::new(inputs), notice));
        });
        // A reload right after an edit must not lose it.
        let leaving = browser::listen(browser::LEAVING, move || write(&pending));
        move || drop((travelled, leaving))
    });
}

/// Makes the write that waits.
fn write(pending: &RefCell<Pending>) {
    let address = pending.borrow_mut().address.take();
    if let Some(address) = address {
        browser::replace(&address);
    }
}

/// The sentence to read out: the answer, once edits have come to rest.
#[hook]
fn use_announcement(view: &View, started: bool) -> AttrValue {
    let spoken = use_state(AttrValue::default);
    let sentence = view
        .answer
        .as_ref()
        .filter(|_| started)
        .map(|answer| answer.sentence.text());
    let setter = spoken.setter();
    use_effect_with(sentence, move |sentence| {
        let text = AttrValue::from(sentence.clone().unwrap_or_default());
        let timer = browser::after(READ_AFTER, move || setter.set(text));
        move || drop(timer)
    });
    (*spoken).clone()
}
