//! The parts of the page that follow the answer. They are made a task later, each in its own,
//! so that a keystroke is answered where the eye is before the rest is brought up to date. What
//! they hold is reached through the tables of [`late`] alone.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, BrowserFormats, Timer};
use super::components::late_place::{part, part_or, waiting};
use super::late::{self, Chunk};
use super::state::{Moment, Unseen};
use super::view::{View, currency};
use taskmix_present::Numbers;

/// Which part.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    /// The rate and its scenarios.
    Rate,
    /// The outlook of those who are employed.
    Employed,
    /// Courses and tools.
    Learn,
    /// The shift simulator; needs an answer.
    Shift,
    /// A team.
    Team,
    /// Taking the page along.
    Take,
}

/// What a part is made from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which part.
    pub part: Part,
    /// The page's state.
    pub moment: Moment,
    /// The view of the same moment.
    pub view: Unseen<Rc<View>>,
    /// The language numbers are written in.
    pub language: Option<AttrValue>,
}

/// A part that follows.
#[derive(Default)]
pub struct Following {
    /// While it waits for its task.
    waiting: Option<Timer>,
    /// From when it is made until all that stands in it is: Yew may let the browser in between.
    drawing: bool,
}

impl Component for Following {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, context: &Context<Self>, _: &Props) -> bool {
        if self.drawing {
            // What is still to be drawn would write over what was typed since.
            self.waiting = None;
            return true;
        }
        if self.waiting.is_none() {
            let link = context.link().clone();
            self.waiting = browser::after(0, move || link.send_message(()));
            // Without a clock it is made at once.
            return self.waiting.is_none();
        }
        false
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.waiting = None;
        self.drawing = true;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        made(context.props())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.drawing = false;
        late::go_on();
    }
}

fn made(props: &Props) -> Html {
    let state = &props.moment;
    let context = &props.view.0.context;
    let has_answer = props.view.0.answer.is_some();
    let dispatch = state.dispatcher();
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let place = |chunk, words| waiting(state, chunk, words, &dispatch);
    let (rate, more) = (late::rate(), late::more());
    match props.part {
        Part::Rate if has_answer => part_or(
            rate,
            |rate| (rate.rate)(state, &props.language),
            || place(Chunk::Rate, ("rate", "rate-heading", "Your rate")),
        ),
        Part::Employed => part_or(
            rate,
            |rate| (rate.employed)(state, context),
            || place(Chunk::Rate, ("employed", "employed-heading", "Your job")),
        ),
        Part::Learn if has_answer => part_or(
            rate,
            |rate| (rate.learn)(state, &numbers, &dispatch),
            || {
                let words = ("courses", "courses-heading", "What to learn");
                place(Chunk::Rate, words)
            },
        ),
        Part::Shift if has_answer => part(more, |more| (more.shift)(state, &dispatch)),
        Part::Team => part(more, |more| (more.team)(state, &numbers, &dispatch)),
        Part::Take => part_or(
            more,
            |more| (more.take)(state, &dispatch),
            || place(Chunk::More, ("take", "take-heading", "Take it along")),
        ),
        Part::Rate | Part::Learn | Part::Shift => Html::default(),
    }
}
