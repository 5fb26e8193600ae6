//! The map of pass-through × resold hours, with its table.

use super::part;
use crate::components::controls::bar::tenths as at;
use crate::components::controls::legacy::phrase;
use crate::components::controls::legacy::{self as chart, cell, column, label, row, table, words};
use crate::components::controls::tag::{Tag, disclosure, paragraph, tag};
use taskmix_present::explore::map::{Band, Column, MapView};

/// Drawing area in units of the view box.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 48.0;
const RIGHT: f64 = 18.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 46.0;
/// Ticks of both sides.
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

/// The map with what it says in words and in numbers.
pub fn map_part(map: &MapView) -> Tag {
    part(
        "map-heading",
        "What could you pass on?",
        phrase("", &map.summary).set("data-testid", "map-summary"),
    )
    .add(
        tag("figure", "map")
            .add(picture(map))
            .add(
                tag("figcaption", "")
                    .add(keys())
                    .maybe(map.ends.as_ref().map(|ends| phrase("", ends)))
                    .add(paragraph(
                        "hint",
                        "“About the same” is within 2% of today’s income, at the mean of the readings. Every place keeps the scenario’s other assumptions.",
                    )),
            ),
    )
    .add(numbers(map))
}

fn picture(map: &MapView) -> Tag {
    let field = |class| {
        let (width, height) = (x(1.0) - x(0.0), y(0.0) - y(1.0));
        chart::rectangle(class, (x(0.0), y(1.0)), width, height)
    };
    let below = |class, of: fn(&Column) -> f64| tag("path", class).put("d", area(&map.columns, of));
    let mut picture = chart::picture(WIDTH, HEIGHT, &["Map. ", &map.summary.text()].concat())
        .add(tag("defs", "").add(hatch()).add(dots()))
        .add(field("map-ground"))
        .add(field("map-less"))
        .add(below("map-ground", |column| column.less))
        .add(below("map-same", |column| column.less))
        .add(below("map-ground", |column| column.more))
        .add(below("map-more", |column| column.more));
    for (part, text) in TICKS {
        picture = picture
            .add(grid((part, 0.0), (part, 1.0)))
            .add(grid((0.0, part), (1.0, part)))
            .add(label("middle", x(part), y(0.0) + 15.0).say(text))
            .add(label("end", x(0.0) - 6.0, y(part) + 4.0).say(text));
    }
    picture = picture
        .add(label("end", x(1.0), HEIGHT - 8.0).say("freed hours you sell again →"))
        .add(label("start", 2.0, 12.0).say("↑ saved time passed on to the client"));
    for (class, which) in [("map-end", 0), ("map-end", 2), ("map-even", 1)] {
        picture = picture.add(tag("path", class).put("d", path(&map.columns, which)));
    }
    let (resold, passed) = map.own;
    if let Some(right) = map.columns.last().filter(|right| right.more > 0.35) {
        // Not where the scenario's own name stands.
        let middle = if passed < 0.25 || passed > right.more {
            0.22
        } else {
            0.06
        };
        picture = picture.add(name("end", x(0.97), y(middle)).say(Band::More.words()));
    }
    let left = map.columns.first().filter(|left| left.less < 0.8);
    if left.is_some() && (resold > 0.5 || passed < 0.75) {
        picture = picture.add(name("start", x(0.03), y(0.91)).say(Band::Less.words()));
    }
    let (anchor, aside) = if resold > 0.6 {
        ("end", -9.0)
    } else {
        ("start", 9.0)
    };
    let above = if passed > 0.9 { 18.0 } else { -8.0 };
    picture
        .add(
            tag("circle", "map-own")
                .put("cx", at(x(resold)))
                .put("cy", at(y(passed)))
                .set("r", "5.5"),
        )
        .add(name(anchor, x(resold) + aside, y(passed) + above).say("this scenario"))
}

