//! What must always hold of courses (METHOD §5), on random weeks and catalogues.

use proptest::prelude::*;
use taskmix_method::Assumptions;
use taskmix_method::courses::{
    Course, CourseKind, Format, Learner, LearnerActivity, Level, OwnOccupation, Period, Price,
    Suggestion, suggest,
};

const ACTIVITIES: [&str; 8] = [
    "4.A.1.a.1.I01.D01",
    "4.A.1.a.1.I01.D02",
    "4.A.2.b.2.I02.D01",
    "4.A.2.b.2.I02.D02",
    "4.A.2.b.2.I03.D01",
    "4.A.4.a.7.I01.D01",
    "4.A.4.a.7.I01.D02",
    "4.A.4.a.7.I02.D01",
];
const ENTRIES: [&str; 7] = [
    "4.A.1.a.1.I01",
    "4.A.2.b.2.I02",
    "4.A.2.b.2.I03",
    "4.A.4.a.7.I01",
    "4.A.4.a.7.I01.D02",
    "4.A.4.a.7.I02",
    "4.A.2.b.2.I02.D01",
];
const IDS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
const PROVIDERS: [&str; 4] = ["One (here)", "One, there", "Two", "Three with One"];
const CRAFTS: [&str; 6] = ["27-3043.00", "27-3043", "27-3", "27-", "27-3041", "*"];

fn activity(id: &'static str) -> impl Strategy<Value = LearnerActivity<'static>> {
    (0.0..=5.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=2.0_f64).prop_map(
        move |(hours, exposed, part, related)| LearnerActivity {
            id,
            hours,
            automatable: exposed * part,
            assistable: exposed * (1.0 - part),
            related_human_core_hours: related,
        },
    )
}

fn learner() -> impl Strategy<Value = Learner<'static>> {
    let activities: Vec<_> = ACTIVITIES.into_iter().map(activity).collect();
    let assumptions = (0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64);
    let rate = proptest::option::of(0.0..=200.0_f64);
    (
        activities,
        assumptions,
        rate,
        proptest::option::of(1..=5_u8),
    )
        .prop_map(|(activities, (rho, sigma, r), rate, job_zone)| Learner {
            activities,
            assumptions: Assumptions::new(rho, sigma, r).expect("within limits"),
            rate,
            currency: "USD",
            job_zone,
            occupations: vec![OwnOccupation {
                code: "27-3043.00",
                related: vec!["27-3041.00"],
            }],
            languages: vec!["en"],
            country: None,
            employed: false,
        })
}

fn course(id: &'static str) -> impl Strategy<Value = Course<'static>> {
    let entries = proptest::sample::subsequence(&ENTRIES[..], 1..=4).prop_shuffle();
    let crafts = proptest::sample::subsequence(&CRAFTS[..], 1..=2);
    let price = proptest::option::of(1.0..=500.0_f64);
    let hours = proptest::option::of(0.5..=60.0_f64);
    let one_of = (
        proptest::sample::select(&CourseKind::ALL[..]),
        proptest::sample::select(&Level::ALL[..]),
        proptest::sample::select(&Format::ALL[..]),
        proptest::sample::select(&PROVIDERS[..]),
    );
    let flags = any::<(bool, bool, bool)>();
    (one_of, entries, crafts, price, hours, flags).prop_map(
        move |((kind, level, format, provider), activities, craft, price, hours, flags)| Course {
            id,
            provider,
            kind,
            craft,
            activities,
            level,
            format,
            hours,
            price: price.map_or(Price::Free, |amount| Price::Paid {
                amount,
                currency: "USD",
                period: Period::Once,
            }),
            languages: vec!["en"],
            needs_code: flags.0,
            country: None,
            regulated: false,
            sells_ai: flags.1,
            hearsay: flags.2,
        },
    )
}

fn courses() -> impl Strategy<Value = Vec<Course<'static>>> {
    IDS.into_iter().map(course).collect::<Vec<_>>()
}

