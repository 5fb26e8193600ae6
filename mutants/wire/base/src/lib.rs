//! The method and the catalogue.

pub mod catalog;
pub mod domain;
