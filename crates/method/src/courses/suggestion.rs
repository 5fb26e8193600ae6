//! Greedy choice of courses, kind by kind, each hour claimed once within a kind.

use crate::order::sorted;

use super::concern::{Claims, Named, Work};
use super::conventions::{
    MAX_ALTERNATIVES, MAX_OF_MAKER, MIN_FIT_OF_BUSINESS, MIN_HOURS, MIN_HOURS_OF_RELATED,
    MIN_SCORE, max_of_kind,
};
use super::course::{Course, CourseKind, maker};
use super::fit::{Fit, Tier, fit};
use super::learner::Learner;
use super::order::{before_sellers, in_order};

/// Room for the rounding of a product of fits, such as .6 · 1, before it is compared.
const DUST: f64 = 1e-9;

/// A course worth the user's time.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Position of the course in the list that was given.
    pub course: usize,
    /// What it is for.
    pub kind: CourseKind,
    /// b: hours a week it concerns; absent for a business course, which claims none.
    pub hours: Option<f64>,
    /// Fit, above 0 up to 1.
    pub fit: f64,
    /// For whom it is made.
    pub tier: Tier,
    /// E: what it takes.
    pub effort: f64,
    /// Hours a week per effort; of a business course its fit per effort.
    pub score: f64,
    /// Whether its provider sells AI.
    pub sells_ai: bool,
    /// Positions of the learner's activities that it concerns with the hours, most hours first.
    /// Empty where it concerns the whole week, or work that nobody's week has yet.
    pub activities: Vec<(usize, f64)>,
    /// Other makers' courses of the same kind and tier, best first.
    pub alternatives: Vec<usize>,
}

/// The courses for a person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Suggestions {
    /// Those worth the user's time, in order; empty when nothing fits.
    pub chosen: Vec<Suggestion>,
    /// All other candidates as if each were chosen first, by kind, tier, score, id. They have no
    /// alternatives.
    pub further: Vec<Suggestion>,
}

/// The courses worth the user's time. The order in which they are given does not matter.
#[must_use]
pub fn suggest(learner: &Learner, courses: &[Course]) -> Suggestions {
    let work = Work::of(learner);
    let known: Vec<Known> = courses
        .iter()
        .enumerate()
        .filter_map(|(position, course)| Known::of(position, course, learner, &work))
        .collect();
    let mut chosen: Vec<Suggestion> = Vec::new();
    let mut further = Vec::new();
    for kind in CourseKind::ALL {
        let of_kind: Vec<&Known> = known
            .iter()
            .filter(|known| known.course.kind == kind)
            .collect();
        let mut claims = Claims::none(&work, kind);
        let all = candidates(&of_kind, &claims, courses);
        let first = chosen.len();
        for round in 0..max_of_kind(kind, learner.job_zone) {
            let mut open = candidates(&of_kind, &claims, courses);
            open.retain(|candidate| may_follow(candidate, &chosen, courses));
            if round > 0 {
                open.retain(|candidate| candidate.tier == Tier::Own);
            }
            let Some(mut best) = take_best(&mut open, kind) else {
                break;
            };
            best.alternatives = alternatives(&best, &open, courses);
            let named = of_kind.iter().find(|known| known.position == best.course);
            claims.claim(
                named.map_or(&[], |known| &known.named),
                best.hours.unwrap_or(0.0),
            );
            let closes = best.tier != Tier::Own;
            chosen.push(best);
            if closes {
                break;
            }
        }
        let of_this_kind = chosen.get(first..).unwrap_or_default();
        further.extend(all.into_iter().filter(|candidate| {
            let mut chosen = of_this_kind.iter();
            !chosen.any(|chosen| chosen.course == candidate.course)
        }));
    }
    let id = |suggestion: &Suggestion| {
        let course = courses.get(suggestion.course);
        course.map_or("", |course| course.id)
    };
    Suggestions {
        chosen: in_order(chosen, id),
        further,
    }
}

