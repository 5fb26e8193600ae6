//! The contexts of components: dispatch, number formatting and chunk status.
//! [`App`](crate::app::App) provides all three.

use yew::prelude::*;

use taskmix_present::Numbers;

use crate::browser::BrowserFormats;
use crate::registry::{self, Details};
use crate::state::{Action, ChunkStatuses};

/// Changes the state: `dispatch.emit(Action::Undo)`.
pub type Dispatch = Callback<Action>;

/// How to change the state.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().unwrap_or_default()
}

/// The language and the currency that numbers are written in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Formatting {
    /// A language tag of an embed's host, else none.
    pub language: Option<AttrValue>,
    /// A currency code.
    pub currency: AttrValue,
}

impl Formatting {
    /// Numbers written that way.
    pub fn numbers(&self) -> Numbers<'_> {
        Numbers::new(&BrowserFormats, &self.currency)
    }
}

/// How numbers are written. A component that uses it is rendered again when the language or
/// the currency changes.
#[hook]
pub fn use_formatting() -> Formatting {
    use_context().unwrap_or_default()
}

/// The status of the chunks.
#[hook]
pub fn use_chunks() -> ChunkStatuses {
    use_context().unwrap_or_default()
}

/// The functions of the details chunk, once it has arrived. A component that uses them is
/// rendered again when it arrives.
#[hook]
pub fn use_details() -> Option<&'static Details> {
    use_chunks();
    registry::details()
}
