//! The columns of every file as Markdown, for `docs/data.md`.

use crate::table::{Kind, Table};

/// A section for each table: what a row is, and a table of its columns.
pub fn text(tables: &[Table]) -> String {
    let mut text = String::new();
    for table in tables {
        let shape = &table.shape;
        text.push_str(&format!(
            "### {}.csv\n\n{} Key: {}.\n\n| column | type | unit | meaning |\n|---|---|---|---|\n",
            shape.name,
            shape.about,
            quoted(shape.key).join(", "),
        ));
        for field in &shape.fields {
            let kind = match &field.kind {
                Kind::Text => "text".to_owned(),
                Kind::Word(words) => quoted(words).join(", "),
                Kind::Count => "whole number".to_owned(),
                Kind::Number => "number".to_owned(),
                Kind::Share => "number, 0 to 1".to_owned(),
                Kind::Flag => "`true`, `false`".to_owned(),
            };
            let empty = if field.optional { ", or empty" } else { "" };
            // A bar would end the cell.
            let about = field.about.replace('|', "\\|");
            text.push_str(&format!(
                "| {} | {kind}{empty} | {} | {about} |\n",
                field.name, field.unit
            ));
        }
        text.push('\n');
    }
    text
}

fn quoted(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}
