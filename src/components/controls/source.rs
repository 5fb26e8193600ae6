//! The sources of published data: of all at the foot of the page, of one figure beside it.

use yew::prelude::*;

use super::link::external_link;
use taskmix_catalog::{Source, catalog};

/// Where the official outlook and the numbers of people employed are published.
pub const PROJECTIONS: &str = "https://www.bls.gov/emp/tables.htm";
/// Where pay is published.
pub const WAGES: &str = "https://www.bls.gov/oes/tables.htm";

/// The source published at this address: attribution with licence, link, date.
pub fn source(url: &str) -> Html {
    let mut sources = catalog().sources().iter();
    sources
        .find(|source| source.url == url && !source.attribution.is_empty())
        .map_or_else(Html::default, |source| {
            html! { <p class="fact-source" data-testid="source">{citation(source)}</p> }
        })
}

/// Attribution with licence, link and date.
pub fn citation(source: &Source) -> Html {
    html! {
        <>
            {source.attribution}{" "}
            {external_link(source.url, source.url.trim_start_matches("https://"))}
            {", retrieved "}{source.retrieved}{"."}
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cited_in_its_place_is_a_source() {
        for url in [PROJECTIONS, WAGES] {
            let mut sources = catalog().sources().iter();
            let found = sources
                .find(|source| source.url == url && source.attribution.contains("Public domain"));
            assert!(found.is_some(), "{url}");
        }
    }
}
