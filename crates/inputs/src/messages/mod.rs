//! Messages between a frame and its host page: objects with a `type` and a `version`, published as
//! a JSON Schema in `schema/messages.json` of the site.
//!
//! A frame sends `taskmix/ready`, `taskmix/resize` (from its script, which measures),
//! `taskmix/result` and `taskmix/error`; it accepts `taskmix/setMix`, `taskmix/setTheme`,
//! `taskmix/setLocale` and `taskmix/getState`. Incoming messages are untrusted.

mod incoming;
mod mix;
mod outgoing;

pub use incoming::{Incoming, NewWeek, Rejection, Request, read};
pub use outgoing::{Code, Instance, Outgoing, Report};

/// What the name of every message starts with.
pub const PREFIX: &str = "taskmix/";
/// The version of the messages.
pub const VERSION: f64 = 1.0;
