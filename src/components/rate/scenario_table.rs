//! The scenarios side by side, line by line, with today.

use crate::components::controls::tag::{Tag, disclosure, heading, tag};
use crate::components::rate::scenario_chart::scenario_chart;
use taskmix_present::scenarios::{Line, ScenarioView};

/// The scenarios side by side; `today` has the figures in the order of the lines.
pub fn scenario_table(scenarios: &[&ScenarioView], today: &[Option<String>], example: bool) -> Tag {
    let head = tag("tr", "")
        .add(tag("td", ""))
        .add(column(if example { "Today (example)" } else { "Today" }))
        .each(scenarios, |view| {
            tag("th", "").set("scope", "col").text(&view.title)
        });
    let mut body = tag("tbody", "");
    let mut meanings = tag("dl", "plain-list");
    for (at, line) in Line::ALL.into_iter().enumerate() {
        let now = today.get(at).and_then(Option::as_deref).unwrap_or("–");
        body = body.add(
            tag("tr", "")
                .add(tag("th", "").set("scope", "row").say(line.name()))
                .add(cell("today".to_owned(), line).text(now))
                .each(scenarios, |view| filled(view, at, line)),
        );
        meanings = meanings
            .add(tag("dt", "").say(line.name()))
            .add(tag("dd", "").say(line.meaning()));
    }
    let caption = "Every figure of the scenarios shown, with the range over the five readings";
    let table = tag("table", "")
        .add(tag("caption", "visually-hidden").say(caption))
        .add(tag("thead", "").add(head))
        .add(body);
    let scroll = tag("div", "scroll")
        .set("role", "region")
        .set("aria-label", "Comparison table, scrolls sideways")
        .set("tabindex", "0")
        .add(table);
    tag("section", "compare")
        .set("id", "compare")
        .set("aria-labelledby", "compare-heading")
        .add(heading("h3", "compare-heading", "Side by side"))
        .maybe(scenario_chart(scenarios))
        .add(scroll)
        .add(disclosure("", "What these figures mean").add(meanings))
}

fn column(title: &'static str) -> Tag {
    tag("th", "").set("scope", "col").say(title)
}

fn cell(scenario: String, line: Line) -> Tag {
    tag("td", "number")
        .set("data-testid", "cell")
        .put("data-scenario", scenario)
        .set("data-line", line.slug())
}

fn filled(view: &ScenarioView, at: usize, line: Line) -> Tag {
    let cell = cell(view.key.id(), line);
    let Some(figure) = view.lines.get(at) else {
        return cell.say("–");
    };
    let range = figure
        .range
        .as_ref()
        .map(|range| tag("span", "range").text(range));
    cell.add(tag("span", "cell-value").text(&figure.value))
        .maybe(range)
}
