//! Seeded Monte Carlo over stated distributions: the chance that a scenario beats today.
//!
//! The same seed gives the same numbers everywhere. A simulation advances in steps, so that the
//! caller can show progress, cancel, or share a thread.

mod distribution;
mod histogram;
mod random;
mod simulation;

pub use distribution::{Distribution, Uncertain, stated, stated_around};
pub use histogram::Histogram;
pub use random::Random;
pub use simulation::{Simulation, Summary};
