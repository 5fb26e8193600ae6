//! A simulation and its result as plain numbers: what passes between the page and its worker.
//!
//! Both ends are the same program, so nothing here is versioned; what does not read back is
//! nothing, and the page then draws by itself.

use taskmix_method::case::{Case, Cases, Unpaid};
use taskmix_method::monte_carlo::{Distribution, Histogram, Simulation, Summary, Uncertain};
use taskmix_method::rate::{RateField, RateTerms};
use taskmix_method::{Estimate, PerEstimate};

/// Draws of one step: often enough to show progress and to stay answerable.
pub const STEP: u32 = 250;

/// Stands for a number that is absent where none is below 0.
const ABSENT: f64 = -1.0;

/// A simulation that has not begun.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    /// The inputs of the rate model, central and at each reading.
    pub cases: Cases,
    /// What is drawn.
    pub uncertain: Vec<Uncertain>,
    /// How many draws.
    pub count: u32,
    /// The seed, at most [`HIGHEST_SEED`](super::monte_carlo::HIGHEST_SEED).
    pub seed: u64,
}

/// Numbers of [`Draws::to_numbers`] with another seed.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "a seed is at most what a double holds exactly"
)]
pub fn with_seed(numbers: &[f64], seed: u64) -> Vec<f64> {
    let mut numbers = numbers.to_vec();
    if let Some(place) = numbers.get_mut(SEED) {
        *place = seed as f64;
    }
    numbers
}

/// Where the seed stands in the numbers of [`Draws::to_numbers`].
const SEED: usize = 1;

impl Draws {
    /// The simulation; nothing where the inputs are outside their limits.
    #[must_use]
    pub fn simulation(&self) -> Option<Simulation> {
        let Cases { central, five } = self.cases;
        Simulation::new(central, Some(five), self.uncertain.clone(), self.seed).ok()
    }

    /// Does the next step of the simulation after `done` draws, and says how many it drew.
    pub fn advance(&self, simulation: &mut Simulation, done: u32) -> u32 {
        let step = STEP.min(self.count.saturating_sub(done));
        simulation.advance(usize::try_from(step).unwrap_or(usize::MAX));
        step
    }

    /// As numbers.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a seed is at most what a double holds exactly"
    )]
    pub fn to_numbers(&self) -> Vec<f64> {
        let mut numbers = vec![f64::from(self.count), self.seed as f64];
        put_case(&mut numbers, &self.cases.central);
        for (_, case) in self.cases.five.iter() {
            put_case(&mut numbers, &case);
        }
        for one in &self.uncertain {
            let place = (0_u8..)
                .zip(RateField::ALL)
                .find(|(_, field)| *field == one.field());
            let (low, high) = one.distribution().ends();
            let mode = match one.distribution() {
                Distribution::Triangular { mode, .. } => mode,
                // Below every low end: no mode.
                Distribution::Uniform { .. } => f64::NEG_INFINITY,
            };
            numbers.extend([
                place.map_or(ABSENT, |(place, _)| f64::from(place)),
                low,
                mode,
                high,
            ]);
        }
        numbers
    }

    /// From numbers; nothing where they are not those of [`Draws::to_numbers`].
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast stays within what the type holds, and a wrong number finds nothing"
    )]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut rest = numbers.iter().copied();
        let (count, seed) = (rest.next()? as u32, rest.next()? as u64);
        let central = take_case(&mut rest)?;
        let mut five = PerEstimate::all(central);
        for estimate in Estimate::ALL {
            *five.get_mut(estimate) = take_case(&mut rest)?;
        }
        let mut uncertain = Vec::new();
        while let Some(place) = rest.next() {
            let field = *RateField::ALL.get(place as usize)?;
            let (low, mode, high) = (rest.next()?, rest.next()?, rest.next()?);
            let distribution = if mode.is_finite() {
                Distribution::Triangular { low, mode, high }
            } else {
                Distribution::Uniform { low, high }
            };
            uncertain.push(Uncertain::new(field, distribution).ok()?);
        }
        Some(Self {
            cases: Cases { central, five },
            uncertain,
            count,
            seed,
        })
    }
}

fn put_case(numbers: &mut Vec<f64>, case: &Case) {
    let terms = &case.terms;
    numbers.extend(RateField::ALL.map(|field| field.of(terms)));
    numbers.extend([
        terms.measured_before.unwrap_or(ABSENT),
        terms.measured_with.unwrap_or(ABSENT),
        case.unpaid.map_or(ABSENT, |unpaid| unpaid.automatable),
        case.unpaid.map_or(ABSENT, |unpaid| unpaid.assistable),
    ]);
}

