//! The sections of late chunks: deferred after the answer, and placeholders until the chunk
//! has arrived.

use yew::prelude::*;

use crate::browser::{self, Timer};
use crate::components::controls::placeholder::{reserved_space, section_placeholder};
use crate::registry;
use crate::state::{Chunk, ChunkStatuses, PtrEq, Snapshot};
use crate::view::View;
use taskmix_catalog::Occupation;

/// The heading of the courses, until they have arrived.
const COURSES: &str = "What to learn";

/// Which section.
#[derive(Clone, Copy, PartialEq)]
pub enum Section {
    /// The rate and its scenarios.
    Rate,
    /// The outlook of those who are employed.
    Employed,
    /// Courses and tools.
    Courses,
    /// The shift simulator; needs an answer.
    Shift,
    /// A team.
    Team,
    /// Link, files, print and commands.
    Export,
}

/// What a deferred section shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which section.
    pub section: Section,
    /// The page's state.
    pub snapshot: Snapshot,
    /// The view of the same state.
    pub view: PtrEq<View>,
}

/// A section that is drawn in a task of its own, so that a keystroke is handled before the rest of
/// the page is updated.
#[derive(Default)]
pub struct DeferredSection {
    /// Set while the section waits for its task.
    timer: Option<Timer>,
    /// Set from the start of a drawing to its end: Yew may let the browser run in between.
    drawing: bool,
}

impl Component for DeferredSection {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, context: &Context<Self>, _: &Props) -> bool {
        if self.drawing {
            // The rest of the older drawing would overwrite what was typed since: start again.
            self.timer = None;
            return true;
        }
        if self.timer.is_none() {
            let link = context.link().clone();
            self.timer = browser::after(0, move || link.send_message(()));
            // Without a timer it is drawn at once.
            return self.timer.is_none();
        }
        false
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.timer = None;
        self.drawing = true;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        section(context.props())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.drawing = false;
        browser::resume_navigation();
    }
}

fn section(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let has_answer = props.view.answer.is_some();
    let needs_answer = matches!(
        props.section,
        Section::Rate | Section::Courses | Section::Shift
    );
    if needs_answer && !has_answer {
        return Html::default();
    }
    let late = |chunk, id, title| section_placeholder(id, title, chunk, snapshot.chunks);
    let Some(details) = registry::details() else {
        let placeholder = |id, title| late(Chunk::Details, id, title);
        return match props.section {
            Section::Rate => placeholder("rate", "Your rate"),
            Section::Employed => placeholder("employed", "Your job"),
            Section::Courses => placeholder("courses", COURSES),
            Section::Export => placeholder("take", "Take it along"),
            Section::Shift | Section::Team => Html::default(),
        };
    };
    match props.section {
        Section::Rate => (details.rate)(snapshot),
        Section::Employed => (details.employed)(snapshot, &props.view.context),
        Section::Courses => registry::courses().map_or_else(
            || late(Chunk::Courses, "courses", COURSES),
            |courses| (courses.section)(snapshot),
        ),
        Section::Shift => (details.shift)(snapshot),
        Section::Team => (details.team)(snapshot),
        Section::Export => (details.export)(snapshot),
    }
}

/// What to start from where an occupation has no task mix.
pub fn no_mix_section(occupation: &'static Occupation, chunks: ChunkStatuses) -> Html {
    match registry::details() {
        Some(details) => (details.no_mix)(occupation),
        None => reserved_space(chunks),
    }
}

/// Blending occupations.
pub fn roles_section(snapshot: &Snapshot) -> Html {
    match registry::details() {
        Some(details) => (details.roles)(snapshot),
        None => reserved_space(snapshot.chunks),
    }
}

/// Evidence and method.
pub fn evidence_section(chunks: ChunkStatuses) -> Html {
    match registry::details() {
        Some(details) => html! { <>{(details.evidence)()}{(details.method)()}</> },
        None => section_placeholder("evidence", "The evidence", Chunk::Details, chunks),
    }
}

/// Where the data is from.
pub fn sources_footer() -> Html {
    registry::details().map_or_else(Html::default, |details| (details.sources)())
}
