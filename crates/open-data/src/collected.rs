//! `readings.csv`, `courses.csv` and `evidence.csv`: tables of `data/` with their columns
//! described.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use taskmix_catalog::{Basis, Certificate, Confidence, CostType};
use taskmix_method::courses::{CourseKind, Format, Level, Period};

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
    let shape = Shape {
        name: "courses",
        title: "Courses for work that AI changes",
        about: "A row for each course, with how each fact about it is known.".to_owned(),
        key: &["id"],
        references: &[],
        licences: OWN_LICENCES,
        fields: course_fields(),
    };
    copied(shape, raw)
}

fn course_fields() -> Vec<Field> {
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let flag = |name: &str, about: &str| Field::new(name, Kind::Flag, about);
    let word = |name: &str, words: Vec<&'static str>, about: &str| {
        Field::new(name, Kind::Word(words), about)
    };
    let hours = |name: &str, about: &str| {
        Field::new(name, Kind::Number, about)
            .unit("hours")
            .optional()
    };
    let bases = || Basis::ALL.map(Basis::name).to_vec();
    vec![
        text("id", "Id"),
        text("title", "Title"),
        text(
            "provider",
            "Who offers it: its name, then in brackets the unit or platform",
        ),
        text("url", "Its page").optional(),
        word(
            "kind",
            CourseKind::ALL.map(CourseKind::name).to_vec(),
            "What it is for: to use AI, to build with it, to move towards work that stays with \
             people, or to run a business of one's own",
        ),
        text(
            "craft",
            "Beginnings of the codes of the occupations it is made for, separated by `;`. `*`: \
             anyone",
        ),
        text(
            "activities",
            "Ids of the activities or groups that it changes or leads to, separated by `;`. \
             Empty: the whole week",
        )
        .optional(),
        word("level", Level::ALL.map(Level::name).to_vec(), "Level"),
        hours("hours_low", "Hours of learning, lower end"),
        hours("hours_high", "Hours of learning, upper end"),
        word("hours_basis", bases(), "How the hours are known"),
        word(
            "cost_type",
            CostType::ALL.map(CostType::name).to_vec(),
            "How it is paid for",
        ),
        Field::new("cost_amount", Kind::Number, "Price")
            .unit("`cost_currency` per `cost_period`")
            .optional(),
        text("cost_currency", "Currency code of the price").optional(),
        word(
            "cost_period",
            Period::ALL.map(Period::name).to_vec(),
            "What the price is paid for",
        )
        .optional(),
        word("price_basis", bases(), "How the price is known"),
        word(
            "format",
            Format::ALL.map(Format::name).to_vec(),
            "How it is taught",
        ),
        word(
            "certificate",
            Certificate::ALL.map(Certificate::name).to_vec(),
            "Whether there is a certificate, and whether it costs. `yes`: its price is not known",
        ),
        text(
            "languages",
            "Codes of the languages it is known to be offered in, separated by `;`",
        )
        .optional(),
        text("prerequisites", "What a learner needs"),
        flag("needs_code", "Whether one reads or writes code in it"),
        text(
            "country",
            "Country code (or EU), where its rules or admission are national",
        )
        .optional(),
        flag(
            "regulated",
            "Whether it leads to a licence or is about rules of law, tax, health or safety",
        ),
        text("audience", "Whom it helps"),
        text("vendor_interest", "What its provider gains"),
        flag(
            "sells_ai",
            "Whether its provider sells AI, or products in which AI is a selling point",
        ),
        text("source", "Where its facts were read"),
        text(
            "source_as_of",
            "Day, month or year of that source, or `undated`. Empty for general knowledge",
        )
        .optional(),
        word(
            "confidence",
            Confidence::ALL.map(Confidence::name).to_vec(),
            "How well the facts are known",
        ),
        text("notes", "What to keep in mind").optional(),
    ]
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
