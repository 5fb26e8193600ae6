//! Facts, documents, tools, parameters and sources.

use super::Broken;
use super::table::rows;
use crate::catalog::evidence::{Document, Fact, Tool};
use crate::catalog::packed::{
    DOCUMENT_COLUMNS, FACT_COLUMNS, PARAMETER_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS, TextTable,
};
use crate::catalog::reference::{Parameter, Source};

pub(super) fn facts(table: &TextTable<'static>) -> Result<Vec<Fact>, Broken> {
    rows(table, FACT_COLUMNS.len(), "facts", |row| {
        Some(Fact {
            id: row.text(),
            topic: row.text(),
            sector: row.text(),
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

pub(super) fn documents(table: &TextTable<'static>) -> Result<Vec<Document>, Broken> {
    rows(table, DOCUMENT_COLUMNS.len(), "documents", |row| {
        Some(Document {
            id: row.text(),
            what: row.text(),
            publisher: row.text(),
            date: row.text(),
            interest: row.text(),
        })
    })
}

pub(super) fn tools(table: &TextTable<'static>) -> Result<Vec<Tool>, Broken> {
    rows(table, TOOL_COLUMNS.len(), "tools", |row| {
        Some(Tool {
            id: row.text(),
            name: row.text(),
            purpose: row.text(),
            sector: row.text(),
            price_low: row.number(),
            price: row.number(),
            price_high: row.number(),
            unit: row.text(),
            as_of: row.text(),
            publisher: row.text(),
            note: row.text(),
            evidence: row.text(),
        })
    })
}

pub(super) fn parameters(table: &TextTable<'static>) -> Result<Vec<Parameter>, Broken> {
    rows(table, PARAMETER_COLUMNS.len(), "parameters", |row| {
        Some(Parameter {
            symbol: row.text(),
            name: row.text(),
            default: row.number(),
            low: row.number(),
            high: row.number(),
            unit: row.text(),
            date: row.text(),
            reference: row.text(),
            note: row.text(),
        })
    })
}

pub(super) fn sources(table: &TextTable<'static>) -> Result<Vec<Source>, Broken> {
    rows(table, SOURCE_COLUMNS.len(), "sources", |row| {
        Some(Source {
            id: row.text(),
            name: row.text(),
            publisher: row.text(),
            version: row.text(),
            licence: row.text(),
            url: row.text(),
            retrieved: row.text(),
            attribution: row.text(),
        })
    })
}
