//! Facts, documents, tools and sources.

use super::DecodeError;
use super::table::rows;
use crate::evidence::{Document, Fact, Source, Tool};
use crate::packed::{DOCUMENT_COLUMNS, FACT_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS, TextTable};

pub(super) fn facts(table: &TextTable<'static>) -> Result<Vec<Fact>, DecodeError> {
    rows(table, FACT_COLUMNS, "facts", |row| {
        Some(Fact {
            id: row.text(),
            topic: row.text(),
            statement: row.text(),
            low: row.number(),
            value: row.number(),
            high: row.number(),
            unit: row.text(),
            period: row.text(),
            publisher: row.text(),
            documents: row.list(' '),
            as_of: row.text(),
            conflicts: row.list(' '),
            note: row.text(),
        })
    })
}

pub(super) fn documents(table: &TextTable<'static>) -> Result<Vec<Document>, DecodeError> {
    rows(table, DOCUMENT_COLUMNS, "documents", |row| {
        Some(Document {
            id: row.text(),
            interest: row.text(),
        })
    })
}

pub(super) fn tools(table: &TextTable<'static>) -> Result<Vec<Tool>, DecodeError> {
    rows(table, TOOL_COLUMNS, "tools", |row| {
        Some(Tool {
            id: row.text(),
            name: row.text(),
            purpose: row.text(),
            price_low: row.number(),
            price: row.number(),
            price_high: row.number(),
            unit: row.text(),
            as_of: row.text(),
            publisher: row.text(),
            note: row.text(),
        })
    })
}

pub(super) fn sources(table: &TextTable<'static>) -> Result<Vec<Source>, DecodeError> {
    rows(table, SOURCE_COLUMNS, "sources", |row| {
        Some(Source {
            attribution: row.text(),
            url: row.text(),
            retrieved: row.text(),
        })
    })
}
