//! Income against time saved, billed by the hour: where a higher rate turns into a loss.

use yew::prelude::*;

use crate::present::trap::{MOST_SAVED, Point, Trap};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 40.0;

/// The vertical scale: change of income.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// Steps of a fifth that hold every point, today's income always among them.
    fn of(points: &[Point]) -> Self {
        let values = || points.iter().flat_map(|point| [point.by_the_hour, point.premium]);
        let low = values().fold(-0.2, f64::min).max(-1.0);
        let high = values().fold(0.4, f64::max).min(2.0);
        Self { low: (low * 5.0).floor() / 5.0, high: (high * 5.0).ceil() / 5.0 }
    }

    fn y(&self, change: f64) -> f64 {
        let part = (self.high - change.clamp(self.low, self.high)) / (self.high - self.low);
        TOP + part * (HEIGHT - TOP - BOTTOM)
    }
}

fn x(saved: f64) -> f64 {
    LEFT + (saved / MOST_SAVED).clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
}

/// A coordinate in tenths.
fn at(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "inside the view box")]
    let tenths = (value * 10.0).round() as i32;
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}

fn path(points: &[Point], scale: &Scale, of: impl Fn(&Point) -> f64) -> String {
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
pub fn trap_chart(trap: &Trap) -> Html {
    let scale = Scale::of(&trap.points);
    let (low, central, high) = trap.own;
    let zero = scale.y(0.0);
    html! {
        <figure class="trap-chart">
            <svg viewBox={format!("0 0 {} {}", at(WIDTH), at(HEIGHT))} role="img" aria-label={label(trap)}>
                <rect class="own-span" x={at(x(low))} y={at(TOP)} width={at((x(high) - x(low)).max(1.0))} height={at(HEIGHT - TOP - BOTTOM)} />
                <line class="zero" x1={at(LEFT)} x2={at(WIDTH - RIGHT)} y1={at(zero)} y2={at(zero)} />
                {tick(&scale, scale.high)}{tick(&scale, 0.0)}{tick(&scale, scale.low)}
                {for (0_u8..=4).map(|fifth| {
                    let saved = f64::from(fifth) * 0.2;
                    html! { <text class="tick" x={at(x(saved))} y={at(HEIGHT - BOTTOM + 16.0)} text-anchor="middle">{format!("{}%", u16::from(fifth) * 20)}</text> }
                })}
                <text class="tick" x={at(WIDTH - RIGHT)} y={at(HEIGHT - 6.0)} text-anchor="end">{"time saved →"}</text>
                <path class="curve curve-plain" d={path(&trap.points, &scale, |point| point.by_the_hour)} />
                <path class="curve curve-premium" d={path(&trap.points, &scale, |point| point.premium)} />
                <line class="own" x1={at(x(central))} x2={at(x(central))} y1={at(TOP)} y2={at(HEIGHT - BOTTOM)} />
                <text class="own-label" x={at(x(central))} y={at(TOP - 3.0)} text-anchor="middle">{"you"}</text>
                if let Some(turn) = trap.threshold.filter(|turn| *turn <= MOST_SAVED) {
                    <circle class="turn" cx={at(x(turn))} cy={at(zero)} r="4.5" />
                }
            </svg>
            <figcaption>
                <ul class="keys">
                    <li><svg aria-hidden="true" width="28" height="8"><line class="curve curve-premium" x1="0" x2="28" y1="4" y2="4" /></svg>{"40% higher rate"}</li>
                    <li><svg aria-hidden="true" width="28" height="8"><line class="curve curve-plain" x1="0" x2="28" y1="4" y2="4" /></svg>{"today’s rate"}</li>
                </ul>
                <p class="hint">{"Change of income when you bill the hours it takes and sell half of the freed hours again. The shaded band is the range of your own estimate."}</p>
            </figcaption>
            <details>
                <summary>{"The curve in numbers"}</summary>
                <table>
                    <thead><tr><th scope="col">{"Time saved"}</th><th scope="col" class="number">{"Today’s rate"}</th><th scope="col" class="number">{"40% higher"}</th></tr></thead>
                    <tbody>
                        {for trap.rows.iter().map(|[saved, plain, premium]| html! {
                            <tr><th scope="row">{saved}</th><td class="number">{plain}</td><td class="number">{premium}</td></tr>
                        })}
                    </tbody>
                </table>
            </details>
        </figure>
    }
}

fn tick(scale: &Scale, change: f64) -> Html {
    #[allow(clippy::cast_possible_truncation, reason = "a change between -100% and 200%")]
    let percent = (change * 100.0).round() as i32;
    let sign = match percent {
        0 => "±",
        1.. => "+",
        _ => "−",
    };
    html! {
        <text class="tick" x={at(LEFT - 6.0)} y={at(scale.y(change) + 4.0)} text-anchor="end">{format!("{sign}{}%", percent.abs())}</text>
    }
}

fn label(trap: &Trap) -> String {
    format!("Line chart. {}", trap.premium.text())
}
