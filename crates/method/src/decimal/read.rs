//! Text to the nearest number.

use super::big::Big;

/// More digits than any number between two neighbouring ones needs to be told from both: the
/// rest only matters by not being zero.
const TELLING_DIGITS: u32 = 800;

/// The number nearest to what a text says, of two equally near the even one: `12`, `-0.5`,
/// `.5`, `2.5e-4`. Nothing for other text, or for a number too large to be finite.
///
/// ```
/// use taskmix_method::decimal::read;
/// assert_eq!(read("2.5e-4"), Some(0.000_25));
/// assert_eq!(read("1,5"), None);
/// assert_eq!(read("1e999"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (negative, size) = match text.as_bytes() {
        [b'-', size @ ..] => (true, size),
        [b'+', size @ ..] => (false, size),
        size => (false, size),
    };
    let end = size
        .iter()
        .position(|letter| matches!(letter, b'e' | b'E'))
        .unwrap_or(size.len());
    let (digits, exponent) = size.split_at_checked(end)?;
    let mut written = Written::read(digits)?;
    if let [_, exponent @ ..] = exponent {
        written.exponent += whole(exponent)?;
    }
    let value = written.value()?;
    Some(if negative { -value } else { value })
}

/// The number after an `e`; far-off ones are cut where every number is zero or infinite.
fn whole(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() {
        return None;
    }
    let mut value = 0i64;
    for letter in digits {
        let digit = letter.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = (value * 10 + i64::from(digit)).min(1 << 40);
    }
    Some(if negative { -value } else { value })
}

/// Digits without their mark, times a power of ten.
struct Written {
    digits: Big,
    /// The number of digits from the first that is not zero.
    count: u32,
    exponent: i64,
}

impl Written {
    fn read(text: &[u8]) -> Option<Self> {
        let mut written = Self {
            digits: Big::default(),
            count: 0,
            exponent: 0,
        };
        let mut seen = 0;
        let mut mark = None;
        let mut more = false;
        for letter in text {
            let digit = letter.wrapping_sub(b'0');
            if *letter == b'.' && mark.is_none() {
                mark = Some(seen);
                continue;
            }
            if digit > 9 {
                return None;
            }
            seen += 1;
            if written.count < TELLING_DIGITS {
                written.digit(digit);
            } else {
                written.exponent += 1;
                more |= digit > 0;
            }
        }
        if seen == 0 {
            return None;
        }
        if let Some(mark) = mark {
            written.exponent -= seen - mark;
        }
        if more {
            written.digit(1);
            written.exponent -= 1;
        }
        Some(written)
    }

    fn digit(&mut self, digit: u8) {
        self.digits.times(10, u32::from(digit));
        self.count += u32::from(!self.digits.is_zero());
    }

    fn value(mut self) -> Option<f64> {
        let size = self.exponent + i64::from(self.count);
        if self.digits.is_zero() || size < -330 {
            return Some(0.0);
        }
        if size > 310 {
            return None;
        }
        // Within these bounds, as the digits are no more than are telling.
        let exponent = self.exponent as i32;
        let mut parts = Big::new(1);
        if exponent < 0 {
            parts.times_ten(exponent.unsigned_abs());
        } else {
            self.digits.times_ten(exponent.unsigned_abs());
        }
        nearest(self.digits, parts)
    }
}

/// The number nearest to `whole / parts`, neither of them zero.
fn nearest(mut whole: Big, mut parts: Big) -> Option<f64> {
    // Between one half and two, times two to the power of `exponent`.
    let mut exponent = whole.length() as i32 - parts.length() as i32;
    if exponent < 0 {
        whole.times_two(exponent.unsigned_abs());
    } else {
        parts.times_two(exponent.unsigned_abs());
    }
    let mut above_one = whole.clone();
    if !above_one.take(&parts) {
        whole.times_two(1);
        exponent -= 1;
    }
    // The last place of the number, as an exponent of two, and what it counts.
    let place = (exponent - 52).max(-1074);
    if place > 971 {
        return None;
    }
    if exponent < place - 1 {
        return Some(0.0);
    }
    let mut count = 0u64;
    for _ in place..=exponent {
        count = count * 2 + u64::from(whole.take(&parts));
        whole.times_two(1);
    }
    // What is left has been doubled: a part of it is half a count.
    let half = whole.take(&parts);
    count += u64::from(half && (!whole.is_zero() || count % 2 == 1));
    let bits = (((place + 1074) as u64) << 52) + count;
    Some(f64::from_bits(bits)).filter(|value| value.is_finite())
}
