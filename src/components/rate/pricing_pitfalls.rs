//! Two facts about rates that surprise, with the user's own numbers.

use crate::components::controls::bar::percent;
use crate::components::controls::legacy::in_brackets;
use crate::components::controls::legacy::phrase;
use crate::components::controls::legacy::{block, strip};
use crate::components::controls::tag::{Tag, heading, paragraph, tag};
use crate::components::rate::pricing_pitfalls_chart::trap_chart;
use taskmix_present::trap::{Resold, Trap};

/// The two facts.
pub fn trap_section(trap: &Trap) -> Tag {
    let faster = tag("div", "trap-fact")
        .add(heading("h4", "", "Faster is not richer"))
        .add(phrase("", &trap.faster))
        .add(resold(&trap.resold))
        .add(paragraph("hint", "Change of income a year, with the range over the five readings. Your market takes at most half as much work again."));
    let premium = tag("div", "trap-fact")
        .add(heading("h4", "", "A higher rate can earn less"))
        .add(phrase("", &trap.premium))
        .add(trap_chart(trap));
    tag("section", "trap")
        .set("data-testid", "trap")
        .set("aria-labelledby", "trap-heading")
        .add(heading(
            "h3",
            "trap-heading",
            "Two things to see before you change your price",
        ))
        .add(tag("div", "trap-facts").add(faster).add(premium))
}

/// Bars to the right for more income, to the left for less, on one scale.
fn resold(bars: &[Resold]) -> Tag {
    let most = bars.iter().map(|bar| bar.change).fold(0.0, f64::max);
    let least = bars.iter().map(|bar| bar.change).fold(0.0, f64::min);
    let scale = (most - least).max(0.05);
    let zero = -least / scale;
    tag("dl", "resold").each(bars, |bar| {
        let length = bar.change.abs() / scale;
        let (class, start) = if bar.change < 0.0 {
            ("loss", zero - length)
        } else {
            ("gain", zero)
        };
        let line = tag("line", "zero")
            .put("x1", percent(zero))
            .put("x2", percent(zero))
            .set("y1", "0")
            .set("y2", "16");
        let picture = strip("", "16")
            .add(block(class, start, length, ("2", "12")))
            .add(line);
        let value = tag("span", "resold-value")
            .add(tag("strong", "").text(&bar.text))
            .maybe(bar.range.as_ref().map(|range| in_brackets(range)));
        tag("div", "")
            .add(tag("dt", "").say(bar.label))
            .add(tag("dd", "").add(picture).add(value))
    })
}
