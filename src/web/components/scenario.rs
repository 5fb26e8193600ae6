//! The scenarios as cards: what changes, and on what assumptions.

use yew::prelude::*;

use super::Dispatch;
use super::act::{press, quiet};
use super::evidence::facts;
use super::field::{NumberField, Shown, suffix};
use crate::domain::scenario::Scenario;
use crate::present::scenarios::{
    Assumption, Direction, Figure, Line, ScenarioView, caution, story, title,
};
use crate::present::terms::{BaseTerms, EXAMPLE_RATE};
use crate::present::{Numbers, evidence};
use crate::web::state::{Action, Field, State};

/// What the cards are made from.
pub struct Scenarios<'a> {
    /// The scenarios shown.
    pub shown: &'a [ScenarioView],
    /// The page's state, for what is typed.
    pub state: &'a State,
    /// The rate model's inputs.
    pub base: &'a BaseTerms,
    /// How numbers are written.
    pub numbers: &'a Numbers<'a>,
    /// Where changes go.
    pub dispatch: &'a Dispatch,
}

/// The lines a card shows; the comparison shows all.
const ON_CARD: [Line; 7] = [
    Line::Year,
    Line::Week,
    Line::EffectiveRate,
    Line::Hours,
    Line::MinimumRate,
    Line::BreakEven,
    Line::LossTolerated,
];

impl Scenarios<'_> {
    /// The cards as markup.
    pub fn html(&self) -> Html {
        html! {
            <section class="scenarios" aria-labelledby="scenarios-heading">
                <h3 id="scenarios-heading">{"Scenarios"}</h3>
                <p class="hint">
                    {if self.base.measured {
                        "Computed with the hours you measured; they replace the estimate, so there is little or no range."
                    } else {
                        "Computed at the mean of the five readings; in brackets their range."
                    }}
                    if self.base.example {
                        {" "}<strong>{format!("Example rate: {} an hour.", self.numbers.money(EXAMPLE_RATE))}</strong>
                    }
                </p>
                <div class="cards">{for self.shown.iter().map(|view| self.card(view))}</div>
                if !self.state.all_scenarios {
                    <button type="button" class="button" id="all-scenarios" onclick={press(self.dispatch, Action::ShowAllScenarios)}>
                        {"Show four more scenarios"}
                    </button>
                }
            </section>
        }
    }

    fn card(&self, view: &ScenarioView) -> Html {
        let id = view.scenario.id();
        let heading = ["scenario-", id].concat();
        let (main, what) = match &view.change_share {
            Some(share) => (share, "income"),
            None => (&view.change, "a year"),
        };
        let lines = Line::ALL.into_iter().zip(&view.lines);
        html! {
            <article class={direction(view.direction)} key={id} data-testid="scenario" data-scenario={id} aria-labelledby={heading.clone()}>
                <h4 id={heading}>
                    {title(view.scenario)}
                    if view.changed { <span class="mark">{"changed"}</span> }
                </h4>
                <p class="story">{story(view.scenario)}</p>
                if let Some(problem) = &view.problem { <p class="error">{problem}</p> }
                <p class="headline" data-testid="change">
                    <strong class="headline-value">{&main.value}</strong>{" "}{what}{ranged(main)}
                </p>
                <dl class="lines">
                    {for lines.filter(|(line, _)| on_card(*line, view)).map(|(line, figure)| html! {
                        <div data-testid={["line-", line.slug()].concat()}>
                            <dt>{line.name()}</dt>
                            <dd>{&figure.value}{ranged(figure)}</dd>
                        </div>
                    })}
                </dl>
                {self.assumptions(view)}
            </article>
        }
    }

    /// What the scenario assumes, to be opened and changed, with what it rests on.
    fn assumptions(&self, view: &ScenarioView) -> Html {
        let scenario = view.scenario;
        html! {
            <details class="assumptions">
                <summary>{"Assumptions"}</summary>
                <div class="fields">{for view.assumptions.iter().map(|one| self.assumption(scenario, one))}</div>
                if view.changed {
                    {quiet(None, "Back to the preset", self.dispatch, Action::ResetScenario(scenario))}
                }
                <p class="hint">{caution(scenario)}</p>
                if !scenario.evidence().is_empty() {
                    {facts(&evidence::facts(scenario.evidence(), self.numbers))}
                }
            </details>
        }
    }

    fn assumption(&self, scenario: Scenario, one: &Assumption) -> Html {
        let field = Field::Assumed(scenario, one.field);
        let shown = Shown::of(self.state, field, self.numbers);
        let id = ["assume-", scenario.id(), "-", one.field.name()].concat();
        let mut number = NumberField::new(id, field, one.words.label, &shown);
        number.hint = one.words.hint.to_owned();
        if one.value != one.preset {
            if !number.hint.is_empty() {
                number.hint.push(' ');
            }
            let preset = self.numbers.typed(one.words.unit.shown(one.preset));
            number.hint.push_str(&["Preset: ", &preset, suffix(one.words.unit), "."].concat());
        }
        number.html(self.dispatch)
    }
}

fn on_card(line: Line, view: &ScenarioView) -> bool {
    match line {
        Line::PremiumNeeded => view.scenario == Scenario::OnlyTheExceptions,
        Line::Payback => view.scenario == Scenario::AiIntegrationSpecialist,
        _ => ON_CARD.contains(&line),
    }
}

fn ranged(figure: &Figure) -> Html {
    figure.range.as_ref().map_or_else(Html::default, |range| {
        html! { <span class="range">{" ("}{range}{")"}</span> }
    })
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "card card-up",
        Direction::Down => "card card-down",
        Direction::Open => "card card-open",
    }
}
