//! The state as a property of components, compared by revision.

use std::ops::Deref;
use std::rc::Rc;

use yew::{Properties, UseReducerHandle};

use super::State;

/// The state after a revision. Two snapshots are equal if they are of the same revision.
#[derive(Clone)]
pub struct Snapshot {
    /// Noted, because the handle always gives the latest state.
    revision: u32,
    state: UseReducerHandle<State>,
}

impl Snapshot {
    /// The state now.
    pub fn now(state: &UseReducerHandle<State>) -> Self {
        Self {
            revision: state.revision,
            state: state.clone(),
        }
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision
    }
}

impl Deref for Snapshot {
    type Target = State;

    fn deref(&self) -> &Self::Target {
        &self.state
    }
}

/// The properties of a section that reads the whole state.
#[derive(Properties, PartialEq)]
pub struct SnapshotProps {
    /// The page's state.
    pub snapshot: Snapshot,
}

/// A shared value that is replaced when it changes, never changed in place: compared by address.
pub struct PtrEq<T>(pub Rc<T>);

impl<T> Clone for PtrEq<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for PtrEq<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for PtrEq<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
