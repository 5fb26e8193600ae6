//! Sentences with emphasised figures, without markup.

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Running text.
    Plain(String),
    /// The figure the sentence is about.
    Strong(String),
}

/// A sentence, or a few.
///
/// ```
/// use taskmix_present::Phrase;
/// let phrase = Phrase::new().plain("About ").strong("17 of your 40 hours").plain(".");
/// assert_eq!(phrase.text(), "About 17 of your 40 hours.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(Vec<Piece>);

impl Phrase {
    /// An empty sentence.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// With running text added.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Plain(text.into()));
        self
    }

    /// With an emphasised figure added.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Strong(text.into()));
        self
    }

    /// Its parts.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The words alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Plain(text) | Piece::Strong(text) => text.as_str(),
            })
            .collect()
    }
}
