//! The scenarios as cards: what changes, and on what assumptions.

use yew::prelude::*;

use super::Dispatch;
use super::act::{button, quiet};
use super::drivers::in_brackets;
use super::evidence::{Chosen, FactList};
use super::field::{NumberField, Shown, suffix};
use super::tag::{Tag, disclosure, heading, paragraph, tag};
use crate::domain::scenario::Scenario;
use crate::present::Numbers;
use crate::present::scenarios::{
    Assumption, Direction, Figure, Line, ScenarioView, caution, story, title,
};
use crate::present::terms::{BaseTerms, EXAMPLE_RATE};
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
    pub fn tag(&self) -> Tag {
        let basis = if self.base.measured {
            "Computed with the hours you measured; they replace the estimate, so there is little or no range."
        } else {
            "Computed at the mean of the five readings; in brackets their range."
        };
        let example = self.base.example.then(|| {
            let rate = self.numbers.money(EXAMPLE_RATE);
            tag("strong", "")
                .say(" Example rate: ")
                .text(&rate)
                .say(" an hour.")
        });
        let rest = if self.state.all_scenarios {
            Html::default()
        } else {
            let text = "Show four more scenarios";
            button(
                "button",
                "all-scenarios",
                text,
                self.dispatch,
                Action::ShowAllScenarios,
            )
        };
        tag("section", "scenarios")
            .set("aria-labelledby", "scenarios-heading")
            .add(heading("h3", "scenarios-heading", "Scenarios"))
            .add(tag("p", "hint").say(basis).maybe(example))
            .add(tag("div", "cards").each(self.shown, |view| self.card(view)))
            .with(rest)
    }

    fn card(&self, view: &ScenarioView) -> Tag {
        let id = view.scenario.id();
        let heading = ["scenario-", id].concat();
        let (main, what) = match &view.change_share {
            Some(share) => (share, " income"),
            None => (&view.change, " a year"),
        };
        let mut lines = tag("dl", "lines");
        for (line, figure) in Line::ALL.into_iter().zip(&view.lines) {
            if on_card(line, view) {
                lines = lines.add(
                    tag("div", "")
                        .put("data-testid", ["line-", line.slug()].concat())
                        .add(tag("dt", "").say(line.name()))
                        .add(ranged(tag("dd", "").text(&figure.value), figure)),
                );
            }
        }
        let headline = tag("p", "headline")
            .set("data-testid", "change")
            .add(tag("strong", "headline-value").text(&main.value))
            .say(what);
        let changed = view.changed.then(|| tag("span", "mark").say("changed"));
        tag("article", direction(view.direction))
            .key(id)
            .set("data-testid", "scenario")
            .set("data-scenario", id)
            .put("aria-labelledby", heading.clone())
            .add(
                tag("h4", "")
                    .put("id", heading)
                    .say(title(view.scenario))
                    .maybe(changed),
            )
            .add(paragraph("story", story(view.scenario)))
            .maybe(
                view.problem
                    .as_ref()
                    .map(|problem| tag("p", "error").text(problem)),
            )
            .add(ranged(headline, main))
            .add(lines)
            .add(self.assumptions(view))
    }

    /// What the scenario assumes, to be opened and changed, with what it rests on.
    fn assumptions(&self, view: &ScenarioView) -> Tag {
        let scenario = view.scenario;
        let mut fields = tag("div", "fields");
        for one in &view.assumptions {
            fields = fields.with(self.assumption(scenario, one));
        }
        let reset = if view.changed {
            quiet(
                "",
                "Back to the preset",
                self.dispatch,
                Action::ResetScenario(scenario),
            )
        } else {
            Html::default()
        };
        let chosen = Chosen::Ids(scenario.evidence());
        disclosure("assumptions", "Assumptions")
            .add(fields)
            .with(reset)
            .add(paragraph("hint", caution(scenario)))
            .with(html! { <FactList {chosen} /> })
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
            number
                .hint
                .push_str(&["Preset: ", &preset, suffix(one.words.unit), "."].concat());
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

fn ranged(tag: Tag, figure: &Figure) -> Tag {
    tag.maybe(figure.range.as_ref().map(|range| in_brackets(range)))
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "card card-up",
        Direction::Down => "card card-down",
        Direction::Open => "card card-open",
    }
}
