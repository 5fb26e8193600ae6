//! Charts as standalone SVG with fixed colours, for an article or a slide.

use crate::answer::{Answer, Part};
use crate::readings::{citations, years};
use crate::scenarios::{Direction, ScenarioView};
use taskmix_catalog::{ReadingKind, catalog};
use taskmix_method::ReadingSet;

/// Width of a picture, in units of its view box.
const WIDTH: f64 = 1200.0;
/// Space around what is drawn.
const MARGIN: f64 = 60.0;
/// Characters per line in large type, in the widest common typeface.
const LARGE_LINE: usize = 41;
/// Characters per line in small type.
const SMALL_LINE: usize = 92;

/// Width of a scenario's name, in small letters.
const NAME: usize = 27;

const INK: &str = "#1c1b19";
const PAPER: &str = "#ffffff";
const SOFT: &str = "#57534b";
const RULE: &str = "#dbd6c9";
const GAIN: &str = "#1f6b4a";
const LOSS: &str = "#a4161a";

/// The footer of every picture.
fn source() -> String {
    format!(
        "Taskmix. Technical potential as judged or seen on the AI of {}, not a forecast of jobs. Sources: {}, O*NET 30.1.",
        years(ReadingSet::ALL),
        citations()
    )
}

/// How the scenarios are read.
const KEY: &str = "Upright line: today’s income; square: mean of the readings; bar: their range.";

struct Picture {
    body: String,
    /// The position of the next line.
    y: f64,
}

impl Picture {
    fn new() -> Self {
        Self {
            body: String::new(),
            y: MARGIN,
        }
    }

    /// Adds a line of text at the current height.
    fn text(&mut self, x: f64, (size, weight, colour): (u32, u32, &str), anchor: &str, text: &str) {
        let numbers = format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\" text-anchor=\"{anchor}\">",
            whole(x),
            whole(self.y)
        );
        self.body.push_str(&numbers);
        escape(text, &mut self.body);
        self.body.push_str("</text>");
    }

    /// Adds a line of text at the left, truncated to a width; truncated text has the full text as
    /// its title.
    fn name(&mut self, text: &str) {
        let short = shortened(text, NAME);
        let shown = short.as_deref().unwrap_or(text);
        self.text(MARGIN, (22, 400, INK), "start", shown);
        if short.is_some() {
            self.body.truncate(self.body.len() - "</text>".len());
            self.body.push_str("<title>");
            escape(text, &mut self.body);
            self.body.push_str("</title></text>");
        }
    }

    fn block(&mut self, x: f64, y: f64, (width, height): (f64, f64), fill: &str) {
        let (x, y, width, height) = (whole(x), whole(y), whole(width), whole(height));
        self.body.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        ));
    }

    fn heading(&mut self, text: &str) {
        for line in lines(text, LARGE_LINE) {
            self.y += 46.0;
            self.text(MARGIN, (38, 700, INK), "start", &line);
        }
    }

    fn small(&mut self, text: &str) {
        for line in lines(text, SMALL_LINE) {
            self.y += 26.0;
            self.text(MARGIN, (18, 400, SOFT), "start", &line);
        }
    }

    /// The picture as SVG text, with a text alternative.
    fn finish(mut self, description: &str) -> String {
        self.small(&source());
        let height = whole(self.y + MARGIN / 2.0);
        let mut label = String::new();
        escape(description, &mut label);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 {height}\" width=\"1200\" height=\"{height}\" role=\"img\" aria-label=\"{label}\" font-family=\"system-ui, sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/><defs><pattern id=\"s\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"10\" height=\"10\" fill=\"#0072b2\"/><rect width=\"3\" height=\"10\" fill=\"#4f9fd0\"/></pattern></defs>{}</svg>",
            self.body
        )
    }
}

fn whole(value: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "a place in a picture")]
    let whole = value.round() as i64;
    whole
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            control if control < ' ' => out.push(' '),
            other => out.push(other),
        }
    }
}

/// A text truncated to a width, with an ellipsis. Small letters count once, wider characters twice.
fn shortened(text: &str, width: usize) -> Option<String> {
    let mut taken = 0;
    let mut end = 0;
    for (index, letter) in text.char_indices() {
        if taken + 2 <= width {
            end = index;
        }
        taken += if matches!(letter, ' '..='/' | 'a'..='z') {
            1
        } else {
            2
        };
    }
    let start = text.get(..end).filter(|_| taken > width)?;
    Some([start, "…"].concat())
}

/// A text wrapped between words to a maximum number of characters.
fn lines(text: &str, longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < longest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

const fn fill(part: Part) -> &'static str {
    match part {
        Part::Automatable => "#d55e00",
        Part::Assistable => "url(#s)",
        Part::HumanCore => "#009e73",
    }
}

