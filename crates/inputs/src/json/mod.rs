//! JSON text without serde_json, which would weigh 16 KB in the page.
//!
//! The command line uses serde_json; tests compare the two.

mod read;
mod write;

pub use read::{NotJson, read};
pub use write::{Unwritable, text};
