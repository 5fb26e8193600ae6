//! Typed rows from the tables' texts.

use std::collections::HashMap;

use super::Texts;
use super::cells::{Row, Table};
use super::packed::{
    COURSE_COLUMNS, DOCUMENT_COLUMNS, DOMAIN_COLUMNS, FACT_COLUMNS, PARAMETER_COLUMNS,
    SKILL_COLUMNS, SOURCE_COLUMNS, TOOL_COLUMNS, WAGE_MATCHES,
};
use super::problems::{Place, Problems};
use super::rows::{
    Activity, Group, Link, Named, Occupation, Outlook, Pair, Pay, Period, Related, Tables, TextRows,
};

const SHARE: (f64, f64) = (0.0, 1.0);
const PEOPLE: (f64, f64) = (0.0, 2e9);
const ANY: (f64, f64) = (-1e12, 1e12);

/// All tables; every wrong cell is noted.
pub fn tables(texts: &Texts, problems: &mut Problems) -> Tables {
    Tables {
        generalized: generalized(texts, problems),
        groups: groups(texts, problems),
        activities: activities(texts, problems),
        occupations: occupations(texts, problems),
        related: related(texts, problems),
        mixes: mixes(texts, problems),
        facts: facts(texts, problems),
        documents: plain(
            texts,
            "documents.csv",
            DOCUMENT_COLUMNS,
            &["document", "what"],
            problems,
        ),
        tools: tools(texts, problems),
        courses: courses(texts, problems),
        skills: skills(texts, problems),
        domains: domains(texts, problems),
        parameters: parameters(texts, problems),
        sources: plain(
            texts,
            "sources.csv",
            SOURCE_COLUMNS,
            &SOURCE_COLUMNS,
            problems,
        ),
    }
}

/// Notes ids that are not in ascending order, and those that occur twice.
fn ascending<'t>(
    field: &str,
    ids: impl Iterator<Item = (&'t Place, &'t str)>,
    problems: &mut Problems,
) {
    let mut before: Option<&str> = None;
    for (place, id) in ids {
        match before {
            Some(earlier) if earlier == id => problems.add(place, field, id, "occurs twice"),
            Some(earlier) if earlier > id => {
                problems.add(place, field, id, format!("must come before “{earlier}”"));
            }
            _ => {}
        }
        before = Some(id);
    }
}

/// Notes ids that occur twice, in whatever order they stand.
fn unique<const N: usize>(table: &TextRows<N>, field: &str, problems: &mut Problems) {
    let mut seen: HashMap<&str, u64> = HashMap::new();
    for (place, row) in &table.rows {
        let id = table.cell(row, field);
        if let Some(line) = seen.insert(id, place.line) {
            problems.add(
                place,
                field,
                id,
                format!("occurs twice, first in line {line}"),
            );
        }
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

fn generalized(texts: &Texts, problems: &mut Problems) -> Vec<Named> {
    let table = Table::read(
        texts,
        "generalized_activities.csv",
        &["id", "label"],
        problems,
    );
    let rows: Vec<_> = table
        .rows()
        .map(|row| Named {
            place: row.place.clone(),
            id: row.text("id", problems),
            label: row.text("label", problems),
        })
        .collect();
    ascending(
        "id",
        rows.iter().map(|row| (&row.place, row.id.as_str())),
        problems,
    );
    rows
}

fn groups(texts: &Texts, problems: &mut Problems) -> Vec<Group> {
    let columns = ["id", "label", "generalized", "m_a", "m_x"];
    let table = Table::read(texts, "groups.csv", &columns, problems);
    let rows: Vec<_> = table
        .rows()
        .map(|row| Group {
            place: row.place.clone(),
            id: row.text("id", problems),
            label: row.text("label", problems),
            generalized: row.text("generalized", problems),
            observed: pair(&row, "m_a", "m_x", problems),
        })
        .collect();
    ascending(
        "id",
        rows.iter().map(|row| (&row.place, row.id.as_str())),
        problems,
    );
    rows
}

fn activities(texts: &Texts, problems: &mut Problems) -> Vec<Activity> {
    let columns = [
        "id", "label", "group", "tasks", "g5_a", "g5_x", "g1_a", "g1_x", "h5_a", "h5_x", "h1_a",
        "h1_x",
    ];
    let table = Table::read(texts, "activities.csv", &columns, problems);
    let rows: Vec<_> = table
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
        })
        .collect();
    ascending(
        "id",
        rows.iter().map(|row| (&row.place, row.id.as_str())),
        problems,
    );
    rows
}

const WAGE_COLUMNS: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];

fn occupations(texts: &Texts, problems: &mut Problems) -> Vec<Occupation> {
    let columns = [
        "code",
        "title",
        "job_zone",
        "wage_period",
        "p10",
        "p25",
        "median",
        "p75",
        "p90",
        "wage_match",
        "employment",
        "projected_change",
        "openings",
        "self_employed",
    ];
    let table = Table::read(texts, "occupations.csv", &columns, problems);
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let matched = row.one_of("wage_match", &WAGE_MATCHES, problems);
            let matched = WAGE_MATCHES.iter().position(|word| *word == matched);
            let zone = row.parts("job_zone", 1.0, (1.0, 5.0), problems);
            Occupation {
                place: row.place.clone(),
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
        .collect();
    ascending(
        "code",
        rows.iter().map(|row| (&row.place, row.code.as_str())),
        problems,
    );
    rows
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
    let table = Table::read(texts, "related.csv", &["code", "related"], problems);
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let text = row.text("related", problems);
            Related {
                place: row.place.clone(),
                code: row.text("code", problems),
                related: text.split_whitespace().map(str::to_owned).collect(),
            }
        })
        .collect();
    ascending(
        "code",
        rows.iter().map(|row| (&row.place, row.code.as_str())),
        problems,
    );
    rows
}

