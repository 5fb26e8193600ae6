//! Drives the built page in a real browser over WebDriver.
//!
//! `cargo xtask test` and `cargo xtask screenshots` build the page and call this crate with
//! `TASKMIX_DIST` naming the built site. A [`Page`] is opened at a size and a theme, waits for
//! conditions rather than for time, and ends with [`Page::finish`], which fails on anything
//! Chromium wrote to its console, violations of the security policy among it; the other
//! engines do not tell.

mod access;
mod circumstances;
mod commands;
mod driver;
mod engine;
mod journey;
mod keyboard;
mod page;
mod site;

pub use access::Rules;
pub use driver::Driver;
pub use engine::Engine;
pub use journey::{Journey, JourneyFuture, run, run_in};
pub use keyboard::Key;
pub use page::{Page, Theme, View};
pub use site::{Copied, Host, Site, built, built_to_panic, file_of_site};
pub use taskmix_static_server::Record;
