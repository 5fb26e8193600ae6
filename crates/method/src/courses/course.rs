//! A course as the ranking takes it, and what it takes to follow it.

use super::conventions::{
    EFFORT_HOURS, LEARNING_HOURS_A_MONTH, MIN_LEARNING_HOURS, UNKNOWN_PRICE_HOURS,
};

crate::named! {
    /// What a course is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    CourseKind {
        /// Today's work with AI, or with tools that carry it.
        Use = "use",
        /// Automation or software with AI.
        Build = "build",
        /// Work that stays with people.
        Move = "move",
        /// Running a business of one's own.
        Business = "business",
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

crate::named! {
    /// How a course is taught.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Format {
        /// A course.
        Course = "course",
        /// Videos.
        Video = "video",
        /// Texts.
        Reading = "reading",
        /// Exercises.
        Exercises = "exercises",
        /// A class, live or on site.
        Class = "class",
        /// Several courses.
        Series = "series",
        /// An exam.
        Exam = "exam",
    }
}

impl Format {
    /// The learning hours that count where none are known: a convention.
    #[must_use]
    pub const fn usual_hours(self) -> f64 {
        match self {
            Self::Exercises | Self::Reading => 5.0,
            Self::Video | Self::Course => 10.0,
            Self::Class => 20.0,
            Self::Series => 30.0,
            Self::Exam => 40.0,
        }
    }
}

crate::named! {
    /// What a price is paid for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    Period {
        /// The whole course.
        Once = "once",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

/// What following a course costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Price<'a> {
    /// Nothing; a certificate may cost.
    Free,
    /// An amount.
    Paid {
        /// The amount.
        amount: f64,
        /// ISO 4217 code of its currency.
        currency: &'a str,
        /// What it is paid for.
        period: Period,
    },
    /// Something, or not known.
    Unknown,
}

/// A course as the ranking takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<'a> {
    /// Its id, which decides between equals.
    pub id: &'a str,
    /// Who offers it.
    pub provider: &'a str,
    /// What it is for.
    pub kind: CourseKind,
    /// Whom it is made for: beginnings of occupation codes; `*` anyone.
    pub craft: Vec<&'a str>,
    /// Ids of the activities or groups that it changes or leads to. A course to use AI without
    /// any is about the whole week.
    pub activities: Vec<&'a str>,
    /// What it asks for beforehand.
    pub level: Level,
    /// How it is taught.
    pub format: Format,
    /// L: middle of the learning hours; absent where not known.
    pub hours: Option<f64>,
    /// What following it costs.
    pub price: Price<'a>,
    /// Languages it is known to be offered in, as codes that begin with two letters; empty where
    /// not known.
    pub languages: Vec<&'a str>,
    /// Whether one writes or reads code in it.
    pub needs_code: bool,
    /// The one country (or `EU`) whose rules or admission it is about, as a two-letter code.
    pub country: Option<&'a str>,
    /// Whether it leads to a licence or is about rules of law, tax, health or safety.
    pub regulated: bool,
    /// Whether its provider sells AI, or products in which AI is a selling point.
    pub sells_ai: bool,
    /// Whether it is known by hearsay only.
    pub hearsay: bool,
}

/// The maker of a course: its provider up to a bracket, a comma or " with ".
///
/// ```
/// use taskmix_method::courses::maker;
/// assert_eq!(maker("Vanderbilt University (Coursera)"), "Vanderbilt University");
/// assert_eq!(maker("DeepLearning.AI with Google"), "DeepLearning.AI");
/// ```
#[must_use]
pub fn maker(provider: &str) -> &str {
    let before = |text: &'static str| provider.find(text).unwrap_or(provider.len());
    let end = before("(").min(before(",")).min(before(" with "));
    provider.get(..end).unwrap_or(provider).trim()
}

/// Whether an activity or group is what an entry of a course names, or part of it.
pub(super) fn is_part_of(id: &str, entry: &str) -> bool {
    let rest = id.strip_prefix(entry);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What a course takes, in hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Learning hours that count, at least four.
    pub learning: f64,
    /// The price as hours of work: P/R.
    pub price: f64,
}

impl Effort {
    /// E: the divisor of the benefit.
    #[must_use]
    pub fn get(self) -> f64 {
        1.0 + (self.learning + self.price) / EFFORT_HOURS
    }
}

impl Course<'_> {
    /// Whether it teaches nothing beside another course of its kind: each activity or group that it
    /// names is, or is part of, one that the other names. Courses to use AI that name none are all
    /// about the whole week, and so alike. A business course is like none but itself.
    #[must_use]
    pub fn adds_nothing_to(&self, other: &Course<'_>) -> bool {
        if self.id == other.id {
            return true;
        }
        if self.kind != other.kind || self.kind == CourseKind::Business {
            return false;
        }
        if self.activities.is_empty() || other.activities.is_empty() {
            return self.activities.is_empty() && other.activities.is_empty();
        }
        self.activities.iter().all(|entry| {
            let covers = |known: &&str| is_part_of(entry, known);
            other.activities.iter().any(covers)
        })
    }

    /// L, or the usual hours of its format where they are not known.
    #[must_use]
    pub fn counted_hours(&self) -> f64 {
        self.hours.unwrap_or_else(|| self.format.usual_hours())
    }

    /// P: the price of the whole course in its own currency; absent where not known. What is paid
    /// by the month costs each started 40 hours of learning.
    #[must_use]
    pub fn whole_price(&self) -> Option<f64> {
        match self.price {
            Price::Free => Some(0.0),
            Price::Paid {
                amount,
                period: Period::Month,
                ..
            } => {
                let months = (self.counted_hours() / LEARNING_HOURS_A_MONTH).ceil();
                Some(amount * months.max(1.0))
            }
            Price::Paid { amount, .. } => Some(amount),
            Price::Unknown => None,
        }
    }

    /// What the course takes for someone with this rate in this currency.
    #[must_use]
    pub fn effort(&self, rate: Option<f64>, currency: &str) -> Effort {
        let comparable = match self.price {
            Price::Paid { currency: own, .. } => own == currency,
            Price::Free | Price::Unknown => true,
        };
        let price = match (self.whole_price(), rate) {
            (Some(price), _) if price <= 0.0 => 0.0,
            (Some(price), Some(rate)) if comparable => price / rate,
            _ => UNKNOWN_PRICE_HOURS,
        };
        Effort {
            learning: self.counted_hours().max(MIN_LEARNING_HOURS),
            price,
        }
    }
}
