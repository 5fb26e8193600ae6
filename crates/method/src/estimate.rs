//! The readings of what AI could do, and the range they span.

use super::limits::{Given, Limit, OutOfLimit, clamped};
use super::reading_set::ReadingSet;
use super::units::Share;

/// One of the estimates. Four come from one study (two raters × two definitions of exposure), the
/// others from observed use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Estimate {
    /// GPT-4's labels; software still to be built counts half.
    G5,
    /// GPT-4's labels; software still to be built counts in full.
    G1,
    /// People's labels; software still to be built counts half.
    H5,
    /// People's labels; software still to be built counts in full.
    H1,
    /// Observed use of Microsoft's assistant.
    M,
    /// Observed use of Anthropic's assistant.
    C,
}

impl Estimate {
    /// All of them, in the order used everywhere.
    pub const ALL: [Self; 6] = [Self::G5, Self::G1, Self::H5, Self::H1, Self::M, Self::C];

    /// The short name used in files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::G5 => "G5",
            Self::G1 => "G1",
            Self::H5 => "H5",
            Self::H1 => "H1",
            Self::M => "M",
            Self::C => "C",
        }
    }

    /// The estimate of a short name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// One value for each of the estimates, with those that count.
///
/// All have a value. [`PerEstimate::iter`], [`PerEstimate::range`] and everything that rests on
/// these take those that count.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PerEstimate<T> {
    /// See [`Estimate::G5`].
    pub g5: T,
    /// See [`Estimate::G1`].
    pub g1: T,
    /// See [`Estimate::H5`].
    pub h5: T,
    /// See [`Estimate::H1`].
    pub h1: T,
    /// See [`Estimate::M`].
    pub m: T,
    /// See [`Estimate::C`].
    pub c: T,
    /// The estimates that count.
    pub counted: ReadingSet,
}

impl<T> PerEstimate<T> {
    /// The value of each estimate, and which count.
    pub fn from_fn(counted: ReadingSet, mut of: impl FnMut(Estimate) -> T) -> Self {
        Self {
            g5: of(Estimate::G5),
            g1: of(Estimate::G1),
            h5: of(Estimate::H5),
            h1: of(Estimate::H1),
            m: of(Estimate::M),
            c: of(Estimate::C),
            counted,
        }
    }
}

impl<T: Copy> PerEstimate<T> {
    /// The same value for all, all of which count.
    pub const fn all(value: T) -> Self {
        Self {
            g5: value,
            g1: value,
            h5: value,
            h1: value,
            m: value,
            c: value,
            counted: ReadingSet::ALL,
        }
    }

    /// The same values with others that count.
    #[must_use]
    pub const fn counting(mut self, counted: ReadingSet) -> Self {
        self.counted = counted;
        self
    }

    /// The value of one estimate.
    pub const fn get(&self, estimate: Estimate) -> T {
        match estimate {
            Estimate::G5 => self.g5,
            Estimate::G1 => self.g1,
            Estimate::H5 => self.h5,
            Estimate::H1 => self.h1,
            Estimate::M => self.m,
            Estimate::C => self.c,
        }
    }

    /// The place of one estimate's value.
    pub const fn get_mut(&mut self, estimate: Estimate) -> &mut T {
        match estimate {
            Estimate::G5 => &mut self.g5,
            Estimate::G1 => &mut self.g1,
            Estimate::H5 => &mut self.h5,
            Estimate::H1 => &mut self.h1,
            Estimate::M => &mut self.m,
            Estimate::C => &mut self.c,
        }
    }

    /// Each estimate that counts with its value, in the order of [`Estimate::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Estimate, T)> + '_ {
        self.counted
            .iter()
            .map(|estimate| (estimate, self.get(estimate)))
    }

    /// A value computed from each; the same ones count.
    pub fn map<U>(&self, mut compute: impl FnMut(T) -> U) -> PerEstimate<U> {
        PerEstimate::from_fn(self.counted, |estimate| compute(self.get(estimate)))
    }

    /// A value computed from each and the other's; those count that count here.
    pub fn zip_with<U: Copy, V>(
        &self,
        other: &PerEstimate<U>,
        mut compute: impl FnMut(T, U) -> V,
    ) -> PerEstimate<V> {
        PerEstimate::from_fn(self.counted, |estimate| {
            compute(self.get(estimate), other.get(estimate))
        })
    }
}

