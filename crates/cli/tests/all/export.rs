//! What a visitor takes along agrees with the page and with the command line.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use taskmix_inputs::link::Pay;
use taskmix_inputs::page::{
    EmploymentStatus, OwnJudgement, PageInputs, Pricing, RateForm, RowHours,
};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::{ReadingSet, ReadingSource, shares};
use taskmix_present::export::{
    FileProblem, answer_picture, bears_pay, calculate_command, file, import, made, rate_command,
    rate_commands_by_reading, reproduced, rest_of_week, results_csv, reveals, scenario_picture,
    week_csv,
};
use taskmix_present::scenarios::{self, Line, ScenarioView};
use taskmix_present::terms::BaseTerms;
use taskmix_present::{Answer, Numbers, PlainFormats, Week};

/// A freelancer who changed a bit of everything.
fn changed() -> PageInputs {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    inputs.add_role("13-1161.00");
    inputs.set_role_share(0, 0.6);
    inputs.hours_week = 37.5;
    inputs.edit_row("4.A.3.b.6.I16.D03", |row| {
        row.hours = RowHours::Set(8.0 / 3.0)
    });
    inputs.edit_row("4.A.2.b.1.I07.D01", |row| row.hours = RowHours::Removed);
    inputs.edit_row("4.A.4.a.6.I03.D05", |row| {
        row.hours = RowHours::Set(2.0);
        row.billable = Some(false);
    });
    inputs.edit_row("4.A.1.a.1.I14.D01", |row| {
        row.hours = RowHours::Set(1.25);
        row.judgement = Some(OwnJudgement {
            automatable: 0.2,
            assistable: 0.3,
        });
    });
    inputs.form.rate = Some(60.0);
    inputs.form.tools_month = 20.0;
    inputs.form.fee = 0.1;
    let own = inputs.copy_scenario(ScenarioKey::Preset(Scenario::PriceWar), "=My, \"plan\"");
    inputs.assume(own, RateField::Premium, Some(-0.1));
    inputs.chosen = own;
    inputs
}

/// The same by observed use alone.
fn used_alone() -> PageInputs {
    PageInputs {
        readings: ReadingSet::ALL.without(ReadingSource::Labels),
        ..changed()
    }
}

fn week(inputs: &PageInputs) -> Week {
    Week::of(inputs).unwrap()
}

fn json_file(inputs: &PageInputs) -> Value {
    serde_json::from_str(&file(inputs, &week(inputs)).unwrap()).unwrap()
}

/// Runs a command as it is shown on the page: `echo '…' | taskmix NAME`.
fn run(command: &str) -> Value {
    let (input, name) = command
        .strip_prefix("echo '")
        .and_then(|rest| rest.split_once("' | taskmix "))
        .unwrap();
    assert!(
        !input.contains('\''),
        "a shell would end the text here: {input}"
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_taskmix"))
        .arg(name)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Every number of two JSON texts within 1e-9 of each other, everything else equal.
fn agree(left: &Value, right: &Value, path: &str) {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            assert_eq!(
                left.keys().collect::<Vec<_>>(),
                right.keys().collect::<Vec<_>>(),
                "{path}"
            );
            for (name, value) in left {
                agree(value, &right[name], &format!("{path}.{name}"));
            }
        }
        (Value::Array(left), Value::Array(right)) => {
            assert_eq!(left.len(), right.len(), "{path}");
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                agree(left, right, &format!("{path}[{index}]"));
            }
        }
        (Value::Number(first), Value::Number(second)) => {
            let (first, second) = (first.as_f64().unwrap(), second.as_f64().unwrap());
            let off = (first - second).abs();
            assert!(
                off <= 1e-9 * first.abs().max(1.0),
                "{path}: {first} against {second}"
            );
        }
        _ => assert_eq!(left, right, "{path}"),
    }
}

#[test]
fn a_saved_file_gives_the_same_page_again() {
    for inputs in [
        PageInputs::default(),
        PageInputs::of_occupation("43-4051.00"),
        changed(),
        PageInputs {
            employment_status: EmploymentStatus::Employed,
            ..changed()
        },
        used_alone(),
    ] {
        let text = file(&inputs, &week(&inputs)).unwrap();
        assert_eq!(import(&text), Ok(inputs.clone()));
        let pretty = serde_json::to_string_pretty(&json_file(&inputs)).unwrap();
        assert_eq!(import(&format!("\u{feff}{pretty}\n")), Ok(inputs));
    }
}

