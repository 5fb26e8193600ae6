//! What the course ranking of the method needs, from the rows of the catalogue.

use super::catalog::Catalog;
use super::learning::{Audience, CostType, CourseRow};
use super::occupation::Occupation;
use taskmix_method::courses::{Course, Domain, Skill};
use taskmix_method::{Hours, ReadingSet};

/// Hours of learning in a month of a course that is paid by the month.
const LEARNING_HOURS_A_MONTH: f64 = 40.0;

impl CourseRow {
    /// L: middle of the learning hours; none where they are not verified.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        self.stated_hours().filter(|_| self.hours_verified)
    }

    /// Middle of the learning hours as stated, verified or not.
    #[must_use]
    pub fn stated_hours(&self) -> Option<f64> {
        match (self.hours_low, self.hours_high) {
            (Some(low), Some(high)) => Some(f64::midpoint(low, high)),
            (low, high) => low.or(high),
        }
    }

    /// P: price of the whole course; none where it is not verified.
    #[must_use]
    pub fn price(&self) -> Option<f64> {
        self.stated_price().filter(|_| self.price_verified)
    }

    /// Price of the whole course as stated, verified or not. A course that is free to follow
    /// costs 0, even if its certificate costs more. A course that is paid by the month costs the
    /// price of each month of 40 hours that is begun.
    #[must_use]
    pub fn stated_price(&self) -> Option<f64> {
        let cost = &self.cost;
        match cost.kind {
            CostType::Free | CostType::FreeAuditPaidCertificate => Some(0.0),
            CostType::Unverified => None,
            CostType::OneOff | CostType::Subscription => {
                let months = if cost.period == "month" {
                    let hours = self.stated_hours().unwrap_or(0.0);
                    (hours / LEARNING_HOURS_A_MONTH).ceil().max(1.0)
                } else {
                    1.0
                };
                cost.amount.map(|amount| amount * months)
            }
        }
    }

    /// Whether both hours and price are known from a source.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.hours().is_some() && self.price().is_some()
    }
}

impl Catalog {
    /// All courses as the ranking takes them, in the order of [`Catalog::courses`].
    #[must_use]
    pub fn courses_to_rank(&self) -> Vec<Course<'static>> {
        let courses = self.courses().iter();
        courses.map(|course| self.course_to_rank(course)).collect()
    }

    /// A course as the ranking takes it.
    #[must_use]
    pub fn course_to_rank(&self, course: &CourseRow) -> Course<'static> {
        let skills = course.skills.iter().filter_map(|tag| self.skill(tag));
        let domain = self.domain(course.domain);
        Course {
            provider: course.provider,
            skills: skills
                .map(|skill| Skill {
                    kind: skill.kind,
                    tag: skill.tag,
                    activities: skill.activities.clone(),
                })
                .collect(),
            level: course.level,
            hours: course.hours(),
            price: course.price(),
            currency: course.cost.currency,
            domain: domain.map_or_else(Domain::default, |domain| Domain {
                occupations: domain.soc_prefixes.clone(),
                regulated: domain.regulated,
                freelancers_only: domain.audience == Audience::Freelancers,
                other_languages: domain.audience == Audience::Readers,
            }),
            languages: course.language_codes.clone(),
            needs_code: course.needs_code,
            country: (!course.country.is_empty()).then_some(course.country),
        }
    }

    /// Mean human-core hours a week of each activity in the default mixes of the related
    /// occupations at the given hours, by position of the activity; 0 where none of them has
    /// it, at the mean of the readings that count. Related occupations without a mix do not count.
    #[must_use]
    pub fn related_human_core(
        &self,
        occupation: &Occupation,
        hours: Hours,
        counted: ReadingSet,
    ) -> Vec<f64> {
        let mut means = vec![0.0; self.activities().len()];
        let related = self.related(occupation);
        let with_mix: Vec<_> = related.into_iter().filter(|other| other.has_mix).collect();
        let count: f64 = with_mix.iter().map(|_| 1.0).sum();
        for (index, share) in with_mix
            .iter()
            .filter_map(|other| self.mix(other))
            .flatten()
        {
            let human_core = self.activity_at(index).map_or(0.0, |activity| {
                let readings = activity.readings.counting(counted);
                let readings = readings.map(|reading| reading.human_core());
                readings.range().central
            });
            if let Some(mean) = means.get_mut(index.get()) {
                *mean += share * hours.get() * human_core / count;
            }
        }
        means
    }
}
