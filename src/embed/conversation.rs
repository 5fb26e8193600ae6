//! The messages between the frame and the page around it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::{door, look, parameters};
use crate::browser::{self, Timer};
use crate::state::{Action, State};
use taskmix_inputs::embed::Origin;
use taskmix_inputs::messages::{Incoming, Instance, Outgoing, Rejection, Report, Request, read};
use taskmix_method::shares;

/// Delay after an edit before its result is sent.
const SEND_DELAY_MS: i32 = 100;
/// Delay after a message before its week is shown, so that of many messages only the last is.
const APPLY_DELAY_MS: i32 = 20;
/// Pause after an invalid message before another is answered.
const REJECT_DELAY_MS: i32 = 300;

/// With whom results are shared.
#[derive(Clone, PartialEq)]
pub struct Sharing {
    /// The origin.
    pub origin: String,
    /// Whether results are shared.
    pub on: bool,
    /// Switches sharing on or off.
    pub switch: Callback<()>,
}

/// The state of the conversation between renders.
struct Conversation {
    instance: Instance,
    origin: Option<Origin>,
    /// Whether results are shared.
    on: Cell<bool>,
    /// The current result as a message.
    result: RefCell<String>,
    /// The result last sent.
    sent: RefCell<String>,
    /// The pause after an invalid message.
    reject_timer: RefCell<Option<Timer>>,
    /// The delay before a received week is shown.
    apply_timer: RefCell<Option<Timer>>,
}

impl Conversation {
    /// Sends the current result if results are shared; with `again`, also where it was sent before.
    fn send_result(&self, again: bool) {
        let result = self.result.borrow();
        let Some(origin) = self.origin.as_ref().filter(|_| self.on.get()) else {
            return;
        };
        if !result.is_empty() && (again || *self.sent.borrow() != *result) {
            door::post(&result, origin.as_str());
            self.sent.replace(result.clone());
        }
    }

    /// Answers an invalid message, unless another was just answered.
    fn reject(self: &Rc<Self>, sender: &str, rejection: &Rejection) {
        let conversation = Rc::clone(self);
        let timer = browser::after(REJECT_DELAY_MS, move || {
            drop(conversation.reject_timer.take())
        });
        let is_pausing = self.reject_timer.replace(timer).is_some();
        // An opaque origin cannot be named as a target.
        if !is_pausing && sender != "null" {
            door::post(&Outgoing::Error(rejection).text(&self.instance), sender);
        }
    }

    fn handle(self: &Rc<Self>, request: Request, sender: &str, handlers: &Handlers) {
        match request {
            Request::SetTheme(theme, accent) => look(theme, accent.as_ref()),
            Request::SetLocale(lang) => handlers.locale.set(Some(lang)),
            Request::GetState if self.on.get() => self.send_result(true),
            Request::GetState => self.reject(sender, &Rejection::not_shared()),
            Request::SetMix(week) => {
                let dispatch = handlers.dispatch.clone();
                let take = move || dispatch.dispatch(Action::Receive(week));
                self.apply_timer
                    .replace(browser::after(APPLY_DELAY_MS, take));
            }
        }
    }
}

/// The setters that requests call.
struct Handlers {
    dispatch: UseReducerDispatcher<State>,
    locale: UseStateSetter<Option<String>>,
}

/// Exchanges messages with the host; returns with whom results are shared.
#[hook]
pub fn use_conversation(
    state: &UseReducerHandle<State>,
    locale: &UseStateHandle<Option<String>>,
) -> Option<Sharing> {
    let on = use_state_eq(|| true);
    let handlers = Handlers {
        dispatch: state.dispatcher(),
        locale: locale.setter(),
    };
    let conversation = use_memo((), move |()| start(handlers));
    let (inputs, week) = (Rc::clone(&state.inputs), Rc::clone(&state.week));
    let shared = conversation.clone();
    use_effect_with((inputs, *on), move |(inputs, on)| {
        let timer = shared.as_ref().as_ref().map(|(conversation, _)| {
            let shares = shares::of_mix(&week.mix, inputs.assumptions);
            let report = Report {
                inputs,
                shares: shares.as_ref(),
            };
            conversation.on.set(*on);
            conversation
                .result
                .replace(Outgoing::Result(report).text(&conversation.instance));
            let conversation = Rc::clone(conversation);
            browser::after(SEND_DELAY_MS, move || conversation.send_result(false))
        });
        move || drop(timer)
    });
    let (conversation, _) = (*conversation).as_ref()?;
    let origin = conversation.origin.as_ref()?.as_str().to_owned();
    let is_on = *on;
    let switch = Callback::from(move |()| on.set(!is_on));
    Some(Sharing {
        origin,
        on: is_on,
        switch,
    })
}

/// Starts to listen and sends a ready message; `None` where the page is not in a frame.
fn start(handlers: Handlers) -> Option<(Rc<Conversation>, door::MessageListener)> {
    let embed = parameters()?;
    let conversation: Rc<RefCell<Option<Rc<Conversation>>>> = Rc::default();
    let listening = Rc::clone(&conversation);
    let (listener, instance) = door::listen(move |sender, text| {
        let conversation = listening.borrow().clone();
        let Some(conversation) = conversation else {
            return;
        };
        match read(&text, &sender, conversation.origin.as_ref()) {
            Incoming::NotOurs => {}
            Incoming::Request(request) => conversation.handle(request, &sender, &handlers),
            Incoming::Rejected(rejection) => conversation.reject(&sender, &rejection),
        }
    });
    if instance.is_empty() {
        return None;
    }
    let started = Rc::new(Conversation {
        instance: Instance(instance),
        origin: embed.origin,
        on: Cell::new(true),
        result: RefCell::default(),
        sent: RefCell::default(),
        reject_timer: RefCell::default(),
        apply_timer: RefCell::default(),
    });
    conversation.replace(Some(Rc::clone(&started)));
    door::post(&Outgoing::Ready.text(&started.instance), "*");
    Some((started, listener))
}
