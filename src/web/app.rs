//! The whole page, and what it does besides showing itself: the address, announcements.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, Address, BrowserFormats, Timer};
use super::components::answer::answer_section;
use super::components::arithmetic::{Arithmetic, Of};
use super::components::background::{Below, Evidence, Method, Sources, use_later};
use super::components::bar::patterns;
use super::components::embedded;
use super::components::hero::Hero;
use super::components::masthead::masthead;
use super::components::no_mix::no_mix;
use super::components::notice::notice_line;
use super::components::roles::roles_section;
use super::components::standing::standing_switch;
use super::components::tag::Tag;
use super::components::week::week_section;
use super::embed;
use super::parts::{Following, Part};
use super::state::{Action, Moment, Notice, Same, State, Unseen, address_of, inputs_of};
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
    let language = (*locale).clone().map(AttrValue::from);
    let view = use_memo(
        (
            Same(Rc::clone(&state.inputs)),
            Same(Rc::clone(&state.week)),
            language.clone(),
        ),
        |(inputs, week, _)| View::of(&inputs.0, &week.0, &BrowserFormats),
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
    let shares_with_numbers = html! {
        <Arithmetic of={Of::Shares} moment={Moment::now(&state)} language={language.clone()} />
    };
    let following = |part: Part| {
        let (moment, view) = (Moment::now(&state), Unseen(Rc::clone(&view)));
        html! { <Following key={part as u8} {part} {moment} {view} language={language.clone()} /> }
    };
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
                if let Some(answer) = answer { {answer_section(answer, &view.context, title, shares_with_numbers).html()} }
                if state.started && lacks_mix.is_none() {
                    if shown.share && !state.inputs.roles.is_empty() { {roles_section(&state, &numbers, &dispatch).html()} }
                    if shown.rate || shown.courses {
                        {standing_switch(state.inputs.standing, &dispatch).html()}
                    }
                    {sections(&state, &view, shown, &language, following)}
                    if !embedded {
                        {following(Part::Shift)}
                        {following(Part::Team)}
                    }
                }
                if !embedded && (state.started || later >= Below::Take) {
                    {following(Part::Take)}
                }
                if shown.evidence && later >= Below::Evidence { <Evidence /> }
                if shown.evidence && later >= Below::Method { <Method /> }
                if embedded {
                    {embedded::foot(&state.inputs, shown.evidence)}
                }
            </main>
            if !embedded && later >= Below::Method { <Sources /> }
        </>
    }
}

/// The sections of the week; those who are employed meet outlook and courses first, no rates.
fn sections(
    state: &UseReducerHandle<State>,
    view: &View,
    shown: Sections,
    language: &Option<AttrValue>,
    following: impl Fn(Part) -> Html,
) -> Html {
    let week = shown
        .share
        .then(|| week_section(state, view.answer.as_ref(), language).key("week"));
    let week = week.map(Tag::html);
    let courses = shown.courses.then(|| following(Part::Learn));
    if state.charges() {
        let rate = shown.rate.then(|| following(Part::Rate));
        return [week, rate, courses].into_iter().flatten().collect();
    }
    let employed = (shown.rate || shown.courses).then(|| following(Part::Employed));
    [employed, courses, week].into_iter().flatten().collect()
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
    let address = use_memo(Same(Rc::clone(&state.inputs)), |inputs| {
        let address = address_of(&inputs.0);
        browser::keep(address.as_ref());
        address
    });
    let seen = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(Pending::default);
    let dispatch = state.dispatcher();
    let waiting = Rc::clone(&pending);
    use_effect_with(
        (Same(Rc::clone(&state.inputs)), state.choices, state.loads),
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
