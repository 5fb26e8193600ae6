//! Times of iCalendar: `20261102T090000`, with `Z`, in a zone, or a whole day.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::lines::Property;
use super::zones::Zones;
use crate::refusal::is_year;

/// What a time refers to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A whole day.
    Day,
    /// The time of wherever one is.
    Floating,
    /// Universal time.
    Utc,
    /// A zone, by its name in the file.
    Zone(String),
}

/// A time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// As it stands.
    pub civil: DateTime,
    /// What it refers to.
    pub place: Place,
}

impl Moment {
    /// Reads the value of a property.
    pub fn of(property: &Property) -> Option<Self> {
        Self::read(property.value, property.parameter("TZID"))
    }

    /// Reads a value.
    pub fn read(value: &str, zone: Option<&str>) -> Option<Self> {
        let (civil, utc) = civil(value)?;
        let place = match zone {
            _ if !value.contains(['T', 't']) => Place::Day,
            _ if utc => Place::Utc,
            Some(zone) => Place::Zone(zone.to_owned()),
            None => Place::Floating,
        };
        Some(Self { civil, place })
    }

    /// The same place at another time.
    pub fn at(&self, civil: DateTime) -> Self {
        Self {
            civil,
            place: self.place.clone(),
        }
    }

    /// A time of universal time at the place of this one. Where the place is not known, the whole
    /// day is meant.
    pub fn own_time(&self, time: DateTime, utc: bool, zones: &Zones) -> DateTime {
        match &self.place {
            Place::Utc => time,
            _ if !utc => time,
            Place::Zone(name) => {
                let instant = TimeZone::UTC.to_timestamp(time).ok();
                let local = zones.get(name).zip(instant);
                local.map_or_else(
                    || end_of_day(time),
                    |(zone, instant)| zone.to_datetime(instant),
                )
            }
            Place::Day | Place::Floating => end_of_day(time),
        }
    }

    /// The instant, if the place is known.
    pub fn instant(&self, zones: &Zones) -> Option<Timestamp> {
        let zone = match &self.place {
            Place::Utc => TimeZone::UTC,
            Place::Zone(name) => zones.get(name)?,
            Place::Day | Place::Floating => return None,
        };
        zone.to_timestamp(self.civil).ok()
    }

    /// The time in the main zone of the calendar; as it stands, if a zone is not known.
    pub fn local(&self, zones: &Zones, main: Option<&TimeZone>) -> DateTime {
        match (self.instant(zones), main) {
            (Some(instant), Some(main)) => main.to_datetime(instant),
            _ => self.civil,
        }
    }
}

fn end_of_day(time: DateTime) -> DateTime {
    time.date().at(23, 59, 59, 0)
}

/// A date, or a date and a time, and whether it is universal time.
pub fn civil(value: &str) -> Option<(DateTime, bool)> {
    let value = value.trim();
    let date = value.get(..8)?;
    let number = |from: usize, to: usize| -> Option<i16> {
        let digits = value.get(from..to)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let small = |from, to| i8::try_from(number(from, to)?).ok();
    let date_of = Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()?;
    if !is_year(date_of.year()) {
        return None;
    }
    let rest = value.get(date.len()..)?;
    if rest.is_empty() {
        return Some((date_of.to_datetime(Time::midnight()), false));
    }
    if !rest.starts_with(['T', 't']) {
        return None;
    }
    // A leap second is the last one of its minute.
    let second = small(13, 15).unwrap_or_default().min(59);
    let time = Time::new(small(9, 11)?, small(11, 13)?, second, 0).ok()?;
    Some((date_of.to_datetime(time), rest.ends_with(['Z', 'z'])))
}
