//! Reads the command line.

use std::ffi::OsString;

use lexopt::Arg;

use super::failure::Failure;
use super::help::Topic;
use super::week;
use taskmix_inputs::page::CourseFilter;
use taskmix_inputs::readings;
use taskmix_inputs::week::USUAL_HOURS;
use taskmix_method::courses::{CourseKind, Level};
use taskmix_method::limits::within;
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Given, Hours, ReadingSet};
use taskmix_timesheets::{DateOrder, Reason, Unit};

/// A parsed command line.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Help for the command or one of its subcommands.
    Help(Option<Topic>),
    /// The version.
    Version,
    /// Occupations by job title.
    Search {
        /// The title.
        query: String,
    },
    /// Activities for lines of own words.
    Match {
        /// The file they are in; else standard input.
        file: Option<OsString>,
    },
    /// One occupation.
    Occupation {
        /// O*NET-SOC code.
        code: String,
        /// Hours of its week.
        hours: Hours,
    },
    /// All occupations.
    Occupations {
        /// The readings that count.
        readings: ReadingSet,
    },
    /// A whole workforce.
    Batch {
        /// The readings that count.
        readings: ReadingSet,
    },
    /// A week in one's own words.
    Week(week::Request),
    /// The courses of the catalogue that are asked for.
    CourseList(CourseList),
    /// A subcommand without arguments of its own.
    Plain(Topic),
}

/// What is asked of a list of courses.
#[derive(Debug, Default, PartialEq)]
pub struct CourseList {
    /// Cost, certificate, hours, level, language.
    pub filter: CourseFilter,
    /// The language they are known to be offered in, as a two-letter code.
    pub language: Option<String>,
    /// What they are for.
    pub kind: Option<CourseKind>,
}

/// Reads the arguments.
pub fn read(mut parser: lexopt::Parser) -> Result<Command, Failure> {
    let name = match parser.next().map_err(invalid)? {
        None => return Err(unknown_command(Given::Nothing)),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help(None)),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Value(name)) => name,
        Some(other) => return Err(invalid(other.unexpected())),
    };
    let name = text(name);
    if name == "help" {
        let topic = values(&mut parser)?.first().map(|name| topic(name));
        return topic.transpose().map(Command::Help);
    }
    let topic = topic(&name)?;
    let mut given = Vec::new();
    let (mut hours, mut file) = (None, None);
    let mut readings = ReadingSet::ALL;
    let (mut list, mut listed) = (CourseList::default(), false);
    let mut week = week::Request::default();
    while let Some(argument) = parser.next().map_err(invalid)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help(Some(topic))),
            Arg::Long("hours") if topic == Topic::Occupation => {
                hours = Some(hours_of(&text(parser.value().map_err(invalid)?))?);
            }
            Arg::Long("readings") if matches!(topic, Topic::Occupations | Topic::Batch) => {
                readings = readings_of(&text(parser.value().map_err(invalid)?))?;
            }
            Arg::Long("list") if topic == Topic::Courses => listed = true,
            Arg::Long(name) if topic == Topic::Courses => {
                let name = name.to_owned();
                ask(&mut list, &name, &mut parser)?;
            }
            Arg::Value(value) if topic == Topic::Match && file.is_none() => file = Some(value),
            Arg::Long(name) if topic == Topic::Week => {
                let name = name.to_owned();
                ask_week(&mut week, &name, &mut parser)?;
            }
            Arg::Value(value) => given.push(text(value)),
            other => return Err(invalid(other.unexpected())),
        }
    }
    match topic {
        Topic::Search => Ok(Command::Search {
            // An empty title matches nothing.
            query: if given.is_empty() {
                required("query", String::new())?
            } else {
                given.join(" ")
            },
        }),
        Topic::Occupation => {
            let mut given = given.into_iter();
            let code = required("code", given.next().unwrap_or_default())?;
            none_left(given.next())?;
            Ok(Command::Occupation {
                code,
                hours: hours.map_or_else(|| hours_of(&USUAL_HOURS.to_string()), Ok)?,
            })
        }
        Topic::Week => {
            let mut given = given.into_iter();
            week.file = given.next().filter(|file| file != "-");
            none_left(given.next())?;
            Ok(Command::Week(week))
        }
        topic => {
            none_left(given.into_iter().next())?;
            if !listed && list != CourseList::default() {
                // The other options choose from the list.
                required("--list", String::new())?;
            }
            Ok(match topic {
                Topic::Occupations => Command::Occupations { readings },
                Topic::Batch => Command::Batch { readings },
                Topic::Match => Command::Match { file },
                Topic::Courses if listed => Command::CourseList(list),
                plain => Command::Plain(plain),
            })
        }
    }
}

/// Reads one option of the list of courses.
fn ask(list: &mut CourseList, name: &str, parser: &mut lexopt::Parser) -> Result<(), Failure> {
    match name {
        "free" => list.filter.free = true,
        "certificate" => list.filter.certificate = true,
        "hours" => {
            let value = text(parser.value().map_err(invalid)?);
            let hours = CourseFilter::known_hours(value.trim().parse().unwrap_or(f64::NAN));
            let hours = hours.map_err(|_| unknown_word("hours", &value, "3, 10, 20 or 40"))?;
            list.filter.hours = Some(hours);
        }
        "level" => {
            list.filter.level = Some(word("level", parser, &named(Level::ALL, Level::name))?)
        }
        "kind" => {
            list.kind = Some(word(
                "kind",
                parser,
                &named(CourseKind::ALL, CourseKind::name),
            )?);
        }
        "language" => {
            let value = text(parser.value().map_err(invalid)?).to_ascii_lowercase();
            let letters = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_lowercase());
            if !letters {
                return Err(unknown_word(
                    "language",
                    &value,
                    "a two-letter code, like en",
                ));
            }
            list.filter.my_language = true;
            list.language = Some(value);
        }
        other => return Err(invalid(lexopt::Arg::Long(other).unexpected())),
    }
    Ok(())
}

