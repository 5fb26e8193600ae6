//! Files, pictures and print.

use yew::prelude::*;

use super::save::{PictureFormat, Saved, save};
use super::section::Status;
use crate::browser;
use crate::context::use_dispatch;
use crate::state::{Action, PtrEq};
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::EmploymentStatus;
use taskmix_present::{Week, export};

/// What is saved, and where the status goes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether there is a week to save.
    pub started: bool,
    /// Everything the visitor set.
    pub inputs: PtrEq<PageInputs>,
    /// The week that follows from it.
    pub week: PtrEq<Week>,
    /// Called with what happened last.
    pub onstatus: Callback<Status>,
}

/// Files, pictures and print.
#[function_component]
pub fn FilesPart(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let save_button = |text: &'static str, id: &'static str, saved: Saved| {
        let (inputs, week) = (props.inputs.clone(), props.week.clone());
        let onstatus = props.onstatus.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !save(saved, &inputs, &week) {
                let text = "There is no picture: nothing is earned today to compare with.";
                onstatus.emit(Status::done(text));
            }
        });
        html! { <button type="button" class="button" {id} {onclick}>{text}</button> }
    };
    let onprint = Callback::from(|_: MouseEvent| browser::print());
    let onfile = {
        let onstatus = props.onstatus.clone();
        Callback::from(move |event: Event| {
            let (dispatch, onstatus) = (dispatch.clone(), onstatus.clone());
            browser::read_file(&event, move |text| {
                onstatus.emit(match text.as_deref().map(export::import) {
                    Some(Ok(inputs)) => {
                        dispatch.emit(Action::Open(Box::new(inputs)));
                        Status::done("The file is opened. Undo brings back what was here.")
                    }
                    Some(Err(problem)) => Status::failed(problem.text() + " Nothing was changed."),
                    None => Status::failed("The file could not be read. Nothing was changed."),
                });
            });
        })
    };
    let answered = props.week.has_hours();
    let charges = props.inputs.employment_status == EmploymentStatus::Charging;
    html! {
        <section class="take-part" aria-labelledby="take-files-heading">
            <h3 id="take-files-heading">{"Files and paper"}</h3>
            if props.started {
                <div class="take-buttons">
                    {save_button("Save as JSON", "take-json", Saved::File)}
                    {save_button("Week as CSV", "take-week", Saved::Week)}
                    if answered {
                        {save_button("Results as CSV", "take-results", Saved::Results)}
                        {save_button("Answer as PNG", "take-png", Saved::Answer(PictureFormat::Png))}
                        {save_button("Answer as SVG", "take-svg", Saved::Answer(PictureFormat::Svg))}
                        if charges {
                            {save_button("Scenarios as PNG", "take-scenarios-png", Saved::Scenarios(PictureFormat::Png))}
                            {save_button("Scenarios as SVG", "take-scenarios-svg", Saved::Scenarios(PictureFormat::Svg))}
                        }
                    }
                    <button type="button" class="button" id="take-print" onclick={onprint}>{"Print or save as PDF"}</button>
                </div>
            }
            if props.started && !answered {
                <p class="hint" id="take-no-hours">{"Results and pictures need a week with hours."}</p>
            }
            <p class="take-open">
                <label for="take-open">{"Open a file saved as JSON:"}</label>{" "}
                <input type="file" id="take-open" accept=".json,application/json" onchange={onfile} />
            </p>
            <p class="hint">
                {if export::bears_pay(&props.inputs) {
                    "The files hold everything on this page, your rate included."
                } else {
                    "The files hold everything on this page."
                }}
            </p>
        </section>
    }
}
