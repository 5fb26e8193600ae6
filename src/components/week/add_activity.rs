//! Adding an activity by searching in one's own words.

use yew::prelude::*;

use crate::components::controls::combobox::{Combobox, Suggestion};
use crate::context::use_dispatch;
use crate::search;
use crate::state::Action;
use taskmix_catalog::{Activity, catalog};

/// Adding an activity by searching in one's own words.
#[function_component]
pub fn AddActivity() -> Html {
    let found = use_mut_ref(Vec::<&'static Activity>::new);
    let find = {
        let found = found.clone();
        Callback::from(move |query: String| {
            let hits = search::activities(&query);
            let suggestions = hits.iter().map(|activity| suggestion(activity)).collect();
            found.replace(hits);
            suggestions
        })
    };
    let onchoose = {
        let dispatch = use_dispatch();
        Callback::from(move |index: usize| {
            if let Some(activity) = found.borrow().get(index) {
                dispatch.emit(Action::Add(activity.index));
            }
        })
    };
    html! {
        <Combobox
            id="add"
            label="Add an activity in your own words"
            placeholder="Such as: answering emails, meetings, invoices"
            value=""
            none="No activity matches reliably. Try other words."
            clears={true}
            {find}
            {onchoose}
        />
    }
}

fn suggestion(activity: &Activity) -> Suggestion {
    let group = catalog().group_of(activity).map_or("", |group| group.label);
    Suggestion {
        key: activity.id.into(),
        text: activity.label.into(),
        note: if group == activity.label { "" } else { group }.into(),
    }
}
