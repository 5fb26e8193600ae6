//! The same numbers from the command line.

use yew::prelude::*;

use crate::state::PtrEq;
use taskmix_inputs::PageInputs;
use taskmix_present::{Week, export};

/// What the commands compute.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Everything the visitor set.
    pub inputs: PtrEq<PageInputs>,
    /// The week that follows from it.
    pub week: PtrEq<Week>,
}

/// The commands, written out on request since they change with every edit.
#[function_component]
pub fn CommandsPart(props: &Props) -> Html {
    let shown = use_state_eq(|| false);
    let ontoggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let (text, expanded) = if *shown {
        ("Hide the commands", "true")
    } else {
        ("Show the commands", "false")
    };
    html! {
        <details>
            <summary>{"Reproduce this"}</summary>
            <p class="hint">
                {"The program taskmix gives the same numbers on the command line: the shares of this week"}
                {export::reproduced(&props.inputs)}
            </p>
            <div>
                <button type="button" class="button-quiet" id="take-commands" aria-expanded={expanded} onclick={ontoggle}>{text}</button>
                if *shown { {commands(&props.inputs, &props.week)} }
            </div>
        </details>
    }
}

fn commands(inputs: &PageInputs, week: &Week) -> Html {
    let commands = [
        export::calculate_command(inputs, week),
        export::rate_command(inputs, week),
    ];
    let by_reading = export::rate_commands_by_reading(inputs, week);
    html! {
        <>
            {for commands.into_iter().flatten().map(|command| code(&command, "command"))}
            if !by_reading.is_empty() {
                <p class="hint">{"The scenario at each of the readings; the lowest and the highest of what they give are the ends of its ranges:"}</p>
                {for by_reading.iter().map(|command| code(command, "command-by-reading"))}
            }
        </>
    }
}

fn code(command: &str, testid: &'static str) -> Html {
    html! { <pre class="command" tabindex="0" data-testid={testid}><code>{command}</code></pre> }
}
