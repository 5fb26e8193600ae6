//! Answers of every kind, so that every field is seen filled and, where it can be, empty.

use taskmix_catalog::catalog;
use taskmix_inputs::inputs::{DecodedOut, InputsOut, read as read_inputs};
use taskmix_inputs::occupations::{ActivityHitOut, ActivityLine, OccupationDetail, SearchHit};
use taskmix_inputs::rate::RateOutput;
use taskmix_inputs::{Value, calculate, courses, link, monte_carlo, week};
use taskmix_method::Hours;
use taskmix_method::rate::{RateField, RateModel, RateTerms};

use super::recorder::shape_of;
use super::shape::Shape;

/// An object of plain data.
pub fn map(fields: &[(&str, Value)]) -> Value {
    let fields = fields.iter().cloned();
    Value::Map(fields.map(|(name, value)| (name.into(), value)).collect())
}

pub fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// The shape of each function's answer by the function's name.
pub fn answers() -> Vec<(&'static str, Shape)> {
    vec![
        ("calculate", calculated()),
        ("rate", rates()),
        ("monteCarlo", simulated()),
        ("courses", taught()),
        ("searchOccupations", found_occupations()),
        ("searchActivities", found_activities()),
        ("occupation", occupations()),
        ("activities", activities()),
        ("decodeLink", decoded()),
        ("errors", errors()),
    ]
}

fn together(shapes: impl IntoIterator<Item = Shape>) -> Shape {
    let mut all = Shape::default();
    shapes.into_iter().for_each(|shape| all.merge(shape));
    all
}

fn weeks() -> impl Iterator<Item = week::Week> {
    let all = catalog().occupations().iter().step_by(9);
    all.filter_map(|occupation| week::read(&map(&[("occupation", text(occupation.code))])).ok())
}

fn calculated() -> Shape {
    let empty = map(&[("mix", Value::List(Vec::new()))]);
    let empty = week::read(&empty).expect("an empty week");
    together(
        weeks()
            .chain([empty])
            .map(|week| shape_of(&calculate::calculate(&week))),
    )
}

fn rates() -> Shape {
    // Every field at its ends and in between, one after the other.
    let mut shapes = Vec::new();
    let mut add = |terms| {
        shapes.extend(RateModel::new(terms).map(|model| shape_of(&RateOutput(model.outcome()))));
    };
    for field in RateField::ALL {
        let (low, high) = field.limits();
        for value in [low, (low + high) / 2.0, high] {
            for pass_through in [0.0, 1.0] {
                let mut terms = RateTerms::at_rate(60.0);
                terms.automatable = 0.4;
                terms.rho = 0.0;
                terms.premium = 0.1;
                terms.pass_through = pass_through;
                *field.of_mut(&mut terms) = value;
                add(terms);
            }
        }
    }
    let mut costly = RateTerms::at_rate(1.0);
    costly.hourly_cost = 100.0;
    add(costly);
    together(shapes)
}

fn simulated() -> Shape {
    let rate = map(&[("rate", Value::Number(60.0))]);
    let input = map(&[("rate", rate), ("draws", Value::Number(10.0))]);
    shape_of(&monte_carlo::read(&input).expect("valid").run())
}

fn taught() -> Shape {
    let nothing = week::read(&map(&[("mix", Value::List(Vec::new()))])).expect("an empty week");
    let wishes = courses::Wishes {
        rate: Some(60.0),
        languages: ["en", "de", "fr", "es"].map(str::to_owned).into(),
        ..courses::Wishes::default()
    };
    let advised = |week: &week::Week| shape_of(&courses::CoursesOutput::of(week, &wishes));
    together(weeks().chain([nothing]).map(|week| advised(&week)))
}

fn found_occupations() -> Shape {
    shape_of(
        &[SearchHit {
            code: String::new(),
            title: String::new(),
            score: 1.0,
        }]
        .as_slice(),
    )
}

fn found_activities() -> Shape {
    shape_of(
        &[ActivityHitOut {
            id: String::new(),
            label: String::new(),
            score: 1.0,
        }]
        .as_slice(),
    )
}

fn occupations() -> Shape {
    let all = catalog().occupations().iter();
    let hours = Hours::new(40.0).expect("a week");
    together(all.map(|occupation| shape_of(&OccupationDetail::of(catalog(), occupation, hours))))
}

fn activities() -> Shape {
    let all = catalog().activities().iter();
    let lines: Vec<_> = all
        .map(|activity| ActivityLine::of(catalog(), activity))
        .collect();
    shape_of(&lines)
}

fn decoded() -> Shape {
    let full = map(&[
        (
            "roles",
            Value::List(vec![map(&[("occupation", text("27-3043.00"))])]),
        ),
        (
            "rows",
            Value::List(vec![map(&[
                ("activity", text("4.A.1.a.1.I14.D01")),
                ("hours", Value::Number(2.0)),
                ("billable", Value::Bool(true)),
                ("automatable", Value::Number(0.2)),
                ("assistable", Value::Number(0.2)),
            ])]),
        ),
        (
            "form",
            map(&["rate", "project_price", "utilisation", "h0", "h1"]
                .map(|name| (name, Value::Number(1.0)))),
        ),
        (
            "scenarios",
            Value::List(vec![map(&[
                ("base", text("hold")),
                ("name", text("mine")),
                ("changes", map(&[("m", Value::Number(0.1))])),
            ])]),
        ),
        ("currency", text("EUR")),
        ("country", text("DE")),
        (
            "team",
            Value::List(vec![map(&[("occupation", text("43-4051.00"))])]),
        ),
        (
            "courses",
            map(&[("hours", Value::Number(10.0)), ("level", text("beginner"))]),
        ),
    ]);
    let full = read_inputs(&full).expect("valid inputs");
    // What is written out is what is read back: both have this shape.
    let full_shape = shape_of(&InputsOut::of(&full));
    let link = link::encode(&full, link::Pay::Shared).expect("it fits");
    let texts = ["", "#v9.x", "v1.h_1~nope", &link];
    let shape = together(texts.map(|text| shape_of(&DecodedOut::of(&link::decode(text)))));
    let of_link = shape
        .object
        .as_ref()
        .and_then(|object| object.field("inputs"));
    assert_eq!(
        of_link
            .and_then(|inputs| inputs.object.as_ref())
            .map(|inputs| inputs.name),
        full_shape.object.map(|inputs| inputs.name)
    );
    shape
}

fn errors() -> Shape {
    let wrong = [
        map(&[("hours", Value::Number(-1.0))]),
        map(&[("occupation", text("?"))]),
    ];
    let errors = wrong.map(|input| week::read(&input).expect_err("it is wrong").errors);
    together(errors.map(|errors| shape_of(&errors)))
}
