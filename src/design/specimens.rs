//! One component in one state, live.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::{Controls, Fields, text};
use super::states::{Case, PlaceholderKind, Shows};
use crate::browser::BrowserFormats;
use crate::components::answer::section::AnswerSection;
use crate::components::controls::notice::NoticeLine;
use crate::components::controls::placeholder::{ReservedSpace, SectionPlaceholder};
use crate::components::start::employment_switch::EmploymentSwitch;
use crate::components::start::hero::Hero;
use crate::components::start::masthead::Masthead;
use crate::components::week::section::WeekSection;
use crate::context::{Dispatch, Formatting};
use crate::deferred::{DeferredSection, NoMixSection, RolesSection};
use crate::registry;
use crate::state::{ChunkStatuses, PtrEq, Snapshot, State};
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
    let formatting = Formatting {
        language: None,
        currency: currency(&state.inputs).to_owned().into(),
    };
    // Choices of one form concern nothing outside of it, and it is never sent.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let answered = state.started.then_some("");
    let embed = (case.shows == Shows::Embed).then_some("");
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Formatting> context={formatting.clone()}>
        <ContextProvider<ChunkStatuses> context={state.chunks}>
            <form class="specimen" {onsubmit} data-does={case.does} data-looks={case.looks} data-answered={answered} data-embed={embed}>
                <p class="specimen-name">{case.what}</p>
                {shown(case.shows, &state, formatting)}
            </form>
        </ContextProvider<ChunkStatuses>>
        </ContextProvider<Formatting>>
        </ContextProvider<Dispatch>>
    }
}

fn shown(shows: Shows, state: &UseReducerHandle<State>, formatting: Formatting) -> Html {
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
        Shows::Masthead => html! { <Masthead /> },
        Shows::Hero => {
            let title = occupation.map(|occupation| occupation.title);
            html! { <Hero {title} searched_title={state.searched_title.clone()} started={state.started} /> }
        }
        Shows::Notice => state
            .notice
            .clone()
            .map_or_else(Html::default, |notice| html! { <NoticeLine {notice} /> }),
        Shows::NoMix => occupation.map_or_else(Html::default, |occupation| {
            html! { <NoMixSection code={occupation.code} /> }
        }),
        Shows::Answer => html! { <AnswerSection {snapshot} {view} /> },
        Shows::Roles => html! { <RolesSection {snapshot} /> },
        Shows::EmploymentStatus => {
            html! { <EmploymentSwitch status={state.inputs.employment_status} /> }
        }
        Shows::Week => html! { <WeekSection {snapshot} {view} /> },
        Shows::Section(section) => {
            html! { <DeferredSection {section} {snapshot} {view} {formatting} /> }
        }
        Shows::Placeholder(PlaceholderKind::Section) => {
            html! { <SectionPlaceholder id="rate" title="Your rate" /> }
        }
        Shows::Placeholder(PlaceholderKind::Space) => html! { <ReservedSpace /> },
        Shows::Evidence => details.map_or_else(Html::default, |details| (details.evidence)()),
        Shows::Method => details.map_or_else(Html::default, |details| (details.method)()),
        Shows::Sources => details.map_or_else(Html::default, |details| (details.sources)()),
        Shows::Embed => {
            embed.map_or_else(Html::default, |embed| (embed.foot)(&state.inputs, false))
        }
    }
}
