//! What to learn: courses and tools.

pub mod card;
pub mod filters;
pub mod further;
pub mod list;
pub mod section;