#[test]
fn a_file_keeps_which_readings_count() {
    let mut saved = json_file(&used_alone());
    assert_eq!(saved["inputs"]["readings"], json!(["M", "C"]));
    assert_eq!(saved["results"]["shares"]["readings"], json!(["M", "C"]));
    // A file from before there was a choice means all of them.
    saved["inputs"].as_object_mut().unwrap().remove("readings");
    let before = import(&saved.to_string()).unwrap();
    assert_eq!(before, changed());
    assert!(before.readings.is_all());
    assert_eq!(json_file(&before)["inputs"]["readings"], Value::Null);
    for (wrong, field) in [
        (json!([]), "inputs.readings"),
        (json!(["M", "Z"]), "inputs.readings[1]"),
        (json!("M"), "inputs.readings"),
    ] {
        saved["inputs"]["readings"] = wrong;
        let Err(FileProblem::Invalid(errors)) = import(&saved.to_string()) else {
            panic!("{field} was accepted")
        };
        let fields: Vec<_> = errors.errors.iter().map(|error| &error.field).collect();
        assert!(field.ends_with(fields[0].as_str()), "{fields:?}");
    }
}

#[test]
fn the_command_line_gives_the_numbers_of_the_file() {
    for inputs in [
        PageInputs::of_occupation("43-4051.00"),
        changed(),
        used_alone(),
    ] {
        let saved = json_file(&inputs);
        let week = week(&inputs);
        let shares = run(&calculate_command(&inputs, &week).unwrap());
        agree(&shares, &saved["results"]["shares"], "shares");
        let rate = run(&rate_command(&inputs, &week).unwrap());
        let scenarios = saved["results"]["scenarios"].as_array().unwrap();
        let chosen = scenarios
            .iter()
            .find(|output| output["scenario"] == inputs.chosen.id().as_str())
            .unwrap();
        agree(&rate, &chosen["central"], "rate");
        // And the page shows the same: the change of the chosen scenario, and the share.
        let numbers = Numbers::new(&PlainFormats, "USD");
        let view = ScenarioView::of(
            inputs.chosen,
            &BaseTerms::of(&inputs, &week),
            &inputs,
            &numbers,
        );
        let change = rate["change_annual"].as_f64().unwrap();
        assert_eq!(view.change.value, numbers.signed_money_rounded(change));
        let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
        let answer = Answer::of(&week, &result, &numbers);
        let central = shares_of(&saved, "automatable");
        assert_eq!(answer.segments[0].percent, numbers.percent(central));
    }
}

/// Prices in every unit, with a discount, a target and a reserve.
fn in_units() -> Vec<PageInputs> {
    let with = |form: RateForm| {
        let mut inputs = PageInputs::of_occupation("27-3091.00");
        inputs.form = RateForm {
            discount: Some(0.3),
            target: Some(60_000.0),
            reserve: 0.35,
            ..form
        };
        inputs.chosen = ScenarioKey::Preset(Scenario::ClientDiscount);
        inputs
    };
    let words = |per_thousand| RateForm {
        pricing: Pricing::Piece,
        piece_price: Some(if per_thousand { 90.0 } else { 0.09 }),
        pieces_before: Some(350.0),
        pieces_with: Some(700.0),
        per_thousand,
        ..RateForm::default()
    };
    vec![
        with(words(false)),
        with(words(true)),
        with(RateForm {
            pieces_with: None,
            ..words(false)
        }),
        with(RateForm {
            pricing: Pricing::Day,
            day_price: Some(450.0),
            day_hours: Some(7.5),
            ..RateForm::default()
        }),
        with(RateForm {
            pricing: Pricing::Project,
            project_price: Some(1_000.0),
            measured_before: Some(7.0),
            measured_with: Some(3.0),
            ..RateForm::default()
        }),
        with(RateForm {
            pricing: Pricing::Retainer,
            retainer_price: Some(1_000.0),
            retainer_hours: Some(17.0),
            measured_before: Some(7.0),
            measured_with: Some(3.0),
            ..RateForm::default()
        }),
        with(RateForm {
            own_currency: Some("PLN".into()),
            exchange: Some(4.07),
            exchange_date: Some("2026-11-30".into()),
            holidays: Some(33.0),
            client_days: Some(51.0),
            project_cost: Some(77.0),
            project_cost_hours: Some(13.0),
            ..words(false)
        }),
    ]
}

