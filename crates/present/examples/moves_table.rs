//! Prints the moves of hours that are offered to sixty occupations, or with `--all` counts those of
//! all with a mix: to be read by somebody as a person of each occupation. `cargo xtask moves-table`
//! runs it.
//!
//! Each week is the default one of 40 hours.

#[path = "../../inputs/examples/sixty/mod.rs"]
mod sixty;

use std::collections::BTreeMap;
use std::process::ExitCode;

use sixty::SIXTY;
use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::PageInputs;
use taskmix_present::shift::{Offer, offers};
use taskmix_present::{Numbers, PlainFormats, Week};

fn main() -> ExitCode {
    let all = std::env::args().any(|argument| argument == "--all");
    let occupations: Vec<&Occupation> = if all {
        let known = catalog().occupations().iter();
        known.filter(|occupation| occupation.has_mix).collect()
    } else {
        let codes = SIXTY.iter();
        codes
            .filter_map(|code| catalog().occupation(code))
            .collect()
    };
    let mut counts = Counts::default();
    for occupation in occupations {
        let Ok(week) = Week::of(&PageInputs::of_occupation(occupation.code)) else {
            eprintln!("error: no week of {}", occupation.code);
            return ExitCode::FAILURE;
        };
        let found = offers(&week, &Numbers::new(&PlainFormats, "USD"));
        if !all {
            print(occupation, &found);
        }
        counts.add(&found);
    }
    counts.print();
    ExitCode::SUCCESS
}

fn print(occupation: &Occupation, found: &[Offer]) {
    println!("{} {}", occupation.code, occupation.title);
    if found.is_empty() {
        println!("    nothing near");
    }
    for offer in found {
        let of = offer
            .related
            .map_or_else(String::new, |other| ["  · of ", other.title].concat());
        println!(
            "    gain {:.2} h  nearness {:.2}  {}{of}",
            offer.gain.central, offer.nearness, offer.title,
        );
    }
}

/// What holds of the moves offered.
#[derive(Default)]
struct Counts {
    /// Occupations by how many moves they are offered.
    by_number: BTreeMap<usize, usize>,
    moves: usize,
    /// Moves towards an activity that the user does not do yet.
    of_related: usize,
    gain: f64,
}

impl Counts {
    fn add(&mut self, found: &[Offer]) {
        *self.by_number.entry(found.len()).or_default() += 1;
        self.moves += found.len();
        let of_related = found.iter().filter(|offer| offer.related.is_some());
        self.of_related += of_related.count();
        self.gain += found.iter().map(|offer| offer.gain.central).sum::<f64>();
    }

    fn print(&self) {
        println!();
        for (number, occupations) in &self.by_number {
            println!("occupations with {number} moves         {occupations}");
        }
        println!("moves                          {}", self.moves);
        println!("of a related occupation        {}", self.of_related);
        println!("gain of all                    {:.0} h", self.gain);
    }
}
