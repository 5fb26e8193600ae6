//! A team adds up its people's weeks.

use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::{Pay, decode, encode};
use taskmix_inputs::page::{RowHours, TeamPart};
use taskmix_present::team::Team;

use super::shown::{numbers, result, week};

fn team(inputs: &PageInputs) -> Team {
    Team::of(inputs, &week(inputs), &numbers())
}

fn part(code: &str, people: f64) -> TeamPart {
    TeamPart {
        code: code.into(),
        people,
    }
}

fn team_of(jobs: &[TeamPart]) -> PageInputs {
    PageInputs {
        team: jobs.to_vec(),
        ..PageInputs::default()
    }
}

#[test]
fn hours_of_all_people_add_up_and_the_range_is_of_the_whole() {
    let inputs = team_of(&[part("27-3043.00", 3.0), part("43-4051.00", 10.0)]);
    let total = team(&inputs).total.unwrap();
    assert_eq!((total.people.as_str(), total.hours.as_str()), ("13", "520"));
    // By hand: for each reading the hours of both jobs, then mean, lowest and highest.
    let set = |code: &str| {
        let occupation = catalog().occupation(code).unwrap();
        catalog()
            .default_shares(occupation, taskmix_method::ReadingSet::ALL)
            .unwrap()
            .by_estimate
    };
    let (first, second) = (set("27-3043.00"), set("43-4051.00"));
    let sums: Vec<f64> = first
        .iter()
        .zip(second.iter())
        .map(|((_, first), (_, second))| 120.0 * first.automatable + 400.0 * second.automatable)
        .collect();
    let mean = sums.iter().sum::<f64>() / 6.0;
    let low = sums.iter().copied().fold(f64::MAX, f64::min);
    let high = sums.iter().copied().fold(f64::MIN, f64::max);
    assert_eq!(total.parts[0], format!("{mean:.0} ({low:.0}–{high:.0})"));
    assert!(total.sentence.contains("not a number of jobs"));
}

#[test]
fn the_own_job_has_the_own_week_and_a_job_without_a_mix_is_not_counted() {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    let first = week(&inputs).rows[0].activity;
    inputs.edit_row(first.id, |row| row.hours = RowHours::Set(20.0));
    let without_mix = catalog()
        .occupations()
        .iter()
        .find(|occupation| !occupation.has_mix)
        .unwrap();
    inputs.team = vec![part("27-3043.00", 1.0), part(without_mix.code, 4.0)];
    let week = week(&inputs);
    let own = result(&inputs);
    let team = team(&inputs);
    let percent = numbers().percent(own.automatable().central);
    assert!(team.rows[0].share.as_ref().unwrap().starts_with(&percent));
    assert_eq!(team.rows[1].hours, None);
    let total = team.total.unwrap();
    assert_eq!(total.people, "1");
    assert_eq!(total.hours, numbers().number(week.total_hours(), 0));
}

#[test]
fn a_link_carries_the_team() {
    let inputs = team_of(&[part("27-3043.00", 1.0), part("43-4051.00", 12.5)]);
    let link = encode(&inputs, Pay::Private).unwrap();
    assert!(link.contains("t_27304300~t_43405100_p12.5"), "{link}");
    assert_eq!(decode(&link).inputs, inputs);
}

#[test]
fn nobody_gives_no_total() {
    assert_eq!(team(&PageInputs::default()).total, None);
    assert_eq!(team(&team_of(&[part("27-3043.00", 0.0)])).total, None);
}
