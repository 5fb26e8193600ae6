//! Taking the page along: link, files, pictures, print, and the same numbers from the
//! command line.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, BrowserFormats};
use crate::components::Dispatch;
use crate::components::controls::tag::{Tag, disclosure, head, heading, paragraph, section, tag};
use crate::components::embed::builder::Builder;
use crate::registry;
use crate::state::{Action, Snapshot};
use crate::view::currency;
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::Pay;
use taskmix_inputs::page::Standing;
use taskmix_method::shares;
use taskmix_present::export;
use taskmix_present::scenarios::ScenarioView;
use taskmix_present::terms::BaseTerms;
use taskmix_present::week::WeekRow;
use taskmix_present::{Answer, Numbers, Week};

/// Id of the field with the link.
const LINK: &str = "take-link";

/// What is taken along.
#[derive(Properties, PartialEq)]
struct Props {
    /// Whether there is a week; without one only the calculator itself can be taken along.
    pub started: bool,
    /// Everything the user set.
    pub inputs: Rc<PageInputs>,
    /// The week that follows from it.
    pub week: Rc<Week>,
    /// Where a file that is opened goes.
    pub dispatch: Dispatch,
}

impl Props {
    fn numbers(&self) -> Numbers<'_> {
        Numbers::new(&BrowserFormats, currency(&self.inputs))
    }
}

/// A thing that can be saved.
#[derive(Clone, Copy)]
enum Saved {
    File,
    Week,
    Results,
    Answer(Picture),
    Scenarios(Picture),
}

#[derive(Clone, Copy)]
enum Picture {
    Svg,
    Png,
}

/// Taking the page along.
pub fn export_section(state: &Snapshot) -> Html {
    let dispatch = state.dispatcher();
    let (inputs, week) = (Rc::clone(&state.inputs), Rc::clone(&state.week));
    html! { <Take started={state.started} {inputs} {week} {dispatch} /> }
}

/// On paper, the activities that the screen shows only when asked.
pub fn rest_of_week(hidden: &[&WeekRow]) -> Html {
    let text = export::rest_of_week(hidden, &Numbers::new(&BrowserFormats, ""));
    text.map_or_else(Html::default, |text| tag("p", "paper").text(&text).html())
}

#[function_component]
fn Take(props: &Props) -> Html {
    let pay = use_state_eq(|| Pay::Private);
    // What happened last, in words, and whether it is a problem.
    let told = use_state_eq(|| (String::new(), false));
    let commands = use_state_eq(|| false);
    section("take", "take-heading")
        .add(head(
            "take-heading",
            "Take it along",
            "Everything is made in your browser. Nothing is sent anywhere, and nothing of it is kept when you close the page, unless you save it.",
        ))
        .maybe(props.started.then(|| link(props, &pay, &told)))
        .add(files(props, &told))
        .with(said(&told))
        .maybe(props.started.then(|| reproduce(props, &commands)))
        .with(html! { <Builder /> })
        .add(tag("p", "paper").text(&export::made(&browser::today(), &browser::home())))
        .html()
}

fn said(told: &UseStateHandle<(String, bool)>) -> Html {
    let class = if told.1 { "error" } else { "hint" };
    html! { <p {class} id="take-told" role="status" aria-live="polite">{&told.0}</p> }
}

fn link(props: &Props, pay: &UseStateHandle<Pay>, told: &UseStateHandle<(String, bool)>) -> Tag {
    let address = registry::link().and_then(|link| (link.encode)(&props.inputs, **pay).ok());
    let address = address.map(|link| browser::home() + "#" + &link);
    // For those who are employed there is no rate to tell of, unless they gave one before.
    let offer = props.inputs.standing == Standing::Charging || export::bears_pay(&props.inputs);
    let part = tag("section", "take-part")
        .set("aria-labelledby", "take-link-heading")
        .add(heading("h3", "take-link-heading", "A link to this page"));
    let Some(address) = address else {
        return part.add(
            tag("p", "error")
                .say("There are more changes than fit into a link. Save a file instead."),
        );
    };
    let oncopy = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            browser::copy(LINK, move |copied| {
                let text = if copied {
                    "The link is copied."
                } else {
                    "The browser does not allow copying here. The link is selected: copy it by hand."
                };
                told.set((text.to_owned(), false));
            });
        })
    };
    let onpay = {
        let pay = pay.setter();
        Callback::from(move |event: Event| {
            pay.set(if browser::is_checked(&event) {
                Pay::Shared
            } else {
                Pay::Private
            });
        })
    };
    let mut reveals = tag("ul", "reveals").set("data-testid", "reveals");
    for text in export::reveals(&props.inputs, **pay, &props.numbers()) {
        reveals = reveals.add(tag("li", "").text(&text));
    }
    part.with(html! {
        <div class="take-line">
            <label class="visually-hidden" for={LINK}>{"Link"}</label>
            <input id={LINK} type="text" readonly={true} value={address} />
            <button type="button" class="button" id="take-copy" onclick={oncopy}>{"Copy the link"}</button>
        </div>
    })
    .with(if offer {
        html! {
            <label class="check"><input type="checkbox" id="take-pay" checked={**pay == Pay::Shared} onchange={onpay} /><span>{"Include my rate, prices and costs"}</span></label>
        }
    } else {
        Html::default()
    })
    .add(tag("p", "hint").say("Whoever opens it sees:"))
    .add(reveals)
}

