//! What an index is built from: occupations, their titles, the words and what they stand for.
//!
//! Shared with the build script, which packs the same content.

/// Where a title comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TitleKind {
    /// The occupation's own title.
    Official,
    /// Another title in O*NET's lists; a few of them are wrong.
    Alternate,
    /// From `data/titles_synonyms.csv`, which is kept by hand.
    Synonym,
}

impl TitleKind {
    /// Factor on the score of a match with such a title.
    pub const fn trust(self) -> f32 {
        match self {
            Self::Official => 1.0,
            Self::Alternate => 0.94,
            Self::Synonym => 1.06,
        }
    }
}

/// An occupation as the search knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupation {
    /// O*NET-SOC code, like `43-4051.00`.
    pub code: String,
    /// Official title.
    pub title: String,
    /// Employment on a logarithmic scale, 0 to 1; 1 is the largest occupation.
    pub prior: f32,
}

/// A title. Its words are the next `length` of [`IndexContent::title_words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Title {
    /// Position of its occupation.
    pub occupation: u16,
    /// Where it comes from.
    pub kind: TitleKind,
    /// Number of its words.
    pub length: u8,
}

/// What an index is built from.
#[derive(Debug, Default, PartialEq)]
pub struct IndexContent {
    /// By code.
    pub occupations: Vec<Occupation>,
    /// Folded words, sorted and unique; other fields name a word by its position here.
    pub words: Vec<String>,
    /// For each word, how often it is the head of a title (the word that says what the title
    /// is about): 0 (hardly ever) to 3 (mostly).
    pub heads: Vec<u8>,
    /// Titles, grouped by occupation.
    pub titles: Vec<Title>,
    /// The words of all titles, one title after the other.
    pub title_words: Vec<u16>,
    /// Sorted by word.
    pub meanings: Vec<Meaning>,
}

impl IndexContent {
    /// Adds a title with the given words.
    pub fn add_title(
        &mut self,
        occupation: u16,
        kind: TitleKind,
        words: impl IntoIterator<Item = u16>,
    ) {
        let start = self.title_words.len();
        self.title_words.extend(words);
        let length = u8::try_from(self.title_words.len() - start).unwrap_or(u8::MAX);
        self.titles.push(Title {
            occupation,
            kind,
            length,
        });
    }
}

/// A word people type and what it stands for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meaning {
    /// The word, folded.
    pub word: String,
    /// Weight of the word in a query, 0 to 1; fillers such as "senior" weigh little.
    pub weight: f32,
    /// Alternatives with the same meaning, each of one or more words.
    pub means: Vec<Vec<String>>,
}

impl Meaning {
    /// Reads `word,weight,alternative|alternative`, with the weight in hundredths. None where
    /// a field is missing or the weight is no number from 0 to 255.
    pub fn from_line(line: &str) -> Option<Self> {
        let mut fields = line.split(',');
        let (word, weight, means) = (fields.next()?, fields.next()?, fields.next()?);
        Some(Self {
            word: word.to_owned(),
            weight: f32::from(weight.parse::<u8>().ok()?) / 100.0,
            means: means
                .split('|')
                .map(|phrase| phrase.split_whitespace().map(str::to_owned).collect())
                .filter(|phrase: &Vec<String>| !phrase.is_empty())
                .collect(),
        })
    }
}
