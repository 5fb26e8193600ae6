//! The parts of the page that it does not need at first. Each stands in a chunk of the program
//! that is fetched when it is needed, so that the first load is small.
//!
//! [`parts`] names them: a function marked as a split point is cut out of the program, with
//! everything that only it reaches, when the site is built (`xtask/src/build/split.rs`). Called,
//! it first loads its chunk, then gives a table of functions. The rest of the page reaches what
//! is in a chunk through that table alone: a call past it would bring the code back into the
//! first load. What two chunks share stands in a further file that is loaded with either.

mod parts;

use std::cell::Cell;

use wasm_split_helpers::SplitLoaderError;

pub use parts::{EmbedParts, LinkParts, MoreParts, RateParts, TitleParts};

use super::browser::{self, Section};

/// A group of parts that arrive together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// What follows from an answer: the rate, what to learn, and the evidence behind it.
    Rate,
    /// Exploring, shifts, a team, what is taken along.
    More,
    /// What only a framed page needs.
    Embed,
    /// Links: the inputs in the address.
    Link,
}

/// How far a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Nobody has asked for it.
    #[default]
    Absent,
    /// It is being fetched.
    Coming,
    /// It could not be fetched, or is not what was built.
    Failed,
    /// Its parts can be used.
    Here,
}

/// How far each chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrivals([Status; 4]);

impl Arrivals {
    /// How far a chunk is.
    pub fn of(&self, chunk: Chunk) -> Status {
        self.0.get(chunk as usize).copied().unwrap_or_default()
    }

    /// Notes how far a chunk is.
    pub fn note(&mut self, chunk: Chunk, status: Status) {
        if let Some(place) = self.0.get_mut(chunk as usize) {
            *place = status;
        }
    }
}

/// The tables that are here.
#[derive(Clone, Copy)]
struct Tables {
    rate: Option<&'static RateParts>,
    more: Option<&'static MoreParts>,
    embed: Option<&'static EmbedParts>,
    link: Option<&'static LinkParts>,
}

thread_local! {
    static HERE: Cell<Tables> = const { Cell::new(AT_FIRST) };
}

#[cfg(target_family = "wasm")]
const AT_FIRST: Tables = Tables {
    rate: None,
    more: None,
    embed: None,
    link: None,
};

/// Outside the browser nothing is cut out, and everything is here.
#[cfg(not(target_family = "wasm"))]
const AT_FIRST: Tables = parts::ALL;

/// Rate, courses and evidence, once they are here.
pub fn rate() -> Option<&'static RateParts> {
    HERE.get().rate
}

/// Exploring, shifts, team and what is taken along, once they are here.
pub fn more() -> Option<&'static MoreParts> {
    HERE.get().more
}

/// What a framed page needs, once it is here.
pub fn embed() -> Option<&'static EmbedParts> {
    HERE.get().embed
}

thread_local! {
    static GOING: Cell<Option<Section>> = const { Cell::new(None) };
}

/// Goes to a part of the page; once it is here, where it is not.
pub fn go(to: Section) {
    let there = browser::show(to);
    if there {
        browser::focus(to.0);
    }
    GOING.set((!there).then_some(to));
}

/// Goes where [`go`] could not go before.
pub fn go_on() {
    if let Some(to) = GOING.take() {
        go(to);
    }
}

/// Links, once they can be read and written.
pub fn link() -> Option<&'static LinkParts> {
    HERE.get().link
}

/// Loads a chunk, again where that failed before; `then` hears of its status.
pub fn load(chunk: Chunk, then: impl FnOnce(Status) + 'static) {
    browser::spawn(async move {
        then(match fetch(chunk).await {
            Ok(()) => Status::Here,
            Err(_) => Status::Failed,
        });
    });
}

/// Loads several chunks; `then` hears of it at once where there is none.
pub fn load_all(chunks: Vec<Chunk>, then: impl FnOnce(Status) + 'static) {
    if chunks.is_empty() {
        return then(Status::Here);
    }
    browser::spawn(async move {
        // Begun together; what is awaited one by one has then arrived.
        for chunk in &chunks {
            load(*chunk, drop);
        }
        for chunk in chunks {
            if fetch(chunk).await.is_err() {
                return then(Status::Failed);
            }
        }
        then(Status::Here);
    });
}

async fn fetch(chunk: Chunk) -> Result<(), SplitLoaderError> {
    // What is here is read only after the wait: another may arrive meanwhile.
    match chunk {
        Chunk::Rate => {
            let rate = Some(parts::rate().await?);
            HERE.set(Tables { rate, ..HERE.get() });
        }
        Chunk::More => {
            let more = Some(parts::more().await?);
            HERE.set(Tables { more, ..HERE.get() });
        }
        Chunk::Link => {
            let link = Some(parts::link().await?);
            HERE.set(Tables { link, ..HERE.get() });
        }
        Chunk::Embed => {
            let embed = Some(parts::embed().await?);
            HERE.set(Tables {
                embed,
                ..HERE.get()
            });
        }
    }
    Ok(())
}

/// What reads the long index of job titles.
pub async fn titles() -> Option<&'static TitleParts> {
    parts::titles().await.ok()
}

/// What simulates, for the worker, which shows nothing.
pub async fn simulation() -> Option<&'static MoreParts> {
    parts::more().await.ok()
}