fn files(props: &Props, told: &UseStateHandle<(String, bool)>) -> Tag {
    let one = |text: &'static str, id: &'static str, saved: Saved| {
        let (inputs, week) = (Rc::clone(&props.inputs), Rc::clone(&props.week));
        let told = told.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !save(saved, &inputs, &week) {
                let text = "There is no picture: nothing is earned today to compare with.";
                told.set((text.to_owned(), false));
            }
        });
        html! { <button type="button" class="button" {id} {onclick}>{text}</button> }
    };
    let onprint = Callback::from(|_: MouseEvent| browser::print());
    let onfile = {
        let (dispatch, told) = (props.dispatch.clone(), told.setter());
        Callback::from(move |event: Event| {
            let (dispatch, told) = (dispatch.clone(), told.clone());
            browser::read_file(&event, move |text| {
                let read = text.as_deref().map(export::import);
                let (text, wrong) = match read {
                    Some(Ok(inputs)) => {
                        dispatch.dispatch(Action::Open(Box::new(inputs)));
                        (
                            "The file is opened. Undo brings back what was here.".into(),
                            false,
                        )
                    }
                    Some(Err(problem)) => (problem.text() + " Nothing was changed.", true),
                    None => (
                        "The file could not be read. Nothing was changed.".into(),
                        true,
                    ),
                };
                told.set((text, wrong));
            });
        })
    };
    let mut saves = tag("div", "take-buttons")
        .with(one("Save as JSON", "take-json", Saved::File))
        .with(one("Week as CSV", "take-week", Saved::Week));
    let answered = props.week.has_hours();
    if answered {
        saves = saves
            .with(one("Results as CSV", "take-results", Saved::Results))
            .with(one(
                "Answer as PNG",
                "take-png",
                Saved::Answer(Picture::Png),
            ))
            .with(one(
                "Answer as SVG",
                "take-svg",
                Saved::Answer(Picture::Svg),
            ));
    }
    if answered && props.inputs.standing == Standing::Charging {
        saves = saves
            .with(one(
                "Scenarios as PNG",
                "take-scenarios-png",
                Saved::Scenarios(Picture::Png),
            ))
            .with(one(
                "Scenarios as SVG",
                "take-scenarios-svg",
                Saved::Scenarios(Picture::Svg),
            ));
    }
    tag("section", "take-part")
        .set("aria-labelledby", "take-files-heading")
        .add(heading("h3", "take-files-heading", "Files and paper"))
        .maybe(props.started.then(|| saves.with(html! { <button type="button" class="button" id="take-print" onclick={onprint}>{"Print or save as PDF"}</button> })))
        .maybe((props.started && !answered).then(|| {
            let text = "Results and pictures need a week with hours.";
            paragraph("hint", text).set("id", "take-no-hours")
        }))
        .with(html! {
            <p class="take-open">
                <label for="take-open">{"Open a file saved as JSON:"}</label>{" "}
                <input type="file" id="take-open" accept=".json,application/json" onchange={onfile} />
            </p>
        })
        .add(tag("p", "hint").say(if export::bears_pay(&props.inputs) {
            "The files hold everything on this page, your rate included."
        } else {
            "The files hold everything on this page."
        }))
}

/// Saves it; false where there is nothing to draw.
fn save(saved: Saved, inputs: &PageInputs, week: &Week) -> bool {
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
        Saved::Answer(kind) => {
            let numbers = Numbers::new(&BrowserFormats, currency(inputs));
            if let Some(result) = shares::of_mix(&week.mix, inputs.assumptions) {
                let picture = export::answer_picture(&Answer::of(week, &result, &numbers));
                save_picture(kind, &picture, ("taskmix-answer.svg", "taskmix-answer.png"));
            }
        }
        Saved::Scenarios(kind) => {
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
                kind,
                &picture,
                ("taskmix-scenarios.svg", "taskmix-scenarios.png"),
            );
        }
    }
    true
}

fn save_picture(kind: Picture, picture: &str, (svg, png): (&'static str, &'static str)) {
    match kind {
        Picture::Svg => browser::save(svg, "image/svg+xml", picture),
        Picture::Png => browser::save_png(png, picture),
    }
}

fn written(command: &str) -> Tag {
    tag("pre", "command")
        .set("tabindex", "0")
        .add(tag("code", "").text(command))
}

/// The commands, written out on request: they change with every keystroke.
fn reproduce(props: &Props, shown: &UseStateHandle<bool>) -> Tag {
    let ontoggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let text = if **shown {
        "Hide the commands"
    } else {
        "Show the commands"
    };
    let mut part = tag("div", "").with(html! {
        <button type="button" class="button-quiet" id="take-commands" aria-expanded={if **shown { "true" } else { "false" }} onclick={ontoggle}>{text}</button>
    });
    if **shown {
        let commands = [
            export::calculate_command(&props.inputs, &props.week),
            export::rate_command(&props.inputs, &props.week),
        ];
        for command in commands.into_iter().flatten() {
            part = part.add(written(&command).set("data-testid", "command"));
        }
        let by_reading = export::rate_commands_by_reading(&props.inputs, &props.week);
        if !by_reading.is_empty() {
            let each = paragraph(
                "hint",
                "The scenario at each of the five readings; the lowest and the highest of what they give are the ends of its ranges:",
            );
            part = part.add(each).each(&by_reading, |command| {
                written(command).set("data-testid", "command-by-reading")
            });
        }
    }
    disclosure("", "Reproduce this")
        .add(
            tag("p", "hint")
                .say("The program taskmix gives the same numbers on the command line: the shares of this week")
                .say(export::reproduced(&props.inputs)),
        )
        .add(part)
}
