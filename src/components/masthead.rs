//! The name of the page and where to go on it.

use super::link::page_link;
use super::tag::{Tag, paragraph, tag};

/// The name of the page and where to go on it.
pub fn masthead() -> Tag {
    let parts = tag("nav", "")
        .set("aria-label", "On this page")
        .with(page_link("evidence", "", "Evidence"))
        .with(page_link("method", "", "Method"))
        .with(page_link("limits", "", "Limits"))
        .with(page_link("embed-code", "", "Embed"));
    tag("header", "masthead")
        .with(page_link("main", "skip-link", "Skip to the calculator"))
        .add(paragraph("brand", "Taskmix"))
        .add(parts)
}
