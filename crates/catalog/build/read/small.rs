//! The small tables, which are packed as text.

use std::collections::HashMap;

use super::columns::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, DOMAIN_COLUMNS, FACT_COLUMNS, PARAMETER_COLUMNS,
    SKILL_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS,
};
use crate::data::Texts;
use crate::data::cells::{Row, Table};
use crate::data::packed::READING_COLUMNS;
use crate::data::problems::Problems;
use crate::data::rows::TextRows;

const ANY: (f64, f64) = (-1e12, 1e12);

pub(super) fn documents(texts: &Texts, problems: &mut Problems) -> TextRows<5> {
    let filled = ["document", "what"];
    plain(texts, "documents.csv", DOCUMENT_COLUMNS, &filled, problems)
}

pub(super) fn sources(texts: &Texts, problems: &mut Problems) -> TextRows<8> {
    plain(
        texts,
        "sources.csv",
        SOURCE_COLUMNS,
        &SOURCE_COLUMNS,
        problems,
    )
}

/// Reports ids that occur twice; the order of the rows does not matter.
fn unique<const N: usize>(table: &TextRows<N>, field: &str, problems: &mut Problems) {
    let mut seen: HashMap<&str, u64> = HashMap::new();
    for (place, row) in &table.rows {
        let id = table.cell(row, field);
        if let Some(line) = seen.insert(id, place.line) {
            problems.add(
                place,
                field,
                id,
                format!("occurs twice, first in line {line}"),
            );
        }
    }
}

/// The rows of a table that is packed as text; `filled` names the cells that must not be
/// empty.
fn text_rows<const N: usize>(
    texts: &Texts,
    file: &str,
    columns: [&'static str; N],
    filled: &[&str],
    problems: &mut Problems,
    mut each: impl FnMut(&Row, &mut Problems),
) -> TextRows<N> {
    let table = Table::read(texts, file, &columns, problems);
    let mut rows = Vec::new();
    for row in table.rows() {
        for field in filled {
            row.text(field, problems);
        }
        each(&row, problems);
        let cells = columns.map(|column| {
            let text = row.optional(column);
            if text.contains(['\n', '\r']) {
                problems.add(row.place, column, text, "must be one line");
            }
            text.to_owned()
        });
        rows.push((row.place.clone(), cells));
    }
    let table = TextRows { columns, rows };
    if let Some(id) = columns.first() {
        unique(&table, id, problems);
    }
    table
}

fn plain<const N: usize>(
    texts: &Texts,
    file: &str,
    columns: [&'static str; N],
    filled: &[&str],
    problems: &mut Problems,
) -> TextRows<N> {
    text_rows(texts, file, columns, filled, problems, |_, _| {})
}

/// Reports a range whose ends are in the wrong order or do not enclose the value.
fn range(row: &Row, [low, value, high]: [&str; 3], limits: (f64, f64), problems: &mut Problems) {
    let [below, middle, above] =
        [low, value, high].map(|field| row.optional_number(field, limits, problems));
    let ordered = |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| a <= b);
    if !ordered(below, above) || !ordered(below, middle) {
        problems.add(
            row.place,
            low,
            row.optional(low),
            "must not be above the others",
        );
    }
    if !ordered(middle, above) {
        problems.add(
            row.place,
            high,
            row.optional(high),
            "must not be below the value",
        );
    }
}

pub(super) fn facts(texts: &Texts, problems: &mut Problems) -> TextRows<14> {
    let filled = [
        "id",
        "topic",
        "sector",
        "statement",
        "unit",
        "publisher",
        "as_of",
    ];
    text_rows(
        texts,
        "evidence.csv",
        FACT_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(row, ["low", "value", "high"], ANY, problems);
        },
    )
}

pub(super) fn tools(texts: &Texts, problems: &mut Problems) -> TextRows<12> {
    let filled = ["id", "name", "evidence"];
    text_rows(
        texts,
        "tools.csv",
        TOOL_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(
                row,
                ["price_low", "price", "price_high"],
                (0.0, 1e6),
                problems,
            );
        },
    )
}

pub(super) fn courses(texts: &Texts, problems: &mut Problems) -> TextRows<28> {
    let filled = [
        "id",
        "title",
        "provider",
        "domain",
        "skill_tags",
        "language_codes",
    ];
    text_rows(
        texts,
        "courses.csv",
        COURSE_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            row.optional_number("cost_amount", (0.0, 1e6), problems);
            range(
                row,
                ["hours_low", "hours_low", "hours_high"],
                (0.0, 1e4),
                problems,
            );
            let costs = [
                "free",
                "free_audit_paid_certificate",
                "one_off",
                "subscription",
                "unverified",
            ];
            row.one_of("cost_type", &costs, problems);
            row.one_of("cost_period", &["", "month", "once"], problems);
            row.one_of("level", &["beginner", "intermediate", "advanced"], problems);
            let confidences = ["provider_page", "secondary_page", "general_knowledge"];
            row.one_of("confidence", &confidences, problems);
            for field in ["needs_code", "hours_verified", "price_verified"] {
                row.one_of(field, &["yes", "no"], problems);
            }
        },
    )
}

/// The readings, in the order that the method has them.
const READINGS: [&str; 6] = ["G5", "G1", "H5", "H1", "M", "C"];

pub(super) fn readings(texts: &Texts, problems: &mut Problems) -> TextRows<8> {
    let table = text_rows(
        texts,
        "readings.csv",
        READING_COLUMNS,
        &READING_COLUMNS,
        problems,
        |row, problems| {
            row.one_of("source", &["labels", "microsoft", "anthropic"], problems);
            row.one_of("kind", &["judged", "used"], problems);
            for field in ["from", "to"] {
                row.date(field, problems);
            }
            // Dates of one precision compare as text.
            if row.optional("to") < row.optional("from") {
                problems.add(
                    row.place,
                    "to",
                    row.optional("to"),
                    "must not be before from",
                );
            }
        },
    );
    let given = table.rows.iter().map(|(_, row)| table.cell(row, "reading"));
    if !given.eq(READINGS) {
        let order = READINGS.join(", ");
        problems.add_file("readings.csv", &format!("the readings must be {order}"));
    }
    table
}

pub(super) fn skills(texts: &Texts, problems: &mut Problems) -> TextRows<4> {
    text_rows(
        texts,
        "skills.csv",
        SKILL_COLUMNS,
        &SKILL_COLUMNS,
        problems,
        |row, problems| {
            row.one_of("kind", &["use", "build", "move"], problems);
        },
    )
}

pub(super) fn domains(texts: &Texts, problems: &mut Problems) -> TextRows<4> {
    text_rows(
        texts,
        "domains.csv",
        DOMAIN_COLUMNS,
        &["domain"],
        problems,
        |row, problems| {
            row.one_of("regulated", &["yes", "no"], problems);
            let notes = ["", "freelancers only", "for readers of that language"];
            row.one_of("note", &notes, problems);
        },
    )
}

pub(super) fn parameters(texts: &Texts, problems: &mut Problems) {
    let filled = ["symbol", "name", "unit", "date", "reference"];
    text_rows(
        texts,
        "parameters.csv",
        PARAMETER_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(row, ["low", "default", "high"], ANY, problems);
        },
    );
}
