//! How old the facts of a course are.

use taskmix_catalog::CourseRow;

/// A month of a year.
///
/// ```
/// use taskmix_present::courses::Month;
/// let (seen, today) = (Month::new(2025, 3), Month::new(2026, 11));
/// assert_eq!(seen.zip(today).map(|(seen, today)| today.since(seen)), Some(20));
/// assert_eq!(Month::new(2025, 13), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    month: i32,
}

impl Month {
    /// A month, 1 to 12, of a year.
    #[must_use]
    pub fn new(year: i32, month: i32) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month })
    }

    /// Months from an earlier one to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        (self.year - earlier.year) * 12 + self.month - earlier.month
    }

    /// The month of a date like `2026-03-15` or `2026-03`; the last of a year alone.
    fn of_date(date: &str) -> Option<Self> {
        let mut parts = date.trim().split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next().map_or(Some(12), |month| month.parse().ok())?;
        Self::new(year, month)
    }
}

/// Months from which facts count as old.
const OLD: i32 = 12;

/// The age in months of a course's oldest source, where that is a year or more.
pub(super) fn old(course: &CourseRow, today: Month) -> Option<i32> {
    let seen = course.as_of.split(';').filter_map(Month::of_date).min()?;
    let months = today.since(seen);
    (months >= OLD).then_some(months)
}