impl PerEstimate<f64> {
    /// Mean, minimum and maximum over those that count.
    #[must_use]
    pub fn range(&self) -> Range {
        let (mut low, mut high, mut sum, mut count) = (f64::INFINITY, f64::NEG_INFINITY, 0.0, 0.0);
        for (_, value) in self.iter() {
            low = low.min(value);
            high = high.max(value);
            sum += value;
            count += 1.0;
        }
        Range {
            low,
            // The mean of equal numbers may differ from them by rounding.
            central: clamped(sum / count, low, high),
            high,
        }
    }

    /// The estimates that give the lowest and the highest value of those that count, the first of
    /// each in the order of [`Estimate::ALL`].
    #[must_use]
    pub fn extremes(&self) -> (Estimate, Estimate) {
        let mut values = self.iter();
        // At least one counts.
        let mut lowest = values.next().unwrap_or((Estimate::G5, self.g5));
        let mut highest = lowest;
        for (estimate, value) in values {
            if value < lowest.1 {
                lowest = (estimate, value);
            }
            if value > highest.1 {
                highest = (estimate, value);
            }
        }
        (lowest.0, highest.0)
    }

    /// Adds a value to each.
    pub fn add(&mut self, terms: &Self) {
        for estimate in Estimate::ALL {
            *self.get_mut(estimate) += terms.get(estimate);
        }
    }
}

/// A central value (mean of the estimates that count) with the lowest and the highest of them.
///
/// It is where readings and definitions differ, not a confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// The lowest of them.
    pub low: f64,
    /// Their mean.
    pub central: f64,
    /// The highest of them.
    pub high: f64,
}

impl Range {
    /// One value where all agree.
    #[must_use]
    pub const fn at(value: f64) -> Self {
        Self {
            low: value,
            central: value,
            high: value,
        }
    }

    /// Every value multiplied by a factor that is not negative.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            central: self.central * factor,
            high: self.high * factor,
        }
    }
}

/// One estimate's reading of one activity: the automatable and the exposed part of its time.
///
/// ```
/// use taskmix_method::Reading;
/// let reading = Reading::new(0.3, 0.5)?;
/// assert!((reading.assistable() - 0.2).abs() < 1e-12);
/// assert!(Reading::new(0.6, 0.5).is_err(), "automatable is a part of exposed");
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reading {
    automatable: Share,
    exposed: Share,
}

impl Reading {
    /// A reading with the automatable share `automatable` and the exposed share `exposed`.
    ///
    /// # Errors
    ///
    /// [`OutOfLimit`] unless 0 ≤ automatable ≤ exposed ≤ 1.
    pub fn new(automatable: f64, exposed: f64) -> Result<Self, OutOfLimit> {
        let exposed_share = Share::new(exposed)?;
        if automatable > exposed {
            return Err(OutOfLimit {
                value: Given::Number(automatable),
                limit: Limit::Between {
                    low: 0.0,
                    high: exposed,
                },
            });
        }
        Ok(Self {
            automatable: Share::new(automatable)?,
            exposed: exposed_share,
        })
    }

    /// The share AI could complete with a person only spot-checking.
    #[must_use]
    pub const fn automatable(self) -> f64 {
        self.automatable.get()
    }

    /// The share language models were judged able to at least halve in time.
    #[must_use]
    pub const fn exposed(self) -> f64 {
        self.exposed.get()
    }

    /// Exposed but not automatable: AI speeds the person up, who stays in the loop.
    #[must_use]
    pub fn assistable(self) -> f64 {
        self.exposed() - self.automatable()
    }

    /// Neither automatable nor assistable.
    #[must_use]
    pub fn human_core(self) -> f64 {
        1.0 - self.exposed()
    }
}

/// The readings of one activity.
pub type Readings = PerEstimate<Reading>;
