//! Numbers, names and ids as characters that need no escaping in an address.

use std::fmt::Write as _;

use taskmix_number_text::plain;
pub use taskmix_number_text::{parse as read_number, shortest as number};

/// Hours, in whole minutes where that is exact and shorter: a third of an hour is `20m`.
pub fn hours(value: f64) -> String {
    let hours = number(value);
    let minutes = (value * 60.0).round();
    let whole = plain(minutes) + "m";
    if minutes / 60.0 == value && whole.len() < hours.len() {
        whole
    } else {
        hours
    }
}

/// Hours as [`hours`] writes them.
pub fn read_hours(text: &str) -> Option<f64> {
    match text.strip_suffix('m') {
        Some(minutes) => read_number(minutes).map(|minutes| minutes / 60.0),
        None => read_number(text),
    }
}

/// Escaped text: letters and digits stay, a space is `--`, every other character is `-` code point
/// `-`.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => out.push(character),
            ' ' => out.push_str("--"),
            character => {
                // Writing to a string cannot fail.
                let _ = write!(out, "-{:x}-", u32::from(character));
            }
        }
    }
    out
}

/// The text that [`escaped`] wrote.
pub fn unescaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, after)) = rest.split_once('-') {
        let (code, after) = after.split_once('-')?;
        out.push_str(plain);
        out.push(if code.is_empty() {
            ' '
        } else {
            char::from_u32(u32::from_str_radix(code, 16).ok()?)?
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// An activity id without the parts all ids share: `4.A.4.a.8.I03.D01` is `4a8i3d1`.
pub fn activity(id: &str) -> Option<String> {
    let mut parts = id.strip_prefix("4.A.")?.split('.');
    let (first, letter, number) = (parts.next()?, parts.next()?, parts.next()?);
    let group = digits(parts.next()?.strip_prefix('I')?, 2)?;
    let detail = digits(parts.next()?.strip_prefix('D')?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    let short = format!("{first}{letter}{number}i{group}d{detail}");
    (read_activity(&short).as_deref() == Some(id)).then_some(short)
}

/// The activity id that [`activity`] wrote.
pub fn read_activity(short: &str) -> Option<String> {
    let mut characters = short.chars();
    let first = characters.next().filter(char::is_ascii_digit)?;
    let letter = characters.next().filter(char::is_ascii_lowercase)?;
    let (number, rest) = characters.as_str().split_once('i')?;
    let (group, detail) = rest.split_once('d')?;
    let (number, group, detail) = (digits(number, 1)?, digits(group, 1)?, digits(detail, 1)?);
    Some(format!(
        "4.A.{first}.{letter}.{number}.I{group:02}.D{detail:02}"
    ))
}

/// A number of one to two digits, written with at least `least` of them.
fn digits(text: &str, min_length: usize) -> Option<u8> {
    let plain =
        (min_length..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// An occupation code without its punctuation: `43-4051.00` is `43405100`.
pub fn occupation(code: &str) -> Option<String> {
    let short: String = code.chars().filter(char::is_ascii_digit).collect();
    (read_occupation(&short).as_deref() == Some(code)).then_some(short)
}

/// The occupation code that [`occupation`] wrote.
pub fn read_occupation(short: &str) -> Option<String> {
    if short.len() != 8 || !short.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (major, rest) = short.split_at_checked(2)?;
    let (detail, suffix) = rest.split_at_checked(4)?;
    Some(format!("{major}-{detail}.{suffix}"))
}

/// Four characters that change when the text does (FNV-1a, folded to 20 bits).
pub fn check(text: &str) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut hash: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let folded = hash ^ (hash >> 20);
    [0, 5, 10, 15]
        .into_iter()
        .filter_map(|shift| ALPHABET.get((folded >> shift & 31) as usize))
        .map(|byte| char::from(*byte))
        .collect()
}

/// Undoes percent-escapes: some programs escape `~` in addresses.
pub fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
