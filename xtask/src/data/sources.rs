//! The raw source files, each checked against the manifest before anything is read from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use sha2::{Digest, Sha256};

use super::raw::{Dialect, RawTable};

/// One row of the manifest.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path below the source folder, such as `bls/oews_2025_national.csv`.
    pub file: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Rows below the header.
    pub rows: usize,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// What the file is and who made it.
    pub source: String,
    /// Where its publisher offers it; empty for a file made for Taskmix.
    pub url: String,
    /// Licence in the manifest's words.
    pub licence: String,
    /// Day it was fetched, `YYYY-MM-DD`.
    pub retrieved: String,
}

/// All raw files, read into memory and known to be the expected ones.
#[derive(Debug)]
pub struct Sources {
    entries: BTreeMap<String, (Source, Vec<u8>)>,
}

impl Sources {
    /// Reads `MANIFEST.csv` in `folder` and every file it lists.
    ///
    /// # Errors
    ///
    /// Lists every missing and every altered file at once.
    pub fn load(folder: &Path) -> Result<Self> {
        let mut entries = BTreeMap::new();
        let mut wrong = Vec::new();
        for source in read_manifest(&folder.join("MANIFEST.csv"))? {
            match fs::read(folder.join(&source.file)) {
                Ok(bytes) => {
                    wrong.extend(difference(&source, &bytes));
                    entries.insert(source.file.clone(), (source, bytes));
                }
                Err(error) => wrong.push(format!("{}: {error}", source.file)),
            }
        }
        if !wrong.is_empty() {
            bail!(
                "{} source file(s) in {} are missing or not the expected ones:\n  {}",
                wrong.len(),
                folder.display(),
                wrong.join("\n  ")
            );
        }
        Ok(Self { entries })
    }

    /// The manifest's rows, sorted by file.
    pub fn list(&self) -> impl Iterator<Item = &Source> {
        self.entries.values().map(|(source, _)| source)
    }

    /// Parses one of the files and checks its number of rows.
    ///
    /// # Errors
    ///
    /// Says that the manifest does not list the file, or what is wrong in it.
    pub fn table(&self, file: &str, dialect: Dialect) -> Result<RawTable> {
        let (source, bytes) = self
            .entries
            .get(file)
            .ok_or_else(|| anyhow!("MANIFEST.csv does not list {file}"))?;
        let table = RawTable::parse(file, bytes, dialect)?;
        ensure!(
            table.len() == source.rows,
            "{file}: {} rows, MANIFEST.csv says {}",
            table.len(),
            source.rows
        );
        Ok(table)
    }

    /// Parses a text file of the O*NET 30.1 database.
    ///
    /// # Errors
    ///
    /// As [`Sources::table`].
    pub fn onet(&self, name: &str) -> Result<RawTable> {
        self.table(&format!("onet_30_1/{name}"), Dialect::TabUnquoted)
    }
}

fn read_manifest(path: &Path) -> Result<Vec<Source>> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let table = RawTable::parse("MANIFEST.csv", &bytes, Dialect::Comma)?;
    table
        .rows()
        .map(|row| {
            let sha256 = row.required("sha256")?;
            if sha256.len() != 64 || sha256.bytes().any(|b| !b.is_ascii_hexdigit()) {
                return Err(row.complaint("sha256", "is not 64 hexadecimal digits"));
            }
            Ok(Source {
                file: row.required("file")?.to_owned(),
                bytes: row.whole("bytes")?,
                rows: row.whole("rows")?,
                sha256: sha256.to_ascii_lowercase(),
                source: row.required("source")?.to_owned(),
                url: row.text("url")?.to_owned(),
                licence: row.required("licence")?.to_owned(),
                retrieved: row.required("retrieved")?.to_owned(),
            })
        })
        .collect()
}

fn difference(source: &Source, bytes: &[u8]) -> Option<String> {
    let size = bytes.len() as u64;
    if size != source.bytes {
        return Some(format!(
            "{}: {size} bytes, expected {}",
            source.file, source.bytes
        ));
    }
    let sha256 = format!("{:x}", Sha256::digest(bytes));
    (sha256 != source.sha256).then(|| {
        format!(
            "{}: sha256 {sha256}, expected {}",
            source.file, source.sha256
        )
    })
}

#[cfg(test)]
mod tests {
    use super::Sources;
    use std::fs;

    #[test]
    fn names_every_missing_and_altered_file() {
        let folder = std::env::temp_dir().join(format!("taskmix-manifest-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        fs::write(
            folder.join("MANIFEST.csv"),
            format!(
                "file,bytes,rows,sha256,source,url,licence,retrieved\n\
                 good,0,0,{empty},s,u,l,d\nshort,9,0,{empty},s,u,l,d\n\
                 changed,1,0,{empty},s,u,l,d\nabsent,0,0,{empty},s,u,l,d\n"
            ),
        )
        .unwrap();
        fs::write(folder.join("good"), "").unwrap();
        fs::write(folder.join("short"), "x").unwrap();
        fs::write(folder.join("changed"), "x").unwrap();
        let message = Sources::load(&folder).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert!(message.starts_with("3 source file(s)"), "{message}");
        assert!(message.contains("short: 1 bytes, expected 9"), "{message}");
        assert!(message.contains("changed: sha256 2d711642"), "{message}");
        assert!(message.contains("absent: "), "{message}");
        assert!(!message.contains("good"), "{message}");
    }
}
