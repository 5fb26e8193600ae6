//! Something the visitor has to know before going on.

use yew::prelude::*;

use super::buttons::ActionButton;
use crate::state::{Action, Notice};

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The notice.
    pub notice: Notice,
}

/// Something the visitor has to know before going on.
#[function_component]
pub fn NoticeLine(props: &Props) -> Html {
    html! {
        <div class="notice" role="alert" data-testid="notice">
            <p>{props.notice.text()}</p>
            if props.notice == Notice::Replaced {
                <ActionButton class="button-quiet" id="bring-back" label="Bring my week back" action={Action::Undo} />
            }
            <ActionButton class="button-quiet" label="Close" action={Action::Dismiss} />
        </div>
    }
}
