//! Moves of hours that are offered: worked cases with made-up weeks.

use taskmix_method::moves::{
    ActivityHours, Candidate, MAX_OFFERED, RelatedOccupation, candidates, choose, in_common,
    offered,
};

const WRITING: &str = "4.A.3.b.6.I01.D01";
const LETTERS: &str = "4.A.3.b.6.I01.D02";
const TALKING: &str = "4.A.4.a.2.I01.D01";
const MEETING: &str = "4.A.4.a.2.I01.D02";
const FILMING: &str = "4.A.3.a.3.I05.D01";

fn activity(id: &'static str, hours: f64, automatable: f64) -> ActivityHours<'static> {
    ActivityHours {
        id,
        hours,
        automatable,
    }
}

fn related(
    code: &'static str,
    place: u8,
    week: &[ActivityHours<'static>],
) -> RelatedOccupation<'static> {
    RelatedOccupation {
        code,
        place,
        week: week.to_vec(),
    }
}

/// 36 h of writing, 4 h of talking.
fn writer() -> Vec<ActivityHours<'static>> {
    vec![activity(WRITING, 36.0, 0.6), activity(TALKING, 4.0, 0.2)]
}

#[track_caller]
fn nearness(found: &[Candidate], to: &str) -> Option<f64> {
    let found = found.iter().find(|candidate| candidate.to == to);
    found.map(|candidate| candidate.nearness)
}

#[track_caller]
fn assert_close(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-12, "{one} is not {other}");
}

#[test]
fn weeks_have_in_common_what_both_spend_in_the_same_groups() {
    let own = writer();
    let other = [activity(LETTERS, 20.0, 0.5), activity(FILMING, 20.0, 0.0)];
    assert_close(in_common(&own, &other), 0.5);
    assert_close(in_common(&other, &own), 0.5);
    assert_close(in_common(&own, &own), 1.0);
    assert_close(in_common(&own, &[activity(FILMING, 8.0, 0.0)]), 0.0);
    assert_close(in_common(&own, &[]), 0.0);
}

#[test]
fn nearness_is_the_part_of_the_related_occupations_that_have_it() {
    // In common .5 at place 1, and .25 at place 6, which counts half: .5 and .125.
    let editors = related(
        "27-3041.00",
        1,
        &[activity(WRITING, 20.0, 0.6), activity(FILMING, 20.0, 0.0)],
    );
    let reporters = related(
        "27-3023.00",
        6,
        &[
            activity(WRITING, 8.0, 0.6),
            activity(MEETING, 2.0, 0.1),
            activity(FILMING, 30.0, 0.0),
        ],
    );
    let found = candidates(&writer(), &[editors, reporters]);
    // The group of talking takes .1 of the week, where .25 is all; only .125 of .625 have it.
    assert_close(nearness(&found, TALKING).unwrap(), 0.4 * 4.0 / (4.0 + 2.0));
    // Meetings are had by .125 of .625, and take 2 h there.
    assert_close(nearness(&found, MEETING).unwrap(), 0.2 * 2.0 / (2.0 + 2.0));
    let meeting = found.iter().find(|candidate| candidate.to == MEETING);
    assert_eq!(meeting.unwrap().related, Some("27-3023.00"));
    // All of them film, but the user works in no such group.
    assert_eq!(nearness(&found, FILMING), None);
    let talking = found.iter().find(|candidate| candidate.to == TALKING);
    assert_close(talking.unwrap().gain, 2.0 * (0.6 - 0.2));
    let offered = offered(&writer(), &[]);
    assert_eq!(offered.len(), 1);
    assert_eq!((offered[0].from, offered[0].to), (WRITING, TALKING));
}

#[test]
fn what_takes_few_hours_is_less_near() {
    let mut own = writer();
    own[1].hours = 1.0;
    own.push(activity(MEETING, 7.0, 0.2));
    let found = candidates(&own, &[]);
    // The group takes 8 of 44 h, .73 of a quarter.
    let group = 8.0 / 44.0 / 0.25;
    assert_close(nearness(&found, TALKING).unwrap(), group * 1.0 / 3.0);
    assert_close(nearness(&found, MEETING).unwrap(), group * 7.0 / 9.0);
}

#[test]
fn where_nothing_is_near_nothing_is_offered() {
    // Half an hour of talking, which nobody near does.
    let own = [activity(WRITING, 39.5, 0.6), activity(TALKING, 0.5, 0.0)];
    assert_eq!(offered(&own, &[]), []);
    let filmers = related("27-4031.00", 1, &[activity(FILMING, 40.0, 0.0)]);
    assert_eq!(offered(&own, &[filmers]), []);
    assert_eq!(offered(&[], &[]), []);
    // Near, but hardly a gain.
    let own = [activity(WRITING, 20.0, 0.22), activity(TALKING, 20.0, 0.2)];
    assert_eq!(offered(&own, &[]), []);
}

#[test]
fn an_activity_without_hours_is_neither_source_nor_target() {
    let mut own = writer();
    own.push(activity(LETTERS, 0.0, 0.9));
    own.push(activity(MEETING, 0.0, 0.0));
    let found = candidates(&own, &[]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].from, found[0].to), (WRITING, TALKING));
}

#[test]
fn no_activity_is_in_two_moves_and_no_group_is_the_target_of_two() {
    let candidate = |from, to, gain| Candidate {
        from,
        to,
        related: None,
        hours: 2.0,
        gain,
        nearness: 1.0,
    };
    let all = [
        candidate("a.1", "b.1", 1.0),
        candidate("a.1", "c.1", 0.9),
        candidate("a.2", "b.1", 0.8),
        candidate("a.2", "b.2", 0.7),
        candidate("b.1", "d.1", 0.6),
        candidate("a.3", "c.1", 0.5),
        candidate("a.4", "c.2", 0.4),
        candidate("a.5", "e.1", 0.3),
        candidate("a.6", "f.1", 0.2),
    ];
    let chosen = choose(&all);
    let pairs: Vec<_> = chosen
        .iter()
        .map(|chosen| (chosen.from, chosen.to))
        .collect();
    assert_eq!(pairs, [("a.1", "b.1"), ("a.3", "c.1"), ("a.5", "e.1")]);
    assert_eq!(chosen.len(), MAX_OFFERED);
    // Equal scores: the first by the ids.
    let equal = [candidate("a.2", "b.1", 0.5), candidate("a.1", "b.1", 0.5)];
    assert_eq!(choose(&equal)[0].from, "a.1");
}
