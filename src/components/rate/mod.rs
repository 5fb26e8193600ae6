//! The rate: form, scenarios and what they rest on.

pub mod answers;
pub mod client_words;
pub mod currency;
pub mod employed;
pub mod form;
pub mod price;
pub mod pricing_pitfalls;
pub mod pricing_pitfalls_chart;
pub mod scenario_cards;
pub mod scenario_chart;
pub mod scenario_controls;
pub mod scenario_table;
pub mod section;
