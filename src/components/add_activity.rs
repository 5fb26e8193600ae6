//! Adding an activity by searching in one's own words.

use yew::prelude::*;

use super::Dispatch;
use super::combobox::{Combobox, Suggestion};
use crate::search;
use crate::state::Action;
use taskmix_catalog::{Activity, catalog};

/// Adding an activity by searching in one's own words.
pub fn add_activity(dispatch: &Dispatch) -> Html {
    html! { <AddActivity dispatch={dispatch.clone()} /> }
}

/// Where the additions go.
#[derive(Properties, PartialEq)]
struct Props {
    /// Where the additions go.
    pub dispatch: Dispatch,
}

#[function_component]
fn AddActivity(props: &Props) -> Html {
    let found = use_mut_ref(Vec::<&'static Activity>::new);
    let find = {
        let found = found.clone();
        Callback::from(move |query: String| {
            let hits = search::activities(&query);
            let suggestions = hits.iter().map(|hit| suggestion(hit)).collect();
            found.replace(hits);
            suggestions
        })
    };
    let onchoose = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |at: usize| {
            if let Some(activity) = found.borrow().get(at) {
                dispatch.dispatch(Action::Add(activity.index));
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
