//! The user's own list of courses: kept for later, or done.

use taskmix_catalog::{CourseRow, catalog};
use taskmix_method::limits::{Given, Limit, OutOfLimit};

/// Courses that the user keeps for later, and those that are done. A course is in one list only.
///
/// ```
/// use taskmix_inputs::course_list::{CourseChange, CourseList};
/// let mut list = CourseList::default();
/// list.change(CourseChange::Keep("elements-of-ai".into()));
/// list.change(CourseChange::Finish("elements-of-ai".into()));
/// assert!(list.kept().is_empty());
/// assert_eq!(list.done(), ["elements-of-ai"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseList {
    kept: Vec<String>,
    done: Vec<String>,
}

/// A change of the list; courses are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CourseChange {
    /// Keep a course for later.
    Keep(String),
    /// Mark a course as done.
    Finish(String),
    /// Take a course out of the list.
    Remove(String),
}

impl CourseList {
    /// Most courses in the list, kept and done ones together.
    pub const MAX: usize = 40;

    /// Courses kept for later, by id, in the order they were kept.
    #[must_use]
    pub fn kept(&self) -> &[String] {
        &self.kept
    }

    /// Courses that are done, by id.
    #[must_use]
    pub fn done(&self) -> &[String] {
        &self.done
    }

    /// Whether no course is in the list.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.done.is_empty()
    }

    /// Whether the list takes no further course.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.kept.len() + self.done.len() >= Self::MAX
    }

    /// Whether a course is in the list.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let mut all = self.kept.iter().chain(&self.done);
        all.any(|known| known == id)
    }

    /// Changes the list, and says whether it could: a full list takes no further course.
    pub fn change(&mut self, change: CourseChange) -> bool {
        let (id, into) = match change {
            CourseChange::Keep(id) => (id, Some(false)),
            CourseChange::Finish(id) => (id, Some(true)),
            CourseChange::Remove(id) => (id, None),
        };
        self.kept.retain(|kept| *kept != id);
        self.done.retain(|done| *done != id);
        match into {
            Some(_) if self.is_full() => return false,
            Some(true) => self.done.push(id),
            Some(false) => self.kept.push(id),
            None => {}
        }
        true
    }

    /// Validates the id of a course. The catalogue of another version may have other courses.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] with the id and its form.
    pub fn valid_id(id: &str) -> Result<&str, OutOfLimit> {
        let fits = (1..=64).contains(&id.len())
            && id
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        fits.then_some(id).ok_or_else(|| OutOfLimit {
            value: Given::Text(id.chars().take(80).collect()),
            limit: Limit::Form {
                form: "the id of a course: 1 to 64 small letters, digits and hyphens",
            },
        })
    }
}

/// Courses that are left to suggest once some are done: those that add something to each of them.
#[must_use]
pub fn not_done(courses: Vec<&'static CourseRow>, done: &[String]) -> Vec<&'static CourseRow> {
    let of_id = |id: &String| catalog().course(id).map(CourseRow::to_rank);
    let done: Vec<_> = done.iter().filter_map(of_id).collect();
    let adds = |course: &&CourseRow| {
        let course = course.to_rank();
        !done.iter().any(|done| course.adds_nothing_to(done))
    };
    courses.into_iter().filter(adds).collect()
}
