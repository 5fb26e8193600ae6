//! Occupations with wages, employment and outlook, and which are related.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use super::activities::ONET_NOTE;
use super::labour::{Outlook, Wages};
use super::output::{Output, Table, optional_decimal};
use super::raw::Dialect;
use super::sources::Sources;

const OCCUPATIONS: usize = 1_016;
const OCCUPATION_COLUMNS: &str = "code,title,job_zone,wage_period,p10,p25,median,p75,p90,wage_code,wage_match,\
    employment,projections_code,projected_change,openings,self_employed";
/// Related occupations kept of O*NET's twenty: its primary ones.
const RELATED: usize = 10;

/// Makes `occupations.csv` and `related.csv`. An error names the occupation or line where the
/// sources do not fit together.
pub fn tables(sources: &Sources, titles: &BTreeMap<String, String>) -> Result<Vec<Output>> {
    Ok(vec![
        occupations(sources, titles)?,
        related(sources, titles)?,
    ])
}

/// The title of every occupation by O*NET-SOC code. An error names a code that occurs twice, and
/// says when their number is not METHOD's.
pub fn titles(sources: &Sources) -> Result<BTreeMap<String, String>> {
    let mut titles = BTreeMap::new();
    for row in sources.onet("Occupation_Data.txt")?.rows() {
        let title = row.required("Title")?.to_owned();
        row.insert(&mut titles, "O*NET-SOC Code", title)?;
    }
    ensure!(
        titles.len() == OCCUPATIONS,
        "{} occupations, METHOD says {OCCUPATIONS}",
        titles.len()
    );
    Ok(titles)
}

fn job_zones(sources: &Sources) -> Result<BTreeMap<String, String>> {
    let table = sources.onet("Job_Zones.txt")?;
    table
        .rows()
        .map(|row| {
            let zone = row.required("Job Zone")?;
            if !matches!(zone, "1" | "2" | "3" | "4" | "5") {
                return Err(row.complaint("Job Zone", "is not 1 to 5"));
            }
            Ok((row.required("O*NET-SOC Code")?.to_owned(), zone.to_owned()))
        })
        .collect()
}

/// Under which codes BLS publishes an occupation's figures.
struct Codes {
    wages: String,
    wage_match: String,
    projections: String,
}

fn crosswalk(sources: &Sources) -> Result<BTreeMap<String, Codes>> {
    let table = sources.table(
        "crosswalk/onetsoc2019_to_soc2018_nem_oews.csv",
        Dialect::Comma,
    )?;
    table
        .rows()
        .map(|row| {
            let codes = Codes {
                wages: row.text("oews_2025")?.to_owned(),
                wage_match: row.required("oews_match")?.to_owned(),
                projections: row.text("nem_2024")?.to_owned(),
            };
            if (codes.wage_match == "none") != codes.wages.is_empty() {
                return Err(row.complaint("oews_match", "does not fit oews_2025"));
            }
            Ok((row.required("onet_soc_2019")?.to_owned(), codes))
        })
        .collect()
}

fn occupations(sources: &Sources, titles: &BTreeMap<String, String>) -> Result<Output> {
    let zones = job_zones(sources)?;
    let crosswalk = crosswalk(sources)?;
    let wages = Wages::load(sources)?;
    let outlooks = Outlook::load(sources)?;
    let mut table = Table::new(
        "occupations.csv",
        &[
            ONET_NOTE,
            "Wages and employment: BLS Occupational Employment and Wage Statistics, May 2025; \
             outlook and self-employed: BLS Employment Projections 2024-34; public domain, \
             retrieved 2026-11-22.",
            "Wages in USD per hour, or per year where BLS publishes only that. employment: people \
             (wage_code, else projections_code). projected_change: share, 2024 to 2034. openings: \
             people a year to the nearest hundred (0: below 50). self_employed: share. wage_match: same code, via_nem a broader one, \
             none.",
            "Codes that share a wage_code or projections_code share its figures. Empty: not \
             published.",
        ],
        &OCCUPATION_COLUMNS.split(',').collect::<Vec<_>>(),
    )?;
    for (code, title) in titles {
        let codes = crosswalk
            .get(code)
            .with_context(|| format!("the crosswalk has no occupation {code}"))?;
        let wage = find(&wages, &codes.wages, code)?;
        let outlook = find(&outlooks, &codes.projections, code)?;
        let employment = wage
            .and_then(|wage| wage.employment)
            .or(outlook.and_then(|outlook| outlook.employment));
        let mut fields = vec![
            code.clone(),
            title.clone(),
            zones.get(code).cloned().unwrap_or_default(),
            wage.map_or("", |wage| wage.period).to_owned(),
        ];
        let percentiles = wage.map(|wage| wage.percentiles).unwrap_or_default();
        fields.extend(percentiles.map(optional_decimal));
        fields.extend([
            codes.wages.clone(),
            codes.wage_match.clone(),
            optional_decimal(employment),
            codes.projections.clone(),
            optional_decimal(outlook.and_then(|outlook| outlook.change)),
            optional_decimal(outlook.and_then(|outlook| outlook.openings)),
            optional_decimal(outlook.and_then(|outlook| outlook.self_employed)),
        ]);
        table.row(&fields)?;
    }
    table.finish()
}

/// The entry of `code`; an empty code has none, an unknown one is an error.
fn find<'a, T>(
    entries: &'a BTreeMap<String, T>,
    code: &str,
    occupation: &str,
) -> Result<Option<&'a T>> {
    if code.is_empty() {
        return Ok(None);
    }
    entries
        .get(code)
        .map(Some)
        .with_context(|| format!("{occupation}: BLS has no code {code}"))
}

fn related(sources: &Sources, titles: &BTreeMap<String, String>) -> Result<Output> {
    let mut lists: BTreeMap<String, BTreeMap<u32, String>> = BTreeMap::new();
    for row in sources.onet("Related_Occupations.txt")?.rows() {
        let index: u32 = row.whole("Index")?;
        let other = row.required("Related O*NET-SOC Code")?;
        if !titles.contains_key(other) {
            return Err(row.complaint("Related O*NET-SOC Code", "is not an occupation"));
        }
        let list = lists
            .entry(row.required("O*NET-SOC Code")?.to_owned())
            .or_default();
        if list.insert(index, other.to_owned()).is_some() {
            return Err(row.complaint("Index", "occurs twice for this occupation"));
        }
    }
    let mut table = Table::new(
        "related.csv",
        &[
            ONET_NOTE,
            "related: the ten primary related occupations, closest first.",
        ],
        &["code", "related"],
    )?;
    for (code, list) in &lists {
        ensure!(
            titles.contains_key(code) && list.len() >= RELATED,
            "Related_Occupations.txt: {code} is unknown or has fewer than {RELATED} entries"
        );
        let codes: Vec<&str> = list.values().take(RELATED).map(String::as_str).collect();
        table.row(&[code.as_str(), &codes.join(" ")])?;
    }
    table.finish()
}
