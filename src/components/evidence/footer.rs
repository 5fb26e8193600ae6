//! Where the data is from.

use crate::components::controls::legacy::cited;
use crate::components::controls::tag::{Tag, heading, paragraph, tag};
use taskmix_catalog::{Source, catalog};

/// Where the data is from.
pub fn footer() -> Tag {
    let mut seen: Vec<&Source> = Vec::new();
    for source in catalog().sources() {
        let known = |one: &&Source| one.attribution == source.attribution;
        if !source.attribution.is_empty() && !seen.iter().any(known) {
            seen.push(source);
        }
    }
    tag("footer", "footer")
        .set("data-testid", "sources")
        .add(heading("h2", "", "Sources"))
        .add(tag("ul", "").each(&seen, |source| {
            cited(tag("li", ""), source)
        }))
        .add(paragraph("", "Taskmix computes in your browser. Nothing you type is sent anywhere; pay stays out of the address. Your browser may keep the files of this page, so that it opens without a connection; nothing you type is kept with them."))
}
