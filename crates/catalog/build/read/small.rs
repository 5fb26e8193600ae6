//! The small tables, which are packed as text.

use std::collections::HashMap;

use crate::data::Texts;
use crate::data::cells::{Row, Table};
use crate::data::packed::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, FACT_COLUMNS, READING_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS,
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

/// What a cell of some columns of the courses may hold.
const COURSE_WORDS: [(&str, &[&str]); 12] = [
    ("kind", &["use", "build", "move", "business"]),
    ("level", &["beginner", "intermediate", "advanced"]),
    ("hours_basis", &BASES),
    (
        "cost_type",
        &[
            "free",
            "free_audit_paid_certificate",
            "one_off",
            "subscription",
            "unverified",
        ],
    ),
    ("cost_period", &["", "once", "month", "year"]),
    ("price_basis", &BASES),
    (
        "format",
        &[
            "course",
            "video",
            "reading",
            "exercises",
            "class",
            "series",
            "exam",
        ],
    ),
    ("certificate", &["no", "free", "paid", "yes", "unverified"]),
    ("needs_code", &["yes", "no"]),
    ("regulated", &["yes", "no"]),
    ("sells_ai", &["yes", "no"]),
    (
        "confidence",
        &["provider_page", "secondary_page", "general_knowledge"],
    ),
];

/// How hours or a price are known.
const BASES: [&str; 6] = [
    "provider",
    "provider_derived",
    "secondary",
    "earlier_list",
    "general_knowledge",
    "unverified",
];

pub(super) fn courses(texts: &Texts, problems: &mut Problems) -> TextRows {
    let columns = Columns {
        filled: "id,title,provider,craft,audience,source",
        packed: COURSE_COLUMNS,
        others: "",
    };
    text_rows(texts, "courses.csv", columns, problems, |row, problems| {
        row.optional_number("cost_amount", (0.0, 1e6), problems);
        range(
            row,
            ["hours_low", "hours_low", "hours_high"],
            (0.0, 1e4),
            problems,
        );
        for (field, words) in COURSE_WORDS {
            row.one_of(field, words, problems);
        }
        for (stated, basis) in [("hours_low", "hours_basis"), ("cost_amount", "price_basis")] {
            if !row.optional(stated).is_empty() && row.optional(basis) == "unverified" {
                problems.add(row.place, basis, "unverified", "must say how it is known");
            }
        }
        let url = row.optional("url");
        if !url.is_empty() && (!url.starts_with("https://") || url.contains(' ')) {
            problems.add(row.place, "url", url, "must be an address");
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
