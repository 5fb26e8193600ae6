//! A field that finds an occupation by what people call it.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::controls::combobox::{Combobox, Suggestion};
use crate::search;
use taskmix_catalog::Occupation;

/// Shown while the long index is loading.
const LOADING: &str = "More job titles are loading …";
/// Shown where the long index could not be loaded.
const FAILED: &str =
    "The long list of job titles could not be loaded. Official titles are searched alone.";

/// The occupation chosen, and the title it was found by where that is another.
pub type Found = (&'static Occupation, Option<String>);

/// What the field asks, and where its answer goes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Id of the field.
    pub id: &'static str,
    /// What it asks.
    pub label: &'static str,
    /// What stands in it while it is empty.
    pub placeholder: &'static str,
    /// The occupation chosen before; may be empty.
    #[prop_or_default]
    pub value: AttrValue,
    /// What is said when nothing fits.
    pub none: &'static str,
    /// Whether the field is emptied once something is chosen.
    #[prop_or_default]
    pub clears: bool,
    /// Codes of the occupations that are there already; choosing one again changes nothing.
    #[prop_or_default]
    pub taken: Rc<[String]>,
    /// Where the answer goes.
    pub onfound: Callback<Found>,
}

/// A field that finds an occupation by what people call it.
#[function_component]
pub fn JobSearch(props: &Props) -> Html {
    // Counts arrivals of the long index, so that what stands in the field is searched again.
    let arrivals = use_state(|| 0_u32);
    // What was searched last, and what was found.
    let found = use_mut_ref(<(String, Vec<search::FoundOccupation>)>::default);
    let find = {
        let (found, taken) = (found.clone(), Rc::clone(&props.taken));
        Callback::from(move |query: String| {
            let mut hits = search::occupations(&query);
            let (before, offered) = found.take();
            if before == query {
                hits = search::merge(offered, hits);
            }
            let suggestions = hits.iter().map(|hit| suggestion(hit, &taken)).collect();
            found.replace((query, hits));
            suggestions
        })
    };
    let onchoose = {
        let onfound = props.onfound.clone();
        Callback::from(move |index: usize| {
            let hit = found.borrow().1.get(index).cloned();
            if let Some(hit) = hit {
                onfound.emit((hit.occupation, hit.by));
            }
        })
    };
    let loading = search::is_loading();
    let needs_titles = loading || search::has_failed();
    let onapproach = {
        let arrivals = arrivals.clone();
        Callback::from(move |()| {
            if needs_titles {
                let arrivals = arrivals.clone();
                search::load_titles(move || arrivals.set(*arrivals + 1));
            }
        })
    };
    html! {
        <>
        <Combobox
            id={props.id}
            label={props.label}
            placeholder={props.placeholder}
            value={props.value.clone()}
            none={props.none}
            loading={if loading { LOADING } else { "" }}
            clears={props.clears}
            version={*arrivals}
            {find}
            {onchoose}
            {onapproach}
        />
        if search::has_failed() { <p class="hint" role="status" data-testid="titles-lacking">{FAILED}</p> }
        </>
    }
}

fn suggestion(hit: &search::FoundOccupation, taken: &[String]) -> Suggestion {
    let mut note = hit.by.clone().unwrap_or_default();
    let mut remark = |holds: bool, text| {
        if holds {
            if !note.is_empty() {
                note.push_str(" · ");
            }
            note.push_str(text);
        }
    };
    remark(!hit.occupation.has_mix, "no task mix published");
    let is_taken = taken.iter().any(|code| *code == hit.occupation.code);
    remark(is_taken, "already here");
    Suggestion {
        key: hit.occupation.code.into(),
        text: hit.occupation.title.into(),
        note: note.into(),
    }
}
