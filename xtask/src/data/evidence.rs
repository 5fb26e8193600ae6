//! The facts behind the page, the documents they come from, and the tools among them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::output::{Output, Table, optional_decimal};
use super::raw::{Dialect, RawTable, Row};
use super::wording::{capitalised, public};

const FACT_COLUMNS: &str = "id,topic,sector,statement,low,value,high,unit,period,publisher,\
    document,as_of,conflicts,note";
const DOCUMENT_COLUMNS: &str = "document,what,publisher,date,interest";
const TOOL_COLUMNS: &str = "id,name,purpose,sector,price_low,price,price_high,unit,as_of,publisher,\
    note,evidence";

/// How notes name a document that the list knows by number.
const DOCUMENT_NAMES: &[(&str, &str)] = &[
    ("000", "the newsletter"),
    ("001", "aguidetocloud"),
    ("002", "verifiedagents"),
    ("003", "the digital agency"),
    ("004", "the blog post of 2024"),
    ("005", "the Remote Labor Index"),
    ("006", "the study of MIT FutureTech"),
    ("007", "the Anthropic Economic Index"),
    ("008", "GDPval"),
];

/// One fact.
#[derive(Clone, Debug)]
struct Fact {
    /// The fields of [`FACT_COLUMNS`] in order, reworded.
    fields: Vec<String>,
    conflicts: BTreeSet<String>,
    topic: String,
}

impl Fact {
    fn field(&self, column: &str) -> &str {
        FACT_COLUMNS
            .split(',')
            .position(|name| name == column)
            .and_then(|position| self.fields.get(position))
            .map_or("", String::as_str)
    }
}

/// All facts by id, conflicts mutual.
#[derive(Debug)]
pub struct Evidence {
    facts: BTreeMap<String, Fact>,
    documents: BTreeMap<String, Vec<String>>,
}

impl Evidence {
    /// Reads `facts.csv` and `documents.csv` in `folder`. An error names the line with a repeated
    /// id, a number that is none, a document or a conflicting fact that is not there.
    pub fn load(folder: &Path) -> Result<Self> {
        let documents = documents(folder)?;
        let mut facts = BTreeMap::new();
        for row in read(folder, "facts.csv", FACT_COLUMNS)?.rows() {
            row.insert(&mut facts, "id", fact(&row, &documents)?)?;
        }
        make_mutual(&mut facts)?;
        Ok(Self { facts, documents })
    }

    /// Whether there is a fact of this id.
    pub fn contains(&self, id: &str) -> bool {
        self.facts.contains_key(id)
    }

    /// Makes `evidence.csv`, `documents.csv` and `tools.csv`. An error says which fact about a tool
    /// has no name.
    pub fn tables(&self) -> Result<Vec<Output>> {
        Ok(vec![self.facts()?, self.documents()?, self.tools()?])
    }

    fn facts(&self) -> Result<Output> {
        let mut table = Table::new(
            "evidence.csv",
            &[
                "Source: the documents and publishers of each row, collected for Taskmix by \
                 2026-11-22.",
                "Facts as their publishers state them, not checked by Taskmix. Shares, not \
                 percent. Contradicting facts name one another in conflicts.",
            ],
            &FACT_COLUMNS.split(',').collect::<Vec<_>>(),
        )?;
        for fact in self.facts.values() {
            table.row(&fact.fields)?;
        }
        table.finish()
    }

    fn documents(&self) -> Result<Output> {
        let mut table = Table::new(
            "documents.csv",
            &[
                "Documents that evidence.csv cites, collected for Taskmix by 2026-11-22.",
                "interest: what the publisher has to gain.",
            ],
            &DOCUMENT_COLUMNS.split(',').collect::<Vec<_>>(),
        )?;
        for fields in self.documents.values() {
            table.row(fields)?;
        }
        table.finish()
    }

    fn tools(&self) -> Result<Output> {
        let mut table = Table::new(
            "tools.csv",
            &[
                "The facts of topic tool in evidence.csv, as their publishers state them.",
                "Prices in the unit given; empty: not stated.",
            ],
            &TOOL_COLUMNS.split(',').collect::<Vec<_>>(),
        )?;
        for (id, fact) in self.facts.iter().filter(|(_, fact)| fact.topic == "tool") {
            let (name, purpose) = fact
                .field("statement")
                .split_once(": ")
                .with_context(|| format!("facts.csv: the statement of {id} has no name"))?;
            let unit = match fact.field("unit") {
                "price not stated" => "",
                unit => unit,
            };
            table.row(&[
                id.strip_prefix("tool-").unwrap_or(id),
                name,
                &capitalised(purpose),
                fact.field("sector"),
                fact.field("low"),
                fact.field("value"),
                fact.field("high"),
                unit,
                fact.field("as_of"),
                fact.field("publisher"),
                fact.field("note"),
                id,
            ])?;
        }
        table.finish()
    }
}

/// Reads a hand-kept table and checks that it has these columns and no others, so that none is
/// dropped in silence.
pub fn read(folder: &Path, name: &str, columns: &str) -> Result<RawTable> {
    let path = folder.join(name);
    let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let table = RawTable::parse(name, &bytes, Dialect::Comma)?;
    let header = table.header().collect::<Vec<_>>().join(",");
    ensure!(
        header == columns,
        "{}: the columns are {header}, expected {columns}",
        path.display()
    );
    Ok(table)
}

