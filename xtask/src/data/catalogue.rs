//! Courses, the skills they teach and the domains they belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::activities::Taxonomy;
use super::evidence::read;
use super::output::{Output, Table, optional_decimal};
use super::raw::Row;
use super::wording::public;

const COURSE_COLUMNS: &str = "\
    id,title,provider,url,url_basis,cost_type,cost_amount,cost_currency,cost_period,\
    price_basis,cost_note,hours_low,hours_high,hours_basis,level,prerequisites,format,\
    certificate,languages,audience,domain,skill_tags,source,source_as_of,confidence,notes,\
    needs_code,country";
const DERIVED_COLUMNS: &str = "hours_verified,price_verified,language_codes";
const SKILL_COLUMNS: &str = "tag,kind,definition,activities";
const DOMAIN_COLUMNS: &str = "domain,soc_prefixes,regulated,note";

const NOTE: &str = "Collected for Taskmix from the sources of each row by 2026-11-22; facts, no \
    copied descriptions.";

/// Skills that a course was collected with but does not teach: course, skill, reason.
const SKILLS_NOT_TAUGHT: [(&str, &str, &str); 1] = [(
    "who-ethics-governance-ai-health",
    "domain-judgement",
    "it is about rules for AI in health care, and prepares nobody to diagnose",
)];

/// Makes `courses.csv`, `skills.csv` and `domains.csv` from the files in `folder`.
///
/// `occupations` are the codes a domain's prefixes must fit. An error names the line with a
/// repeated id, a number that is none, or a reference that does not resolve.
pub fn tables(
    folder: &Path,
    taxonomy: &Taxonomy,
    occupations: &BTreeMap<String, String>,
) -> Result<Vec<Output>> {
    let (skills, tags) = skills(folder, taxonomy)?;
    Ok(vec![
        courses(folder, &tags)?,
        skills,
        domains(folder, occupations)?,
    ])
}

fn skills(folder: &Path, taxonomy: &Taxonomy) -> Result<(Output, BTreeSet<String>)> {
    let mut rows = BTreeMap::new();
    for row in read(folder, "skills.csv", SKILL_COLUMNS)?.rows() {
        for prefix in row.required("activities")?.split(';') {
            let below = format!("{prefix}.");
            let known = taxonomy
                .activities
                .keys()
                .any(|id| id == prefix || id.starts_with(&below));
            if !known {
                return Err(row.complaint("activities", "names no activity"));
            }
        }
        row.insert(&mut rows, "tag", copy(&row, SKILL_COLUMNS)?)?;
    }
    let mut table = Table::new(
        "skills.csv",
        &[
            NOTE,
            "activities: id prefixes of the activities the skill is for. kind: use, build or move.",
        ],
        &SKILL_COLUMNS.split(',').collect::<Vec<_>>(),
    )?;
    write(&mut table, &rows)?;
    Ok((table.finish()?, rows.into_keys().collect()))
}

fn domains(folder: &Path, occupations: &BTreeMap<String, String>) -> Result<Output> {
    let mut rows = BTreeMap::new();
    for row in read(folder, "domains.csv", DOMAIN_COLUMNS)?.rows() {
        for prefix in row
            .text("soc_prefixes")?
            .split(';')
            .filter(|prefix| *prefix != "*")
        {
            if !occupations.keys().any(|code| code.starts_with(prefix)) {
                return Err(row.complaint("soc_prefixes", "has a prefix of no occupation"));
            }
        }
        row.insert(&mut rows, "domain", copy(&row, DOMAIN_COLUMNS)?)?;
    }
    let mut table = Table::new(
        "domains.csv",
        &[
            NOTE,
            "soc_prefixes: beginnings of the codes of the occupations it belongs to; *: all.",
        ],
        &DOMAIN_COLUMNS.split(',').collect::<Vec<_>>(),
    )?;
    write(&mut table, &rows)?;
    table.finish()
}

fn courses(folder: &Path, tags: &BTreeSet<String>) -> Result<Output> {
    let mut rows = BTreeMap::new();
    for row in read(folder, "courses.csv", COURSE_COLUMNS)?.rows() {
        check_course(&row)?;
        let mut fields = copy(&row, COURSE_COLUMNS)?;
        let taught = skills_taught(row.required("id")?, row.required("skill_tags")?);
        for (column, field) in COURSE_COLUMNS.split(',').zip(&mut fields) {
            if column == "skill_tags" {
                field.clone_from(&taught);
            }
        }
        fields.extend([
            yes_no(hours_verified(&row)?),
            yes_no(price_verified(&row)?),
            language_codes(row.text("languages")?).join(";"),
        ]);
        row.insert(&mut rows, "id", fields)?;
    }
    for (course, skill, why) in SKILLS_NOT_TAUGHT {
        ensure!(
            rows.contains_key(course) && tags.contains(skill),
            "{course} without {skill} ({why}): not in the tables"
        );
    }
    let columns = format!("{COURSE_COLUMNS},{DERIVED_COLUMNS}");
    let mut table = Table::new(
        "courses.csv",
        &[
            NOTE,
            "hours_verified: both hours are given, their basis is the provider or a second page, \
             not a weak one, the course is known from more than hearsay, and its own address was \
             seen. price_verified: likewise, and an amount is given where following the course \
             costs money.",
            "language_codes: the codes languages begins with; en where it names none.",
        ],
        &columns.split(',').collect::<Vec<_>>(),
    )?;
    write(&mut table, &rows)?;
    table.finish()
}

