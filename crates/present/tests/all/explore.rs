//! The section "Explore" agrees with the scenarios' cards, with the functions of the JavaScript
//! package, and with itself.

use taskmix_inputs::page::ScenarioEdit;
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_inputs::{PageInputs, Value, monte_carlo};
use taskmix_method::Cases;
use taskmix_method::monte_carlo::{Simulation, Uncertain, stated_around};
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_present::explore::chance::{Drawn, HistogramView, drawn_fields, sentence};
use taskmix_present::explore::map::MapView;
use taskmix_present::explore::tornado::TornadoView;
use taskmix_present::explore::{self};
use taskmix_present::scenarios::{Line, ScenarioView, title_of};
use taskmix_present::terms::BaseTerms;

use super::shown::{COPYWRITER, numbers, week};

const OCCUPATIONS: [&str; 4] = [COPYWRITER, "43-4051.00", "15-1254.00", "47-2181.00"];

/// A freelancer at 60 an hour with tools for 20 a month: the worked example of the method.
fn freelancer(code: &str, chosen: Scenario) -> PageInputs {
    let mut inputs = PageInputs::of_occupation(code);
    inputs.form.rate = Some(60.0);
    inputs.form.tools_month = 20.0;
    inputs.chosen = ScenarioKey::Preset(chosen);
    inputs
}

fn cases(inputs: &PageInputs) -> (Cases, Vec<Uncertain>) {
    let week = week(inputs);
    let cases = explore::cases(&BaseTerms::of(inputs, &week), inputs, &week);
    (cases, stated_around(&cases.central.terms))
}

fn map(inputs: &PageInputs) -> MapView {
    MapView::of(
        &title_of(inputs.chosen, inputs),
        &cases(inputs).0,
        &numbers(),
    )
    .expect("within limits")
}

fn tornado(inputs: &PageInputs) -> TornadoView {
    let (cases, uncertain) = cases(inputs);
    TornadoView::of(
        &title_of(inputs.chosen, inputs),
        &cases,
        &uncertain,
        &numbers(),
    )
    .expect("within limits")
}

fn draw(inputs: &PageInputs, seed: u64) -> Drawn {
    let (cases, uncertain) = cases(inputs);
    let five = Some(cases.by_estimate);
    let mut simulation =
        Simulation::new(cases.central, five, uncertain, seed).expect("within limits");
    simulation.advance(10_000);
    Drawn::of(&simulation).expect("draws")
}

#[test]
fn map_and_tornado_agree_with_every_card() {
    for code in OCCUPATIONS {
        for scenario in Scenario::ALL {
            let inputs = freelancer(code, scenario);
            let week = week(&inputs);
            let base = BaseTerms::of(&inputs, &week);
            let card = ScenarioView::of(ScenarioKey::Preset(scenario), &base, &inputs, &numbers());
            let line =
                |line| &card.lines[Line::ALL.iter().position(|known| *known == line).unwrap()];
            let (summary, sentence) = (
                map(&inputs).summary.text(),
                tornado(&inputs).sentence.text(),
            );
            let change = card.change_share.clone().expect("an income today");
            if scenario != Scenario::OnlyTheExceptions {
                assert!(summary.contains(&change.value), "{change:?}: {summary}");
                let even = &line(Line::BreakEven).value;
                if let Some(share) = even.strip_suffix(" of it") {
                    assert!(
                        summary.contains(&format!("{share} of the saved")),
                        "{even}: {summary}"
                    );
                }
                let range = change.range.unwrap_or_default();
                assert!(summary.contains(&range), "{range}: {summary}");
            }
            let change = line(Line::Change);
            assert!(sentence.contains(&change.value), "{change:?}: {sentence}");
            let range = change.range.clone().unwrap_or_default();
            assert!(sentence.contains(&range), "{range}: {sentence}");
        }
    }
}

