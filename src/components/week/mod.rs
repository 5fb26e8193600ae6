//! The week: activities with their hours.

pub mod add_activity;
pub mod row;
pub mod section;
