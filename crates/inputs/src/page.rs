//! The page's inputs as one structure: the page's state and the content of a share link.

use taskmix_method::courses::Level;
use taskmix_method::limits::{Given, Limit, OutOfLimit};
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::{Assumptions, ReadingSet};

pub use super::course_list::CourseList;
use super::scenarios::ScenarioKey;

pub use super::rate_form::{FormNumber, Pricing, RateForm};

/// The default currency: that of the published wages.
pub const DEFAULT_CURRENCY: &str = "USD";

/// Everything a user can set, all of it within its limits.
///
/// The mix is stored as differences from the default mix of the roles.
///
/// ```
/// use taskmix_inputs::page::{PageInputs, RowHours};
/// let mut inputs = PageInputs::default();
/// inputs.edit_row("4.A.4.a.8.I03.D01", |row| row.hours = RowHours::Set(6.5));
/// assert_eq!(inputs.rows.len(), 1);
/// inputs.edit_row("4.A.4.a.8.I03.D01", |row| row.hours = RowHours::Default);
/// assert!(inputs.rows.is_empty(), "an edit taken back leaves nothing");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PageInputs {
    /// The occupations the week starts from; none for an empty week.
    pub roles: Vec<RolePart>,
    /// Hours of the default week, 0 to 168.
    pub hours_week: f64,
    /// What differs from the default mix, sorted by activity, each activity once.
    /// Change it with [`PageInputs::edit_row`].
    pub rows: Vec<RowEdit>,
    /// Whether the user charges clients or is employed.
    pub employment_status: EmploymentStatus,
    /// What turns potential into time saved.
    pub assumptions: Assumptions,
    /// The readings that count.
    pub readings: ReadingSet,
    /// The rate form.
    pub form: RateForm,
    /// Changed presets first, then the user's own scenarios, in the order shown.
    pub scenarios: Vec<ScenarioEdit>,
    /// The scenario that payback and courses are computed for.
    pub chosen: ScenarioKey,
    /// ISO 4217 code of the currency; `None` for the page's default.
    pub currency: Option<String>,
    /// Languages the user reads, as BCP 47 codes.
    pub languages: Vec<String>,
    /// ISO 3166 code of the user's country.
    pub country: Option<String>,
    /// The jobs of a team, each occupation once.
    pub team: Vec<TeamPart>,
    /// Requirements for courses.
    pub courses: CourseFilter,
    /// The user's own list of courses.
    pub course_list: CourseList,
}

/// The user's requirements for suggested courses; none by default.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CourseFilter {
    /// Following it must cost nothing.
    pub free: bool,
    /// It must give a certificate, paid or not.
    pub certificate: bool,
    /// Most learning hours, one of [`CourseFilter::HOURS`]; a course whose hours are not
    /// known is then left out.
    pub hours: Option<f64>,
    /// It must be of this level.
    pub level: Option<Level>,
    /// It must be known to be offered in the user's own language: the first that is not English,
    /// else English.
    pub my_language: bool,
}

impl CourseFilter {
    /// Learning hours to choose from.
    pub const HOURS: [f64; 4] = [3.0, 10.0, 20.0, 40.0];
    /// Levels to choose from.
    pub const LEVELS: [Level; 3] = Level::ALL;

    /// Whether any requirement is set.
    #[must_use]
    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }

    /// Validates learning hours against [`CourseFilter::HOURS`].
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] with the hours and the accepted values.
    pub fn known_hours(hours: f64) -> Result<f64, OutOfLimit> {
        let known = Self::HOURS.contains(&hours);
        known.then_some(hours).ok_or(OutOfLimit {
            value: Given::Number(hours),
            limit: Limit::Form {
                form: "3, 10, 20 or 40 hours",
            },
        })
    }
}

impl Default for PageInputs {
    fn default() -> Self {
        Self {
            roles: Vec::new(),
            hours_week: 40.0,
            rows: Vec::new(),
            employment_status: EmploymentStatus::Charging,
            assumptions: Assumptions::default(),
            readings: ReadingSet::ALL,
            form: RateForm::default(),
            scenarios: Vec::new(),
            chosen: ScenarioKey::Preset(Scenario::FixedPrice),
            currency: None,
            languages: vec!["en".into()],
            country: None,
            team: Vec::new(),
            courses: CourseFilter::default(),
            course_list: CourseList::default(),
        }
    }
}

