//! The letters of version 1. Their meaning never changes; new letters may be added.

use crate::page::{FormNumber, RateForm};
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
        RateField::Reserve => 'o',
    }
}

/// The field with this letter.
pub fn field(letter_given: char) -> Option<RateField> {
    RateField::ALL
        .into_iter()
        .find(|field| letter(*field) == letter_given)
}

/// The fields of the rate form that are always set.
pub const FORM_FIELDS: [RateField; 9] = [
    RateField::Weeks,
    RateField::Fee,
    RateField::HourlyCost,
    RateField::ToolsMonth,
    RateField::CoursePrice,
    RateField::LearningHours,
    RateField::Displaced,
    RateField::ExtraNonBillable,
    RateField::Reserve,
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
        RateField::Reserve => Some(&mut form.reserve),
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
    /// Priced by another unit than hour or project.
    pub const UNIT: char = 'U';
    /// What a piece is called.
    pub const PIECE: char = 'F';
    /// Priced by a thousand pieces.
    pub const PER_THOUSAND: char = 'G';
    /// The currency of income and costs.
    pub const OWN_CURRENCY: char = 'Y';
    /// The date of the rate of exchange.
    pub const EXCHANGE_DATE: char = 'Z';
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

/// The letter of a number of the rate form in a link.
pub const fn form_letter(number: FormNumber) -> char {
    match number {
        FormNumber::ProjectPrice => 'R',
        FormNumber::MeasuredBefore => 'H',
        FormNumber::MeasuredWith => 'I',
        FormNumber::DayPrice => 'A',
        FormNumber::DayHours => 'B',
        FormNumber::PiecePrice => 'C',
        FormNumber::PiecesBefore => 'D',
        FormNumber::PiecesWith => 'E',
        FormNumber::RetainerPrice => 'J',
        FormNumber::RetainerHours => 'K',
        FormNumber::Discount => 'L',
        FormNumber::Target => 'T',
        FormNumber::WorkingDays => 'M',
        FormNumber::Holidays => 'O',
        FormNumber::SickDays => 'Q',
        FormNumber::ClientDays => 'S',
        FormNumber::ProjectCost => 'V',
        FormNumber::ProjectCostHours => 'W',
        FormNumber::Exchange => 'X',
    }
}

/// The number of the rate form with this letter.
pub fn form_number(letter_given: char) -> Option<FormNumber> {
    FormNumber::ALL
        .into_iter()
        .find(|number| form_letter(*number) == letter_given)
}
