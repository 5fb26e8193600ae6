//! Courses.

use super::DecodeError;
use super::table::{Row, rows};
use crate::learning::{Basis, Certificate, Confidence, Cost, CostType, CourseRow};
use crate::packed::{COURSE_COLUMNS, TextTable};
use taskmix_method::courses::{CourseKind, Format, Level, Period};

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
        kind: CourseKind::from_name(row.text())?,
        craft: row.list(';'),
        activities: row.list(';'),
        level: Level::from_name(row.text())?,
        hours_low: row.number(),
        hours_high: row.number(),
        hours_basis: Basis::from_name(row.text())?,
        cost: Cost {
            kind: CostType::from_name(row.text())?,
            amount: row.number(),
            currency: row.text(),
            period: Period::from_name(row.text()),
            basis: Basis::from_name(row.text())?,
        },
        format: Format::from_name(row.text())?,
        certificate: Certificate::from_name(row.text())?,
        languages: row.list(';'),
        prerequisites: row.text(),
        needs_code: row.yes(),
        country: row.text(),
        regulated: row.yes(),
        audience: row.text(),
        vendor_interest: row.text(),
        sells_ai: row.yes(),
        source: row.text(),
        as_of: row.text(),
        confidence: Confidence::from_name(row.text())?,
        notes: row.text(),
    })
}
