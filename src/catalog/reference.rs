//! Parameters of the method, and the sources of the data.

/// A default or limit of the method, with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its symbol or name in the method, like `rho`.
    pub symbol: &'static str,
    /// What it is.
    pub name: &'static str,
    /// The value used unless the user changes it; none where the user must give it.
    pub default: Option<f64>,
    /// The smallest value allowed.
    pub low: Option<f64>,
    /// The largest value allowed.
    pub high: Option<f64>,
    /// Its unit.
    pub unit: &'static str,
    /// When it was set.
    pub date: &'static str,
    /// What it rests on.
    pub reference: &'static str,
    /// What to keep in mind; may be empty.
    pub note: &'static str,
}

/// A raw file the data was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: &'static str,
    /// What it is.
    pub name: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Its licence.
    pub licence: &'static str,
    /// Where it was published.
    pub url: &'static str,
    /// When it was retrieved.
    pub retrieved: &'static str,
    /// The attribution its licence or its publisher asks for.
    pub attribution: &'static str,
}
