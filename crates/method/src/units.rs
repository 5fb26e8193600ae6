//! Quantities with a unit, valid by construction.

use super::limits::{OutOfLimit, within};

/// Hours in a week.
pub const HOURS_IN_A_WEEK: f64 = 168.0;

/// Hours per working week, 0 to 168.
///
/// ```
/// use taskmix_method::Hours;
/// assert_eq!(Hours::new(7.5)?.get(), 7.5);
/// assert!(Hours::new(f64::NAN).is_err());
/// assert!(Hours::new(168.5).is_err());
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Hours(f64);

impl Hours {
    /// No time at all.
    pub const ZERO: Self = Self(0.0);

    /// Hours per working week.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the value is finite and from 0 to 168.
    pub fn new(hours: f64) -> Result<Self, OutOfLimit> {
        within(hours, 0.0, HOURS_IN_A_WEEK).map(Self)
    }

    /// The number of hours.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// A part of a whole, 0 to 1.
///
/// ```
/// use taskmix_method::Share;
/// assert_eq!(Share::new(0.25)?.get(), 0.25);
/// assert!(Share::new(1.01).is_err());
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Share(f64);

impl Share {
    /// None of it.
    pub const ZERO: Self = Self(0.0);
    /// All of it.
    pub const ONE: Self = Self(1.0);

    /// A part of a whole.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless the value is finite and from 0 to 1.
    pub fn new(share: f64) -> Result<Self, OutOfLimit> {
        within(share, 0.0, 1.0).map(Self)
    }

    /// The share as a number from 0 to 1.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}
