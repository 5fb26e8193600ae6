//! Reading and writing of inputs: the share link, typed numbers, JSON.
//!
//! External input is validated here, with all errors reported together, and converted to valid
//! input of [`taskmix_method`]. Domain types are not serialised; they are converted to and from the
//! structures of this crate.

pub mod amount;
mod assumptions;
pub mod calculate;
pub mod course_filter;
pub mod course_list;
pub mod courses;
pub mod embed;
pub mod errors;
pub mod fields;
pub mod inputs;
pub mod json;
pub mod link;
pub mod matches;
pub mod messages;
pub mod monte_carlo;
pub mod occupations;
pub mod page;
mod price;
pub mod rate;
pub mod rate_basis;
pub mod rate_form;
pub mod readings;
mod roles;
pub mod scenarios;
pub mod typed;
pub mod value;
pub mod week;
pub mod words;

pub use errors::{Errors, FieldError};
pub use link::{Decoded, LinkProblem, Pay, TooLong};
pub use page::PageInputs;
pub use value::Value;
