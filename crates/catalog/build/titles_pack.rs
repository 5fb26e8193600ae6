//! Packs the title index and reads it back to make sure.

use std::error::Error;

use super::coder::{Coder, split};
use super::packed;
use super::parts::{Parts, Title, TitleKind};

/// The packed form; reading it back must give the same.
///
/// # Errors
///
/// Says which occupation or title does not survive packing.
pub fn packed_bytes(parts: &mut Parts) -> Result<Vec<u8>, Box<dyn Error>> {
    packing_order(parts);
    let mut writer = Writer::default();
    packed::exchange(&mut writer, Some(parts));
    let body = writer.finish();
    let mut bytes = packed::MAGIC.to_vec();
    bytes.extend(packed::checksum(&body));
    bytes.extend(body);
    let back = packed::decode(&bytes).map_err(|fault| format!("titles: {fault:?}"))?;
    for (own, read) in parts.occupations.iter().zip(&back.occupations) {
        if (&own.code, &own.title) != (&read.code, &read.title) {
            return Err(format!("titles: {} {} became {read:?}", own.code, own.title).into());
        }
    }
    let texts = |parts: &Parts| -> Vec<(u16, Vec<String>)> {
        let mut all: Vec<_> = parts
            .titles
            .iter()
            .map(|title| {
                let words = title
                    .words
                    .iter()
                    .filter_map(|&word| parts.words.get(usize::from(word)));
                (title.occupation, words.cloned().collect())
            })
            .collect();
        all.sort();
        all
    };
    for (own, read) in texts(parts).into_iter().zip(texts(&back)) {
        if own != read {
            return Err(format!("titles: {own:?} became {read:?}").into());
        }
    }
    Ok(bytes)
}

/// Orders titles as [`super::packed::exchange`] wants them: by occupation, synonyms last, and from the last
/// word backwards.
pub fn packing_order(parts: &mut Parts) {
    let words = std::mem::take(&mut parts.words);
    let backwards = |title: &Title| -> Vec<&str> {
        let texts = title
            .words
            .iter()
            .rev()
            .filter_map(|&word| words.get(usize::from(word)));
        texts.map(String::as_str).collect()
    };
    parts.titles.sort_by_cached_key(|title| {
        let class = match title.kind {
            TitleKind::Official => 0u8,
            TitleKind::Synonym => 2,
            _ => 1,
        };
        let key: Vec<String> = backwards(title).into_iter().map(str::to_owned).collect();
        (title.occupation, class, key)
    });
    parts.words = words;
}

/// Writes yes and no at given chances.
#[derive(Debug)]
pub struct Writer {
    bytes: Vec<u8>,
    low: u32,
    high: u32,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            low: 0,
            high: u32::MAX,
        }
    }
}

impl Writer {
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.extend_from_slice(&self.low.to_be_bytes());
        self.bytes
    }
}

impl Coder for Writer {
    fn bit(&mut self, yes: bool, chance: u32) -> bool {
        let middle = split(self.low, self.high, chance);
        if yes {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = (self.high << 8) | 0xff;
        }
        yes
    }
}