#[test]
fn a_price_in_its_unit_is_computed_as_the_page_does() {
    for mut inputs in in_units() {
        // In the client's currency, as the page says it.
        let price = inputs.form.price().unwrap();
        for chosen in [Scenario::ClientDiscount, Scenario::OnlyTheExceptions] {
            inputs.chosen = ScenarioKey::Preset(chosen);
            let (week, saved) = (week(&inputs), json_file(&inputs));
            let command = rate_command(&inputs, &week).unwrap();
            assert!(command.contains("\"price\":{\"amount\":"), "{command}");
            let rate = run(&command);
            let scenarios = saved["results"]["scenarios"].as_array().unwrap();
            let of_page = scenarios
                .iter()
                .find(|output| output["scenario"] == chosen.id())
                .unwrap();
            agree(&rate, &of_page["central"], &command);
            let number = |name: &str| rate[name].as_f64().unwrap();
            let near = |left: f64, right: f64| (left - right).abs() <= 1e-9 * right;
            assert!(near(number("price_per_unit_before"), price), "{command}");
            if chosen == Scenario::ClientDiscount {
                assert!(near(number("price_per_unit"), 0.7 * price), "{command}");
                let discount = 1.0 - number("min_price_per_unit") / price;
                assert!(near(number("break_even_discount"), discount), "{command}");
            }
        }
        // A rate that a scenario sets is not the price of the form.
        inputs.assume(inputs.chosen, RateField::Rate, Some(99.0));
        let command = rate_command(&inputs, &week(&inputs)).unwrap();
        let own = 99.0 / inputs.exchange();
        let rate: Value = serde_json::from_str(command.split('\'').nth(1).unwrap()).unwrap();
        assert!(
            (rate["rate"].as_f64().unwrap() - own).abs() < 1e-9,
            "{command}"
        );
        assert!(!command.contains("\"price\""), "{command}");
    }
}

/// A retainer of 1,200 dollars, and an income in złoty.
fn in_two_currencies() -> PageInputs {
    let mut inputs = PageInputs::of_occupation("15-1252.00");
    inputs.form = RateForm {
        pricing: Pricing::Retainer,
        retainer_price: Some(1_200.0),
        retainer_hours: Some(20.0),
        hourly_cost: 8.0,
        tools_month: 100.0,
        target: Some(200_000.0),
        own_currency: Some("PLN".into()),
        exchange: Some(4.05),
        exchange_date: Some("2026-11-30".into()),
        ..RateForm::default()
    };
    inputs
}

