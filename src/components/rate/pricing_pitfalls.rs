//! Two pitfalls of pricing, with the user's own numbers.

use yew::prelude::*;

use super::pricing_pitfalls_chart::pricing_pitfalls_chart;
use crate::components::controls::bar::{block, percent};
use crate::components::controls::layout::in_brackets;
use crate::components::controls::phrase::phrase;
use taskmix_present::pricing_pitfalls::{PricingPitfalls, Resold};

/// The two facts.
pub fn pricing_pitfalls(pitfalls: &PricingPitfalls) -> Html {
    html! {
        <section class="trap" data-testid="trap" aria-labelledby="trap-heading">
            <h3 id="trap-heading">{"Two things to see before you change your price"}</h3>
            <div class="trap-facts">
                <div class="trap-fact">
                    <h4>{"Faster is not richer"}</h4>
                    <p>{phrase(&pitfalls.faster)}</p>
                    {resold(&pitfalls.resold)}
                    <p class="hint">{"Change of income a year, with the range over the readings. Your market takes at most half as much work again."}</p>
                </div>
                <div class="trap-fact">
                    <h4>{"A higher rate can earn less"}</h4>
                    <p>{phrase(&pitfalls.premium)}</p>
                    {pricing_pitfalls_chart(pitfalls)}
                </div>
            </div>
        </section>
    }
}

/// Bars to the right for more income, to the left for less, on one scale.
fn resold(bars: &[Resold]) -> Html {
    let highest = bars.iter().map(|bar| bar.change).fold(0.0, f64::max);
    let lowest = bars.iter().map(|bar| bar.change).fold(0.0, f64::min);
    let scale = (highest - lowest).max(0.05);
    let zero = -lowest / scale;
    let bar = |bar: &Resold| {
        let length = bar.change.abs() / scale;
        let (class, start) = if bar.change < 0.0 {
            ("loss", zero - length)
        } else {
            ("gain", zero)
        };
        html! {
            <div>
                <dt>{bar.label}</dt>
                <dd>
                    <svg aria-hidden="true" width="100%" height="16">
                        {block(class, start, length, ("2", "12"))}
                        <line class="zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2="16" />
                    </svg>
                    <span class="resold-value"><strong>{&bar.text}</strong>{in_brackets(bar.range.as_deref())}</span>
                </dd>
            </div>
        }
    };
    html! { <dl class="resold">{for bars.iter().map(bar)}</dl> }
}
