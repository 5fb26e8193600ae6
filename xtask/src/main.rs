//! Builds, serves, tests and measures Taskmix.

fn main() {}
