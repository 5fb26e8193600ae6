//! The shift simulator: hours moved between activities or towards a related occupation, and
//! what the same readings say of the week that would be.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::drivers::in_brackets;
use super::tag::{Tag, head, heading, paragraph, section, tag};
use crate::browser::{self, BrowserFormats};
use crate::state::{Action, State};
use crate::view::currency;
use taskmix_catalog::{Activity, ActivityIndex, Occupation, catalog};
use taskmix_inputs::PageInputs;
use taskmix_present::scenarios::Figure;
use taskmix_present::shift::{self, Effect, Move, Offer};
use taskmix_present::{Numbers, Week};

/// Most hours that are moved at once.
const MOST_HOURS: f64 = 20.0;

/// The week that is shifted.
#[derive(Properties, PartialEq)]
struct Props {
    /// Everything the user set.
    pub inputs: Rc<PageInputs>,
    /// The week that follows from it.
    pub week: Rc<Week>,
    /// Whether every scenario is in sight.
    pub all_scenarios: bool,
    /// Where a shift that is kept goes.
    pub dispatch: Dispatch,
}

/// What is tried out.
#[derive(Clone, PartialEq, Default)]
enum Trial {
    #[default]
    Nothing,
    Hours(Option<ActivityIndex>, Option<ActivityIndex>, f64),
    Towards(Option<&'static str>, f64),
}

impl Trial {
    /// The inputs it leads to, once it is complete.
    fn applied(&self, inputs: &PageInputs, week: &Week) -> Option<PageInputs> {
        match self {
            Self::Nothing => None,
            Self::Hours(from, to, hours) => {
                let activity = |index: ActivityIndex| catalog().activity_at(index);
                let shift = Move {
                    from: activity((*from)?)?,
                    to: activity((*to)?)?,
                    hours: *hours,
                };
                shift.applied(inputs, week)
            }
            Self::Towards(code, part) => {
                let occupation = catalog().occupation((*code)?)?;
                shift::towards(inputs, occupation, *part)
            }
        }
    }
}

type Handle = UseStateHandle<Trial>;

/// The shift simulator.
pub fn shift_section(state: &State, dispatch: &Dispatch) -> Html {
    let (inputs, week) = (Rc::clone(&state.inputs), Rc::clone(&state.week));
    let all_scenarios = state.all_scenarios;
    html! { <Shift {inputs} {week} {all_scenarios} dispatch={dispatch.clone()} /> }
}

#[function_component]
fn Shift(props: &Props) -> Html {
    let trial = use_state_eq(Trial::default);
    // How often an offer was taken up: what it does may lie out of sight.
    let taken_up = use_state_eq(|| 0_u32);
    use_effect_with(*taken_up, |count| {
        if *count > 0 {
            browser::reveal("shift-effect");
        }
    });
    let (inputs, week) = (&props.inputs, &props.week);
    let numbers = Numbers::new(&BrowserFormats, currency(inputs));
    let offers = use_memo(Rc::clone(week), |week| {
        shift::offers(week, &Numbers::new(&BrowserFormats, ""))
    });
    let near = shift::neighbours(week);
    let effect = trial
        .applied(inputs, week)
        .and_then(|changed| shift::effect(inputs, week, changed, props.all_scenarios, &numbers));
    // Read out when something else is tried, not at every change of the week.
    let spoken = use_memo((*trial).clone(), |_| {
        let effect = effect.as_ref();
        effect.map_or_else(String::new, |effect| effect.summary.clone())
    });
    let towards = (!near.is_empty()).then(|| towards(&near, &trial));
    section("shift", "shift-heading")
        .add(head(
            "shift-heading",
            "What if your hours shifted?",
            "Try another week and see what the same readings say of it. This is arithmetic with today’s figures, not a forecast and not advice to change your job.",
        ))
        .add(
            tag("div", "shift-parts")
                .add(between(week, &offers, (&trial, &taken_up), &numbers))
                .maybe(towards),
        )
        .add(
            tag("div", "shift-effect")
                .set("id", "shift-effect")
                .add(outcome(effect.as_ref(), &trial)),
        )
        .add(
            tag("p", "visually-hidden")
                .set("role", "status")
                .set("data-testid", "shift-spoken")
                .text(&spoken),
        )
        .with(effect.map_or_else(Html::default, |effect| keep(effect, &trial, &props.dispatch)))
        .html()
}

fn between(
    week: &Week,
    offers: &[Offer],
    (trial, taken_up): (&Handle, &UseStateHandle<u32>),
    numbers: &Numbers<'_>,
) -> Tag {
    let (from, to, hours) = match **trial {
        Trial::Hours(from, to, hours) => (from, to, hours),
        _ => (None, None, 1.0),
    };
    let own: Vec<&Activity> = week.rows.iter().map(|row| row.activity).collect();
    let mut targets = own.clone();
    for offer in offers {
        if !targets.iter().any(|one| one.index == offer.shift.to.index) {
            targets.push(offer.shift.to);
        }
    }
    let set = trial.setter();
    let onfrom = chosen(&own, move |from| set.set(Trial::Hours(from, to, hours)));
    let set = trial.setter();
    let onto = chosen(&targets, move |to| set.set(Trial::Hours(from, to, hours)));
    let most = from
        .and_then(|from| week.rows.iter().find(|row| row.activity.index == from))
        .map_or(MOST_HOURS, |row| row.hours.min(MOST_HOURS));
    let set = trial.setter();
    let step = steps(
        ("shift-hours", "Hours a week"),
        &[&numbers.number(hours, 1), " h"].concat(),
        (hours > 0.5, hours + 0.5 <= most),
        move |up| {
            let hours = if up { hours + 0.5 } else { hours - 0.5 };
            set.set(Trial::Hours(from, to, hours));
        },
    );
    let mut list = tag("ol", "shift-offers");
    for offer in offers {
        list = list.add(
            tag("li", "")
                .set("data-testid", "shift-offer")
                .add(offered(offer, trial, taken_up)),
        );
    }
    tag("section", "shift-part")
        .set("aria-labelledby", "shift-between")
        .add(heading(
            "h3",
            "shift-between",
            "From one activity to another",
        ))
        .maybe((!offers.is_empty()).then(|| {
            tag("div", "")
                .add(paragraph(
                    "hint",
                    "The moves that take most hours out of what current AI could do:",
                ))
                .add(list)
        }))
        .with(choice(
            ("shift-from", "Take hours from"),
            &own,
            from,
            onfrom,
        ))
        .with(choice(("shift-to", "Give them to"), &targets, to, onto))
        .with(step)
}

fn offered(offer: &Offer, trial: &Handle, taken_up: &UseStateHandle<u32>) -> Tag {
    let shift = offer.shift;
    let this = Trial::Hours(Some(shift.from.index), Some(shift.to.index), shift.hours);
    let pressed = (**trial == this).to_string();
    let (set, taken_up) = (trial.setter(), taken_up.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        set.set(this.clone());
        taken_up.set(taken_up.wrapping_add(1));
    });
    tag("div", "")
        .add(tag("p", "").add(tag("strong", "").text(&offer.title)))
        .add(tag("p", "hint").text(&offer.reason))
        .with(
        html! { <button type="button" class="button-quiet" aria-pressed={pressed} {onclick}>{"Try this move"}</button> },
    )
}

