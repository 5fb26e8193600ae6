//! Facts, documents, tools, parameters and sources.

use super::Broken;
use super::table::{list, number, rows};
use crate::catalog::evidence::{Document, Fact, Tool};
use crate::catalog::packed::TextTable;
use crate::catalog::reference::{Parameter, Source};

pub(super) fn facts(table: &TextTable<'static>) -> Result<Vec<Fact>, Broken> {
    let facts = rows(table, "facts")?.into_iter().map(|row| {
        let [
            id,
            topic,
            sector,
            statement,
            low,
            value,
            high,
            unit,
            period,
            publisher,
            documents,
            as_of,
            conflicts,
            note,
        ] = row;
        Fact {
            id,
            topic,
            sector,
            statement,
            low: number(low),
            value: number(value),
            high: number(high),
            unit,
            period,
            publisher,
            documents: list(documents, ' '),
            as_of,
            conflicts: list(conflicts, ' '),
            note,
        }
    });
    Ok(facts.collect())
}

pub(super) fn documents(table: &TextTable<'static>) -> Result<Vec<Document>, Broken> {
    let documents =
        rows(table, "documents")?
            .into_iter()
            .map(|[id, what, publisher, date, interest]| Document {
                id,
                what,
                publisher,
                date,
                interest,
            });
    Ok(documents.collect())
}

pub(super) fn tools(table: &TextTable<'static>) -> Result<Vec<Tool>, Broken> {
    let tools = rows(table, "tools")?.into_iter().map(|row| {
        let [
            id,
            name,
            purpose,
            sector,
            price_low,
            price,
            price_high,
            unit,
            as_of,
            publisher,
            note,
            evidence,
        ] = row;
        Tool {
            id,
            name,
            purpose,
            sector,
            price_low: number(price_low),
            price: number(price),
            price_high: number(price_high),
            unit,
            as_of,
            publisher,
            note,
            evidence,
        }
    });
    Ok(tools.collect())
}

pub(super) fn parameters(table: &TextTable<'static>) -> Result<Vec<Parameter>, Broken> {
    let parameters = rows(table, "parameters")?.into_iter().map(
        |[
            symbol,
            name,
            default,
            low,
            high,
            unit,
            date,
            reference,
            note,
        ]| Parameter {
            symbol,
            name,
            default: number(default),
            low: number(low),
            high: number(high),
            unit,
            date,
            reference,
            note,
        },
    );
    Ok(parameters.collect())
}

pub(super) fn sources(table: &TextTable<'static>) -> Result<Vec<Source>, Broken> {
    let sources = rows(table, "sources")?.into_iter().map(
        |[
            id,
            name,
            publisher,
            version,
            licence,
            url,
            retrieved,
            attribution,
        ]| Source {
            id,
            name,
            publisher,
            version,
            licence,
            url,
            retrieved,
            attribution,
        },
    );
    Ok(sources.collect())
}
