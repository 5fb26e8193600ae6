//! Controls that several sections share: fields, buttons, charts, links.

pub mod bar;
pub mod buttons;
pub mod chart;
pub mod combobox;
pub mod job_search;
pub mod layout;
pub mod link;
pub mod notice;
pub mod number_field;
pub mod phrase;
pub mod placeholder;
pub mod scenario_choice;
pub mod select;
pub mod source;
