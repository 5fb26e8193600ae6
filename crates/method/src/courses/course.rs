//! A course as the ranking takes it.

crate::named! {
    /// What a skill does with the user's hours.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    SkillKind {
        /// Using AI in one's own work.
        Use = "use",
        /// Building automation of one's own work.
        Build = "build",
        /// Moving towards human-core work.
        Move = "move",
    }
}

crate::named! {
    /// How much a course asks for beforehand.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Level {
        /// Nothing asked.
        Beginner = "beginner",
        /// Some experience asked.
        Intermediate = "intermediate",
        /// Much experience asked.
        Advanced = "advanced",
    }
}

impl Level {
    /// The highest level that an O*NET job zone (1 to 5) allows; without one, beginner.
    #[must_use]
    pub const fn allowed(job_zone: Option<u8>) -> Self {
        match job_zone {
            Some(5) => Self::Advanced,
            Some(3 | 4) => Self::Intermediate,
            _ => Self::Beginner,
        }
    }

    /// How many levels this one is above another; 0 when it is not above it.
    #[must_use]
    pub const fn above(self, other: Self) -> u8 {
        (self as u8).saturating_sub(other as u8)
    }
}

/// A skill that a course teaches.
#[derive(Debug, Clone, PartialEq)]
pub struct Skill<'a> {
    /// What it does with the user's hours.
    pub kind: SkillKind,
    /// Its name in the catalogue.
    pub tag: &'a str,
    /// The activities it names, by id prefix.
    pub activities: Vec<&'a str>,
}

/// The field of work a course is for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Domain<'a> {
    /// Prefixes of the occupation codes it fits; `*` fits all.
    pub occupations: Vec<&'a str>,
    /// Whether only the user's own occupation counts, because the field is regulated.
    pub regulated: bool,
    /// Whether it is for people who work for themselves.
    pub freelancers_only: bool,
    /// Whether it is for readers of a language other than English.
    pub other_languages: bool,
}

/// A course as the ranking takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<'a> {
    /// Who offers it.
    pub provider: &'a str,
    /// What it teaches.
    pub skills: Vec<Skill<'a>>,
    /// What it asks for beforehand.
    pub level: Level,
    /// L: learning hours, middle of the stated range; absent when not verified.
    pub hours: Option<f64>,
    /// P: price of the whole course; absent when not verified.
    pub price: Option<f64>,
    /// ISO 4217 code of the price's currency.
    pub currency: &'a str,
    /// The field of work it is for.
    pub domain: Domain<'a>,
    /// Languages it is known to be offered in, as two-letter codes; empty when not known.
    pub languages: Vec<&'a str>,
    /// Whether it asks for programming.
    pub needs_code: bool,
    /// The one country it is for, as a two-letter code.
    pub country: Option<&'a str>,
}

impl Course<'_> {
    /// Whether both hours and price are known from a source.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.hours.is_some() && self.price.is_some()
    }

    /// 1 + (L + P/R)/40: the divisor of the benefit. Unknown hours count as none, since such a
    /// course ranks after the others anyway; so does the price where no rate is known, and one in
    /// another currency than the rate's `currency`.
    #[must_use]
    pub fn effort(&self, rate: Option<f64>, currency: &str) -> f64 {
        let price_in_hours = match (self.price, rate) {
            (Some(price), Some(rate)) if price > 0.0 && self.currency == currency => price / rate,
            _ => 0.0,
        };
        1.0 + (self.hours.unwrap_or(0.0) + price_in_hours) / super::EFFORT_HOURS
    }
}
