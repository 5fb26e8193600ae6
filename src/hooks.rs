//! Side effects of the page: loading chunks, writing the address, announcing the answer.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::address::inputs_of;
use crate::browser::{self, Address, Timer};
use crate::components::week::section::NO_HOURS;
use crate::state::{Action, Chunk, ChunkStatus, Notice, PtrEq, State};
use crate::view::View;
use crate::{chunks, registry};
use taskmix_inputs::PageInputs;

/// Time without edits before the answer is announced, so that a run of edits is read once.
const ANNOUNCE_AFTER_MS: i32 = 1_000;
/// Shortest time between two writes of the address; browsers reject frequent ones.
const WRITE_AFTER_MS: i32 = 500;

/// The inputs of the address; where it has none, those an embed starts with.
pub fn initial_inputs() -> (PageInputs, Option<Notice>) {
    let (mut inputs, notice) = inputs_of(&browser::read());
    if let Some(embed) = registry::embed() {
        (embed.preset)(&mut inputs);
    }
    (inputs, notice)
}

/// Loads links, then details, then courses, once there is an answer or a first event of a user.
#[hook]
pub fn use_chunk_loading(state: &UseReducerHandle<State>) {
    let used = use_state_eq(|| false);
    let loading = use_mut_ref(Vec::<Chunk>::new);
    let setter = used.setter();
    use_effect_with((), move |()| {
        let listener = browser::listen(browser::USER_EVENTS, move || setter.set(true));
        move || drop(listener)
    });
    let wanted = state.started || *used;
    let dispatch = state.dispatcher();
    use_effect_with((wanted, state.chunks), move |(wanted, statuses)| {
        let chunks = [Chunk::Link, Chunk::Details, Chunk::Courses];
        let loads = |chunk: &Chunk| statuses.of(*chunk) == ChunkStatus::Loading;
        if *wanted
            && !chunks.iter().any(loads)
            && let Some(next) = chunks
                .into_iter()
                .find(|chunk| statuses.of(*chunk) == ChunkStatus::Absent)
        {
            dispatch.dispatch(Action::SetChunkStatus(next, ChunkStatus::Loading));
        }
        for chunk in chunks.into_iter().filter(|chunk| loads(chunk)) {
            if !loading.borrow().contains(&chunk) {
                loading.borrow_mut().push(chunk);
                let (dispatch, loading) = (dispatch.clone(), Rc::clone(&loading));
                chunks::load(chunk, move |status| {
                    loading.borrow_mut().retain(|loaded| *loaded != chunk);
                    dispatch.dispatch(Action::SetChunkStatus(chunk, status));
                });
            }
        }
        browser::resume_navigation();
    });
}

/// Becomes true in a task after the first render, so that a slow machine can handle input before.
#[hook]
pub fn use_after_first_paint() -> bool {
    let painted = use_state(|| false);
    let setter = painted.setter();
    use_effect_with((), move |()| {
        let timer = browser::after(0, move || setter.set(true));
        move || drop(timer)
    });
    *painted
}

/// A scheduled write of the address. Dropping it cancels the write.
#[derive(Default)]
struct PendingWrite {
    address: Option<Address>,
    _timer: Option<Timer>,
}

impl PendingWrite {
    fn write(pending: &RefCell<Self>) {
        let address = pending.borrow_mut().address.take();
        if let Some(address) = address {
            browser::replace(&address);
        }
    }
}

/// Keeps the address and the state together; an embed adds nothing to its host's history.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>, embedded: bool) {
    // Computed during the render: a later step may stop the program.
    let address = use_memo(
        (PtrEq(Rc::clone(&state.inputs)), registry::link().is_some()),
        |(inputs, _)| {
            let address = (registry::link()?.write)(&inputs.0);
            browser::store_for_recovery(address.as_ref());
            Some(address)
        },
    );
    let seen = use_mut_ref(|| (state.choices, state.loads));
    let pending = use_mut_ref(PendingWrite::default);
    let dispatch = state.dispatcher();
    let scheduled = Rc::clone(&pending);
    use_effect_with(
        (PtrEq(address), state.choices, state.loads),
        move |(address, choices, loads)| {
            let Some(address) = &*address.0 else { return };
            // A scheduled write belongs to an older state.
            scheduled.take();
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
                let scheduled_write = Rc::clone(&scheduled);
                let timer = browser::after(WRITE_AFTER_MS, move || {
                    PendingWrite::write(&scheduled_write)
                });
                scheduled.replace(PendingWrite {
                    address: Some(address.clone()),
                    _timer: timer,
                });
            }
        },
    );
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let navigated = browser::listen(browser::NAVIGATION_EVENTS, move || {
            let (inputs, notice) = initial_inputs();
            dispatch.dispatch(Action::Load(Box::new(inputs), notice));
        });
        // A reload right after an edit must not lose it.
        let leaving = browser::listen(browser::LEAVE_EVENTS, move || PendingWrite::write(&pending));
        let focus = browser::keep_focus();
        move || drop((navigated, leaving, focus))
    });
}

/// The sentence for screen readers: the answer, once edits have come to rest.
#[hook]
pub fn use_announcement(view: &View, started: bool) -> AttrValue {
    let announced = use_state(AttrValue::default);
    let sentence = started.then(|| {
        let answer = view.answer.as_ref();
        answer.map_or_else(|| NO_HOURS.to_owned(), |answer| answer.sentence.text())
    });
    let setter = announced.setter();
    use_effect_with(sentence, move |sentence| {
        let text = AttrValue::from(sentence.clone().unwrap_or_default());
        let timer = browser::after(ANNOUNCE_AFTER_MS, move || setter.set(text));
        move || drop(timer)
    });
    (*announced).clone()
}
