//! Income against time saved, billed by the hour: where a higher rate turns into a loss.

use yew::prelude::*;

use crate::components::controls::bar::tenths;
use crate::components::controls::chart::{line, rectangle, tick_label, view_box};
use taskmix_method::limits::clamped;
use taskmix_present::pricing_pitfalls::{MAX_SAVED, Point, PricingPitfalls};

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
    LEFT + clamped(saved / MAX_SAVED, 0.0, 1.0) * (WIDTH - LEFT - RIGHT)
}

/// The chart, with its table.
pub fn pricing_pitfalls_chart(pitfalls: &PricingPitfalls) -> Html {
    let (low, _, high) = pitfalls.own;
    html! {
        <figure class="trap-chart">
            {picture(pitfalls)}
            <figcaption>
                <ul class="keys">
                    {key("curve curve-premium", "40% higher rate")}
                    {key("curve curve-plain", "today’s rate")}
                </ul>
                <p class="hint">
                    {"Change of income when you bill the hours it takes and sell half of the freed hours again."}
                    if low != high { {" The shaded band is the range of your own estimate."} }
                </p>
            </figcaption>
            {table(&pitfalls.rows)}
        </figure>
    }
}

fn picture(pitfalls: &PricingPitfalls) -> Html {
    let scale = Scale::of(&pitfalls.points);
    let (low, central, high) = pitfalls.own;
    let (right, bottom, zero) = (WIDTH - RIGHT, HEIGHT - BOTTOM, scale.y(0.0));
    let curve = |class: &'static str, change: fn(&Point) -> f64| {
        html! { <path {class} d={path(&pitfalls.points, &scale, change)} /> }
    };
    let changes = [scale.high, 0.0, scale.low]
        .into_iter()
        .map(|change| tick_label("end", LEFT - 6.0, scale.y(change) + 4.0, &signed(change)));
    let saved = (0..=80).step_by(20).map(|percent| {
        let x = x(f64::from(percent) / 100.0);
        tick_label("middle", x, bottom + 22.0, &format!("{percent}%"))
    });
    let threshold = pitfalls
        .threshold
        .filter(|threshold| *threshold <= MAX_SAVED);
    html! {
        <svg viewBox={view_box(WIDTH, HEIGHT)} role="img" aria-label={["Line chart. ", &pitfalls.premium.text()].concat()}>
            {rectangle("own-span", (x(low), TOP), (x(high) - x(low)).max(1.0), bottom - TOP)}
            {line("zero", (LEFT, zero), (right, zero))}
            {for changes}
            {for saved}
            {tick_label("end", right, HEIGHT - 6.0, "time saved →")}
            {curve("curve curve-plain", |point| point.by_the_hour)}
            {curve("curve curve-premium", |point| point.premium)}
            {line("own", (x(central), TOP), (x(central), bottom))}
            {tick_label("middle", x(central), TOP - 3.0, "you")}
            if let Some(threshold) = threshold {
                <circle class="turn" cx={tenths(x(threshold))} cy={tenths(zero)} r="4.5" />
            }
        </svg>
    }
}

fn path(points: &[Point], scale: &Scale, change: fn(&Point) -> f64) -> String {
    let mut path = String::new();
    for point in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&tenths(x(point.saved)));
        path.push(' ');
        path.push_str(&tenths(scale.y(change(point))));
    }
    path
}

fn key(class: &'static str, text: &'static str) -> Html {
    html! {
        <li>
            <svg aria-hidden="true" width="28" height="8">{line(class, (0.0, 4.0), (28.0, 4.0))}</svg>
            {text}
        </li>
    }
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

fn table(rows: &[[String; 3]]) -> Html {
    html! {
        <details>
            <summary>{"The curve in numbers"}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{"Time saved"}</th>
                        <th class="number" scope="col">{"Today’s rate"}</th>
                        <th class="number" scope="col">{"40% higher"}</th>
                    </tr>
                </thead>
                <tbody>
                    {for rows.iter().map(|[saved, plain, premium]| html! {
                        <tr><th scope="row">{saved}</th><td class="number">{plain}</td><td class="number">{premium}</td></tr>
                    })}
                </tbody>
            </table>
        </details>
    }
}
