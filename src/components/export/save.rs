//! Saving files and pictures.

use crate::browser::{self, BrowserFormats};
use crate::view::currency;
use taskmix_inputs::PageInputs;
use taskmix_method::shares;
use taskmix_present::scenarios::ScenarioView;
use taskmix_present::terms::BaseTerms;
use taskmix_present::{Answer, Numbers, Week, export};

/// Something that can be saved.
#[derive(Clone, Copy, PartialEq)]
pub enum Saved {
    /// Everything, to be opened again.
    File,
    /// The week as a table.
    Week,
    /// The results as a table.
    Results,
    /// The answer as a picture.
    Answer(PictureFormat),
    /// The scenarios as a picture.
    Scenarios(PictureFormat),
}

/// The format of a picture.
#[derive(Clone, Copy, PartialEq)]
pub enum PictureFormat {
    /// Lines and words.
    Svg,
    /// Pixels.
    Png,
}

/// Saves it; `false` where there is nothing to draw.
pub fn save(saved: Saved, inputs: &PageInputs, week: &Week) -> bool {
    match saved {
        Saved::File => {
            if let Some(text) = export::file(inputs, week) {
                browser::save("taskmix.json", "application/json", &text);
            }
        }
        Saved::Week => browser::save("taskmix-week.csv", "text/csv", &export::week_csv(week)),
        Saved::Results => {
            let text = export::results_csv(inputs, week);
            browser::save("taskmix-results.csv", "text/csv", &text);
        }
        Saved::Answer(format) => {
            let numbers = Numbers::new(&BrowserFormats, currency(inputs));
            if let Some(result) = shares::of_mix(&week.mix, inputs.assumptions) {
                let picture = export::answer_picture(&Answer::of(week, &result, &numbers));
                save_picture(
                    format,
                    &picture,
                    ("taskmix-answer.svg", "taskmix-answer.png"),
                );
            }
        }
        Saved::Scenarios(format) => {
            let numbers = Numbers::new(&BrowserFormats, currency(inputs));
            let base = BaseTerms::of(inputs, week);
            let mut views = Vec::new();
            for key in inputs.scenario_keys() {
                views.push(ScenarioView::of(key, &base, inputs, &numbers));
            }
            let Some(picture) = export::scenario_picture(&views) else {
                return false;
            };
            save_picture(
                format,
                &picture,
                ("taskmix-scenarios.svg", "taskmix-scenarios.png"),
            );
        }
    }
    true
}

fn save_picture(format: PictureFormat, picture: &str, (svg, png): (&'static str, &'static str)) {
    match format {
        PictureFormat::Svg => browser::save(svg, "image/svg+xml", picture),
        PictureFormat::Png => browser::save_png(png, picture),
    }
}
