//! The map of pass-through × resold hours, with its table.

use yew::prelude::*;

use super::section::part;
use crate::components::controls::bar::tenths;
use crate::components::controls::chart::{line, rectangle, tick_label, view_box, words};
use crate::components::controls::phrase::phrase;
use taskmix_present::explore::map::{Band, Column, MapView, Row};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 48.0;
const RIGHT: f64 = 18.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 46.0;
/// Ticks of both axes.
const TICKS: [(f64, &str); 5] = [
    (0.0, "0%"),
    (0.25, "25%"),
    (0.5, "50%"),
    (0.75, "75%"),
    (1.0, "100%"),
];

fn x(resold: f64) -> f64 {
    LEFT + resold * (WIDTH - LEFT - RIGHT)
}

fn y(passed: f64) -> f64 {
    HEIGHT - BOTTOM - passed * (HEIGHT - TOP - BOTTOM)
}

/// The map, with what it shows in words and in numbers.
pub fn map_part(map: &MapView) -> Html {
    part(
        "map-heading",
        "What could you pass on?",
        html! {
            <>
                <p data-testid="map-summary">{phrase(&map.summary)}</p>
                <figure class="map">
                    {picture(map)}
                    <figcaption>
                        {keys()}
                        if let Some(ends) = &map.ends { <p>{phrase(ends)}</p> }
                        <p class="hint">{"“About the same” is within 2% of today’s income, at the mean of the readings. Every place keeps the scenario’s other assumptions."}</p>
                    </figcaption>
                </figure>
                {table(map)}
            </>
        },
    )
}

fn picture(map: &MapView) -> Html {
    let columns = &map.columns;
    let (width, height) = (x(1.0) - x(0.0), y(0.0) - y(1.0));
    let field = |class| rectangle(class, (x(0.0), y(1.0)), width, height);
    let below = |class: &'static str, border| html! { <path {class} d={area(columns, border)} /> };
    let even =
        |class: &'static str, which| html! { <path {class} d={break_even(columns, which)} /> };
    html! {
        <svg viewBox={view_box(WIDTH, HEIGHT)} role="img" aria-label={["Map. ", &map.summary.text()].concat()}>
            {patterns()}
            {field("map-ground")}
            {field("map-less")}
            {below("map-ground", |column| column.less)}
            {below("map-same", |column| column.less)}
            {below("map-ground", |column| column.more)}
            {below("map-more", |column| column.more)}
            {for TICKS.into_iter().map(|(share, text)| html! {
                <>
                {grid_line((share, 0.0), (share, 1.0))}
                {grid_line((0.0, share), (1.0, share))}
                {tick_label("middle", x(share), y(0.0) + 15.0, text)}
                {tick_label("end", x(0.0) - 6.0, y(share) + 4.0, text)}
                </>
            })}
            {tick_label("end", x(1.0), HEIGHT - 8.0, "freed hours you sell again →")}
            {tick_label("start", 2.0, 12.0, "↑ saved time passed on to the client")}
            {even("map-end", 0)}
            {even("map-end", 2)}
            {even("map-even", 1)}
            {names(map)}
        </svg>
    }
}

/// The names of the bands and of the scenario's own place; a band is not named where the scenario
/// stands or where it is too narrow.
fn names(map: &MapView) -> Html {
    let name = |anchor, x, y, text| words("map-name", anchor, x, y, text);
    let (resold, passed) = map.own;
    let right = map.columns.last().filter(|right| right.more > 0.35);
    let left = map.columns.first().filter(|left| left.less < 0.8);
    let is_left_free = resold > 0.5 || passed < 0.75;
    let (anchor, aside) = if resold > 0.6 {
        ("end", -9.0)
    } else {
        ("start", 9.0)
    };
    let above = if passed > 0.9 { 18.0 } else { -8.0 };
    html! {
        <>
        if let Some(right) = right {
            {name("end", x(0.97), y(if passed < 0.25 || passed > right.more { 0.22 } else { 0.06 }), Band::More.words())}
        }
        if left.is_some() && is_left_free { {name("start", x(0.03), y(0.91), Band::Less.words())} }
        <circle class="map-own" cx={tenths(x(resold))} cy={tenths(y(passed))} r="5.5" />
        {name(anchor, x(resold) + aside, y(passed) + above, "this scenario")}
        </>
    }
}

