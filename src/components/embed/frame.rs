//! What only an embed shows: what its address could not ask for, with whom results are
//! shared, and at its foot where it is from.

use yew::prelude::*;

use crate::components::controls::tag::{Tag, disclosure, paragraph, tag};
use crate::components::embed::builder::week_link;
use crate::components::evidence::background::{method, sources};
use crate::embed::{Sharing, problems, use_conversation};
use crate::state::State;
use taskmix_inputs::PageInputs;

#[derive(Properties, PartialEq)]
struct HeadProps {
    state: UseReducerHandle<State>,
    locale: UseStateHandle<Option<String>>,
}

/// What stands at the top; it takes part in the conversation with the page around.
pub fn head(state: &UseReducerHandle<State>, locale: &UseStateHandle<Option<String>>) -> Html {
    let (state, locale) = (state.clone(), locale.clone());
    html! { <Head {state} {locale} /> }
}

#[function_component]
fn Head(props: &HeadProps) -> Html {
    let sharing = use_conversation(&props.state, &props.locale);
    let problems = problems();
    let wrong = (!problems.is_empty()).then(|| {
        let list = tag("ul", "").each(&problems, |text| tag("li", "").text(text));
        tag("div", "notice")
            .set("role", "alert")
            .set("data-testid", "embed-problem")
            .add(
                tag("div", "")
                    .add(paragraph(
                        "",
                        "A part of this calculator’s address cannot be used:",
                    ))
                    .add(list),
            )
    });
    let line = sharing.map_or_else(Html::default, |sharing| line(&sharing));
    tag("div", "embed-head").maybe(wrong).with(line).html()
}

fn line(sharing: &Sharing) -> Html {
    let (before, after, button) = if sharing.on {
        (
            "Shared with ",
            " as you edit: the week, its hours and shares; never pay. ",
            "Stop sharing",
        )
    } else {
        ("Nothing is shared with ", ". ", "Share again")
    };
    let onclick = sharing.switch.reform(|_: MouseEvent| ());
    let button = html! { <button type="button" class="button-quiet" id="share-switch" {onclick}>{button}</button> };
    tag("p", "sharing hint")
        .set("data-testid", "sharing")
        .say(before)
        .add(tag("strong", "").text(&sharing.origin))
        .say(after)
        .with(button)
        .html()
}

/// What stands at the bottom: the method unless it is above, sources, and the way back.
pub fn foot(inputs: &PageInputs, has_method: bool) -> Html {
    let method = (!has_method)
        .then(|| disclosure("", "How it is computed, and what it cannot tell").with(method()));
    let sources = disclosure("", "Where the data is from").with(sources());
    let link = week_link(inputs);
    let open = tag("a", "")
        .set("id", "open-full")
        .set("target", "_blank")
        .set("rel", "noopener")
        .put("href", link.clone())
        .say("Open this week on the page of Taskmix");
    tag("footer", "embed-foot")
        .set("data-testid", "embed-foot")
        .maybe(method)
        .add(sources)
        .add(
            tag("p", "hint")
                .add(tag("strong", "").say("Taskmix"))
                .say(" computes this in your browser, from O*NET and published studies. ")
                .add(open)
                .say("."),
        )
        .add(copy_line(
            "link-text",
            "Link to this week, without pay",
            link,
        ))
        .html()
}

/// A text to copy: the boot script does it, and says so in the last element.
pub fn copy_line(id: &'static str, label: &'static str, text: String) -> Tag {
    let said = [id, "-said"].concat();
    tag("p", "copy-line")
        .add(tag("label", "").set("for", id).say(label))
        .add(
            tag("input", "")
                .set("id", id)
                .set("readonly", "")
                .put("value", text),
        )
        .add(
            tag("button", "button-quiet")
                .set("type", "button")
                .set("data-copy", id)
                .say("Copy"),
        )
        .add(tag("span", "hint").set("role", "status").put("id", said))
}
