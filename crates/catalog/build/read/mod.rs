//! Reads typed rows from the texts of the tables.

mod small;
pub mod titles;

use super::Texts;
use super::cells::{Row, Table};
use super::packed::WAGE_MATCHES;
use super::problems::Problems;
use super::rows::{
    Activity, Generalized, Group, Link, Occupation, Outlook, Pair, Pay, Period, Related, Tables,
};

const SHARE: (f64, f64) = (0.0, 1.0);
const PEOPLE: (f64, f64) = (0.0, 2e9);

/// Reads all tables and reports every wrong cell.
pub fn tables(texts: &Texts, problems: &mut Problems) -> Tables {
    // The constants of the method are in the code; the table that cites them is only checked.
    small::parameters(texts, problems);
    Tables {
        generalized: generalized(texts, problems),
        groups: groups(texts, problems),
        activities: activities(texts, problems),
        occupations: occupations(texts, problems),
        related: related(texts, problems),
        mixes: mixes(texts, problems),
        readings: small::readings(texts, problems),
        facts: small::facts(texts, problems),
        documents: small::documents(texts, problems),
        tools: small::tools(texts, problems),
        courses: small::courses(texts, problems),
        sources: small::sources(texts, problems),
    }
}

fn pair(row: &Row, automatable: &str, exposed: &str, problems: &mut Problems) -> Pair {
    let pair = [
        row.number(automatable, SHARE, problems),
        row.number(exposed, SHARE, problems),
    ];
    let [a, x] = pair;
    if a > x {
        let reason = format!("must not be above {exposed}, {x}");
        problems.add(row.place, automatable, &a.to_string(), reason);
    }
    pair
}

fn generalized(texts: &Texts, problems: &mut Problems) -> Vec<Generalized> {
    let table = Table::read(texts, "generalized_activities.csv", "id,label", problems);
    table.ascending("id", problems);
    table
        .rows()
        .map(|row| {
            // Checked, though it is not packed.
            row.text("label", problems);
            Generalized {
                id: row.text("id", problems),
            }
        })
        .collect()
}

fn groups(texts: &Texts, problems: &mut Problems) -> Vec<Group> {
    let columns = "id,label,generalized,m_a,m_x";
    let table = Table::read(texts, "groups.csv", columns, problems);
    table.ascending("id", problems);
    table
        .rows()
        .map(|row| Group {
            place: row.place.clone(),
            id: row.text("id", problems),
            label: row.text("label", problems),
            generalized: row.text("generalized", problems),
            observed: pair(&row, "m_a", "m_x", problems),
        })
        .collect()
}

fn activities(texts: &Texts, problems: &mut Problems) -> Vec<Activity> {
    let columns = "id,label,group,tasks,g5_a,g5_x,g1_a,g1_x,h5_a,h5_x,h1_a,h1_x,c_a,c_x";
    let table = Table::read(texts, "activities.csv", columns, problems);
    table.ascending("id", problems);
    table
        .rows()
        .map(|row| Activity {
            place: row.place.clone(),
            id: row.text("id", problems),
            label: row.text("label", problems),
            group: row.text("group", problems),
            tasks: row.whole("tasks", (0, 255), problems),
            labelled: [
                pair(&row, "g5_a", "g5_x", problems),
                pair(&row, "g1_a", "g1_x", problems),
                pair(&row, "h5_a", "h5_x", problems),
                pair(&row, "h1_a", "h1_x", problems),
            ],
            used: pair(&row, "c_a", "c_x", problems),
        })
        .collect()
}

const WAGE_COLUMNS: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];

