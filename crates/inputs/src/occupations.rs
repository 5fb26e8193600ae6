//! Occupations and activities in plain data.

use serde::Serialize;

use super::calculate::{ByEstimate, RangeOut};
use taskmix_catalog::{Activity, Catalog, Occupation, Wages};
use taskmix_method::{Hours, PerEstimate};

/// An occupation that a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchHit {
    /// O*NET-SOC code.
    pub code: String,
    /// Official title.
    pub title: String,
    /// How well it fits, comparable within one answer only.
    pub score: f64,
}

/// An activity that a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActivityHitOut {
    /// Id of the activity.
    pub id: String,
    /// Its label.
    pub label: String,
    /// How well it fits, comparable within one answer only.
    pub score: f64,
}

/// An occupation by code and title.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OccupationName {
    code: &'static str,
    title: &'static str,
}

impl OccupationName {
    fn of(occupation: &Occupation) -> Self {
        Self {
            code: occupation.code,
            title: occupation.title,
        }
    }
}

/// Wages in US dollars before tax.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WagesOut {
    period: &'static str,
    currency: &'static str,
    p10: Option<f64>,
    p25: Option<f64>,
    median: Option<f64>,
    p75: Option<f64>,
    p90: Option<f64>,
}

impl WagesOut {
    fn of(wages: &Wages) -> Self {
        Self {
            period: wages.period.name(),
            currency: "USD",
            p10: wages.p10,
            p25: wages.p25,
            median: wages.median,
            p75: wages.p75,
            p90: wages.p90,
        }
    }
}

/// The official projection, 2024 to 2034.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OutlookOut {
    change: Option<f64>,
    openings: Option<f64>,
}

/// An activity of a default mix with its hours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MixRowOut {
    activity: &'static str,
    label: &'static str,
    hours: f64,
}

/// An occupation with all that is known of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OccupationDetail {
    code: &'static str,
    title: &'static str,
    wages: Option<WagesOut>,
    employment: Option<f64>,
    outlook: Option<OutlookOut>,
    job_zone: Option<u8>,
    self_employed: Option<f64>,
    related: Vec<OccupationName>,
    siblings: Vec<OccupationName>,
    has_mix: bool,
    mix: Option<Vec<MixRowOut>>,
}

impl OccupationDetail {
    /// An occupation with its default mix at the given hours. One without a mix names its
    /// siblings, which have one.
    #[must_use]
    pub fn of(catalog: &Catalog, occupation: &Occupation, hours: Hours) -> Self {
        let names = |others: Vec<&Occupation>| others.into_iter().map(OccupationName::of).collect();
        let rows = catalog.default_mix(occupation, hours).into_iter();
        let rows = rows.filter_map(|(index, hours)| {
            let activity = catalog.activity_at(index)?;
            Some(MixRowOut {
                activity: activity.id,
                label: activity.label,
                hours: hours.get(),
            })
        });
        Self {
            code: occupation.code,
            title: occupation.title,
            wages: catalog.wages(occupation).as_ref().map(WagesOut::of),
            employment: occupation.employment,
            outlook: occupation.outlook.map(|outlook| OutlookOut {
                change: outlook.change,
                openings: outlook.openings,
            }),
            job_zone: occupation.job_zone.map(|zone| zone.get()),
            self_employed: occupation.self_employed,
            related: names(catalog.related(occupation)),
            siblings: if occupation.has_mix {
                Vec::new()
            } else {
                names(catalog.siblings(occupation))
            },
            has_mix: occupation.has_mix,
            mix: occupation.has_mix.then(|| rows.collect()),
        }
    }
}

/// A line of `occupations`: an occupation with its default shares, if it has a mix.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OccupationLine {
    code: &'static str,
    title: &'static str,
    has_mix: bool,
    #[serde(flatten)]
    shares: Option<SharesOut>,
}

/// The three shares.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct SharesOut {
    automatable: RangeOut,
    assistable: RangeOut,
    human_core: RangeOut,
}

impl OccupationLine {
    /// The line of an occupation.
    #[must_use]
    pub fn of(catalog: &Catalog, occupation: &Occupation) -> Self {
        let result = catalog.default_shares(occupation);
        Self {
            code: occupation.code,
            title: occupation.title,
            has_mix: occupation.has_mix,
            shares: result.map(|result| SharesOut {
                automatable: result.automatable().into(),
                assistable: result.assistable().into(),
                human_core: result.human_core().into(),
            }),
        }
    }
}

/// A line of `activities`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ActivityLine {
    id: &'static str,
    label: &'static str,
    group: &'static str,
    tasks: u16,
    estimates: ByEstimate<(f64, f64)>,
}

impl ActivityLine {
    /// The line of an activity: automatable and exposed share by each estimate.
    #[must_use]
    pub fn of(catalog: &Catalog, activity: &Activity) -> Self {
        let pairs: PerEstimate<(f64, f64)> = activity
            .readings
            .map(|reading| (reading.automatable(), reading.exposed()));
        Self {
            id: activity.id,
            label: activity.label,
            group: catalog.group_of(activity).map_or("", |group| group.id),
            tasks: activity.tasks,
            estimates: pairs.into(),
        }
    }
}
