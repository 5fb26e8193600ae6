//! The embedded data against the tables of `data/`, and the search.
#![cfg(test)]

mod catalog;
mod catalog_changes;
mod catalog_checks;
mod catalog_damage;
mod catalog_golden;
mod courses_golden;
/// The checks and the packing of the build script.
#[path = "../../build/mod.rs"]
#[allow(dead_code, reason = "the tests use a part of it")]
mod data;
mod search;
