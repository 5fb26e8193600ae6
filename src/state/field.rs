//! Which number field is meant, and where its value lives.

use std::rc::Rc;

use taskmix_catalog::{ActivityIndex, catalog};
use taskmix_inputs::page::{OwnJudgement, PageInputs, RowHours, TeamPart};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Given, InvalidInput, Limit};
use taskmix_present::Week;
use taskmix_present::answer::Part;
use taskmix_present::fields::{FormField, Unit, assumed};
use taskmix_present::scenarios;
use taskmix_present::terms::BaseTerms;
use taskmix_present::week::judged;

/// A number field of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Field {
    /// A field of the rate form.
    Form(FormField),
    /// An occupation's part of the week, by its place.
    RolePart(usize),
    /// How many people do a job of the team, by its place.
    People(usize),
    /// The hours of the whole week.
    Total,
    /// The hours of an activity.
    Hours(ActivityIndex),
    /// The user's own judgement of an activity.
    Own(ActivityIndex, Part),
    /// An assumption of a scenario.
    Assumed(ScenarioKey, RateField),
}

/// Shortest time anybody plans a week in: a minute.
const MINUTE: f64 = 1.0 / 60.0;

impl Field {
    /// What its number is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Self::Total | Self::Hours(_) => Unit::Hours,
            Self::RolePart(_) | Self::Own(..) => Unit::Percent,
            Self::People(_) => Unit::Times,
            Self::Form(field) => field.unit(),
            Self::Assumed(_, field) => assumed(field).unit,
        }
    }

    /// The lowest and the highest value allowed.
    pub fn limits(self) -> (f64, f64) {
        match self {
            Self::Total => (MINUTE, HOURS_IN_A_WEEK),
            Self::Hours(_) => (0.0, HOURS_IN_A_WEEK),
            Self::RolePart(_) | Self::Own(..) => (0.0, 1.0),
            Self::People(_) => (0.0, TeamPart::MOST_PEOPLE),
            Self::Form(field) => field.limits(),
            Self::Assumed(_, field) => field.limits(),
        }
    }

    /// Whether it may be left empty.
    pub fn is_optional(self) -> bool {
        matches!(self, Self::Form(field) if field.is_optional())
    }

    /// How far a step goes.
    pub fn step(self) -> f64 {
        match self {
            Self::People(_) | Self::Total => 1.0,
            Self::Hours(_) => 0.5,
            Self::Form(field) => field.step(),
            Self::Assumed(_, RateField::LearningHours) => 5.0,
            Self::RolePart(_) | Self::Own(..) | Self::Assumed(..) => 0.05,
        }
    }

    /// Its value now.
    pub fn value(self, inputs: &PageInputs, week: &Week) -> Option<f64> {
        match self {
            Self::RolePart(at) => inputs.roles.get(at).map(|role| role.share),
            Self::People(at) => inputs.team.get(at).map(|job| job.people),
            Self::Total => Some(if week.rows.is_empty() {
                inputs.hours_week
            } else {
                week.total_hours()
            }),
            Self::Hours(activity) => week
                .rows
                .iter()
                .find(|row| row.activity.index == activity)
                .map(|row| row.hours),
            Self::Own(activity, part) => {
                let id = catalog().activity_at(activity)?.id;
                let own = inputs.row(id)?.judgement?;
                Some(match part {
                    Part::Automatable => own.automatable,
                    _ => own.assistable,
                })
            }
            Self::Form(field) => field.value(inputs),
            Self::Assumed(key, field) => {
                let context = BaseTerms::of(inputs, week).central_context;
                scenarios::preset(key, context, inputs).value(field)
            }
        }
    }

    /// The inputs with this field set, and the week that follows from them.
    ///
    /// # Errors
    ///
    /// The limit that the value passes together with others: the hours of a week, the parts
    /// of an activity.
    pub fn set(
        self,
        inputs: &Rc<PageInputs>,
        week: &Week,
        value: Option<f64>,
    ) -> Result<(PageInputs, Week), InvalidInput> {
        let mut new = PageInputs::clone(inputs);
        match self {
            Self::People(at) => {
                if let (Some(job), Some(people)) = (new.team.get_mut(at), value) {
                    job.people = people;
                }
            }
            Self::Total => scale(&mut new, week, value.unwrap_or(0.0))?,
            Self::Hours(activity) => {
                let hours = value.unwrap_or(0.0);
                let default = week
                    .rows
                    .iter()
                    .find(|row| row.activity.index == activity)
                    .and_then(|row| row.default_hours);
                let hours = if default == Some(hours) {
                    RowHours::Default
                } else {
                    RowHours::Set(hours)
                };
                if let Some(activity) = catalog().activity_at(activity) {
                    new.edit_row(activity.id, |row| row.hours = hours);
                }
            }
            Self::Own(activity, part) => own(&mut new, activity, part, value.unwrap_or(0.0))?,
            Self::RolePart(at) => new.weigh(at, value.unwrap_or(0.0)),
            Self::Form(field) => field.set(&mut new, value),
            Self::Assumed(key, field) => {
                let context = BaseTerms::of(inputs, week).central_context;
                let preset = inputs
                    .base_of(key)
                    .and_then(|base| base.preset(context).value(field));
                new.assume(key, field, value.filter(|value| Some(*value) != preset));
            }
        }
        let week = Week::of(&new).map_err(|problems| {
            problems.into_iter().next().unwrap_or_else(|| InvalidInput {
                field: String::new(),
                value: Given::Nothing,
                limit: Limit::Required,
            })
        })?;
        Ok((new, week))
    }
}

/// Brings the week to `total` hours, every activity in proportion.
fn scale(inputs: &mut PageInputs, week: &Week, total: f64) -> Result<(), InvalidInput> {
    let old = week.total_hours();
    if old <= 0.0 {
        inputs.hours_week = total;
        return Ok(());
    }
    let factor = total / old;
    let basis = inputs.hours_week * factor;
    if basis > HOURS_IN_A_WEEK {
        return Err(InvalidInput {
            field: String::new(),
            value: Given::Number(total),
            limit: Limit::Between {
                low: MINUTE,
                high: HOURS_IN_A_WEEK / inputs.hours_week * old,
            },
        });
    }
    inputs.hours_week = basis;
    for row in &mut inputs.rows {
        if let RowHours::Set(hours) = &mut row.hours {
            *hours *= factor;
        }
    }
    Ok(())
}

fn own(
    inputs: &mut PageInputs,
    activity: ActivityIndex,
    part: Part,
    value: f64,
) -> Result<(), InvalidInput> {
    let Some(activity) = catalog().activity_at(activity) else {
        return Ok(());
    };
    let old = inputs.row(activity.id).and_then(|row| row.judgement);
    let mut judgement = old.unwrap_or(OwnJudgement {
        automatable: 0.0,
        assistable: 0.0,
    });
    match part {
        Part::Automatable => judgement.automatable = value,
        _ => judgement.assistable = value,
    }
    if let Err(problems) = judged(judgement) {
        return problems.into_iter().next().map_or(Ok(()), Err);
    }
    inputs.edit_row(activity.id, |row| row.judgement = Some(judgement));
    Ok(())
}
