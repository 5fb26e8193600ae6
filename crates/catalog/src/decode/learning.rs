//! Courses, skills and domains.

use super::DecodeError;
use super::table::{Row, rows};
use crate::learning::{Audience, Confidence, Cost, CostType, CourseRow, DomainRow, SkillRow};
use crate::packed::{COURSE_COLUMNS, DOMAIN_COLUMNS, SKILL_COLUMNS, TextTable};
use taskmix_method::courses::{Level, SkillKind};

pub(super) fn courses(table: &TextTable<'static>) -> Result<Vec<CourseRow>, DecodeError> {
    rows(table, COURSE_COLUMNS, "courses", course)
}

fn course(row: &mut Row) -> Option<CourseRow> {
    // In the order of the columns.
    Some(CourseRow {
        id: row.text(),
        title: row.text(),
        provider: row.text(),
        url: row.text(),
        cost: Cost {
            kind: CostType::from_name(row.text())?,
            amount: row.number(),
            currency: row.text(),
            period: row.text(),
        },
        hours_low: row.number(),
        hours_high: row.number(),
        level: Level::from_name(row.text())?,
        prerequisites: row.text(),
        certificate: row.text(),
        languages: row.text(),
        domain: row.text(),
        skills: row.list(';'),
        as_of: row.text(),
        confidence: Confidence::from_name(row.text())?,
        notes: row.text(),
        needs_code: row.yes(),
        country: row.text(),
        hours_verified: row.yes(),
        price_verified: row.yes(),
        language_codes: row.list(';'),
    })
}

pub(super) fn skills(table: &TextTable<'static>) -> Result<Vec<SkillRow>, DecodeError> {
    rows(table, SKILL_COLUMNS, "skills", |row| {
        Some(SkillRow {
            tag: row.text(),
            kind: SkillKind::from_name(row.text())?,
            activities: row.list(';'),
        })
    })
}

pub(super) fn domains(table: &TextTable<'static>) -> Result<Vec<DomainRow>, DecodeError> {
    rows(table, DOMAIN_COLUMNS, "domains", |row| {
        Some(DomainRow {
            name: row.text(),
            soc_prefixes: row.list(';'),
            regulated: row.yes(),
            audience: match row.text() {
                "freelancers only" => Audience::Freelancers,
                "for readers of that language" => Audience::Readers,
                _ => Audience::Everyone,
            },
        })
    })
}
