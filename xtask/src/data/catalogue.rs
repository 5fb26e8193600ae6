//! The catalogue of courses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::activities::Taxonomy;
use super::evidence::read;
use super::output::{Output, Table, optional_decimal};
use super::raw::Row;
use super::wording::public;

const COLUMNS: &str = "\
    id,title,provider,url,kind,craft,activities,level,hours_low,hours_high,hours_basis,\
    cost_type,cost_amount,cost_currency,cost_period,price_basis,format,certificate,languages,\
    prerequisites,needs_code,country,regulated,audience,vendor_interest,sells_ai,source,\
    source_as_of,confidence,notes";

const NOTES: [&str; 4] = [
    "Collected for Taskmix from the sources of each row by 2026-11-29; facts, no copied \
     descriptions. How rows become suggestions: docs/METHOD.md, section 4b.",
    "craft: beginnings of the codes of the occupations it is made for; *: anyone. activities: \
     those, or groups of them, that it changes (use, build) or leads to (move, business); none: \
     it is about the whole week.",
    "hours_basis and price_basis: provider; provider_derived, such as weeks times hours; \
     secondary, somebody else's page; earlier_list, a list that names no source; \
     general_knowledge, no page was read; unverified.",
    "source_as_of: day, month or year of the source; undated; empty for general knowledge.",
];

/// The words that a column may hold.
const WORDS: [(&str, &[&str]); 11] = [
    ("kind", &["use", "build", "move", "business"]),
    ("level", &["beginner", "intermediate", "advanced"]),
    ("hours_basis", &HOURS_BASES),
    (
        "cost_type",
        &[
            "free",
            "free_audit_paid_certificate",
            "subscription",
            "one_off",
            "unverified",
        ],
    ),
    ("cost_period", &["", "once", "month", "year"]),
    ("price_basis", &PRICE_BASES),
    (
        "format",
        &[
            "course",
            "video",
            "reading",
            "exercises",
            "class",
            "series",
            "exam",
        ],
    ),
    ("certificate", &["no", "free", "paid", "yes", "unverified"]),
    ("needs_code", &["yes", "no"]),
    ("regulated", &["yes", "no"]),
    ("sells_ai", &["yes", "no"]),
];
const HOURS_BASES: [&str; 5] = [
    "provider",
    "provider_derived",
    "secondary",
    "brief",
    "unverified",
];
const PRICE_BASES: [&str; 6] = [
    "provider",
    "provider_derived",
    "secondary",
    "brief",
    "general_knowledge",
    "unverified",
];
const CONFIDENCES: [&str; 3] = ["provider_page", "secondary_page", "general_knowledge"];

/// Makes `courses.csv` from the file in `folder`.
///
/// `occupations` are the codes that a craft must fit. An error names every cell that does not fit,
/// with its line, column and value.
pub fn table(
    folder: &Path,
    taxonomy: &Taxonomy,
    occupations: &BTreeMap<String, String>,
) -> Result<Output> {
    let known = Known::of(taxonomy, occupations);
    let mut rows = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in read(folder, "courses.csv", COLUMNS)?.rows() {
        wrong.extend(problems(&row, &known)?);
        match copy(&row) {
            Ok(fields) => row.insert(&mut rows, "id", fields)?,
            Err(error) => wrong.push(error),
        }
    }
    if !wrong.is_empty() {
        let lines: Vec<String> = wrong.iter().map(|error| format!("{error:#}")).collect();
        bail!("{}", lines.join("\n  "));
    }
    let mut table = Table::new(
        "courses.csv",
        &NOTES,
        &COLUMNS.split(',').collect::<Vec<_>>(),
    )?;
    rows.values().try_for_each(|fields| table.row(fields))?;
    table.finish()
}

/// What rows may name.
struct Known<'a> {
    /// Ids of activities and of groups.
    activities: BTreeSet<&'a str>,
    /// Codes of occupations.
    occupations: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(taxonomy: &'a Taxonomy, occupations: &'a BTreeMap<String, String>) -> Self {
        let activities = taxonomy.activities.iter();
        Self {
            activities: activities
                .flat_map(|(id, activity)| [id.as_str(), activity.1.as_str()])
                .collect(),
            occupations: occupations.keys().map(String::as_str).collect(),
        }
    }
}

