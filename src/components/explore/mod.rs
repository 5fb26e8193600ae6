//! Under "Explore": how far the figures of the chosen scenario can be trusted.

mod chance;
mod histogram;
mod map;
mod section;
mod tornado;

pub use section::ExploreSection;
