//! Moves of hours that are worth offering (METHOD §4, shifting hours): from activities that AI
//! could do to activities near the user's work that it could not.
//!
//! An activity is near if much of the week goes into its group already, or if the occupations
//! nearest to the user's have it too.

use crate::order::sorted;

/// Moves offered at most.
pub const MAX_OFFERED: usize = 3;
/// Hours a week of an offered move, where the activity has that many.
pub const OFFERED_HOURS: f64 = 2.0;
/// Part of the week from which on a group of the user's own is wholly near.
pub const NEAR_PART: f64 = 0.25;
/// Minimum nearness of a move's target.
pub const MIN_NEARNESS: f64 = 0.15;
/// Minimum of gain times nearness, in hours a week.
pub const MIN_SCORE: f64 = 0.05;
/// Related occupations that O*NET lists for each.
pub const RELATED_LISTED: f64 = 10.0;

/// An activity of a week, with its hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActivityHours<'a> {
    /// Its id; the part before the last point is its group.
    pub id: &'a str,
    /// Hours a week.
    pub hours: f64,
    /// A: automatable share, central.
    pub automatable: f64,
}

impl<'a> ActivityHours<'a> {
    /// The id of its group.
    #[must_use]
    pub fn group(&self) -> &'a str {
        group_of(self.id)
    }
}

/// A related occupation of the user's.
#[derive(Debug, Clone, PartialEq)]
pub struct RelatedOccupation<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its place in O*NET's list, from 1; of several lists the first.
    pub place: u8,
    /// Its default week, each activity once.
    pub week: Vec<ActivityHours<'a>>,
}

/// A move that may be offered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// The activity that the hours come from.
    pub from: &'a str,
    /// The activity that they go to.
    pub to: &'a str,
    /// The nearest related occupation that has it; none for an activity of the user's own.
    pub related: Option<&'a str>,
    /// Hours a week.
    pub hours: f64,
    /// Hours a week taken out of what current AI could do, central.
    pub gain: f64,
    /// How near the target is to the user's work, 0 to 1.
    pub nearness: f64,
}

impl Candidate<'_> {
    /// Moves are ranked by their gain times the nearness of their target.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.gain * self.nearness
    }
}

/// The moves to offer for a week, best first. Each of the user's activities is given once.
#[must_use]
pub fn offered<'a>(
    own: &[ActivityHours<'a>],
    related: &[RelatedOccupation<'a>],
) -> Vec<Candidate<'a>> {
    choose(&candidates(own, related))
}

/// The best moves: each activity is in one of them only, and each group the target of one only.
#[must_use]
pub fn choose<'a>(candidates: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let mut chosen: Vec<Candidate<'a>> = Vec::new();
    while chosen.len() < MAX_OFFERED {
        let is_free = |candidate: &&Candidate| {
            !chosen.iter().any(|other| {
                let known = [other.from, other.to];
                known.contains(&candidate.from)
                    || known.contains(&candidate.to)
                    || group_of(candidate.to) == group_of(other.to)
            })
        };
        let worth = candidates.iter().filter(|candidate| {
            candidate.nearness >= MIN_NEARNESS && candidate.score() >= MIN_SCORE
        });
        let best = worth.filter(is_free).max_by(|one, other| {
            let by_score = one.score().total_cmp(&other.score());
            by_score.then_with(|| (other.from, other.to).cmp(&(one.from, one.to)))
        });
        match best {
            Some(best) => chosen.push(*best),
            None => break,
        }
    }
    chosen
}

/// All moves with a gain: from each activity of the user's own to each target.
#[must_use]
pub fn candidates<'a>(
    own: &[ActivityHours<'a>],
    related: &[RelatedOccupation<'a>],
) -> Vec<Candidate<'a>> {
    let own = with_hours(own);
    let targets = Neighbourhood::of(&own, related).targets(&own);
    let mut found = Vec::new();
    for source in &own {
        let hours = source.hours.min(OFFERED_HOURS);
        for target in &targets {
            let gain = hours * (source.automatable - target.activity.automatable);
            if gain > 0.0 && source.id != target.activity.id {
                found.push(Candidate {
                    from: source.id,
                    to: target.activity.id,
                    related: target.related,
                    hours,
                    gain,
                    nearness: target.nearness(),
                });
            }
        }
    }
    found
}

/// The activities that have hours, by id: sums then do not depend on the order given.
fn with_hours<'a>(activities: &[ActivityHours<'a>]) -> Vec<ActivityHours<'a>> {
    let with_hours = activities.iter().filter(|activity| activity.hours > 0.0);
    sorted(with_hours.copied().collect(), |one, other| {
        one.id.cmp(other.id)
    })
}