fn mixes(texts: &Texts, problems: &mut Problems) -> Vec<Link> {
    let table = Table::read(
        texts,
        "mixes.csv",
        &["code", "activity", "weight"],
        problems,
    );
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

/// The rows of a table that is packed as text; `filled` names the cells that must not be
/// empty.
fn text_rows<const N: usize>(
    texts: &Texts,
    file: &str,
    columns: [&'static str; N],
    filled: &[&str],
    problems: &mut Problems,
    mut each: impl FnMut(&Row, &mut Problems),
) -> TextRows<N> {
    let table = Table::read(texts, file, &columns, problems);
    let mut rows = Vec::new();
    for row in table.rows() {
        for field in filled {
            row.text(field, problems);
        }
        each(&row, problems);
        let cells = columns.map(|column| {
            let text = row.optional(column);
            if text.contains(['\n', '\r']) {
                problems.add(row.place, column, text, "must be one line");
            }
            text.to_owned()
        });
        rows.push((row.place.clone(), cells));
    }
    let table = TextRows { columns, rows };
    if let Some(id) = columns.first() {
        unique(&table, id, problems);
    }
    table
}

fn plain<const N: usize>(
    texts: &Texts,
    file: &str,
    columns: [&'static str; N],
    filled: &[&str],
    problems: &mut Problems,
) -> TextRows<N> {
    text_rows(texts, file, columns, filled, problems, |_, _| {})
}

/// Notes a range whose ends are the wrong way round or do not enclose the value.
fn range(row: &Row, [low, value, high]: [&str; 3], limits: (f64, f64), problems: &mut Problems) {
    let [below, middle, above] =
        [low, value, high].map(|field| row.optional_number(field, limits, problems));
    let ordered = |one: Option<f64>, other: Option<f64>| {
        one.zip(other).is_none_or(|(one, other)| one <= other)
    };
    if !ordered(below, above) || !ordered(below, middle) {
        problems.add(
            row.place,
            low,
            row.optional(low),
            "must not be above the others",
        );
    }
    if !ordered(middle, above) {
        problems.add(
            row.place,
            high,
            row.optional(high),
            "must not be below the value",
        );
    }
}

fn facts(texts: &Texts, problems: &mut Problems) -> TextRows<14> {
    let filled = [
        "id",
        "topic",
        "sector",
        "statement",
        "unit",
        "publisher",
        "as_of",
    ];
    text_rows(
        texts,
        "evidence.csv",
        FACT_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(row, ["low", "value", "high"], ANY, problems);
        },
    )
}

fn tools(texts: &Texts, problems: &mut Problems) -> TextRows<12> {
    let filled = ["id", "name", "evidence"];
    text_rows(
        texts,
        "tools.csv",
        TOOL_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(
                row,
                ["price_low", "price", "price_high"],
                (0.0, 1e6),
                problems,
            );
        },
    )
}

fn courses(texts: &Texts, problems: &mut Problems) -> TextRows<28> {
    let filled = [
        "id",
        "title",
        "provider",
        "domain",
        "skill_tags",
        "language_codes",
    ];
    text_rows(
        texts,
        "courses.csv",
        COURSE_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            row.optional_number("cost_amount", (0.0, 1e6), problems);
            range(
                row,
                ["hours_low", "hours_low", "hours_high"],
                (0.0, 1e4),
                problems,
            );
            let costs = [
                "free",
                "free_audit_paid_certificate",
                "one_off",
                "subscription",
                "unverified",
            ];
            row.one_of("cost_type", &costs, problems);
            row.one_of("cost_period", &["", "month", "once"], problems);
            row.one_of("level", &["beginner", "intermediate", "advanced"], problems);
            let confidences = ["provider_page", "secondary_page", "general_knowledge"];
            row.one_of("confidence", &confidences, problems);
            for field in ["needs_code", "hours_verified", "price_verified"] {
                row.one_of(field, &["yes", "no"], problems);
            }
        },
    )
}

fn skills(texts: &Texts, problems: &mut Problems) -> TextRows<4> {
    text_rows(
        texts,
        "skills.csv",
        SKILL_COLUMNS,
        &SKILL_COLUMNS,
        problems,
        |row, problems| {
            row.one_of("kind", &["use", "build", "move"], problems);
        },
    )
}

fn domains(texts: &Texts, problems: &mut Problems) -> TextRows<4> {
    text_rows(
        texts,
        "domains.csv",
        DOMAIN_COLUMNS,
        &["domain"],
        problems,
        |row, problems| {
            row.one_of("regulated", &["yes", "no"], problems);
            let notes = ["", "freelancers only", "for readers of that language"];
            row.one_of("note", &notes, problems);
        },
    )
}

fn parameters(texts: &Texts, problems: &mut Problems) -> TextRows<9> {
    let filled = ["symbol", "name", "unit", "date", "reference"];
    text_rows(
        texts,
        "parameters.csv",
        PARAMETER_COLUMNS,
        &filled,
        problems,
        |row, problems| {
            range(row, ["low", "default", "high"], ANY, problems);
        },
    )
}
