//! The page that shows the components: that all of them are there, look as the styles know to
//! make them look, fit a narrow window, and have nothing that axe minds.

mod components;
mod shown;

use std::process::ExitCode;

use taskmix_browser_tests::{Engine, Journey, run};

/// A journey named as its function is.
macro_rules! journeys {
    ($($name:ident),* $(,)?) => {
        [$(Journey {
            name: concat!("design::", stringify!($name)),
            only_in: Some((
                &[Engine::Chromium],
                "one engine is enough for what is there",
            )),
            walk: |page| Box::pin(shown::$name(page)),
        }),*]
    };
}

fn main() -> ExitCode {
    run(&[], &journeys![every_component_is_shown_and_fits])
}
