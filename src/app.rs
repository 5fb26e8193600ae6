//! The whole page: its state, the context its components read, and its sections in order.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, BrowserFormats};
use crate::components::answer::section::AnswerSection;
use crate::components::controls::bar::patterns;
use crate::components::controls::notice::notice_line;
use crate::components::start::employment_switch::employment_switch;
use crate::components::start::hero::Hero;
use crate::components::start::masthead::masthead;
use crate::components::week::section::WeekSection;
use crate::context::{Dispatch, Formatting, PageContext};
use crate::deferred::{
    DeferredSection, Section, evidence_section, no_mix_section, roles_section, sources_footer,
};
use crate::hooks::{
    initial_inputs, use_address, use_after_first_paint, use_announcement, use_chunk_loading,
};
use crate::registry;
use crate::state::{PtrEq, Snapshot, State};
use crate::view::{View, currency};
use taskmix_inputs::embed::Sections;

/// The page itself shows every section.
const ALL_SECTIONS: Sections = Sections {
    share: true,
    rate: true,
    courses: true,
    evidence: true,
};

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let (inputs, notice) = initial_inputs();
        State::new(inputs, notice)
    });
    let embed = registry::embed();
    let embedded = embed.is_some();
    let requested = use_memo((), |()| embed.and_then(|embed| (embed.parameters)()));
    let locale = use_state_eq(|| {
        requested
            .as_ref()
            .as_ref()
            .and_then(|(_, language)| language.clone())
    });
    browser::set_locale(locale.as_deref().unwrap_or("en"));
    let painted = use_after_first_paint();
    let dispatch: Dispatch = {
        let dispatcher = state.dispatcher();
        (*use_memo((), |()| {
            Callback::from(move |action| dispatcher.dispatch(action))
        }))
        .clone()
    };
    let formatting = Rc::new(Formatting {
        language: (*locale).clone().map(AttrValue::from),
        currency: currency(&state.inputs).to_owned().into(),
    });
    let context = PageContext {
        dispatch: dispatch.clone(),
        formatting: Rc::clone(&formatting),
    };
    let view = use_memo(
        (
            PtrEq(Rc::clone(&state.inputs)),
            PtrEq(Rc::clone(&state.week)),
            Rc::clone(&formatting),
        ),
        |(inputs, week, _)| View::of(&inputs.0, &week.0, &BrowserFormats),
    );
    use_chunk_loading(&state);
    use_address(&state, embedded);
    let announced = use_announcement(&view, state.started);
    use_effect_with(state.started, |started| browser::mark_answered(*started));

    let visible = (*requested)
        .as_ref()
        .map_or(ALL_SECTIONS, |(sections, _)| *sections);
    let snapshot = Snapshot::now(&state);
    let occupation = state.week.occupations.first().copied();
    let lacks_mix =
        occupation.filter(|occupation| !occupation.has_mix && state.week.rows.is_empty());
    let title = occupation.map(|occupation| occupation.title);
    let deferred = |section: Section| {
        let (snapshot, view) = (snapshot.clone(), PtrEq(Rc::clone(&view)));
        html! { <DeferredSection key={section as u8} {section} {snapshot} {view} /> }
    };
    let week = visible.share.then(|| {
        html! { <WeekSection key="week" snapshot={snapshot.clone()} view={PtrEq(Rc::clone(&view))} /> }
    });
    let courses = visible.courses.then(|| deferred(Section::Courses));
    // Those who are employed see outlook and courses first, and no rates.
    let sections = if state.charges() {
        let rate = visible.rate.then(|| deferred(Section::Rate));
        [week, rate, courses]
    } else {
        let employed = (visible.rate || visible.courses).then(|| deferred(Section::Employed));
        [employed, courses, week]
    };
    html! {
        <ContextProvider<PageContext> {context}>
            {patterns()}
            if !embedded { {masthead()} }
            <main id="main" tabindex="-1">
                if let Some(embed) = embed { {(embed.head)(&state, &locale)} }
                <Hero {title} searched_title={state.searched_title.clone()} started={state.started} />
                if let Some(notice) = &state.notice { {notice_line(notice)} }
                <p class="visually-hidden" role="status" aria-live="polite" data-testid="spoken">{announced}</p>
                if let Some(occupation) = lacks_mix { {no_mix_section(occupation, state.chunks)} }
                if visible.share && view.answer.is_some() {
                    <AnswerSection snapshot={snapshot.clone()} view={PtrEq(Rc::clone(&view))} />
                }
                if state.started && lacks_mix.is_none() {
                    if visible.share && !state.inputs.roles.is_empty() {
                        {roles_section(&snapshot)}
                    }
                    if visible.rate || visible.courses {
                        {employment_switch(state.inputs.employment_status, &dispatch)}
                    }
                    {for sections.into_iter().flatten()}
                    if !embedded {
                        {deferred(Section::Shift)}
                        {deferred(Section::Team)}
                    }
                }
                if !embedded && (state.started || painted) { {deferred(Section::Export)} }
                if visible.evidence && painted { {evidence_section(state.chunks)} }
                if let Some(embed) = embed { {(embed.foot)(&state.inputs, visible.evidence)} }
            </main>
            if !embedded && painted { {sources_footer()} }
        </ContextProvider<PageContext>>
    }
}
