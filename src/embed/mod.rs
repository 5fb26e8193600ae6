//! The page inside another page: `?embed=1`, what it asks for, and the messages to and from
//! the page around it. `door` is the only place here that names `JsValue`.

mod conversation;
mod door;

use std::cell::OnceCell;

pub use conversation::{Sharing, use_conversation};

use taskmix_inputs::PageInputs;
use taskmix_inputs::embed::{self, Accent, Embed, Sections, Theme};

/// What the address asks for, read once.
struct Parameters {
    embed: Embed,
    problems: Vec<String>,
}

thread_local! {
    static PARAMETERS: OnceCell<Option<Parameters>> = const { OnceCell::new() };
}

fn with_parameters<T>(read: impl FnOnce(&Parameters) -> T) -> Option<T> {
    PARAMETERS.with(|parameters| {
        parameters
            .get_or_init(|| {
                let (embed, problems) = embed::read(&door::query())?;
                look(embed.theme, embed.accent.as_ref());
                let problems = problems.iter().map(ToString::to_string).collect();
                Some(Parameters { embed, problems })
            })
            .as_ref()
            .map(read)
    })
}

/// What the embed asks for; `None` on the page itself.
pub fn parameters() -> Option<Embed> {
    with_parameters(|parameters| parameters.embed.clone())
}

/// The sections and the language it asks for; `None` on the page itself.
pub fn sections_and_language() -> Option<(Sections, Option<String>)> {
    parameters().map(|embed| (embed.sections, embed.lang))
}

/// What of the address could not be used, in words.
pub fn problems() -> Vec<String> {
    with_parameters(|parameters| parameters.problems.clone()).unwrap_or_default()
}

/// Sets the inputs that the embed starts with, unless a link describes some.
pub fn preset(inputs: &mut PageInputs) {
    let Some(embed) = parameters() else { return };
    if *inputs != PageInputs::default() {
        return;
    }
    if let Some(code) = embed.occupation {
        inputs.roles = PageInputs::of_occupation(code).roles;
    }
    if let Some(hours) = embed.hours {
        inputs.hours_week = hours;
    }
    inputs.currency = embed.currency;
    inputs.readings = embed.readings;
}

/// Shows colours; an accent in both its shades, the browser chooses.
fn look(theme: Theme, accent: Option<&Accent>) {
    let accent =
        accent.map(|accent| ["light-dark(", &accent.light, ", ", &accent.dark, ")"].concat());
    door::look(theme.name(), accent.as_deref().unwrap_or_default());
}
