//! Dates, counts and directions in sentences agree with the tables.

use taskmix_catalog::catalog;
use taskmix_method::ReadingSet;
use taskmix_present::context::{EMPLOYMENT_YEAR, OUTLOOK_CAUTION, OUTLOOK_YEARS, WAGE_DATE};

fn attribution(part: &str) -> &'static str {
    let mut sources = catalog().sources().iter();
    let source = sources.find(|source| source.attribution.contains(part));
    source.unwrap().attribution
}

#[test]
fn wages_and_outlook_are_of_the_years_said() {
    let wages = attribution("Occupational Employment and Wage Statistics");
    assert!(wages.contains(WAGE_DATE), "{wages}");
    let outlook = attribution("Employment Projections");
    let years = OUTLOOK_YEARS.replace('–', "-");
    assert!(outlook.contains(&years), "{outlook}");
    // Projections begin with the year that is counted.
    assert!(OUTLOOK_YEARS.starts_with(EMPLOYMENT_YEAR));
}

/// The example of the caution: a large share, and employment that is projected to grow.
#[test]
fn writers_rank_near_the_top_and_are_projected_to_grow() {
    assert!(OUTLOOK_CAUTION.contains("writers rank near the top"));
    assert!(OUTLOOK_CAUTION.contains("theirs is projected to grow"));
    let catalog = catalog();
    let writers = catalog.occupation("27-3043.00").unwrap();
    assert_eq!(writers.title, "Writers and Authors");
    let share = |occupation| {
        let result = catalog.default_shares(occupation, ReadingSet::ALL);
        result.map(|result| result.automatable().central)
    };
    let own = share(writers).unwrap();
    let with_mix = catalog.occupations().iter().filter_map(share);
    let (below, above): (Vec<f64>, Vec<f64>) = with_mix.partition(|other| *other < own);
    let rank = below.len() as f64 / (below.len() + above.len()) as f64;
    assert!(rank > 0.9, "{rank}");
    assert!(writers.outlook.unwrap().change.unwrap() > 0.0);
}
