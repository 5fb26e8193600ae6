//! Related occupations, in a blob of their own: no answer needs them.

use std::sync::OnceLock;

use super::decode::{self, Broken};
use super::{Catalog, Occupation};

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/related.bin"));

/// The related occupations of each occupation.
#[derive(Debug, Default)]
pub struct Related {
    /// By position of the occupation: positions of others, closest first.
    pub(super) rows: Vec<Vec<u32>>,
}

impl Related {
    /// Decodes a blob the build script wrote.
    ///
    /// # Errors
    ///
    /// [`Broken`] where the blob does not fit together.
    pub fn decode(blob: &'static [u8]) -> Result<Self, Broken> {
        decode::related(blob)
    }

    /// The embedded rows, decoded at the first call; none of them where they are damaged.
    fn embedded() -> &'static Self {
        static RELATED: OnceLock<Related> = OnceLock::new();
        RELATED.get_or_init(|| Self::decode(BLOB).unwrap_or_default())
    }
}

impl Catalog {
    /// The related occupations, closest first; at most ten, none for those without a mix.
    #[must_use]
    pub fn related(&self, occupation: &Occupation) -> Vec<&Occupation> {
        let rows = &Related::embedded().rows;
        rows.get(occupation.index.get())
            .into_iter()
            .flatten()
            .filter_map(|other| self.occupations().get(*other as usize))
            .collect()
    }
}
