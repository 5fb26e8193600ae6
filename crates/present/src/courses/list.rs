//! The user's own list of courses.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;

use super::Month;
use super::facts;
use crate::format::Numbers;

/// The user's own list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseListView {
    /// Courses kept for later, as they were kept.
    pub kept: Vec<ListedCourse>,
    /// Courses that are done.
    pub done: Vec<ListedCourse>,
    /// Whether it takes no further course.
    pub full: bool,
    /// Number of courses that this catalogue does not have.
    pub unknown: usize,
}

/// A course of the list, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCourse {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who offers it.
    pub provider: &'static str,
    /// Its page; may be empty.
    pub url: &'static str,
    /// "free · 10 hours · beginner".
    pub line: String,
}

/// The user's own list; facts a year old say so, as of `today`.
#[must_use]
pub fn course_list(inputs: &PageInputs, numbers: &Numbers<'_>, today: Month) -> CourseListView {
    let listed = |ids: &[String]| -> Vec<ListedCourse> {
        let known = ids.iter().filter_map(|id| catalog().course(id));
        known
            .map(|course| ListedCourse {
                id: course.id,
                title: course.title,
                provider: course.provider,
                url: course.url,
                line: facts::line(course, numbers, today),
            })
            .collect()
    };
    let list = &inputs.course_list;
    let (kept, done) = (listed(list.kept()), listed(list.done()));
    CourseListView {
        unknown: list.kept().len() + list.done().len() - kept.len() - done.len(),
        full: list.is_full(),
        kept,
        done,
    }
}
