//! Where the data is from.

use super::tag::{Tag, heading, paragraph, tag};
use crate::catalog::catalog;

/// Where the data is from.
pub fn footer() -> Tag {
    let mut seen: Vec<&'static str> = Vec::new();
    for source in catalog().sources() {
        if !source.attribution.is_empty() && !seen.contains(&source.attribution) {
            seen.push(source.attribution);
        }
    }
    tag("footer", "footer")
        .set("data-testid", "sources")
        .add(heading("h2", "", "Sources"))
        .add(tag("ul", "").each(&seen, |text| tag("li", "").say(text)))
        .add(paragraph("", "Taskmix computes in your browser. Nothing you type is sent anywhere; pay stays out of the address. Your browser may keep the files of this page, so that it opens without a connection; nothing you type is kept with them."))
}