/// The outline of the area below a border.
fn area(columns: &[Column], border: fn(&Column) -> f64) -> String {
    let mut path = ["M", &tenths(x(0.0)), " ", &tenths(y(0.0))].concat();
    for column in columns {
        push_point(&mut path, 'L', column.resold, border(column));
    }
    push_point(&mut path, 'L', 1.0, 0.0);
    path.push('Z');
    path
}

/// A line of today's income; it is interrupted where income never equals today's.
fn break_even(columns: &[Column], which: usize) -> String {
    let mut path = String::new();
    let mut command = 'M';
    for column in columns {
        match column.even.get(which).copied().flatten() {
            Some(passed) => {
                push_point(&mut path, command, column.resold, passed);
                command = 'L';
            }
            None => command = 'M',
        }
    }
    path
}

fn push_point(path: &mut String, command: char, resold: f64, passed: f64) {
    path.push(command);
    path.push_str(&tenths(x(resold)));
    path.push(' ');
    path.push_str(&tenths(y(passed)));
}

/// A line between two places of the map.
fn grid_line(from: (f64, f64), to: (f64, f64)) -> Html {
    line("map-grid", (x(from.0), y(from.1)), (x(to.0), y(to.1)))
}

/// What tells the bands apart without colour: lines for "earns less", dots for "about the same".
fn patterns() -> Html {
    html! {
        <defs>
            <pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="map-mark-less" width="1.6" height="7" />
            </pattern>
            <pattern id="map-dots" width="6" height="6" patternUnits="userSpaceOnUse">
                <circle class="map-mark-same" cx="2" cy="2" r="1" />
            </pattern>
        </defs>
    }
}

fn keys() -> Html {
    let key = |sign: Html, text: &'static str| {
        html! { <li><svg aria-hidden="true" width="26" height="14">{sign}</svg>{text}</li> }
    };
    let band = |band: Band| {
        let class = match band {
            Band::More => "map-more",
            Band::Same => "map-same",
            Band::Less => "map-less",
        };
        key(
            html! { <rect {class} width="26" height="14" /> },
            band.words(),
        )
    };
    let stroke = |class: &'static str| html! { <line {class} x2="26" y1="7" y2="7" /> };
    html! {
        <ul class="keys">
            {for Band::ALL.into_iter().map(band)}
            {key(stroke("map-even"), "income as today, mean of the readings")}
            {key(stroke("map-end"), "lowest and highest reading")}
        </ul>
    }
}

fn table(map: &MapView) -> Html {
    html! {
        <details>
            <summary>{"The map in numbers"}</summary>
            <p class="hint" id="map-numbers">{"Change of income a year where the map’s grid lines cross, with the range over the readings"}</p>
            <div class="scroll" role="region" aria-label="The map in numbers, scrolls sideways" tabindex="0">
                <table class="explore-table" aria-labelledby="map-numbers">
                    <thead>
                        <tr>
                            <th scope="col">{"Passed on"}</th>
                            {for map.resold.iter().map(|resold| html! {
                                <th class="number" scope="col">{resold}{" resold"}</th>
                            })}
                        </tr>
                    </thead>
                    <tbody>{for map.rows.iter().map(row)}</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(row: &Row) -> Html {
    html! {
        <tr>
            <th scope="row">{&row.passed}</th>
            {for row.cells.iter().map(|figure| html! {
                <td class="number">
                    {&figure.value}
                    if let Some(range) = &figure.range { <span class="range">{range}</span> }
                </td>
            })}
        </tr>
    }
}
