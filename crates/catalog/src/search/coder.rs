//! Adaptive binary arithmetic coding: what the packed index is written in.
//!
//! Brotli alone leaves the titles at 217 KB; coding each word by how often its occupation and
//! its major group used it so far halves that. Shared by the search at run time (reading)
//! and by the build script (writing).

/// How likely the next yes is, learned from the answers so far.
#[derive(Debug, Clone, Copy)]
pub struct Chance {
    quick: u16,
    slow: u16,
}

impl Default for Chance {
    fn default() -> Self {
        Self {
            quick: 1 << 15,
            slow: 1 << 15,
        }
    }
}

impl Chance {
    /// In 1/65,536, never certain.
    fn of_yes(self) -> u32 {
        (u32::from(self.quick) + u32::from(self.slow))
            .div_ceil(2)
            .clamp(64, 65_472)
    }

    fn learn(&mut self, yes: bool) {
        let toward = |value: u16, shift: u16| {
            if yes {
                value + ((u16::MAX - value) >> shift)
            } else {
                value - (value >> shift)
            }
        };
        self.quick = toward(self.quick, 4);
        self.slow = toward(self.slow, 7);
    }
}

/// Writes or reads one yes or no at a given chance. Reading ignores the value handed in and
/// returns the one read, so that one description of the format serves both ways.
pub trait Coder {
    /// `chance` is that of yes, in 1/65,536, 1..65,535.
    fn bit(&mut self, yes: bool, chance: u32) -> bool;

    /// A yes or no whose chance is learned.
    fn learned(&mut self, yes: bool, chance: &mut Chance) -> bool {
        let yes = self.bit(yes, chance.of_yes());
        chance.learn(yes);
        yes
    }

    /// A number below `1 << bits`, through the chances of a binary tree of that depth.
    fn symbol(&mut self, value: u32, bits: u32, tree: &mut [Chance]) -> u32 {
        let mut node = 1usize;
        for level in (0..bits).rev() {
            let yes = (value >> level) & 1 == 1;
            let yes = match tree.get_mut(node) {
                Some(chance) => self.learned(yes, chance),
                None => self.bit(yes, 1 << 15),
            };
            node = node * 2 + usize::from(yes);
        }
        (node - (1 << bits)) as u32
    }

    /// A number of `bits` bits, all equally likely.
    fn plain(&mut self, value: u32, bits: u32) -> u32 {
        (0..bits).rev().fold(0, |sum, level| {
            (sum << 1) | u32::from(self.bit((value >> level) & 1 == 1, 1 << 15))
        })
    }

    /// An item of a tally, by how often it was counted.
    fn counted(&mut self, item: usize, tally: &Tally) -> usize {
        let mut node = 1usize;
        let mut half = tally.width / 2;
        let mut first = 0usize;
        while half > 0 {
            let (left, right) = (tally.at(node * 2), tally.at(node * 2 + 1));
            let right_side = if right == 0 {
                false
            } else if left == 0 {
                true
            } else {
                let share = u64::from(right) * 65_536 / (u64::from(left) + u64::from(right));
                self.bit(item >= first + half, (share as u32).clamp(1, 65_535))
            };
            node = node * 2 + usize::from(right_side);
            first += if right_side { half } else { 0 };
            half /= 2;
        }
        first
    }
}

/// How often each item was counted, as a binary tree of sums.
#[derive(Debug, Clone)]
pub struct Tally {
    width: usize,
    sums: Vec<u32>,
}

impl Tally {
    pub fn new(items: usize) -> Self {
        let width = items.next_power_of_two().max(2);
        Self {
            width,
            sums: vec![0; width * 2],
        }
    }

    pub fn clear(&mut self) {
        self.sums.fill(0);
    }

    pub fn count(&self, item: usize) -> u32 {
        self.at(self.width + item)
    }

    pub fn add(&mut self, item: usize, count: u32) {
        self.change(item, |sum| sum.saturating_add(count));
    }

    /// Takes an item out for the time being and says how often it was counted.
    pub fn hide(&mut self, item: usize) -> u32 {
        let count = self.count(item);
        self.change(item, |sum| sum.saturating_sub(count));
        count
    }

    fn change(&mut self, item: usize, change: impl Fn(u32) -> u32) {
        let mut node = self.width + item.min(self.width - 1);
        while node > 0 {
            if let Some(sum) = self.sums.get_mut(node) {
                *sum = change(*sum);
            }
            node /= 2;
        }
    }

    fn at(&self, node: usize) -> u32 {
        self.sums.get(node).copied().unwrap_or(0)
    }
}

/// Reads what the build script's writer wrote. Past the end it reads zeros and remembers that it did.
#[derive(Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    low: u32,
    high: u32,
    code: u32,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self {
            bytes,
            at: 0,
            low: 0,
            high: u32::MAX,
            code: 0,
        };
        for _ in 0..4 {
            reader.code = (reader.code << 8) | reader.next();
        }
        reader
    }

    /// How many bytes were asked for so far.
    pub const fn position(&self) -> usize {
        self.at
    }

    /// Whether more was read than there is.
    pub const fn overrun(&self) -> bool {
        self.at > self.bytes.len() + 8
    }

    fn next(&mut self) -> u32 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        u32::from(byte)
    }
}

/// The last number of the half that means yes.
pub fn split(low: u32, high: u32, chance: u32) -> u32 {
    let part = (u64::from(high - low) * u64::from(chance)) >> 16;
    low + part as u32
}

impl Coder for Reader<'_> {
    fn bit(&mut self, _: bool, chance: u32) -> bool {
        let middle = split(self.low, self.high, chance);
        let yes = self.code <= middle;
        if yes {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = (self.high << 8) | 0xff;
            self.code = (self.code << 8) | self.next();
        }
        yes
    }
}
