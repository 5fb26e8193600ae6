//! Courses, the skills they teach and the domains they belong to.

use taskmix_method::courses::{Level, SkillKind};

/// Courses, skills and domains.
#[derive(Debug, Default)]
pub struct Learning {
    pub(crate) courses: Vec<CourseRow>,
    pub(crate) skills: Vec<SkillRow>,
    pub(crate) domains: Vec<DomainRow>,
}

/// A skill and the activities it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillRow {
    /// Its tag, like `negotiation`.
    pub tag: &'static str,
    /// The effect of learning it.
    pub kind: SkillKind,
    /// Id prefixes of the activities it belongs to, whole steps of the id: `4.A.4.a.7` names
    /// every activity under it.
    pub activities: Vec<&'static str>,
}

impl SkillRow {
    /// Whether the skill names an activity.
    ///
    /// ```
    /// use taskmix_catalog::catalog;
    /// let skill = catalog().skill("negotiation").ok_or("no such skill")?;
    /// assert!(skill.names("4.A.4.a.7.I02.D01"));
    /// assert!(!skill.names("4.A.4.a.8.I03.D01"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn names(&self, activity_id: &str) -> bool {
        self.activities.iter().any(|prefix| {
            activity_id
                .strip_prefix(prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}

/// Who a domain's courses are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Anyone whose occupation is in the domain.
    Everyone,
    /// Freelancers.
    Freelancers,
    /// Readers of the course's language.
    Readers,
}

/// A domain and the occupations it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct DomainRow {
    /// Its name, like `UX research & service design`.
    pub name: &'static str,
    /// Prefixes of occupation codes; `*` stands for every occupation.
    pub soc_prefixes: Vec<&'static str>,
    /// Whether only those who already work in it may use what its courses teach.
    pub regulated: bool,
    /// Who its courses are for.
    pub audience: Audience,
}

impl DomainRow {
    /// Whether an occupation code is in the domain.
    #[must_use]
    pub fn includes(&self, code: &str) -> bool {
        self.soc_prefixes
            .iter()
            .any(|prefix| *prefix == "*" || code.starts_with(prefix))
    }
}

taskmix_method::named! {
    /// How well a course's facts are verified.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Confidence {
        /// Read on the provider's own page.
        ProviderPage = "provider_page",
        /// Read on somebody else's page.
        SecondaryPage = "secondary_page",
        /// From general knowledge; no page was read.
        GeneralKnowledge = "general_knowledge",
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
        /// Paid by the month.
        Subscription = "subscription",
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
    /// `month`, `once` or empty.
    pub period: &'static str,
}

/// A course, with how well each fact about it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseRow {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who offers it.
    pub provider: &'static str,
    /// Its page; may be empty.
    pub url: &'static str,
    /// What it costs.
    pub cost: Cost,
    /// Hours of learning, lower end.
    pub hours_low: Option<f64>,
    /// Hours of learning, upper end.
    pub hours_high: Option<f64>,
    /// Level.
    pub level: Level,
    /// Prerequisites, in words; may be empty.
    pub prerequisites: &'static str,
    /// Whether there is a certificate, in words.
    pub certificate: &'static str,
    /// Whether the learning hours are known from the provider or a good second source.
    pub hours_verified: bool,
    /// Whether the price is known from the provider or a good second source.
    pub price_verified: bool,
    /// Languages, in words.
    pub languages: &'static str,
    /// Codes of the languages it is known to be offered in, like `en` or `zh-CN`.
    pub language_codes: Vec<&'static str>,
    /// Name of its domain.
    pub domain: &'static str,
    /// Tags of the skills it teaches.
    pub skills: Vec<&'static str>,
    /// When its facts were read.
    pub as_of: &'static str,
    /// How well they are verified.
    pub confidence: Confidence,
    /// What to keep in mind; may be empty.
    pub notes: &'static str,
    /// Whether one has to program.
    pub needs_code: bool,
    /// Country code, where it is only for people there; else empty.
    pub country: &'static str,
}
