//! The page's one state and its one reducer.
//!
//! [`PageInputs`] holds everything a user can set, always within its limits. Texts being typed that
//! are not (yet) valid values are kept as drafts. Everything shown follows from the two.

mod action;
#[cfg(test)]
mod agreement;
#[cfg(test)]
mod amounts;
mod chunk_status;
mod entry;
mod field;
mod notice;
#[cfg(test)]
mod reachable;
mod reducer;
mod reducer_pricing;
mod snapshot;
#[cfg(test)]
mod typing;

use std::rc::Rc;

pub use action::Action;
pub use chunk_status::{Chunk, ChunkStatus, ChunkStatuses};
pub use field::Field;
pub use notice::Notice;
pub use snapshot::{PtrEq, Snapshot, SnapshotProps};

use taskmix_catalog::ActivityIndex;
use taskmix_inputs::PageInputs;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::InvalidInput;
use taskmix_present::Week;
use taskmix_present::shift::Proposal;

/// A field's text while it is typed, or as long as it cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which field.
    pub field: Field,
    /// The text as typed.
    pub text: String,
    /// Why it cannot be used; the field's last valid value still counts.
    pub problem: Option<InvalidInput>,
}

/// An amount that may also mean another: 1,200 and 1.2 where “1.200” was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unsure {
    /// The field it was typed into.
    pub field: Field,
    /// How it was read.
    pub value: f64,
    /// The other reading.
    pub other: f64,
}

/// Identifies consecutive edits that one undo takes back together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UndoGroup {
    /// Typing in a field.
    Typing(Field),
    /// Stepping a field.
    Stepping(Field),
    /// Adding an activity.
    Adding,
    /// Naming a piece.
    NamingPiece,
    /// Naming a scenario.
    Naming(ScenarioKey),
    /// Copying a scenario into this one.
    Copying(ScenarioKey),
}

impl UndoGroup {
    /// The field it edits, where it edits one.
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Typing(field) | Self::Stepping(field) => Some(field),
            Self::Adding | Self::NamingPiece | Self::Naming(_) | Self::Copying(_) => None,
        }
    }
}

/// The page's state.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Number of actions applied, so that two states are compared quickly.
    pub revision: u32,
    /// Everything the user set.
    pub inputs: Rc<PageInputs>,
    /// The week that follows from it.
    pub week: Rc<Week>,
    /// Texts being typed.
    pub drafts: Vec<Draft>,
    /// Amounts that may mean another.
    pub unsure: Vec<Unsure>,
    /// Earlier inputs, latest last.
    pub past: Vec<Rc<PageInputs>>,
    /// Inputs taken back, latest last.
    pub future: Vec<Rc<PageInputs>>,
    /// The undo group of the last change.
    pub undo_group: Option<UndoGroup>,
    /// Counts the choices of an occupation: each adds a history entry.
    pub choices: u32,
    /// Counts the loads from the address, after which it is not written.
    pub loads: u32,
    /// A notice to the user.
    pub notice: Option<Notice>,
    /// The title by which the chosen occupation was found, where that is another; may be empty.
    pub searched_title: String,
    /// Whether a week is shown, even an empty one.
    pub started: bool,
    /// The activities whose fields for one's own judgement are shown without one.
    pub judging: Vec<ActivityIndex>,
    /// Whether all activities are shown.
    pub all_rows: bool,
    /// Whether all scenarios are shown.
    pub all_scenarios: bool,
    /// Whether the chosen scenario is explored.
    pub exploring: bool,
    /// A move of hours that the shift simulator is to try.
    pub proposal: Option<Proposal>,
    /// How far the chunks of the program are.
    pub chunks: ChunkStatuses,
}

impl State {
    /// The state that an address describes.
    pub fn new(inputs: PageInputs, notice: Option<Notice>) -> Self {
        let (inputs, week, notice) = match Week::of(&inputs) {
            Ok(week) => (inputs, week, notice),
            Err(_) => (
                PageInputs::default(),
                Week::default(),
                Some(Notice::NotUsable),
            ),
        };
        let started = !inputs.roles.is_empty() || !inputs.rows.is_empty();
        Self {
            revision: 0,
            inputs: Rc::new(inputs),
            week: Rc::new(week),
            drafts: Vec::new(),
            unsure: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            undo_group: None,
            choices: 0,
            loads: 0,
            notice,
            searched_title: String::new(),
            started,
            judging: Vec::new(),
            all_rows: false,
            all_scenarios: false,
            exploring: false,
            proposal: None,
            chunks: ChunkStatuses::default(),
        }
    }

    /// What is being typed into a field.
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.field == field)
    }
}