/// Reads one option of a week.
fn ask_week(
    week: &mut week::Request,
    name: &str,
    parser: &mut lexopt::Parser,
) -> Result<(), Failure> {
    let settings = &mut week.settings;
    let mut value = || Ok::<_, Failure>(text(parser.value().map_err(invalid)?));
    match name {
        "hours" => settings.week_hours = Some(hours_of(&value()?)?.get()),
        "weeks" => {
            let weeks = value()?;
            let number: Option<f64> = weeks.trim().parse().ok();
            let limit = "a number above 0, at most 5200";
            let number = number.ok_or_else(|| unknown_word("weeks", &weeks, limit))?;
            settings.weeks = Some(number);
        }
        "person" => settings.person = Some(value()?),
        "first-day" => settings.first_day = Some(value()?),
        "last-day" => settings.last_day = Some(value()?),
        "date-order" => {
            let orders = named(DateOrder::ALL, DateOrder::name);
            settings.date_order = Some(word("date-order", parser, &orders)?);
        }
        "unit" => settings.unit = Some(word("unit", parser, &named(Unit::ALL, Unit::name))?),
        "keep" => {
            for reason in value()?.split(',') {
                settings
                    .keep
                    .push(one_of("keep", reason.trim(), &Reason::OPTIONAL)?);
            }
        }
        other => return Err(invalid(lexopt::Arg::Long(other).unexpected())),
    }
    Ok(())
}

/// Values with their names.
fn named<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
) -> [(&'static str, T); N] {
    all.map(|one| (name(one), one))
}

/// The value of an option that is one of several words.
fn word<T: Copy>(
    field: &str,
    parser: &mut lexopt::Parser,
    known: &[(&'static str, T)],
) -> Result<T, Failure> {
    one_of(field, &text(parser.value().map_err(invalid)?), known)
}

/// A value by its name.
fn one_of<T: Copy>(field: &str, value: &str, known: &[(&'static str, T)]) -> Result<T, Failure> {
    let found = known.iter().find(|(name, _)| *name == value);
    let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
    let limit = format!("one of {}", names.join(", "));
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| unknown_word(field, value, &limit))
}

fn unknown_word(field: &str, value: &str, limit: &str) -> Failure {
    let message = format!("{field}: “{value}” is not {limit}");
    Failure::of(field, Given::Text(value.into()), limit, message)
}

fn values(parser: &mut lexopt::Parser) -> Result<Vec<String>, Failure> {
    let mut values = Vec::new();
    while let Some(argument) = parser.next().map_err(invalid)? {
        match argument {
            Arg::Value(value) => values.push(text(value)),
            other => return Err(invalid(other.unexpected())),
        }
    }
    Ok(values)
}

fn topic(name: &str) -> Result<Topic, Failure> {
    Topic::from_name(name).ok_or_else(|| unknown_command(Given::Text(name.into())))
}

fn unknown_command(value: Given) -> Failure {
    let names = Topic::ALL.map(Topic::name).join(", ");
    let problem = match &value {
        Given::Nothing => "must be given".to_owned(),
        given => format!("{given} is no command"),
    };
    let message = format!("command: {problem}; known are {names}; see taskmix --help");
    Failure::of("command", value, format!("one of {names}"), message)
}

fn hours_of(text: &str) -> Result<Hours, Failure> {
    let number: f64 = text.trim().parse().unwrap_or(f64::NAN);
    let limit = format!("a number from 0 to {HOURS_IN_A_WEEK}");
    within(number, 0.0, HOURS_IN_A_WEEK)
        .and_then(Hours::new)
        .map_err(|_| {
            let message = format!("hours: “{text}” is not {limit}");
            Failure::of("hours", Given::Text(text.into()), limit, message)
        })
}

fn readings_of(text: &str) -> Result<ReadingSet, Failure> {
    readings::parse(text).ok_or_else(|| {
        let limit = readings::FORM;
        let message = format!("readings: “{text}” is not {limit}");
        Failure::of("readings", Given::Text(text.into()), limit, message)
    })
}

fn required(field: &str, value: String) -> Result<String, Failure> {
    if value.trim().is_empty() {
        let message = format!("{field}: must be given");
        return Err(Failure::of(field, Given::Nothing, "must be given", message));
    }
    Ok(value)
}

fn none_left(value: Option<String>) -> Result<(), Failure> {
    let Some(value) = value else { return Ok(()) };
    let message = format!("argument: “{value}” is one too many");
    let limit = "no further argument";
    Err(Failure::of("argument", Given::Text(value), limit, message))
}

fn invalid(error: lexopt::Error) -> Failure {
    let message = format!("argument: {error}");
    Failure::of("argument", Given::Nothing, "see taskmix --help", message)
}

fn text(value: OsString) -> String {
    value.to_string_lossy().into_owned()
}
