//! Reproducible random numbers.

/// SplitMix64 (Steele, Lea and Flood, 2014): small, fast, and the same on every machine.
/// Good enough for drawing assumptions; not for secrets.
///
/// ```
/// use taskmix_method::monte_carlo::Random;
/// let (mut one, mut other) = (Random::seeded(7), Random::seeded(7));
/// assert_eq!(one.unit(), other.unit());
/// assert!((0.0..1.0).contains(&one.unit()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Random {
    state: u64,
}

impl Random {
    /// Random numbers that follow from a seed.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number, all bits random.
    pub const fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// The next number, evenly from 0 (included) to 1 (not included).
    #[expect(
        clippy::cast_precision_loss,
        reason = "53 bits are exactly what the fraction of a double holds"
    )]
    pub const fn unit(&mut self) -> f64 {
        const STEPS: f64 = (1_u64 << 53) as f64;
        (self.bits() >> 11) as f64 / STEPS
    }
}