/// The answer: its sentence, the bar and the readings.
#[must_use]
pub fn answer_picture(answer: &Answer) -> String {
    let mut picture = Picture::new();
    let sentence = answer.sentence.text();
    picture.heading(&sentence);
    picture.y += 30.0;
    let inner = WIDTH - 2.0 * MARGIN;
    let mut x = MARGIN;
    for segment in &answer.segments {
        let width = segment.share * inner;
        picture.block(x, picture.y, (width, 70.0), fill(segment.part));
        x += width;
    }
    picture.y += 70.0;
    let third = inner / 3.0;
    for (index, segment) in answer.segments.iter().enumerate() {
        let x = MARGIN + third * index as f64;
        picture.block(x, picture.y + 18.0, (20.0, 20.0), fill(segment.part));
        picture.y += 36.0;
        picture.text(x + 30.0, (24, 700, INK), "start", segment.part.name());
        picture.y += 30.0;
        let figures = [
            &segment.percent,
            " (",
            &segment.range,
            ") · ",
            &segment.hours,
        ]
        .concat();
        picture.text(x, (22, 400, INK), "start", &figures);
        picture.y -= 66.0;
    }
    picture.y += 110.0;
    picture.text(
        MARGIN,
        (24, 700, INK),
        "start",
        "Automatable share by reading",
    );
    readings(answer, &mut picture);
    picture.finish(&sentence)
}

fn readings(answer: &Answer, picture: &mut Picture) {
    let (left, width) = (MARGIN + 330.0, WIDTH - 2.0 * MARGIN - 330.0 - 110.0);
    let counted = answer.sources.iter().flat_map(|source| &source.ticks);
    for tick in counted.filter(|tick| answer.readings.contains(tick.estimate)) {
        picture.y += 38.0;
        let facts = catalog().reading(tick.estimate);
        let year = facts.map(|facts| format!(" ({})", facts.to.year));
        let name = [tick.name, year.as_deref().unwrap_or_default()].concat();
        picture.text(MARGIN, (20, 400, INK), "start", &name);
        let middle = picture.y - 7.0;
        let (low, high) = answer.span;
        picture.block(left, middle, (width, 2.0), RULE);
        picture.block(
            left + low * width,
            middle - 3.0,
            ((high - low) * width, 8.0),
            "#f3c39a",
        );
        picture.block(
            left + tick.share * width - 6.0,
            middle - 5.0,
            (12.0, 12.0),
            "#d55e00",
        );
        let is_used = facts.is_some_and(|facts| facts.kind == ReadingKind::Used);
        if is_used {
            // Observed use is an open mark, as on the page.
            picture.block(
                left + tick.share * width - 3.0,
                middle - 2.0,
                (6.0, 6.0),
                PAPER,
            );
        }
        let [automatable, ..] = &tick.percents;
        picture.text(WIDTH - MARGIN, (20, 700, INK), "end", automatable);
    }
    picture.y += 30.0;
}

/// The change of income in each scenario, with its range; nothing without income today.
#[must_use]
pub fn scenario_picture(scenarios: &[ScenarioView]) -> Option<String> {
    let spans = || scenarios.iter().filter_map(|view| view.change_span);
    let low = spans().map(|span| span.0).fold(0.0, f64::min);
    let high = spans().map(|span| span.2).fold(0.0, f64::max);
    if high <= low {
        return None;
    }
    let mut picture = Picture::new();
    let title = "Change of income, by scenario";
    picture.heading(title);
    picture.y += 20.0;
    let (left, width) = (MARGIN + 330.0, WIDTH - 2.0 * MARGIN - 330.0 - 320.0);
    let position = |value: f64| left + (value - low) / (high - low) * width;
    for view in scenarios {
        let (Some((from, central, to)), Some(figure)) = (view.change_span, &view.change_share)
        else {
            continue;
        };
        picture.y += 42.0;
        let colour = match Direction::between(from, to) {
            Direction::Up => GAIN,
            Direction::Down => LOSS,
            Direction::Open => SOFT,
        };
        picture.name(&view.title);
        let middle = picture.y - 8.0;
        picture.block(left, middle, (width, 2.0), RULE);
        picture.block(position(0.0) - 1.0, middle - 16.0, (2.0, 34.0), INK);
        picture.block(
            position(from),
            middle - 3.0,
            (position(to) - position(from), 8.0),
            colour,
        );
        picture.block(position(central) - 7.0, middle - 6.0, (14.0, 14.0), colour);
        let range = figure
            .range
            .as_ref()
            .map(|range| [" (", range, ")"].concat());
        let figures = [figure.value.as_str(), &range.unwrap_or_default()].concat();
        picture.text(WIDTH - MARGIN, (18, 700, INK), "end", &figures);
    }
    picture.y += 30.0;
    picture.small(KEY);
    Some(picture.finish(title))
}
