//! The letters of version 1. Their meaning never changes; new letters may be added.

use crate::page::RateForm;
use taskmix_method::rate::RateField;

/// The letter of a field of the rate model in a link.
pub const fn letter(field: RateField) -> char {
    match field {
        RateField::Rate => 'r',
        RateField::HoursWeek => 'w',
        RateField::Utilisation => 'u',
        RateField::Weeks => 'y',
        RateField::Automatable => 'a',
        RateField::Assistable => 's',
        RateField::Rho => 'p',
        RateField::Sigma => 'q',
        RateField::Realised => 'z',
        RateField::PassThrough => 'f',
        RateField::Premium => 'm',
        RateField::Resold => 'k',
        RateField::DemandCap => 'g',
        RateField::NonBillableSaved => 't',
        RateField::Fee => 'e',
        RateField::HourlyCost => 'v',
        RateField::ToolsMonth => 'c',
        RateField::CoursePrice => 'd',
        RateField::LearningHours => 'l',
        RateField::Displaced => 'b',
        RateField::ExtraNonBillable => 'n',
    }
}

/// The field with this letter.
pub fn field(letter_given: char) -> Option<RateField> {
    RateField::ALL
        .into_iter()
        .find(|field| letter(*field) == letter_given)
}

/// The fields of the rate form that are always set.
pub const FORM_FIELDS: [RateField; 8] = [
    RateField::Weeks,
    RateField::Fee,
    RateField::HourlyCost,
    RateField::ToolsMonth,
    RateField::CoursePrice,
    RateField::LearningHours,
    RateField::Displaced,
    RateField::ExtraNonBillable,
];

/// The place of a field of [`FORM_FIELDS`] in the form.
pub const fn place(form: &mut RateForm, field: RateField) -> Option<&mut f64> {
    match field {
        RateField::Weeks => Some(&mut form.weeks),
        RateField::Fee => Some(&mut form.fee),
        RateField::HourlyCost => Some(&mut form.hourly_cost),
        RateField::ToolsMonth => Some(&mut form.tools_month),
        RateField::CoursePrice => Some(&mut form.course_price),
        RateField::LearningHours => Some(&mut form.learning_hours),
        RateField::Displaced => Some(&mut form.displaced),
        RateField::ExtraNonBillable => Some(&mut form.extra_non_billable),
        _ => None,
    }
}

/// Letters of the fields of a link.
pub mod part {
    /// An occupation of the week.
    pub const ROLE: char = 'o';
    /// Hours of the default week.
    pub const HOURS: char = 'h';
    /// A row of the mix.
    pub const ROW: char = 'a';
    /// Employed.
    pub const EMPLOYED: char = 'e';
    /// ρ, σ, r.
    pub const ASSUMPTIONS: char = 'p';
    /// The rate form.
    pub const FORM: char = 'f';
    /// A scenario.
    pub const SCENARIO: char = 's';
    /// The chosen scenario.
    pub const CHOSEN: char = 'x';
    /// Currency.
    pub const CURRENCY: char = 'c';
    /// Languages read.
    pub const LANGUAGES: char = 'l';
    /// Country.
    pub const COUNTRY: char = 'n';
    /// A job of a team.
    pub const TEAM: char = 't';
    /// Requirements for courses.
    pub const COURSES: char = 'k';
    /// Courses kept for later.
    pub const KEPT_COURSES: char = 'm';
    /// Courses that are done.
    pub const DONE_COURSES: char = 'd';
    /// The readings that count; without it, all of them.
    pub const READINGS: char = 'r';
}

/// Letters of items that are no field of the rate model.
pub mod item {
    /// A role's part of the week.
    pub const SHARE: char = 's';
    /// People in a job of a team.
    pub const PEOPLE: char = 'p';
    /// A row's hours, or a course's maximum hours.
    pub const HOURS: char = 'h';
    /// A row taken out.
    pub const REMOVED: char = 'x';
    /// Billable (1) or not (0).
    pub const BILLABLE: char = 'b';
    /// Own judgement, automatable.
    pub const AUTOMATABLE: char = 'j';
    /// Own judgement, assistable.
    pub const ASSISTABLE: char = 'k';
    /// Priced by project.
    pub const BY_PROJECT: char = 'P';
    /// Price of a project.
    pub const PROJECT_PRICE: char = 'R';
    /// Measured hours before AI.
    pub const MEASURED_BEFORE: char = 'H';
    /// Measured hours with AI.
    pub const MEASURED_WITH: char = 'I';
    /// Name of a scenario.
    pub const NAME: char = 'N';
    /// A course must be free.
    pub const FREE: char = 'f';
    /// A course must give a certificate.
    pub const CERTIFICATE: char = 'c';
    /// A course must be of this level.
    pub const LEVEL: char = 'l';
    /// A course must be in the user's own language.
    pub const MY_LANGUAGE: char = 'm';
}

/// Highest price of a project: the highest rate for the most hours.
pub const MAX_PROJECT_PRICE: f64 = 1e13;
