//! The scenarios' change of income on one scale: a point and its range for each.

use crate::components::controls::bar::percent;
use crate::components::controls::legacy::{along, block, strip};
use crate::components::controls::tag::{Tag, tag};
use taskmix_present::scenarios::ScenarioView;

/// The scenarios on one scale; nothing while there is no income today to compare with.
pub fn scenario_chart(scenarios: &[&ScenarioView]) -> Option<Tag> {
    let spans = || scenarios.iter().filter_map(|view| view.change_span);
    let low = spans().map(|span| span.0).fold(0.0, f64::min);
    let high = spans().map(|span| span.2).fold(0.0, f64::max);
    if high <= low {
        return None;
    }
    // A little room at both ends, so that no point is cut in half.
    let width = (high - low) * 1.08;
    let place = |value: f64| (value - low) / width + 0.037;
    let mut list = tag("dl", "spans");
    for view in scenarios {
        let (Some((from, central, to)), Some(figure)) = (view.change_span, &view.change_share)
        else {
            continue;
        };
        let side = if central < 0.0 { "loss" } else { "gain" };
        let picture = strip("scale", "20")
            .add(along("axis", 0.0, 1.0, "10"))
            .add(zero(place(0.0)))
            .add(block(
                side,
                place(from),
                ((to - from) / width).max(0.004),
                ("7", "6"),
            ))
            .add(point(side, place(central)));
        let range = figure.range.as_ref();
        let range = range.map(|range| tag("span", "range").text(range));
        list = list.add(
            tag("div", "")
                .put("data-scenario", view.key.id())
                .add(tag("dt", "").text(&view.title))
                .add(
                    tag("dd", "")
                        .add(picture)
                        .add(tag("span", "span-value").text(&figure.value).maybe(range)),
                ),
        );
    }
    let caption = tag("figcaption", "hint").say("Change of income against today; the line is today, the bar the range over the five readings, the mark its mean.");
    Some(tag("figure", "span-chart").add(list).add(caption))
}

fn zero(at: f64) -> Tag {
    tag("line", "zero")
        .put("x1", percent(at))
        .put("x2", percent(at))
        .set("y1", "0")
        .set("y2", "20")
}

fn point(class: &'static str, at: f64) -> Tag {
    tag("circle", class)
        .put("cx", percent(at))
        .set("cy", "10")
        .set("r", "5")
}