fn towards(near: &[&'static Occupation], trial: &Handle) -> Tag {
    let (code, part) = match **trial {
        Trial::Towards(code, part) => (code, part),
        _ => (None, 0.2),
    };
    let codes: Vec<&'static str> = near.iter().map(|one| one.code).collect();
    let set = trial.setter();
    let onchange = Callback::from(move |event: Event| {
        let value = browser::chosen_value(&event);
        let code = codes.iter().copied().find(|code| *code == value);
        set.set(Trial::Towards(code, part));
    });
    let set = trial.setter();
    let percent = (part * 100.0).round();
    let step = steps(
        ("shift-part", "Part of the week"),
        &[&taskmix_number_text::plain(percent), "%"].concat(),
        (percent > 10.0, percent < 90.0),
        move |up| {
            let percent = if up { percent + 10.0 } else { percent - 10.0 };
            set.set(Trial::Towards(code, percent / 100.0));
        },
    );
    tag("section", "shift-part")
        .set("aria-labelledby", "shift-towards")
        .add(heading("h3", "shift-towards", "Towards a related occupation"))
        .add(paragraph("hint", "A part of your week is spent as that occupation spends it; your other hours shrink in proportion."))
        .with(html! {
            <div class="field">
                <label for="shift-occupation">{"Occupation"}</label>
                <select id="shift-occupation" {onchange}>
                    <option value="" selected={code.is_none()}>{"Choose one"}</option>
                    {for near.iter().map(|one| html! {
                        <option value={one.code} selected={code == Some(one.code)}>{one.title}</option>
                    })}
                </select>
            </div>
        })
        .with(step)
}

/// A list of activities to choose from, by their position.
fn choice(
    (id, label): (&'static str, &'static str),
    activities: &[&'static Activity],
    chosen: Option<ActivityIndex>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <div class="field">
            <label for={id}>{label}</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_none()}>{"Choose an activity"}</option>
                {for activities.iter().map(|one| html! {
                    <option value={one.id} selected={chosen == Some(one.index)}>{one.label}</option>
                })}
            </select>
        </div>
    }
}