impl PageInputs {
    /// The default week of one occupation.
    #[must_use]
    pub fn of_occupation(code: &str) -> Self {
        Self {
            roles: vec![RolePart {
                code: code.into(),
                share: 1.0,
            }],
            ..Self::default()
        }
    }

    /// The changes to an activity's row.
    #[must_use]
    pub fn row(&self, activity: &str) -> Option<&RowEdit> {
        self.position(activity)
            .ok()
            .and_then(|position| self.rows.get(position))
    }

    /// Changes an activity's row; an edit equal to the default is removed.
    pub fn edit_row(&mut self, activity: &str, change: impl FnOnce(&mut RowEdit)) {
        match self.position(activity) {
            Ok(position) => {
                let Some(row) = self.rows.get_mut(position) else {
                    return;
                };
                change(row);
                if row.is_default() {
                    self.rows.remove(position);
                }
            }
            Err(position) => {
                let mut row = RowEdit::of(activity);
                change(&mut row);
                if !row.is_default() {
                    self.rows.insert(position, row);
                }
            }
        }
    }

    fn position(&self, activity: &str) -> Result<usize, usize> {
        self.rows
            .binary_search_by(|row| row.activity.as_str().cmp(activity))
    }

    /// A copy without amounts of money.
    #[must_use]
    pub fn without_pay(&self) -> Self {
        let mut inputs = self.clone();
        inputs.form.remove_pay();
        for scenario in &mut inputs.scenarios {
            scenario.changes.retain(|(field, _)| !is_pay(*field));
        }
        inputs.scenarios.retain(|scenario| !scenario.is_default());
        inputs
    }
}

/// Whether a field is an amount of money, which a share link omits by default.
#[must_use]
pub const fn is_pay(field: RateField) -> bool {
    matches!(
        field,
        RateField::Rate | RateField::HourlyCost | RateField::ToolsMonth | RateField::CoursePrice
    )
}

/// One occupation of a week, and its part in it.
#[derive(Debug, Clone, PartialEq)]
pub struct RolePart {
    /// O*NET-SOC code, like `43-4051.00`.
    pub code: String,
    /// Part of the week, 0 to 1.
    pub share: f64,
}

/// A job of a team, and how many people do it.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamPart {
    /// O*NET-SOC code, like `43-4051.00`.
    pub code: String,
    /// People, in full-time equivalents, 0 to [`TeamPart::MAX_PEOPLE`].
    pub people: f64,
}

impl TeamPart {
    /// Most people of one job.
    pub const MAX_PEOPLE: f64 = 100_000.0;
}

/// Whether the user charges clients or is employed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EmploymentStatus {
    /// Charges clients: sees rates.
    #[default]
    Charging,
    /// Employed: sees outlook and courses first, no rates.
    Employed,
}

/// The changes to one row of the mix.
#[derive(Debug, Clone, PartialEq)]
pub struct RowEdit {
    /// The activity's id, like `4.A.4.a.8.I03.D01`.
    pub activity: String,
    /// Its hours.
    pub hours: RowHours,
    /// Whether clients pay for it, if the user set it.
    pub billable: Option<bool>,
    /// The user's own judgement.
    pub judgement: Option<OwnJudgement>,
}

impl RowEdit {
    /// No difference.
    #[must_use]
    pub fn of(activity: &str) -> Self {
        Self {
            activity: activity.into(),
            hours: RowHours::Default,
            billable: None,
            judgement: None,
        }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.hours == RowHours::Default && self.billable.is_none() && self.judgement.is_none()
    }
}

/// The hours of a row.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum RowHours {
    /// As the default mix has them.
    #[default]
    Default,
    /// Hours a week, 0 to 168: changed, or of an added activity.
    Set(f64),
    /// The row was taken out.
    Removed,
}

/// The user's own automatable and assistable share of an activity, together at most 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnJudgement {
    /// 0 to 1.
    pub automatable: f64,
    /// 0 to 1.
    pub assistable: f64,
}

/// A changed preset, or a scenario of the user's own.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioEdit {
    /// The preset it starts from.
    pub base: Scenario,
    /// The name of a user's own scenario; `None` for a preset.
    pub name: Option<String>,
    /// Values that differ from the preset's, in the order of [`RateField::ALL`].
    pub changes: Vec<(RateField, f64)>,
}

impl ScenarioEdit {
    /// The longest name, in characters.
    pub const MAX_NAME_LENGTH: usize = 60;

    /// Whether it is a preset without changes.
    #[must_use]
    pub const fn is_default(&self) -> bool {
        self.name.is_none() && self.changes.is_empty()
    }
}
