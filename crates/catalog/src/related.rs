//! Related occupations.

/// The related occupations of each occupation.
#[derive(Debug, Default)]
pub struct Related {
    /// By position of the occupation: the positions of others, closest first.
    pub(crate) rows: Vec<Vec<u32>>,
}
