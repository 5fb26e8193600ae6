//! The user's week: the default mix of their roles with what they changed in it.

use taskmix_catalog::{Activity, Occupation, catalog};
use taskmix_inputs::page::{OwnJudgement, PageInputs, RowEdit, RowHours};
use taskmix_method::{Hours, InvalidInput, Judgement, Mix, MixRow, Reading, ReadingSet};

/// One activity of the week.
#[derive(Debug, Clone)]
pub struct WeekRow {
    /// The activity.
    pub activity: &'static Activity,
    /// Its hours a week.
    pub hours: f64,
    /// Its hours in the default mix; none for an activity the user added.
    pub default_hours: Option<f64>,
    /// Whether clients pay for it.
    pub billable: bool,
    /// The user's own judgement.
    pub judgement: Option<OwnJudgement>,
}

impl PartialEq for WeekRow {
    /// Each activity exists once in the catalog, so pointers identify it.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.activity, other.activity)
            && self.hours == other.hours
            && self.default_hours == other.default_hours
            && self.billable == other.billable
            && self.judgement == other.judgement
    }
}

impl WeekRow {
    /// Whether the user changed anything about it.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.default_hours.is_none_or(|hours| hours != self.hours)
            || !self.billable
            || self.judgement.is_some()
    }
}

/// Unpaid work of freelancers that can be added: its label, its activity, and initial hours a week
/// (an assumption).
pub const UNPAID: [(&str, &str, f64); 3] = [
    ("Finding clients", "4.A.4.a.6.I03.D05", 2.0),
    ("Invoicing", "4.A.4.c.1.I03.D06", 1.0),
    ("Learning", "4.A.2.b.3.I01.D21", 2.0),
];

/// The user's week.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Week {
    /// The occupations it starts from; empty for an empty week.
    pub occupations: Vec<&'static Occupation>,
    /// The part of the week that starts from each, 0 to 1; together 1.
    pub parts: Vec<f64>,
    /// The user's additions first, then the default mix, most default hours first.
    pub rows: Vec<WeekRow>,
    /// The same week as the method's mix.
    pub mix: Mix,
}

impl Week {
    /// The week that the inputs describe.
    ///
    /// # Errors
    ///
    /// Every value outside its limit, with its field.
    pub fn of(inputs: &PageInputs) -> Result<Self, Vec<InvalidInput>> {
        let catalog = catalog();
        let mut occupations = Vec::new();
        let mut parts = Vec::new();
        let whole: f64 = inputs.roles.iter().map(|role| role.share).sum();
        for role in &inputs.roles {
            if let Some(occupation) = catalog.occupation(&role.code) {
                occupations.push(occupation);
                parts.push(if whole > 0.0 { role.share / whole } else { 0.0 });
            }
        }
        let mut default = default_rows(&occupations, &parts, inputs.hours_week);
        let mut rows = Vec::new();
        for edit in &inputs.rows {
            let Some(activity) = catalog.activity(&edit.activity) else {
                continue;
            };
            let default_hours = default
                .iter()
                .find(|row| row.activity.index == activity.index);
            if default_hours.is_none() && matches!(edit.hours, RowHours::Set(_)) {
                rows.push(edited(activity, None, edit));
            }
        }
        default.retain_mut(|row| {
            let Some(edit) = inputs.row(row.activity.id) else {
                return true;
            };
            *row = edited(row.activity, row.default_hours, edit);
            edit.hours != RowHours::Removed
        });
        rows.append(&mut default);
        let mix = mix_of(&rows, inputs.readings)?;
        Ok(Self {
            occupations,
            parts,
            rows,
            mix,
        })
    }

    /// Whether any activity has hours; without hours there is no answer.
    #[must_use]
    pub const fn has_hours(&self) -> bool {
        self.mix.total_hours() > 0.0
    }

    /// Hours of all activities.
    #[must_use]
    pub const fn total_hours(&self) -> f64 {
        self.mix.total_hours()
    }
}

/// Most hours first; equal hours in the order of the activities.
fn default_rows(occupations: &[&Occupation], parts: &[f64], hours_week: f64) -> Vec<WeekRow> {
    let catalog = catalog();
    let mut rows: Vec<WeekRow> = Vec::new();
    for (occupation, part) in occupations.iter().zip(parts) {
        for (index, share) in catalog.mix(occupation).into_iter().flatten() {
            let hours = share * hours_week * part;
            let known = rows.iter().position(|row| row.activity.index == index);
            let mut row = match known.map(|index| rows.remove(index)) {
                Some(row) => row,
                None => {
                    let Some(activity) = catalog.activity_at(index) else {
                        continue;
                    };
                    WeekRow {
                        activity,
                        hours: 0.0,
                        default_hours: None,
                        billable: true,
                        judgement: None,
                    }
                }
            };
            row.hours += hours;
            row.default_hours = Some(row.hours);
            let before = |other: &WeekRow| {
                other.hours > row.hours
                    || (other.hours == row.hours && other.activity.index < index)
            };
            let position = rows.partition_point(before);
            rows.insert(position, row);
        }
    }
    rows
}

fn edited(activity: &'static Activity, default_hours: Option<f64>, edit: &RowEdit) -> WeekRow {
    WeekRow {
        activity,
        hours: match edit.hours {
            RowHours::Set(hours) => hours,
            RowHours::Default => default_hours.unwrap_or(0.0),
            RowHours::Removed => 0.0,
        },
        default_hours,
        billable: edit.billable.unwrap_or(true),
        judgement: edit.judgement,
    }
}

fn mix_of(rows: &[WeekRow], readings: ReadingSet) -> Result<Mix, Vec<InvalidInput>> {
    let mut errors = Vec::new();
    let mut valid = Vec::with_capacity(rows.len());
    for row in rows {
        let judgement = match row.judgement.map(judged).transpose() {
            Ok(judgement) => judgement,
            Err(mut problems) => {
                errors.append(&mut problems);
                None
            }
        };
        match Hours::new(row.hours) {
            Ok(hours) => valid.push(MixRow {
                hours,
                published: row.activity.readings,
                judgement,
                billable: row.billable,
            }),
            Err(problem) => errors.push(problem.at(row.activity.label)),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Mix::new(valid, readings).map_err(|problem| vec![problem.at("hours")])
}

/// The user's judgement within its limits.
///
/// # Errors
///
/// As [`Judgement::new`].
pub fn judged(own: OwnJudgement) -> Result<Judgement, Vec<InvalidInput>> {
    Judgement::new(own.automatable, own.assistable)
}

/// The central values of an activity over the readings that count in whole percents, as shown: the
/// initial values of a judgement.
#[must_use]
pub fn published(activity: &Activity, counted: ReadingSet) -> OwnJudgement {
    let whole = |value: f64| (value * 100.0).round() / 100.0;
    let readings = activity.readings.counting(counted);
    let central = |share: fn(Reading) -> f64| whole(readings.map(share).range().central);
    let automatable = central(Reading::automatable);
    OwnJudgement {
        automatable,
        assistable: central(Reading::assistable).min(1.0 - automatable),
    }
}
