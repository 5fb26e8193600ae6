//! Adaptive models of yes or no, and of numbers.

use super::super::coder::Coder;

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
            seen: 0,
        }
    }
}

impl Chance {
    /// Answers after which learning does not get slower.
    const PATIENCE: u8 = 60;

    pub fn exchange<C: Coder>(&mut self, coder: &mut C, yes: bool) -> bool {
        let chance = self.of_yes.clamp(64, u16::MAX - 64);
        let yes = coder.bit(yes, u32::from(chance));
        self.seen = (self.seen + 1).min(Self::PATIENCE);
        let pace = 2 * i32::from(self.seen) + 3;
        let target = if yes { i32::from(u16::MAX) } else { 0 };
        let step = (target - i32::from(self.of_yes)) * 2 / pace;
        self.of_yes = (i32::from(self.of_yes) + step) as u16;
        yes
    }
}

/// Most binary digits of a number, less one.
const DIGITS: usize = 24;

/// A whole number, small ones likelier: its count of digits, its first digits, and the rest
/// as they come.
#[derive(Debug, Clone)]
pub(super) struct Number {
    digits: [Chance; DIGITS],
    first: [[Chance; 8]; DIGITS],
}

impl Default for Number {
    fn default() -> Self {
        Self {
            digits: [Chance::default(); DIGITS],
            first: [[Chance::default(); 8]; DIGITS],
        }
    }
}

impl Number {
    pub fn exchange<C: Coder>(&mut self, coder: &mut C, number: u32) -> u32 {
        let number = number.saturating_add(1);
        let size = number.ilog2() as usize;
        let mut read = 0;
        for chance in &mut self.digits {
            if !chance.exchange(coder, read < size) {
                break;
            }
            read += 1;
        }
        let mut first = self.first.get_mut(read);
        let mut found = 1u32;
        for level in (0..read).rev() {
            let yes = number >> level & 1 == 1;
            let chance = first
                .as_mut()
                .and_then(|chances| chances.get_mut(found as usize));
            let yes = match chance {
                Some(chance) => chance.exchange(coder, yes),
                None => coder.bit(yes, 1 << 15),
            };
            found = found << 1 | u32::from(yes);
        }
        found.saturating_sub(1)
    }
}

/// How far a whole number is from what was expected.
#[derive(Debug, Clone, Default)]
pub(super) struct Surprise {
    none: Chance,
    below: Chance,
    size: Number,
}

impl Surprise {
    /// A number from 0 to `most`.
    pub fn exchange<C: Coder>(
        &mut self,
        coder: &mut C,
        number: u32,
        expected: u32,
        most: u32,
    ) -> u32 {
        let expected = expected.min(most);
        if self.none.exchange(coder, number == expected) {
            return expected;
        }
        let below = self.below.exchange(coder, number < expected);
        let beyond = number.abs_diff(expected).saturating_sub(1);
        let distance = self.size.exchange(coder, beyond).saturating_add(1);
        if below {
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
    pub fn exchange<C: Coder>(&mut self, coder: &mut C, number: usize) -> usize {
        for (choice, chance) in self.chances.iter_mut().enumerate() {
            if chance.exchange(coder, number == choice) {
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
