//! The functions of the chunks that have arrived.
//!
//! A chunk registers a table of functions here; the rest of the page calls a chunk through its
//! table alone. A direct call would link the code into the first load. This module names no
//! component, so components may import it.

use std::cell::Cell;

use taskmix_catalog::Occupation;
use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::Sections;
use taskmix_inputs::link::{Pay, TooLong};
use taskmix_method::MixResult;
use taskmix_present::week::WeekRow;
use taskmix_present::{Numbers, Week};
use yew::{Html, UseReducerHandle, UseStateHandle};

use crate::browser::Address;
use crate::state::{Notice, PtrEq, Snapshot, State};
use crate::view::{Context, View};

/// The result of the answer that an arithmetic section works out.
#[derive(Clone, Copy, PartialEq)]
pub enum Topic {
    /// The shares of the week.
    Shares,
    /// Its rank among all occupations.
    Rank,
}

impl Topic {
    /// Its id on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shares => "shares-steps",
            Self::Rank => "rank-steps",
        }
    }

    /// What its disclosure is called.
    pub const fn summary(self) -> &'static str {
        match self {
            Self::Shares => "The shares with your numbers",
            Self::Rank => "The rank with your numbers",
        }
    }
}

/// Everything below the answer and the week.
pub struct Details {
    /// The rate and its scenarios.
    pub rate: fn(&Snapshot) -> Html,
    /// The arithmetic of a result of the answer.
    pub arithmetic: fn(Topic, &Snapshot, &PtrEq<View>) -> Html,
    /// Where the figures published at an address are from.
    pub source: fn(&str) -> Html,
    /// All published figures.
    pub evidence: fn() -> Html,
    /// Where the data is from.
    pub sources: fn() -> Html,
    /// What was measured in practice, for a week.
    pub practice: fn(&Week, &MixResult, &Numbers<'_>) -> Html,
    /// What was measured since the labels of tasks were made.
    pub since: fn() -> Html,
    /// For those who are employed.
    pub employed: fn(&Snapshot, &Context) -> Html,
    /// How it is computed.
    pub method: fn() -> Html,
    /// Blending occupations.
    pub roles: fn(&Snapshot) -> Html,
    /// An occupation without a task mix.
    pub no_mix: fn(&'static Occupation) -> Html,
    /// The search that adds an activity to the week.
    pub add_activity: fn() -> Html,
    /// The shift simulator.
    pub shift: fn(&Snapshot) -> Html,
    /// A team.
    pub team: fn(&Snapshot) -> Html,
    /// Link, files, print and commands.
    pub export: fn(&Snapshot) -> Html,
    /// On paper, the activities that the screen shows only when asked.
    pub rest_of_week: fn(&[&WeekRow]) -> Html,
}

/// Courses.
pub struct Courses {
    /// What to learn; empty for a week without hours.
    pub section: fn(&Snapshot) -> Html,
}

/// What only a framed page needs.
pub struct Embed {
    /// The sections and the language its address asks for.
    pub parameters: fn() -> Option<(Sections, Option<String>)>,
    /// Sets the inputs that the embed starts with, unless a link describes some.
    pub preset: fn(&mut PageInputs),
    /// Its head, which exchanges messages with the host.
    pub head: fn(&UseReducerHandle<State>, &UseStateHandle<Option<String>>) -> Html,
    /// Its foot; whether the method stands above it.
    pub foot: fn(&PageInputs, bool) -> Html,
}

/// Links: the inputs in the address.
pub struct Link {
    /// What an address describes.
    pub read: fn(&Address) -> (PageInputs, Option<Notice>),
    /// The address of inputs; `None` where they do not fit into one.
    pub write: fn(&PageInputs) -> Option<Address>,
    /// The fragment of a link, with pay or without it.
    pub encode: fn(&PageInputs, Pay) -> Result<String, TooLong>,
}

thread_local! {
    static DETAILS: Cell<Option<&'static Details>> = const { Cell::new(None) };
    static COURSES: Cell<Option<&'static Courses>> = const { Cell::new(None) };
    static EMBED: Cell<Option<&'static Embed>> = const { Cell::new(None) };
    static LINK: Cell<Option<&'static Link>> = const { Cell::new(None) };
}

/// Everything below the answer and the week, once it has arrived.
pub fn details() -> Option<&'static Details> {
    DETAILS.get()
}

/// Courses, once they have arrived.
pub fn courses() -> Option<&'static Courses> {
    COURSES.get()
}

/// What a framed page needs, once it has arrived.
pub fn embed() -> Option<&'static Embed> {
    EMBED.get()
}

/// Links, once they can be read and written.
pub fn link() -> Option<&'static Link> {
    LINK.get()
}

/// Registers the chunk of the details.
pub fn register_details(details: &'static Details) {
    DETAILS.set(Some(details));
}

/// Registers the chunk of courses.
pub fn register_courses(courses: &'static Courses) {
    COURSES.set(Some(courses));
}

/// Registers the chunk of embeds.
pub fn register_embed(embed: &'static Embed) {
    EMBED.set(Some(embed));
}

/// Registers the chunk of links.
pub fn register_link(link: &'static Link) {
    LINK.set(Some(link));
}
