//! Text and plain data in and out: the share link, typed numbers, JSON.
//!
//! What comes from outside is checked here, all errors at once, and leaves as valid input
//! of [`taskmix_method`]. Domain types are never serialised; they are converted to and from
//! the plain structures of this module.

mod assumptions;
pub mod calculate;
pub mod course_filter;
pub mod courses;
pub mod embed;
pub mod errors;
pub mod fields;
pub mod inputs;
pub mod json;
pub mod link;
pub mod messages;
pub mod monte_carlo;
pub mod occupations;
pub mod page;
pub mod rate;
mod roles;
pub mod scenarios;
pub mod typed;
pub mod value;
pub mod week;

pub use errors::{Errors, FieldError};
pub use link::{Decoded, LinkProblem, Pay, TooLong};
pub use page::PageInputs;
pub use value::Value;
