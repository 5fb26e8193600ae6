//! Something the visitor has to know before going on.

use yew::prelude::*;

use super::buttons::ActionButton;
use crate::state::{Action, Notice};

/// Something the visitor has to know before going on.
pub fn notice_line(notice: &Notice) -> Html {
    html! {
        <div class="notice" role="alert" data-testid="notice">
            <p>{notice.text()}</p>
            if *notice == Notice::Replaced {
                <ActionButton class="button-quiet" id="bring-back" label="Bring my week back" action={Action::Undo} />
            }
            <ActionButton class="button-quiet" label="Close" action={Action::Dismiss} />
        </div>
    }
}
