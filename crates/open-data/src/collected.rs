//! `readings.csv`, `courses.csv` and `evidence.csv`: tables of `data/` with their columns
//! described.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use taskmix_catalog::{Confidence, CostType};
use taskmix_method::courses::Level;

use crate::raw::{RawRow, RawTable};
use crate::table::{Field, Kind, Shape, Table, TableWriter};

/// What the project collects itself.
const OWN_LICENCES: &[&str] = &["MIT", "Apache-2.0"];

/// Makes `readings.csv` of the table in `data/`.
pub fn readings(raw: &RawTable) -> Result<Table> {
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let shape = Shape {
        name: "readings",
        title: "The six readings",
        about: "A row for each reading of what AI can do: what it is, from when, and whose."
            .to_owned(),
        key: &["reading"],
        references: &[],
        licences: OWN_LICENCES,
        fields: vec![
            text(
                "reading",
                "Short name. In lower case it begins the names of columns: `g5_a`, `g5_x`",
            ),
            Field::new(
                "source",
                Kind::Word(vec!["labels", "microsoft", "anthropic"]),
                "Where it is from",
            ),
            Field::new(
                "kind",
                Kind::Word(vec!["judged", "used"]),
                "Ability as raters judged it, or use that was observed",
            ),
            text("evidence_from", "First year, month or day of the evidence"),
            text("evidence_to", "Last year, month or day of the evidence"),
            text("whose", "Who made it"),
            text("name", "What it is called in tables"),
            text("about", "What it is"),
        ],
    };
    copied(shape, raw)
}

/// Makes `courses.csv` of the table in `data/`.
pub fn courses(raw: &RawTable) -> Result<Table> {
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let flag = |name: &str, about: &str| Field::new(name, Kind::Flag, about);
    let hours = |name: &str, about: &str| {
        Field::new(name, Kind::Number, about)
            .unit("hours")
            .optional()
    };
    let shape = Shape {
        name: "courses",
        title: "Courses about working with AI",
        about: "A row for each course, with how well each fact about it is known.".to_owned(),
        key: &["id"],
        references: &[],
        licences: OWN_LICENCES,
        fields: vec![
            text("id", "Id"),
            text("title", "Title"),
            text("provider", "Who offers it"),
            text("url", "Its page").optional(),
            text("url_basis", "How the address is known"),
            Field::new(
                "cost_type",
                Kind::Word(CostType::ALL.map(CostType::name).to_vec()),
                "How it is paid for",
            ),
            Field::new("cost_amount", Kind::Number, "Price")
                .unit("`cost_currency` per `cost_period`")
                .optional(),
            text("cost_currency", "Currency code of the price").optional(),
            Field::new(
                "cost_period",
                Kind::Word(vec!["month", "once"]),
                "What the price is paid for",
            )
            .optional(),
            text("price_basis", "How the price is known"),
            text("cost_note", "What to keep in mind about the price").optional(),
            hours("hours_low", "Hours of learning, lower end"),
            hours("hours_high", "Hours of learning, upper end"),
            text("hours_basis", "How the hours are known"),
            Field::new(
                "level",
                Kind::Word(Level::ALL.map(Level::name).to_vec()),
                "Level",
            ),
            text("prerequisites", "What a learner needs").optional(),
            text("format", "How it is taught"),
            text("certificate", "Whether there is a certificate, in words"),
            text("languages", "Languages, in words"),
            text("audience", "Who it is for"),
            text("domain", "Field of work it belongs to"),
            text("skill_tags", "Skills it teaches, separated by `;`"),
            text("source", "Where its facts were read").optional(),
            text(
                "source_as_of",
                "When they were read, or the date of the source",
            ),
            Field::new(
                "confidence",
                Kind::Word(Confidence::ALL.map(Confidence::name).to_vec()),
                "How well the facts are verified",
            ),
            text("notes", "What to keep in mind").optional(),
            flag("needs_code", "Whether one has to program"),
            text("country", "Country code, where it is only for people there").optional(),
            flag(
                "hours_verified",
                "Whether the hours are known from the provider or a good second source",
            ),
            flag(
                "price_verified",
                "Whether the price is known from the provider or a good second source",
            ),
            text("language_codes", "Codes of the languages, separated by `;`"),
        ],
    };
    copied(shape, raw)
}

