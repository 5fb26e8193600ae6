//! Looks up rows by code, id or name, and rows that others refer to.

use super::activity::{Activity, ActivityIndex, Generalized, Group};
use super::catalog::Catalog;
use super::evidence::{Document, Fact, Tool};
use super::learning::CourseRow;
use super::occupation::Occupation;

impl Catalog {
    /// The occupation with a code of eight digits (`43-4051.00`) or six (`43-4051`). Six digits
    /// name the occupation with `.00` or, if there is none, the first one.
    ///
    /// ```
    /// use taskmix_catalog::catalog;
    /// let code = |text| catalog().occupation(text).map(|occupation| occupation.code);
    /// assert_eq!(code("43-4051"), Some("43-4051.00"));
    /// assert_eq!(code("43-4051.99"), None);
    /// ```
    #[must_use]
    pub fn occupation(&self, code: &str) -> Option<&Occupation> {
        let all = self.occupations();
        let at = all.partition_point(|occupation| occupation.code < code);
        let found = all.get(at)?;
        // The codes that extend a six-digit code come right after it, .00 first.
        let six_digits = code.len() == 7;
        (found.code == code || (six_digits && found.soc() == code)).then_some(found)
    }

    /// The activity with an id.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        let all = self.activities();
        let at = all.partition_point(|activity| activity.id < id);
        all.get(at).filter(|activity| activity.id == id)
    }

    /// The activity at a position.
    #[must_use]
    pub fn activity_at(&self, index: ActivityIndex) -> Option<&Activity> {
        self.activities().get(index.get())
    }

    /// The group an activity belongs to.
    #[must_use]
    pub fn group_of(&self, activity: &Activity) -> Option<&Group> {
        self.groups().get(activity.group.get())
    }

    /// The generalized activity an activity belongs to.
    #[must_use]
    pub fn generalized_of(&self, activity: &Activity) -> Option<&Generalized> {
        let group = self.group_of(activity)?;
        self.generalized().get(group.generalized.get())
    }

    /// Other occupations with a mix that share the six-digit code or, if there are none, its
    /// first six digits, five, and so on down to the minor group of three digits.
    ///
    /// ```
    /// use taskmix_catalog::catalog;
    /// // "All other" has no mix of its own.
    /// let rest = catalog().occupation("43-4199.00").ok_or("no such code")?;
    /// assert!(!rest.has_mix);
    /// assert!(catalog().siblings(rest).iter().all(|sibling| sibling.code.starts_with("43-41")));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn siblings(&self, occupation: &Occupation) -> Vec<&Occupation> {
        for length in [7, 6, 5, 4] {
            let Some(prefix) = occupation.code.get(..length) else {
                continue;
            };
            let siblings: Vec<_> = self
                .occupations()
                .iter()
                .filter(|other| other.has_mix && other.index != occupation.index)
                .filter(|other| other.code.starts_with(prefix))
                .collect();
            if !siblings.is_empty() {
                return siblings;
            }
        }
        Vec::new()
    }

    /// The figure with an id.
    #[must_use]
    pub fn evidence(&self, id: &str) -> Option<&Fact> {
        self.facts().iter().find(|fact| fact.id == id)
    }

    /// The figures that contradict one.
    #[must_use]
    pub fn conflicts_of(&self, fact: &Fact) -> Vec<&Fact> {
        let found = fact.conflicts.iter().map(|id| self.evidence(id));
        found.flatten().collect()
    }

    /// The documents a figure was read in.
    #[must_use]
    pub fn documents_of(&self, fact: &Fact) -> Vec<&Document> {
        let found = fact
            .documents
            .iter()
            .map(|id| self.documents().iter().find(|document| document.id == *id));
        found.flatten().collect()
    }

    /// The interests of the publishers of the documents that a figure was read in.
    #[must_use]
    pub fn interests_of(&self, fact: &Fact) -> Vec<&'static str> {
        let documents = self.documents_of(fact).into_iter();
        let interests = documents.map(|document| document.interest);
        interests.filter(|interest| !interest.is_empty()).collect()
    }

    /// The course with an id.
    #[must_use]
    pub fn course(&self, id: &str) -> Option<&CourseRow> {
        self.courses().iter().find(|course| course.id == id)
    }

    /// The tool with an id.
    #[must_use]
    pub fn tool(&self, id: &str) -> Option<&Tool> {
        self.tools().iter().find(|tool| tool.id == id)
    }
}
