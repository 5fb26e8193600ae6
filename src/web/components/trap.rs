//! Two facts about rates that surprise, with the user's own numbers.

use yew::prelude::*;

use super::bar::{block, percent};
use super::phrase::phrase;
use super::trap_chart::trap_chart;
use crate::present::trap::{Resold, Trap};

/// The two facts.
pub fn trap_section(trap: &Trap) -> Html {
    html! {
        <section class="trap" data-testid="trap" aria-labelledby="trap-heading">
            <h3 id="trap-heading">{"Two things to see before you change your price"}</h3>
            <div class="trap-facts">
                <div class="trap-fact">
                    <h4>{"Faster is not richer"}</h4>
                    <p>{phrase(&trap.faster)}</p>
                    {resold(&trap.resold)}
                    <p class="hint">{"Change of income a year, with the range over the five readings. Your market takes at most half as much work again."}</p>
                </div>
                <div class="trap-fact">
                    <h4>{"A higher rate can earn less"}</h4>
                    <p>{phrase(&trap.premium)}</p>
                    {trap_chart(trap)}
                </div>
            </div>
        </section>
    }
}

/// Bars to the right for more income, to the left for less, on one scale.
fn resold(bars: &[Resold]) -> Html {
    let most = bars.iter().map(|bar| bar.change.max(0.0)).fold(0.0, f64::max);
    let least = bars.iter().map(|bar| bar.change.min(0.0)).fold(0.0, f64::min);
    let scale = (most - least).max(0.05);
    let zero = -least / scale;
    html! {
        <dl class="resold">
            {for bars.iter().map(|bar| {
                let length = bar.change.abs() / scale;
                let start = if bar.change < 0.0 { zero - length } else { zero };
                let class = if bar.change < 0.0 { "loss" } else { "gain" };
                html! {
                    <div>
                        <dt>{bar.label}</dt>
                        <dd>
                            <svg aria-hidden="true" width="100%" height="16">
                                {block(class, start, length, ("2", "12"))}
                                <line class="zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2="16" />
                            </svg>
                            <span class="resold-value"><strong>{&bar.text}</strong><span class="range">{" ("}{&bar.range}{")"}</span></span>
                        </dd>
                    </div>
                }
            })}
        </dl>
    }
}