#[test]
fn no_amount_stands_without_its_currency() {
    let inputs = in_two_currencies();
    let (week, saved) = (week(&inputs), json_file(&inputs));
    assert_eq!(saved["results"]["price_currency"], "USD");
    assert_eq!(saved["results"]["income_currency"], "PLN");
    let text = results_csv(&inputs, &week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let row = |quantity: &str| {
        let of = |row: &&csv::StringRecord| row[0] == *"hold" && row[2] == *quantity;
        rows.iter().find(of).unwrap_or_else(|| panic!("{quantity}"))
    };
    let central = |quantity: &str| row(quantity)[4].parse::<f64>().unwrap();
    // The price as the page says it, in the client's currency; 26 hours of 46 weeks in one's own.
    assert_eq!(
        (
            central("price_per_unit_before"),
            &row("price_per_unit_before")[8]
        ),
        (1_200.0, "USD")
    );
    let year = 46.0 * (26.0 * 60.0 * 4.05 - 8.0 * 40.0);
    assert!((central("annual_before") - year).abs() < 1e-6);
    assert_eq!(&row("annual_before")[8], "PLN");
    let numbers = Numbers::new(&PlainFormats, "PLN");
    let base = BaseTerms::of(&inputs, &week);
    let today = scenarios::today(&inputs, &base, &numbers);
    assert!(today.contains(&Some("USD 1,200".into())), "{today:?}");
    let view = ScenarioView::of(
        ScenarioKey::Preset(Scenario::FixedPrice),
        &base,
        &inputs,
        &numbers,
    );
    let at = Line::ALL
        .iter()
        .position(|line| *line == Line::MinimumPrice);
    let least = numbers
        .in_currency("USD")
        .money_rounded(central("min_price_per_unit"));
    assert_eq!(view.lines[at.unwrap()].value, least);
    // Every number that depends on the currency, and no other, has one.
    let mut dear = inputs.clone();
    dear.form.exchange = Some(8.1);
    dear.form.hourly_cost *= 2.0;
    dear.form.tools_month *= 2.0;
    dear.form.target = Some(400_000.0);
    let text = results_csv(&dear, &Week::of(&dear).unwrap());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let doubled: Vec<_> = reader.records().map(Result::unwrap).collect();
    let mut currencies = [0, 0, 0];
    for (row, double) in rows.iter().zip(&doubled) {
        let (Ok(one), Ok(two)) = (row[4].parse::<f64>(), double[4].parse::<f64>()) else {
            continue;
        };
        let (times, count) = match &row[8] {
            "PLN" => (2.0, 0),
            "USD" => (1.0, 1),
            "" => (1.0, 2),
            other => panic!("{other}"),
        };
        currencies[count] += 1;
        assert!(
            (two - times * one).abs() <= 1e-6 * two.abs().max(1.0),
            "{row:?} {double:?}"
        );
    }
    assert!(currencies.iter().all(|count| *count > 20), "{currencies:?}");
    // The command says the same.
    let command = rate_command(&inputs, &week).unwrap();
    assert!(command.contains("\"amount\":1200,"), "{command}");
    assert!(command.contains("\"exchange\":4.05"), "{command}");
    let output = run(&command);
    let scenarios = saved["results"]["scenarios"].as_array().unwrap();
    let of_page = scenarios
        .iter()
        .find(|output| output["scenario"] == inputs.chosen.id());
    agree(&output, &of_page.unwrap()["central"], &command);
    for command in rate_commands_by_reading(&inputs, &week) {
        assert!(command.contains("\"exchange\":4.05"), "{command}");
    }
    // A rate by the hour, and one that is only an example.
    let mut hourly = inputs.clone();
    hourly.form.pricing = Pricing::Hourly;
    hourly.form.rate = Some(60.0);
    let command = rate_command(&hourly, &week).unwrap();
    assert!(command.contains("\"rate\":60,"), "{command}");
    assert_eq!(run(&command)["price_per_unit_before"], 60.0);
    let before = run(&command)["effective_rate_before"].as_f64().unwrap();
    assert!((before - 243.0).abs() < 1e-9, "{before}");
}

fn shares_of(saved: &Value, part: &str) -> f64 {
    saved["results"]["shares"][part]["central"]
        .as_f64()
        .unwrap()
}

#[test]
fn tables_have_the_numbers_of_the_file() {
    let inputs = changed();
    let (week, saved) = (week(&inputs), json_file(&inputs));
    let text = week_csv(&week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), week.rows.len());
    let cell = |row: &csv::StringRecord, index: usize| row[index].parse::<f64>().unwrap();
    let total: f64 = rows.iter().map(|row| cell(row, 2)).sum();
    assert!((total - week.total_hours()).abs() < 1e-9);
    let central: f64 = rows.iter().map(|row| cell(row, 2) * cell(row, 5)).sum();
    assert!((central / total - shares_of(&saved, "automatable")).abs() < 1e-9);
    for row in &rows {
        for low in [4, 7, 10] {
            assert!(
                cell(row, low) <= cell(row, low + 1) && cell(row, low + 1) <= cell(row, low + 2)
            );
        }
    }

    let text = results_csv(&inputs, &week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    // Five of the week, and 36 of each of the eight scenarios.
    assert_eq!(rows.len(), 5 + 36 * 8);
    for scenario in saved["results"]["scenarios"].as_array().unwrap() {
        for row in rows
            .iter()
            .filter(|row| &row[0] == scenario["scenario"].as_str().unwrap())
        {
            let expected = &scenario["central"][&row[2]];
            let (shown, expected) = (row[4].parse::<f64>().ok(), expected.as_f64());
            assert_eq!(shown.is_some(), expected.is_some(), "{row:?}");
            for (shown, expected) in shown.into_iter().zip(expected) {
                let off = (shown - expected).abs();
                assert!(off <= 1e-11 * expected.abs().max(1.0), "{row:?}");
            }
            assert_eq!(row[6].is_empty(), expected.is_some(), "{row:?}");
            assert_eq!(&row[7], "given");
        }
    }
    let own = rows.iter().find(|row| &row[0] == "own-1").unwrap();
    assert_eq!(
        &own[1], "'=My, \"plan\"",
        "no spreadsheet takes it for a formula"
    );
}

/// Every number in a table or a command, as it is written.
fn written(text: &str) -> impl Iterator<Item = &str> {
    let within = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-');
    text.split(move |letter| !within(letter))
        .filter(|word| word.parse::<f64>().is_ok())
}

#[test]
fn no_number_taken_along_carries_the_dust_of_computing() {
    let mut copywriter = PageInputs::of_occupation("27-3043.00");
    copywriter.form.rate = Some(60.0);
    for inputs in [copywriter.clone(), changed()] {
        let week = week(&inputs);
        let texts = [
            week_csv(&week),
            results_csv(&inputs, &week),
            calculate_command(&inputs, &week).unwrap(),
            rate_command(&inputs, &week).unwrap(),
        ];
        for text in &texts {
            for number in written(text) {
                assert_ne!(number, "-0", "{text}");
                let digits = number.trim_start_matches(['-', '0', '.']).len();
                assert!(digits <= 13, "{number} in {text}");
            }
        }
    }
    let week = week(&copywriter);
    let command = rate_command(&copywriter, &week).unwrap();
    assert!(command.contains("\"hours_week\":40,"), "{command}");
    let results = results_csv(&copywriter, &week);
    assert!(
        results.contains("by-the-hour,Bill by the hour,effective_rate,60,60,60,"),
        "{results}"
    );
}

#[test]
fn a_week_of_round_hours_stays_round() {
    for (code, _) in EXAMPLES {
        for total in 1..=168 {
            let mut inputs = PageInputs::of_occupation(code);
            inputs.hours_week = f64::from(total);
            assert_eq!(week(&inputs).total_hours(), f64::from(total), "{code}");
        }
    }
    // Hours of hundredths that fill the week, and so little that rounding it would lose it.
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    inputs.hours_week = 1e-9;
    assert!(week(&inputs).has_hours());
    assert!((week(&inputs).total_hours() - 1e-9).abs() < 1e-18);
}

/// Occupations of the page's examples, and whether somebody gave a rate.
const EXAMPLES: [(&str, bool); 3] = [
    ("27-3043.00", false),
    ("15-1254.00", true),
    ("47-2181.00", false),
];

#[test]
fn the_commands_of_the_readings_give_the_ends_of_the_ranges() {
    let inputs = changed();
    let week = week(&inputs);
    let text = results_csv(&inputs, &week);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let commands = rate_commands_by_reading(&inputs, &week);
    assert_eq!(commands.len(), 6);
    let outputs: Vec<_> = commands.iter().map(|command| run(command)).collect();
    for quantity in ["annual", "change_annual", "effective_rate", "time_saved"] {
        let of = |row: &&csv::StringRecord| row[0] == *inputs.chosen.id() && row[2] == *quantity;
        let row = rows.iter().find(of).unwrap_or_else(|| panic!("{quantity}"));
        let (low, high): (f64, f64) = (row[3].parse().unwrap(), row[5].parse().unwrap());
        let given = outputs
            .iter()
            .map(|output| output[quantity].as_f64().unwrap());
        let ends = given.fold((f64::INFINITY, f64::NEG_INFINITY), |ends, value| {
            (ends.0.min(value), ends.1.max(value))
        });
        assert!(
            (ends.0 - low).abs() <= 1e-6 && (ends.1 - high).abs() <= 1e-6,
            "{quantity}"
        );
    }
    // With one's own judgement of every activity all readings are the same.
    let mut judged = PageInputs::of_occupation("27-3043.00");
    judged.form.rate = Some(60.0);
    for row in Week::of(&judged).unwrap().rows {
        judged.edit_row(row.activity.id, |edit| {
            edit.judgement = Some(OwnJudgement {
                automatable: 0.25,
                assistable: 0.5,
            });
        });
    }
    let week = Week::of(&judged).unwrap();
    assert!(rate_command(&judged, &week).is_some());
    assert_eq!(rate_commands_by_reading(&judged, &week), [""; 0]);
}

#[test]
fn an_empty_week_has_no_figures() {
    let inputs = PageInputs::default();
    let week = week(&inputs);
    assert!(!week.has_hours());
    let results = results_csv(&inputs, &week);
    assert_eq!(
        results,
        "of,title,quantity,low,central,high,absent,rate,currency\r\n"
    );
}

#[test]
fn an_example_rate_is_called_one() {
    for (code, given) in EXAMPLES {
        let mut inputs = PageInputs::of_occupation(code);
        inputs.form.rate = given.then_some(60.0);
        let week = week(&inputs);
        let text = results_csv(&inputs, &week);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for row in reader.records().map(Result::unwrap) {
            let expected = match (&row[0], given) {
                ("week", _) => "",
                (_, true) => "given",
                (_, false) => "example of the page",
            };
            assert_eq!(&row[7], expected, "{row:?}");
        }
        let beside = reproduced(&inputs);
        assert!(beside.contains("chosen scenario"), "{beside}");
        assert_eq!(beside.contains("example"), !given, "{beside}");
    }
}

#[test]
fn employed_without_a_rate_nothing_speaks_of_one() {
    let mut inputs = PageInputs {
        employment_status: EmploymentStatus::Employed,
        ..PageInputs::of_occupation("27-3043.00")
    };
    let week = week(&inputs);
    assert_eq!(rate_command(&inputs, &week), None);
    assert!(!bears_pay(&inputs));
    assert_eq!(reproduced(&inputs), ".");
    inputs.form.rate = Some(45.0);
    assert!(bears_pay(&inputs));
    let command = rate_command(&inputs, &week).unwrap();
    assert!(command.contains("\"rate\":45,"), "{command}");
}

#[test]
fn paper_says_what_the_screen_keeps_behind_buttons() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let week = week(&changed());
    let rows: Vec<_> = week.rows.iter().skip(week.rows.len() - 2).collect();
    let text = rest_of_week(&rows, &numbers).unwrap();
    let words = rows.iter().map(|row| {
        let hours = numbers.number(row.hours, 1);
        format!("{}, {hours} h", row.activity.label)
    });
    let words: Vec<_> = words.collect();
    assert_eq!(text, format!("Also: {}", words.join("; ")));
    assert_eq!(rest_of_week(&[], &numbers), None);

    let text = made("Mon Nov 02 2026", "https://example.org/");
    let version = env!("CARGO_PKG_VERSION");
    let start = format!("Mon Nov 02 2026, Taskmix {version}, https://example.org/. Sources: ");
    assert!(text.starts_with(&start), "{text}");
    for source in [
        "O*NET",
        "CC BY 4.0",
        "Bureau of Labor Statistics",
        "Eloundou",
        "Tomlinson",
    ] {
        assert!(text.contains(source), "{text}");
    }
}