#[test]
fn the_map_says_what_can_be_passed_on() {
    let map = map(&freelancer(COPYWRITER, Scenario::FixedPrice));
    let summary = map.summary.text();
    // METHOD §4: holding the price gives +12.0 %.
    assert!(summary.contains("+12% (range +8% to +17%)"), "{summary}");
    assert_eq!(map.own, (0.5, 0.0));
    assert_eq!(map.resold, ["0%", "25%", "50%", "75%", "100%"]);
    let passed: Vec<_> = map.rows.iter().map(|row| row.passed.as_str()).collect();
    assert_eq!(passed, ["100%", "75%", "50%", "25%", "0%"]);
    // By the hour −22.1 %, sharing −5.1 %, holding +12.0 %: the middle column.
    let middle: Vec<_> = map
        .rows
        .iter()
        .map(|row| row.cells[2].value.as_str())
        .collect();
    assert_eq!((middle[0], middle[2], middle[4]), ("−22%", "−5%", "+12%"));
    for column in &map.columns {
        assert!(column.more <= column.less, "{column:?}");
        if let [Some(low), Some(central), Some(high)] = column.even {
            assert!(low <= central && central <= high, "{column:?}");
            assert!(
                column.more <= central && central <= column.less,
                "{column:?}"
            );
        }
    }
}

#[test]
fn nothing_saved_is_said_and_the_map_is_even() {
    let map = map(&freelancer(COPYWRITER, Scenario::OnlyTheExceptions));
    assert!(map.summary.text().contains("saves no time"));
    assert_eq!(map.ends, None);
    assert!(
        map.rows
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| *cell == map.rows[0].cells[0])
    );
}

#[test]
fn the_tornado_names_what_turns_a_gain_into_a_loss() {
    let held = tornado(&freelancer(COPYWRITER, Scenario::FixedPrice));
    // With 20 a month for tools and nothing resold, 240 a year are lost.
    let sentence = held.sentence.text();
    assert!(sentence.contains("One assumption decides between gain and loss: freed hours you sell again (below 1% you earn less"), "{sentence}");
    let resold = held.rows.iter().find(|row| row.slug == "k").expect("a bar");
    assert_eq!(resold.low, ("0%".to_owned(), "−USD 240".to_owned()));
    assert!(resold.decides);
    let war = tornado(&freelancer(COPYWRITER, Scenario::PriceWar))
        .sentence
        .text();
    assert!(
        war.contains("Within these ranges no single assumption turns this into a gain: "),
        "{war}"
    );
    let premium = tornado(&freelancer(COPYWRITER, Scenario::AiEnabledPremium));
    assert!(
        premium.sentence.text().contains("These assumptions decide"),
        "{premium:?}"
    );
    for row in held.rows.iter().chain(&premium.rows) {
        let (lowest, highest) = row.bar;
        assert!(
            (0.0..=1.0).contains(&lowest) && lowest <= highest && highest <= 1.0 + 1e-9,
            "{row:?}"
        );
    }
}

#[test]
fn what_a_scenario_sets_aside_is_not_drawn() {
    let mut inputs = freelancer(COPYWRITER, Scenario::OnlyTheExceptions);
    let (with, uncertain) = cases(&inputs);
    assert!(
        uncertain
            .iter()
            .all(|input| input.field() != RateField::Realised)
    );
    let fields = drawn_fields(&with, &uncertain, &numbers());
    assert_eq!(
        fields[2].spread,
        "stays at 0%, which lies outside 41% to 90%"
    );
    assert_eq!(fields[0].spread, "5% to 40%, most often 15%");
    // The user's own value is the most frequent one.
    inputs.chosen = ScenarioKey::Preset(Scenario::FixedPrice);
    inputs.scenarios = vec![ScenarioEdit {
        base: Scenario::FixedPrice,
        name: None,
        changes: vec![(RateField::Resold, 0.8)],
    }];
    let (with, uncertain) = cases(&inputs);
    let fields = drawn_fields(&with, &uncertain, &numbers());
    assert_eq!(fields[3].spread, "0% to 100%, most often 80%");
}

#[test]
fn unpaid_hours_of_the_week_are_saved_too() {
    let mut inputs = freelancer(COPYWRITER, Scenario::FixedPrice);
    let week = week(&inputs);
    inputs.edit_row(week.rows[0].activity.id, |row| row.billable = Some(false));
    let (cases, _) = cases(&inputs);
    let unpaid = cases.central.unpaid.expect("unpaid hours");
    let terms = cases.central.terms;
    let saved =
        terms.realised * (unpaid.automatable * (1.0 - terms.rho) + unpaid.assistable * terms.sigma);
    assert!(
        (terms.non_billable_saved - saved).abs() < 1e-12,
        "{terms:?}"
    );
    assert!(saved > 0.0);
    assert_eq!(
        explore_set_aside(&mut inputs),
        None,
        "a scenario that sets it means it"
    );
}