fn take_case(numbers: &mut impl Iterator<Item = f64>) -> Option<Case> {
    let mut terms = RateTerms::at_rate(0.0);
    for field in RateField::ALL {
        *field.of_mut(&mut terms) = numbers.next()?;
    }
    let mut optional = || {
        numbers
            .next()
            .map(|number| Some(number).filter(|one| *one >= 0.0))
    };
    terms.measured_before = optional()?;
    terms.measured_with = optional()?;
    let unpaid = optional()?.zip(optional()?);
    Some(Case {
        terms,
        unpaid: unpaid.map(|(automatable, assistable)| Unpaid {
            automatable,
            assistable,
        }),
    })
}

/// What the draws add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Chance and spread.
    pub summary: Summary,
    /// How the draws are spread.
    pub histogram: Histogram,
}

impl Drawn {
    /// What a simulation has drawn; nothing before the first draw.
    #[must_use]
    pub fn of(simulation: &Simulation) -> Option<Self> {
        Some(Self {
            summary: simulation.summary()?,
            histogram: simulation.histogram()?,
        })
    }

    /// As numbers.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of draws are small")]
    pub fn to_numbers(&self) -> Vec<f64> {
        let (summary, histogram) = (&self.summary, &self.histogram);
        let mut numbers = vec![
            summary.draws as f64,
            summary.better,
            summary.p5,
            summary.p10,
            summary.p25,
            summary.median,
            summary.p75,
            summary.p90,
            summary.p95,
            histogram.start,
            histogram.width,
        ];
        numbers.extend(histogram.counts.iter().copied().map(f64::from));
        numbers
    }

    /// From numbers; nothing where they are not those of [`Drawn::to_numbers`].
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of draws are small"
    )]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut rest = numbers.iter().copied();
        let mut next = || rest.next();
        let summary = Summary {
            draws: next()? as usize,
            better: next()?,
            p5: next()?,
            p10: next()?,
            p25: next()?,
            median: next()?,
            p75: next()?,
            p90: next()?,
            p95: next()?,
        };
        Some(Self {
            summary,
            histogram: Histogram {
                start: next()?,
                width: next()?,
                counts: rest.map(|count| count as u32).collect(),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taskmix_method::monte_carlo::stated;

    fn draws() -> Draws {
        let terms = |automatable| RateTerms {
            automatable,
            measured_before: Some(6.0),
            measured_with: Some(0.0),
            resold: 1.0 / 3.0,
            ..RateTerms::at_rate(60.1)
        };
        let case = |automatable| Case {
            terms: terms(automatable),
            unpaid: Some(Unpaid {
                automatable,
                assistable: 0.0,
            }),
        };
        let premium = Distribution::Uniform {
            low: -0.3,
            high: 0.1,
        };
        let mut uncertain = stated().to_vec();
        uncertain.extend(Uncertain::new(RateField::Premium, premium).ok());
        Draws {
            cases: Cases {
                central: Case::of(RateTerms::at_rate(1.0 / 7.0)),
                five: PerEstimate {
                    g5: case(0.1),
                    g1: case(0.2),
                    h5: case(0.3),
                    h1: case(0.4),
                    m: case(0.5),
                },
            },
            uncertain,
            count: 700,
            seed: 9_007_199_254_740_991,
        }
    }

    #[test]
    fn a_simulation_survives_the_way_to_the_worker() {
        let draws = draws();
        let numbers = draws.to_numbers();
        let other = Draws {
            seed: 7,
            ..draws.clone()
        };
        assert_eq!(with_seed(&numbers, 7), other.to_numbers());
        assert_eq!(Draws::from_numbers(&numbers), Some(draws));
        for length in [0, 1, 100, numbers.len() - 1] {
            assert_eq!(Draws::from_numbers(&numbers[..length]), None, "{length}");
        }
    }

    #[test]
    fn a_result_survives_the_way_back() {
        let mut simulation = draws().simulation().unwrap();
        assert_eq!(Drawn::of(&simulation), None);
        simulation.advance(700);
        let drawn = Drawn::of(&simulation).unwrap();
        assert_eq!(Drawn::from_numbers(&drawn.to_numbers()), Some(drawn));
        assert_eq!(Drawn::from_numbers(&[1.0; 10]), None);
    }
}
