//! The parts of the page that follow the answer. They are made a task later, each in its own,
//! so that a keystroke is answered where the eye is before the rest is brought up to date.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, BrowserFormats, Timer};
use super::components::courses::courses_section;
use super::components::employed::employed_section;
use super::components::rate::rate_section;
use super::components::shift::Shift;
use super::components::take::Take;
use super::components::team::team_section;
use super::state::{Moment, Unseen};
use super::view::{LearnView, RateView, View, currency};
use crate::present::Numbers;

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
}

impl Component for Following {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, context: &Context<Self>, _: &Props) -> bool {
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
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        made(context.props())
    }
}

fn made(props: &Props) -> Html {
    let state = &props.moment;
    let view = &props.view.0;
    let dispatch = state.dispatcher();
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let (inputs, week) = (Rc::clone(&state.inputs), Rc::clone(&state.week));
    match props.part {
        Part::Rate if view.answer.is_some() => {
            let rate = RateView::of(&inputs, &week, &numbers);
            let wage = view.context.wage.as_ref();
            rate_section(state, &rate, wage, &props.language).html()
        }
        Part::Employed => employed_section(&view.context).html(),
        Part::Learn => LearnView::of(state, &numbers).map_or_else(Html::default, |learn| {
            courses_section(state, &learn, &dispatch).html()
        }),
        Part::Shift if view.answer.is_some() => html! { <Shift {inputs} {week} {dispatch} /> },
        Part::Team => team_section(state, &numbers, &dispatch).html(),
        Part::Take => html! { <Take started={state.started} {inputs} {week} {dispatch} /> },
        Part::Rate | Part::Shift => Html::default(),
    }
}
