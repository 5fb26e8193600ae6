//! Greedy choice of courses, kind by kind, each hour counted once.

use std::cmp::Ordering;

use crate::order::sorted;

use super::course::{Course, Skill, SkillKind};
use super::fit::fit;
use super::learner::Learner;
use super::{BASICS, MAX_OF_KIND, THRESHOLD};

/// Maximum number of alternatives of a suggestion.
const MAX_ALTERNATIVES: usize = 3;

/// A course worth the user's time.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Position of the course in the list that was given.
    pub course: usize,
    /// What it does with the user's hours.
    pub kind: SkillKind,
    /// b: hours a week it concerns.
    pub hours: f64,
    /// Fit, above 0 up to 1.
    pub fit: f64,
    /// Hours a week per effort.
    pub score: f64,
    /// Whether the course's hours and price are known from a source.
    pub verified: bool,
    /// The learner's activities it concerns with their hours, most hours first; empty for
    /// "use", which concerns the whole week.
    pub activities: Vec<(usize, f64)>,
    /// Other providers' courses of the same kind that also fit, best first.
    pub alternatives: Vec<usize>,
}

/// The courses worth the user's time: at most one to use AI, one to build with it, three to
/// move on. Empty when nothing fits.
///
/// The benefit `b` of a "move" course adds up, over the activities its skills name by
/// prefix, the larger of the user's own and the related occupations' human-core hours.
#[must_use]
pub fn suggest(learner: &Learner, courses: &[Course]) -> Vec<Suggestion> {
    let mut chosen: Vec<Suggestion> = Vec::new();
    for (kind, max) in MAX_OF_KIND {
        let mut round = Round {
            learner,
            kind,
            counted: vec![false; learner.activities.len()],
            left: learner.automatable_hours(),
        };
        for _ in 0..max {
            let mut candidates = round.candidates(courses, &chosen);
            if candidates.is_empty() {
                break;
            }
            let mut best = candidates.remove(0);
            best.alternatives = alternatives(&best, &candidates, courses);
            round.count(&best, courses);
            chosen.push(best);
        }
    }
    chosen
}

fn alternatives(best: &Suggestion, others: &[Suggestion], courses: &[Course]) -> Vec<usize> {
    let provider = |suggestion: &Suggestion| {
        courses
            .get(suggestion.course)
            .map_or("", |course| course.provider)
    };
    let mut providers = vec![provider(best)];
    let mut found = Vec::new();
    for suggestion in others {
        if found.len() < MAX_ALTERNATIVES && !providers.contains(&provider(suggestion)) {
            providers.push(provider(suggestion));
            found.push(suggestion.course);
        }
    }
    found
}

/// The choice within one kind.
struct Round<'a> {
    learner: &'a Learner<'a>,
    kind: SkillKind,
    /// Activities whose hours an earlier choice has counted.
    counted: Vec<bool>,
    /// Automatable hours that no earlier choice has counted.
    left: f64,
}

impl Round<'_> {
    /// Courses that fit, best first: verified before unverified, then by score, then in the
    /// order given.
    fn candidates(&self, courses: &[Course], chosen: &[Suggestion]) -> Vec<Suggestion> {
        let found: Vec<_> = courses
            .iter()
            .enumerate()
            .filter(|(index, _)| chosen.iter().all(|earlier| earlier.course != *index))
            .filter_map(|(index, course)| self.suggestion(index, course))
            .collect();
        sorted(found, |left, right| {
            right.verified.cmp(&left.verified).then(
                right
                    .score
                    .partial_cmp(&left.score)
                    .unwrap_or(Ordering::Equal),
            )
        })
    }

    fn suggestion(&self, index: usize, course: &Course) -> Option<Suggestion> {
        let skills: Vec<_> = course
            .skills
            .iter()
            .filter(|skill| skill.kind == self.kind)
            .collect();
        if skills.is_empty() {
            return None;
        }
        let fit = fit(course, self.learner);
        if fit <= 0.0 {
            return None;
        }
        let (hours, activities) = self.benefit(&skills);
        let score = hours * fit / course.effort(self.learner.rate, self.learner.currency);
        (score.is_finite() && score >= THRESHOLD).then(|| Suggestion {
            course: index,
            kind: self.kind,
            hours,
            fit,
            score,
            verified: course.is_verified(),
            activities,
            alternatives: Vec::new(),
        })
    }

    /// b, and the activities it comes from.
    fn benefit(&self, skills: &[&Skill]) -> (f64, Vec<(usize, f64)>) {
        if self.kind == SkillKind::Use {
            let basics = u32::try_from(skills.len()).map_or(BASICS, f64::from);
            let hours = self.learner.hours_saved.max(0.0) * basics / BASICS;
            return (hours, Vec::new());
        }
        let mut counted = self.counted.clone();
        let mut activities = Vec::new();
        let mut hours = 0.0;
        for prefix in skills.iter().flat_map(|skill| &skill.activities) {
            let named = self.take_named(prefix, &mut counted);
            hours += self.hours_of(&named, &mut activities);
        }
        if self.kind == SkillKind::Move {
            hours = f64::min(hours, self.left);
        }
        let most_first = |left: &(usize, f64), right: &(usize, f64)| right.1.total_cmp(&left.1);
        (hours, sorted(activities, most_first))
    }

    /// The activities of a prefix that are not counted yet; marks them as counted.
    fn take_named(&self, prefix: &str, counted: &mut [bool]) -> Vec<usize> {
        self.learner
            .activities
            .iter()
            .zip(counted)
            .enumerate()
            .filter(|(_, (activity, counted))| !**counted && activity.is_named_by(prefix))
            .map(|(index, (_, counted))| {
                *counted = true;
                index
            })
            .collect()
    }

    /// The hours of the named activities, which are also listed.
    fn hours_of(&self, named: &[usize], noted: &mut Vec<(usize, f64)>) -> f64 {
        let sum = |hours: fn(&super::LearnerActivity) -> f64| -> Vec<(usize, f64)> {
            named
                .iter()
                .filter_map(|index| {
                    let activity = self.learner.activities.get(*index)?;
                    Some((*index, hours(activity)))
                })
                .collect()
        };
        let total = |parts: &[(usize, f64)]| parts.iter().map(|(_, hours)| hours).sum::<f64>();
        let (factor, parts) = if self.kind == SkillKind::Build {
            (
                self.learner.realised,
                sum(|activity| activity.automatable_hours),
            )
        } else {
            let own = sum(|activity| activity.human_core_hours);
            let related = sum(|activity| activity.related_human_core_hours);
            let larger = if total(&own) >= total(&related) {
                own
            } else {
                related
            };
            (1.0, larger)
        };
        let hours = factor * total(&parts);
        noted.extend(
            parts
                .into_iter()
                .filter(|(_, hours)| *hours > 0.0)
                .map(|(index, hours)| (index, factor * hours)),
        );
        hours
    }

    /// Marks the hours of a choice as counted.
    fn count(&mut self, choice: &Suggestion, courses: &[Course]) {
        self.left = (self.left - choice.hours).max(0.0);
        let mut counted = std::mem::take(&mut self.counted);
        let skills = courses.get(choice.course).map(|course| &course.skills);
        for skill in skills.into_iter().flatten() {
            for prefix in &skill.activities {
                if skill.kind == self.kind {
                    self.take_named(prefix, &mut counted);
                }
            }
        }
        self.counted = counted;
    }
}
