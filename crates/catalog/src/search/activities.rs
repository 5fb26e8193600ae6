//! Search for activities by what people say they do.

use super::content::{IndexContent, Meaning, Occupation, TitleKind};
use super::index::Index;
use super::query::{self, QueryWord};
use super::rank::{self, Fit};
use super::text::title_words;
use taskmix_method::order::sorted;

/// Everyday words and the words that O*NET's labels use for them.
const EVERYDAY_WORDS: &str = include_str!("../../../../data/titles_activity_words.csv");

/// Minimum share of the query's weight that an activity must match.
const MIN_COVERAGE: f32 = 0.33;

/// Minimum coverage of an activity, as a share of the best one's coverage.
const MIN_SHARE_OF_BEST: f32 = 0.72;

/// Finds activities by what people say they do.
///
/// It uses the search for titles: an activity has two titles, its label and the label of its
/// group.
#[derive(Debug, Default)]
pub struct ActivityFinder {
    index: Index,
}

/// An activity that fits a query.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityHit {
    /// Id of the activity, like `4.A.4.a.8.I03.D01`.
    pub id: String,
    /// Its label.
    pub label: String,
    /// How well it fits. Higher is better; scores of different queries cannot be compared.
    pub score: f32,
}

impl ActivityFinder {
    /// An index of activities, each given as id, label and label of its group.
    ///
    /// ```
    /// use taskmix_catalog::search::ActivityFinder;
    /// let finder = ActivityFinder::new([
    ///     ("1", "Preparing business correspondence", "Preparing documents"),
    ///     ("2", "Repairing roofs", "Repairing structures"),
    /// ]);
    /// let hits = finder.search("writing emails", 10);
    /// assert_eq!(hits.first().map(|hit| hit.id.as_str()), Some("1"));
    /// assert!(finder.search("xkcdzzq", 10).is_empty());
    /// ```
    pub fn new<'a>(activities: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>) -> Self {
        let rows: Vec<_> = activities
            .into_iter()
            .map(|(id, label, group)| (id, label, title_words(label), title_words(group)))
            .collect();
        let texts = rows.iter().flat_map(|row| row.2.iter().chain(&row.3));
        let mut words = sorted(texts.map(String::as_str).collect(), Ord::cmp);
        words.dedup();
        let number = |text: &String| {
            words
                .binary_search(&text.as_str())
                .ok()
                .and_then(|at| u16::try_from(at).ok())
        };
        let mut content = IndexContent::default();
        for (position, row) in (0u16..).zip(&rows) {
            for (kind, texts) in [
                (TitleKind::Official, &row.2),
                (TitleKind::Alternate, &row.3),
            ] {
                content.add_title(position, kind, texts.iter().filter_map(number));
            }
        }
        content.heads = words.iter().map(|_| 3).collect();
        content.occupations = rows
            .iter()
            .map(|row| Occupation {
                code: row.0.to_owned(),
                title: row.1.to_owned(),
                prior: 0.0,
            })
            .collect();
        content.words = words.into_iter().map(str::to_owned).collect();
        content.meanings = everyday_words(EVERYDAY_WORDS);
        Self {
            index: Index::new(content),
        }
    }

    /// At most `limit` activities that fit, best first; empty where none does.
    ///
    /// Only the beginning of a long query is used.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<ActivityHit> {
        let readings = query::readings(&self.index, query);
        let fits: Vec<Fit> = readings.iter().flat_map(|words| self.fits(words)).collect();
        let fits = sorted(fits, |a, b| {
            b.score
                .total_cmp(&a.score)
                .then(a.occupation.cmp(&b.occupation))
        });
        let best = fits.first().map_or(0.0, |fit| fit.coverage);
        let mut seen = vec![false; self.index.occupations.len()];
        fits.into_iter()
            .filter(|fit| fit.coverage >= MIN_COVERAGE.max(best * MIN_SHARE_OF_BEST))
            .filter(|fit| {
                let seen = seen.get_mut(usize::from(fit.occupation));
                seen.is_some_and(|seen| !std::mem::replace(seen, true))
            })
            .filter_map(|fit| {
                let row = self.index.occupations.get(usize::from(fit.occupation))?;
                Some(ActivityHit {
                    id: row.code.clone(),
                    label: row.title.clone(),
                    score: fit.score,
                })
            })
            .take(limit)
            .collect()
    }

    fn fits(&self, words: &[QueryWord]) -> Vec<Fit> {
        rank::rank(&self.index, &rank::match_words(&self.index, words))
    }
}

/// Reads the rows of a table that is checked by a test.
fn everyday_words(table: &str) -> Vec<Meaning> {
    let found: Vec<Meaning> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(Meaning::from_line)
        .collect();
    sorted(found, |a, b| a.word.cmp(&b.word))
}
