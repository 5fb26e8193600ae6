//! The number fields, and where their values are stored.

use std::rc::Rc;

use taskmix_catalog::{ActivityIndex, catalog};
use taskmix_inputs::amount::Amount;
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
use taskmix_present::typed_amount;
use taskmix_present::week::{judged, published};

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

/// A text typed into a field, as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The value; none where the field was left empty.
    pub value: Option<f64>,
    /// The same with unit and currency, in a field of the rate form that takes them.
    pub amount: Option<Amount>,
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
            Self::People(_) => (0.0, TeamPart::MAX_PEOPLE),
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
            Self::RolePart(index) => inputs.roles.get(index).map(|role| role.share),
            Self::People(index) => inputs.team.get(index).map(|job| job.people),
            Self::Total => Some(week.total_hours()),
            Self::Hours(activity) => week
                .rows
                .iter()
                .find(|row| row.activity.index == activity)
                .map(|row| row.hours),
            Self::Own(activity, part) => {
                let published = || {
                    let activity = catalog().activity_at(activity)?;
                    Some(published(activity, inputs.readings))
                };
                let own = judgement(inputs, activity).or_else(published)?;
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

    /// The value of a text that is typed into it while these are the inputs; none where it may be
    /// left empty.
    ///
    /// # Errors
    ///
    /// The form expected, or the limit of the field.
    pub fn read(self, text: &str, inputs: &PageInputs) -> Result<Typed, InvalidInput> {
        if text.trim().is_empty() && self.is_optional() {
            return Ok(Typed {
                value: None,
                amount: None,
            });
        }
        let amount = match self {
            Self::Form(field) if self.takes_currency() => {
                Some(typed_amount::read(field, text, inputs)?)
            }
            _ => None,
        };
        let value = match &amount {
            Some(amount) => amount.value,
            None => self.unit().read(text, self.limits())?,
        };
        Ok(Typed {
            value: Some(value),
            amount,
        })
    }

    /// Whether a text typed into it may set a currency, and that of a price a unit.
    pub fn takes_currency(self) -> bool {
        matches!(self, Self::Form(field) if field.unit().takes_currency())
    }

    /// The inputs after a text was typed, the week that follows from them, and the field that has
    /// the value now: a price that names another unit is in the field of that unit.
    ///
    /// # Errors
    ///
    /// As [`Field::set`].
    pub fn enter(
        self,
        inputs: &Rc<PageInputs>,
        week: &Week,
        typed: &Typed,
    ) -> Result<(PageInputs, Week, Self), InvalidInput> {
        if let (Self::Form(field), Some(amount)) = (self, &typed.amount) {
            let mut new = PageInputs::clone(inputs);
            let place = typed_amount::take(field, amount, &mut new);
            return Ok((new, week.clone(), Self::Form(place)));
        }
        let (inputs, week) = self.set(inputs, week, typed.value)?;
        Ok((inputs, week, self))
    }

    /// Whether it is a field of this activity's row.
    pub fn is_of(self, activity: ActivityIndex) -> bool {
        self == Self::Hours(activity) || self.is_judgement_of(activity)
    }

    /// Whether it is half of the user's judgement of this activity.
    pub fn is_judgement_of(self, activity: ActivityIndex) -> bool {
        matches!(self, Self::Own(of, _) if of == activity)
    }

    /// Whether this and the other field are the two halves of one judgement.
    pub fn is_other_half(self, other: Option<Self>) -> bool {
        let Self::Own(activity, _) = self else {
            return false;
        };
        other.is_some_and(|other| other != self && other.is_judgement_of(activity))
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
            Self::People(index) => {
                if let (Some(job), Some(people)) = (new.team.get_mut(index), value) {
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
            Self::RolePart(index) => new.set_role_share(index, value.unwrap_or(0.0)),
            Self::Form(field) => {
                field.set(&mut new, value);
                field.check(&new)?;
            }
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

/// Scales the hours of every activity so that they add up to `total`, up to a whole week.
///
/// Default rows are scaled through the hours of the default week. Where those would exceed a
/// whole week, because default rows were removed or shortened, each row gets hours of its own
/// and the default week stays as it is. A week without an occupation has no default rows; its
/// default week takes the total, for an occupation chosen later.
fn scale(inputs: &mut PageInputs, week: &Week, total: f64) -> Result<(), InvalidInput> {
    let old = week.total_hours();
    if old <= 0.0 {
        return fill(inputs, total);
    }
    // Divided first: the quotient is at most 1, however small the old total is.
    let scaled = |hours: f64| (hours / old * total).min(HOURS_IN_A_WEEK);
    let default_week = if week.occupations.is_empty() {
        total
    } else {
        inputs.hours_week / old * total
    };
    if default_week <= HOURS_IN_A_WEEK {
        inputs.hours_week = default_week;
        for row in &mut inputs.rows {
            if let RowHours::Set(hours) = &mut row.hours {
                *hours = scaled(*hours);
            }
        }
    } else {
        for row in week.rows.iter().filter(|row| row.hours > 0.0) {
            let hours = RowHours::Set(scaled(row.hours));
            inputs.edit_row(row.activity.id, |edit| edit.hours = hours);
        }
    }
    Ok(())
}

/// Gives `total` hours to a week that has none, where its default rows can take them.
fn fill(inputs: &mut PageInputs, total: f64) -> Result<(), InvalidInput> {
    let mut filled = inputs.clone();
    filled.hours_week = total;
    match Week::of(&filled) {
        Ok(week) if week.has_hours() => {
            *inputs = filled;
            scale(inputs, &week, total)
        }
        _ => Err(InvalidInput {
            field: String::new(),
            value: Given::Number(total),
            limit: Limit::Together {
                with: "the hours of an activity",
            },
        }),
    }
}

/// The user's own judgement of an activity.
pub fn judgement(inputs: &PageInputs, activity: ActivityIndex) -> Option<OwnJudgement> {
    let activity = catalog().activity_at(activity)?;
    inputs.row(activity.id)?.judgement
}

/// Sets one half of a judgement. Where there is none yet, the other half starts from its
/// published value, or from what the first leaves of the whole.
fn own(
    inputs: &mut PageInputs,
    activity: ActivityIndex,
    part: Part,
    value: f64,
) -> Result<(), InvalidInput> {
    let old = judgement(inputs, activity);
    let Some(activity) = catalog().activity_at(activity) else {
        return Ok(());
    };
    let published = published(activity, inputs.readings);
    // Without rounding dust, which a link would show.
    let rest = ((1.0 - value) * 1e9).round() / 1e9;
    let judgement = match part {
        Part::Automatable => OwnJudgement {
            automatable: value,
            assistable: old.map_or(published.assistable.min(rest), |own| own.assistable),
        },
        _ => OwnJudgement {
            automatable: old.map_or(published.automatable.min(rest), |own| own.automatable),
            assistable: value,
        },
    };
    if let Err(problems) = judged(judgement) {
        return problems.into_iter().next().map_or(Ok(()), Err);
    }
    inputs.edit_row(activity.id, |row| row.judgement = Some(judgement));
    Ok(())
}
