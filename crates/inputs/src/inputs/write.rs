//! Inputs to plain data.

use serde::Serialize;
use serde::ser::Serializer;

use super::form::FormOut;
use super::{EMPLOYMENT_STATUSES, name_of};
use crate::link::{Decoded, LinkProblem};
use crate::page::{PageInputs, RowEdit, RowHours, ScenarioEdit};
use crate::readings;
use taskmix_method::courses::Level;
use taskmix_method::rate::RateField;

/// Everything a user can set on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "DecodedInputs")
)]
pub struct InputsOut {
    /// The occupations the week starts from; empty for an empty week.
    roles: Vec<RoleOut>,
    /// Hours of the default week, 0 to 168; default 40.
    hours_week: f64,
    /// What differs from the default mix, each activity once.
    rows: Vec<RowOut>,
    /// Whether the user charges clients or is employed.
    #[cfg_attr(feature = "typescript", ts(type = "Standing"))]
    standing: &'static str,
    /// What turns potential into time saved.
    assumptions: AssumptionsOut,
    /// The readings that count, at least one; null where all do.
    #[cfg_attr(feature = "typescript", ts(type = "Estimate[] | null"))]
    readings: Option<Vec<&'static str>>,
    /// The rate form.
    form: FormOut,
    /// Changed scenarios, and those of the user's own.
    scenarios: Vec<ScenarioOut>,
    /// Id of the scenario that payback and courses are computed for: a preset, or `own-1` for the
    /// first of the user's own.
    chosen: String,
    /// Currency code of three letters.
    currency: Option<String>,
    /// Languages the user reads; default `en`.
    languages: Vec<String>,
    /// Country code of two or three letters.
    country: Option<String>,
    /// The jobs of a team.
    team: Vec<TeamOut>,
    /// What is asked of courses.
    courses: CourseFilterOut,
    /// The user's own list of courses.
    course_list: CourseListOut,
}

/// Courses kept for later, and those that are done, by id; at most 40 together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "CourseList"))]
struct CourseListOut {
    /// Kept for later.
    kept: Vec<String>,
    /// Done. They and those that add nothing to them are not suggested.
    done: Vec<String>,
}

/// What is asked of a course before it may be suggested.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "CourseFilter"))]
struct CourseFilterOut {
    /// Following it must cost nothing.
    free: bool,
    /// It must give a certificate.
    certificate: bool,
    /// Most learning hours: 3, 10, 20 or 40.
    hours: Option<f64>,
    /// It must be of this level.
    #[cfg_attr(feature = "typescript", ts(type = "CourseLevel | null"))]
    level: Option<&'static str>,
    /// It must be known to be offered in the user's own language: the first of `languages` that is
    /// not English, else English.
    my_language: bool,
}

/// A job of a team.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "TeamJob"))]
struct TeamOut {
    /// O*NET-SOC code, like `43-4051.00` or `43-4051`.
    occupation: String,
    /// People, in full-time equivalents, 0 to 100,000; default 1.
    people: f64,
}

/// An occupation, and its part of the week; all parts together at most 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Role"))]
struct RoleOut {
    /// O*NET-SOC code, like `43-4051.00` or `43-4051`.
    occupation: String,
    /// Part of the week, 0 to 1; default 1.
    share: f64,
}

/// What differs from the default in a row of the mix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RowEdit"))]
struct RowOut {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    activity: String,
    /// Hours a week, 0 to 168: changed, or of an added activity.
    hours: Option<f64>,
    /// Whether the row was taken out; not together with `hours`.
    removed: bool,
    /// Whether clients pay for it.
    billable: Option<bool>,
    /// Own judgement, 0 to 1.
    automatable: Option<f64>,
    /// Own judgement, 0 to 1; with `automatable` at most 1.
    assistable: Option<f64>,
}

/// What turns potential into time saved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Assumptions"))]
struct AssumptionsOut {
    /// ρ: part of the automated time spent reviewing, 0 to 1; default 0.15.
    rho: f64,
    /// σ: part of the time saved on assisted work, -1 to 1; default 0.3.
    sigma: f64,
    /// r: realised part of the potential, 0 to 1; default 0.7.
    r: f64,
}

