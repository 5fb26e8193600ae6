//! The TypeScript types of the JavaScript package are those of Rust.
//!
//! What comes out is recorded as serde emits it, what goes in is asked of the readers; only
//! the words are written down by hand. `cargo xtask types` writes the file, and this test
//! fails when it is stale.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod docs;
mod inputs;
mod recorder;
mod render;
mod samples;
mod shape;

use std::fs;
use std::path::Path;

use taskmix_catalog::catalog;
use taskmix_method::rate::RateField;

const FILE: &str = "package/taskmix.d.ts";

fn types() -> String {
    let mut interfaces = render::Interfaces::default();
    for (function, input) in [
        ("calculate", inputs::taken_by(taskmix_inputs::week::read)),
        ("rate", inputs::taken_by(taskmix_inputs::rate::read)),
        (
            "monteCarlo",
            inputs::taken_by(taskmix_inputs::monte_carlo::read),
        ),
        ("courses", inputs::taken_by(taskmix_inputs::courses::read)),
        ("encodeLink", inputs::taken_by(taskmix_inputs::inputs::read)),
    ] {
        interfaces.input(function, &input);
    }
    let functions = include_str!("functions.d.ts");
    for (function, shape) in samples::answers() {
        let kind = interfaces.output(function, &shape);
        let promised = format!("): {kind};");
        let of_function = |line: &str| line.starts_with(&format!("export function {function}("));
        let line = functions.lines().find(|line| of_function(line));
        assert!(
            line.is_none_or(|line| line.ends_with(&promised)),
            "{function} gives {kind}"
        );
    }
    interfaces.assert_complete();
    let fields = RateField::ALL.map(|field| format!("\n  | \"{}\"", field.name()));
    let fields = fields.concat();
    let alias = format!("/** An input of the rate model. */\nexport type RateField ={fields};\n");
    format!("{functions}{alias}{}", interfaces.text())
}

#[test]
fn the_types_of_the_package_are_those_of_rust() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let types = types();
    if std::env::var_os("TASKMIX_WRITE_TYPES").is_some() {
        fs::write(&path, types).expect("the file can be written");
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == types, "{FILE} is stale; run `cargo xtask types`");
}

#[test]
fn closed_sets_of_the_catalogue_are_closed() {
    let of = |field: &str| {
        let course = docs::OUTPUTS.iter().find(|doc| doc.name == "Course");
        let mut fields = course.expect("described").fields.iter();
        fields
            .find(|known| known.name == field)
            .expect("described")
            .one_of
    };
    for course in catalog().courses() {
        assert!(of("level").contains(&course.level.name()));
    }
    for skill in catalog().skills() {
        assert!(of("kind").contains(&skill.kind.name()));
    }
}
