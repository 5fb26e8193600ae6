//! The shift simulator: hours moved between activities or towards a related occupation, and the
//! results of the week that would follow.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::controls::layout::{in_brackets, section};
use crate::components::controls::select::Select;
use crate::context::{use_dispatch, use_formatting};
use crate::state::{Action, PtrEq, Snapshot};
use taskmix_catalog::{Activity, ActivityIndex, Occupation, catalog};
use taskmix_inputs::PageInputs;
use taskmix_present::scenarios::Figure;
use taskmix_present::shift::{self, Change, Effect, Move, Offer, Proposal};
use taskmix_present::{Numbers, Week};

/// Hours moved at most.
const MAX_HOURS: f64 = 20.0;
/// Hours that a step adds or takes.
const HOURS_STEP: f64 = 0.5;
/// Percent of the week that a step adds or takes.
const PERCENT_STEP: u8 = 10;

/// The text above the simulator.
const LEAD: &str = "Try another week and see what the same readings say of it. This is arithmetic with today’s figures, not a forecast and not advice to change your job.";

/// A shift that is tried out; it may be incomplete.
#[derive(Clone, PartialEq, Default)]
enum Trial {
    #[default]
    None,
    /// Hours a week from one activity to another.
    Hours {
        from: Option<ActivityIndex>,
        to: Option<ActivityIndex>,
        hours: f64,
    },
    /// A part of the week spent as another occupation spends it.
    Towards {
        code: Option<&'static str>,
        percent: u8,
    },
}

impl Trial {
    /// The inputs it leads to, once it is complete.
    fn applied(&self, inputs: &PageInputs, week: &Week) -> Option<PageInputs> {
        match *self {
            Self::None => None,
            Self::Hours { from, to, hours } => {
                let (from, to) = (catalog().activity_at(from?)?, catalog().activity_at(to?)?);
                Move { from, to, hours }.applied(inputs, week)
            }
            Self::Towards { code, percent } => {
                let occupation = catalog().occupation(code?)?;
                shift::towards(inputs, occupation, f64::from(percent) / 100.0)
            }
        }
    }

    /// A proposal, with the target of the best offer where it leaves that open.
    fn proposed(proposal: Proposal, offers: &[Offer]) -> Self {
        let Proposal { from, to, hours } = proposal;
        let targets = offers.iter().map(|offer| offer.shift.to.index);
        let best = || targets.into_iter().find(|target| *target != from);
        Self::Hours {
            from: Some(from),
            to: to.or_else(best),
            hours,
        }
    }

    fn is_complete(&self) -> bool {
        match self {
            Self::None => false,
            Self::Hours { from, to, .. } => from.is_some() && to.is_some(),
            Self::Towards { code, .. } => code.is_some(),
        }
    }
}

/// The shift simulator.
pub fn shift_section(snapshot: &Snapshot) -> Html {
    let (inputs, week) = (
        PtrEq(Rc::clone(&snapshot.inputs)),
        PtrEq(Rc::clone(&snapshot.week)),
    );
    html! { <ShiftSection {inputs} {week} all_scenarios={snapshot.all_scenarios} proposal={snapshot.proposal} /> }
}

/// The week that is shifted.
#[derive(Properties, PartialEq)]
struct Props {
    inputs: PtrEq<PageInputs>,
    week: PtrEq<Week>,
    /// Whether all scenarios are shown.
    all_scenarios: bool,
    /// The move asked for elsewhere on the page.
    proposal: Option<Proposal>,
}

