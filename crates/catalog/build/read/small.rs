//! The small tables, which are packed as text.

use std::collections::HashMap;

use crate::data::Texts;
use crate::data::cells::{Row, Table};
use crate::data::packed::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, DOMAIN_COLUMNS, FACT_COLUMNS, READING_COLUMNS, SKILL_COLUMNS,
    SOURCE_COLUMNS, TOOL_COLUMNS,
};
use crate::data::problems::Problems;
use crate::data::rows::TextRows;

const ANY: (f64, f64) = (-1e12, 1e12);

pub(super) fn documents(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "document,what",
        packed: DOCUMENT_COLUMNS,
        others: "publisher,date",
    };
    text_rows(texts, "documents.csv", columns, problems, |_, _| {})
}

pub(super) fn sources(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "id,name,publisher,version,licence,url,retrieved,attribution",
        packed: SOURCE_COLUMNS,
        others: "",
    };
    text_rows(texts, "sources.csv", columns, problems, |_, _| {})
}

/// Reports ids that occur twice; the order of the rows does not matter.
fn unique(table: &TextRows, field: &str, problems: &mut Problems) {
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

/// The columns that a table must have.
struct Columns {
    /// Those whose cells must not be empty. The first is the id.
    filled: &'static str,
    /// Those that are packed.
    packed: &'static str,
    /// Further ones.
    others: &'static str,
}

/// The rows of a table that is packed as text.
fn text_rows(
    texts: &Texts,
    file: &str,
    Columns {
        filled,
        packed,
        others,
    }: Columns,
    problems: &mut Problems,
    mut each: impl FnMut(&Row, &mut Problems),
) -> TextRows {
    let filled: Vec<&str> = filled.split(',').collect();
    let more = packed.split(',').chain(others.split(','));
    let more = more.filter(|column| !column.is_empty() && !filled.contains(column));
    let columns: Vec<&str> = filled.iter().copied().chain(more).collect();
    let table = Table::read(texts, file, &columns.join(","), problems);
    let mut rows = Vec::new();
    for row in table.rows() {
        for field in &filled {
            row.text(field, problems);
        }
        each(&row, problems);
        let cell = |column: &&str| {
            let text = row.optional(column);
            if text.contains(['\n', '\r']) {
                problems.add(row.place, column, text, "must be one line");
            }
            text.to_owned()
        };
        rows.push((row.place.clone(), columns.iter().map(cell).collect()));
    }
    let table = TextRows { columns, rows };
    if let Some(id) = filled.first() {
        unique(&table, id, problems);
    }
    table
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

pub(super) fn facts(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "id,topic,sector,statement,unit,publisher,as_of",
        packed: FACT_COLUMNS,
        others: "",
    };
    text_rows(texts, "evidence.csv", columns, problems, |row, problems| {
        range(row, ["low", "value", "high"], ANY, problems);
    })
}

pub(super) fn tools(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "id,name,evidence",
        packed: TOOL_COLUMNS,
        others: "sector",
    };
    text_rows(texts, "tools.csv", columns, problems, |row, problems| {
        range(
            row,
            ["price_low", "price", "price_high"],
            (0.0, 1e6),
            problems,
        );
    })
}

pub(super) fn courses(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "id,title,provider,domain,skill_tags,language_codes",
        packed: COURSE_COLUMNS,
        others: "price_basis,cost_note,hours_basis,format",
    };
    text_rows(texts, "courses.csv", columns, problems, |row, problems| {
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
    })
}

/// The readings, in the order that the method has them.
const READINGS: [&str; 6] = ["G5", "G1", "H5", "H1", "M", "C"];

pub(super) fn readings(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: READING_COLUMNS,
        packed: READING_COLUMNS,
        others: "",
    };
    let table = text_rows(texts, "readings.csv", columns, problems, |row, problems| {
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
    });
    let given = table.rows.iter().map(|(_, row)| table.cell(row, "reading"));
    if !given.eq(READINGS) {
        let order = READINGS.join(", ");
        problems.add_file("readings.csv", &format!("the readings must be {order}"));
    }
    table
}

pub(super) fn skills(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "tag,kind,definition,activities",
        packed: SKILL_COLUMNS,
        others: "",
    };
    text_rows(texts, "skills.csv", columns, problems, |row, problems| {
        row.one_of("kind", &["use", "build", "move"], problems);
    })
}

pub(super) fn domains(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "domain",
        packed: DOMAIN_COLUMNS,
        others: "",
    };
    text_rows(texts, "domains.csv", columns, problems, |row, problems| {
        row.one_of("regulated", &["yes", "no"], problems);
        let notes = ["", "freelancers only", "for readers of that language"];
        row.one_of("note", &notes, problems);
    })
}

pub(super) fn parameters(texts: &Texts, problems: &mut Problems) {
    let columns = Columns {
        filled: "symbol,name,unit,date,reference",
        packed: "",
        others: "default,low,high,note",
    };
    text_rows(
        texts,
        "parameters.csv",
        columns,
        problems,
        |row, problems| {
            range(row, ["low", "default", "high"], ANY, problems);
        },
    );
}
