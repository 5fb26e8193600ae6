//! The index and what it finds.

use std::fmt;

use taskmix_catalog::{Activity, catalog, checksum};

use super::labels::Labels;
use super::not_work::NotWork;
use super::packed;
use super::phrase::Phrase;
use super::stems::Stems;
use super::terms::Terms;
use super::vectors::Vectors;

/// Number of activities that are found at most.
pub const MAX_CANDIDATES: usize = 5;

/// Weight of the label words' score beside the vectors'.
const LABEL_WEIGHT: f32 = 0.2;

/// Confidence from which the first answer may be taken.
const TAKEN: f32 = 0.7;
/// Confidence from which the answers are worth a look.
const CHECK: f32 = 0.6;

/// The bytes are no word index of this version, or damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamagedIndex {
    /// They do not begin as a word index of this version does.
    NotAnIndex,
    /// The checksum or the layout is wrong.
    Damaged,
    /// The index is of other activities than this program's.
    OtherActivities,
}

impl fmt::Display for DamagedIndex {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotAnIndex => "not a word index of this version",
            Self::Damaged => "the word index is damaged",
            Self::OtherActivities => "the word index is of another version's activities",
        })
    }
}

impl std::error::Error for DamagedIndex {}

/// What may be done with the first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is right in nine of ten cases.
    Taken,
    /// It is worth a look, with the others.
    Check,
    /// No activity fits; what is found is a guess.
    None,
}

impl Verdict {
    /// Its name in outputs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Check => "check",
            Self::None => "none",
        }
    }
}

/// An activity that may fit a phrase.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The activity.
    pub activity: &'static Activity,
    /// How well it fits: about 0 to 1.
    pub score: f32,
}

/// What is found for a phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// At most [`MAX_CANDIDATES`], best first; empty where no word is known or the line is no
    /// work.
    pub activities: Vec<Candidate>,
    /// How sure the first is: about 0 to 1.
    pub confidence: f32,
    /// What may be done with it.
    pub verdict: Verdict,
}

/// Finds activities by a person's own words.
#[derive(Debug)]
pub struct WordIndex {
    pub(crate) stems: Stems,
    pub(crate) terms: Terms,
    pub(crate) not_work: NotWork,
    pub(crate) labels: Labels,
    vectors: Vectors,
}

impl WordIndex {
    /// Reads `words.bin`.
    ///
    /// # Errors
    ///
    /// [`DamagedIndex`] where the bytes are no index of this version, or damaged.
    ///
    /// ```
    /// use taskmix_words::{PACKED_WORDS, Verdict, WordIndex};
    /// let index = WordIndex::from_bytes(PACKED_WORDS)?;
    /// let found = index.find("bank reconciliation");
    /// assert_eq!(found.verdict, Verdict::Taken);
    /// assert_eq!(found.activities.len(), 5);
    /// assert!(index.not_work("lunch"));
    /// assert!(WordIndex::from_bytes(b"words").is_err());
    /// # Ok::<(), taskmix_words::DamagedIndex>(())
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DamagedIndex> {
        let sealed = bytes.strip_prefix(&packed::MAGIC);
        let sealed = sealed.ok_or(DamagedIndex::NotAnIndex)?;
        let (sum, content) = sealed.split_first_chunk().ok_or(DamagedIndex::Damaged)?;
        if *sum != checksum(content) {
            return Err(DamagedIndex::Damaged);
        }
        let parts = packed::read(content).ok_or(DamagedIndex::Damaged)?;
        let [activities, ..] = parts;
        let ids: Vec<&str> = catalog().activities().iter().map(|row| row.id).collect();
        if activities != checksum(ids.join("\n").as_bytes()) {
            return Err(DamagedIndex::OtherActivities);
        }
        Self::of_parts(&parts).ok_or(DamagedIndex::Damaged)
    }

    fn of_parts(parts: &[&[u8]; packed::PARTS]) -> Option<Self> {
        let [
            _,
            dimensions,
            step,
            stems,
            stem_vectors,
            activity_vectors,
            terms,
            not_work,
        ] = *parts;
        let text = |part| std::str::from_utf8(part).ok();
        let mut stems = Stems::read(text(stems)?)?;
        let terms = Terms::read(text(terms)?, &mut stems)?;
        let not_work = NotWork::read(text(not_work)?, &mut stems);
        let labels = Labels::read(&mut stems);
        let dimensions = u32::from_le_bytes(dimensions.try_into().ok()?);
        let vectors = Vectors::read(
            usize::try_from(dimensions).ok()?,
            (stems.vectors(), stem_vectors),
            (labels.len(), activity_vectors),
            f32::from_le_bytes(step.try_into().ok()?),
        )?;
        Some(Self {
            stems,
            terms,
            not_work,
            labels,
            vectors,
        })
    }

    /// Finds the activities that fit a phrase best.
    ///
    /// Any text is valid; of a long one only the beginning is read.
    #[must_use]
    pub fn find(&self, text: &str) -> Found {
        let phrase = Phrase::read(text, self);
        if phrase.not_work {
            return Found::nothing();
        }
        let scores = self.scores(&phrase);
        let mut best: Vec<Candidate> = Vec::with_capacity(MAX_CANDIDATES + 1);
        for (activity, &score) in catalog().activities().iter().zip(&scores) {
            let at = best.partition_point(|other| other.score >= score);
            if score > 0.0 && at < MAX_CANDIDATES {
                best.truncate(MAX_CANDIDATES - 1);
                best.insert(at, Candidate { activity, score });
            }
        }
        let confidence = best.first().map_or(0.0, |first| first.score);
        Found {
            activities: best,
            confidence,
            verdict: match confidence {
                sure if sure >= TAKEN => Verdict::Taken,
                likely if likely >= CHECK => Verdict::Check,
                _ => Verdict::None,
            },
        }
    }

    /// Whether a line says that it is no work: "lunch", "annual leave", "misc".
    #[must_use]
    pub fn not_work(&self, text: &str) -> bool {
        Phrase::read(text, self).not_work
    }

    fn scores(&self, phrase: &Phrase) -> Vec<f32> {
        let activities = catalog().activities().len();
        let vectors = self.vectors.scores(&phrase.weights);
        let mut scores = vectors.unwrap_or_else(|| vec![0.0; activities]);
        self.labels
            .add_scores(&phrase.weights, LABEL_WEIGHT, &mut scores);
        scores
    }

    /// Whether a word that begins with a digit is kept: "3d", and the figures of terms.
    pub(crate) fn keeps_figure(&self, word: &str) -> bool {
        self.stems.number(word).is_some()
    }
}

impl Found {
    /// Nothing, for a line that is no work.
    const fn nothing() -> Self {
        Self {
            activities: Vec::new(),
            confidence: 0.0,
            verdict: Verdict::None,
        }
    }
}
