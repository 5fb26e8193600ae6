//! The words of activities' labels and of their groups.

use taskmix_catalog::catalog;

use super::stem::stem;
use super::stems::{Numbered, StemNumber, Stems};
use super::text::words;

/// How much a word of the group's name counts, where 1 is a word of the label.
const OF_GROUP: f32 = 0.35;

/// For each stem, the activities whose label or group holds it.
#[derive(Debug, Default)]
pub struct Labels {
    /// By stem number; empty for stems of no label.
    postings: Vec<Vec<(u16, f32)>>,
    /// By stem number: how rare it is.
    rarity: Vec<f32>,
    /// The rarity of a stem of no label.
    rarest: f32,
    /// By activity: the root of the sum of what its words count.
    lengths: Vec<f32>,
}

impl Labels {
    /// Reads the labels of the catalogue; stems of theirs that are new are added.
    pub fn read(stems: &mut Stems) -> Self {
        let mut reader = Reader::default();
        let catalog = catalog();
        let groups: Vec<Vec<StemNumber>> = catalog
            .groups()
            .iter()
            .map(|group| reader.stems(group.label, stems))
            .collect();
        let rows: Vec<(Vec<StemNumber>, &[StemNumber])> = catalog
            .activities()
            .iter()
            .map(|activity| {
                let group = groups.get(activity.group.get());
                let own = reader.stems(activity.label, stems);
                (own, group.map_or(&[][..], Vec::as_slice))
            })
            .collect();
        let count = rows.len() as f32;
        let mut labels = Self {
            postings: vec![Vec::new(); stems.len()],
            rarest: rarity(count, 1.0),
            ..Self::default()
        };
        for (activity, (own, group)) in (0u16..).zip(&rows) {
            let own = own.iter().map(|stem| (*stem, 1.0));
            let group = group.iter().map(|stem| (*stem, OF_GROUP));
            let mut sum = 0.0;
            for (stem, weight) in own.chain(group) {
                let Some(list) = labels.postings.get_mut(stem as usize) else {
                    continue;
                };
                // A word counts once, by where it counts most.
                if list.last().is_none_or(|(last, _)| *last != activity) {
                    list.push((activity, weight));
                    sum += weight;
                }
            }
            labels.lengths.push(sum.sqrt());
        }
        let uses = labels.postings.iter().map(Vec::len);
        labels.rarity = uses.map(|uses| rarity(count, uses as f32)).collect();
        labels
    }

    /// Number of activities.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// In how many labels a stem stands.
    pub fn uses(&self, stem: StemNumber) -> usize {
        self.postings.get(stem as usize).map_or(0, Vec::len)
    }

    /// Adds `weight` times how well the weighted stems fit each activity's words to the scores;
    /// tells whether any stem is of a label.
    pub fn add_scores(&self, stems: &[(StemNumber, f32)], weight: f32, scores: &mut [f32]) -> bool {
        let rarity = |stem: StemNumber| self.rarity.get(stem as usize).copied().unwrap_or_default();
        let squares = stems.iter().map(|&(stem, weight)| {
            let rarity = if self.uses(stem) == 0 {
                self.rarest
            } else {
                rarity(stem)
            };
            (weight * rarity).powi(2)
        });
        let scale = squares.sum::<f32>().sqrt() * self.rarest;
        let mut any = false;
        for &(stem, own) in stems {
            let value = weight * own * rarity(stem).powi(2) / scale;
            for &(activity, part) in self.postings.get(stem as usize).into_iter().flatten() {
                let place = scores.get_mut(usize::from(activity));
                let length = self.lengths.get(usize::from(activity));
                if let (Some(place), Some(length)) = (place, length) {
                    *place += value * part / length;
                    any = true;
                }
            }
        }
        any
    }
}

/// How rare a stem is that stands in so many of `count` labels.
fn rarity(count: f32, uses: f32) -> f32 {
    (count / (uses + 0.5)).ln_1p()
}

/// Stems of labels, each word stemmed once.
#[derive(Default)]
struct Reader {
    words: Numbered,
    /// By the word's number.
    stems: Vec<StemNumber>,
}

impl Reader {
    fn stems(&mut self, text: &str, stems: &mut Stems) -> Vec<StemNumber> {
        let mut found = Vec::new();
        for word in words(text, |_| true) {
            let number = self.words.add(&word) as usize;
            if number == self.stems.len() {
                let own = stem(&word, |stem| stems.has_vector(stem));
                self.stems.push(stems.add(&own));
            }
            found.extend(self.stems.get(number).copied());
        }
        found
    }
}
