//! The user's requirements for suggested courses.

use crate::page::CourseFilter;
use taskmix_catalog::{Certificate, CourseRow};
use taskmix_method::courses::Level;

/// One requirement for courses, set or cleared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CourseRequirement {
    /// Whether following it must cost nothing.
    Free(bool),
    /// Whether it must give a certificate.
    Certificate(bool),
    /// Most learning hours.
    Hours(Option<f64>),
    /// The level it must be of.
    Level(Option<Level>),
    /// Whether it must be known to be offered in the user's own language.
    MyLanguage(bool),
}

impl CourseFilter {
    /// Sets or clears one requirement.
    ///
    /// ```
    /// use taskmix_inputs::course_filter::CourseRequirement;
    /// use taskmix_inputs::page::CourseFilter;
    /// let mut filter = CourseFilter { free: true, ..CourseFilter::default() };
    /// filter.require(CourseRequirement::Hours(Some(10.0)));
    /// assert_eq!((filter.free, filter.hours), (true, Some(10.0)));
    /// ```
    pub fn require(&mut self, requirement: CourseRequirement) {
        match requirement {
            CourseRequirement::Free(free) => self.free = free,
            CourseRequirement::Certificate(certificate) => self.certificate = certificate,
            CourseRequirement::Hours(hours) => self.hours = hours,
            CourseRequirement::Level(level) => self.level = level,
            CourseRequirement::MyLanguage(mine) => self.my_language = mine,
        }
    }

    /// Whether a course meets all requirements of someone who reads these `languages`. An unknown
    /// fact does not meet one.
    ///
    /// ```
    /// use taskmix_catalog::catalog;
    /// use taskmix_inputs::page::CourseFilter;
    /// let filter = CourseFilter { free: true, hours: Some(10.0), ..CourseFilter::default() };
    /// let allowed = catalog().courses().iter().filter(|course| filter.allows(course, &["en"]));
    /// let some = allowed.count();
    /// assert!(some > 0 && some < catalog().courses().len());
    /// ```
    #[must_use]
    pub fn allows(&self, course: &CourseRow, languages: &[&str]) -> bool {
        let short = |max: f64| course.hours().is_some_and(|hours| hours <= max);
        let own = own_language(languages);
        let mine = || course.languages.iter().any(|of| of.starts_with(own));
        (course.is_free() || !self.free)
            && (gives_certificate(course) || !self.certificate)
            && self.hours.is_none_or(short)
            && self.level.is_none_or(|level| course.level == level)
            && (!self.my_language || mine())
    }
}

/// The first two letters of the user's own language: the first that is not English, else English.
#[must_use]
pub fn own_language<'a>(languages: &[&'a str]) -> &'a str {
    let codes = languages.iter().filter_map(|code| code.get(..2));
    let mut others = codes.filter(|code| *code != "en");
    others.next().unwrap_or("en")
}

/// Whether a certificate is known to be given, free or not.
const fn gives_certificate(course: &CourseRow) -> bool {
    matches!(
        course.certificate,
        Certificate::Free | Certificate::Paid | Certificate::Yes
    )
}

/// The languages other than English that courses are known to be offered in, by code.
#[must_use]
pub fn languages(courses: &[CourseRow]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = Vec::new();
    for code in courses.iter().flat_map(|course| &course.languages) {
        let code = code.get(..2).unwrap_or(code);
        if code != "en" && !codes.contains(&code) {
            let index = codes.partition_point(|known| *known < code);
            codes.insert(index, code);
        }
    }
    codes
}
