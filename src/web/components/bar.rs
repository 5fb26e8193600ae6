//! Stacked bars of automatable, assistable and human-core work.

use yew::prelude::*;

use crate::present::answer::{Part, Segment};

/// The stripes that tell assistable work from the rest without colour. Once on the page.
#[function_component]
pub fn Patterns() -> Html {
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

/// Lengths of a bar's parts, in order; they add up to 1.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// Automatable, assistable and human-core share.
    pub shares: [f64; 3],
    /// What the bar says, for those who do not see it.
    pub label: AttrValue,
}

/// A bar without words.
#[function_component]
pub fn Bar(props: &BarProps) -> Html {
    let mut left = 0.0;
    let parts = Part::ALL.into_iter().zip(props.shares).map(|(part, share)| {
        let x = percent(left);
        left += share;
        html! {
            <rect key={part.slug()} class={classes!("part", part.slug())} {x} y="0" width={percent(share)} height="100%" />
        }
    });
    html! {
        <svg class="bar" role="img" aria-label={props.label.clone()} width="100%" height="100%" preserveAspectRatio="none">
            {for parts}
        </svg>
    }
}

/// A length as an SVG attribute, in tenths of a percent.
pub fn percent(share: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a share, far inside the range")]
    let tenths = (share * 1000.0).round() as i32;
    format!("{}.{}%", tenths / 10, (tenths % 10).abs())
}

/// The parts of the whole week.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The parts.
    pub segments: [Segment; 3],
}

/// The bar of the week with its legend, which is its table too.
#[function_component]
pub fn WeekBar(props: &LegendProps) -> Html {
    let segments = &props.segments;
    let label = segments
        .iter()
        .map(|one| format!("{} {} (range {})", one.part.name(), one.percent, one.range))
        .collect::<Vec<_>>()
        .join(", ");
    let shares = segments.each_ref().map(|one| one.share);
    html! {
        <figure class="week-bar">
            <div class="week-bar-bar"><Bar {shares} {label} /></div>
            <dl class="legend">
                {for segments.iter().map(|one| html! {
                    <div key={one.part.slug()} data-testid={format!("bar-{}", one.part.slug())}>
                        <dt>
                            <svg class="swatch" aria-hidden="true" width="14" height="14"><rect class={classes!("part", one.part.slug())} width="14" height="14" /></svg>
                            {one.part.name()}
                        </dt>
                        <dd>
                            <span class="legend-value"><strong>{&one.percent}</strong>{" · "}{&one.hours}</span>
                            <span class="legend-range">{"range "}{&one.range}</span>
                            <span class="legend-meaning">{one.part.meaning()}</span>
                        </dd>
                    </div>
                })}
            </dl>
        </figure>
    }
}
