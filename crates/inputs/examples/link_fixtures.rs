//! Prints links with the inputs they stand for, one JSON object a line: the fixtures of a
//! release, which must read the same for ever.
//!
//! ```text
//! cargo run --no-default-features --example link_fixtures > tests/fixtures/links/VERSION.jsonl
//! ```

use std::error::Error;

use serde_json::json;
use taskmix_inputs::PageInputs;
use taskmix_inputs::inputs::InputsOut;
use taskmix_inputs::link::{Pay, encode};
use taskmix_inputs::page::{
    CourseFilter, EmploymentStatus, OwnJudgement, Pricing, RateForm, RolePart, RowEdit, RowHours,
    ScenarioEdit, TeamPart,
};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::Assumptions;
use taskmix_method::courses::Level;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;

/// The smallest and the largest number there is, hard to write ones, and plain ones.
const PARTS: [f64; 9] = [
    0.0,
    5e-324,
    f64::MIN_POSITIVE,
    1e-300,
    0.1,
    1.0 / 3.0,
    0.65,
    0.999_999_999_999_999_9,
    1.0,
];

fn main() -> Result<(), Box<dyn Error>> {
    let plain = PageInputs::default;
    let writer = || PageInputs::of_occupation("27-3043.00");
    print("nothing changed", &plain())?;
    print("an occupation", &writer())?;
    for (about, inputs) in [
        ("three roles", roles()),
        ("rows of every kind", rows()),
        ("own scenarios", own_scenarios()?),
        ("names of scenarios", names()),
        ("a team", team()),
        ("words", words()),
        (
            "employed",
            PageInputs {
                employment_status: EmploymentStatus::Employed,
                ..writer()
            },
        ),
        ("names that no catalogue has", unknown()),
        (
            "what is asked of courses",
            PageInputs {
                courses: CourseFilter {
                    free: true,
                    certificate: true,
                    hours: Some(10.0),
                    level: Some(Level::Intermediate),
                },
                ..writer()
            },
        ),
    ] {
        print(about, &inputs)?;
    }
    for hours in [0.0, 1.0 / 60.0, 8.0 / 3.0, 38.5, 39.999, 168.0] {
        print(
            "hours",
            &PageInputs {
                hours_week: hours,
                ..plain()
            },
        )?;
    }
    for part in PARTS {
        let assumptions = Assumptions::new(part, 2.0 * part - 1.0, 1.0 - part);
        let assumptions = assumptions.map_err(|_| "assumptions")?;
        print(
            "assumptions",
            &PageInputs {
                assumptions,
                ..plain()
            },
        )?;
        print(
            "the rate form",
            &PageInputs {
                form: form(part),
                ..writer()
            },
        )?;
        print("changes of a preset", &changed_presets(part))?;
    }
    for scenario in Scenario::ALL {
        let chosen = ScenarioKey::Preset(scenario);
        print("a chosen preset", &PageInputs { chosen, ..plain() })?;
    }
    Ok(())
}

fn print(about: &str, inputs: &PageInputs) -> Result<(), Box<dyn Error>> {
    let link = encode(inputs, Pay::Shared)?;
    println!(
        "{}",
        json!({ "about": about, "link": link, "inputs": InputsOut::of(inputs) })
    );
    Ok(())
}

fn between((low, high): (f64, f64), part: f64) -> f64 {
    (low + (high - low) * part).clamp(low, high)
}

fn role(code: &str, share: f64) -> RolePart {
    RolePart {
        code: code.into(),
        share,
    }
}

fn roles() -> PageInputs {
    PageInputs {
        roles: vec![
            role("27-3043.00", 0.5),
            role("43-4051.00", 1.0 / 3.0),
            role("13-1161.01", 0.0),
        ],
        ..PageInputs::default()
    }
}

fn rows() -> PageInputs {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    let hours = [
        0.0,
        1.0 / 3.0,
        8.0 / 3.0,
        6.5,
        1e-300,
        160.123_456_789,
        168.0,
    ];
    for (activity, hours) in (1..).zip(hours) {
        let activity = format!("4.A.4.a.{activity}.I03.D01");
        inputs.edit_row(&activity, |row| row.hours = RowHours::Set(hours));
    }
    let mut edit = |activity: &str, change: fn(&mut RowEdit)| inputs.edit_row(activity, change);
    edit("4.A.2.b.1.I07.D01", |row| row.hours = RowHours::Removed);
    edit("4.A.4.a.1.I01.D01", |row| row.billable = Some(false));
    edit("4.A.4.a.2.I01.D01", |row| row.billable = Some(true));
    edit("4.A.1.a.1.I14.D01", |row| row.judgement = judged(0.2, 0.3));
    edit("4.A.1.a.1.I14.D02", |row| row.judgement = judged(0.0, 0.0));
    edit("4.A.1.a.1.I14.D03", |row| row.judgement = judged(1.0, 0.0));
    edit("4.A.1.a.1.I14.D12", |row| {
        row.hours = RowHours::Set(2.25);
        row.billable = Some(false);
        row.judgement = judged(1.0 / 3.0, 1e-300);
    });
    inputs
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the judgement of a row may be none"
)]
fn judged(automatable: f64, assistable: f64) -> Option<OwnJudgement> {
    Some(OwnJudgement {
        automatable,
        assistable,
    })
}