/// Makes `evidence.csv` of two tables in `data/`: facts with the documents they were read in.
pub fn evidence(raw: &RawTable, documents: &RawTable) -> Result<Table> {
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let number = |name: &str, about: &str| {
        Field::new(name, Kind::Number, about)
            .unit("see `unit`")
            .optional()
    };
    let facts = vec![
        text("id", "Id"),
        text("topic", "What it is about"),
        text("sector", "Sector it is about"),
        text("statement", "What the number means"),
        number("low", "Lower end, where a range was published"),
        number("value", "The value, where one number was published"),
        number("high", "Upper end, where a range was published"),
        text("unit", "Unit of the numbers. Shares are from 0 to 1"),
        text("period", "Period that the number is for").optional(),
        text("publisher", "Who published it"),
        text(
            "document",
            "Ids of the documents it was read in, separated by a space",
        )
        .optional(),
        text(
            "as_of",
            "When it was read or last confirmed: year, month or day",
        ),
        text(
            "conflicts",
            "Ids of the facts it contradicts, separated by a space",
        )
        .optional(),
        text("note", "What to keep in mind").optional(),
    ];
    raw.expect_columns(facts.iter().map(|field| field.name.as_str()))?;
    let mut known = BTreeMap::new();
    for row in documents.rows() {
        known.insert(
            row.text("document")?,
            (row.text("what")?, row.text("interest")?),
        );
    }
    let copied = facts.clone();
    let mut fields = facts;
    fields.extend([
        text(
            "document_titles",
            "Titles of the documents, separated by ` | `",
        )
        .optional(),
        text(
            "interests",
            "What their publishers have to gain, separated by ` | `",
        )
        .optional(),
    ]);
    let mut table = TableWriter::new(Shape {
        name: "evidence",
        title: "Published figures about AI at work",
        about: "A row for each figure, as its publisher states it. Figures can contradict each \
            other."
            .to_owned(),
        key: &["id"],
        references: &[],
        licences: OWN_LICENCES,
        fields,
    })?;
    for row in raw.rows() {
        let mut cells = cells(&copied, &row)?;
        let read_in = row.text("document")?.split_whitespace();
        let read_in = read_in
            .map(|id| known.get(id).with_context(|| format!("no document {id}")))
            .collect::<Result<Vec<_>>>()?;
        cells.push(joined(read_in.iter().map(|(what, _)| *what)));
        cells.push(joined(read_in.iter().map(|(_, interest)| *interest)));
        table.row(&cells)?;
    }
    table.finish()
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    texts.join(" | ")
}

/// A table with the columns of the shape, in its order.
fn copied(shape: Shape, raw: &RawTable) -> Result<Table> {
    raw.expect_columns(shape.fields.iter().map(|field| raw_column(&field.name)))?;
    let fields = shape.fields.clone();
    let mut table = TableWriter::new(shape)?;
    for row in raw.rows() {
        table.row(&cells(&fields, &row)?)?;
    }
    table.finish()
}

/// The column of `data/` that a field is copied from. `from` and `to` are words of SQL.
fn raw_column(field: &str) -> &str {
    match field {
        "evidence_from" => "from",
        "evidence_to" => "to",
        other => other,
    }
}

fn cells(fields: &[Field], row: &RawRow<'_>) -> Result<Vec<String>> {
    let cell = |field: &Field| {
        let text = row.text(raw_column(&field.name))?;
        Ok(match (&field.kind, text) {
            (Kind::Flag, "yes") => "true".to_owned(),
            (Kind::Flag, "no") => "false".to_owned(),
            _ => text.to_owned(),
        })
    };
    fields.iter().map(cell).collect()
}
