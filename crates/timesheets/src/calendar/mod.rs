//! Calendars as iCalendar files (RFC 5545).

mod event;
mod lines;
mod repeat;
mod time;
mod zones;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use taskmix_method::order::sorted;

use crate::dates::{RawDate, day_number, iso};
use crate::duration::{hours, of_hours};
use crate::entry::{Collected, Entry, Length};
use crate::import::{Reason, TitleFrom, Warning};
use crate::limits::MAX_ENTRIES;
use crate::refusal::Refusal;
use event::{Event, Repeat};
use lines::{Lines, Property};
use time::{Moment, Place};
use zones::{Description, Zones};

/// Whole days from this length on, in hours.
const WHOLE_DAY_HOURS: f64 = 24.0;
/// Weeks that a series goes on where the file does not tell when it was written.
const WEEKS_OF_OPEN_SERIES: i64 = 52;

/// Whether a text is a calendar.
pub fn is_calendar(text: &str) -> bool {
    let start = text.trim_start().get(..15).unwrap_or_default();
    start.eq_ignore_ascii_case("BEGIN:VCALENDAR")
}

/// Reads a calendar line by line.
pub struct Calendar {
    lines: Lines,
    /// The components that the line is in, as far as they matter.
    event: Option<Event>,
    zone: Option<Description>,
    /// Components inside an event, such as reminders, which are passed over.
    inside: usize,
    zones: Zones,
    main_zone: Option<String>,
    events: Vec<Event>,
    /// Events whose occurrences are still to be added, once all lines are read.
    expanded: usize,
    plan: Option<Plan>,
}

/// What has to be known of all events before their occurrences are found.
struct Plan {
    main: Option<TimeZone>,
    /// The last day of open series.
    last: Option<Date>,
    /// Occurrences with an event of their own, by the id of the series.
    moved: BTreeMap<String, BTreeSet<DateTime>>,
}

impl Calendar {
    /// A calendar in a text.
    pub fn new(text: String) -> Self {
        Self {
            lines: Lines::new(text),
            event: None,
            zone: None,
            inside: 0,
            zones: Zones::default(),
            main_zone: None,
            events: Vec::new(),
            expanded: 0,
            plan: None,
        }
    }

    /// Bytes read, and bytes of all.
    pub fn progress(&self) -> (usize, usize) {
        self.lines.progress()
    }

    /// Reads some lines, or adds the occurrences of some events; whether that was the end.
    pub fn advance(&mut self, steps: usize, into: &mut Collected) -> Result<bool, Refusal> {
        for _ in 0..steps {
            if self.plan.is_some() {
                let Some(event) = self.events.get(self.expanded) else {
                    return Ok(true);
                };
                if let Some(plan) = &self.plan {
                    plan.add(event, &self.zones, into)?;
                }
                self.expanded += 1;
            } else if self.lines.advance() {
                self.line()?;
            } else {
                self.plan = Some(Plan::of(&self.events, &self.zones, self.main_zone.take()));
            }
        }
        Ok(false)
    }

    fn line(&mut self) -> Result<(), Refusal> {
        let Some(property) = self.lines.property() else {
            return Ok(());
        };
        if let Some(zone) = &mut self.zone {
            if property.is("END") && property.has("VTIMEZONE") {
                let described = self.zone.take().unwrap_or_default();
                self.zones.add(described);
            } else {
                zone.read(&property);
            }
        } else if self.event.is_some() {
            self.line_of_event()?;
        } else if property.is("BEGIN") {
            if property.has("VEVENT") {
                self.event = Some(Event::default());
            } else if property.has("VTIMEZONE") {
                self.zone = Some(Description::default());
            }
        } else if property.is("X-WR-TIMEZONE") {
            self.main_zone = Some(property.value.trim().to_owned());
        }
        Ok(())
    }

    fn line_of_event(&mut self) -> Result<(), Refusal> {
        let Some(property) = self.lines.property() else {
            return Ok(());
        };
        if property.is("END") && property.has("VEVENT") {
            self.inside = 0;
            if self.events.len() >= MAX_ENTRIES {
                return Err(Refusal::TooManyEntries);
            }
            self.events.extend(self.event.take());
        } else if property.is("BEGIN") {
            self.inside += 1;
        } else if property.is("END") {
            self.inside = self.inside.saturating_sub(1);
        } else if self.inside == 0
            && let Some(event) = &mut self.event
        {
            event.read(&property);
        }
        Ok(())
    }
}

impl Plan {
    fn of(events: &[Event], zones: &Zones, main_zone: Option<String>) -> Self {
        let named = || {
            let starts = events.iter().filter_map(|event| event.start.as_ref());
            starts.filter_map(|start| match &start.place {
                Place::Zone(name) => zones.get(name),
                _ => None,
            })
        };
        let main = main_zone.as_deref().and_then(|name| zones.get(name));
        let main = main.or_else(|| named().next());
        // A calendar tells when it was written; what is planned later counts only where it
        // stands alone.
        let written = events.iter().filter_map(|event| event.stamp).max();
        let single = events
            .iter()
            .filter(|event| matches!(event.repeat, Repeat::Never));
        let single = single.filter_map(|event| Some(event.start.as_ref()?.civil.date()));
        let last = written.into_iter().chain(single).max();
        let mut moved: BTreeMap<String, BTreeSet<DateTime>> = BTreeMap::new();
        for event in events {
            if let (Some(id), Some(of)) = (&event.id, &event.moved_from) {
                let of = of.local(zones, main.as_ref());
                moved.entry(id.clone()).or_default().insert(of);
            }
        }
        Self { main, last, moved }
    }