#[test]
fn long_names_do_not_run_across_the_bars() {
    let long = "Retainer with two editors and quarterly strategy workshops";
    let mut inputs = changed();
    inputs.copy_scenario(ScenarioKey::Preset(Scenario::PriceWar), long);
    inputs.copy_scenario(ScenarioKey::Preset(Scenario::PriceWar), &"W".repeat(60));
    let (week, numbers) = (week(&inputs), Numbers::new(&PlainFormats, "USD"));
    let base = BaseTerms::of(&inputs, &week);
    let keys = inputs.scenario_keys().into_iter();
    let views: Vec<_> = keys
        .map(|key| ScenarioView::of(key, &base, &inputs, &numbers))
        .collect();
    let picture = scenario_picture(&views).unwrap();
    assert!(
        picture.contains(&format!("…<title>{long}</title></text>")),
        "{picture}"
    );
    let names = picture.split("<text x=\"60\"").skip(1);
    for name in names.filter(|name| name.contains("<title>")) {
        let shown = name.split(['>', '<']).nth(1).unwrap();
        let max = if shown.starts_with('W') { 14 } else { 27 };
        assert!(shown.chars().count() <= max, "{shown}");
    }
    for view in &views {
        let whole = picture.contains(&format!(">{}</text>", view.title));
        let cut = view.title.len() > 30;
        assert_eq!(
            whole,
            !cut && !view.title.starts_with('='),
            "{}",
            view.title
        );
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    let good = file(&changed(), &week(&changed())).unwrap();
    let cut = import("{\"taskmix\": 1,").unwrap_err();
    assert_eq!(
        cut.text(),
        "The file is not complete JSON: EOF while parsing a value at line 1 column 14."
    );
    assert_eq!(import("[]"), Err(FileProblem::NotOurs));
    assert_eq!(
        import("{\"taskmix\":\"1\",\"inputs\":{}}"),
        Err(FileProblem::NotOurs)
    );
    assert_eq!(import("{\"taskmix\":2}"), Err(FileProblem::Newer));
    let long = " ".repeat(4_000_001);
    assert_eq!(
        import(&long),
        Err(FileProblem::TooLong { length: 4_000_001 })
    );
    let wrong = good
        .replace("\"hours_week\":37.5", "\"hours_week\":375")
        .replace("\"fee\":0.1", "\"fee\":7");
    let problem = import(&wrong).unwrap_err();
    let FileProblem::Invalid(errors) = &problem else {
        panic!("{problem:?}");
    };
    let fields: Vec<_> = errors
        .errors
        .iter()
        .map(|error| error.field.as_str())
        .collect();
    assert_eq!(fields, ["hours_week", "form.fee"]);
    let full = json_file(&changed())
        .to_string()
        .replace("\"hours\":1.25", "\"hours\":168");
    assert!(
        matches!(import(&full), Err(FileProblem::Invalid(_))),
        "too many hours together"
    );
    let text = problem.text();
    assert!(
        text.contains("hours_week") && text.contains("168") && text.contains("375"),
        "{text}"
    );
}

#[test]
fn the_link_says_what_it_reveals() {
    let numbers = Numbers::new(&PlainFormats, "USD");
    let inputs = changed();
    let private = reveals(&inputs, Pay::Private, &numbers);
    assert_eq!(private[0], "the role Writers and Authors (60%)");
    assert!(
        private.contains(&"4 activities with your own hours".into()),
        "{private:?}"
    );
    assert_eq!(private.last().unwrap(), "not your rate, prices or costs");
    let shared = reveals(&inputs, Pay::Shared, &numbers);
    assert_eq!(shared.last().unwrap(), "your rate, prices and costs");
    let mut asked = PageInputs::default();
    asked.courses.free = true;
    let revealed = reveals(&asked, Pay::Private, &numbers);
    assert!(
        revealed
            .iter()
            .any(|phrase| phrase == "what you ask of courses"),
        "{revealed:?}"
    );
    let none = reveals(&PageInputs::default(), Pay::Shared, &numbers);
    assert_eq!(none, ["no amounts of money: you have not given any"]);
}

#[test]
fn pictures_bear_the_sentence_and_every_range() {
    let inputs = changed();
    let (week, numbers) = (week(&inputs), Numbers::new(&PlainFormats, "USD"));
    let result = shares::of_mix(&week.mix, inputs.assumptions).unwrap();
    let answer = Answer::of(&week, &result, &numbers);
    let picture = answer_picture(&answer);
    for segment in &answer.segments {
        assert!(picture.contains(&format!("{} ({})", segment.percent, segment.range)));
    }
    let base = BaseTerms::of(&inputs, &week);
    let views: Vec<_> = inputs
        .scenario_keys()
        .into_iter()
        .map(|key| ScenarioView::of(key, &base, &inputs, &numbers))
        .collect();
    let picture = scenario_picture(&views).unwrap();
    assert!(
        picture.contains("=My, &quot;plan&quot;"),
        "names are escaped"
    );
    for view in &views {
        let range = view
            .change_share
            .as_ref()
            .and_then(|figure| figure.range.clone());
        assert!(
            range.is_none_or(|range| picture.contains(&range)),
            "{}",
            view.title
        );
    }
}