#[function_component]
fn ShiftSection(props: &Props) -> Html {
    let formatting = use_formatting();
    let numbers = formatting.numbers();
    let dispatch = use_dispatch();
    let trial = use_state_eq(Trial::default);
    // Counts accepted offers, to scroll to their effect.
    let accepted = use_state_eq(|| 0_u32);
    use_effect_with(*accepted, |count| {
        if *count > 0 {
            browser::reveal("shift-effect");
        }
    });
    let (inputs, week) = (&props.inputs, &props.week);
    let offers = use_memo((week.clone(), formatting.clone()), |(week, formatting)| {
        shift::offers(week, &formatting.numbers())
    });
    {
        let (trial, offers, dispatch) = (trial.setter(), Rc::clone(&offers), dispatch.clone());
        use_effect_with(props.proposal, move |proposal| {
            if let Some(proposal) = *proposal {
                trial.set(Trial::proposed(proposal, &offers));
                dispatch.emit(Action::TakeProposal);
                browser::focus("shift");
            }
        });
    }
    let effect = trial
        .applied(inputs, week)
        .and_then(|changed| shift::effect(inputs, week, changed, props.all_scenarios, &numbers));
    // Announced when something else is tried, not at every change of the week.
    let announced = use_memo((*trial).clone(), |_| {
        let effect = effect.as_ref();
        effect.map_or_else(String::new, |effect| effect.summary.clone())
    });
    let set_trial = {
        let trial = trial.setter();
        Callback::from(move |next: Trial| trial.set(next))
    };
    let accept = {
        let (set_trial, accepted) = (set_trial.clone(), accepted.clone());
        Callback::from(move |offered: Trial| {
            set_trial.emit(offered);
            accepted.set(accepted.wrapping_add(1));
        })
    };
    let neighbours = shift::neighbours(week);
    let outcome = effect.as_ref().map_or_else(|| no_outcome(&trial), outcome);
    let onkeep = effect.map(|effect| {
        let set_trial = set_trial.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Keep(Box::new(effect.inputs.clone())));
            set_trial.emit(Trial::None);
            // The button is removed and would lose the focus.
            browser::focus("shift");
        })
    });
    section(
        "shift",
        "What if your hours shifted?",
        Some(LEAD),
        html! {
            <>
                <div class="shift-parts">
                    <section class="shift-part" aria-labelledby="shift-between">
                        <h3 id="shift-between">{"From one activity to another"}</h3>
                        if offers.is_empty() {
                            <p class="hint" data-testid="shift-no-offer">{"Nothing near your work would take enough hours out of what current AI could do to be offered here."}</p>
                        } else {
                            <div>
                                <p class="hint">{"Moves near your work, ranked by the hours they take out of what current AI could do and by how near they are:"}</p>
                                <ol class="shift-offers">{for offers.iter().map(|offer| offer_item(offer, &trial, &accept))}</ol>
                            </div>
                        }
                        {between_activities(week, &offers, &trial, &set_trial, &numbers)}
                    </section>
                    if !neighbours.is_empty() { {towards_occupation(&neighbours, &trial, &set_trial)} }
                </div>
                <div class="shift-effect" id="shift-effect">{outcome}</div>
                <p class="visually-hidden" role="status" data-testid="shift-spoken">{&*announced}</p>
                if let Some(onclick) = onkeep {
                    <button type="button" class="button" id="shift-keep" {onclick}>{"Make it my week"}</button>
                }
            </>
        },
    )
}

fn offer_item(offer: &Offer, trial: &Trial, accept: &Callback<Trial>) -> Html {
    let Move { from, to, hours } = offer.shift;
    let offered = Trial::Hours {
        from: Some(from.index),
        to: Some(to.index),
        hours,
    };
    let pressed = if *trial == offered { "true" } else { "false" };
    let onclick = accept.reform(move |_: MouseEvent| offered.clone());
    html! {
        <li data-testid="shift-offer">
            <div>
                <p><strong>{&offer.title}</strong></p>
                <p class="hint">{&offer.reason}</p>
                <button type="button" class="button-quiet" aria-pressed={pressed} {onclick}>{"Try this move"}</button>
            </div>
        </li>
    }
}

/// The controls that move hours from one activity to another.
fn between_activities(
    week: &Week,
    offers: &[Offer],
    trial: &Trial,
    set_trial: &Callback<Trial>,
    numbers: &Numbers<'_>,
) -> Html {
    let (from, to, hours) = match *trial {
        Trial::Hours { from, to, hours } => (from, to, hours),
        _ => (None, None, 1.0),
    };
    let sources: Vec<&Activity> = week.rows.iter().map(|row| row.activity).collect();
    let mut targets = sources.clone();
    let chosen = to.and_then(|to| catalog().activity_at(to));
    for further in offers.iter().map(|offer| offer.shift.to).chain(chosen) {
        if !targets.iter().any(|target| target.index == further.index) {
            targets.push(further);
        }
    }
    let source_row = from.and_then(|from| week.rows.iter().find(|row| row.activity.index == from));
    let max_hours = source_row.map_or(MAX_HOURS, |row| row.hours.min(MAX_HOURS));
    let moved = |hours| Trial::Hours { from, to, hours };
    let fewer = (hours > HOURS_STEP).then(|| moved(hours - HOURS_STEP));
    let more = (hours + HOURS_STEP <= max_hours).then(|| moved(hours + HOURS_STEP));
    let value = [&numbers.number(hours, 1), " h"].concat();
    let onfrom = set_trial.reform(move |from| Trial::Hours { from, to, hours });
    let onto = set_trial.reform(move |to| Trial::Hours { from, to, hours });
    html! {
        <>
        {activity_list("shift-from", "Take hours from", &sources, from, &onfrom)}
        {activity_list("shift-to", "Give them to", &targets, to, &onto)}
        {stepper("shift-hours", "Hours a week", &value, [fewer, more], set_trial)}
        </>
    }
}

