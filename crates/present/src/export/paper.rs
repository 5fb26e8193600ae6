//! Text for the printed page alone: content behind buttons, and the sources.

use crate::format::Numbers;
use crate::readings::citations;
use crate::week::WeekRow;

/// The activities that the screen collapses: "Also: proofreading, 1.5 h; …". `None` without any.
#[must_use]
pub fn rest_of_week(hidden: &[&WeekRow], numbers: &Numbers<'_>) -> Option<String> {
    let mut text = String::new();
    for row in hidden {
        text.push_str(if text.is_empty() { "Also: " } else { "; " });
        text.push_str(row.activity.label);
        text.push_str(", ");
        text.push_str(&numbers.number(row.hours, 1));
        text.push_str(" h");
    }
    (!text.is_empty()).then_some(text)
}

/// Date, version and sources of the page.
#[must_use]
pub fn made(date: &str, address: &str) -> String {
    [
        date,
        concat!(", Taskmix ", env!("CARGO_PKG_VERSION"), ", "),
        address,
        ". Sources: O*NET 30.1 by USDOL/ETA (CC BY 4.0, modified), U.S. Bureau of Labor Statistics, ",
        &citations(),
        " (the last two CC BY 4.0).",
    ]
    .concat()
}
