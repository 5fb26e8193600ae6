//! Where the data is from.

use yew::prelude::*;

use crate::catalog::catalog;

/// Where the data is from.
pub fn footer() -> Html {
    let mut seen: Vec<&str> = Vec::new();
    for source in catalog().sources() {
        if !source.attribution.is_empty() && !seen.contains(&source.attribution) {
            seen.push(source.attribution);
        }
    }
    html! {
        <footer class="footer">
            <h2>{"Sources"}</h2>
            <ul>{for seen.into_iter().map(|text| html! { <li>{text}</li> })}</ul>
            <p>{"Taskmix computes in your browser. Nothing you type is sent anywhere; pay stays out of the address."}</p>
        </footer>
    }
}
