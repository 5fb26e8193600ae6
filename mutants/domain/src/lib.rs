//! The method alone.

pub mod domain;
