//! Words letter by letter, each letter foretold by the one to five before it.
//!
//! Several guesses are mixed, those that were right before counting more. All arithmetic is
//! in whole numbers, so that every machine reads what the build script wrote.

use super::coder::Coder;

/// Ends a word; anything but a plain letter.
const END: u32 = 26;
const OTHER: u32 = 27;
/// Longest word.
const LONGEST: usize = 40;
/// The guesses look one to so many letters back.
const ORDERS: usize = 4;
/// Slots for what the guesses learned.
const SLOTS: usize = 1 << 18;

/// A guess: the chance of yes in 1/65,536 and how often it was tried.
#[derive(Debug, Clone, Copy)]
struct Guess {
    chance: u16,
    tries: u16,
}

/// Writes or reads words by their letters.
pub struct LetterCoder {
    guesses: Vec<Guess>,
    weights: Vec<[i32; ORDERS]>,
    stretched: Vec<i32>,
    /// How far a guess moves after so many tries, in 1/16,384.
    shares: Vec<i32>,
}

impl LetterCoder {
    pub fn new() -> Self {
        let mut stretched = vec![0; 4096];
        let mut from = 0usize;
        for logit in -2047..=2047 {
            let upto = squash(logit) as usize;
            for slot in stretched.iter_mut().take(upto + 1).skip(from) {
                *slot = logit;
            }
            from = from.max(upto + 1);
        }
        for slot in stretched.iter_mut().skip(from) {
            *slot = 2047;
        }
        Self {
            guesses: vec![
                Guess {
                    chance: 1 << 15,
                    tries: 0
                };
                SLOTS
            ],
            weights: vec![[1 << 14; ORDERS]; ORDERS * 8],
            stretched,
            shares: (0..=i32::from(LIMIT))
                .map(|tries| 32_768 / (2 * tries + 3))
                .collect(),
        }
    }

    /// A word; nothing given means it is read.
    pub fn word<C: Coder>(&mut self, coder: &mut C, given: Option<&str>) -> String {
        let mut bytes = given.unwrap_or("").bytes();
        let mut text = String::new();
        let mut before: u32 = 0;
        loop {
            let byte = bytes.next();
            let letter = match byte {
                None => END,
                Some(byte @ b'a'..=b'z') => u32::from(byte - b'a'),
                Some(_) => OTHER,
            };
            let letter = self.letter(coder, letter, before, text.len());
            if letter == END || text.len() >= LONGEST {
                return text;
            }
            if letter >= OTHER {
                let byte = coder.plain(u32::from(byte.unwrap_or(b'0')), 7) as u8;
                text.push(char::from(byte));
            } else {
                text.push(char::from(b'a' + letter as u8));
            }
            before = before << 5 | (letter.min(OTHER) + 1);
        }
    }

    fn letter<C: Coder>(&mut self, coder: &mut C, letter: u32, before: u32, place: usize) -> u32 {
        let mut node = 1u32;
        for level in (0..5).rev() {
            let mut at = [0usize; ORDERS];
            for (order, slot) in (0u32..).zip(&mut at) {
                let mask = if order >= 6 {
                    u32::MAX
                } else {
                    (1 << (5 * order)) - 1
                };
                *slot = place_of(order, before & mask, node);
            }
            let yes = self.mixed(coder, letter >> level & 1 == 1, &at, place);
            node = node * 2 + u32::from(yes);
        }
        node - 32
    }

    fn mixed<C: Coder>(
        &mut self,
        coder: &mut C,
        yes: bool,
        at: &[usize; ORDERS],
        place: usize,
    ) -> bool {
        let mut inputs = [0i32; ORDERS];
        let mut known = 0;
        for ((order, &slot), input) in at.iter().enumerate().zip(&mut inputs) {
            let Some(guess) = self.guesses.get(slot) else {
                continue;
            };
            if guess.tries > 0 {
                known = order;
                let stretched = self.stretched.get(usize::from(guess.chance >> 4));
                *input = stretched.copied().unwrap_or(0);
            }
        }
        let set = known * 8 + place.min(7);
        let Some(weights) = self.weights.get_mut(set) else {
            return coder.bit(yes, 1 << 15);
        };
        let sum: i64 = inputs
            .iter()
            .zip(weights.iter())
            .map(|(&input, &weight)| i64::from(input) * i64::from(weight))
            .sum();
        let chance = squash((sum >> 16).clamp(-2047, 2047) as i32).clamp(1, 4095);
        let yes = coder.bit(yes, (chance as u32) << 4);
        let target = if yes { 4095 } else { 0 };
        let error = target - chance;
        for (weight, &input) in weights.iter_mut().zip(&inputs) {
            *weight += (input * error * RATE + (1 << 13)) >> 14;
        }
        for &slot in at {
            if let Some(guess) = self.guesses.get_mut(slot) {
                let goal = if yes { 65_535 } else { 0 };
                let share = self
                    .shares
                    .get(usize::from(guess.tries))
                    .copied()
                    .unwrap_or(0);
                let step = (goal - i32::from(guess.chance)) * share;
                guess.chance = (i32::from(guess.chance) + (step >> 14)).clamp(32, 65_503) as u16;
                guess.tries = (guess.tries + 1).min(LIMIT);
            }
        }
        yes
    }
}

/// How fast the mix learns.
const RATE: i32 = 3;
/// After how many tries a guess moves no slower.
const LIMIT: u16 = 60;

fn place_of(order: u32, before: u32, node: u32) -> usize {
    let key = (before.wrapping_mul(0x9E37_79B1) ^ order.wrapping_mul(0x85EB_CA6B))
        .wrapping_add(node.wrapping_mul(0xC2B2_AE35));
    let mixed = key ^ key >> 15;
    (mixed.wrapping_mul(0x2C1B_3C6D) >> 14) as usize
}

/// The chance, in 1/4,096, that belongs to a logit in 1/256.
fn squash(logit: i32) -> i32 {
    const CURVE: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994,
        3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let clipped = logit.clamp(-2047, 2047);
    let part = clipped & 127;
    let at = ((clipped >> 7) + 16) as usize;
    let low = CURVE.get(at).copied().unwrap_or(4094);
    let high = CURVE.get(at + 1).copied().unwrap_or(4094);
    (low * (128 - part) + high * part + 64) >> 7
}
