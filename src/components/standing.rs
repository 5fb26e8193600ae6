//! The switch between charging clients and being employed.

use super::Dispatch;
use super::act::side;
use super::tag::{Tag, tag};
use crate::state::Action;
use taskmix_inputs::page::Standing;

/// The switch between charging clients and being employed.
pub fn standing_switch(standing: Standing, dispatch: &Dispatch) -> Tag {
    let one = |choice: Standing, id, label| {
        side(
            ("standing", id, label),
            standing == choice,
            dispatch,
            Action::Stand(choice),
        )
    };
    tag("fieldset", "switch")
        .add(tag("legend", "").say("How do you earn your money?"))
        .with(one(
            Standing::Charging,
            "stand-charging",
            "I charge clients",
        ))
        .with(one(Standing::Employed, "stand-employed", "I am employed"))
}
