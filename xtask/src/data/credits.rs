//! `sources.csv`: one row a raw file, with the credit its publisher asks for.

use anyhow::{Context, Result};

use super::output::{Output, Table};
use super::sources::{Source, Sources};

/// What the manifest does not say about the files of one folder.
struct Publication {
    /// Beginning of the file's path.
    files: &'static str,
    publisher: &'static str,
    version: &'static str,
    attribution: &'static str,
}

impl Publication {
    /// Where the file is offered; for a file made for Taskmix, the release that it is about.
    fn url<'a>(&self, source: &'a Source) -> &'a str {
        if source.url.is_empty() && self.publisher == TASKMIX {
            ECONOMIC_INDEX
        } else {
            &source.url
        }
    }
}

const TASKMIX: &str = "Taskmix";
const ECONOMIC_INDEX: &str = "https://huggingface.co/datasets/Anthropic/EconomicIndex";
const ONET: &str = "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)";
const BLS: &str = "U.S. Bureau of Labor Statistics";

const PUBLICATIONS: &[Publication] = &[
    Publication {
        files: "onet_30_1/",
        publisher: ONET,
        version: "30.1 (December 2025)",
        attribution: "This product includes information from the O*NET 30.1 Database by the U.S. \
            Department of Labor, Employment and Training Administration (USDOL/ETA). Used under \
            the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Taskmix has modified all \
            or some of this information. USDOL/ETA has not approved, endorsed, or tested these \
            modifications.",
    },
    Publication {
        files: "onet_29_1/",
        publisher: ONET,
        version: "29.1",
        attribution: "This product includes information from the O*NET 29.1 Database by the U.S. \
            Department of Labor, Employment and Training Administration (USDOL/ETA). Used under \
            the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Taskmix has modified all \
            or some of this information. USDOL/ETA has not approved, endorsed, or tested these \
            modifications.",
    },
    Publication {
        files: "onet_20_1/",
        publisher: ONET,
        version: "20.1",
        attribution: "This product includes information from the O*NET 20.1 Database by the U.S. \
            Department of Labor, Employment and Training Administration (USDOL/ETA). Used under \
            the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Taskmix has modified all \
            or some of this information. USDOL/ETA has not approved, endorsed, or tested these \
            modifications.",
    },
    Publication {
        files: "anthropic/near_identical_texts",
        publisher: TASKMIX,
        version: "2026-11-29",
        attribution: "Task texts of the Anthropic Economic Index that differ from a text of \
            O*NET by a word, matched by hand for Taskmix.",
    },
    Publication {
        files: "anthropic/",
        publisher: "Anthropic",
        version: "release of 2026-03-24",
        attribution: "Anthropic Economic Index, release of 24 March 2026: conversations with \
            Claude of 5 to 12 February 2026, by task. Used under CC BY 4.0. Combined by Taskmix \
            into one reading an activity.",
    },
    Publication {
        files: "eloundou/",
        publisher: "OpenAI",
        version: "0471612",
        attribution: "T. Eloundou, S. Manning, P. Mishkin, D. Rock: GPTs are GPTs: Labor market \
            impact potential of LLMs, Science 384 (2024), 1306-1308. Data under the MIT licence. \
            Averaged by Taskmix over activities.",
    },
    Publication {
        files: "microsoft/physical_tasks",
        publisher: "Microsoft Research",
        version: "v1.1",
        attribution: "K. Tomlinson, S. Jaffe, W. Wang, S. Counts, S. Suri: Working with AI: \
            Measuring the Applicability of Generative AI to Occupations, arXiv:2507.07935 (2025), \
            tasks judged physical. Used under CC BY 4.0. Averaged by Taskmix over activities.",
    },
    Publication {
        files: "microsoft/",
        publisher: "Microsoft Research",
        version: "84c4eba",
        attribution: "K. Tomlinson, S. Jaffe, W. Wang, S. Counts, S. Suri: Working with AI: \
            Measuring the Applicability of Generative AI to Occupations, arXiv:2507.07935 (2025). \
            Used under CC BY 4.0. Combined by Taskmix into one reading a group.",
    },
    Publication {
        files: "bls/oews",
        publisher: BLS,
        version: "May 2025",
        attribution: "U.S. Bureau of Labor Statistics, Occupational Employment and Wage \
            Statistics, May 2025. Public domain.",
    },
    Publication {
        files: "bls/emp_projections",
        publisher: BLS,
        version: "2024-34",
        attribution: "U.S. Bureau of Labor Statistics, Employment Projections 2024-34, table 1.2. \
            Public domain.",
    },
    Publication {
        files: "crosswalk/",
        publisher: BLS,
        version: "O*NET-SOC 2019, SOC 2018, NEM 2024, OEWS 2025",
        attribution: "Joined from crosswalks of the U.S. Bureau of Labor Statistics. Public \
            domain.",
    },
    Publication {
        files: "words/",
        publisher: TASKMIX,
        version: "2026-11-30",
        attribution: "Vectors of words and of activities, made for Taskmix from the model \
            all-MiniLM-L6-v2 of sentence-transformers (Apache License 2.0) over texts of the \
            O*NET 30.1 Database by USDOL/ETA (CC BY 4.0), in fewer dimensions and whole steps.",
    },
];

/// Makes `sources.csv`, given the files that no manifest lists besides. An error names a file whose publisher is not known here.
pub fn table(sources: &Sources, others: &[Source]) -> Result<Output> {
    let mut table = Table::new(
        "sources.csv",
        &["The raw files the other tables are made from; see NOTICE for the licences."],
        &[
            "id",
            "name",
            "publisher",
            "version",
            "licence",
            "url",
            "retrieved",
            "file",
            "sha256",
            "attribution",
        ],
    )?;
    let mut rows = sources
        .list()
        .chain(others)
        .map(row)
        .collect::<Result<Vec<_>>>()?;
    rows.sort();
    for row in &rows {
        table.row(row)?;
    }
    table.finish()
}

fn row(source: &Source) -> Result<[String; 10]> {
    let publication = PUBLICATIONS
        .iter()
        .find(|publication| source.file.starts_with(publication.files))
        .with_context(|| format!("{}: no publisher is known for this file", source.file))?;
    Ok([
        identifier(&source.file),
        source.source.clone(),
        publication.publisher.to_owned(),
        publication.version.to_owned(),
        source.licence.clone(),
        publication.url(source).to_owned(),
        source.retrieved.clone(),
        source.file.clone(),
        source.sha256.clone(),
        publication.attribution.to_owned(),
    ])
}

/// `onet_30_1/Job_Zones.txt` becomes `onet-30-1-job-zones`; of a vector file the ending stays.
fn identifier(file: &str) -> String {
    [".csv", ".tsv", ".txt"]
        .iter()
        .find_map(|ending| file.strip_suffix(ending))
        .unwrap_or(file)
        .replace(['/', '_', '.'], "-")
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::identifier;

    #[test]
    fn identifiers_come_from_paths() {
        assert_eq!(identifier("onet_30_1/Job_Zones.txt"), "onet-30-1-job-zones");
        assert_eq!(
            identifier("bls/emp_projections_2024-34_table1_2.csv"),
            "bls-emp-projections-2024-34-table1-2"
        );
    }
}
