//! The shift simulator: what the same readings say of a week with other hours.
//!
//! Nothing here is a forecast: a move is only computed, never predicted.

use super::format::Numbers;
use super::scenarios::{Figure, ScenarioView, shown_keys, title_of};
use super::terms::BaseTerms;
use super::week::{Week, WeekRow};
use super::words::lower_first;
use taskmix_catalog::{Activity, ActivityIndex, Occupation, catalog};
use taskmix_inputs::page::{EmploymentStatus, PageInputs, RowHours};
use taskmix_method::order::sorted;
use taskmix_method::{MixResult, Range, Readings, shares};

/// Moves offered.
const OFFERED: usize = 3;
/// Hours a week of an offered move, where the activity has that many.
const OFFERED_HOURS: f64 = 2.0;
/// Number of activities considered on each side of a move.
const CANDIDATES: usize = 12;

/// Hours moved from one activity to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// Where they come from.
    pub from: &'static Activity,
    /// Where they go.
    pub to: &'static Activity,
    /// Hours a week.
    pub hours: f64,
}

/// A move to be tried, with what it leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposal {
    /// Where the hours come from.
    pub from: ActivityIndex,
    /// Where they go; to be chosen where there is none.
    pub to: Option<ActivityIndex>,
    /// Hours a week.
    pub hours: f64,
}

/// A move that is offered, with its reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What is moved.
    pub shift: Move,
    /// Hours a week that leave what current AI could do.
    pub gain: Range,
    /// What is moved where.
    pub title: String,
    /// Why, with the figures and their ranges.
    pub reason: String,
}

/// A figure before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it is.
    pub name: String,
    /// As the week is now.
    pub before: Figure,
    /// As it would be.
    pub after: Figure,
}

/// What a week would be after a shift.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The inputs that give it.
    pub inputs: PageInputs,
    /// Figures before and after.
    pub changes: Vec<Change>,
    /// The first figure in a sentence, to be read out.
    pub summary: String,
    /// Whether changes of income are among the figures.
    pub charging: bool,
}

impl Move {
    /// The inputs with the hours moved; `None` where the activity has fewer hours.
    #[must_use]
    pub fn applied(&self, inputs: &PageInputs, week: &Week) -> Option<PageInputs> {
        let hours_of = |activity: &Activity| {
            let mut rows = week.rows.iter();
            rows.find(|row| row.activity.index == activity.index)
                .map(|row| row.hours)
        };
        // All hours of an activity can be moved despite rounding in the display.
        let left = fine(hours_of(self.from)? - self.hours) + 0.0;
        if left < 0.0 || self.from.index == self.to.index {
            return None;
        }
        let more = hours_of(self.to).unwrap_or(0.0) + self.hours;
        let mut moved = inputs.clone();
        moved.edit_row(self.from.id, |row| row.hours = RowHours::Set(left));
        moved.edit_row(self.to.id, |row| row.hours = RowHours::Set(fine(more)));
        Some(moved)
    }
}

/// Hours to a ten-thousandth, so that links stay short.
fn fine(hours: f64) -> f64 {
    (hours * 1e4).round() / 1e4
}

/// The inputs with a share of the week, 0 to 1, moved to another occupation; `None` for a week that
/// started empty.
#[must_use]
pub fn towards(inputs: &PageInputs, occupation: &Occupation, part: f64) -> Option<PageInputs> {
    let mut blended = inputs.clone();
    let known = |role: &taskmix_inputs::page::RolePart| role.code == occupation.code;
    if inputs.roles.is_empty() || inputs.roles.iter().any(known) {
        return None;
    }
    blended.add_role(occupation.code);
    blended.set_role_share(blended.roles.len() - 1, part);
    Some(blended)
}

/// The nearest related occupations of the week's roles that have a mix and are not among them.
#[must_use]
pub fn neighbours(week: &Week) -> Vec<&'static Occupation> {
    let mut near: Vec<&Occupation> = Vec::new();
    for occupation in &week.occupations {
        for neighbour in catalog().related(occupation) {
            let known = |occupation: &&Occupation| occupation.code == neighbour.code;
            if neighbour.has_mix && !near.iter().any(known) && !week.occupations.iter().any(known) {
                near.push(neighbour);
            }
        }
    }
    near
}

/// Figures of the week before and after the shift; `None` where either has no hours. Changes of
/// income are those of the scenarios in sight: of all of them, or of the first.
#[must_use]
pub fn effect(
    inputs: &PageInputs,
    week: &Week,
    changed: PageInputs,
    all_scenarios: bool,
    numbers: &Numbers<'_>,
) -> Option<Effect> {
    let other = Week::of(&changed).ok()?;
    let before = shares::of_mix(&week.mix, inputs.assumptions)?;
    let after = shares::of_mix(&other.mix, changed.assumptions)?;
    let percent = |range: Range| {
        let ends = numbers.percent_range(range.low, range.high);
        Figure {
            value: numbers.percent(range.central),
            range: Some(ends),
        }
    };
    let hours = |range: Range, scale: f64| {
        let [low, central, high] =
            [range.low, range.central, range.high].map(|value| numbers.number(value * scale, 1));
        Figure {
            value: [&central, " h"].concat(),
            range: Some([&low, "–", &high].concat()),
        }
    };
    let automatable = |result: &MixResult| percent(result.automatable());
    let core = |result: &MixResult| hours(result.human_core(), result.total_hours);
    let saved = |result: &MixResult| hours(result.hours_saved(), 1.0);
    let mut changes = vec![
        Change {
            name: "Automatable share".into(),
            before: automatable(&before),
            after: automatable(&after),
        },
        Change {
            name: "Human-core hours a week".into(),
            before: core(&before),
            after: core(&after),
        },
        Change {
            name: "Time AI could save a week".into(),
            before: saved(&before),
            after: saved(&after),
        },
    ];
    let charging = inputs.employment_status == EmploymentStatus::Charging;
    if charging {
        let now = BaseTerms::of(inputs, week);
        let then = BaseTerms::of(&changed, &other);
        for key in shown_keys(inputs, all_scenarios) {
            changes.push(Change {
                name: format!("Change in a year: {}", title_of(key, inputs)),
                before: ScenarioView::of(key, &now, inputs, numbers).change,
                after: ScenarioView::of(key, &then, &changed, numbers).change,
            });
        }
    }
    let [was, is] = [&before, &after].map(|result| {
        let Figure { value, range } = automatable(result);
        format!("{value} ({})", range.unwrap_or_default())
    });
    Some(Effect {
        summary: format!("After the shift {is} of your hours are automatable, before {was}."),
        charging,
        inputs: changed,
        changes,
    })
}

