//! One component in one state, live.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::{controls, fields, text};
use super::states::{Case, Place, Shows};
use crate::browser::BrowserFormats;
use crate::components::answer::arithmetic::Of;
use crate::components::answer::{Later, answer_section};
use crate::components::controls::notice::notice_line;
use crate::components::controls::placeholder::{room, waiting};
use crate::components::controls::source::PROJECTIONS;
use crate::components::start::employment_switch::standing_switch;
use crate::components::start::hero::Hero;
use crate::components::start::masthead::masthead;
use crate::components::week::week_section;
use crate::late::{self, Chunk};
use crate::parts::Following;
use crate::state::{Snapshot, State, Unseen};
use crate::view::{View, currency};
use taskmix_present::Numbers;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The component and its state.
    pub case: Case,
}

/// One component in one state; what is done in it changes this one alone.
#[function_component]
pub fn Specimen(props: &Props) -> Html {
    let case = &props.case;
    let state = use_reducer(case.begin);
    // Choices of one form concern nothing outside of it, and it is never sent.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let answered = state.started.then_some("");
    let embed = (case.shows == Shows::Embed).then_some("");
    html! {
        <form class="specimen" {onsubmit} data-does={case.does} data-looks={case.looks} data-answered={answered} data-embed={embed}>
            <p class="specimen-name">{case.what}</p>
            {shown(case.shows, &state)}
        </form>
    }
}

fn shown(shows: Shows, state: &UseReducerHandle<State>) -> Html {
    let dispatch = state.dispatcher();
    let view = Rc::new(View::of(&state.inputs, &state.week, &BrowserFormats));
    let numbers = Numbers::new(&BrowserFormats, currency(&state.inputs));
    let occupation = state.week.occupations.first().copied();
    let title = occupation.map(|one| one.title);
    let moment = Snapshot::now(state);
    let language = None::<AttrValue>;
    let (rate, embed) = (late::rate(), late::embed());
    let from_rate = |make: &dyn Fn(&late::RateParts) -> Html| rate.map_or_else(Html::default, make);
    match shows {
        Shows::Text => text(),
        Shows::Controls => controls(&dispatch),
        Shows::Fields => fields(state, &numbers, &dispatch),
        Shows::Masthead => masthead().html(),
        Shows::Hero => {
            html! { <Hero {title} said={state.said.clone()} started={state.started} {dispatch} /> }
        }
        Shows::Notice => state.notice.as_ref().map_or_else(Html::default, |notice| {
            notice_line(notice, &dispatch).html()
        }),
        Shows::NoMix => occupation.map_or_else(Html::default, |occupation| {
            from_rate(&|rate| (rate.no_mix)(occupation, &dispatch))
        }),
        Shows::Answer => view.answer.as_ref().map_or_else(Html::default, |answer| {
            let steps = |of| from_rate(&|rate| (rate.steps)(of, moment.clone(), &language));
            let practice = from_rate(&|rate| (rate.practice)(&state.inputs, &state.week, &numbers));
            let later = Later {
                rank: steps(Of::Rank),
                outlook: from_rate(&|rate| (rate.source)(PROJECTIONS)),
                below: [steps(Of::Shares), practice].into_iter().collect(),
            };
            answer_section(answer, &view.context, later).html()
        }),
        Shows::Roles => from_rate(&|rate| (rate.roles)(state, &numbers, &dispatch)),
        Shows::Standing => standing_switch(state.inputs.standing, &dispatch).html(),
        Shows::Week => week_section(state, view.answer.as_ref(), &language).html(),
        Shows::Part(part) => {
            html! { <Following {part} {moment} view={Unseen(view)} {language} /> }
        }
        Shows::Late(Place::Section) => {
            let words = ("rate", "rate-heading", "Your rate");
            waiting(state, Chunk::Rate, words, &dispatch)
        }
        Shows::Late(Place::Room) => room(state, Chunk::Rate, &dispatch),
        Shows::Evidence => from_rate(&|rate| (rate.evidence)()),
        Shows::Method => from_rate(&|rate| (rate.method)()),
        Shows::Sources => from_rate(&|rate| (rate.sources)()),
        Shows::Embed => {
            embed.map_or_else(Html::default, |embed| (embed.foot)(&state.inputs, false))
        }
    }
}
