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
use super::components::embedded;
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
use super::embed;
use super::state::{Action, Notice, State, address_of, inputs_of};
use super::view::{View, currency};
use crate::present::Numbers;
use crate::wire::embed::Sections;

/// Quiet before the answer is read out, so that a run of edits is read once.
const READ_AFTER: i32 = 1_000;
/// Least time between two writes of the address; browsers refuse many.
const WRITE_AFTER: i32 = 500;

/// Every section.
const ALL: Sections = Sections {
    share: true,
    rate: true,
    courses: true,
    evidence: true,
};

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let (mut inputs, notice) = inputs_of(&browser::read());
        embed::preset(&mut inputs);
        State::new(inputs, notice)
    });
    let dispatch = state.dispatcher();
    let embed = use_memo((), |()| embed::asked());
    let locale = use_state_eq(|| embed.as_ref().as_ref().and_then(|embed| embed.lang.clone()));
    browser::speak(locale.as_deref().unwrap_or("en"));
    let later = use_later();
    let view = use_memo(
        (
            Rc::clone(&state.inputs),
            Rc::clone(&state.week),
            state.filter,
            state.started,
            (*locale).clone(),
        ),
        |(inputs, week, filter, started, _)| {
            View::of(inputs, week, *filter, *started, &BrowserFormats)
        },
    );
    use_address(&state, embed.is_some());
    let sharing = embed::use_conversation(&state, &locale);
    let spoken = use_announcement(&view, state.started);
    {
        let started = state.started;
        use_effect_with(started, |started| browser::mark_answered(*started));
    }

    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let occupation = state.week.occupations.first().copied();
    let title = occupation.map(|one| one.title);
    let lacks_mix = occupation.filter(|one| !one.has_mix && state.week.rows.is_empty());
    let embedded = embed.is_some();
    let shown = embed.as_ref().as_ref().map_or(ALL, |embed| embed.sections);
    let answer = view.answer.as_ref().filter(|_| shown.share);
    html! {
        <>
            {patterns()}
            if !embedded { {masthead().html()} }
            <main id="main" tabindex="-1">
                if embedded { {embedded::head(sharing)} }
                <Hero {title} said={state.said.clone()} started={state.started} dispatch={dispatch.clone()} />
                if let Some(notice) = state.notice { {notice_line(notice, &dispatch).html()} }
                <p class="visually-hidden" role="status" aria-live="polite" data-testid="spoken">{spoken}</p>
                if let Some(occupation) = lacks_mix { {no_mix(occupation, &dispatch).html()} }
                if let Some(answer) = answer { {answer_section(answer, &view.context, title).html()} }
                if state.started && lacks_mix.is_none() {
                    if shown.share && !state.inputs.roles.is_empty() { {roles_section(&state, &numbers, &dispatch).html()} }
                    if shown.rate || shown.courses {
                        {standing_switch(state.inputs.standing, &dispatch).html()}
                    }
                    {sections(&state, &view, shown, &numbers, &dispatch)}
                    if !embedded {
                        if answer.is_some() {
                            <Shift inputs={Rc::clone(&state.inputs)} week={Rc::clone(&state.week)} dispatch={dispatch.clone()} />
                        }
                        {team_section(&state, &numbers, &dispatch).html()}
                    }
                }
                if !embedded && (state.started || later) {
                    <Take started={state.started} inputs={Rc::clone(&state.inputs)} week={Rc::clone(&state.week)} dispatch={dispatch.clone()} />
                }
                if shown.evidence && later { <Background /> }
                if embedded {
                    {embedded::foot(&state.inputs, shown.evidence)}
                }
            </main>
            if !embedded && later { <Sources /> }
        </>
    }
}

/// The sections of the week; those who are employed meet outlook and courses first, no rates.
fn sections(
    state: &State,
    view: &View,
    shown: Sections,
    numbers: &Numbers<'_>,
    dispatch: &Dispatch,
) -> Html {
    let week = if shown.share {
        week_section(state, view.answer.as_ref(), numbers, dispatch).html()
    } else {
        Html::default()
    };
    let courses = if shown.courses {
        courses_section(state, view, dispatch)
    } else {
        Html::default()
    };
    if !state.charges() {
        let employed = if shown.rate || shown.courses {
            employed_section(&view.context).html()
        } else {
            Html::default()
        };
        return [employed, courses, week].into_iter().collect();
    }
    let wage = view.context.wage.as_ref();
    let rate = view
        .rate
        .as_ref()
        .filter(|_| shown.rate)
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

/// Keeps the address and the state together; an embed adds nothing to its host's history.
#[hook]
fn use_address(state: &UseReducerHandle<State>, embedded: bool) {
    // As soon as it is known: what comes after may stop the program.
    let address = use_memo(Rc::clone(&state.inputs), |inputs| {
        let address = address_of(inputs);
        browser::keep(address.as_ref());
        address
    });
    let seen = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(Pending::default);
    let dispatch = state.dispatcher();
    let waiting = Rc::clone(&pending);
    use_effect_with(
        (Rc::clone(&state.inputs), state.choices, state.loads),
        move |(_, choices, loads)| {
            // A write still waiting belongs to an older state.
            waiting.take();
            let (old_choices, old_loads) = seen.replace((*choices, *loads));
            if old_loads != *loads {
                return;
            }
            let Some(address) = &*address else {
                return dispatch.dispatch(Action::Warn(Notice::TooLong));
            };
            if old_choices != *choices && !embedded {
                browser::push(address);
            } else if browser::read() != *address {
                let later = Rc::clone(&waiting);
                let timer = browser::after(WRITE_AFTER, move || write(&later));
                waiting.replace(Pending {
                    address: Some(address.clone()),
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
        let focus = browser::keep_focus();
        move || drop((travelled, leaving, focus))
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
