//! Prints the suggested courses of sixty occupations, or with `--all` counts those of all with a
//! mix: to be read by somebody as a person of each occupation. `cargo xtask courses-table` runs it.
//!
//! Each week is the default one of 40 hours, of someone who charges clients, at the default rate of
//! the worked examples, who reads English and does not say where.

mod sixty;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use sixty::SIXTY;
use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::courses::{Advice, LearnerRequest, advise};
use taskmix_inputs::{Value, week};
use taskmix_method::courses::{CourseKind, Tier};

/// R of the worked examples of METHOD §4b.
const RATE: f64 = 40.0;

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
