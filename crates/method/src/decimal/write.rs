//! The fewest digits that read back as a number.

use super::big::Big;
use std::cmp::Ordering;

/// A number as digits times a power of ten.
pub(super) struct Digits {
    /// The digits, the last of them not zero; "0" for nothing.
    digits: String,
    exponent: i32,
}

impl Digits {
    /// The digits of a number without its sign: the fewest that lie nearer to it than to any
    /// other number, and of those the nearest (after Steele and White, and Dybvig). Nothing
    /// where it is not finite.
    pub(super) fn of(size: f64) -> Option<Self> {
        if !size.is_finite() {
            return None;
        }
        let (digits, exponent) = if size > 0.0 { fewest(size) } else { (0, 0) };
        Some(Self {
            digits: digits.to_string(),
            exponent,
        })
    }

    pub(super) fn plain(&self) -> String {
        let zeros = |count: i32| "0".repeat(count.unsigned_abs() as usize);
        let before = self.digits.len() as i32 + self.exponent;
        if self.exponent >= 0 {
            self.digits.clone() + &zeros(self.exponent)
        } else if before > 0 {
            self.marked(before as usize)
        } else {
            ["0.", &zeros(before), &self.digits].concat()
        }
    }

    pub(super) fn scientific(&self) -> String {
        let exponent = self.exponent + self.digits.len() as i32 - 1;
        let sign = if exponent < 0 { "-" } else { "" };
        let power = exponent.unsigned_abs().to_string();
        [&self.marked(1), "e", sign, &power].concat()
    }

    /// The digits with a mark after the first so many, if any follow.
    fn marked(&self, before: usize) -> String {
        match self.digits.split_at_checked(before) {
            Some((whole, part)) if !part.is_empty() => [whole, ".", part].concat(),
            _ => self.digits.clone(),
        }
    }
}

/// Digits, and the power of ten they are to be multiplied with. The last digit is not zero:
/// what could end with it would have ended one digit before.
fn fewest(size: f64) -> (u64, i32) {
    const FRACTION: u64 = (1 << 52) - 1;
    let bits = size.to_bits();
    let (fraction, scale) = (bits & FRACTION, (bits >> 52) as i32);
    let count = if scale > 0 {
        fraction | 1 << 52
    } else {
        fraction
    };
    let place = scale.max(1) - 1075;
    let even = count % 2 == 0;
    // The number is rest/whole. Everything up to `above` over it and `below` under it is
    // nearer to it than to its neighbours; under a power of two they lie closer.
    let narrow = u32::from(fraction == 0 && scale > 1);
    let mut rest = Big::new(count << (1 + narrow));
    let mut whole = Big::new(2 << narrow);
    let mut above = Big::new(1 << narrow);
    let mut below = Big::new(1);
    if place < 0 {
        whole.times_two(place.unsigned_abs());
    } else {
        for part in [&mut rest, &mut above, &mut below] {
            part.times_two(place.unsigned_abs());
        }
    }
    // An even number is read for what lies half way.
    let reaches = |rest: &Big, above: &Big, whole: &Big| {
        let order = rest.plus(above).order(whole);
        order == Ordering::Greater || even && order == Ordering::Equal
    };
    let mut exponent = 0;
    while reaches(&rest, &above, &whole) {
        whole.times(10, 0);
        exponent += 1;
    }
    let mut digits = 0u64;
    loop {
        for part in [&mut rest, &mut above, &mut below] {
            part.times(10, 0);
        }
        exponent -= 1;
        let mut digit = 0;
        while rest.take(&whole) {
            digit += 1;
        }
        digits = digits * 10 + digit;
        let down = match rest.order(&below) {
            Ordering::Less => true,
            Ordering::Equal => even,
            Ordering::Greater => false,
        };
        let up = reaches(&rest, &above, &whole);
        if down || up {
            rest.times(2, 0);
            let nearer_above = rest.order(&whole) != Ordering::Less;
            let round_up = up && (!down || nearer_above);
            return (digits + u64::from(round_up), exponent);
        }
    }
}
