//! `datapackage.json`, by the Data Package standard of Frictionless.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::sources::Sources;
use crate::table::{Field, Kind, Reference, Table};

/// The name of the file.
pub const NAME: &str = "datapackage.json";

/// The licences by their SPDX names: address and title.
const LICENCES: [(&str, &str, &str); 3] = [
    (
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "Creative Commons Attribution 4.0",
    ),
    ("MIT", "https://opensource.org/license/mit", "MIT License"),
    (
        "Apache-2.0",
        "https://www.apache.org/licenses/LICENSE-2.0",
        "Apache License 2.0",
    ),
];

/// The text of the file.
pub fn text(tables: &[Table], sources: &Sources) -> Result<String> {
    let names = LICENCES.map(|(name, ..)| name);
    let resources: Result<Vec<Value>> = tables.iter().map(resource).collect();
    let sources_of: Vec<Value> = sources
        .all
        .iter()
        .map(|source| {
            json!({
                "title": source.name,
                "path": source.url,
                "publisher": source.publisher,
                "version": source.version,
                "licence": source.licence,
                "retrieved": source.retrieved,
                "attribution": source.attribution,
            })
        })
        .collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "taskmix",
        "title": "Taskmix: what share of working time current AI could do",
        "description": "Shares of work activities and occupations that AI could do or speed up, \
            by published readings, with wages, employment, courses and published figures. \
            Technical potential, not a forecast of jobs. docs/data.md of the project describes \
            the tables and shows how to join them with a workforce in SQL. NOTICE has the \
            attributions.",
        "version": env!("CARGO_PKG_VERSION"),
        "retrieved": sources.retrieved(),
        "licenses": licences(&names)?,
        "sources": sources_of,
        "resources": resources?,
    });
    Ok(format!("{package:#}\n"))
}

fn licences(names: &[&str]) -> Result<Vec<Value>> {
    let licence = |name: &&str| {
        let known = LICENCES.iter().find(|(known, ..)| known == name);
        let (name, path, title) = known.with_context(|| format!("no licence {name}"))?;
        Ok(json!({ "name": name, "path": path, "title": title }))
    };
    names.iter().map(licence).collect()
}

fn resource(table: &Table) -> Result<Value> {
    let shape = &table.shape;
    let digest = Sha256::digest(table.text.as_bytes());
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let fields: Vec<Value> = shape.fields.iter().map(field).collect();
    let mut schema = json!({
        "fields": fields,
        "missingValues": [""],
        "primaryKey": shape.key,
    });
    if !shape.references.is_empty() {
        let references: Vec<Value> = shape.references.iter().map(reference).collect();
        add(&mut schema, "foreignKeys", json!(references));
    }
    Ok(json!({
        "profile": "tabular-data-resource",
        "name": shape.name,
        "path": format!("{}.csv", shape.name),
        "title": shape.title,
        "description": shape.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "header": true },
        "bytes": table.text.len(),
        "hash": format!("sha256:{hash}"),
        "licenses": licences(shape.licences)?,
        "schema": schema,
    }))
}

fn reference(reference: &Reference) -> Value {
    let Reference { field, table, key } = reference;
    json!({ "fields": field, "reference": { "resource": table, "fields": key } })
}

fn field(field: &Field) -> Value {
    let (kind, mut constraints) = match &field.kind {
        Kind::Text => ("string", Map::new()),
        Kind::Word(words) => (
            "string",
            Map::from_iter([("enum".to_owned(), json!(words))]),
        ),
        Kind::Count => (
            "integer",
            Map::from_iter([("minimum".to_owned(), json!(0))]),
        ),
        Kind::Number => ("number", Map::new()),
        Kind::Share => (
            "number",
            Map::from_iter([
                ("minimum".to_owned(), json!(0)),
                ("maximum".to_owned(), json!(1)),
            ]),
        ),
        Kind::Flag => ("boolean", Map::new()),
    };
    constraints.insert("required".to_owned(), json!(!field.optional));
    let mut value = json!({
        "name": field.name,
        "type": kind,
        "description": field.about,
        "constraints": constraints,
    });
    if field.kind == Kind::Flag {
        add(&mut value, "trueValues", json!(["true"]));
        add(&mut value, "falseValues", json!(["false"]));
    }
    if !field.unit.is_empty() {
        add(&mut value, "unit", json!(field.unit));
    }
    value
}

fn add(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}
