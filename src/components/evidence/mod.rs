//! Evidence, method and sources.

pub mod facts;
pub mod footer;
pub mod method;
pub mod practice;
pub mod since;
