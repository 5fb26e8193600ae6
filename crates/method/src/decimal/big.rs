//! Whole numbers of any size, as far as decimals need them.

use std::cmp::Ordering;

/// A whole number: 32 binary digits a place, the lowest first, no zeros on top.
#[derive(Clone, Default)]
pub(super) struct Big(Vec<u32>);

impl Big {
    pub(super) fn new(value: u64) -> Self {
        let mut big = Self(vec![value as u32, (value >> 32) as u32]);
        big.trim();
        big
    }

    pub(super) const fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of its binary digits.
    pub(super) fn length(&self) -> u32 {
        let top = self.0.last().map_or(0, |top| top.leading_zeros());
        self.0.len() as u32 * 32 - top
    }

    /// Times `factor`, plus `more`.
    pub(super) fn times(&mut self, factor: u32, more: u32) {
        let mut carried = u64::from(more);
        for place in &mut self.0 {
            carried += u64::from(*place) * u64::from(factor);
            *place = carried as u32;
            carried >>= 32;
        }
        if carried > 0 {
            self.0.push(carried as u32);
        }
    }

    /// Times ten to the power of `exponent`.
    pub(super) fn times_ten(&mut self, exponent: u32) {
        for _ in 0..exponent {
            self.times(10, 0);
        }
    }

    /// Times two to the power of `exponent`.
    pub(super) fn times_two(&mut self, exponent: u32) {
        if !self.is_zero() {
            let whole = (exponent / 32) as usize;
            self.0.splice(0..0, std::iter::repeat_n(0, whole));
            self.times(1 << (exponent % 32), 0);
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let (long, short) = if self.0.len() < other.0.len() {
            (other, self)
        } else {
            (self, other)
        };
        let mut sum = long.clone();
        let mut carried = 0;
        let others = short.0.iter().chain(std::iter::repeat(&0));
        for (place, other) in sum.0.iter_mut().zip(others) {
            carried += u64::from(*place) + u64::from(*other);
            *place = carried as u32;
            carried >>= 32;
        }
        if carried > 0 {
            sum.0.push(carried as u32);
        }
        sum
    }

    /// Less `other`, where it is no larger; says whether it was not.
    pub(super) fn take(&mut self, other: &Self) -> bool {
        if (*self).order(other) == Ordering::Less {
            return false;
        }
        let mut owed = 0;
        let others = other.0.iter().chain(std::iter::repeat(&0));
        for (place, other) in self.0.iter_mut().zip(others) {
            let difference = i64::from(*place) - i64::from(*other) - owed;
            *place = difference as u32;
            owed = i64::from(difference < 0);
        }
        self.trim();
        true
    }

    pub(super) fn order(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}
