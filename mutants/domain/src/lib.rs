//! The method alone, and its tests, as one program: less to compile for each mutant.

#[cfg(test)]
extern crate self as taskmix;

pub mod domain;

#[cfg(test)]
#[path = "../tests/all/main.rs"]
mod all;
