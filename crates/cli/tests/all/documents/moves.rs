//! Worked cases of moves that are offered, computed anew from the tables.

use super::{says, share};
use taskmix_catalog::{Activity, Occupation, catalog};
use taskmix_inputs::PageInputs;
use taskmix_method::Hours;
use taskmix_present::shift::{Offer, offers};
use taskmix_present::{Numbers, PlainFormats, Week};

const METHOD: &str = "docs/METHOD.md";
const HOURS: f64 = 40.0;

/// An occupation's default week: its activities with their hours.
fn week(occupation: &Occupation) -> Vec<(&'static Activity, f64)> {
    let hours = Hours::new(HOURS).expect("within limits");
    let mix = catalog().default_mix(occupation, hours).into_iter();
    mix.map(|(index, hours)| (catalog().activity_at(index).expect("it is"), hours.get()))
        .collect()
}

fn group(activity: &Activity) -> &'static str {
    catalog().group_of(activity).expect("a group").id
}

/// The part of a week in a group.
fn part(week: &[(&Activity, f64)], id: &str) -> f64 {
    let named = week.iter().filter(|(activity, _)| group(activity) == id);
    named.map(|(_, hours)| hours / HOURS).sum()
}

/// The part of two weeks that goes into the same groups.
fn in_common(one: &[(&Activity, f64)], other: &[(&Activity, f64)]) -> f64 {
    let mut groups: Vec<_> = one.iter().map(|(activity, _)| group(activity)).collect();
    groups.sort_unstable();
    groups.dedup();
    let common = groups.iter();
    common.map(|id| part(one, id).min(part(other, id))).sum()
}

/// A related occupation's default week and v.
struct Related {
    week: Vec<(&'static Activity, f64)>,
    v: f64,
}

/// The related occupations, in O*NET's order.
fn related(occupation: &Occupation) -> Vec<Related> {
    let own = week(occupation);
    let listed = catalog().related(occupation).into_iter().enumerate();
    let with_mix = listed.filter(|(_, other)| other.has_mix);
    with_mix
        .map(|(position, other)| {
            let order = 1.0 - f64::from(u32::try_from(position).expect("ten")) / 10.0;
            let week = week(other);
            let v = order * in_common(&own, &week);
            Related { week, v }
        })
        .collect()
}

fn offered(code: &str) -> Vec<Offer> {
    let week = Week::of(&PageInputs::of_occupation(code)).expect("a week");
    offers(&week, &Numbers::new(&PlainFormats, "USD"))
}

fn automatable(activity: &Activity) -> f64 {
    let readings = activity.readings.map(|reading| reading.automatable());
    readings.range().central
}

/// The sentence of METHOD about the first move of an occupation.
fn worked(who: &str, code: &str) -> String {
    let occupation = catalog().occupation(code).expect("it is");
    let offer = &offered(code)[0];
    let (from, to, hours) = (offer.shift.from, offer.shift.to, offer.shift.hours);
    let own = week(occupation);
    let related = related(occupation);
    let has = |week: &[(&Activity, f64)]| {
        week.iter().any(|(activity, _)| match offer.related {
            Some(_) => activity.id == to.id,
            None => group(activity) == group(to),
        })
    };
    let total: f64 = related.iter().map(|other| other.v).sum();
    let with = related.iter().filter(|other| has(&other.week));
    let with: f64 = with.map(|other| other.v).sum();
    let part_with = with / total;
    let of_week = (part(&own, group(to)) / 0.25).min(1.0);
    let taken = match offer.related {
        Some(of) => week(of),
        None => own.clone(),
    };
    let taken = taken.iter().find(|(activity, _)| activity.id == to.id);
    let taken = taken.expect("it has it").1;
    let near = match offer.related {
        Some(_) => part_with,
        None => part_with.max(of_week),
    };
    let nearness = near * taken / (taken + 2.0);
    let gain = hours * (automatable(from) - automatable(to));
    assert!(
        (nearness - offer.nearness).abs() < 1e-9,
        "{code}: {nearness}"
    );
    assert!((gain - offer.gain.central).abs() < 1e-9, "{code}: {gain}");
    let where_from = match offer.related {
        Some(other) => format!("an activity of {}, P", other.title),
        None => format!("own, w_g/¼ = {}, P", share(of_week, 2)),
    };
    format!(
        "- {who}: {hours} h from “{}” to “{}”: gain {hours}·({} − {}) = {}; {where_from} = {}/{} = {}; n = {}·{taken:.1}/({taken:.1} + 2) = {}; gain·n = {}.",
        lower_first(from.label),
        lower_first(to.label),
        share(automatable(from), 3),
        share(automatable(to), 3),
        share(gain, 2),
        share(with, 3),
        share(total, 3),
        share(part_with, 2),
        share(near, 2),
        share(nearness, 2),
        share(gain * nearness, 2),
    )
}

fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().map(|letter| letter.to_lowercase());
    first.into_iter().flatten().chain(letters).collect()
}

#[test]
fn what_three_occupations_are_offered_first() {
    for (who, code) in [
        ("A writer", "27-3043.00"),
        ("A paralegal", "23-2011.00"),
        ("A translator", "27-3091.00"),
    ] {
        says(METHOD, &worked(who, code));
    }
}

#[test]
fn what_is_far_is_in_no_group_of_theirs() {
    let cases = [
        (
            "a writer to",
            "27-3043.00",
            "Operating still or video cameras or related equipment",
            "operating cameras",
        ),
        (
            "a paralegal to",
            "23-2011.00",
            "Packaging objects for shipping",
            "packaging objects for shipping",
        ),
        (
            "a translator to",
            "27-3091.00",
            "Supervising school or student activities",
            "supervising school activities",
        ),
    ];
    let far = cases.map(|(who, code, label, words)| {
        let occupation = catalog().occupation(code).expect("it is");
        let mut activities = catalog().activities().iter();
        let far = activities.find(|activity| activity.label == label);
        let group = group(far.expect("it is"));
        assert_eq!(part(&week(occupation), group), 0.0, "{code}");
        let related = related(occupation);
        let has = |other: &Related| {
            other
                .week
                .iter()
                .any(|(activity, _)| activity.label == label)
        };
        assert!(
            related.iter().any(has),
            "{code}: a related occupation has it"
        );
        format!("{who} {words}")
    });
    says(
        METHOD,
        &format!("By gain alone they would be sent far: {}.", far.join(", ")),
    );
}