/// A changed scenario, or one of the user's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ScenarioEdit"))]
struct ScenarioOut {
    /// The preset it starts from.
    #[cfg_attr(feature = "typescript", ts(type = "ScenarioBase"))]
    base: &'static str,
    /// The user's name for one of their own, at most 60 characters.
    name: Option<String>,
    /// Values that differ from the preset's, by input of the rate model.
    #[cfg_attr(
        feature = "typescript",
        ts(type = "Partial<Record<RateField, number>>")
    )]
    changes: Changes,
}

/// Values by the name of their field.
#[derive(Debug, Clone, PartialEq)]
struct Changes(Vec<(RateField, f64)>);

impl Serialize for Changes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, value)| (field.name(), value)))
    }
}

impl InputsOut {
    /// The inputs as they go out.
    #[must_use]
    pub fn of(inputs: &PageInputs) -> Self {
        Self {
            roles: inputs
                .roles
                .iter()
                .map(|role| RoleOut {
                    occupation: role.code.clone(),
                    share: role.share,
                })
                .collect(),
            hours_week: inputs.hours_week,
            rows: inputs.rows.iter().map(RowOut::of).collect(),
            standing: name_of(&EMPLOYMENT_STATUSES, &inputs.employment_status),
            assumptions: AssumptionsOut {
                rho: inputs.assumptions.rho(),
                sigma: inputs.assumptions.sigma(),
                r: inputs.assumptions.realised(),
            },
            readings: readings::names(inputs.readings),
            form: FormOut::of(&inputs.form),
            scenarios: inputs.scenarios.iter().map(ScenarioOut::of).collect(),
            chosen: inputs.chosen.id(),
            currency: inputs.currency.clone(),
            languages: inputs.languages.clone(),
            country: inputs.country.clone(),
            team: inputs
                .team
                .iter()
                .map(|job| TeamOut {
                    occupation: job.code.clone(),
                    people: job.people,
                })
                .collect(),
            courses: CourseFilterOut {
                free: inputs.courses.free,
                certificate: inputs.courses.certificate,
                hours: inputs.courses.hours,
                level: inputs.courses.level.map(Level::name),
                my_language: inputs.courses.my_language,
            },
            course_list: CourseListOut {
                kept: inputs.course_list.kept().to_vec(),
                done: inputs.course_list.done().to_vec(),
            },
        }
    }
}

impl RowOut {
    fn of(row: &RowEdit) -> Self {
        Self {
            activity: row.activity.clone(),
            hours: match row.hours {
                RowHours::Set(hours) => Some(hours),
                RowHours::Default | RowHours::Removed => None,
            },
            removed: row.hours == RowHours::Removed,
            billable: row.billable,
            automatable: row.judgement.map(|judgement| judgement.automatable),
            assistable: row.judgement.map(|judgement| judgement.assistable),
        }
    }
}

impl ScenarioOut {
    fn of(edit: &ScenarioEdit) -> Self {
        Self {
            base: edit.base.id(),
            name: edit.name.clone(),
            changes: Changes(edit.changes.clone()),
        }
    }
}

/// What was read from a link.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DecodedLink"))]
pub struct DecodedOut {
    /// The inputs as far as they were understood, else their defaults.
    inputs: InputsOut,
    /// What was not understood; empty when all was.
    problems: Vec<ProblemOut>,
}

/// Something in a link that was not understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LinkProblem"))]
struct ProblemOut {
    /// What is wrong; after `not_a_link`, `newer` and `corrupt` nothing was read.
    #[cfg_attr(feature = "typescript", ts(type = "LinkProblemKind"))]
    kind: &'static str,
    /// The problem in words.
    message: String,
}

impl DecodedOut {
    /// What was read, as it goes out.
    #[must_use]
    pub fn of(decoded: &Decoded) -> Self {
        let problem = |problem: &LinkProblem| ProblemOut {
            kind: problem.kind(),
            message: problem.to_string(),
        };
        Self {
            inputs: InputsOut::of(&decoded.inputs),
            problems: decoded.problems.iter().map(problem).collect(),
        }
    }
}
