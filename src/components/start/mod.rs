//! The head of the page: what it is for, and the search it starts with.

pub mod employment_switch;
pub mod hero;
pub mod masthead;
pub mod no_mix;
