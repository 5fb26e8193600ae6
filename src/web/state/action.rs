//! What a user can do.

use super::{Field, Notice};
use crate::catalog::ActivityIndex;
use crate::domain::scenario::Scenario;
use crate::wire::PageInputs;
use crate::wire::page::{Pricing, Standing};

/// What a user can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Choose an occupation by its code.
    Choose(&'static str),
    /// Start with an empty week.
    StartEmpty,
    /// Go to what the address says.
    Load(Box<PageInputs>, Option<Notice>),
    /// Take the week that the page around this one gives.
    Receive(Box<PageInputs>),
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
    /// Take an activity out of the week.
    Remove(ActivityIndex),
    /// Say whether clients pay for an activity.
    Bill(ActivityIndex, bool),
    /// Judge an activity oneself, starting from the published value.
    Judge(ActivityIndex),
    /// Go back to the published value.
    Unjudge(ActivityIndex),
    /// Take all changes of the week back.
    ResetWeek,
    /// Charge clients or be employed.
    Stand(Standing),
    /// Price by the hour or by the project.
    Price(Pricing),
    /// Choose a currency by its code.
    Currency(String),
    /// Choose the scenario that payback is computed for.
    Prefer(Scenario),
    /// Give a scenario its preset again.
    ResetScenario(Scenario),
    /// Show all activities.
    ShowAllRows,
    /// Show all scenarios.
    ShowAllScenarios,
    /// Take the last change back.
    Undo,
    /// Take that back again.
    Redo,
    /// Show a notice.
    Warn(Notice),
    /// Put a notice away.
    Dismiss,
}
