//! The whole page, and what it does besides showing itself: the address, announcements.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, Address, BrowserFormats, Timer};
use super::components::answer::{self, answer_section};
use super::components::arithmetic::Of;
use super::components::bar::patterns;
use super::components::hero::Hero;
use super::components::late_place::{part, part_or, place, room, waiting};
use super::components::masthead::masthead;
use super::components::notice::notice_line;
use super::components::source::PROJECTIONS;
use super::components::standing::standing_switch;
use super::components::tag::{Tag, disclosure};
use super::components::week::{NO_HOURS, week_section};
use super::late::{self, Chunk, Status};
use super::parts::{Following, Part};
use super::state::{Action, Moment, Notice, Same, State, Unseen, inputs_of};
use super::view::{View, currency};
use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::Sections;
use taskmix_present::{Numbers, practice};

/// Quiet before the answer is read out, so that a run of edits is read once.
const READ_AFTER: i32 = 1_000;
/// Least time between two writes of the address; browsers refuse many.
const WRITE_AFTER: i32 = 500;

/// What opens where a figure is from.
const SOURCE: &str = "Source";

/// Every section.
const ALL: Sections = Sections {
    share: true,
    rate: true,
    courses: true,
    evidence: true,
};

/// What the address describes; where that is nothing, what an embed starts with.
fn asked_inputs() -> (PageInputs, Option<Notice>) {
    let (mut inputs, notice) = inputs_of(&browser::read());
    if let Some(embed) = late::embed() {
        (embed.preset)(&mut inputs);
    }
    (inputs, notice)
}

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let (inputs, notice) = asked_inputs();
        State::new(inputs, notice)
    });
    let dispatch = state.dispatcher();
    let embed = late::embed();
    let asked = use_memo((), |()| embed.and_then(|embed| (embed.asked)()));
    let locale = use_state_eq(|| asked.as_ref().as_ref().and_then(|(_, lang)| lang.clone()));
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
    let shown = (*asked).as_ref().map_or(ALL, |(sections, _)| *sections);
    use_late(&state, embed.is_some());
    use_address(&state, embed.is_some());
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
    let answer = view.answer.as_ref().filter(|_| shown.share);
    let following = |part: Part| {
        let (moment, view) = (Moment::now(&state), Unseen(Rc::clone(&view)));
        html! { <Following key={part as u8} {part} {moment} {view} language={language.clone()} /> }
    };
    html! {
        <>
            {patterns()}
            if !embedded { {masthead().html()} }
            <main id="main" tabindex="-1">
                if let Some(embed) = embed { {(embed.head)(&state, &locale)} }
                <Hero {title} said={state.said.clone()} started={state.started} dispatch={dispatch.clone()} />
                if let Some(notice) = &state.notice { {notice_line(notice, &dispatch).html()} }
                <p class="visually-hidden" role="status" aria-live="polite" data-testid="spoken">{spoken}</p>
                if let Some(occupation) = lacks_mix {
                    {part_or(late::rate(), |rate| (rate.no_mix)(occupation, &dispatch), || {
                        place(&state, Chunk::Rate, &dispatch).html()
                    })}
                }
                if let Some(answer) = answer {
                    {answer_section(answer, &view.context, later_in_answer(&state, &numbers, &language)).html()}
                }
                if state.started && lacks_mix.is_none() {
                    if shown.share && !state.inputs.roles.is_empty() {
                        {part_or(late::rate(), |rate| (rate.roles)(&state, &numbers, &dispatch), || {
                            room(&state, Chunk::Rate, &dispatch)
                        })}
                    }
                    if shown.rate || shown.courses {
                        {standing_switch(state.inputs.standing, &dispatch).html()}
                    }
                    {sections(&state, &view, shown, &language, following)}
                    if !embedded {
                        {following(Part::Shift)}
                        {following(Part::Team)}
                    }
                }
                if !embedded && (state.started || later) {
                    {following(Part::Take)}
                }
                if shown.evidence && later {
                    {part_or(late::rate(), |rate| (rate.evidence)(), || {
                        waiting(&state, Chunk::Rate, ("evidence", "evidence-heading", "The evidence"), &dispatch)
                    })}
                    {part(late::rate(), |rate| (rate.method)())}
                }
                if let Some(embed) = embed { {(embed.foot)(&state.inputs, shown.evidence)} }
            </main>
            if !embedded && later { {part(late::rate(), |rate| (rate.sources)())} }
        </>
    }
}

