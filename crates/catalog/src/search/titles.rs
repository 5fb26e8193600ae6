//! Search for occupations by job title.

use super::confidence::{self, Features};
use super::content::{IndexContent, Occupation, TitleKind};
use super::index::Index;
use super::query::{self, QueryWord};
use super::rank::{self, Fit, WordMatch};
use super::text;
use taskmix_method::order::sorted;

/// Maximum number of occupations in an answer.
pub const MAX_HITS: usize = 10;

/// Minimum score of a hit, as a share of the best hit's score.
const MIN_SHARE_OF_BEST: f32 = 0.4;

/// Minimum letters of a strong match; fewer begin too many titles, or are an abbreviation.
const MIN_LETTERS_STRONG: usize = 3;

/// Finds occupations by job title.
#[derive(Debug, Default)]
pub struct TitleIndex {
    index: Index,
}

/// An occupation that fits a query.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleHit {
    /// O*NET-SOC code, eight digits: `43-4051.00`.
    pub code: String,
    /// Official title.
    pub title: String,
    /// How well it fits. Higher is better; scores of different queries cannot be compared.
    pub score: f32,
    /// The title that matched, in lower case; none where it is the official one.
    pub matched_title: Option<String>,
}

/// Why a packed index cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TitleIndexError {
    /// The bytes are no title index, or one of another version.
    NotAnIndex,
    /// The bytes are a title index of this version, but not as the build script wrote it.
    Damaged,
}

impl std::fmt::Display for TitleIndexError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAnIndex => formatter.write_str("not a title index of this version"),
            Self::Damaged => formatter.write_str("the title index is damaged"),
        }
    }
}

impl std::error::Error for TitleIndexError {}

