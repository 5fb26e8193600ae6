//! What an index is built from, as the packed file holds it.
//!
//! Shared by the search at run time and by the build script that packs the index.

/// Where a title comes from; what it is worth when it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleKind {
    /// The occupation's own title.
    Official,
    /// Reported by people in the occupation.
    Reported,
    /// One of the other titles O*NET lists; a few of them are wrong.
    Alternate,
    /// Hand-kept in `data/titles_synonyms.csv`.
    Synonym,
}

impl TitleKind {
    /// From the number used in the packed file.
    pub const fn from_number(number: u8) -> Self {
        match number {
            0 => Self::Official,
            1 => Self::Reported,
            2 => Self::Alternate,
            _ => Self::Synonym,
        }
    }

    pub const fn number(self) -> u8 {
        match self {
            Self::Official => 0,
            Self::Reported => 1,
            Self::Alternate => 2,
            Self::Synonym => 3,
        }
    }

    /// What a match with such a title is worth.
    pub const fn trust(self) -> f32 {
        match self {
            Self::Official => 1.0,
            Self::Reported => 0.98,
            Self::Alternate => 0.94,
            Self::Synonym => 1.06,
        }
    }
}

/// An occupation as the search knows it.
#[derive(Debug, Clone)]
pub struct Occupation {
    /// O*NET-SOC code, like `43-4051.00`.
    pub code: String,
    pub title: String,
    /// How many people work in it, as a share of the largest, logarithmic, 0..1.
    pub prior: f32,
}

/// A title: the words it is made of, by position in the sorted list of words.
#[derive(Debug, Clone)]
pub struct Title {
    pub occupation: u16,
    pub kind: TitleKind,
    pub words: Vec<u16>,
}

/// What an index is built from.
#[derive(Debug, Default)]
pub struct Parts {
    pub occupations: Vec<Occupation>,
    /// Unique, folded; sorted where the build script hands them to be packed.
    pub words: Vec<String>,
    /// For each word, how often it is what a title is about (its last word): 0..3.
    pub heads: Vec<u8>,
    /// By occupation.
    pub titles: Vec<Title>,
    /// What typed words stand for, sorted by the first field.
    pub meanings: Vec<Meaning>,
}

/// A word people type and what it stands for.
#[derive(Debug, Clone, Default)]
pub struct Meaning {
    pub word: String,
    /// What the word counts, 0..1: fillers such as "senior" count little.
    pub weight: f32,
    /// Words that mean the same; several words in one entry stand together.
    pub means: Vec<Vec<String>>,
}
