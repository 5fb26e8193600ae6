//! The properties of an event that matter here.

use jiff::civil::Date;

use super::lines::{Property, unescaped};
use super::repeat::Rule;
use super::time::{Moment, civil};
use crate::duration::{self, Duration};
use crate::title::clean;
use taskmix_inputs::typed::DecimalMark;

/// Exceptions and additions of a series that are kept.
const MAX_DATES: usize = 5000;

/// How an event repeats.
#[derive(Debug, Default)]
pub enum Repeat {
    /// It takes place once.
    #[default]
    Never,
    /// By a rule.
    By(Rule),
    /// By a rule that is not supported.
    NotRead(String),
}

/// An event.
#[derive(Debug, Default)]
pub struct Event {
    /// What it shares with the other events of its series.
    pub id: Option<String>,
    /// When the calendar was written, or the event changed.
    pub stamp: Option<Date>,
    /// Its begin.
    pub start: Option<Moment>,
    /// Its end.
    pub end: Option<Moment>,
    /// Its length in milliseconds, in place of the end.
    pub duration: Option<i64>,
    /// How it repeats.
    pub repeat: Repeat,
    /// Times at which it does not take place.
    pub excepted: Vec<Moment>,
    /// Further times.
    pub added: Vec<Moment>,
    /// The time of the series that it stands for.
    pub moved_from: Option<Moment>,
    /// It was cancelled.
    pub cancelled: bool,
    /// It does not block time.
    pub free: bool,
    /// A program says that it takes the whole day.
    pub whole_day: bool,
    summary: String,
    categories: String,
}

impl Event {
    /// Reads a line of the event.
    pub fn read(&mut self, property: &Property) {
        match property.name.to_ascii_uppercase().as_str() {
            "UID" => self.id = Some(property.value.chars().take(255).collect()),
            "DTSTAMP" => self.stamp = civil(property.value).map(|(time, _)| time.date()),
            "DTSTART" => self.start = Moment::of(property),
            "DTEND" => self.end = Moment::of(property),
            "DURATION" => {
                let duration = duration::read(property.value, DecimalMark::Point);
                self.duration = match duration {
                    Some(Duration::Length(length)) => Some(length),
                    _ => None,
                };
            }
            "SUMMARY" => self.summary = unescaped(property.value),
            "CATEGORIES" => self.categories = unescaped(property.value),
            "RRULE" => {
                self.repeat = match Rule::read(property.value) {
                    Some(rule) => Repeat::By(rule),
                    None => Repeat::NotRead(property.value.chars().take(120).collect()),
                };
            }
            "EXDATE" => keep(&mut self.excepted, property),
            "RDATE" => keep(&mut self.added, property),
            "RECURRENCE-ID" => self.moved_from = Moment::of(property),
            "STATUS" => self.cancelled |= property.has("CANCELLED"),
            "TRANSP" => self.free |= property.has("TRANSPARENT"),
            "X-MICROSOFT-CDO-BUSYSTATUS" => self.free |= property.has("FREE"),
            "X-MICROSOFT-CDO-ALLDAYEVENT" => self.whole_day |= property.has("TRUE"),
            _ => {}
        }
    }

    /// Its title.
    pub fn title(&self) -> String {
        clean(&self.summary)
    }

    /// Its categories, if it has any.
    pub fn context(&self) -> Option<String> {
        Some(clean(&self.categories)).filter(|text| !text.is_empty())
    }
}

fn keep(dates: &mut Vec<Moment>, property: &Property) {
    let room = MAX_DATES.saturating_sub(dates.len());
    dates.extend(property.moments().take(room));
}
