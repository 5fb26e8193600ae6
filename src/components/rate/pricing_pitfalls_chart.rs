//! Income against time saved, billed by the hour: where a higher rate turns into a loss.

use crate::components::controls::bar::tenths as at;
use crate::components::controls::legacy::{self as chart, cell, column, label, line, row, table};
use crate::components::controls::tag::{Tag, disclosure, paragraph, tag};
use taskmix_method::limits::clamped;
use taskmix_present::trap::{MOST_SAVED, Point, Trap};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 228.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 48.0;

/// The vertical scale: change of income.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// Steps of a fifth that hold every point, today's income always among them.
    fn of(points: &[Point]) -> Self {
        let values = || {
            points
                .iter()
                .flat_map(|point| [point.by_the_hour, point.premium])
        };
        let low = values().fold(-0.2, f64::min).max(-1.0);
        let high = values().fold(0.4, f64::max).min(2.0);
        Self {
            low: (low * 5.0).floor() / 5.0,
            high: (high * 5.0).ceil() / 5.0,
        }
    }

    fn y(&self, change: f64) -> f64 {
        let part = (self.high - clamped(change, self.low, self.high)) / (self.high - self.low);
        TOP + part * (HEIGHT - TOP - BOTTOM)
    }
}

fn x(saved: f64) -> f64 {
    LEFT + clamped(saved / MOST_SAVED, 0.0, 1.0) * (WIDTH - LEFT - RIGHT)
}

fn path(points: &[Point], scale: &Scale, of: fn(&Point) -> f64) -> String {
    let mut path = String::new();
    for point in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&at(x(point.saved)));
        path.push(' ');
        path.push_str(&at(scale.y(of(point))));
    }
    path
}

/// The chart, with its table.
pub fn trap_chart(trap: &Trap) -> Tag {
    let keys = tag("ul", "keys")
        .add(key("curve curve-premium", "40% higher rate"))
        .add(key("curve curve-plain", "today’s rate"));
    let (low, _, high) = trap.own;
    let band = if low == high {
        ""
    } else {
        " The shaded band is the range of your own estimate."
    };
    let caption = tag("figcaption", "").add(keys).add(
        paragraph(
            "hint",
            "Change of income when you bill the hours it takes and sell half of the freed hours again.",
        )
        .say(band),
    );
    tag("figure", "trap-chart")
        .add(picture(trap))
        .add(caption)
        .add(numbers(trap))
}

fn picture(trap: &Trap) -> Tag {
    let scale = Scale::of(&trap.points);
    let (low, central, high) = trap.own;
    let bottom = HEIGHT - BOTTOM;
    let curve =
        |class, of: fn(&Point) -> f64| tag("path", class).put("d", path(&trap.points, &scale, of));
    let width = (x(high) - x(low)).max(1.0);
    let band = chart::rectangle("own-span", (x(low), TOP), width, bottom - TOP);
    let zero = scale.y(0.0);
    let words = ["Line chart. ", &trap.premium.text()].concat();
    let mut picture = chart::picture(WIDTH, HEIGHT, &words).add(band).add(line(
        "zero",
        (LEFT, zero),
        (WIDTH - RIGHT, zero),
    ));
    for change in [scale.high, 0.0, scale.low] {
        picture =
            picture.add(label("end", LEFT - 6.0, scale.y(change) + 4.0).text(&signed(change)));
    }
    for (fifth, text) in [
        (0.0, "0%"),
        (0.2, "20%"),
        (0.4, "40%"),
        (0.6, "60%"),
        (0.8, "80%"),
    ] {
        picture = picture.add(label("middle", x(fifth), bottom + 22.0).say(text));
    }
    picture = picture
        .add(label("end", WIDTH - RIGHT, HEIGHT - 6.0).say("time saved →"))
        .add(curve("curve curve-plain", |point| point.by_the_hour))
        .add(curve("curve curve-premium", |point| point.premium))
        .add(line("own", (x(central), TOP), (x(central), bottom)))
        .add(label("middle", x(central), TOP - 3.0).say("you"));
    picture.maybe(
        trap.threshold
            .filter(|turn| *turn <= MOST_SAVED)
            .map(|turn| {
                tag("circle", "turn")
                    .put("cx", at(x(turn)))
                    .put("cy", at(zero))
                    .set("r", "4.5")
            }),
    )
}

fn key(class: &'static str, text: &'static str) -> Tag {
    let sample = tag("svg", "")
        .set("aria-hidden", "true")
        .set("width", "28")
        .set("height", "8");
    tag("li", "")
        .add(sample.add(line(class, (0.0, 4.0), (28.0, 4.0))))
        .say(text)
}

fn signed(change: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a change between -100% and 200%"
    )]
    let percent = (change * 100.0).round() as i32;
    let sign = match percent {
        0 => "±",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}%", percent.abs())
}

fn numbers(trap: &Trap) -> Tag {
    let head = tag("tr", "")
        .add(column("", "Time saved"))
        .add(column("number", "Today’s rate"))
        .add(column("number", "40% higher"));
    let body = tag("tbody", "").each(&trap.rows, |[saved, plain, premium]| {
        row(saved).add(cell(plain)).add(cell(premium))
    });
    disclosure("", "The curve in numbers").add(table("", head, body))
}
