//! Something the user has to know before going on.

use yew::prelude::*;

use super::Dispatch;
use crate::web::state::{Action, Notice};

/// What it says.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The notice, if there is one.
    pub notice: Option<Notice>,
    /// Where it is put away.
    pub dispatch: Dispatch,
}

/// Something the user has to know before going on.
#[function_component]
pub fn NoticeLine(props: &Props) -> Html {
    let Some(notice) = props.notice else { return Html::default() };
    let dispatch = props.dispatch.clone();
    html! {
        <div class="notice" role="alert" data-testid="notice">
            <p>{notice.text()}</p>
            <button type="button" class="button-quiet" onclick={move |_| dispatch.dispatch(Action::Dismiss)}>{"Close"}</button>
        </div>
    }
}