fn chosen(
    activities: &[&'static Activity],
    then: impl Fn(Option<ActivityIndex>) + 'static,
) -> Callback<Event> {
    let known: Vec<(&'static str, ActivityIndex)> =
        activities.iter().map(|one| (one.id, one.index)).collect();
    Callback::from(move |event: Event| {
        let value = browser::chosen_value(&event);
        then(
            known
                .iter()
                .find(|(id, _)| *id == value)
                .map(|(_, index)| *index),
        );
    })
}

/// A value with a button on each side; `open` says which way it can go on.
fn steps(
    (id, label): (&'static str, &'static str),
    value: &str,
    open: (bool, bool),
    then: impl Fn(bool) + 'static,
) -> Html {
    let then = Rc::new(then);
    let button = |up: bool, enabled: bool| {
        let then = Rc::clone(&then);
        let onclick = Callback::from(move |_: MouseEvent| then(up));
        let (word, sign) = if up {
            ("More: ", "+")
        } else {
            ("Less: ", "−")
        };
        // Not disabled at the end of the way: that would lose the focus.
        let onclick = if enabled { onclick } else { Callback::noop() };
        html! {
            <button type="button" class="step" aria-label={[word, label].concat()} aria-disabled={(!enabled).then_some("true")} {onclick}>{sign}</button>
        }
    };
    html! {
        <div class="field" role="group" aria-label={label}>
            <span class="field-name">{label}</span>
            <div class="field-control stepper">{button(false, open.0)}<output {id}>{value}</output>{button(true, open.1)}</div>
        </div>
    }
}

fn outcome(effect: Option<&Effect>, trial: &Handle) -> Tag {
    let Some(effect) = effect else {
        let complete = matches!(
            **trial,
            Trial::Hours(Some(_), Some(_), _) | Trial::Towards(Some(_), _)
        );
        return paragraph(
            "hint",
            if complete {
                "There are not as many hours to move, or both are the same activity."
            } else {
                ""
            },
        );
    };
    let head = tag("tr", "")
        .add(tag("td", ""))
        .add(tag("th", "").set("scope", "col").say("Now"))
        .add(tag("th", "").set("scope", "col").say("After the shift"));
    let mut body = tag("tbody", "");
    for change in &effect.changes {
        body = body.add(
            tag("tr", "")
                .add(tag("th", "").set("scope", "row").text(&change.name))
                .add(cell(&change.before))
                .add(cell(&change.after)),
        );
    }
    let table = tag("table", "plain-table")
        .add(
            tag("caption", "visually-hidden")
                .say("The week now and after the shift, with the range over the five readings"),
        )
        .add(tag("thead", "").add(head))
        .add(body);
    let note = effect.charging.then(|| {
        let against = "Each change of income is against today’s income from the same week.";
        paragraph("hint", against)
    });
    tag("div", "").add(table).maybe(note)
}

fn cell(figure: &Figure) -> Tag {
    tag("td", "number")
        .add(tag("span", "").text(&figure.value))
        .maybe(figure.range.as_ref().map(|range| in_brackets(range)))
}

fn keep(effect: Effect, trial: &Handle, dispatch: &Dispatch) -> Html {
    let (set, dispatch) = (trial.setter(), dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Keep(Box::new(effect.inputs.clone())));
        set.set(Trial::Nothing);
        // The button goes, and the focus must not be lost with it.
        browser::focus("shift");
    });
    html! { <button type="button" class="button" id="shift-keep" {onclick}>{"Make it my week"}</button> }
}
