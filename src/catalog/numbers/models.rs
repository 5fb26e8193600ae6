//! Adaptive models of yes or no, and of numbers.

use super::stream::Stream;

/// How likely yes is, learned from the answers so far: quickly at first, then slowly.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance {
    of_yes: u16,
    seen: u8,
}

impl Default for Chance {
    fn default() -> Self {
        Self {
            of_yes: 1 << 15,
            seen: 2,
        }
    }
}

impl Chance {
    /// Answers after which learning does not get slower, with those counted at the start.
    const PATIENCE: u8 = 31;

    pub fn exchange<S: Stream>(&mut self, stream: &mut S, yes: bool) -> bool {
        let chance = self.of_yes.clamp(64, u16::MAX - 64);
        let yes = stream.answer(yes, u32::from(chance));
        // The n-th answer moves the chance by about 1/n of the way.
        let pace = self.seen.ilog2();
        if yes {
            self.of_yes += (u16::MAX - self.of_yes) >> pace;
        } else {
            self.of_yes -= self.of_yes >> pace;
        }
        self.seen = (self.seen + 1).min(Self::PATIENCE);
        yes
    }
}

/// A whole number below `2^(2^LEVELS - 1)`, by its count of binary digits, which is learned,
/// and its digits after the first, which are not.
#[derive(Debug, Clone)]
pub(super) struct Number<const LEVELS: u32> {
    sizes: [Chance; 32],
}

impl<const LEVELS: u32> Default for Number<LEVELS> {
    fn default() -> Self {
        Self {
            sizes: [Chance::default(); 32],
        }
    }
}

impl<const LEVELS: u32> Number<LEVELS> {
    pub fn exchange<S: Stream>(&mut self, stream: &mut S, number: u32) -> u32 {
        exchange(stream, &mut self.sizes, LEVELS, number)
    }
}

/// [`Number::exchange`], compiled once for all `LEVELS`.
fn exchange<S: Stream>(stream: &mut S, sizes: &mut [Chance], levels: u32, number: u32) -> u32 {
    let size = u32::BITS - number.leading_zeros();
    // The size is a leaf of a binary tree; each fork has a chance of its own.
    let mut node = 1;
    for level in (0..levels).rev() {
        let right = size >> level & 1 == 1;
        let chance = sizes.get_mut(node as usize);
        let right = chance.is_some_and(|chance| chance.exchange(stream, right));
        node = node << 1 | u32::from(right);
    }
    match node - (1 << levels) {
        0 => 0,
        size => {
            let rest = size - 1;
            1 << rest | stream.digits(number, rest)
        }
    }
}

/// How far a whole number is from what was expected.
#[derive(Debug, Clone, Default)]
pub(super) struct Surprise<const LEVELS: u32> {
    distance: Number<LEVELS>,
    below: Chance,
}

impl<const LEVELS: u32> Surprise<LEVELS> {
    /// A number from 0 to `most`.
    pub fn exchange<S: Stream>(
        &mut self,
        stream: &mut S,
        number: u32,
        expected: u32,
        most: u32,
    ) -> u32 {
        let expected = expected.min(most);
        let distance = number.abs_diff(expected);
        let distance = self.distance.exchange(stream, distance);
        if distance > 0 && self.below.exchange(stream, number < expected) {
            expected.saturating_sub(distance)
        } else {
            expected.saturating_add(distance).min(most)
        }
    }
}

/// One of a few choices, tried one after the other.
#[derive(Debug, Clone)]
pub(super) struct Choice<const N: usize> {
    chances: [Chance; N],
}

impl<const N: usize> Default for Choice<N> {
    fn default() -> Self {
        Self {
            chances: [Chance::default(); N],
        }
    }
}

impl<const N: usize> Choice<N> {
    /// A number below `N`, or `N` where it is none of them.
    pub fn exchange<S: Stream>(&mut self, stream: &mut S, number: usize) -> usize {
        for (choice, chance) in self.chances.iter_mut().enumerate() {
            if chance.exchange(stream, number == choice) {
                return choice;
            }
        }
        N
    }
}

/// The model for a context, the last one for all beyond.
pub(super) fn of<T>(models: &mut [T], context: usize) -> Option<&mut T> {
    let last = models.len().checked_sub(1)?;
    models.get_mut(context.min(last))
}
