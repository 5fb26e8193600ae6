//! Stacked bars of automatable, assistable and human-core work.

use yew::prelude::*;

use crate::present::answer::{Part, Segment};

/// The stripes that tell assistable work from the rest without colour. Once on the page.
pub fn patterns() -> Html {
    html! {
        <svg class="visually-hidden" aria-hidden="true" width="0" height="0">
            <defs>
                <pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="stripe-ground" width="7" height="7" />
                    <rect class="stripe" width="2" height="7" />
                </pattern>
            </defs>
        </svg>
    }
}

/// A length as an SVG attribute, in tenths of a percent.
pub fn percent(share: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a share, far inside the range")]
    let tenths = (share * 1000.0).round() as i32;
    format!("{}.{}%", tenths / 10, (tenths % 10).abs())
}

/// A rectangle from `start`, `length` long, both as shares of the width.
pub fn block(class: &'static str, start: f64, length: f64, (y, height): (&'static str, &'static str)) -> Html {
    html! { <rect {class} x={percent(start)} {y} width={percent(length)} {height} /> }
}

/// A bar without words: automatable, assistable and human-core share, adding up to 1.
/// `label` says the same to those who do not see it; an empty one, that it is said beside.
pub fn bar(shares: [f64; 3], label: Option<String>) -> Html {
    let mut left = 0.0;
    let parts = Part::ALL.into_iter().zip(shares).map(|(part, share)| {
        let start = left;
        left += share;
        block(class(part), start, share, ("0", "100%"))
    });
    let hidden = label.is_none().then_some("true");
    html! {
        <svg class="bar" role={label.is_some().then_some("img")} aria-label={label} aria-hidden={hidden} width="100%" height="100%">
            {for parts}
        </svg>
    }
}

/// The class of a part's rectangle.
const fn class(part: Part) -> &'static str {
    match part {
        Part::Automatable => "part automatable",
        Part::Assistable => "part assistable",
        Part::HumanCore => "part human-core",
    }
}

/// The bar of the week with its legend, which is its table too.
pub fn week_bar(segments: &[Segment; 3]) -> Html {
    let mut label = String::new();
    for one in segments {
        if !label.is_empty() {
            label.push_str(", ");
        }
        label.push_str(one.part.name());
        label.push(' ');
        label.push_str(&one.percent);
        label.push_str(" (range ");
        label.push_str(&one.range);
        label.push(')');
    }
    html! {
        <figure class="week-bar">
            <div class="week-bar-bar">{bar(segments.each_ref().map(|one| one.share), Some(label))}</div>
            <dl class="legend">{for segments.iter().map(legend)}</dl>
        </figure>
    }
}

fn legend(one: &Segment) -> Html {
    html! {
        <div data-testid={format!("bar-{}", one.part.slug())}>
            <dt>
                <svg class="swatch" aria-hidden="true" width="14" height="14">{block(class(one.part), 0.0, 1.0, ("0", "14"))}</svg>
                {one.part.name()}
            </dt>
            <dd>
                <strong>{&one.percent}</strong>{" · "}{&one.hours}{" "}<span class="legend-range">{"range "}{&one.range}</span>
                <span class="legend-meaning">{one.part.meaning()}</span>
            </dd>
        </div>
    }
}
