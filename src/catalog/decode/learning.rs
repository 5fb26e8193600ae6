//! Courses, skills and domains.

use super::Broken;
use super::table::{list, number, rows};
use crate::catalog::learning::{
    Audience, Confidence, Cost, CostType, CourseRow, DomainRow, SkillRow,
};
use crate::catalog::packed::TextTable;
use crate::domain::courses::{Level, SkillKind};

pub(super) fn courses(table: &TextTable<'static>) -> Result<Vec<CourseRow>, Broken> {
    rows(table, "courses")?.into_iter().map(course).collect()
}

fn course(row: [&'static str; 28]) -> Result<CourseRow, Broken> {
    let [
        id,
        title,
        provider,
        url,
        cost_type,
        cost_amount,
        currency,
        period,
        price_basis,
        cost_note,
        hours_low,
        hours_high,
        hours_basis,
        level,
        prerequisites,
        format,
        certificate,
        languages,
        domain,
        skills,
        as_of,
        confidence,
        notes,
        needs_code,
        country,
        hours_verified,
        price_verified,
        language_codes,
    ] = row;
    Ok(CourseRow {
        id,
        title,
        provider,
        url,
        cost: Cost {
            kind: cost_kind(cost_type)?,
            amount: number(cost_amount),
            currency,
            period,
            basis: price_basis,
            note: cost_note,
        },
        hours_low: number(hours_low),
        hours_high: number(hours_high),
        hours_basis,
        level: Level::from_name(level).ok_or(Broken("courses"))?,
        prerequisites,
        format,
        certificate,
        hours_verified: hours_verified == "yes",
        price_verified: price_verified == "yes",
        languages,
        language_codes: list(language_codes, ';'),
        domain,
        skills: list(skills, ';'),
        as_of,
        confidence: match confidence {
            "provider_page" => Confidence::ProviderPage,
            "secondary_page" => Confidence::SecondaryPage,
            "general_knowledge" => Confidence::GeneralKnowledge,
            _ => return Err(Broken("courses")),
        },
        notes,
        needs_code: needs_code == "yes",
        country,
    })
}

fn cost_kind(word: &str) -> Result<CostType, Broken> {
    Ok(match word {
        "free" => CostType::Free,
        "free_audit_paid_certificate" => CostType::FreeAuditPaidCertificate,
        "one_off" => CostType::OneOff,
        "subscription" => CostType::Subscription,
        "unverified" => CostType::Unverified,
        _ => return Err(Broken("courses")),
    })
}

pub(super) fn skills(table: &TextTable<'static>) -> Result<Vec<SkillRow>, Broken> {
    rows(table, "skills")?
        .into_iter()
        .map(|[tag, kind, definition, activities]| {
            Ok(SkillRow {
                tag,
                kind: SkillKind::from_name(kind).ok_or(Broken("skills"))?,
                definition,
                activities: list(activities, ';'),
            })
        })
        .collect()
}

pub(super) fn domains(table: &TextTable<'static>) -> Result<Vec<DomainRow>, Broken> {
    let domains =
        rows(table, "domains")?
            .into_iter()
            .map(|[name, soc_prefixes, regulated, note]| DomainRow {
                name,
                soc_prefixes: list(soc_prefixes, ';'),
                regulated: regulated == "yes",
                audience: match note {
                    "freelancers only" => Audience::Freelancers,
                    "for readers of that language" => Audience::Readers,
                    _ => Audience::Everyone,
                },
            });
    Ok(domains.collect())
}
