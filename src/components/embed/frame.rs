//! The head and the foot of an embed: problems of its address, with whom results are shared, and
//! where it is from.

use yew::prelude::*;

use crate::components::embed::builder::week_link;
use crate::components::evidence::footer::SourcesFooter;
use crate::components::evidence::method::method_section;
use crate::embed::{Sharing, problems, use_conversation};
use crate::state::State;
use taskmix_inputs::PageInputs;

/// The state of the embed.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The page's state.
    pub state: UseReducerHandle<State>,
    /// The language set by the host.
    pub locale: UseStateHandle<Option<String>>,
}

/// The head of an embed; it exchanges messages with the host.
#[function_component]
pub fn Head(props: &HeadProps) -> Html {
    let sharing = use_conversation(&props.state, &props.locale);
    let problems = problems();
    html! {
        <div class="embed-head">
            if !problems.is_empty() {
                <div class="notice" role="alert" data-testid="embed-problem">
                    <div>
                        <p>{"A part of this calculator’s address cannot be used:"}</p>
                        <ul>{for problems.into_iter().map(|text| html! { <li>{text}</li> })}</ul>
                    </div>
                </div>
            }
            if let Some(sharing) = sharing { {sharing_line(&sharing)} }
        </div>
    }
}

fn sharing_line(sharing: &Sharing) -> Html {
    let (before, after, button) = if sharing.on {
        (
            "Shared with ",
            " as you edit: the week, its hours and shares; never pay. ",
            "Stop sharing",
        )
    } else {
        ("Nothing is shared with ", ". ", "Share again")
    };
    let onclick = sharing.switch.reform(|_: MouseEvent| ());
    html! {
        <p class="sharing hint" data-testid="sharing">
            {before}<strong>{&sharing.origin}</strong>{after}
            <button type="button" class="button-quiet" id="share-switch" {onclick}>{button}</button>
        </p>
    }
}

/// The foot of an embed: the method unless it is shown above, sources, and a link to the page.
pub fn foot(inputs: &PageInputs, has_method: bool) -> Html {
    let link = week_link(inputs);
    html! {
        <footer class="embed-foot" data-testid="embed-foot">
            if !has_method {
                <details><summary>{"How it is computed, and what it cannot tell"}</summary>{method_section()}</details>
            }
            <details><summary>{"Where the data is from"}</summary><SourcesFooter /></details>
            <p class="hint">
                <strong>{"Taskmix"}</strong>
                {" computes this in your browser, from O*NET and published studies. "}
                <a id="open-full" target="_blank" rel="noopener" href={link.clone()}>{"Open this week on the page of Taskmix"}</a>
                {"."}
            </p>
            // `www/boot.js` copies the field that `data-copy` names.
            <p class="copy-line">
                <label for="link-text">{"Link to this week, without pay"}</label>
                <input id="link-text" readonly={true} value={link} />
                <button class="button-quiet" type="button" data-copy="link-text">{"Copy"}</button>
                <span class="hint" role="status" id="link-text-said"></span>
            </p>
        </footer>
    }
}
