//! Occupations and activities in plain data.

use serde::Serialize;

use super::calculate::{ByEstimate, RangeOut};
use taskmix_catalog::{Activity, Catalog, Occupation, Wages};
use taskmix_method::{Hours, PerEstimate, ReadingSet};

/// An occupation that a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "OccupationHit")
)]
pub struct SearchHit {
    /// O*NET-SOC code, like `43-4051.00`.
    pub code: String,
    /// Official title.
    pub title: String,
    /// How well it fits; comparable within one answer only.
    pub score: f64,
}

/// An activity that a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ActivityHit"))]
pub struct ActivityHitOut {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    pub id: String,
    /// What a person does, adapted from O*NET (CC BY 4.0).
    pub label: String,
    /// How well it fits; comparable within one answer only.
    pub score: f64,
}

/// An occupation by code and title.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OccupationName {
    /// O*NET-SOC code, like `43-4051.00`.
    code: &'static str,
    /// Official title.
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Wages"))]
pub struct WagesOut {
    /// Pay of an hour or of a year.
    #[cfg_attr(feature = "typescript", ts(type = "WagePeriod"))]
    period: &'static str,
    /// `USD`.
    currency: &'static str,
    /// 10 % earn less.
    p10: Option<f64>,
    /// A quarter earns less.
    p25: Option<f64>,
    /// Half earn less.
    median: Option<f64>,
    /// Three quarters earn less.
    p75: Option<f64>,
    /// 90 % earn less.
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Outlook"))]
pub struct OutlookOut {
    /// Change of employment, as a share.
    change: Option<f64>,
    /// Openings a year.
    openings: Option<f64>,
}

/// An activity of a default week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "MixRow"))]
pub struct MixRowOut {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    activity: &'static str,
    /// What a person does, adapted from O*NET (CC BY 4.0).
    label: &'static str,
    /// Hours a week.
    hours: f64,
}

/// An occupation with all that is known of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OccupationDetail {
    /// O*NET-SOC code, like `43-4051.00`.
    code: &'static str,
    /// Official title.
    title: &'static str,
    /// Wages in the United States.
    wages: Option<WagesOut>,
    /// People employed in the United States.
    employment: Option<f64>,
    /// The official projection, 2024 to 2034.
    outlook: Option<OutlookOut>,
    /// O*NET job zone, 1 to 5.
    job_zone: Option<u8>,
    /// Share of the self-employed, 0 to 1.
    self_employed: Option<f64>,
    /// Related occupations, the nearest first.
    related: Vec<OccupationName>,
    /// For an occupation without a default week: its neighbours that have one.
    siblings: Vec<OccupationName>,
    /// Whether it has a default week.
    has_mix: bool,
    /// The default week.
    mix: Option<Vec<MixRowOut>>,
}

impl OccupationDetail {
    /// An occupation with its default mix at the given hours. An occupation without a mix lists
    /// siblings that have one.
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
    /// The line of an occupation, its shares by the readings that count.
    #[must_use]
    pub fn of(catalog: &Catalog, occupation: &Occupation, readings: ReadingSet) -> Self {
        let result = catalog.default_shares(occupation, readings);
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

/// An activity with its readings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Activity"))]
pub struct ActivityLine {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    id: &'static str,
    /// What a person does, adapted from O*NET (CC BY 4.0).
    label: &'static str,
    /// Id of its group.
    group: &'static str,
    /// Labelled tasks behind it; fewer than three are thin evidence.
    tasks: u16,
    /// By reading: automatable share and exposed share.
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
