//! What must always hold of moves that are offered (METHOD §5), on random weeks.

use proptest::prelude::*;
use taskmix_method::moves::{
    ActivityHours, Candidate, MAX_OFFERED, MIN_NEARNESS, MIN_SCORE, RelatedOccupation, choose,
    in_common, offered,
};

const IDS: [&str; 9] = [
    "a.I1.D1", "a.I1.D2", "a.I2.D1", "a.I2.D2", "a.I2.D3", "b.I1.D1", "b.I1.D2", "b.I2.D1",
    "b.I3.D1",
];
const CODES: [&str; 4] = ["11-1011.00", "13-1111.00", "27-3043.00", "43-4051.00"];

fn week() -> impl Strategy<Value = Vec<ActivityHours<'static>>> {
    let ids = proptest::sample::subsequence(&IDS[..], 0..=IDS.len());
    ids.prop_flat_map(|ids| {
        let activities: Vec<_> = ids
            .into_iter()
            .map(|id| {
                let hours = prop_oneof![Just(0.0), 0.1..=12.0_f64];
                (hours, 0.0..=1.0_f64).prop_map(move |(hours, automatable)| ActivityHours {
                    id,
                    hours,
                    automatable,
                })
            })
            .collect();
        activities
    })
}

fn related() -> impl Strategy<Value = Vec<RelatedOccupation<'static>>> {
    let codes = proptest::sample::subsequence(&CODES[..], 0..=CODES.len());
    codes.prop_flat_map(|codes| {
        let occupations: Vec<_> = codes
            .into_iter()
            .map(|code| {
                (1..=10_u8, week()).prop_map(move |(place, week)| RelatedOccupation {
                    code,
                    place,
                    week,
                })
            })
            .collect();
        occupations
    })
}

fn some_candidates() -> impl Strategy<Value = Vec<Candidate<'static>>> {
    let candidate = (0..IDS.len(), 0..IDS.len(), 0.0..=2.0_f64, 0.0..=1.0_f64);
    let candidate = candidate.prop_map(|(from, to, gain, nearness)| Candidate {
        from: IDS[from],
        to: IDS[to],
        related: None,
        hours: 2.0,
        gain,
        nearness,
    });
    // Each pair of activities is one move.
    proptest::collection::vec(candidate, 1..30).prop_map(|mut candidates| {
        candidates.retain(|candidate| candidate.from != candidate.to);
        candidates.sort_by_key(|candidate| (candidate.from, candidate.to));
        candidates.dedup_by_key(|candidate| (candidate.from, candidate.to));
        candidates
    })
}

fn group(id: &str) -> &str {
    id.rsplit_once('.').unwrap().0
}

proptest! {
    #[test]
    fn offered_moves_are_near_and_gain(own in week(), related in related()) {
        let moves = offered(&own, &related);
        prop_assert!(moves.len() <= MAX_OFFERED);
        for one in &moves {
            prop_assert!((MIN_NEARNESS..=1.0 + 1e-12).contains(&one.nearness), "{one:?}");
            prop_assert!(one.gain > 0.0 && one.score() >= MIN_SCORE, "{one:?}");
            let from = own.iter().find(|activity| activity.id == one.from).unwrap();
            prop_assert!(one.hours > 0.0 && one.hours <= from.hours);
            // Its group is the user's own, even where the activity is not.
            let known = |activity: &&ActivityHours| activity.hours > 0.0;
            let mut own = own.iter().filter(known);
            prop_assert!(own.any(|activity| activity.group() == group(one.to)));
        }
        prop_assert!(moves.is_sorted_by(|one, other| one.score() >= other.score()));
        let mut named: Vec<_> = moves.iter().flat_map(|one| [one.from, one.to]).collect();
        named.sort_unstable();
        named.dedup();
        prop_assert_eq!(named.len(), 2 * moves.len());
        let mut groups: Vec<_> = moves.iter().map(|one| group(one.to)).collect();
        groups.sort_unstable();
        groups.dedup();
        prop_assert_eq!(groups.len(), moves.len());
    }

    #[test]
    fn the_order_given_does_not_matter(own in week(), related in related()) {
        let expected = offered(&own, &related);
        let turned = |week: &[ActivityHours<'static>]| week.iter().rev().copied().collect();
        let own: Vec<_> = turned(&own);
        let mut related = related;
        related.reverse();
        for occupation in &mut related {
            occupation.week = turned(&occupation.week);
        }
        prop_assert_eq!(offered(&own, &related), expected);
    }

    #[test]
    fn what_weeks_have_in_common_is_a_share_of_both(
        one in week(),
        other in week(),
        scale in 0.1..=10.0_f64,
    ) {
        let common = in_common(&one, &other);
        prop_assert!((0.0..=1.0 + 1e-12).contains(&common));
        prop_assert!((common - in_common(&other, &one)).abs() < 1e-12);
        let hours = one.iter().map(|activity| activity.hours).sum::<f64>();
        let all = if hours > 0.0 { 1.0 } else { 0.0 };
        prop_assert!((in_common(&one, &one) - all).abs() < 1e-12);
        let mut scaled = other;
        for activity in &mut scaled {
            activity.hours *= scale;
        }
        prop_assert!((common - in_common(&one, &scaled)).abs() < 1e-12);
    }

    #[test]
    fn raising_nearness_never_lowers_a_rank(
        candidates in some_candidates(),
        at in any::<prop::sample::Index>(),
        more in 0.0..=1.0_f64,
    ) {
        prop_assume!(!candidates.is_empty());
        let at = at.index(candidates.len());
        let mut nearer = candidates.clone();
        nearer[at].nearness = nearer[at].nearness.max(more);
        let rank = |all: &[Candidate]| {
            let same = |one: &Candidate| (one.from, one.to) == (all[at].from, all[at].to);
            choose(all).iter().position(same).unwrap_or(MAX_OFFERED)
        };
        prop_assert!(rank(&nearer) <= rank(&candidates));
    }
}