fn occupations(texts: &Texts, problems: &mut Problems) -> Vec<Occupation> {
    let columns = "\
        code,title,job_zone,wage_period,p10,p25,median,p75,p90,wage_match,employment,\
        projected_change,openings,self_employed";
    let table = Table::read(texts, "occupations.csv", columns, problems);
    table.ascending("code", problems);
    table
        .rows()
        .map(|row| {
            let matched = row.one_of("wage_match", &WAGE_MATCHES, problems);
            let matched = WAGE_MATCHES.iter().position(|word| *word == matched);
            let zone = row.parts("job_zone", 1.0, (1.0, 5.0), problems);
            Occupation {
                code: row.text("code", problems),
                number: code(&row, problems),
                title: row.text("title", problems),
                job_zone: zone.and_then(|zone| u8::try_from(zone).ok()).unwrap_or(0),
                wage_match: matched.and_then(|at| u8::try_from(at).ok()).unwrap_or(0),
                pay: pay(&row, problems),
                outlook: Outlook {
                    change: row.parts("projected_change", 1000.0, (-1.0, 10.0), problems),
                    openings: row.parts("openings", 0.01, PEOPLE, problems),
                    self_employed: row.parts("self_employed", 1000.0, SHARE, problems),
                },
            }
        })
        .collect()
}

/// The digits of a code like `43-4051.00` as one number.
fn code(row: &Row, problems: &mut Problems) -> u32 {
    let text = row.optional("code");
    let fits = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            2 => byte == b'-',
            7 => byte == b'.',
            _ => byte.is_ascii_digit(),
        });
    if !fits {
        problems.add(row.place, "code", text, "must be a code like 43-4051.00");
        return 0;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

fn pay(row: &Row, problems: &mut Problems) -> Pay {
    let period = match row
        .one_of("wage_period", &["", "hourly", "annual"], problems)
        .as_str()
    {
        "hourly" => Some(Period::Hourly),
        "annual" => Some(Period::Annual),
        _ => None,
    };
    let parts = if period == Some(Period::Annual) {
        1.0
    } else {
        100.0
    };
    let mut percentiles = [None; 5];
    let mut before = 0;
    for (field, place) in WAGE_COLUMNS.into_iter().zip(&mut percentiles) {
        *place = row.parts(field, parts, (0.01, 1e6), problems);
        if let Some(amount) = *place {
            if period.is_none() {
                problems.add(row.place, field, row.optional(field), "has no wage_period");
            }
            if amount < before {
                let reason = "must not be below the percentile before it";
                problems.add(row.place, field, row.optional(field), reason);
            }
            before = amount;
        }
    }
    if period.is_some() && percentiles.iter().all(Option::is_none) {
        let period = row.optional("wage_period");
        problems.add(row.place, "wage_period", period, "has no wages");
    }
    Pay {
        period,
        percentiles,
        employment: row.parts("employment", 1.0, PEOPLE, problems),
    }
}

fn related(texts: &Texts, problems: &mut Problems) -> Vec<Related> {
    let table = Table::read(texts, "related.csv", "code,related", problems);
    table.ascending("code", problems);
    table
        .rows()
        .map(|row| {
            let text = row.text("related", problems);
            Related {
                place: row.place.clone(),
                code: row.text("code", problems),
                related: text.split_whitespace().map(str::to_owned).collect(),
            }
        })
        .collect()
}

fn mixes(texts: &Texts, problems: &mut Problems) -> Vec<Link> {
    let table = Table::read(texts, "mixes.csv", "code,activity,weight", problems);
    let rows: Vec<_> = table
        .rows()
        .map(|row| Link {
            place: row.place.clone(),
            code: row.text("code", problems),
            activity: row.text("activity", problems),
            weight: row.whole("weight", (1, u16::MAX), problems),
        })
        .collect();
    let mut before: Option<&Link> = None;
    for row in &rows {
        if let Some(earlier) = before {
            let (one, other) = (
                (&earlier.code, &earlier.activity),
                (&row.code, &row.activity),
            );
            if one == other {
                problems.add(
                    &row.place,
                    "activity",
                    &row.activity,
                    "occurs twice in this mix",
                );
            } else if one > other {
                let reason = "the table must be sorted by code and activity";
                problems.add(&row.place, "activity", &row.activity, reason);
            }
        }
        before = Some(row);
    }
    rows
}
