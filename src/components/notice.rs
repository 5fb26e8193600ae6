//! Something the user has to know before going on.

use yew::Html;

use super::Dispatch;
use super::act::quiet;
use super::tag::{Tag, tag};
use crate::state::{Action, Notice};

/// Something the user has to know before going on.
pub fn notice_line(notice: &Notice, dispatch: &Dispatch) -> Tag {
    tag("div", "notice")
        .set("role", "alert")
        .set("data-testid", "notice")
        .add(tag("p", "").text(&notice.text()))
        .with(if *notice == Notice::Replaced {
            let text = "Bring my week back";
            quiet("bring-back", text, dispatch, Action::Undo)
        } else {
            Html::default()
        })
        .with(quiet("", "Close", dispatch, Action::Dismiss))
}
