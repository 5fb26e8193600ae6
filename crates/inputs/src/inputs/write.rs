//! Inputs to plain data.

use serde::Serialize;
use serde::ser::Serializer;

use super::{PRICINGS, STANDINGS, name_of};
use crate::link::{Decoded, LinkProblem};
use crate::page::{PageInputs, RateForm, RowEdit, RowHours, ScenarioEdit};
use taskmix_method::courses::Level;
use taskmix_method::rate::RateField;

/// Everything a user can set on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InputsOut {
    roles: Vec<RoleOut>,
    hours_week: f64,
    rows: Vec<RowOut>,
    standing: &'static str,
    assumptions: AssumptionsOut,
    form: FormOut,
    scenarios: Vec<ScenarioOut>,
    chosen: String,
    currency: Option<String>,
    languages: Vec<String>,
    country: Option<String>,
    team: Vec<TeamOut>,
    courses: CourseFilterOut,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CourseFilterOut {
    free: bool,
    certificate: bool,
    hours: Option<f64>,
    level: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TeamOut {
    occupation: String,
    people: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RoleOut {
    occupation: String,
    share: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RowOut {
    activity: String,
    hours: Option<f64>,
    removed: bool,
    billable: Option<bool>,
    automatable: Option<f64>,
    assistable: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AssumptionsOut {
    rho: f64,
    sigma: f64,
    r: f64,
}

/// The rate form; the names are those of the rate model.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct FormOut {
    pricing: &'static str,
    rate: Option<f64>,
    project_price: Option<f64>,
    utilisation: Option<f64>,
    weeks: f64,
    fee: f64,
    v: f64,
    tool_month: f64,
    course: f64,
    learn_hours: f64,
    lam: f64,
    nu: f64,
    h0: Option<f64>,
    h1: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ScenarioOut {
    base: &'static str,
    name: Option<String>,
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
            standing: name_of(&STANDINGS, &inputs.standing),
            assumptions: AssumptionsOut {
                rho: inputs.assumptions.rho(),
                sigma: inputs.assumptions.sigma(),
                r: inputs.assumptions.realised(),
            },
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

impl FormOut {
    fn of(form: &RateForm) -> Self {
        Self {
            pricing: name_of(&PRICINGS, &form.pricing),
            rate: form.rate,
            project_price: form.project_price,
            utilisation: form.utilisation,
            weeks: form.weeks,
            fee: form.fee,
            v: form.hourly_cost,
            tool_month: form.tools_month,
            course: form.course_price,
            learn_hours: form.learning_hours,
            lam: form.displaced,
            nu: form.extra_non_billable,
            h0: form.measured_before,
            h1: form.measured_with,
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
pub struct DecodedOut {
    inputs: InputsOut,
    problems: Vec<ProblemOut>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ProblemOut {
    kind: &'static str,
    message: String,
}

impl DecodedOut {
    /// What was read, as it goes out.
    #[must_use]
    pub fn of(decoded: &Decoded) -> Self {
        let problem = |problem: &LinkProblem| ProblemOut {
            kind: match problem {
                LinkProblem::NotALink => "not_a_link",
                LinkProblem::Newer { .. } => "newer",
                LinkProblem::Corrupt => "corrupt",
                LinkProblem::UnknownPart(_) => "unknown_part",
                LinkProblem::Outside(_) => "outside",
            },
            message: problem.to_string(),
        };
        Self {
            inputs: InputsOut::of(&decoded.inputs),
            problems: decoded.problems.iter().map(problem).collect(),
        }
    }
}
