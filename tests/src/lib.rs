//! Drives the built page in a real browser over WebDriver.
//!
//! `cargo xtask test` and `cargo xtask screenshots` build the page and call this crate with
//! `TASKMIX_DIST` naming the built site. A [`Page`] is opened at a size and a theme, waits for
//! conditions rather than for time, and ends with [`Page::finish`], which fails on anything the
//! console was told, violations of the security policy among it; [`Page::console`] says how
//! each engine tells.

mod access;
mod browsers;
mod circumstances;
mod commands;
mod console;
mod driver;
mod engine;
mod input;
mod journey;
mod keyboard;
mod look;
mod page;
mod paper;
mod patience;
mod site;
mod tabs;
mod view;
mod weight;

pub use access::Rules;
pub use driver::Driver;
pub use engine::Engine;
pub use journey::{Journey, JourneyFuture, Walk, run};
pub use keyboard::Key;
pub use page::Page;
pub use site::{Copied, Host, Site, built, built_to_panic, file_of_site, scratch};
pub use taskmix_static_server::{Gate, Record};
pub use view::{Theme, View};
pub use weight::Weight;