fn explore_set_aside(inputs: &mut PageInputs) -> Option<taskmix_method::case::Unpaid> {
    inputs.chosen = ScenarioKey::Preset(Scenario::OnlyTheExceptions);
    cases(inputs).0.central.unpaid
}

#[test]
fn the_simulation_is_that_of_the_javascript_package() {
    let drawn = draw(&freelancer(COPYWRITER, Scenario::ShareTheSaving), 5);
    let field = |name: &str, value| (name.to_owned(), Value::Number(value));
    let rate = [
        ("rate", 60.0),
        ("utilisation", 0.65),
        ("r", 0.7),
        ("phi", 0.5),
        ("k", 0.5),
        ("g", 0.5),
        ("nu", 1.0),
        ("tool_month", 20.0),
    ];
    let week = vec![("occupation".to_owned(), Value::Text(COPYWRITER.into()))];
    let input = Value::Map(vec![
        (
            "rate".into(),
            Value::Map(rate.map(|(name, value)| field(name, value)).into()),
        ),
        ("week".into(), Value::Map(week)),
        field("seed", 5.0),
    ]);
    let output = monte_carlo::read(&input).unwrap().run().unwrap();
    let output = serde_json::to_value(output).unwrap();
    assert_eq!(output["better"], drawn.summary.better);
    assert_eq!(output["draws"], 10_000);
    let near = |name: &str, value: f64| {
        let expected = output["change_annual"][name].as_f64().unwrap();
        assert!(
            (expected - value).abs() < 1e-6,
            "{name}: {expected} is not {value}"
        );
    };
    near("p10", drawn.summary.p10);
    near("median", drawn.summary.median);
    near("p90", drawn.summary.p90);
}

#[test]
fn the_histogram_holds_every_draw() {
    let inputs = freelancer(COPYWRITER, Scenario::AiEnabledPremium);
    let drawn = draw(&inputs, 1);
    assert_eq!(drawn, draw(&inputs, 1));
    assert_ne!(drawn, draw(&inputs, 2));
    let (with, uncertain) = cases(&inputs);
    let view = HistogramView::of(&drawn, &with, &numbers());
    let counted: f64 = view
        .bins
        .iter()
        .map(|bin| bin.draws.replace(',', "").parse::<f64>().unwrap())
        .sum();
    assert_eq!(counted, 10_000.0);
    assert!(view.bins.iter().any(|bin| bin.height == 1.0));
    let zero = view.zero.expect("gains and losses");
    assert!(zero < view.median, "most draws are gains");
    let text = sentence(
        &title_of(inputs.chosen, &inputs),
        &drawn,
        (&with, &uncertain),
        &numbers(),
    )
    .text();
    assert!(
        text.contains("of 10,000 draws") && text.contains("eight in ten"),
        "{text}"
    );
}

#[test]
fn draws_and_tornado_do_not_contradict_each_other() {
    // With measured hours and an unpaid activity, one end of the resold hours loses, which no draw
    // may reach.
    let mut inputs = freelancer(COPYWRITER, Scenario::FixedPrice);
    inputs.form.measured_before = Some(6.0);
    inputs.form.measured_with = Some(2.5);
    let week = week(&inputs);
    inputs.edit_row(week.rows[0].activity.id, |row| row.billable = Some(false));
    let drawn = draw(&inputs, 1);
    let (with, uncertain) = cases(&inputs);
    let text = sentence("It", &drawn, (&with, &uncertain), &numbers()).text();
    assert_eq!(drawn.summary.better, 1.0);
    assert!(
        text.starts_with("“It”: none of 10,000 draws earns less than today within these ranges (")
            && !text.contains("cannot"),
        "{text}"
    );
    assert!(!text.contains("The card says"), "chance alone: {text}");
    let tornado = tornado(&inputs);
    let text = tornado.sentence.text();
    assert!(text.contains("One assumption decides"), "{text}");
    assert!(text.contains("(at 0% you earn less than today)"), "{text}");
    // What measured hours leave without effect is not shown.
    for row in &tornado.rows {
        assert_ne!(row.low.1, row.high.1, "{row:?}");
    }
}