/// The area below a border.
fn area(columns: &[Column], of: fn(&Column) -> f64) -> String {
    let mut path = ["M", &at(x(0.0)), " ", &at(y(0.0))].concat();
    for column in columns {
        point(&mut path, 'L', column.resold, of(column));
    }
    point(&mut path, 'L', 1.0, 0.0);
    path.push('Z');
    path
}

/// A break-even line; nothing is drawn where income never equals today's.
fn path(columns: &[Column], which: usize) -> String {
    let mut path = String::new();
    let mut letter = 'M';
    for column in columns {
        match column.even.get(which).copied().flatten() {
            Some(passed) => {
                point(&mut path, letter, column.resold, passed);
                letter = 'L';
            }
            None => letter = 'M',
        }
    }
    path
}

fn point(path: &mut String, letter: char, resold: f64, passed: f64) {
    path.push(letter);
    path.push_str(&at(x(resold)));
    path.push(' ');
    path.push_str(&at(y(passed)));
}

/// A line between two places of the map.
fn grid(from: (f64, f64), to: (f64, f64)) -> Tag {
    chart::line("map-grid", (x(from.0), y(from.1)), (x(to.0), y(to.1)))
}

/// Text that stands out from what is below it.
fn name(anchor: &'static str, x: f64, y: f64) -> Tag {
    words("map-name", anchor, x, y)
}

/// Lines that mark "earns less" without colour.
fn hatch() -> Tag {
    pattern("map-hatch", "7")
        .set("patternTransform", "rotate(45)")
        .add(
            tag("rect", "map-mark-less")
                .set("width", "1.6")
                .set("height", "7"),
        )
}

/// Dots that mark "about the same" without colour.
fn dots() -> Tag {
    pattern("map-dots", "6").add(
        tag("circle", "map-mark-same")
            .set("cx", "2")
            .set("cy", "2")
            .set("r", "1"),
    )
}

fn pattern(id: &'static str, size: &'static str) -> Tag {
    tag("pattern", "")
        .set("id", id)
        .set("width", size)
        .set("height", size)
        .set("patternUnits", "userSpaceOnUse")
}

fn keys() -> Tag {
    let swatch = |band| match band {
        Band::More => "map-more",
        Band::Same => "map-same",
        Band::Less => "map-less",
    };
    let key = |sign: Tag, text| {
        let picture = tag("svg", "")
            .set("aria-hidden", "true")
            .set("width", "26")
            .set("height", "14")
            .add(sign);
        tag("li", "").add(picture).say(text)
    };
    let stroke = |class| {
        tag("line", class)
            .set("x2", "26")
            .set("y1", "7")
            .set("y2", "7")
    };
    let mut keys = tag("ul", "keys");
    for band in Band::ALL {
        let area = tag("rect", swatch(band))
            .set("width", "26")
            .set("height", "14");
        keys = keys.add(key(area, band.words()));
    }
    keys.add(key(stroke("map-even"), "break-even, mean of the readings"))
        .add(key(stroke("map-end"), "lowest and highest reading"))
}

fn numbers(map: &MapView) -> Tag {
    let mut head = tag("tr", "").add(column("", "Passed on"));
    for resold in &map.resold {
        head = head.add(column("number", "").text(resold).say(" resold"));
    }
    let body = tag("tbody", "").each(&map.rows, |one| {
        row(&one.passed).each(&one.cells, |figure| {
            let range = figure.range.as_ref();
            cell(&figure.value).maybe(range.map(|range| tag("span", "range").text(range)))
        })
    });
    let caption = "Change of income a year where the map’s grid lines cross, with the range over the five readings";
    let table = table("explore-table", head, body).set("aria-labelledby", "map-numbers");
    let scroll = tag("div", "scroll")
        .set("role", "region")
        .set("aria-label", "The map in numbers, scrolls sideways")
        .set("tabindex", "0")
        .add(table);
    disclosure("", "The map in numbers")
        .add(paragraph("hint", caption).set("id", "map-numbers"))
        .add(scroll)
}
