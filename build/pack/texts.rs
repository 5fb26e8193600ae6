//! The small tables as text.

use crate::data::packed::{PackedTexts, TextTable};
use crate::data::rows::{Tables, TextRows};

/// The cells of every small table, column by column.
pub(super) struct Columns {
    facts: String,
    documents: String,
    tools: String,
    courses: String,
    skills: String,
    domains: String,
    parameters: String,
    sources: String,
}

impl Columns {
    pub fn of(tables: &Tables) -> Self {
        Self {
            facts: cells(&tables.facts),
            documents: cells(&tables.documents),
            tools: cells(&tables.tools),
            courses: cells(&tables.courses),
            skills: cells(&tables.skills),
            domains: cells(&tables.domains),
            parameters: cells(&tables.parameters),
            sources: cells(&tables.sources),
        }
    }

    pub fn packed(&self, tables: &Tables) -> PackedTexts<'_> {
        PackedTexts {
            facts: table(&tables.facts, &self.facts),
            documents: table(&tables.documents, &self.documents),
            tools: table(&tables.tools, &self.tools),
            courses: table(&tables.courses, &self.courses),
            skills: table(&tables.skills, &self.skills),
            domains: table(&tables.domains, &self.domains),
            parameters: table(&tables.parameters, &self.parameters),
            sources: table(&tables.sources, &self.sources),
        }
    }
}

fn cells<const N: usize>(table: &TextRows<N>) -> String {
    let mut cells = String::new();
    for column in table.columns {
        for (_, row) in &table.rows {
            cells.push_str(table.cell(row, column));
            cells.push('\n');
        }
    }
    cells
}

fn table<'t, const N: usize>(rows: &TextRows<N>, cells: &'t str) -> TextTable<'t> {
    TextTable {
        // A table of more rows than that could not have been read.
        rows: u32::try_from(rows.rows.len()).unwrap_or(u32::MAX),
        cells,
    }
}