/// Every cell of a row that does not fit.
fn problems(row: &Row<'_>, known: &Known<'_>) -> Result<Vec<anyhow::Error>> {
    let mut wrong = Vec::new();
    for column in ["id", "title", "provider", "audience", "source"] {
        wrong.extend(row.required(column).err());
    }
    for (column, words) in WORDS.iter().chain(&[("confidence", &CONFIDENCES[..])]) {
        if !words.contains(&row.text(column)?) {
            let reason = format!("is none of {}", words.join(", "));
            wrong.push(row.complaint(column, &reason));
        }
    }
    let url = row.text("url")?;
    let fits = url.is_empty() || (url.starts_with("https://") && is_address(url));
    if !fits {
        wrong.push(row.complaint("url", "must be an address that begins with https://"));
    }
    let source = row.text("source")?.split([' ', ';']);
    for address in source.filter(|word| word.contains("://")) {
        if !is_address(address.trim_matches(['(', ')', ','])) {
            let reason = format!("has {address:?}, which is no well-formed address");
            wrong.push(row.complaint("source", &reason));
        }
    }
    for entry in row.required("craft")?.split(';') {
        let fits = known.occupations.iter().any(|code| code.starts_with(entry));
        if entry != "*" && (entry.len() < 3 || !fits) {
            let reason = format!("has {entry:?}, the beginning of no occupation's code");
            wrong.push(row.complaint("craft", &reason));
        }
    }
    let activities = row.text("activities")?;
    if activities.is_empty() && row.text("kind")? != "use" {
        wrong.push(row.complaint("activities", "must not be empty but for use"));
    }
    for entry in activities.split(';').filter(|entry| !entry.is_empty()) {
        if !known.activities.contains(entry) {
            let reason = format!("has {entry:?}, which is no activity or group");
            wrong.push(row.complaint("activities", &reason));
        }
    }
    for code in row.text("languages")?.split(';') {
        if !code.is_empty() && !is_language(code) {
            wrong.push(row.complaint("languages", "has no language code like en or pt-BR"));
        }
    }
    let country = row.text("country")?;
    if !country.is_empty() && !is_upper(country, 2) {
        wrong.push(row.complaint("country", "must be two capital letters"));
    }
    let date = row.text("source_as_of")?;
    let undated = matches!(date, "" | "undated");
    if !undated && !date.split(';').all(|date| is_date(date.trim())) {
        wrong.push(row.complaint("source_as_of", "is no day, month or year"));
    }
    wrong.extend(facts_without_basis(row)?);
    Ok(wrong)
}

/// Hours and prices that nothing stands behind, or that do not fit each other.
fn facts_without_basis(row: &Row<'_>) -> Result<Vec<anyhow::Error>> {
    let mut wrong = Vec::new();
    let (low, high) = (row.number("hours_low")?, row.number("hours_high")?);
    if low.is_some() != high.is_some() || low > high || low.is_some_and(|low| low <= 0.0) {
        wrong.push(row.complaint("hours_low", "does not fit hours_high"));
    }
    if low.is_some() == (row.text("hours_basis")? == "unverified") {
        wrong.push(row.complaint("hours_basis", "does not fit the hours"));
    }
    let amount = row.number("cost_amount")?;
    let (currency, period) = (row.text("cost_currency")?, row.text("cost_period")?);
    if amount.is_some() == currency.is_empty() || amount.is_some() == period.is_empty() {
        wrong.push(row.complaint("cost_amount", "does not fit cost_currency and cost_period"));
    }
    if !currency.is_empty() && !is_upper(currency, 3) {
        wrong.push(row.complaint("cost_currency", "must be three capital letters"));
    }
    let free = row.text("cost_type")?.starts_with("free");
    if (free || amount.is_some()) && row.text("price_basis")? == "unverified" {
        wrong.push(row.complaint("price_basis", "does not fit the price"));
    }
    Ok(wrong)
}

/// Whether a text is an address of a page on the web: a host with a dot, and no blanks.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://");
    let rest = rest.or_else(|| text.strip_prefix("http://"));
    let rest = rest.unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.bytes().all(fits_host)
        && rest.bytes().all(|byte| byte.is_ascii_graphic())
}

fn is_upper(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A code like `en`, `pt-BR` or `zh-CN`.
fn is_language(code: &str) -> bool {
    let (language, region) = code.split_once('-').unwrap_or((code, ""));
    let lower = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
    lower && (is_upper(region, 2) || code == language)
}

/// `2026`, `2026-03` or `2026-03-15`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths = parts.iter().map(|part| part.len());
    (1..=3).contains(&parts.len())
        && lengths.eq([4, 2, 2].into_iter().take(parts.len()))
        && parts.iter().all(|part| digits(part))
}

/// All fields, in words for readers, numbers in one form.
fn copy(row: &Row<'_>) -> Result<Vec<String>> {
    COLUMNS
        .split(',')
        .map(|column| match column {
            "cost_amount" | "hours_low" | "hours_high" => Ok(optional_decimal(row.number(column)?)),
            "hours_basis" | "price_basis" if row.text(column)? == "brief" => {
                Ok("earlier_list".to_owned())
            }
            "source" | "notes" => {
                let text = row.text(column)?;
                public(text).with_context(|| row.complaint(column, "is not fit for readers"))
            }
            _ => Ok(row.text(column)?.to_owned()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_date, is_language};

    #[test]
    fn an_address_has_a_host_and_no_blanks() {
        assert!(is_address("https://example.org"));
        assert!(is_address("https://www.example.org/a?b=c#d"));
        for wrong in [
            "",
            "ftp://example.org",
            "https://example",
            "https://.org",
            "https://example.org/a b",
            "https://exa_mple.org/",
            "example.org",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_date_is_a_day_a_month_or_a_year() {
        for date in ["2026", "2026-03", "2026-03-15"] {
            assert!(is_date(date), "{date}");
        }
        for wrong in ["", "26", "2026-3", "2026-03-15-1", "soon", "March 2026"] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_language_may_have_a_region() {
        assert!(is_language("en") && is_language("pt-BR"));
        assert!(!is_language("english") && !is_language("pt-br") && !is_language("en-"));
    }
}
