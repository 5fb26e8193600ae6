//! The shift simulator: what the same readings say of a week with other hours.
//!
//! Nothing here is a forecast: a move is only computed, never predicted.

use super::format::Numbers;
use super::scenarios::{Figure, ScenarioView, shown_keys, title_of};
use super::terms::BaseTerms;
use super::week::Week;
use super::words::lower_first;
use taskmix_catalog::{Activity, ActivityIndex, Occupation, catalog};
use taskmix_inputs::page::{EmploymentStatus, PageInputs, RowHours};
use taskmix_method::moves::{self, ActivityHours, Candidate, RelatedOccupation};
use taskmix_method::{Hours, MixResult, MixRow, Range, Readings, shares};

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
    /// The related occupation that its target belongs to; none where the user does it already.
    pub related: Option<&'static Occupation>,
    /// Hours a week that leave what current AI could do.
    pub gain: Range,
    /// How near the target is to the user's work, 0 to 1.
    pub nearness: f64,
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

fn automatable(readings: &Readings) -> Range {
    readings.map(|reading| reading.automatable()).range()
}

/// The readings of an activity, or the user's own judgement of it.
fn readings_of(week: &Week, activity: &Activity) -> Readings {
    let mut rows = week.rows.iter();
    let row = rows.position(|row| row.activity.index == activity.index);
    row.and_then(|row| week.mix.rows().get(row)).map_or(
        activity.readings.counting(week.mix.readings()),
        MixRow::readings,
    )
}

fn activity_hours(week: &Week, activity: &'static Activity, hours: f64) -> ActivityHours<'static> {
    ActivityHours {
        id: activity.id,
        hours,
        automatable: automatable(&readings_of(week, activity)).central,
    }
}

/// The moves that METHOD §4 offers, best first: near the user's work, with the largest gain.
#[must_use]
pub fn offers(week: &Week, numbers: &Numbers<'_>) -> Vec<Offer> {
    let rows = week.rows.iter();
    let own: Vec<_> = rows
        .map(|row| activity_hours(week, row.activity, row.hours))
        .collect();
    let related = related_weeks(week);
    let offer = |candidate: Candidate<'static>| {
        let shift = Move {
            from: catalog().activity(candidate.from)?,
            to: catalog().activity(candidate.to)?,
            hours: candidate.hours,
        };
        let mut others = related.iter();
        let other = others.find(|other| candidate.related == Some(other.code));
        let in_common = other.map_or(1.0, |other| moves::in_common(&own, &other.week));
        let ends = [shift.from, shift.to].map(|activity| readings_of(week, activity));
        Some(worded(shift, &candidate, &ends, in_common, numbers))
    };
    let found = moves::offered(&own, &related);
    found.into_iter().filter_map(offer).collect()
}

/// The default weeks, at the user's total hours, of the occupations related to the week's.
fn related_weeks(week: &Week) -> Vec<RelatedOccupation<'static>> {
    let hours = Hours::new(week.total_hours().min(168.0)).unwrap_or_default();
    let neighbours = neighbours(week).into_iter();
    let related = neighbours.map(|neighbour| {
        let places = week.occupations.iter().filter_map(|own| {
            let mut listed = catalog().related(own).into_iter();
            listed.position(|other| other.code == neighbour.code)
        });
        let place = places.min().map_or(0, |position| position + 1);
        let mix = catalog().default_mix(neighbour, hours).into_iter();
        let activities = mix.filter_map(|(index, hours)| {
            let activity = catalog().activity_at(index)?;
            Some(activity_hours(week, activity, hours.get()))
        });
        RelatedOccupation {
            code: neighbour.code,
            place: u8::try_from(place).unwrap_or(u8::MAX),
            week: activities.collect(),
        }
    });
    related.collect()
}

/// An offered move in words. If its target belongs to a related occupation, that has a part of its
/// week in common with the user's.
fn worded(
    shift: Move,
    candidate: &Candidate<'_>,
    [from, to]: &[Readings; 2],
    in_common: f64,
    numbers: &Numbers<'_>,
) -> Offer {
    let code = candidate.related;
    let related = code.and_then(|code| catalog().occupation(code));
    let gain = from
        .zip_with(to, |from, to| {
            shift.hours * (from.automatable() - to.automatable())
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
    let location = match related {
        Some(occupation) => format!(
            " It belongs to the work of {}, a related occupation that has {} of its week in common with yours.",
            occupation.title,
            numbers.percent(in_common),
        ),
        None => " You do it already.".to_owned(),
    };
    let moved = numbers.number(shift.hours, 1);
    Offer {
        shift,
        related,
        gain,
        nearness: candidate.nearness,
        title: format!(
            "{moved} h a week from “{}” to “{}”",
            lower_first(shift.from.label),
            lower_first(shift.to.label),
        ),
        reason: format!(
            "Of the first, {} is automatable, of the second {}. That takes about {} h a week ({} to {}) out of what current AI could do.{location}",
            words(automatable(from)),
            words(automatable(to)),
            numbers.number(gain.central, 1),
            numbers.number(gain.low, 1),
            numbers.number(gain.high, 1),
        ),
    }
}