fn documents(folder: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let mut documents = BTreeMap::new();
    for row in read(folder, "documents.csv", DOCUMENT_COLUMNS)?.rows() {
        let fields = DOCUMENT_COLUMNS
            .split(',')
            .map(|column| Ok(row.required(column)?.to_owned()))
            .collect::<Result<Vec<String>>>()?;
        row.insert(&mut documents, "document", fields)?;
    }
    Ok(documents)
}

fn fact(row: &Row<'_>, documents: &BTreeMap<String, Vec<String>>) -> Result<Fact> {
    for document in row.text("document")?.split_whitespace() {
        if !documents.contains_key(document) {
            return Err(row.complaint("document", "is not in documents.csv"));
        }
    }
    let numbers = [
        row.number("low")?,
        row.number("value")?,
        row.number("high")?,
    ];
    if !numbers.iter().flatten().is_sorted() {
        return Err(row.complaint("low", "is above value or high"));
    }
    let topic = row.required("topic")?.to_owned();
    let fields = FACT_COLUMNS
        .split(',')
        .map(|column| match column {
            "low" | "value" | "high" => Ok(optional_decimal(row.number(column)?)),
            "statement" | "publisher" | "note" => {
                let text = public(&with_document_names(row.text(column)?))
                    .with_context(|| row.complaint(column, "is not fit for readers"))?;
                Ok(text)
            }
            "id" | "unit" => Ok(row.required(column)?.to_owned()),
            _ => Ok(row.text(column)?.to_owned()),
        })
        .collect::<Result<Vec<String>>>()?;
    Ok(Fact {
        fields,
        conflicts: row
            .text("conflicts")?
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        topic,
    })
}

/// Replaces a document's number, standing alone, by its name. The thousands of "6,000" are part of
/// a longer number.
fn with_document_names(text: &str) -> String {
    let mut named = String::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let in_a_number = named
            .strip_suffix([',', '.'])
            .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        let document = DOCUMENT_NAMES.iter().find(|(number, _)| *number == word);
        match document {
            Some((number, name)) if !in_a_number => {
                named.push_str(&piece.replacen(number, name, 1));
            }
            _ => named.push_str(piece),
        }
    }
    if named.starts_with("the ") {
        capitalised(&named)
    } else {
        named
    }
}

/// If a names b, b names a.
fn make_mutual(facts: &mut BTreeMap<String, Fact>) -> Result<()> {
    let pairs: Vec<(String, String)> = facts
        .iter()
        .flat_map(|(id, fact)| {
            fact.conflicts
                .iter()
                .map(|other| (id.clone(), other.clone()))
        })
        .collect();
    for (id, other) in pairs {
        if id == other {
            bail!("facts.csv: {id} conflicts with itself");
        }
        facts
            .get_mut(&other)
            .with_context(|| format!("facts.csv: {id} conflicts with {other}, which is no fact"))?
            .conflicts
            .insert(id);
    }
    let position = FACT_COLUMNS
        .split(',')
        .position(|column| column == "conflicts");
    for fact in facts.values_mut() {
        let ids: Vec<&str> = fact.conflicts.iter().map(String::as_str).collect();
        let joined = ids.join(" ");
        if let Some(field) = position.and_then(|position| fact.fields.get_mut(position)) {
            *field = joined;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Evidence, with_document_names};
    use std::fs;
    use std::path::PathBuf;

    fn folder(name: &str, facts: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("taskmix-evidence-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join("documents.csv"),
            "document,what,publisher,date,interest\n000,w,p,2026,none\n",
        )
        .unwrap();
        let header = super::FACT_COLUMNS;
        fs::write(folder.join("facts.csv"), format!("{header}\n{facts}")).unwrap();
        folder
    }

    #[test]
    fn conflicts_become_mutual() {
        let folder = folder(
            "mutual",
            "a,t,s,A,,1,,u,,p,000,2026,c,\nb,t,s,B,,1,,u,,p,000,2026,,\nc,t,s,C,,1,,u,,p,,2026,b,\n",
        );
        let tables = Evidence::load(&folder).unwrap().tables().unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let text = std::str::from_utf8(&tables[0].bytes).unwrap();
        assert!(text.contains("a,t,s,A,,1,,u,,p,000,2026,c,\n"), "{text}");
        assert!(text.contains("b,t,s,B,,1,,u,,p,000,2026,c,\n"), "{text}");
        assert!(text.contains("c,t,s,C,,1,,u,,p,,2026,a b,\n"), "{text}");
    }

    #[test]
    fn unknown_conflicts_and_documents_are_errors() {
        for (name, fact) in [
            ("conflict", "a,t,s,A,,1,,u,,p,000,2026,z,\n"),
            ("document", "a,t,s,A,,1,,u,,p,009,2026,,\n"),
            ("order", "a,t,s,A,2,1,,u,,p,000,2026,,\n"),
            ("number", "a,t,s,A,,many,,u,,p,000,2026,,\n"),
        ] {
            let folder = folder(name, fact);
            assert!(Evidence::load(&folder).is_err(), "{name}");
            fs::remove_dir_all(&folder).unwrap();
        }
    }

    #[test]
    fn notes_name_documents_and_keep_numbers() {
        assert_eq!(
            with_document_names("004: 2000 of 78000; 003's"),
            "The blog post of 2024: 2000 of 78000; the digital agency's"
        );
        assert_eq!(
            with_document_names("over 6,000 hours worth 144,000 USD or 17.000; 000"),
            "over 6,000 hours worth 144,000 USD or 17.000; the newsletter"
        );
    }
}
