//! The state as parts of the page are given it, compared cheaply.

use std::ops::Deref;
use std::rc::Rc;

use yew::UseReducerHandle;

use super::State;

/// The state at one moment; two are the same if nothing was done in between.
#[derive(Clone)]
pub struct Moment {
    /// Noted, because the handle always gives the latest state.
    edition: u32,
    state: UseReducerHandle<State>,
}

impl Moment {
    /// The state now.
    pub fn now(state: &UseReducerHandle<State>) -> Self {
        Self {
            edition: state.edition,
            state: state.clone(),
        }
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.edition == other.edition
    }
}

impl Deref for Moment {
    type Target = UseReducerHandle<State>;

    fn deref(&self) -> &Self::Target {
        &self.state
    }
}

/// Something shared that is replaced when it changes, never changed in place.
#[derive(Clone)]
pub struct Same<T>(pub Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Something a part is made with, but not made anew for: what it shows of it is given beside.
#[derive(Clone)]
pub struct Unseen<T>(pub T);

impl<T> PartialEq for Unseen<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
