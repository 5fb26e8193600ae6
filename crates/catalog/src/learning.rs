//! Courses, with how each fact about them is known.

use taskmix_method::courses::{CourseKind, Format, Level, Period};

/// Courses.
#[derive(Debug, Default)]
pub struct Learning {
    pub(crate) courses: Vec<CourseRow>,
}

taskmix_method::named! {
    /// Where the facts about a course were read.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Confidence {
        /// The provider's own page.
        ProviderPage = "provider_page",
        /// Somebody else's page.
        SecondaryPage = "secondary_page",
        /// General knowledge; no page was read.
        GeneralKnowledge = "general_knowledge",
    }
}

taskmix_method::named! {
    /// How hours or a price are known.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Basis {
        /// The provider says so.
        Provider = "provider",
        /// It follows from what the provider says, such as weeks times hours.
        ProviderDerived = "provider_derived",
        /// Somebody else's page says so.
        Secondary = "secondary",
        /// A list says so that names no source.
        EarlierList = "earlier_list",
        /// General knowledge; no page was read.
        GeneralKnowledge = "general_knowledge",
        /// It is not known.
        Unverified = "unverified",
    }
}

impl Basis {
    /// Whether a page was read that says so.
    #[must_use]
    pub const fn is_verified(self) -> bool {
        matches!(
            self,
            Self::Provider | Self::ProviderDerived | Self::Secondary
        )
    }
}

taskmix_method::named! {
    /// How a course is paid for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    CostType {
        /// Nothing to pay.
        Free = "free",
        /// Free to follow; the certificate costs.
        FreeAuditPaidCertificate = "free_audit_paid_certificate",
        /// Paid once.
        OneOff = "one_off",
        /// Paid by the month or year.
        Subscription = "subscription",
        /// Not known.
        Unverified = "unverified",
    }
}

taskmix_method::named! {
    /// Whether a course gives a certificate.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Certificate {
        /// None.
        No = "no",
        /// A free one.
        Free = "free",
        /// One that costs.
        Paid = "paid",
        /// One whose price is not known.
        Yes = "yes",
        /// Not known.
        Unverified = "unverified",
    }
}

/// What a course costs, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// How it is paid for.
    pub kind: CostType,
    /// The amount, in `currency` per `period`.
    pub amount: Option<f64>,
    /// Currency code; empty without an amount.
    pub currency: &'static str,
    /// What the amount is paid for; none without an amount.
    pub period: Option<Period>,
    /// How it is known.
    pub basis: Basis,
}

/// A course, with how well each fact about it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseRow {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who offers it: the provider's name, then in brackets the unit or platform.
    pub provider: &'static str,
    /// Its page; may be empty.
    pub url: &'static str,
    /// What it is for.
    pub kind: CourseKind,
    /// Whom it is made for: beginnings of occupation codes; `*` anyone.
    pub craft: Vec<&'static str>,
    /// Ids of the activities or groups that it changes or leads to; may be empty for `use`.
    pub activities: Vec<&'static str>,
    /// Level.
    pub level: Level,
    /// Hours of learning, lower end.
    pub hours_low: Option<f64>,
    /// Hours of learning, upper end.
    pub hours_high: Option<f64>,
    /// How the hours are known.
    pub hours_basis: Basis,
    /// What it costs.
    pub cost: Cost,
    /// How it is taught.
    pub format: Format,
    /// Whether there is a certificate.
    pub certificate: Certificate,
    /// Codes of the languages it is known to be offered in, like `en` or `zh-CN`.
    pub languages: Vec<&'static str>,
    /// Prerequisites, in words.
    pub prerequisites: &'static str,
    /// Whether one writes or reads code in it.
    pub needs_code: bool,
    /// Country code (or `EU`), where its rules or admission are national; else empty.
    pub country: &'static str,
    /// Whether it leads to a licence or is about rules of law, tax, health or safety.
    pub regulated: bool,
    /// Whom it helps, in a phrase.
    pub audience: &'static str,
    /// What its provider gains.
    pub vendor_interest: &'static str,
    /// Whether its provider sells AI, or products in which AI is a selling point.
    pub sells_ai: bool,
    /// Where its facts were read.
    pub source: &'static str,
    /// Date of that source; `undated`, or empty for general knowledge.
    pub as_of: &'static str,
    /// How well its facts are known.
    pub confidence: Confidence,
    /// What to keep in mind; may be empty.
    pub notes: &'static str,
}