fn group_of(id: &str) -> &str {
    id.rsplit_once('.').map_or(id, |(group, _)| group)
}

/// The part of a week that goes into each group.
struct GroupShares<'a>(Vec<(&'a str, f64)>);

impl<'a> GroupShares<'a> {
    fn of(week: &[ActivityHours<'a>]) -> Self {
        let total: f64 = week.iter().map(|activity| activity.hours).sum();
        let mut shares: Vec<(&str, f64)> = Vec::new();
        for activity in week {
            let share = activity.hours / total;
            let known = shares.iter_mut().find(|(id, _)| *id == activity.group());
            match known {
                Some((_, sum)) => *sum += share,
                None => shares.push((activity.group(), share)),
            }
        }
        Self(shares)
    }

    fn share(&self, group: &str) -> f64 {
        let known = self.0.iter().find(|(id, _)| *id == group);
        known.map_or(0.0, |(_, share)| *share)
    }
}

/// The part of two weeks that goes into the same groups, 0 to 1.
#[must_use]
pub fn in_common(one: &[ActivityHours], other: &[ActivityHours]) -> f64 {
    let shares = GroupShares::of(&with_hours(one));
    let other = GroupShares::of(&with_hours(other));
    let common = shares.0.iter();
    common
        .map(|(group, share)| share.min(other.share(group)))
        .sum()
}

/// A possible target.
struct Target<'a> {
    /// The activity with its hours, in the user's week or the related occupation's.
    activity: ActivityHours<'a>,
    related: Option<&'a str>,
    /// Whether the user and the occupations near have part in such work, 0 to 1.
    familiarity: f64,
}

impl Target<'_> {
    /// What hardly takes hours cannot well take more: the part of the hours after a move that are
    /// there before it.
    fn nearness(&self) -> f64 {
        let hours = self.activity.hours;
        self.familiarity * hours / (hours + OFFERED_HOURS)
    }
}

/// The related occupations with their nearness.
struct Neighbourhood<'o, 'a> {
    shares: GroupShares<'a>,
    /// Nearest first.
    occupations: Vec<(f64, &'o RelatedOccupation<'a>)>,
    total: f64,
}

impl<'o, 'a> Neighbourhood<'o, 'a> {
    fn of(own: &[ActivityHours<'a>], related: &'o [RelatedOccupation<'a>]) -> Self {
        let nearness = |occupation: &RelatedOccupation| {
            let steps = f64::from(occupation.place.saturating_sub(1));
            let order = (1.0 - steps / RELATED_LISTED).max(0.0);
            order * in_common(own, &occupation.week)
        };
        let occupations = related.iter().map(|other| (nearness(other), other));
        let occupations: Vec<(f64, &RelatedOccupation)> = occupations.collect();
        let occupations = sorted(occupations, |one, other| {
            let by_nearness = other.0.total_cmp(&one.0);
            by_nearness.then_with(|| one.1.code.cmp(other.1.code))
        });
        Self {
            shares: GroupShares::of(own),
            total: occupations.iter().map(|(nearness, _)| nearness).sum(),
            occupations,
        }
    }

    /// The part of the related occupations, by nearness, that have such an activity.
    fn part_with(&self, is_such: impl Fn(&ActivityHours) -> bool) -> f64 {
        let with = self.occupations.iter().filter(|(_, occupation)| {
            let mut week = occupation.week.iter();
            week.any(|activity| activity.hours > 0.0 && is_such(activity))
        });
        let sum: f64 = with.map(|(nearness, _)| nearness).sum();
        if self.total > 0.0 {
            sum / self.total
        } else {
            0.0
        }
    }

    /// The user's own activities, then those of related occupations in groups of the user's.
    fn targets(&self, own: &[ActivityHours<'a>]) -> Vec<Target<'a>> {
        let mut targets: Vec<Target> = own
            .iter()
            .map(|activity| {
                let group = activity.group();
                let of_week = (self.shares.share(group) / NEAR_PART).min(1.0);
                let of_related = self.part_with(|other| other.group() == group);
                Target {
                    activity: *activity,
                    related: None,
                    familiarity: of_week.max(of_related),
                }
            })
            .collect();
        for (_, occupation) in &self.occupations {
            for activity in with_hours(&occupation.week) {
                let known = targets
                    .iter()
                    .any(|target| target.activity.id == activity.id);
                if !known && self.shares.share(activity.group()) > 0.0 {
                    targets.push(Target {
                        activity,
                        related: Some(occupation.code),
                        familiarity: self.part_with(|other| other.id == activity.id),
                    });
                }
            }
        }
        targets
    }
}
