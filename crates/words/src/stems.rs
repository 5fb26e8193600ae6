//! The stems that are known, numbered.

use super::letters::fingerprint;

/// The number of a stem. Stems with a vector come first.
pub type StemNumber = u32;

/// Texts with their numbers, in the order in which they were added.
///
/// One text and one table of numbers hold them, because reading the index adds tens of thousands.
#[derive(Debug, Default)]
pub struct Numbered {
    text: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// Numbers plus one, at the place that a text's fingerprint gives or the next free one; 0 is
    /// free. At least half are free.
    table: Vec<u32>,
}

impl Numbered {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text that was added.
    pub fn number(&self, text: &str) -> Option<u32> {
        self.places(text)
            .map_while(|at| self.table.get(at).copied()?.checked_sub(1))
            .find(|number| self.get(*number) == Some(text))
    }

    /// Adds a text, or finds it.
    pub fn add(&mut self, text: &str) -> u32 {
        if let Some(number) = self.number(text) {
            return number;
        }
        if (self.len() + 1) * 2 > self.table.len() {
            self.grow();
        }
        self.text.push_str(text);
        self.ends.push(self.text.len());
        let number = self.len() as u32 - 1;
        self.place(number);
        number
    }

    fn get(&self, number: u32) -> Option<&str> {
        let number = number as usize;
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(number)?)
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(64);
        self.table = vec![0; size];
        for number in (0u32..).take(self.len()) {
            self.place(number);
        }
    }

    /// Puts a number into the table, which has room.
    fn place(&mut self, number: u32) {
        let Some(text) = self.get(number) else { return };
        let free = self.places(text).find(|at| self.table.get(*at) == Some(&0));
        if let Some(place) = free.and_then(|at| self.table.get_mut(at)) {
            *place = number + 1;
        }
    }

    /// The places at which a text may be, the first one first; none without a table.
    fn places(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        let size = self.table.len();
        let mask = size.wrapping_sub(1);
        let first = fingerprint(text) as usize;
        (0..size).map(move |step| first.wrapping_add(step) & mask)
    }
}

/// Stems with a vector, then further stems without.
#[derive(Debug, Default)]
pub struct Stems {
    all: Numbered,
    vectors: usize,
}

impl Stems {
    /// The stems with a vector, a line each; `None` where one is there twice.
    pub fn read(lines: &str) -> Option<Self> {
        let mut all = Numbered::default();
        for (at, line) in (0u32..).zip(lines.lines()) {
            if all.add(line) != at {
                return None;
            }
        }
        let vectors = all.len();
        Some(Self { all, vectors })
    }

    /// Adds a stem, without a vector if it is new.
    pub fn add(&mut self, stem: &str) -> StemNumber {
        self.all.add(stem)
    }

    /// Number of stems with a vector.
    pub fn vectors(&self) -> usize {
        self.vectors
    }

    /// Number of all stems.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether a stem has a vector.
    pub fn has_vector(&self, stem: &str) -> bool {
        let number = self.number(stem);
        number.is_some_and(|number| (number as usize) < self.vectors)
    }

    /// The number of a known stem.
    pub fn number(&self, stem: &str) -> Option<StemNumber> {
        self.all.number(stem)
    }
}
