//! What must hold of anything that a target has read.

pub mod inputs;
pub mod outcome;
pub mod problems;
pub mod shares;
