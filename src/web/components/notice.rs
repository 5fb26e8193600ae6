//! Something the user has to know before going on.

use yew::prelude::*;

use super::Dispatch;
use super::act::quiet;
use crate::web::state::{Action, Notice};

/// Something the user has to know before going on.
pub fn notice_line(notice: Notice, dispatch: &Dispatch) -> Html {
    html! {
        <div class="notice" role="alert" data-testid="notice">
            <p>{notice.text()}</p>
            {quiet(None, "Close", dispatch, Action::Dismiss)}
        </div>
    }
}