/// A course that fits, with what does not change from choice to choice.
struct Known<'a> {
    position: usize,
    course: &'a Course<'a>,
    fit: Fit,
    effort: f64,
    named: Vec<Named>,
}

impl<'a> Known<'a> {
    fn of(position: usize, course: &'a Course<'a>, learner: &Learner, work: &Work) -> Option<Self> {
        Some(Self {
            position,
            course,
            fit: fit(course, learner)?,
            effort: course.effort(learner.rate, learner.currency).get(),
            named: work.named_by(course),
        })
    }

    /// The suggestion, if the course is worth one.
    fn candidate(&self, claims: &Claims) -> Option<Suggestion> {
        let fit = self.fit;
        let concern = claims.concern(&self.named, fit.names_occupation);
        let (hours, score, worth) = if self.course.kind == CourseKind::Business {
            let worth = fit.value >= MIN_FIT_OF_BUSINESS - DUST;
            (None, fit.value / self.effort, worth)
        } else {
            let least = if fit.tier == Tier::Related {
                MIN_HOURS_OF_RELATED
            } else {
                MIN_HOURS
            };
            let hours = concern.hours * fit.value;
            let score = hours / self.effort;
            let worth = hours >= least && score >= MIN_SCORE;
            (Some(concern.hours), score, worth)
        };
        (worth && score.is_finite()).then(|| Suggestion {
            course: self.position,
            kind: self.course.kind,
            hours,
            fit: fit.value,
            tier: fit.tier,
            effort: self.effort,
            score,
            sells_ai: self.course.sells_ai,
            activities: concern.activities,
            alternatives: Vec::new(),
        })
    }
}

/// The candidates, best first.
fn candidates(known: &[&Known], claims: &Claims, courses: &[Course]) -> Vec<Suggestion> {
    let found = known.iter().filter_map(|known| known.candidate(claims));
    let id = |suggestion: &Suggestion| courses.get(suggestion.course).map(|course| course.id);
    sorted(found.collect(), |one, other| {
        let by_value = if one.kind == CourseKind::Business {
            other
                .fit
                .total_cmp(&one.fit)
                .then(one.effort.total_cmp(&other.effort))
        } else {
            one.tier
                .cmp(&other.tier)
                .then(other.score.total_cmp(&one.score))
        };
        by_value.then_with(|| id(one).cmp(&id(other)))
    })
}

/// Whether a candidate is not chosen yet, and its maker not as often as is allowed.
fn may_follow(candidate: &Suggestion, chosen: &[Suggestion], courses: &[Course]) -> bool {
    let own = maker_of(candidate.course, courses);
    let of_maker = chosen
        .iter()
        .filter(|earlier| maker_of(earlier.course, courses) == own);
    let is_new = chosen
        .iter()
        .all(|earlier| earlier.course != candidate.course);
    is_new && of_maker.count() < MAX_OF_MAKER
}

/// Takes the best candidate; one whose provider sells no AI goes before one whose provider does.
/// That does not hold for business courses, which are compared by fit and effort.
fn take_best(open: &mut Vec<Suggestion>, kind: CourseKind) -> Option<Suggestion> {
    let tier = open.first()?.tier;
    let of_tier = open.iter().take_while(|candidate| candidate.tier == tier);
    let best = if kind == CourseKind::Business {
        0
    } else {
        before_sellers(of_tier)
    };
    Some(open.remove(best))
}

fn alternatives(best: &Suggestion, others: &[Suggestion], courses: &[Course]) -> Vec<usize> {
    let mut makers = vec![maker_of(best.course, courses)];
    let mut found = Vec::new();
    for other in others.iter().filter(|other| other.tier == best.tier) {
        let maker = maker_of(other.course, courses);
        if found.len() < MAX_ALTERNATIVES && !makers.contains(&maker) {
            makers.push(maker);
            found.push(other.course);
        }
    }
    found
}

fn maker_of<'a>(course: usize, courses: &[Course<'a>]) -> &'a str {
    let course = courses.get(course);
    course.map_or("", |course| maker(course.provider))
}
