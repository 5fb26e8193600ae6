//! The context of components: dispatch and number formatting. [`App`](crate::app::App) provides
//! it.

use std::rc::Rc;

use yew::prelude::*;

use taskmix_present::Numbers;

use crate::browser::BrowserFormats;
use crate::state::Action;

/// Changes the state: `dispatch.emit(Action::Undo)`.
pub type Dispatch = Callback<Action>;

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

/// What every component may ask for.
#[derive(Clone, PartialEq, Default)]
pub struct PageContext {
    /// Changes the state.
    pub dispatch: Dispatch,
    /// How numbers are written.
    pub formatting: Rc<Formatting>,
}

/// What every component may ask for. A component that uses it is rendered again when the language
/// or the currency changes.
#[hook]
fn use_page() -> PageContext {
    use_context().unwrap_or_default()
}

/// How to change the state.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_page().dispatch
}

/// How numbers are written.
#[hook]
pub fn use_formatting() -> Rc<Formatting> {
    use_page().formatting
}
