//! What the course ranking of the method needs, from the rows of the catalogue.

use super::activity::Activity;
use super::catalog::Catalog;
use super::learning::{Confidence, CostType, CourseRow};
use super::occupation::Occupation;
use taskmix_method::courses::{Course, LearnerActivity, OwnOccupation, Period, Price};
use taskmix_method::{Hours, Mix, ReadingSet, Readings};

impl CourseRow {
    /// L: middle of the learning hours; none where they are not known.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        match (self.hours_low, self.hours_high) {
            (Some(low), Some(high)) => Some(f64::midpoint(low, high)),
            (low, high) => low.or(high),
        }
    }

    /// Whether following it costs nothing; a certificate may.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        matches!(
            self.cost.kind,
            CostType::Free | CostType::FreeAuditPaidCertificate
        )
    }

    /// P: the price of the whole course in its own currency; none where it is not known.
    #[must_use]
    pub fn price(&self) -> Option<f64> {
        self.to_rank().whole_price()
    }

    /// Whether a page was read that says its hours, and one that says its price.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        let known = self.hours().is_some() && self.price().is_some();
        known && self.hours_basis.is_verified() && self.cost.basis.is_verified()
    }

    /// The course as the ranking takes it.
    #[must_use]
    pub fn to_rank(&self) -> Course<'static> {
        Course {
            id: self.id,
            provider: self.provider,
            kind: self.kind,
            craft: self.craft.clone(),
            activities: self.activities.clone(),
            level: self.level,
            format: self.format,
            hours: self.hours(),
            price: match self.cost.amount {
                _ if self.is_free() => Price::Free,
                Some(amount) => Price::Paid {
                    amount,
                    currency: self.cost.currency,
                    period: self.cost.period.unwrap_or(Period::Once),
                },
                None => Price::Unknown,
            },
            languages: self.languages.clone(),
            needs_code: self.needs_code,
            country: (!self.country.is_empty()).then_some(self.country),
            regulated: self.regulated,
            sells_ai: self.sells_ai,
            hearsay: self.confidence == Confidence::GeneralKnowledge,
        }
    }
}

impl Catalog {
    /// All courses as the ranking takes them, in the order of [`Catalog::courses`].
    #[must_use]
    pub fn courses_to_rank(&self) -> Vec<Course<'static>> {
        self.courses().iter().map(CourseRow::to_rank).collect()
    }

    /// An occupation of the learner's own, with its related ones.
    #[must_use]
    pub fn own_occupation(&self, occupation: &Occupation) -> OwnOccupation<'static> {
        let related = self.related(occupation).into_iter();
        OwnOccupation {
            code: occupation.code,
            related: related.map(|other| other.code).collect(),
        }
    }

    /// All activities as the ranking takes them, for a mix whose rows are of these `activities`,
    /// in the same order.
    #[must_use]
    pub fn learner_activities<'a>(
        &self,
        mix: &Mix,
        activities: impl Iterator<Item = &'a Activity>,
        occupations: &[&Occupation],
    ) -> Vec<LearnerActivity<'static>> {
        let hours = Hours::new(mix.total_hours().min(168.0)).unwrap_or_default();
        let related = self.related_human_core(occupations, hours, mix.readings());
        let rows = self.activities().iter().zip(related);
        let mut found: Vec<_> = rows
            .map(|(activity, related_human_core_hours)| {
                let (automatable, assistable) = central(activity.readings.counting(mix.readings()));
                LearnerActivity {
                    id: activity.id,
                    hours: 0.0,
                    automatable,
                    assistable,
                    related_human_core_hours,
                }
            })
            .collect();
        for (activity, row) in activities.zip(mix.rows()) {
            if let Some(own) = found.get_mut(activity.index.get()) {
                own.hours += row.hours.get();
                (own.automatable, own.assistable) = central(row.readings());
            }
        }
        found
    }

    /// Mean human-core hours a week of each activity in the default mixes of the occupations that
    /// are related to these, at the given hours, by position of the activity; 0 where none of them
    /// has it, at the mean of the readings that count. Related occupations without a mix do not
    /// count, and those of two occupations count once.
    #[must_use]
    pub fn related_human_core(
        &self,
        occupations: &[&Occupation],
        hours: Hours,
        counted: ReadingSet,
    ) -> Vec<f64> {
        let mut means = vec![0.0; self.activities().len()];
        let mut with_mix: Vec<&Occupation> = Vec::new();
        let related = occupations.iter().flat_map(|own| self.related(own));
        for other in related.filter(|other| other.has_mix) {
            if !with_mix.iter().any(|known| known.index == other.index) {
                with_mix.push(other);
            }
        }
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

/// A and S, central.
fn central(readings: Readings) -> (f64, f64) {
    let automatable = readings.map(|reading| reading.automatable());
    let assistable = readings.map(|reading| reading.assistable());
    (automatable.range().central, assistable.range().central)
}
