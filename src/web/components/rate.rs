//! The rate: the form, the scenarios, what surprises about them.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::rate_form::RateForm;
use super::scenario::Scenarios;
use super::scenario_table::ScenarioTable;
use super::trap::TrapSection;
use crate::present::context::Wage;
use crate::present::scenarios::SHOWN_FIRST;
use crate::web::state::State;
use crate::web::view::RateView;

/// The rate.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The page's state.
    pub state: Rc<State>,
    /// The rate and its scenarios.
    pub rate: Rc<RateView>,
    /// Median pay of employees, to start from.
    pub wage: Option<Wage>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The rate.
#[function_component]
pub fn RateSection(props: &Props) -> Html {
    let rate = &props.rate;
    let count = if props.state.all_scenarios { rate.scenarios.len() } else { SHOWN_FIRST };
    let shown: Vec<_> = rate.scenarios.iter().take(count).cloned().collect();
    html! {
        <section class="section" id="rate" aria-labelledby="rate-heading" tabindex="-1">
            <header class="section-head">
                <h2 id="rate-heading">{"Your rate"}</h2>
                <p>{"What the saved time does to your income depends on who gets it: you, your client, or nobody. All money is before tax."}</p>
            </header>
            <RateForm state={Rc::clone(&props.state)} base={rate.base.clone()} wage={props.wage.clone()} dispatch={props.dispatch.clone()} />
            <Scenarios
                scenarios={shown.clone()}
                state={Rc::clone(&props.state)}
                example={rate.base.example}
                measured={rate.base.measured}
                dispatch={props.dispatch.clone()}
            />
            if let Some(trap) = &rate.trap { <TrapSection trap={Rc::clone(trap)} /> }
            <ScenarioTable scenarios={shown} today={rate.today.clone()} example={rate.base.example} />
        </section>
    }
}
