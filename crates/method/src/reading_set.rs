//! Which readings count: a choice of the user, all by default.

use super::estimate::Estimate;

/// Where readings are from: each of the three can be left out as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadingSource {
    /// Labels of tasks: G5, G1, H5, H1.
    Labels,
    /// Use of Microsoft's assistant: M.
    Microsoft,
    /// Use of Anthropic's assistant: C.
    Anthropic,
}

impl ReadingSource {
    /// All three, in the order of their readings.
    pub const ALL: [Self; 3] = [Self::Labels, Self::Microsoft, Self::Anthropic];

    /// The short name used in files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Labels => "labels",
            Self::Microsoft => "microsoft",
            Self::Anthropic => "anthropic",
        }
    }

    /// Its readings.
    #[must_use]
    pub const fn readings(self) -> &'static [Estimate] {
        match self {
            Self::Labels => &[Estimate::G5, Estimate::G1, Estimate::H5, Estimate::H1],
            Self::Microsoft => &[Estimate::M],
            Self::Anthropic => &[Estimate::C],
        }
    }
}

/// The readings that count: at least one, all by default.
///
/// Central values, ranges and ranks are taken over these. The others are computed, too, and can be
/// shown beside them.
///
/// ```
/// use taskmix_method::{Estimate, PerEstimate, ReadingSet, ReadingSource};
/// let labels = ReadingSet::of([Estimate::G5, Estimate::G1, Estimate::H5, Estimate::H1]);
/// let all = ReadingSet::ALL;
/// assert_eq!(Some(all.without(ReadingSource::Microsoft).without(ReadingSource::Anthropic)), labels);
/// assert_eq!(ReadingSet::of([]), None, "at least one counts");
///
/// let shares = PerEstimate { m: 0.1, c: 0.1, ..PerEstimate::all(0.4) };
/// assert!((shares.range().central - 0.3).abs() < 1e-12);
/// assert_eq!(labels.map(|labels| shares.counting(labels).range().low), Some(0.4));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReadingSet(u8);

impl ReadingSet {
    /// All readings.
    pub const ALL: Self = Self((1 << Estimate::ALL.len()) - 1);

    /// A set of readings; `None` where there are none.
    #[must_use]
    pub fn of(readings: impl IntoIterator<Item = Estimate>) -> Option<Self> {
        let bits = readings.into_iter().map(bit).fold(0, |set, bit| set | bit);
        (bits != 0).then_some(Self(bits))
    }

    /// Whether a reading counts.
    #[must_use]
    pub const fn contains(self, reading: Estimate) -> bool {
        self.0 & bit(reading) != 0
    }

    /// The number of readings that count, at least 1.
    #[must_use]
    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether all readings count.
    #[must_use]
    pub fn is_all(self) -> bool {
        self == Self::ALL
    }

    /// The readings that count, in the order of [`Estimate::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Estimate> {
        Estimate::ALL
            .into_iter()
            .filter(move |reading| self.contains(*reading))
    }

    /// Whether any reading of a source counts.
    #[must_use]
    pub fn has(self, source: ReadingSource) -> bool {
        source.readings().iter().any(|one| self.contains(*one))
    }

    /// The sources with a reading that counts.
    pub fn sources(self) -> impl Iterator<Item = ReadingSource> {
        ReadingSource::ALL
            .into_iter()
            .filter(move |source| self.has(*source))
    }

    /// The set with all readings of a source.
    #[must_use]
    pub fn with(self, source: ReadingSource) -> Self {
        let readings = source.readings().iter().copied();
        Self::of(self.iter().chain(readings)).unwrap_or(self)
    }

    /// The set without the readings of a source; the same set where no reading would be left.
    #[must_use]
    pub fn without(self, source: ReadingSource) -> Self {
        let others = self.iter().filter(|one| !source.readings().contains(one));
        Self::of(others).unwrap_or(self)
    }
}

impl Default for ReadingSet {
    fn default() -> Self {
        Self::ALL
    }
}

const fn bit(reading: Estimate) -> u8 {
    match reading {
        Estimate::G5 => 1,
        Estimate::G1 => 2,
        Estimate::H5 => 4,
        Estimate::H1 => 8,
        Estimate::M => 16,
        Estimate::C => 32,
    }
}
