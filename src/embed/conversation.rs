//! The conversation with the page around the frame.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::{asked, door, look};
use crate::browser::{self, Timer};
use crate::state::{Action, State};
use taskmix_inputs::embed::Origin;
use taskmix_inputs::messages::{Incoming, Instance, Outgoing, Rejection, Report, Request, read};
use taskmix_method::shares;

/// Rest after an edit before its result is sent, in milliseconds.
const SEND_AFTER: i32 = 100;
/// Rest after a message before its week is shown, so that of a flood only the last one is.
const TAKE_AFTER: i32 = 20;
/// Rest after a wrong message before another is answered.
const ANSWER_AFTER: i32 = 300;

/// With whom results are shared.
#[derive(Clone, PartialEq)]
pub struct Sharing {
    /// The origin.
    pub origin: String,
    /// Whether they are.
    pub on: bool,
    /// Switches it.
    pub switch: Callback<()>,
}

/// What the conversation knows between renders.
struct Talk {
    instance: Instance,
    origin: Option<Origin>,
    /// Whether results are shared.
    on: Cell<bool>,
    /// The present result as a message.
    result: RefCell<String>,
    /// The result last sent.
    sent: RefCell<String>,
    /// Quiet after a wrong message.
    quiet: RefCell<Option<Timer>>,
    /// The week that waits to be shown.
    taking: RefCell<Option<Timer>>,
}

impl Talk {
    /// Sends the present result, if it may be known; `again` also where it was sent before.
    fn tell(&self, again: bool) {
        let result = self.result.borrow();
        let Some(origin) = self.origin.as_ref().filter(|_| self.on.get()) else {
            return;
        };
        if !result.is_empty() && (again || *self.sent.borrow() != *result) {
            door::post(&result, origin.as_str());
            self.sent.replace(result.clone());
        }
    }

    /// Answers a wrong message, unless another was just answered.
    fn refuse(self: &Rc<Self>, sender: &str, rejection: &Rejection) {
        let talk = Rc::clone(self);
        let timer = browser::after(ANSWER_AFTER, move || drop(talk.quiet.take()));
        let was_quiet = self.quiet.replace(timer).is_some();
        // An opaque origin cannot be named as a target.
        if !was_quiet && sender != "null" {
            door::post(&Outgoing::Error(rejection).text(&self.instance), sender);
        }
    }

    fn meet(self: &Rc<Self>, request: Request, sender: &str, then: &Then) {
        match request {
            Request::SetTheme(theme, accent) => look(theme, accent.as_ref()),
            Request::SetLocale(lang) => then.locale.set(Some(lang)),
            Request::GetState if self.on.get() => self.tell(true),
            Request::GetState => self.refuse(sender, &Rejection::not_shared()),
            Request::SetMix(inputs, assumptions) => {
                let dispatch = then.dispatch.clone();
                let take = move || dispatch.dispatch(Action::Receive(inputs, assumptions));
                self.taking.replace(browser::after(TAKE_AFTER, take));
            }
        }
    }
}

/// Where requests go.
struct Then {
    dispatch: UseReducerDispatcher<State>,
    locale: UseStateSetter<Option<String>>,
}

/// Takes part in the conversation, where there is one; says with whom results are shared.
#[hook]
pub fn use_conversation(
    state: &UseReducerHandle<State>,
    locale: &UseStateHandle<Option<String>>,
) -> Option<Sharing> {
    let on = use_state_eq(|| true);
    let then = Then {
        dispatch: state.dispatcher(),
        locale: locale.setter(),
    };
    let talk = use_memo((), move |()| start(then));
    let (inputs, week) = (Rc::clone(&state.inputs), Rc::clone(&state.week));
    let told = talk.clone();
    use_effect_with((inputs, *on), move |(inputs, on)| {
        let timer = told.as_ref().as_ref().map(|(talk, _)| {
            let shares = shares::of_mix(&week.mix, inputs.assumptions);
            let report = Report {
                inputs,
                shares: shares.as_ref(),
            };
            talk.on.set(*on);
            talk.result
                .replace(Outgoing::Result(report).text(&talk.instance));
            let talk = Rc::clone(talk);
            browser::after(SEND_AFTER, move || talk.tell(false))
        });
        move || drop(timer)
    });
    let (talk, _) = (*talk).as_ref()?;
    let origin = talk.origin.as_ref()?.as_str().to_owned();
    let is_on = *on;
    let switch = Callback::from(move |()| on.set(!is_on));
    Some(Sharing {
        origin,
        on: is_on,
        switch,
    })
}

/// Begins to listen, and says so; nothing where no page is around this one.
fn start(then: Then) -> Option<(Rc<Talk>, door::Ear)> {
    let embed = asked()?;
    let talk: Rc<RefCell<Option<Rc<Talk>>>> = Rc::default();
    let listening = Rc::clone(&talk);
    let (ear, instance) = door::hear(move |sender, text| {
        let talk = listening.borrow().clone();
        let Some(talk) = talk else { return };
        match read(&text, &sender, talk.origin.as_ref()) {
            Incoming::NotOurs => {}
            Incoming::Request(request) => talk.meet(request, &sender, &then),
            Incoming::Rejected(rejection) => talk.refuse(&sender, &rejection),
        }
    });
    if instance.is_empty() {
        return None;
    }
    let started = Rc::new(Talk {
        instance: Instance(instance),
        origin: embed.origin,
        on: Cell::new(true),
        result: RefCell::default(),
        sent: RefCell::default(),
        quiet: RefCell::default(),
        taking: RefCell::default(),
    });
    talk.replace(Some(Rc::clone(&started)));
    door::post(&Outgoing::Ready.text(&started.instance), "*");
    Some((started, ear))
}
