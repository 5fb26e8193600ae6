//! Published figures, the documents they come from, tools with their prices, and the sources
//! of the data.

/// Published figures about AI at work, tools, and the sources of the data.
#[derive(Debug, Default)]
pub struct Evidence {
    pub(crate) facts: Vec<Fact>,
    pub(crate) documents: Vec<Document>,
    pub(crate) tools: Vec<Tool>,
    pub(crate) sources: Vec<Source>,
}

/// A published figure, as it was published.
///
/// Figures can contradict each other: [`conflicts_of`](super::Catalog::conflicts_of) gives the
/// others, [`documents_of`](super::Catalog::documents_of) where a figure was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its id, like `support-deflection-median`.
    pub id: &'static str,
    /// What it is about, like `klarna` or `freelance`.
    pub topic: &'static str,
    /// What the number means, in words.
    pub statement: &'static str,
    /// Lower end, where a range was published.
    pub low: Option<f64>,
    /// The value, where one number was published.
    pub value: Option<f64>,
    /// Upper end, where a range was published.
    pub high: Option<f64>,
    /// Unit of the numbers, like `share` or `USD/hour`.
    pub unit: &'static str,
    /// What period the number is for; may be empty.
    pub period: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Ids of the documents it was read in.
    pub documents: Vec<&'static str>,
    /// When it was read or last confirmed.
    pub as_of: &'static str,
    /// Ids of the facts it contradicts; always mutual.
    pub conflicts: Vec<&'static str>,
    /// What to keep in mind; may be empty.
    pub note: &'static str,
}

/// A document facts were read in.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its id, like `002`.
    pub id: &'static str,
    /// What its publisher has to gain; may be empty.
    pub interest: &'static str,
}

/// A tool with its published price.
#[derive(Debug, Clone, PartialEq)]
pub struct Tool {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Lower end of the price, in `unit`.
    pub price_low: Option<f64>,
    /// The price, in `unit`.
    pub price: Option<f64>,
    /// Upper end of the price, in `unit`.
    pub price_high: Option<f64>,
    /// Unit of the price, like `USD/month`.
    pub unit: &'static str,
    /// When the price was read.
    pub as_of: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What to keep in mind; may be empty.
    pub note: &'static str,
}

/// A raw file the data was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The attribution its licence or its publisher asks for.
    pub attribution: &'static str,
    /// Where its publisher offers it.
    pub url: &'static str,
    /// The day it was retrieved.
    pub retrieved: &'static str,
}
