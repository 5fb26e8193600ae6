//! The actions of a user.

use super::{Chunk, ChunkStatus, Field, Notice};
use taskmix_catalog::ActivityIndex;
use taskmix_inputs::PageInputs;
use taskmix_inputs::course_filter::CourseRequirement;
use taskmix_inputs::course_list::CourseChange;
use taskmix_inputs::messages::NewWeek;
use taskmix_inputs::page::{EmploymentStatus, Pricing};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::ReadingSource;
use taskmix_present::shift::Proposal;

/// What a user can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Choose an occupation by its code, with the title it was found by where that is another.
    Choose(&'static str, String),
    /// Blend another occupation into the week.
    Blend(&'static str),
    /// Take an occupation out of the week, by its index.
    Unblend(usize),
    /// Start with an empty week.
    StartEmpty,
    /// Load the inputs of the address.
    Load(Box<PageInputs>, Option<Notice>),
    /// Take over the inputs of a file; this can be undone.
    Open(Box<PageInputs>),
    /// Make other inputs the user's own; this can be undone.
    Keep(Box<PageInputs>),
    /// Add a job to the team, by the code of its occupation.
    AddJob(&'static str),
    /// Take a job out of the team, by its index.
    RemoveJob(usize),
    /// Take the week that the page around this one gives; its assumptions too, where it gives
    /// any.
    Receive(Box<NewWeek>),
    /// Type into a number field.
    Type(Field, String),
    /// Leave a number field.
    Leave(Field),
    /// Step a number field up or down.
    Step(Field, bool),
    /// Set a field to a value offered on the page.
    Put(Field, f64),
    /// Add an activity to the week.
    Add(ActivityIndex),
    /// Add an activity that nobody pays for, with its hours.
    AddUnpaid(ActivityIndex, f64),
    /// Take an activity out of the week.
    Remove(ActivityIndex),
    /// Say whether clients pay for an activity.
    Bill(ActivityIndex, bool),
    /// Show the fields for one's own judgement of an activity; there is none until one of
    /// them is changed.
    Judge(ActivityIndex),
    /// Go back to the published value, and put those fields away.
    Unjudge(ActivityIndex),
    /// Count a source of readings, or leave it out.
    Count(ReadingSource, bool),
    /// Discard all changes of the week.
    ResetWeek,
    /// Charge clients or be employed.
    SetEmploymentStatus(EmploymentStatus),
    /// Choose the unit of price.
    Price(Pricing),
    /// Say what a piece is called.
    NamePiece(String),
    /// Price by one piece or by a thousand.
    PerThousand(bool),
    /// Choose the currency of the price by its code.
    Currency(String),
    /// Choose the currency of income and costs by its code; an empty one is that of the price.
    OwnCurrency(String),
    /// Date the rate of exchange, like 2026-11-30; an empty date is none.
    DateExchange(String),
    /// Choose the scenario that payback is computed for.
    Prefer(ScenarioKey),
    /// Give a scenario its preset again.
    ResetScenario(ScenarioKey),
    /// Copy a scenario into one of the user's own.
    CopyScenario(ScenarioKey),
    /// Name a scenario of the user's own.
    NameScenario(ScenarioKey, String),
    /// Take a scenario of the user's own away.
    RemoveScenario(ScenarioKey),
    /// Ask something else of courses.
    Filter(CourseRequirement),
    /// Change the user's own list of courses.
    List(CourseChange),
    /// Try a move of hours in the shift simulator.
    Propose(Proposal),
    /// The shift simulator has taken the move.
    TakeProposal,
    /// Read another language beside English, by its code; an empty one is none.
    Read(String),
    /// Show all activities.
    ShowAllRows,
    /// Show all scenarios.
    ShowAllScenarios,
    /// Explore the chosen scenario, or close that.
    Explore(bool),
    /// Undo the last change.
    Undo,
    /// Redo the change undone last.
    Redo,
    /// Set the status of a chunk.
    SetChunkStatus(Chunk, ChunkStatus),
    /// Show a notice.
    Warn(Notice),
    /// Close a notice.
    Dismiss,
}
