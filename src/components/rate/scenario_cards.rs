//! The scenarios as cards: what changes, and on what assumptions.

use yew::prelude::*;

use crate::browser::{self, BrowserFormats};
use crate::components::Dispatch;
use crate::components::controls::buttons::{button, quiet};
use crate::components::controls::legacy::NumberField;
use crate::components::controls::legacy::in_brackets;
use crate::components::controls::number_field::{Shown, suffix};
use crate::components::controls::tag::{Tag, disclosure, heading, paragraph, tag};
use crate::components::evidence::facts::{Chosen, FactList};
use crate::context::use_formatting;
use crate::state::{Action, Draft, Field, State, UndoGroup, Unseen};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::scenario::Scenario;
use taskmix_present::Numbers;
use taskmix_present::scenarios::{
    self as words, Assumption, Direction, Figure, Line, ScenarioView,
};
use taskmix_present::terms::{BaseTerms, EXAMPLE_RATE};

/// What the cards are made from.
pub struct Scenarios<'a> {
    /// The scenarios shown.
    pub shown: &'a [&'a ScenarioView],
    /// The page's state, for what is typed.
    pub state: &'a UseReducerHandle<State>,
    /// The rate model's inputs.
    pub base: &'a BaseTerms,
    /// How numbers are written.
    pub numbers: &'a Numbers<'a>,
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
        let slower = self.base.central.measured_before < self.base.central.measured_with;
        let basis = if self.base.measured && slower {
            "Computed with the hours you measured; they replace the estimate. By them the work takes longer with AI: no time is freed, and a week that sells as much has more hours."
        } else if self.base.measured {
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
            let text = "Show the other scenarios";
            button(
                "button",
                "all-scenarios",
                text,
                &self.state.dispatcher(),
                Action::ShowAllScenarios,
            )
        };
        tag("section", "scenarios")
            .set("id", "scenarios")
            .set("tabindex", "-1")
            .set("aria-labelledby", "scenarios-heading")
            .add(heading("h3", "scenarios-heading", "Scenarios"))
            .add(tag("p", "hint").say(basis).maybe(example))
            .add(tag("div", "cards").each(self.shown, |view| self.card(view)))
            .with(rest)
    }

    fn card(&self, view: &ScenarioView) -> Tag {
        let id = view.key.id();
        let heading = ["scenario-", &id].concat();
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
            .key_text(&id)
            .set("data-testid", "scenario")
            .put("data-scenario", id)
            .put("aria-labelledby", heading.clone())
            .add(
                tag("h4", "")
                    .put("id", heading)
                    .text(&view.title)
                    .maybe(changed),
            )
            .add(told(view))
            .maybe(
                view.problem
                    .as_ref()
                    .map(|problem| tag("p", "error").text(problem)),
            )
            .add(ranged(headline, main))
            .add(lines)
            .with(html! { <Inside ..Props::of(view, self) /> })
    }
}

/// What can be changed in a card.
#[derive(Properties, PartialEq)]
struct Props {
    state: Unseen<UseReducerHandle<State>>,
    key_of: ScenarioKey,
    base: Scenario,
    assumptions: Vec<Assumption>,
    changed: bool,
    /// The user's name for it.
    name: Option<String>,
    /// Whether it was copied just now.
    copied: bool,
    /// What is typed into its fields.
    drafts: Vec<Draft>,
}

impl Props {
    fn of(view: &ScenarioView, cards: &Scenarios<'_>) -> Self {
        let state = cards.state;
        let of_card =
            |draft: &&Draft| matches!(draft.field, Field::Assumed(key, _) if key == view.key);
        let edit = state.inputs.scenario(view.key);
        Self {
            state: Unseen(state.clone()),
            key_of: view.key,
            base: view.base,
            assumptions: view.assumptions.clone(),
            changed: view.changed,
            name: edit.and_then(|edit| edit.name.clone()),
            copied: state.undo_group == Some(UndoGroup::Copying(view.key)),
            drafts: state.drafts.iter().filter(of_card).cloned().collect(),
        }
    }
}

