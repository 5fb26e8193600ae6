//! Evidence, method and sources.

pub mod background;
pub mod facts;
pub mod footer;
pub mod method;
