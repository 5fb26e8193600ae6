//! Tests of the search of activities by own words.
#![cfg(test)]

#[allow(dead_code, reason = "the example prints the rest")]
mod benchmark;
mod damage;
/// The checks and the packing of the build script.
#[path = "../../build/mod.rs"]
#[allow(dead_code, reason = "the tests use a part of it")]
mod data;
mod found;
mod hostile;
mod quality;
mod stemming;
mod tables;

use std::sync::LazyLock;
use taskmix_words::{PACKED_WORDS, WordIndex};

/// The index, read once.
static INDEX: LazyLock<WordIndex> = LazyLock::new(|| WordIndex::from_bytes(PACKED_WORDS).unwrap());
