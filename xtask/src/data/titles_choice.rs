//! Which of O*NET's 60,000 names the search index keeps.
//!
//! All do not fit the budget of the index, and most teach a search nothing: "Cold Mill
//! Operator" beside "Cold Mill Tender" and "Mill Operator". Measured on the author's queries,
//! the names left out here change recall by less than their absence helps elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::titles::stems;

/// Alike enough to a name already kept: share of its words times the root of the other's share.
const ALIKE: f64 = 0.45;
/// In farming, building, repair, production, transport and the forces, whose names are many
/// and old, a name of several words needs words that this many names hold.
const LEAST_USE: usize = 11;
/// The same for what is left over there ("…, All Other"), thousands of names of one machine.
const LEAST_USE_LEFT_OVER: usize = 61;
/// Most words of a name there, and in what is left over.
const MOST_WORDS: usize = 3;
const MOST_WORDS_LEFT_OVER: usize = 2;
/// What a name kept by hand counts towards the use of its words.
const BY_HAND: usize = 5;
const TRADES: [&str; 6] = ["45", "47", "49", "51", "53", "55"];

/// A name of an occupation.
#[derive(Debug, Clone)]
pub struct Name {
    /// The list it comes from.
    pub list: &'static str,
    /// As O*NET writes it.
    pub text: String,
    stems: BTreeSet<String>,
}

impl Name {
    /// A name as a list has it.
    pub fn new(list: &'static str, text: &str) -> Self {
        Self {
            list,
            text: text.to_owned(),
            stems: stems(text),
        }
    }
}

/// The names that are kept.
pub struct Choice {
    kept: BTreeMap<String, Vec<Name>>,
}

impl Choice {
    /// Chooses among the names of each occupation, given the stems of those kept by hand.
    pub fn new(
        names: BTreeMap<String, Vec<Name>>,
        by_hand: &BTreeMap<String, Vec<BTreeSet<String>>>,
    ) -> Self {
        let mut uses: BTreeMap<String, usize> = BTreeMap::new();
        for name in names.values().flatten() {
            for stem in &name.stems {
                *uses.entry(stem.clone()).or_default() += 1;
            }
        }
        for stem in by_hand.values().flatten().flatten() {
            *uses.entry(stem.clone()).or_default() += BY_HAND;
        }
        let kept = names
            .into_iter()
            .map(|(code, names)| {
                let own = by_hand.get(&code).map(Vec::as_slice).unwrap_or_default();
                let kept = choose(&code, names, own, &uses);
                (code, kept)
            })
            .collect();
        Self { kept }
    }

    /// Code and name, by code.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &Name)> {
        self.kept
            .iter()
            .flat_map(|(code, names)| names.iter().map(move |name| (code.as_str(), name)))
    }
}

fn choose(
    code: &str,
    mut names: Vec<Name>,
    by_hand: &[BTreeSet<String>],
    uses: &BTreeMap<String, usize>,
) -> Vec<Name> {
    let left_over = names
        .iter()
        .any(|name| name.list == "official" && name.text.contains("All Other"));
    let rank = |list: &str| match list {
        "official" => 0,
        "reported" => 1,
        _ => 2,
    };
    names.sort_by_cached_key(|name| (rank(name.list), name.stems.len(), name.text.clone()));
    let mut known: BTreeSet<String> = by_hand.iter().flatten().cloned().collect();
    let mut seen: BTreeSet<BTreeSet<String>> = by_hand.iter().cloned().collect();
    let mut kept: Vec<Name> = Vec::new();
    for name in names {
        let official = name.list == "official";
        if !official && (name.stems.is_empty() || seen.contains(&name.stems)) {
            continue;
        }
        seen.insert(name.stems.clone());
        if name.list == "alternate" {
            let others = by_hand.iter().chain(kept.iter().map(|other| &other.stems));
            let adds = !name.stems.is_subset(&known);
            let alike = others
                .map(|other| likeness(&name.stems, other))
                .fold(0.0, f64::max);
            if too_rare(code, &name, left_over, uses) || !adds && alike >= ALIKE {
                continue;
            }
        }
        known.extend(name.stems.iter().cloned());
        kept.push(name);
    }
    kept
}

/// Whether nobody is likely to type the name.
fn too_rare(code: &str, name: &Name, left_over: bool, uses: &BTreeMap<String, usize>) -> bool {
    let words = name.stems.len();
    if words == 1 && !left_over {
        return false;
    }
    let of = |stem: &String| uses.get(stem).copied().unwrap_or(0);
    let rarest = name.stems.iter().map(of).min().unwrap_or(0);
    let trade = TRADES.iter().any(|group| code.starts_with(group));
    match (trade, left_over) {
        (true, true) => rarest < LEAST_USE_LEFT_OVER || words > MOST_WORDS_LEFT_OVER,
        (true, false) => rarest < LEAST_USE || words > MOST_WORDS,
        (false, _) => rarest <= 1,
    }
}

fn likeness(name: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let shared = name.intersection(other).count() as f64;
    if shared == 0.0 {
        return 0.0;
    }
    shared / name.len() as f64 * (shared / other.len() as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(names: &[(&'static str, &str)]) -> Vec<String> {
        let names = names
            .iter()
            .map(|&(list, text)| Name::new(list, text))
            .collect();
        let choice = Choice::new(
            BTreeMap::from([("11-1011.00".into(), names)]),
            &BTreeMap::new(),
        );
        choice.kept().map(|(_, name)| name.text.clone()).collect()
    }

    #[test]
    fn a_name_that_adds_nothing_is_left_out() {
        let names = [
            ("official", "Mill Operators"),
            ("alternate", "Operator Mill"),
            ("reported", "Cold Mill Tender"),
            ("alternate", "Cold Mill Operator"),
            ("alternate", "Miller"),
        ];
        assert_eq!(
            kept(&names),
            ["Mill Operators", "Cold Mill Tender", "Miller"]
        );
    }
}
