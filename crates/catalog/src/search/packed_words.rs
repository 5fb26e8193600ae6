//! How the packed index writes numbers and words: by what was written before.
//!
//! Shared by the search at run time and by the build script that packs the index.

use super::coder::{Chance, Coder, Tally};
use super::letters::LetterCoder;
use super::text;

/// Most words the format can hold.
const MOST_WORDS: usize = 16_384;
/// Most words of one occupation.
const MOST_LOCAL: usize = 2_048;

/// Small whole numbers.
pub struct NumberCoder {
    sizes: [[Chance; 64]; 3],
    pub priors: [Chance; 32],
    pub weights: [Chance; 32],
}

impl Default for NumberCoder {
    fn default() -> Self {
        Self {
            sizes: [[Chance::default(); 64]; 3],
            priors: [Chance::default(); 32],
            weights: [Chance::default(); 32],
        }
    }
}

impl NumberCoder {
    /// First how many binary digits, then the digits.
    pub fn code<C: Coder>(&mut self, coder: &mut C, context: usize, value: u32) -> u32 {
        let size = 32 - value.leading_zeros();
        let size = match self.sizes.get_mut(context) {
            Some(tree) => coder.symbol(size, 6, tree).min(32),
            None => 0,
        };
        if size <= 1 {
            return size;
        }
        let top = 1u32 << (size - 1);
        top | coder.plain(value & (top - 1), size - 1)
    }
}

/// Writes or reads words, by what was used before.
pub struct WordCoder {
    pub texts: Vec<String>,
    numbers: WordTable,
    local: Tally,
    locals: Vec<u16>,
    group: Tally,
    /// Words the major group used.
    grouped: Vec<u16>,
    /// What a use counts by now.
    step: u32,
    /// Per word, in how many occupations of the group it was used, later ones counting more.
    in_group: Vec<u32>,
    /// Per word, in how many occupations it was used.
    uses: Vec<u32>,
    anywhere: Tally,
    /// How the word before was written, and whether synonyms are being written.
    pub last_kind: usize,
    pub run: usize,
    known: Vec<[Chance; 4]>,
    pub letters: LetterCoder,
    pub more: Chance,
    pub shared: [[Chance; 4]; 32],
    pub ends: [Chance; 128],
    pub gaps: [Chance; 8],
    pub shapes: [[Chance; 4]; 2],
    pub official_end: Chance,
}

impl WordCoder {
    pub fn new() -> Self {
        Self {
            texts: Vec::new(),
            numbers: WordTable::new(),
            local: Tally::new(MOST_LOCAL),
            locals: Vec::new(),
            group: Tally::new(MOST_WORDS),
            grouped: Vec::new(),
            step: 24,
            in_group: vec![0; MOST_WORDS],
            uses: vec![0; MOST_WORDS],
            anywhere: Tally::new(MOST_WORDS),
            last_kind: 0,
            run: 0,
            known: vec![[Chance::default(); 4]; 128],
            letters: LetterCoder::new(),
            more: Chance::default(),
            shared: [[Chance::default(); 4]; 32],
            ends: [Chance::default(); 128],
            gaps: [Chance::default(); 8],
            shapes: [[Chance::default(); 4]; 2],
            official_end: Chance::default(),
        }
    }

    pub fn text(&self, word: u16) -> &str {
        self.texts.get(usize::from(word)).map_or("", String::as_str)
    }

    /// The number of a word, new if it was not seen yet.
    pub fn intern(&mut self, text: &str) -> u16 {
        if let Some(number) = self.numbers.get(text, &self.texts) {
            return number;
        }
        let number = u16::try_from(self.texts.len()).unwrap_or(u16::MAX);
        self.numbers.add(text, number);
        self.texts.push(text.to_owned());
        number
    }

    /// Forgets what the major group used.
    pub fn start_group(&mut self) {
        for word in std::mem::take(&mut self.grouped) {
            let item = usize::from(word);
            self.anywhere
                .add(item, self.uses.get(item).copied().unwrap_or(0));
        }
        self.group.clear();
        self.in_group.fill(0);
        self.step = 24;
    }

    /// Files what the occupation used under its group. Later occupations count more: those
    /// that follow resemble them most.
    pub fn end_occupation(&mut self) {
        self.step = (self.step + 1).min(1 << 14);
        self.local.clear();
        for word in std::mem::take(&mut self.locals) {
            let item = usize::from(word);
            if let Some(uses) = self.uses.get_mut(item) {
                *uses += 1;
            }
            // While the occupation lasted, its words were hidden in the group's tally.
            let sum = self
                .in_group
                .get(item)
                .copied()
                .unwrap_or(0)
                .saturating_add(self.step);
            if let Some(slot) = self.in_group.get_mut(item) {
                *slot = sum;
            }
            self.group.add(item, sum);
        }
    }

    pub fn word<C: Coder>(&mut self, coder: &mut C, given: Option<&str>, place: usize) -> u16 {
        let own = given.and_then(|text| self.numbers.get(text, &self.texts));
        let here = own.and_then(|own| self.locals.iter().position(|&local| local == own));
        let kind = match own {
            Some(_) if here.is_some() => 0,
            Some(own) if self.group.count(usize::from(own)) > 0 => 1,
            Some(own) if self.anywhere.count(usize::from(own)) > 0 => 2,
            _ => 3,
        };
        let size = match self.locals.len() {
            0..=7 => 0,
            8..=23 => 1,
            24..=63 => 2,
            _ => 3,
        };
        let context = ((place.min(3) * 4 + self.last_kind) * 4 + size) * 2 + self.run;
        let kind = match self.known.get_mut(context) {
            Some(tree) => coder.symbol(kind, 2, tree),
            None => 3,
        };
        self.last_kind = kind as usize;
        if kind == 0 {
            let at = coder.counted(here.unwrap_or(0), &self.local);
            self.local.add(at, 1);
            return self.locals.get(at).copied().unwrap_or(0);
        }
        let item = usize::from(own.unwrap_or(0));
        let word = match kind {
            1 => coder.counted(item, &self.group) as u16,
            2 => coder.counted(item, &self.anywhere) as u16,
            _ => {
                let text = self.letters.word(coder, given);
                self.intern(&text)
            }
        };
        match kind {
            1 => {
                self.group.hide(usize::from(word));
            }
            _ => {
                self.anywhere.hide(usize::from(word));
                self.grouped.push(word);
            }
        }
        self.local.add(self.locals.len(), 1);
        self.locals.push(word);
        word
    }
}

/// The numbers of words by their texts: open addressing over fingerprints.
struct WordTable {
    slots: Vec<u16>,
}

const FREE: u16 = u16::MAX;

impl WordTable {
    fn new() -> Self {
        Self {
            slots: vec![FREE; MOST_WORDS * 4],
        }
    }

    fn get(&self, text: &str, texts: &[String]) -> Option<u16> {
        self.path(text)
            .map(|at| self.slots.get(at).copied().unwrap_or(FREE))
            .take_while(|&number| number != FREE)
            .find(|&number| {
                texts
                    .get(usize::from(number))
                    .is_some_and(|known| known == text)
            })
    }

    fn add(&mut self, text: &str, number: u16) {
        let free = self
            .path(text)
            .find(|&at| self.slots.get(at) == Some(&FREE));
        if let Some(slot) = free.and_then(|at| self.slots.get_mut(at)) {
            *slot = number;
        }
    }

    /// Where to look for a text, one place after the other.
    fn path(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        let size = self.slots.len();
        let first = text::fingerprint(text) as usize % size;
        (0..size).map(move |step| (first + step) % size)
    }
}
