//! A team: several jobs and how many people do them, with the same ranges as one week.

use super::format::Numbers;
use super::week::Week;
use taskmix_catalog::{Occupation, catalog};
use taskmix_inputs::page::PageInputs;
use taskmix_method::{Hours, Mix, MixResult, PerEstimate, Range, shares};

/// A job of the team.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamRow {
    /// Its index in the inputs.
    pub index: usize,
    /// The occupation.
    pub occupation: &'static Occupation,
    /// Hours a week of all its people; `None` without a published mix.
    pub hours: Option<String>,
    /// Automatable, assistable and human-core hours a week of all its people, with range.
    pub parts: Option<[String; 3]>,
    /// Automatable share, with range.
    pub share: Option<String>,
}

/// The team as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Its jobs.
    pub rows: Vec<TeamRow>,
    /// All jobs together: people, hours, the three parts, the automatable share.
    pub total: Option<TeamTotal>,
}

/// All jobs of a team together.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamTotal {
    /// People, in full-time equivalents.
    pub people: String,
    /// Hours a week.
    pub hours: String,
    /// Automatable, assistable and human-core hours a week, with range.
    pub parts: [String; 3],
    /// Automatable share, with range.
    pub share: String,
    /// The same in a sentence.
    pub sentence: String,
}

/// Hours of the three parts for each estimate.
type Parts = [PerEstimate<f64>; 3];

impl Team {
    /// The team of the inputs. Each job has the default week of its occupation; the user's own job
    /// has the user's week.
    #[must_use]
    pub fn of(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Self {
        let mut rows = Vec::new();
        let (mut people, mut hours) = (0.0, 0.0);
        let mut sums: Parts = [PerEstimate::all(0.0).counting(inputs.readings); 3];
        for (index, job) in inputs.team.iter().enumerate() {
            let Some(occupation) = catalog().occupation(&job.code) else {
                continue;
            };
            let result = job_shares(occupation, inputs, week);
            let parts = result.as_ref().map(|result| hours_of(result, job.people));
            if let (Some(result), Some(parts)) = (&result, &parts) {
                people += job.people;
                hours += result.total_hours * job.people;
                for (sum, part) in sums.iter_mut().zip(parts) {
                    sum.add(part);
                }
            }
            rows.push(TeamRow {
                index,
                occupation,
                hours: result
                    .as_ref()
                    .map(|result| numbers.number(result.total_hours * job.people, 0)),
                parts: parts.map(|parts| parts.map(|part| in_hours(part.range(), numbers))),
                share: result.map(|result| in_percent(result.automatable(), numbers)),
            });
        }
        let total = (hours > 0.0).then(|| {
            let share = sums.map(|sum| sum.map(|value| value / hours));
            let [automatable, ..] = &share;
            let share = in_percent(automatable.range(), numbers);
            let parts = sums.map(|sum| in_hours(sum.range(), numbers));
            let [first, ..] = &parts;
            let single = (people - 1.0).abs() < 1e-9;
            let (people, hours) = (numbers.number(people, 1), numbers.number(hours, 0));
            let persons = if single { "one person".to_owned() } else { format!("{people} people") };
            TeamTotal {
                sentence: format!(
                    "Of {hours} hours a week of {persons}, about {first} hours could be done by current AI with a person only spot-checking: {share}. It is technical potential, not a number of jobs: tasks are spread over people, and somebody has to check, decide and answer for the result."
                ),
                people,
                hours,
                parts,
                share,
            }
        });
        Self { rows, total }
    }
}

/// The shares of one person in a job; `None` without a published mix.
fn job_shares(occupation: &Occupation, inputs: &PageInputs, week: &Week) -> Option<MixResult> {
    if let [own] = week.occupations.as_slice()
        && own.code == occupation.code
    {
        return shares::of_mix(&week.mix, inputs.assumptions);
    }
    let hours = Hours::new(inputs.hours_week).ok()?;
    let mix = Mix::new(catalog().default_rows(occupation, hours), inputs.readings).ok()?;
    shares::of_mix(&mix, inputs.assumptions)
}

fn hours_of(result: &MixResult, people: f64) -> Parts {
    let hours = result.total_hours * people;
    let sets = &result.by_estimate;
    [
        sets.map(|set| set.automatable * hours),
        sets.map(|set| set.assistable * hours),
        sets.map(|set| set.human_core * hours),
    ]
}

fn in_hours(range: Range, numbers: &Numbers<'_>) -> String {
    with_ends([range.central, range.low, range.high].map(|value| numbers.number(value, 0)))
}

fn in_percent(range: Range, numbers: &Numbers<'_>) -> String {
    let ends = numbers.percent_range(range.low, range.high);
    [numbers.percent(range.central).as_str(), " (", &ends, ")"].concat()
}

fn with_ends([central, low, high]: [String; 3]) -> String {
    [central.as_str(), " (", &low, "–", &high, ")"].concat()
}
