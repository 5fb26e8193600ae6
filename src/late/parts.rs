//! The split points: what each chunk holds. The name in `wasm_split(NAME)` is the chunk's.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{AttrValue, Html, UseReducerHandle, UseStateHandle};

use crate::browser::Address;
use crate::components::arithmetic::Of;
use crate::components::{
    Dispatch, add_activity, arithmetic, background, courses, embedded, employed, explore, no_mix,
    rate, roles, shift, source, take, team,
};
use crate::state::later::Fields;
use crate::state::{self, Action, Moment, Notice, State};
use crate::view::Context;
use crate::{embed, simulation};
use taskmix_catalog::Occupation;
use taskmix_catalog::search::{TitleIndex, TitleIndexError};
use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::Sections;
use taskmix_inputs::link::{Pay, TooLong};
use taskmix_present::terms::BaseTerms;
use taskmix_present::week::WeekRow;
use taskmix_present::{Numbers, Week};

/// What follows from an answer.
pub struct RateParts {
    /// The rate and its scenarios.
    pub rate: fn(&Moment, &Option<AttrValue>) -> Html,
    /// What to learn; nothing for a week without hours.
    pub learn: fn(&State, &Numbers<'_>, &Dispatch) -> Html,
    /// How something comes about.
    pub steps: fn(Of, Moment, &Option<AttrValue>) -> Html,
    /// Where the figures published at an address are from.
    pub source: fn(&str) -> Html,
    /// All published figures.
    pub evidence: fn() -> Html,
    /// Where the data is from.
    pub sources: fn() -> Html,
    /// What was measured in practice, for a week.
    pub practice: fn(&PageInputs, &Week, &Numbers<'_>) -> Html,
    /// For those who are employed.
    pub employed: fn(&State, &Context) -> Html,
    /// How it is computed.
    pub method: fn() -> Html,
    /// Blending occupations.
    pub roles: fn(&State, &Numbers<'_>, &Dispatch) -> Html,
    /// An occupation without a task mix.
    pub no_mix: fn(&'static Occupation, &Dispatch) -> Html,
    /// The search that adds an activity to the week.
    pub add_activity: fn(&Dispatch) -> Html,
    /// Applies what only these parts ask for.
    pub apply: fn(&mut State, Action),
    /// Their number fields.
    pub fields: &'static dyn Fields,
}

/// A simulation of these numbers; what it calls hears of the draws done so far.
pub type Simulate = fn(&[f64], &mut dyn FnMut(u32)) -> Option<Vec<f64>>;

/// What fewer people need, or need later.
pub struct MoreParts {
    /// What can be explored of the chosen scenario.
    pub explore: fn(&State, &BaseTerms, &Numbers<'_>, &Dispatch) -> Html,
    /// A whole simulation, which says after each step how many draws are done.
    pub simulate: Simulate,
    /// The shift simulator.
    pub shift: fn(&State, &Dispatch) -> Html,
    /// A team.
    pub team: fn(&State, &Numbers<'_>, &Dispatch) -> Html,
    /// What is taken along.
    pub take: fn(&State, &Dispatch) -> Html,
    /// On paper, the activities that the screen shows only when asked.
    pub rest_of_week: fn(&[&WeekRow]) -> Html,
}

/// What only a framed page needs.
pub struct EmbedParts {
    /// The sections and the language its address asks for.
    pub asked: fn() -> Option<(Sections, Option<String>)>,
    /// Gives inputs that no link describes what the embed starts with.
    pub preset: fn(&mut PageInputs),
    /// Its head, which takes part in the conversation with the page around.
    pub head: fn(&UseReducerHandle<State>, &UseStateHandle<Option<String>>) -> Html,
    /// Its foot; whether the method stands above it.
    pub foot: fn(&PageInputs, bool) -> Html,
}

/// Reading the long index of job titles.
pub struct TitleParts {
    /// Reads it.
    pub decode: fn(&[u8]) -> Result<TitleIndex, TitleIndexError>,
}

/// Links: the inputs in the address.
pub struct LinkParts {
    /// What an address describes.
    pub read: fn(&Address) -> (PageInputs, Option<Notice>),
    /// The address of inputs; nothing where they do not fit into one.
    pub write: fn(&PageInputs) -> Option<Address>,
    /// The fragment of a link, with pay or without it.
    pub encode: fn(&PageInputs, Pay) -> Result<String, TooLong>,
}

static RATE: RateParts = RateParts {
    rate: rate::rate_section,
    learn: courses::courses_section,
    steps: arithmetic::steps,
    source: source::source,
    evidence: background::evidence,
    sources: background::sources,
    practice: background::practice,
    employed: employed::employed_section,
    method: background::method,
    roles: roles::roles_section,
    no_mix: no_mix::no_mix,
    add_activity: add_activity::add_activity,
    apply: State::apply_later,
    fields: &state::later::LaterFields,
};

static MORE: MoreParts = MoreParts {
    explore: explore::parts,
    simulate: simulation::simulate,
    shift: shift::shift_section,
    team: team::team_section,
    take: take::take_section,
    rest_of_week: take::rest_of_week,
};

static EMBED: EmbedParts = EmbedParts {
    asked: embed::asked_for,
    preset: embed::preset,
    head: embedded::head,
    foot: embedded::foot,
};

static TITLES: TitleParts = TitleParts {
    decode: TitleIndex::decode,
};

static LINK: LinkParts = LinkParts {
    read: state::link::read,
    write: state::link::write,
    encode: taskmix_inputs::link::encode,
};

/// Every table, where nothing is cut out.
#[cfg(not(target_family = "wasm"))]
pub const ALL: super::Tables = super::Tables {
    rate: Some(&RATE),
    more: Some(&MORE),
    embed: Some(&EMBED),
    link: Some(&LINK),
};

type Loaded<Parts> = Result<&'static Parts, SplitLoaderError>;

#[wasm_split(rate, fallible)]
pub fn rate() -> Loaded<RateParts> {
    Ok(&RATE)
}

#[wasm_split(more, fallible)]
pub fn more() -> Loaded<MoreParts> {
    Ok(&MORE)
}

#[wasm_split(embed, fallible)]
pub fn embed() -> Loaded<EmbedParts> {
    Ok(&EMBED)
}

#[wasm_split(titles, fallible)]
pub fn titles() -> Loaded<TitleParts> {
    Ok(&TITLES)
}

#[wasm_split(link, fallible)]
pub fn link() -> Loaded<LinkParts> {
    Ok(&LINK)
}