/// The skills of a course, without those it does not teach.
fn skills_taught(course: &str, tags: &str) -> String {
    let taught = |tag: &&str| {
        let mut not = SKILLS_NOT_TAUGHT.iter();
        !not.any(|(other, skill, _)| *other == course && skill == tag)
    };
    let taught: Vec<&str> = tags.split(';').filter(taught).collect();
    taught.join(";")
}

/// Checks what belongs together; the build of the catalogue checks words and references.
fn check_course(row: &Row<'_>) -> Result<()> {
    let (low, high) = (row.number("hours_low")?, row.number("hours_high")?);
    if low.is_some() != high.is_some() || low > high || low.is_some_and(|low| low <= 0.0) {
        return Err(row.complaint("hours_low", "does not fit hours_high"));
    }
    if row.number("cost_amount")?.is_some() == row.text("cost_currency")?.is_empty() {
        return Err(row.complaint("cost_amount", "does not fit cost_currency"));
    }
    Ok(())
}

/// Whether a basis names the provider or a second page and has no reservation.
fn sound(basis: &str) -> bool {
    let origin = basis.split([' ', ';', '_']).next().unwrap_or("");
    let doubts = ["unverified", "brief", "weak"];
    matches!(origin, "provider" | "secondary") && !doubts.iter().any(|doubt| basis.contains(doubt))
}

fn hours_verified(row: &Row<'_>) -> Result<bool> {
    Ok(row.number("hours_low")?.is_some() && sound(row.text("hours_basis")?) && known(row)?)
}

fn price_verified(row: &Row<'_>) -> Result<bool> {
    let priced = match row.text("cost_type")? {
        "free" | "free_audit_paid_certificate" => true,
        _ => row.number("cost_amount")?.is_some(),
    };
    Ok(priced && sound(row.text("price_basis")?) && known(row)?)
}

/// Whether a page about the course was read, and its own address seen.
fn known(row: &Row<'_>) -> Result<bool> {
    Ok(row.text("confidence")? != "general_knowledge"
        && !row.text("url_basis")?.contains("not seen"))
}

/// The language codes that a description begins with or lists after "incl."; a code followed by
/// "edition" is another course's. A title that names no language is in English.
fn language_codes(text: &str) -> Vec<&str> {
    let outside = text.split('(').next().unwrap_or(text);
    let words: Vec<&str> = outside
        .split([';', ',', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    let next = words.iter().skip(1).map(Some).chain([None]);
    let codes: Vec<&str> = words
        .iter()
        .zip(next)
        .filter(|(word, next)| is_language_code(word) && *next != Some(&"edition"))
        .map(|(word, _)| *word)
        .collect();
    if codes.is_empty() { vec!["en"] } else { codes }
}

fn is_language_code(word: &str) -> bool {
    const CODES: [&str; 13] = [
        "de", "en", "es", "et", "fi", "fr", "ko", "pt", "ru", "sv", "vi", "zh-CN", "zh-TW",
    ];
    CODES.contains(&word)
}

/// All fields, reworded where they are prose, numbers in one form.
fn copy(row: &Row<'_>, columns: &str) -> Result<Vec<String>> {
    columns
        .split(',')
        .map(|column| match column {
            "cost_amount" | "hours_low" | "hours_high" => Ok(optional_decimal(row.number(column)?)),
            "price_basis" | "cost_note" | "hours_basis" | "source" | "source_as_of" | "notes" => {
                let text = row.text(column)?;
                public(text).with_context(|| row.complaint(column, "is not fit for readers"))
            }
            _ => Ok(row.text(column)?.to_owned()),
        })
        .collect()
}

fn write(table: &mut Table, rows: &BTreeMap<String, Vec<String>>) -> Result<()> {
    rows.values().try_for_each(|fields| table.row(fields))
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{language_codes, skills_taught, sound};

    #[test]
    fn a_course_about_rules_teaches_no_diagnosis() {
        let tags = "governance-compliance;domain-judgement";
        let who = skills_taught("who-ethics-governance-ai-health", tags);
        assert_eq!(who, "governance-compliance");
        assert_eq!(skills_taught("stanford-ai-in-healthcare", tags), tags);
    }

    #[test]
    fn a_basis_is_sound_without_reservation_only() {
        for basis in [
            "provider",
            "provider_derived (10 weeks at about 10 h)",
            "secondary",
            "secondary (two lists agree)",
            "secondary_estimate",
        ] {
            assert!(sound(basis), "{basis}");
        }
        for basis in [
            "",
            "unverified (exam 60 min)",
            "secondary; high end is the project brief",
            "secondary (one weak list)",
            "general_knowledge (open codelab)",
            "brief only",
        ] {
            assert!(!sound(basis), "{basis}");
        }
    }

    #[test]
    fn languages_become_codes() {
        for (text, expected) in [
            ("en;es;zh-CN", "en;es;zh-CN"),
            ("en and others (unverified)", "en"),
            (
                "about 26 languages, mainly European, incl. en;fi;sv",
                "en;fi;sv",
            ),
            ("fr; en edition 'Destination AI' (CIFAR)", "fr"),
            ("en (a Brazilian Portuguese adaptation exists)", "en"),
            ("Indian languages and en (list unverified)", "en"),
            ("29 languages on the Coursera edition", "en"),
            ("de", "de"),
        ] {
            assert_eq!(language_codes(text).join(";"), expected, "{text}");
        }
    }
}
