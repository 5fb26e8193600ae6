//! Taskmix: what share of a working week current AI could do, from the hours a person
//! really works, and what that does to a freelance rate.
//!
//! The arrows point one way: `web`, `js`, `cli` → `present`, `wire` → `catalog` → `domain`.

pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
pub mod domain;
#[cfg(feature = "js")]
pub mod js;
pub mod present;
#[cfg(feature = "web")]
pub mod web;
pub mod wire;