/// A suggestion with the ids in place of positions.
fn named<'a>(found: &Suggestion, learner: &Learner<'a>, courses: &[Course<'a>]) -> String {
    let id = |position: &usize| courses[*position].id;
    let others: Vec<_> = found.alternatives.iter().map(id).collect();
    let mut activities: Vec<_> = found
        .activities
        .iter()
        .map(|(position, hours)| format!("{} {hours:.9}", learner.activities[*position].id))
        .collect();
    activities.sort();
    let hours = found.hours.map(|hours| format!("{hours:.9}"));
    let (course, score) = (id(&found.course), found.score);
    format!("{course} {hours:?} {score:.9} {others:?} {activities:?}")
}

/// All candidates as if each were chosen first.
fn candidates<'a>(learner: &Learner, courses: &[Course<'a>]) -> Vec<(&'a str, Suggestion)> {
    let alone = courses.iter().filter_map(|course| {
        let found = suggest(learner, std::slice::from_ref(course))
            .chosen
            .pop()?;
        Some((course.id, found))
    });
    alone.collect()
}

proptest! {
    #[test]
    fn raising_the_hours_of_a_named_activity_never_lowers_b(
        learner in learner(),
        courses in courses(),
        at in 0..ACTIVITIES.len(),
        more in 0.01..=20.0_f64,
    ) {
        let mut longer = learner.clone();
        longer.activities[at].hours += more;
        let id = learner.activities[at].id;
        let after = candidates(&longer, &courses);
        for (course, before) in candidates(&learner, &courses) {
            let entries = &courses.iter().find(|other| other.id == course).unwrap().activities;
            let is_named = entries.iter().any(|entry| id.starts_with(*entry));
            let Some(hours) = before.hours.filter(|_| is_named) else { continue };
            let found = after.iter().find(|(other, _)| *other == course);
            let now = found.and_then(|(_, found)| found.hours);
            prop_assert!(now.is_some_and(|now| now >= hours - 1e-9), "{course}: {hours}, {now:?}");
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (learner, shuffled_learner, courses, shuffled) in (learner(), courses()).prop_flat_map(
            |(learner, courses)| {
                let activities = Just(learner.activities.clone()).prop_shuffle();
                let of = learner.clone();
                let other = activities.prop_map(move |activities| Learner { activities, ..of.clone() });
                (Just(learner), other, Just(courses.clone()), Just(courses).prop_shuffle())
            },
        ),
    ) {
        let (one, other) = (suggest(&learner, &courses), suggest(&shuffled_learner, &shuffled));
        let lists = [(one.chosen, other.chosen), (one.further, other.further)];
        for (one, other) in lists {
            let one: Vec<_> = one.iter().map(|found| named(found, &learner, &courses)).collect();
            let other: Vec<_> = other
                .iter()
                .map(|found| named(found, &shuffled_learner, &shuffled))
                .collect();
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn a_filter_only_removes(
        learner in learner(),
        courses in courses(),
        keep in proptest::collection::vec(any::<bool>(), IDS.len()),
    ) {
        let kept: Vec<_> = courses
            .iter()
            .zip(&keep)
            .filter(|(_, keep)| **keep)
            .map(|(course, _)| course.clone())
            .collect();
        let id = |list: &[Course<'static>], found: &Suggestion| list[found.course].id;
        let all = suggest(&learner, &courses);
        let some = suggest(&learner, &kept);
        let of_all: Vec<_> = all.chosen.iter().chain(&all.further).map(|found| id(&courses, found)).collect();
        for found in some.chosen.iter().chain(&some.further) {
            prop_assert!(of_all.contains(&id(&kept, found)));
            for other in &found.alternatives {
                prop_assert!(of_all.contains(&kept[*other].id));
            }
        }
        // Nothing that stays a candidate is lost.
        prop_assert_eq!(
            some.chosen.len() + some.further.len(),
            of_all.iter().filter(|id| kept.iter().any(|course| course.id == **id)).count()
        );
    }
}
