//! The stems that are known, numbered.

/// The number of a stem. Stems with a vector come first.
pub type StemNumber = u32;

/// Sorted stems with a vector, then further sorted stems without.
#[derive(Debug, Default)]
pub struct Stems {
    with_vector: Vec<Box<str>>,
    others: Vec<Box<str>>,
}

impl Stems {
    /// The stems with a vector, a line each; `None` where they are not sorted.
    pub fn read(lines: &str) -> Option<Self> {
        let with_vector: Vec<Box<str>> = lines.lines().map(Box::from).collect();
        let sorted = with_vector.is_sorted_by(|one, other| one < other);
        sorted.then_some(Self {
            with_vector,
            others: Vec::new(),
        })
    }

    /// Adds stems without a vector; those that are known already are left out.
    pub fn add<'a>(&mut self, stems: impl IntoIterator<Item = &'a str>) {
        let mut others: Vec<Box<str>> = stems
            .into_iter()
            .filter(|stem| !self.has_vector(stem))
            .map(Box::from)
            .collect();
        others.append(&mut self.others);
        others.sort_unstable();
        others.dedup();
        self.others = others;
    }

    /// Number of stems with a vector.
    pub fn vectors(&self) -> usize {
        self.with_vector.len()
    }

    /// Number of all stems.
    pub fn len(&self) -> usize {
        self.with_vector.len() + self.others.len()
    }

    /// Whether a stem has a vector.
    pub fn has_vector(&self, stem: &str) -> bool {
        position(&self.with_vector, stem).is_some()
    }

    /// The number of a known stem.
    pub fn number(&self, stem: &str) -> Option<StemNumber> {
        let at = match position(&self.with_vector, stem) {
            Some(at) => at,
            None => self.vectors() + position(&self.others, stem)?,
        };
        StemNumber::try_from(at).ok()
    }
}

fn position(stems: &[Box<str>], stem: &str) -> Option<usize> {
    stems.binary_search_by(|other| (**other).cmp(stem)).ok()
}
