//! The chunks: parts of the program that are fetched after the first load.
//!
//! A function marked `wasm_split(NAME)` is a split point. When the site is built
//! (`xtask/src/build/split.rs`), it is cut out of the program with everything that only it
//! reaches. Called, it loads its chunk first, then gives a table of functions, which is kept in
//! the [`registry`].

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::html;

use crate::browser;
use crate::components::answer::{arithmetic::arithmetic, roles::Roles};
use crate::components::controls::source::source;
use crate::components::courses::section::CoursesSection;
use crate::components::embed::frame::{Head, foot};
use crate::components::evidence::facts::EvidenceSection;
use crate::components::evidence::footer::SourcesFooter;
use crate::components::evidence::{method::method_section, practice::practice, since::since};
use crate::components::export::section::{export_section, rest_of_week};
use crate::components::rate::{employed::employed_section, section::RateSection};
use crate::components::shift::shift_section;
use crate::components::start::no_mix::no_mix;
use crate::components::team::TeamSection;
use crate::components::week::add_activity::AddActivity;
use crate::registry::{self, Courses, Details, Embed, Link};
use crate::state::{Chunk, ChunkStatus};
use crate::{address, embed};

static DETAILS: Details = Details {
    rate: |snapshot| html! { <RateSection snapshot={snapshot.clone()} /> },
    arithmetic,
    source,
    evidence: || html! { <EvidenceSection /> },
    sources: || html! { <SourcesFooter /> },
    practice,
    since,
    employed: employed_section,
    method: method_section,
    roles: |snapshot| html! { <Roles snapshot={snapshot.clone()} /> },
    no_mix,
    add_activity: || html! { <AddActivity /> },
    shift: shift_section,
    team: |snapshot| html! { <TeamSection snapshot={snapshot.clone()} /> },
    export: export_section,
    rest_of_week,
};

static COURSES: Courses = Courses {
    section: |snapshot| html! { <CoursesSection snapshot={snapshot.clone()} /> },
};

static EMBED: Embed = Embed {
    parameters: embed::sections_and_language,
    preset: embed::preset,
    head: |state, locale| html! { <Head state={state.clone()} locale={locale.clone()} /> },
    foot,
};

static LINK: Link = Link {
    read: address::read,
    write: address::write,
    encode: taskmix_inputs::link::encode,
};

type Loaded<Table> = Result<&'static Table, SplitLoaderError>;

#[wasm_split(details, fallible)]
fn details() -> Loaded<Details> {
    Ok(&DETAILS)
}

#[wasm_split(courses, fallible)]
fn courses() -> Loaded<Courses> {
    Ok(&COURSES)
}

#[wasm_split(embed, fallible)]
fn embed_chunk() -> Loaded<Embed> {
    Ok(&EMBED)
}

#[wasm_split(link, fallible)]
fn link() -> Loaded<Link> {
    Ok(&LINK)
}

/// Loads a chunk, again where that failed before; `then` receives its status.
pub fn load(chunk: Chunk, then: impl FnOnce(ChunkStatus) + 'static) {
    browser::spawn(async move {
        then(match fetch(chunk).await {
            Ok(()) => ChunkStatus::Ready,
            Err(_) => ChunkStatus::Failed,
        });
    });
}

/// Loads several chunks side by side; `then` is called at once where there is none.
pub fn load_all(chunks: Vec<Chunk>, then: impl FnOnce(ChunkStatus) + 'static) {
    if chunks.is_empty() {
        return then(ChunkStatus::Ready);
    }
    browser::spawn(async move {
        // Every request starts now; the loop below waits for one after the other.
        for chunk in &chunks {
            load(*chunk, drop);
        }
        for chunk in chunks {
            if fetch(chunk).await.is_err() {
                return then(ChunkStatus::Failed);
            }
        }
        then(ChunkStatus::Ready);
    });
}

async fn fetch(chunk: Chunk) -> Result<(), SplitLoaderError> {
    match chunk {
        Chunk::Details => registry::register_details(details().await?),
        Chunk::Courses => registry::register_courses(courses().await?),
        Chunk::Embed => registry::register_embed(embed_chunk().await?),
        Chunk::Link => registry::register_link(link().await?),
    }
    Ok(())
}