/// What can be changed in a card: a component of its own, since figures change more often.
#[function_component]
fn Inside(props: &Props) -> Html {
    use_formatting();
    {
        let copy = props.copied.then(|| name_id(props.key_of));
        // The new card may lie far below the button that was pressed.
        use_effect_with((), move |()| {
            if let Some(id) = copy {
                browser::focus(&id);
            }
        });
    }
    let changes = Changes {
        props,
        state: &props.state.0,
        // No assumption is an amount of money.
        numbers: &Numbers::new(&BrowserFormats, ""),
        dispatch: &props.state.0.dispatcher(),
    };
    [changes.assumptions().html(), changes.own()]
        .into_iter()
        .collect()
}

struct Changes<'a> {
    props: &'a Props,
    state: &'a State,
    numbers: &'a Numbers<'a>,
    dispatch: &'a Dispatch,
}

impl Changes<'_> {
    /// What the scenario assumes, to be opened and changed, with what it rests on.
    fn assumptions(&self) -> Tag {
        let (key, scenario) = (self.props.key_of, self.props.base);
        let mut fields = tag("div", "fields");
        for one in &self.props.assumptions {
            fields = fields.with(self.assumption(key, one));
        }
        let reset = if self.props.changed {
            quiet(
                "",
                "Back to the preset",
                self.dispatch,
                Action::ResetScenario(key),
            )
        } else {
            Html::default()
        };
        let chosen = Chosen::Ids(scenario.evidence());
        disclosure("assumptions", "Assumptions")
            .add(fields)
            .with(reset)
            .add(paragraph("hint", words::caution(scenario)))
            .with(html! { <FactList {chosen} /> })
    }

    /// A copy of the scenario to change, or the name of one's own.
    fn own(&self) -> Html {
        let key = self.props.key_of;
        let copy = quiet(
            "",
            "Copy as my own",
            self.dispatch,
            Action::CopyScenario(key),
        );
        let ScenarioKey::Own(_) = key else {
            return tag("p", "card-own").with(copy).html();
        };
        let name = self.props.name.clone().unwrap_or_default();
        let oninput = {
            let dispatch = self.dispatch.clone();
            Callback::from(move |event: InputEvent| {
                dispatch.dispatch(Action::NameScenario(key, browser::typed_text(&event)));
            })
        };
        let onclick = {
            let dispatch = self.dispatch.clone();
            Callback::from(move |_: MouseEvent| {
                dispatch.dispatch(Action::RemoveScenario(key));
                // The button goes, and the focus must not be lost with it.
                browser::focus("scenarios");
            })
        };
        let id = name_id(key);
        html! {
            <div class="card-own">
                <label for={id.clone()}>{"Name"}</label>
                <input {id} type="text" autocomplete="off" maxlength="60" data-testid="scenario-name" value={name} {oninput} />
                {copy}
                <button type="button" class="button-quiet" data-testid="scenario-remove" {onclick}>{"Remove"}</button>
            </div>
        }
    }

    fn assumption(&self, key: ScenarioKey, one: &Assumption) -> Html {
        let field = Field::Assumed(key, one.field);
        let shown = Shown::made(
            self.state.draft(field),
            || Some(one.value),
            field,
            self.numbers,
        );
        let id = ["assume-", &key.id(), "-", one.field.name()].concat();
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

/// Id of the field that names a scenario of one's own.
fn name_id(key: ScenarioKey) -> String {
    ["name-", &key.id()].concat()
}

/// What happens in a scenario; of one's own, what it started from.
fn told(view: &ScenarioView) -> Tag {
    let story = tag("p", "story");
    match view.key {
        ScenarioKey::Preset(scenario) => story.say(words::story(scenario)),
        ScenarioKey::Own(_) => story
            .say("Your own, started from “")
            .say(words::title(view.base))
            .say("”. Open the assumptions to change it."),
    }
}

fn on_card(line: Line, view: &ScenarioView) -> bool {
    match line {
        Line::PremiumNeeded => view.base == Scenario::OnlyTheExceptions,
        Line::Payback => view.base == Scenario::AiIntegrationSpecialist,
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