fn activity_list(
    id: &'static str,
    label: &'static str,
    activities: &[&'static Activity],
    chosen: Option<ActivityIndex>,
    onchoose: &Callback<Option<ActivityIndex>>,
) -> Html {
    let option = |activity: &&'static Activity| (activity.id.into(), activity.label.into());
    let options: Vec<_> = activities.iter().map(option).collect();
    let chosen = chosen
        .and_then(|index| catalog().activity_at(index))
        .map_or("", |activity| activity.id);
    let onchoose =
        onchoose.reform(|id: String| catalog().activity(&id).map(|activity| activity.index));
    html! { <div class="field"><Select {id} {label} empty="Choose an activity" {options} {chosen} {onchoose} /></div> }
}

/// The controls that spend a part of the week as a related occupation does.
fn towards_occupation(
    neighbours: &[&'static Occupation],
    trial: &Trial,
    set_trial: &Callback<Trial>,
) -> Html {
    let (code, percent) = match *trial {
        Trial::Towards { code, percent } => (code, percent),
        _ => (None, 20),
    };
    let towards = |percent| Trial::Towards { code, percent };
    let less = (percent > PERCENT_STEP).then(|| towards(percent - PERCENT_STEP));
    let more = (percent < 100 - PERCENT_STEP).then(|| towards(percent + PERCENT_STEP));
    let option =
        |occupation: &&'static Occupation| (occupation.code.into(), occupation.title.into());
    let options: Vec<_> = neighbours.iter().map(option).collect();
    let onchoose = set_trial.reform(move |code: String| Trial::Towards {
        code: catalog()
            .occupation(&code)
            .map(|occupation| occupation.code),
        percent,
    });
    html! {
        <section class="shift-part" aria-labelledby="shift-towards">
            <h3 id="shift-towards">{"Towards a related occupation"}</h3>
            <p class="hint">{"A part of your week is spent as that occupation spends it; your other hours shrink in proportion."}</p>
            <div class="field">
                <Select
                    id="shift-occupation"
                    label="Occupation"
                    empty="Choose one"
                    {options}
                    chosen={code.unwrap_or_default()}
                    {onchoose}
                />
            </div>
            {stepper("shift-part", "Part of the week", &format!("{percent}%"), [less, more], set_trial)}
        </section>
    }
}

/// A value with a button on each side; at a limit, the button leads to no trial.
fn stepper(
    id: &'static str,
    label: &'static str,
    value: &str,
    [less, more]: [Option<Trial>; 2],
    set_trial: &Callback<Trial>,
) -> Html {
    let button = |word, sign: &'static str, next: Option<Trial>| {
        // Not disabled at a limit: that would lose the focus.
        let inactive = next.is_none().then_some("true");
        let onclick = next.map(|next| set_trial.reform(move |_: MouseEvent| next.clone()));
        html! {
            <button type="button" class="step" aria-label={[word, label].concat()} aria-disabled={inactive} {onclick}>{sign}</button>
        }
    };
    html! {
        <div class="field" role="group" aria-label={label}>
            <span class="field-name">{label}</span>
            <div class="field-control stepper">
                {button("Less: ", "−", less)}
                <output {id}>{value}</output>
                {button("More: ", "+", more)}
            </div>
        </div>
    }
}

/// Why nothing is computed; empty while the trial is incomplete.
fn no_outcome(trial: &Trial) -> Html {
    let text = if trial.is_complete() {
        "There are not as many hours to move, or both are the same activity."
    } else {
        ""
    };
    html! { <p class="hint">{text}</p> }
}

fn outcome(effect: &Effect) -> Html {
    html! {
        <div>
            <table class="plain-table">
                <caption class="visually-hidden">{"The week now and after the shift, with the range over the readings"}</caption>
                <thead><tr><td></td><th scope="col">{"Now"}</th><th scope="col">{"After the shift"}</th></tr></thead>
                <tbody>{for effect.changes.iter().map(change_row)}</tbody>
            </table>
            if effect.charging {
                <p class="hint">{"Each change of income is against today’s income from the same week."}</p>
            }
        </div>
    }
}

fn change_row(change: &Change) -> Html {
    let cell = |figure: &Figure| {
        html! { <td class="number"><span>{&figure.value}</span>{in_brackets(figure.range.as_deref())}</td> }
    };
    html! { <tr><th scope="row">{&change.name}</th>{cell(&change.before)}{cell(&change.after)}</tr> }
}