fn form(part: f64) -> RateForm {
    let of = |field: RateField| between(field.limits(), part);
    RateForm {
        pricing: if part < 0.5 {
            Pricing::Project
        } else {
            Pricing::Hourly
        },
        rate: Some(of(RateField::Rate)),
        project_price: Some(between((0.0, 1e9), part)),
        utilisation: Some(part),
        weeks: of(RateField::Weeks),
        fee: of(RateField::Fee),
        hourly_cost: of(RateField::HourlyCost),
        tools_month: of(RateField::ToolsMonth),
        course_price: of(RateField::CoursePrice),
        learning_hours: of(RateField::LearningHours),
        displaced: of(RateField::Displaced),
        extra_non_billable: of(RateField::ExtraNonBillable),
        measured_before: Some(between((5e-324, 1e4), part)),
        measured_with: Some(between((0.0, 1e4), part)),
    }
}

/// Every field of the rate model, spread over the seven presets.
fn changed_presets(part: f64) -> PageInputs {
    let mut inputs = PageInputs::default();
    for (index, field) in RateField::ALL.into_iter().enumerate() {
        let preset = Scenario::ALL.into_iter().cycle().nth(index);
        let key = ScenarioKey::Preset(preset.unwrap_or(Scenario::HoldThePrice));
        inputs.assume(key, field, Some(between(field.limits(), part)));
    }
    inputs
}

/// Every field of the rate model in one scenario.
fn own_scenarios() -> Result<PageInputs, Box<dyn Error>> {
    let mut inputs = PageInputs::of_occupation("43-4051.00");
    for (name, scenario) in ["first", "second", "third"].into_iter().zip(Scenario::ALL) {
        let own = inputs.copy_scenario(ScenarioKey::Preset(scenario), name);
        for field in RateField::ALL {
            inputs.assume(own, field, Some(between(field.limits(), 0.25)));
        }
    }
    inputs.chosen = ScenarioKey::from_id("own-3").ok_or("no third scenario")?;
    Ok(inputs)
}

fn names() -> PageInputs {
    let long = "x".repeat(ScenarioEdit::MAX_NAME_LENGTH);
    let names = [
        "",
        "My plan – 2027",
        "a_b~c-d",
        "漢字 👩‍💻",
        " ",
        "=1+1",
        &long,
    ];
    let named = |(base, name): (Scenario, &str)| ScenarioEdit {
        base,
        name: Some(name.into()),
        changes: vec![(RateField::Premium, -0.3)],
    };
    PageInputs {
        scenarios: Scenario::ALL.into_iter().zip(names).map(named).collect(),
        ..PageInputs::default()
    }
}

fn team() -> PageInputs {
    let job = |(code, people): (&str, f64)| TeamPart {
        code: code.into(),
        people,
    };
    let jobs = [
        ("43-4051.00", 1.0),
        ("27-3043.00", 12.5),
        ("15-1252.00", 0.0),
        ("29-1141.01", TeamPart::MAX_PEOPLE),
    ];
    PageInputs {
        team: jobs.map(job).into(),
        ..PageInputs::default()
    }
}

fn words() -> PageInputs {
    PageInputs {
        currency: Some("EUR".into()),
        languages: ["en", "de-AT", "zh-Hant-TW"].map(Into::into).into(),
        country: Some("DE".into()),
        ..PageInputs::default()
    }
}

/// A link may name what another release of the catalogue knows.
fn unknown() -> PageInputs {
    let mut inputs = PageInputs {
        roles: vec![role("99-9999.99", 0.5), role("my own job", 0.5)],
        team: vec![TeamPart {
            code: "x".into(),
            people: 2.0,
        }],
        languages: Vec::new(),
        ..PageInputs::default()
    };
    for activity in ["4.A.9.z.9.I99.D99", "own.7", "4.A.4.a.8.I3.D1"] {
        inputs.edit_row(activity, |row| row.hours = RowHours::Set(1.5));
    }
    inputs
}