    /// Adds the occurrences of an event.
    fn add(&self, event: &Event, zones: &Zones, into: &mut Collected) -> Result<(), Refusal> {
        let title = event.title();
        let main = self.main.as_ref();
        let person = into.people.id(String::new());
        let entry = Entry {
            title: into.titles.id(title.clone()),
            from: if title.is_empty() {
                TitleFrom::Nothing
            } else {
                TitleFrom::Description
            },
            context: event.context().map(|context| into.contexts.id(context)),
            ..Entry::left_out(0, person, Reason::NoDuration)
        };
        let Some(start) = &event.start else {
            return into.push(entry);
        };
        for moment in [Some(start), event.end.as_ref()].into_iter().flatten() {
            if let Place::Zone(name) = &moment.place
                && zones.get(name).is_none()
            {
                into.warn(Warning::ZoneNotKnown {
                    zone: name.chars().take(60).collect(),
                });
            }
        }
        let (length, unknown) = length(event, start, zones);
        let reason = reason(event, start, length).or(unknown.then_some(Reason::UnknownZone));
        let excepted: BTreeSet<DateTime> = event
            .excepted
            .iter()
            .map(|moment| moment.local(zones, main))
            .collect();
        let moved = event.id.as_ref().filter(|_| event.moved_from.is_none());
        let moved = moved.and_then(|id| self.moved.get(id));
        for time in self.times(event, start, zones, into) {
            let local = start.at(time).local(zones, main);
            if moved.is_some_and(|moved| moved.contains(&local)) {
                continue;
            }
            // An exception may be a whole day, too.
            let midnight = local.date().to_datetime(jiff::civil::Time::midnight());
            let is_excepted = excepted.contains(&local) || excepted.contains(&midnight);
            let reason = is_excepted.then_some(Reason::Excepted).or(reason);
            let midnight = local.duration_since(midnight).as_secs();
            into.push(Entry {
                length: length.map_or(Length::None, Length::Known),
                reason,
                day: Some(RawDate::Known(local.date())),
                begin: u32::try_from(midnight).ok().filter(|_| length.is_some()),
                span: length.unwrap_or_default(),
                ..entry
            })?;
        }
        Ok(())
    }

    /// The times of an event as they stand in its place.
    fn times(
        &self,
        event: &Event,
        start: &Moment,
        zones: &Zones,
        into: &mut Collected,
    ) -> Vec<DateTime> {
        let title = || event.title();
        let rule = match &event.repeat {
            Repeat::Never => None,
            Repeat::NotRead(rule) => {
                into.warn(Warning::RepeatNotRead {
                    title: title(),
                    rule: rule.clone(),
                });
                None
            }
            Repeat::By(rule) => Some(rule),
        };
        let mut times = match rule {
            None => vec![start.civil],
            Some(rule) => {
                let after_year = WEEKS_OF_OPEN_SERIES * 7 * 24;
                let after_year = jiff::SignedDuration::from_hours(after_year);
                let after_year = start.civil.date().saturating_add(after_year);
                let last = self.last.unwrap_or(after_year).max(start.civil.date());
                let until = rule
                    .until
                    .map(|(until, utc)| start.own_time(until, utc, zones));
                let times = rule.times(start.civil, until, last);
                let ends_later = until.is_none_or(|until| until.date() > last);
                if rule.count.is_none() && ends_later {
                    into.warn(Warning::RepeatCut {
                        title: title(),
                        last_day: iso(last),
                    });
                }
                // The first time is one of them even if the rule leaves it out.
                if times.is_empty() {
                    vec![start.civil]
                } else {
                    times
                }
            }
        };
        times.extend(event.added.iter().map(|moment| moment.civil));
        let mut times = sorted(times, Ord::cmp);
        times.dedup();
        times
    }
}

/// The length of an event in milliseconds, and whether it is unknown for its time zones.
fn length(event: &Event, start: &Moment, zones: &Zones) -> (Option<i64>, bool) {
    if let Some(length) = event.duration {
        return (Some(length), false);
    }
    let Some(end) = &event.end else {
        // A whole day, or a moment.
        let hours = if start.place == Place::Day { 24.0 } else { 0.0 };
        return (of_hours(hours), false);
    };
    let instants = (start.instant(zones), end.instant(zones));
    let seconds = if let (Some(start), Some(end)) = instants {
        end.as_second() - start.as_second()
    } else if start.place == end.place {
        let days = day_number(end.civil.date()) - day_number(start.civil.date());
        let seconds = |time: DateTime| {
            let time = time.time();
            let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
            minutes * 60 + i64::from(time.second())
        };
        i64::from(days) * 86_400 + seconds(end.civil) - seconds(start.civil)
    } else {
        return (None, true);
    };
    (Some(seconds * 1000), false)
}

fn reason(event: &Event, start: &Moment, length: Option<i64>) -> Option<Reason> {
    let whole_day = start.place == Place::Day
        || event.whole_day
        || length.is_some_and(|length| hours(length) >= WHOLE_DAY_HOURS);
    if event.cancelled {
        Some(Reason::Cancelled)
    } else if whole_day {
        Some(Reason::WholeDay)
    } else if event.free {
        Some(Reason::Free)
    } else {
        None
    }
}

impl Property<'_> {
    /// Its times, separated by commas.
    fn moments(&self) -> impl Iterator<Item = Moment> {
        let zone = self.parameter("TZID");
        let values = self.value.split(',');
        values.filter_map(move |value| Moment::read(value.trim(), zone))
    }
}
