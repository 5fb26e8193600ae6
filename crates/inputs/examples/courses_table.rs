//! Prints the suggested courses of sixty occupations, or with `--all` counts those of all with a
//! mix: to be read by somebody as a person of each occupation. `cargo xtask courses-table` runs it.
//!
//! Each week is the default one of 40 hours, of someone who charges clients, at the default rate of
//! the worked examples, who reads English and does not say where.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::courses::{Advice, LearnerRequest, advise};
use taskmix_inputs::{Value, week};
use taskmix_method::courses::{CourseKind, Tier};

/// R of the worked examples of METHOD §4b.
const RATE: f64 = 40.0;

/// Occupations of 19 major groups; more of those whose work AI changes most.
const SIXTY: [&str; 60] = [
    "11-1021.00",
    "11-2021.00",
    "11-3012.00",
    "11-9111.00",
    "11-9199.02",
    "13-1071.00",
    "13-1082.00",
    "13-1111.00",
    "13-1161.00",
    "13-1161.01",
    "13-2011.00",
    "13-2052.00",
    "13-2082.00",
    "15-1211.00",
    "15-1212.00",
    "15-1232.00",
    "15-1252.00",
    "15-1253.00",
    "15-1254.00",
    "15-1255.00",
    "15-2051.00",
    "17-1011.00",
    "17-2051.00",
    "17-2141.00",
    "19-3011.00",
    "19-3033.00",
    "21-1021.00",
    "23-1011.00",
    "23-2011.00",
    "25-1011.00",
    "25-2021.00",
    "25-2031.00",
    "25-4022.00",
    "27-1024.00",
    "27-2012.00",
    "27-3023.00",
    "27-3031.00",
    "27-3041.00",
    "27-3042.00",
    "27-3043.00",
    "27-3091.00",
    "27-4021.00",
    "27-4032.00",
    "29-1141.00",
    "29-1171.00",
    "29-2072.00",
    "31-1131.00",
    "33-3051.00",
    "35-2014.00",
    "37-2011.00",
    "39-5012.00",
    "41-3021.00",
    "41-9022.00",
    "43-3031.00",
    "43-4051.00",
    "43-6011.00",
    "43-6014.00",
    "47-2111.00",
    "47-2181.00",
    "53-3032.00",
];

fn main() -> ExitCode {
    let all = std::env::args().any(|argument| argument == "--all");
    let occupations: Vec<&Occupation> = if all {
        let known = catalog().occupations().iter();
        known.filter(|occupation| occupation.has_mix).collect()
    } else {
        SIXTY
            .iter()
            .filter_map(|code| catalog().occupation(code))
            .collect()
    };
    let mut counts = Counts::default();
    for occupation in occupations {
        let Some(found) = suggestions(occupation) else {
            eprintln!("error: no week of {}", occupation.code);
            return ExitCode::FAILURE;
        };
        if !all {
            print(occupation, &found);
        }
        counts.add(&found);
    }
    counts.print();
    ExitCode::SUCCESS
}

fn suggestions(occupation: &Occupation) -> Option<Vec<Advice>> {
    let input = Value::Map(vec![(
        "occupation".into(),
        Value::Text(occupation.code.into()),
    )]);
    let week = week::read(&input).ok()?;
    let learner = LearnerRequest {
        rate: Some(RATE),
        ..LearnerRequest::default()
    };
    Some(advise(&week, &learner))
}

fn print(occupation: &Occupation, found: &[Advice]) {
    println!("{} {}", occupation.code, occupation.title);
    if found.is_empty() {
        println!("    nothing fits");
    }
    for advice in found {
        let suggestion = &advice.suggestion;
        let hours = suggestion
            .hours
            .map_or_else(|| "  –".into(), |hours| format!("{hours:4.1}"));
        println!(
            "    {:8} {hours} h  fit {:.2}  score {:4.1}  tier {}  {} · {}",
            suggestion.kind.name(),
            suggestion.fit,
            suggestion.score,
            suggestion.tier.number(),
            advice.course.title,
            advice.course.provider,
        );
    }
}

/// What holds of the first suggestions.
#[derive(Default)]
struct Counts {
    occupations: usize,
    nothing: usize,
    /// Occupations whose first suggestion is about running a business only.
    business: usize,
    tiers: BTreeMap<u8, usize>,
    first: BTreeMap<&'static str, usize>,
    ever: BTreeSet<&'static str>,
}

impl Counts {
    fn add(&mut self, found: &[Advice]) {
        self.occupations += 1;
        self.ever
            .extend(found.iter().map(|advice| advice.course.id));
        let Some(first) = found.first() else {
            self.nothing += 1;
            return;
        };
        if first.suggestion.kind == CourseKind::Business {
            self.business += 1;
        } else {
            *self
                .tiers
                .entry(first.suggestion.tier.number())
                .or_default() += 1;
            *self.first.entry(first.course.id).or_default() += 1;
        }
    }

    fn print(&self) {
        let with_any: usize = self.tiers.values().sum();
        let own = self.tiers.get(&Tier::Own.number()).copied().unwrap_or(0);
        println!();
        println!("occupations                          {}", self.occupations);
        println!("nothing fits                         {}", self.nothing);
        println!("only a business course               {}", self.business);
        println!("first suggestion made for the craft  {own} of {with_any}");
        println!("distinct first suggestions           {}", self.first.len());
        let most = self.first.iter().max_by_key(|(_, count)| **count);
        if let Some((id, count)) = most {
            println!("most often first                     {id}, {count} times");
        }
        let courses = catalog().courses().len();
        println!(
            "courses suggested to anybody         {} of {courses}",
            self.ever.len()
        );
    }
}
