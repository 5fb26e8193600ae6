//! One component in one state, live.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::{Controls, Fields, text};
use super::states::{Case, PlaceholderKind, Shows};
use crate::browser::BrowserFormats;
use crate::components::answer::section::AnswerSection;
use crate::components::controls::notice::notice_line;
use crate::components::controls::placeholder::{reserved_space, section_placeholder};
use crate::components::start::employment_switch::employment_switch;
use crate::components::start::hero::Hero;
use crate::components::start::masthead::masthead;
use crate::components::week::section::WeekSection;
use crate::context::{Dispatch, Formatting, PageContext};
use crate::deferred::{DeferredSection, no_mix_section, roles_section};
use crate::registry;
use crate::state::{Chunk, PtrEq, Snapshot, State};
use crate::view::{View, currency};

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
    let state = use_reducer(case.initial_state);
    let dispatch: Dispatch = {
        let dispatcher = state.dispatcher();
        (*use_memo((), |()| {
            Callback::from(move |action| dispatcher.dispatch(action))
        }))
        .clone()
    };
    let formatting = Rc::new(Formatting {
        language: None,
        currency: currency(&state.inputs).to_owned().into(),
    });
    let context = PageContext {
        dispatch: dispatch.clone(),
        formatting,
    };
    // Choices of one form concern nothing outside of it, and it is never sent.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let answered = state.started.then_some("");
    let embed = (case.shows == Shows::Embed).then_some("");
    html! {
        <ContextProvider<PageContext> {context}>
            <form class="specimen" {onsubmit} data-does={case.does} data-looks={case.looks} data-answered={answered} data-embed={embed}>
                <p class="specimen-name">{case.what}</p>
                {shown(case.shows, &state, &dispatch)}
            </form>
        </ContextProvider<PageContext>>
    }
}

fn shown(shows: Shows, state: &UseReducerHandle<State>, dispatch: &Dispatch) -> Html {
    let view = PtrEq(Rc::new(View::of(
        &state.inputs,
        &state.week,
        &BrowserFormats,
    )));
    let occupation = state.week.occupations.first().copied();
    let snapshot = Snapshot::now(state);
    let (details, embed) = (registry::details(), registry::embed());
    match shows {
        Shows::Text => text(),
        Shows::Controls => html! { <Controls /> },
        Shows::Fields => html! { <Fields {snapshot} /> },
        Shows::Masthead => masthead(),
        Shows::Hero => {
            let title = occupation.map(|occupation| occupation.title);
            html! { <Hero {title} searched_title={state.searched_title.clone()} started={state.started} /> }
        }
        Shows::Notice => state
            .notice
            .as_ref()
            .map_or_else(Html::default, notice_line),
        Shows::NoMix => occupation.map_or_else(Html::default, |occupation| {
            no_mix_section(occupation, state.chunks)
        }),
        Shows::Answer => html! { <AnswerSection {snapshot} {view} /> },
        Shows::Roles => roles_section(&snapshot),
        Shows::EmploymentStatus => employment_switch(state.inputs.employment_status, dispatch),
        Shows::Week => html! { <WeekSection {snapshot} {view} /> },
        Shows::Section(section) => {
            html! { <DeferredSection {section} {snapshot} {view} /> }
        }
        Shows::Placeholder(PlaceholderKind::Section) => {
            section_placeholder("rate", "Your rate", Chunk::Details, state.chunks)
        }
        Shows::Placeholder(PlaceholderKind::Space) => reserved_space(state.chunks),
        Shows::Evidence => details.map_or_else(Html::default, |details| (details.evidence)()),
        Shows::Method => details.map_or_else(Html::default, |details| (details.method)()),
        Shows::Sources => details.map_or_else(Html::default, |details| (details.sources)()),
        Shows::Embed => {
            embed.map_or_else(Html::default, |embed| (embed.foot)(&state.inputs, false))
        }
    }
}
