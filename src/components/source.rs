//! Where published data is from: at the foot of the page for all of it, in its place for one
//! figure.

use yew::Html;

use super::link::outside;
use super::tag::{Tag, tag};
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
            cited(tag("p", "fact-source"), source)
                .set("data-testid", "source")
                .html()
        })
}

/// A source inside an element.
pub fn cited(inside: Tag, source: &Source) -> Tag {
    inside
        .say(source.attribution)
        .say(" ")
        .add(outside(
            source.url,
            source.url.trim_start_matches("https://"),
        ))
        .say(", retrieved ")
        .say(source.retrieved)
        .say(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cited_in_its_place_is_a_source() {
        for url in [PROJECTIONS, WAGES] {
            let mut sources = catalog().sources().iter();
            let found =
                sources.find(|one| one.url == url && one.attribution.contains("Public domain"));
            assert!(found.is_some(), "{url}");
        }
    }
}