/// A target activity for hours, with the related occupation that has it.
struct Target {
    activity: &'static Activity,
    of: Option<&'static Occupation>,
    readings: Readings,
    automatable: f64,
}

fn automatable(readings: &Readings) -> Range {
    readings.map(|reading| reading.automatable()).range()
}

/// The moves that remove the most automatable hours; each activity appears once. Targets are
/// activities of the user or of related occupations.
#[must_use]
pub fn offers(week: &Week, numbers: &Numbers<'_>) -> Vec<Offer> {
    let counted = week.mix.readings();
    let readings_of = |row: &WeekRow| {
        let index = week.rows.iter().position(|known| std::ptr::eq(known, row));
        index
            .and_then(|index| week.mix.rows().get(index))
            .map_or(row.activity.readings.counting(counted), |row| {
                row.readings()
            })
    };
    let mut sources = Vec::new();
    let mut targets = Vec::new();
    for row in &week.rows {
        let readings = readings_of(row);
        let share = automatable(&readings).central;
        if row.hours > 0.0 {
            sources.push((row, readings, share));
            targets.push(Target {
                activity: row.activity,
                of: None,
                readings,
                automatable: share,
            });
        }
    }
    for occupation in neighbours(week) {
        let mut done = 0;
        for (index, _) in largest(occupation) {
            let known = |target: &Target| target.activity.index == index;
            if let Some(activity) = catalog().activity_at(index)
                && !targets.iter().any(known)
                && done < CANDIDATES
            {
                done += 1;
                let readings = activity.readings.counting(counted);
                targets.push(Target {
                    activity,
                    of: Some(occupation),
                    readings,
                    automatable: automatable(&readings).central,
                });
            }
        }
    }
    let shifted = |row: &WeekRow| row.hours.min(OFFERED_HOURS);
    sources = sorted(sources, |left, right| {
        (right.2 * shifted(right.0)).total_cmp(&(left.2 * shifted(left.0)))
    });
    targets = sorted(targets, |left, right| {
        left.automatable.total_cmp(&right.automatable)
    });
    let mut offers: Vec<Offer> = Vec::new();
    for (row, readings, share) in sources.into_iter().take(CANDIDATES) {
        let free = |target: &&Target| {
            target.activity.index != row.activity.index
                && target.automatable < share
                && !offers.iter().any(|offer| {
                    offer.shift.to.index == target.activity.index
                        || offer.shift.from.index == target.activity.index
                        || offer.shift.to.index == row.activity.index
                })
        };
        if offers.len() < OFFERED
            && let Some(target) = targets.iter().find(free)
        {
            offers.push(offer(row, &readings, target, shifted(row), numbers));
        }
    }
    offers
}

/// An occupation's activities, most hours first.
fn largest(occupation: &Occupation) -> Vec<(taskmix_catalog::ActivityIndex, f64)> {
    let mix: Vec<_> = catalog().mix(occupation).into_iter().flatten().collect();
    sorted(mix, |left, right| right.1.total_cmp(&left.1))
}

fn offer(
    row: &WeekRow,
    from: &Readings,
    target: &Target,
    hours: f64,
    numbers: &Numbers<'_>,
) -> Offer {
    let gain = from
        .zip_with(&target.readings, |from, to| {
            hours * (from.automatable() - to.automatable())
        })
        .range();
    let words = |range: Range| {
        let (mean, ends) = (
            numbers.percent(range.central),
            numbers.percent_range(range.low, range.high),
        );
        // One's own judgement has no range.
        if ends == mean {
            mean
        } else {
            [mean, " (".into(), ends, ")".into()].concat()
        }
    };
    let location = match target.of {
        Some(occupation) => [
            " It belongs to the work of ",
            occupation.title,
            ", a related occupation.",
        ]
        .concat(),
        None => " You do it already.".to_owned(),
    };
    let moved = numbers.number(hours, 1);
    Offer {
        shift: Move {
            from: row.activity,
            to: target.activity,
            hours,
        },
        gain,
        title: format!(
            "{moved} h a week from “{}” to “{}”",
            lower_first(row.activity.label),
            lower_first(target.activity.label),
        ),
        reason: format!(
            "Of the first, {} is automatable, of the second {}. That takes about {} h a week ({} to {}) out of what current AI could do.{location}",
            words(automatable(from)),
            words(automatable(&target.readings)),
            numbers.number(gain.central, 1),
            numbers.number(gain.low, 1),
            numbers.number(gain.high, 1),
        ),
    }
}
