//! Time zones as a calendar file describes them (`VTIMEZONE`).
//!
//! A description becomes a POSIX rule, which jiff computes with. The database of all zones would
//! add 110 KB to the page; programs that write calendars describe the zones they use.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::lines::Property;
use super::repeat::{Frequency, Rule};
use super::time::civil;

/// Zones of a file, at most.
const MAX_ZONES: usize = 500;

/// The zones of a file.
#[derive(Debug, Default)]
pub struct Zones {
    known: BTreeMap<String, Option<TimeZone>>,
}

impl Zones {
    /// Adds a zone that was described.
    pub fn add(&mut self, description: Description) {
        if self.known.len() < MAX_ZONES {
            let zone = description.posix();
            let zone = zone.and_then(|rule| TimeZone::posix(&rule).ok());
            self.known.insert(description.name, zone);
        }
    }

    /// A zone, if the file describes it.
    pub fn get(&self, name: &str) -> Option<TimeZone> {
        if is_utc(name) {
            return Some(TimeZone::UTC);
        }
        self.known.get(name)?.clone()
    }
}

/// Whether a name stands for universal time, which needs no description.
fn is_utc(name: &str) -> bool {
    ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(&name)
}

/// A zone that is being described.
#[derive(Debug, Default)]
pub struct Description {
    name: String,
    standard: Option<Half>,
    daylight: Option<Half>,
    current: Option<(bool, Half)>,
}

/// Standard or daylight saving time.
#[derive(Debug, Default, Clone)]
struct Half {
    begins: Option<DateTime>,
    /// Seconds east of Greenwich.
    offset: Option<i32>,
    rule: Option<Rule>,
}

impl Description {
    /// Reads a line of the description.
    pub fn read(&mut self, property: &Property) {
        if property.is("BEGIN") {
            let daylight = property.has("DAYLIGHT");
            if daylight || property.has("STANDARD") {
                self.current = Some((daylight, Half::default()));
            }
        } else if property.is("END") {
            if let Some((daylight, half)) = self.current.take() {
                let slot = if daylight {
                    &mut self.daylight
                } else {
                    &mut self.standard
                };
                // The latest rule holds.
                if slot.as_ref().is_none_or(|old| old.begins <= half.begins) {
                    *slot = Some(half);
                }
            }
        } else if property.is("TZID") {
            self.name = property.value.trim().to_owned();
        } else if let Some((_, half)) = &mut self.current {
            if property.is("DTSTART") {
                half.begins = civil(property.value).map(|(time, _)| time);
            } else if property.is("TZOFFSETTO") {
                half.offset = offset(property.value);
            } else if property.is("RRULE") {
                half.rule = Rule::read(property.value);
            }
        }
    }

    /// The rule in the form of POSIX.
    fn posix(&self) -> Option<String> {
        let standard = self.standard.as_ref().or(self.daylight.as_ref())?;
        let standard_offset = standard.offset?;
        let base = format!("<STD>{}", posix_offset(standard_offset));
        let Some(daylight) = self.daylight.as_ref().filter(|_| self.standard.is_some()) else {
            return Some(base);
        };
        // Daylight saving time that was given up: the newer half has no rule.
        let (Some(begin), Some(end)) = (daylight.yearly(), standard.yearly()) else {
            let newer = if daylight.begins > standard.begins {
                daylight
            } else {
                standard
            };
            return Some(format!("<STD>{}", posix_offset(newer.offset?)));
        };
        let offset = posix_offset(daylight.offset?);
        Some(format!("{base}<DST>{offset},{begin},{end}"))
    }
}

impl Half {
    /// `M3.5.0/2:00:00`: the month, the week of it, the weekday, the time.
    fn yearly(&self) -> Option<String> {
        let rule = self.rule.as_ref()?;
        let ([month], [(week, day)]) = (rule.months.as_slice(), rule.days.as_slice()) else {
            return None;
        };
        let week = match week {
            -1 | 5 => 5,
            1..=4 => *week,
            _ => return None,
        };
        let yearly = rule.frequency == Frequency::Yearly;
        let day = day.to_sunday_zero_offset();
        let at = self.begins?.time();
        let (hour, minute) = (at.hour(), at.minute());
        yearly.then(|| format!("M{month}.{week}.{day}/{hour}:{minute:02}:00"))
    }
}

/// Seconds east of Greenwich, of `+0100`.
fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..4)?.parse().ok()?;
    let valid = (0..=24).contains(&hours) && (0..60).contains(&minutes);
    valid.then_some(sign * (hours * 3600 + minutes * 60))
}

/// Hours and minutes west of Greenwich, as POSIX counts.
fn posix_offset(seconds: i32) -> String {
    let sign = if seconds > 0 { "-" } else { "" };
    let minutes = seconds.abs() / 60;
    format!("{sign}{}:{:02}", minutes / 60, minutes % 60)
}
