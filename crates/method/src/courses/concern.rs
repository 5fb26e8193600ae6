//! b: the hours a week that a course concerns.

use std::ops::Range;

use crate::order::sorted;

use super::conventions::{
    LEAST_HOURS_OF_AN_ENTRY, MOST_MOVED, OF_A_NAMED_OCCUPATION, OF_THE_WHOLE_WEEK,
};
use super::course::{Course, CourseKind, is_part_of};
use super::learner::Learner;

/// Hours a week of one activity, by what courses do with them.
struct Row<'a> {
    /// Position among the learner's activities.
    position: usize,
    id: &'a str,
    saved: f64,
    automated: f64,
    human_core: f64,
    related_human_core: f64,
    human_core_share: f64,
}

/// A week as courses concern it: its activities by id.
pub(super) struct Work<'a> {
    rows: Vec<Row<'a>>,
    automatable: f64,
}

/// The rows that an entry of a course names. Ids are sorted, so they stand together.
pub(super) type Named = Range<usize>;

/// What a course concerns.
pub(super) struct Concern {
    /// b.
    pub(super) hours: f64,
    /// Positions of the learner's activities with their hours, most hours first.
    pub(super) activities: Vec<(usize, f64)>,
}

impl<'a> Work<'a> {
    pub(super) fn of(learner: &Learner<'a>) -> Self {
        let assumptions = learner.assumptions;
        let rows: Vec<_> = learner
            .activities
            .iter()
            .enumerate()
            .map(|(position, activity)| {
                let hours = activity.hours;
                let saved = assumptions.time_saved_at(activity.automatable, activity.assistable);
                Row {
                    position,
                    id: activity.id,
                    saved: hours * saved,
                    automated: hours * activity.automatable * assumptions.realised(),
                    human_core: hours * activity.human_core(),
                    related_human_core: activity.related_human_core_hours,
                    human_core_share: activity.human_core(),
                }
            })
            .collect();
        let automatable = learner.activities.iter();
        Self {
            rows: sorted(rows, |one, other| one.id.cmp(other.id)),
            automatable: automatable
                .map(|activity| activity.hours * activity.automatable)
                .sum(),
        }
    }

    /// The rows that each entry of a course names.
    pub(super) fn named_by(&self, course: &Course) -> Vec<Named> {
        let entries = course.activities.iter();
        entries.map(|entry| self.named_by_entry(entry)).collect()
    }

    fn named_by_entry(&self, entry: &str) -> Named {
        let start = self.rows.partition_point(|row| row.id < entry);
        let is_named = |row: &&Row| is_part_of(row.id, entry);
        let rows = self.rows.get(start..).unwrap_or_default().iter();
        start..start + rows.take_while(is_named).count()
    }
}

/// What the chosen courses of one kind have claimed of a week.
pub(super) struct Claims<'w> {
    work: &'w Work<'w>,
    kind: CourseKind,
    /// By row: whether a chosen course names it.
    named: Vec<bool>,
    /// Automatable hours that no chosen course has moved.
    left: f64,
    /// Hours of the kind's sort in rows that no chosen course names.
    unnamed: f64,
}

impl<'w> Claims<'w> {
    /// No course of this kind is chosen yet.
    pub(super) fn none(work: &'w Work<'w>, kind: CourseKind) -> Self {
        let mut claims = Self {
            work,
            kind,
            named: vec![false; work.rows.len()],
            left: work.automatable,
            unnamed: 0.0,
        };
        claims.unnamed = claims.sum_unnamed();
        claims
    }

    /// Claims what a chosen course names.
    pub(super) fn claim(&mut self, named: &[Named], hours: f64) {
        for entry in named {
            let rows = self.named.get_mut(entry.clone());
            rows.unwrap_or_default().fill(true);
        }
        self.left = (self.left - hours).max(0.0);
        self.unnamed = self.sum_unnamed();
    }

    fn sum_unnamed(&self) -> f64 {
        let rows = self.work.rows.iter().zip(&self.named);
        rows.filter(|(_, named)| !**named)
            .map(|(row, _)| self.of_sort(row))
            .sum()
    }

    /// The hours of a row that a course of this kind is about.
    fn of_sort(&self, row: &Row) -> f64 {
        match self.kind {
            CourseKind::Use => row.saved,
            CourseKind::Build => row.automated,
            CourseKind::Move => row.human_core,
            CourseKind::Business => 0.0,
        }
    }

    /// What a course concerns of what is not claimed yet.
    pub(super) fn concern(&self, named: &[Named], names_occupation: bool) -> Concern {
        let mut activities = Vec::new();
        let mut hours = 0.0;
        for (index, entry) in named.iter().enumerate() {
            let before = named.get(..index).unwrap_or_default();
            let rows: Vec<_> = self.fresh(entry, before).collect();
            hours += if self.kind == CourseKind::Move {
                let complete = rows.len() == entry.len();
                self.moved(&rows, names_occupation && complete, &mut activities)
            } else {
                add(&rows, |row| self.of_sort(row), &mut activities)
            };
        }
        let hours = match self.kind {
            CourseKind::Move => hours.min(MOST_MOVED * self.work.automatable).min(self.left),
            CourseKind::Use if named.is_empty() => OF_THE_WHOLE_WEEK * self.all_saved(),
            _ if names_occupation => hours.max(OF_A_NAMED_OCCUPATION * self.unnamed),
            _ => hours,
        };
        Concern {
            hours,
            activities: sorted(activities, |one, other| other.1.total_cmp(&one.1)),
        }
    }

    /// All hours saved: a course about the whole week takes them whatever is claimed.
    fn all_saved(&self) -> f64 {
        self.work.rows.iter().map(|row| row.saved).sum()
    }

    /// The rows of an entry that neither a chosen course nor an earlier entry names.
    fn fresh<'s>(
        &'s self,
        entry: &Named,
        before: &'s [Named],
    ) -> impl Iterator<Item = &'s Row<'w>> {
        entry
            .clone()
            .filter(|row| self.named.get(*row) == Some(&false))
            .filter(|row| !before.iter().any(|earlier| earlier.contains(row)))
            .filter_map(|row| self.work.rows.get(row))
    }

    /// The larger of the user's own and the related occupations' human-core hours; where the
    /// course names the occupation and the whole entry is fresh, at least half an hour's.
    fn moved(&self, rows: &[&Row], least: bool, activities: &mut Vec<(usize, f64)>) -> f64 {
        let sum = |hours: fn(&Row) -> f64| rows.iter().map(|row| hours(row)).sum::<f64>();
        let (own, related) = (sum(|row| row.human_core), sum(|row| row.related_human_core));
        let larger = if own >= related {
            add(rows, |row| row.human_core, activities)
        } else {
            add(rows, |row| row.related_human_core, activities)
        };
        if !least || rows.is_empty() {
            return larger;
        }
        let count: f64 = rows.iter().map(|_| 1.0).sum();
        let share = sum(|row| row.human_core_share) / count;
        larger.max(LEAST_HOURS_OF_AN_ENTRY * share)
    }
}

/// Adds up hours of rows, and notes the rows that have any.
fn add(rows: &[&Row], hours: impl Fn(&Row) -> f64, noted: &mut Vec<(usize, f64)>) -> f64 {
    let mut sum = 0.0;
    for row in rows {
        let hours = hours(row);
        sum += hours;
        if hours != 0.0 {
            noted.push((row.position, hours));
        }
    }
    sum
}
