//! What crosses an edge as text, over the method and the catalogue as they are.

pub use taskmix_base::{catalog, domain};

pub mod cli;
pub mod present;
pub mod wire;
