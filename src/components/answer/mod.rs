//! The answer: shares of the week, and how sure they are.

pub mod arithmetic;
pub mod drivers;
pub mod readings;
pub mod roles;
pub mod section;