/// How the answer comes about, and what was measured in practice for this week, or their
/// places.
fn later_in_answer(
    state: &UseReducerHandle<State>,
    numbers: &Numbers<'_>,
    language: &Option<AttrValue>,
) -> answer::Later {
    let unfolded = |summary: Tag| {
        summary
            .add(place(state, Chunk::Rate, &state.dispatcher()))
            .html()
    };
    let steps = |of: Of| {
        part_or(
            late::rate(),
            |rate| (rate.steps)(of, Moment::now(state), language),
            || unfolded(disclosure("", of.summary()).set("id", of.id())),
        )
    };
    let outlook = part_or(
        late::rate(),
        |rate| {
            disclosure("", SOURCE)
                .with((rate.source)(PROJECTIONS))
                .html()
        },
        || unfolded(disclosure("", SOURCE)),
    );
    let practice = practice::is_measured(&state.week).then(|| {
        part_or(
            late::rate(),
            |rate| (rate.practice)(&state.inputs, &state.week, numbers),
            || room(state, Chunk::Rate, &state.dispatcher()),
        )
    });
    answer::Later {
        rank: steps(Of::Rank),
        outlook,
        below: [Some(steps(Of::Shares)), practice]
            .into_iter()
            .flatten()
            .collect(),
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

/// Fetches what is not here yet, one chunk after the other, once it is wanted: what follows
/// from an answer with the first one, what stands below at the first sign of a person.
#[hook]
fn use_late(state: &UseReducerHandle<State>, framed: bool) {
    let awake = use_state_eq(|| false);
    let fetching = use_mut_ref(Vec::<Chunk>::new);
    let setter = awake.setter();
    use_effect_with((), move |()| {
        let signs = browser::listen(browser::SIGNS, move || setter.set(true));
        move || drop(signs)
    });
    let begun = state.started || *awake;
    let wanted = [
        (Chunk::Link, begun),
        (Chunk::Rate, begun),
        (Chunk::More, begun && !framed || state.exploring),
    ];
    let dispatch = state.dispatcher();
    use_effect_with((wanted, state.late), move |(wanted, late)| {
        let busy = |chunk: &Chunk| late.of(*chunk) == Status::Coming;
        let next = wanted
            .iter()
            .find(|(chunk, wanted)| *wanted && late.of(*chunk) == Status::Absent);
        if let Some((chunk, _)) = next
            && !wanted.iter().any(|(chunk, _)| busy(chunk))
        {
            dispatch.dispatch(Action::Late(*chunk, Status::Coming));
        }
        for (chunk, _) in wanted.iter().filter(|(chunk, _)| busy(chunk)) {
            let chunk = *chunk;
            if !fetching.borrow().contains(&chunk) {
                fetching.borrow_mut().push(chunk);
                let (dispatch, fetching) = (dispatch.clone(), Rc::clone(&fetching));
                late::load(chunk, move |status| {
                    fetching.borrow_mut().retain(|one| *one != chunk);
                    dispatch.dispatch(Action::Late(chunk, status));
                });
            }
        }
        late::go_on();
    });
}

/// Whether it is time for what stands below: it waits until the page's head has been made, so
/// that a slow machine answers in between.
#[hook]
fn use_later() -> bool {
    let later = use_state(|| false);
    let setter = later.setter();
    use_effect_with((), move |()| {
        let timer = browser::after(0, move || setter.set(true));
        move || drop(timer)
    });
    *later
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
    let address = use_memo(
        (Same(Rc::clone(&state.inputs)), late::link().is_some()),
        |(inputs, _)| {
            let address = (late::link()?.write)(&inputs.0);
            browser::keep(address.as_ref());
            Some(address)
        },
    );
    let seen = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(Pending::default);
    let dispatch = state.dispatcher();
    let waiting = Rc::clone(&pending);
    use_effect_with(
        (Same(address), state.choices, state.loads),
        move |(address, choices, loads)| {
            // It is written as soon as it can be.
            let Some(address) = &*address.0 else { return };
            // A write still waiting belongs to an older state.
            waiting.take();
            let (old_choices, old_loads) = seen.replace((*choices, *loads));
            if old_loads != *loads {
                return;
            }
            let Some(address) = address else {
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
            let (inputs, notice) = asked_inputs();
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
    let sentence = started.then(|| {
        let answer = view.answer.as_ref();
        answer.map_or_else(|| NO_HOURS.to_owned(), |answer| answer.sentence.text())
    });
    let setter = spoken.setter();
    use_effect_with(sentence, move |sentence| {
        let text = AttrValue::from(sentence.clone().unwrap_or_default());
        let timer = browser::after(READ_AFTER, move || setter.set(text));
        move || drop(timer)
    });
    (*spoken).clone()
}
