//! Units of price: an hour, a day, a project, a piece, a month's retainer.
//!
//! A price P for a unit that took h₀ hours before AI is an hourly rate of P/h₀. A price p of a dh
//! is p·h₀ for the unit.

use crate::limits::{OutOfLimit, above, within};

crate::named! {
    /// What a price is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    PriceUnit {
        /// An hour.
        #[default]
        Hour = "hour",
        /// A day of so many hours.
        Day = "day",
        /// A project that took so many hours.
        Project = "project",
        /// A piece, of which so many were made in an hour: a word, a page, an image, a minute.
        Piece = "piece",
        /// A month, in which so many hours are worked.
        Retainer = "retainer",
    }
}

impl PriceUnit {
    /// The hours of a unit are above the first and at most the second. An hour has one, and those
    /// of a piece follow from [`PiecesPerHour`].
    #[must_use]
    pub const fn hours_limits(self) -> (f64, f64) {
        match self {
            Self::Hour => (0.0, 1.0),
            Self::Day => (0.0, 24.0),
            Self::Project | Self::Piece => (0.0, 1e4),
            Self::Retainer => (0.0, 744.0),
        }
    }
}

/// Hours of a day where nothing else is said.
pub const HOURS_OF_A_DAY: f64 = 8.0;

/// A price of a unit, 0 to 10,000,000,000,000: the highest rate for the most hours.
///
/// ```
/// use taskmix_method::rate::{Price, PricedUnit};
/// // 450 for a day of 7.5 hours.
/// let day = PricedUnit::day(7.5)?;
/// assert_eq!(Price::new(450.0)?.per_hour(day), 60.0);
/// assert!(Price::new(-1.0).is_err());
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Price(f64);

impl Price {
    /// The lowest and the highest price allowed.
    pub const LIMITS: (f64, f64) = (0.0, 1e13);

    /// A price.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the amount is finite and within [`Price::LIMITS`].
    pub fn new(amount: f64) -> Result<Self, OutOfLimit> {
        let (low, high) = Self::LIMITS;
        within(amount, low, high).map(Self)
    }

    /// The amount.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// R: the hourly rate that the price of a unit amounts to. It may be above the limit of a rate.
    #[must_use]
    pub const fn per_hour(self, unit: PricedUnit) -> f64 {
        self.0 / unit.hours
    }
}

/// Pieces made in an hour, 0.0001 to 1,000,000: between ten thousand hours for a piece and a
/// million pieces in an hour.
///
/// ```
/// use taskmix_method::rate::PiecesPerHour;
/// assert_eq!(PiecesPerHour::new(350.0)?.get(), 350.0);
/// assert!(PiecesPerHour::new(0.0).is_err());
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct PiecesPerHour(f64);

impl PiecesPerHour {
    /// The lowest and the highest number allowed.
    pub const LIMITS: (f64, f64) = (1e-4, 1e6);

    /// Pieces made in an hour.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the number is finite and within [`PiecesPerHour::LIMITS`].
    pub fn new(pieces: f64) -> Result<Self, OutOfLimit> {
        let (low, high) = Self::LIMITS;
        within(pieces, low, high).map(Self)
    }

    /// The number of pieces.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// How many pieces one price is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PriceLot {
    /// One piece.
    #[default]
    One,
    /// A thousand, as for words.
    Thousand,
}

impl PriceLot {
    /// The number of pieces.
    #[must_use]
    pub const fn pieces(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Thousand => 1_000.0,
        }
    }
}

/// What a price is for, with the hours that it took before AI and, if they are known, with it.
///
/// ```
/// use taskmix_method::rate::{PiecesPerHour, Price, PriceLot, PricedUnit};
/// // .09 a word: 350 words an hour before, 700 with AI.
/// let word = PricedUnit::pieces(PiecesPerHour::new(350.0)?, PriceLot::One)
///     .with_pieces(PiecesPerHour::new(700.0)?);
/// assert!((Price::new(0.09)?.per_hour(word) - 31.5).abs() < 1e-12);
/// assert!((word.price(31.5) - 0.09).abs() < 1e-15);
/// let saved = word.measured().map(|(before, with)| 1.0 - with / before);
/// assert!(saved.is_some_and(|saved| (saved - 0.5).abs() < 1e-12));
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PricedUnit {
    kind: PriceUnit,
    /// h₀ of what one price is for.
    hours: f64,
    /// Deliverables that one price is for: the pieces of a lot, otherwise 1.
    deliverables: f64,
    /// h₁ of one deliverable.
    hours_with: Option<f64>,
}

impl PricedUnit {
    /// An hour.
    pub const HOUR: Self = Self::of(PriceUnit::Hour, 1.0, 1.0);

    const fn of(kind: PriceUnit, hours: f64, deliverables: f64) -> Self {
        Self {
            kind,
            hours,
            deliverables,
            hours_with: None,
        }
    }

    fn of_hours(kind: PriceUnit, hours: f64) -> Result<Self, OutOfLimit> {
        let (low, high) = kind.hours_limits();
        above(hours, low, high).map(|hours| Self::of(kind, hours, 1.0))
    }

    /// A day of so many hours.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the hours are above 0 and at most 24.
    pub fn day(hours: f64) -> Result<Self, OutOfLimit> {
        Self::of_hours(PriceUnit::Day, hours)
    }

    /// A project that took so many hours before AI.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the hours are above 0 and at most 10,000.
    pub fn project(hours: f64) -> Result<Self, OutOfLimit> {
        Self::of_hours(PriceUnit::Project, hours)
    }

    /// A month's retainer for so many hours.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the hours are above 0 and at most 744, those of the longest month.
    pub fn retainer(hours: f64) -> Result<Self, OutOfLimit> {
        Self::of_hours(PriceUnit::Retainer, hours)
    }

    /// A piece, or a thousand of them, of which so many were made in an hour before AI.
    #[must_use]
    pub const fn pieces(before: PiecesPerHour, lot: PriceLot) -> Self {
        let pieces = lot.pieces();
        Self::of(PriceUnit::Piece, pieces / before.get(), pieces)
    }

    /// The same unit, of which a deliverable takes so many hours with AI.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the hours are from 0 to 10,000.
    pub fn with_hours(self, hours: f64) -> Result<Self, OutOfLimit> {
        let (low, high) = PriceUnit::Project.hours_limits();
        let hours_with = Some(within(hours, low, high)?);
        Ok(Self { hours_with, ..self })
    }

    /// The same unit, where so many pieces are made in an hour with AI.
    #[must_use]
    pub const fn with_pieces(self, pieces: PiecesPerHour) -> Self {
        Self {
            hours_with: Some(1.0 / pieces.get()),
            ..self
        }
    }

    /// What the price is for.
    #[must_use]
    pub const fn kind(self) -> PriceUnit {
        self.kind
    }

    /// h₀: the hours that what one price is for took before AI.
    #[must_use]
    pub const fn hours(self) -> f64 {
        self.hours
    }

    /// h₀ and h₁ of one deliverable, where the hours with AI are known: they replace the estimate.
    #[must_use]
    pub fn measured(self) -> Option<(f64, f64)> {
        let before = self.hours / self.deliverables;
        self.hours_with.map(|with| (before, with))
    }

    /// The price of the unit at this price of a dh.
    #[must_use]
    pub const fn price(self, per_dh: f64) -> f64 {
        per_dh * self.hours
    }
}