impl TitleIndex {
    /// A short index from the code and official title of each occupation.
    pub fn from_titles<'a>(occupations: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let occupations: Vec<(&str, &str)> = occupations.into_iter().collect();
        let cut: Vec<Vec<String>> = occupations.iter().map(|row| text::words(row.1)).collect();
        let mut words = sorted(cut.iter().flatten().collect(), Ord::cmp);
        words.dedup();
        let number = |word: &String| {
            words
                .binary_search(&word)
                .ok()
                .and_then(|at| u16::try_from(at).ok())
        };
        let mut heads = vec![1; words.len()];
        for last in cut.iter().filter_map(|title| number(title.last()?)) {
            if let Some(head) = heads.get_mut(usize::from(last)) {
                *head = 3;
            }
        }
        let mut content = IndexContent {
            heads,
            ..IndexContent::default()
        };
        for (occupation, title) in (0u16..).zip(&cut) {
            let words = title.iter().filter_map(number);
            content.add_title(occupation, TitleKind::Official, words);
        }
        content.words = words.into_iter().cloned().collect();
        content.occupations = occupations
            .iter()
            .map(|&(code, title)| Occupation {
                code: code.to_owned(),
                title: title.to_owned(),
                prior: 0.5,
            })
            .collect();
        Self::new(content)
    }

    pub(crate) fn new(content: IndexContent) -> Self {
        Self {
            index: Index::new(content),
        }
    }

    /// The occupations that fit, best first; empty where none does.
    ///
    /// At most `limit` and at most [`MAX_HITS`], each with a different six-digit code. Only the
    /// beginning of a long query is used.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<TitleHit> {
        self.confident(self.answer(query, false), limit)
    }

    /// As [`TitleIndex::search`], but strong matches only: those that knowing more titles would
    /// hardly change. For an index of official titles while the long one is loading.
    ///
    /// ```
    /// use taskmix_catalog::search::TitleIndex;
    /// let titles = [("31-9092.00", "Medical Assistants"), ("13-2011.00", "Accountants and Auditors")];
    /// let index = TitleIndex::from_titles(titles);
    /// assert_eq!(index.search_strong("accountant", 7).len(), 1);
    /// assert!(index.search_strong("virtual assistant", 7).is_empty());
    /// ```
    #[must_use]
    pub fn search_strong(&self, query: &str, limit: usize) -> Vec<TitleHit> {
        if query.trim().chars().count() < MIN_LETTERS_STRONG {
            return Vec::new();
        }
        self.confident(self.answer(query, true), limit)
    }

    fn confident(&self, answer: Option<Answer>, limit: usize) -> Vec<TitleHit> {
        let answer = answer.filter(|answer| answer.features.suffice(&self.index));
        answer.map_or_else(Vec::new, |answer| {
            self.hits(&answer.fits, limit.min(MAX_HITS))
        })
    }

    /// The ranking without the decision whether anything fits, and the probability that the
    /// best hit is meant, 0 to 1. For measuring the search.
    #[doc(hidden)]
    #[must_use]
    pub fn search_unfiltered(&self, query: &str, limit: usize) -> (Vec<TitleHit>, f32) {
        self.answer(query, false).map_or_else(
            || (Vec::new(), 0.0),
            |answer| {
                (
                    self.hits(&answer.fits, limit.min(MAX_HITS)),
                    answer.features.probability(),
                )
            },
        )
    }

    fn answer(&self, query: &str, strong: bool) -> Option<Answer> {
        query::readings(&self.index, query)
            .iter()
            .filter_map(|words| self.answer_reading(words, strong))
            .reduce(Answer::join)
    }

    fn answer_reading(&self, words: &[QueryWord], strong: bool) -> Option<Answer> {
        let matches: Vec<WordMatch> = rank::match_words(&self.index, words);
        let mut fits = rank::rank(&self.index, &matches);
        if strong {
            fits.retain(|fit| confidence::is_strong(&self.index, words, &matches, fit));
        }
        fits.first()?;
        let features = confidence::features(&self.index, words, &matches, &fits);
        Some(Answer { fits, features })
    }

    fn hits(&self, fits: &[Fit], limit: usize) -> Vec<TitleHit> {
        let mut hits: Vec<TitleHit> = Vec::new();
        let least = fits
            .first()
            .map_or(0.0, |best| best.score * MIN_SHARE_OF_BEST);
        for fit in fits {
            if hits.len() >= limit || fit.score < least {
                break;
            }
            let Some(occupation) = self.index.occupations.get(usize::from(fit.occupation)) else {
                continue;
            };
            let family = |code: &str| code.get(..7).map(str::to_owned);
            if hits
                .iter()
                .any(|hit| family(&hit.code) == family(&occupation.code))
            {
                continue;
            }
            hits.push(TitleHit {
                code: occupation.code.clone(),
                title: occupation.title.clone(),
                score: fit.score,
                matched_title: self.matched_title(fit),
            });
        }
        hits
    }

    fn matched_title(&self, fit: &Fit) -> Option<String> {
        let row = self.index.title(fit.title)?;
        if row.kind == TitleKind::Official {
            return None;
        }
        let words: Vec<&str> = self
            .index
            .words_of(row)
            .map(|word| self.index.vocabulary.text_at(word))
            .collect();
        Some(words.join(" "))
    }
}

/// The ranking for one or more readings of a query.
struct Answer {
    fits: Vec<Fit>,
    features: Features,
}

impl Answer {
    /// Merges the answers to two readings of a query: the better fit of each occupation, and the
    /// features of the more likely answer.
    fn join(self, other: Self) -> Self {
        let features = if other.features.log_odds() > self.features.log_odds() {
            other.features
        } else {
            self.features
        };
        let mut fits = self.fits;
        fits.extend(other.fits);
        let mut fits = sorted(fits, |a, b| {
            b.score
                .total_cmp(&a.score)
                .then(a.occupation.cmp(&b.occupation))
        });
        let mut seen = Vec::new();
        fits.retain(|fit| {
            let fresh = !seen.contains(&fit.occupation);
            seen.push(fit.occupation);
            fresh
        });
        Self { fits, features }
    }
}
