//! Occupations with their outlook.

/// Position of an occupation in [`super::Catalog::occupations`], valid for this build only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccupationIndex(pub(crate) u16);

impl OccupationIndex {
    /// The position as a number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// How much preparation an occupation needs: 1 (little) to 5 (extensive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobZone(u8);

impl JobZone {
    /// A zone from 1 to 5.
    ///
    /// ```
    /// use taskmix_catalog::JobZone;
    /// assert_eq!(JobZone::new(4).map(JobZone::get), Some(4));
    /// assert_eq!(JobZone::new(6), None);
    /// ```
    #[must_use]
    pub const fn new(zone: u8) -> Option<Self> {
        if zone >= 1 && zone <= 5 {
            Some(Self(zone))
        } else {
            None
        }
    }

    /// The zone as a number from 1 to 5.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How an occupation's wages were matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WageMatch {
    /// No wage is published for it.
    None,
    /// Published for its own six-digit code.
    Same,
    /// Published for a broader code of the projections.
    Broader,
}

/// The official projection for 2024 to 2034, United States.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// Projected change of employment over the ten years, as a share: 0.036 for 3.6 %.
    pub change: Option<f64>,
    /// Openings a year, mostly to replace those who leave.
    pub openings: Option<f64>,
}

/// One of the 1,016 O*NET-SOC occupations.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupation {
    /// Its position.
    pub index: OccupationIndex,
    /// Its code, like `43-4051.00`.
    pub code: &'static str,
    /// Its official title.
    pub title: &'static str,
    /// How much preparation it needs.
    pub job_zone: Option<JobZone>,
    /// Its row of the wages and of employment; occupations that BLS counts together share one.
    pub(crate) pay: u32,
    /// How the wages were matched; occupations that share a broader code share its figures.
    pub wage_match: WageMatch,
    /// People employed in the United States.
    pub employment: Option<f64>,
    /// The official projection.
    pub outlook: Option<Outlook>,
    /// Self-employed share of the employed, 0 to 1.
    pub self_employed: Option<f64>,
    /// Whether it has a default task mix (923 have).
    pub has_mix: bool,
}

impl Occupation {
    /// The six-digit code it belongs to: `43-4051` of `43-4051.00`.
    #[must_use]
    pub fn soc(&self) -> &'static str {
        self.code.get(..7).unwrap_or(self.code)
    }
}
