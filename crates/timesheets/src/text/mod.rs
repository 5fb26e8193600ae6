//! A list, an advert or a CV: the lines that are tasks, and their time.

mod sections;
mod times;

use std::collections::BTreeMap;

use crate::duration::hours;
use crate::gather::{NotWork, most, most_left_out};
use crate::import::{Import, LeftOut, Line, Reason, Source, Time, TitleFrom, Warning, Weeks};
use crate::limits::{MAX_ENTRY_HOURS, MAX_TEXT_BYTES};
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::title::{self, clean};
use sections::{
    Section, heading, is_requirement, looks_like_heading, names_a_year, week_hours, without_day,
};
use times::{Figures, Given};

/// Hours of a calendar week.
const WEEK_HOURS: f64 = 168.0;
/// Lines without a bullet that are longer are prose, of which each sentence is a line.
const PROSE_CHARS: usize = 120;

/// Something that was read: a task, or a line that was left out.
#[derive(Debug, Clone)]
struct Item {
    title: String,
    given: Option<Given>,
    reason: Option<Reason>,
}

/// A text that was read.
#[derive(Debug)]
pub struct Text {
    items: Vec<Item>,
    /// The hours of the week, if the text names them.
    week_hours: Option<f64>,
    figures: Figures,
}

/// A line without its bullet, and whether it had one.
fn without_bullet(line: &str) -> (&str, bool) {
    let line = line.trim();
    let rest = line.trim_start_matches(|letter: char| "•‣◦▪▫●○∙·*–—-−+>✓✔☐☑□■→»".contains(letter));
    let rest = match rest.len() < line.len() {
        // “-5 °C” is no bullet, “**Tasks**” is a heading.
        true if rest.starts_with(char::is_whitespace)
            || !line.starts_with(['*', '-', '+', '−']) =>
        {
            rest.trim_start()
        }
        _ => line,
    };
    for checkbox in ["[ ]", "[x]", "[X]", "[]"] {
        if let Some(rest) = rest.strip_prefix(checkbox) {
            return (rest.trim_start(), true);
        }
    }
    if rest.len() < line.len() {
        return (rest, true);
    }
    // “1.”, “12)”, “a)”
    let end = line.find(['.', ')']);
    let Some((number, rest)) = end.and_then(|end| line.split_at_checked(end)) else {
        return (line, false);
    };
    let digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let letter = number.len() == 1 && rest.starts_with(')');
    let letter = letter && number.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest = rest.get(1..).unwrap_or_default();
    let is_bullet = !number.is_empty() && (digits || letter) && rest.starts_with([' ', '\t']);
    if is_bullet {
        (rest.trim_start(), true)
    } else {
        (line, false)
    }
}

/// A line of the text.
struct Part<'a> {
    words: &'a str,
    /// Whether it had a bullet.
    bullet: bool,
    /// The section that it announces, and what follows on the line.
    heading: Option<(Section, &'a str)>,
}

impl<'a> Part<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let (words, bullet) = without_bullet(line);
        let has_words = words.chars().any(char::is_alphanumeric);
        has_words.then(|| Self {
            words,
            bullet,
            heading: if bullet { None } else { heading(words) },
        })
    }

    fn announces(&self, wanted: Section) -> bool {
        self.heading.is_some_and(|(section, _)| section == wanted)
    }
}

/// How figures at the ends of lines are read: as hours, if all lines that are not headings have a
/// time or such a figure.
fn figures(parts: &[Part]) -> Figures {
    let is_task =
        |part: &&Part| part.heading.is_none() && (part.bullet || !looks_like_heading(part.words));
    let timed = |part: &&Part, figures| times::split(part.words, figures).1.is_some();
    let mut tasks = parts.iter().filter(is_task);
    if !tasks.all(|part| timed(&part, Figures::Hours)) {
        return Figures::Marked;
    }
    let bare = parts
        .iter()
        .filter(is_task)
        .filter(|part| !timed(part, Figures::Marked));
    if bare.count() >= 2 {
        Figures::Hours
    } else {
        Figures::Marked
    }
}

impl Text {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// A text that is too long for a list of tasks.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > MAX_TEXT_BYTES {
            let bytes = text.len() as u64;
            return Err(Refusal::TextTooLong { bytes });
        }
        let parts: Vec<Part> = text.lines().filter_map(Part::of).collect();
        let headed = parts.iter().any(|part| part.heading.is_some());
        // An advert or a CV begins with words about the job; a list begins at once.
        let introduced = parts.iter().position(|part| part.announces(Section::Tasks));
        let mut read = Self {
            items: Vec::new(),
            week_hours: None,
            figures: figures(&parts),
        };
        let mut section = Section::Tasks;
        for (index, part) in parts.iter().enumerate() {
            let before = introduced.is_some_and(|first| index < first);
            if let Some((announced, rest)) = part.heading {
                section = announced;
                if rest.is_empty() {
                    read.leave_out(part.words, Reason::Heading);
                } else {
                    read.part(rest, false, section, headed);
                }
            } else if !part.bullet && before && section == Section::Tasks {
                read.leave_out(part.words, Reason::Heading);
            } else {
                read.part(part.words, part.bullet, section, headed);
            }
        }
        Ok(read)
    }

    /// Reads a line, or what follows a heading on its line.
    fn part(&mut self, line: &str, bullet: bool, section: Section, headed: bool) {
        if section == Section::Other {
            return self.leave_out(line, Reason::OtherSection);
        }
        // A time on a line of its own is that of the line before, as pages of time trackers have
        // it when they are copied. A figure alone is none.
        let figure = line.bytes().all(|byte| byte.is_ascii_digit());
        if !bullet
            && !figure
            && let Some(given) = times::only(line)
            && let Some(item) = self.items.last_mut()
            && item.given.is_none()
            && item.reason.is_none()
        {
            item.given = Some(given);
            return;
        }
        let (_, timed) = times::split(line, self.figures);
        if !bullet && timed.is_none() && (looks_like_heading(line) || names_a_year(line)) {
            return self.leave_out(line, Reason::Heading);
        }
        if headed && timed.is_none() && is_requirement(line) {
            return self.leave_out(line, Reason::Requirement);
        }
        if !bullet && line.chars().count() > PROSE_CHARS {
            for sentence in line.split_inclusive(". ") {
                self.tasks(sentence.trim().trim_end_matches('.'));
            }
        } else {
            self.tasks(line);
        }
    }

    /// The tasks of a line: between semicolons, or between commas if each has its time.
    fn tasks(&mut self, line: &str) {
        let parts: Vec<&str> = line.split(';').collect();
        let by_comma: Vec<&str> = line.split(", ").collect();
        let timed = |part: &&str| times::split(part, Figures::Hours).1.is_some();
        let is_list = parts.len() == 1 && by_comma.len() > 1 && by_comma.iter().all(timed);
        let (parts, figures) = if is_list {
            (by_comma, Figures::Hours)
        } else {
            (parts, self.figures)
        };
        let mut items: Vec<Item> = Vec::with_capacity(parts.len());
        // A time between semicolons is that of the words before it.
        let mut of_its_own = false;
        for part in parts {
            if let Some(item) = items.last_mut().filter(|item| item.given.is_none())
                && let Some(given) = times::only(part)
            {
                item.given = Some(given);
                of_its_own = true;
                continue;
            }
            let (words, given) = times::split(part, figures);
            let words = without_day(words.trim_matches(['*', '_', '`', '.', ' ']));
            let title = clean(words);
            if title.chars().any(char::is_alphabetic) {
                items.push(Item {
                    title,
                    given,
                    reason: None,
                });
            }
        }
        // One time at the end of several parts is the time of all.
        let count = items.len();
        let times = items.iter().filter(|item| item.given.is_some()).count();
        if !of_its_own
            && let Some(given) = items.last().and_then(|item| item.given)
            && times == 1
            && count > 1
        {
            let part = match given {
                Given::Length(length) => Given::Length(length / i64::try_from(count).unwrap_or(1)),
                Given::Share(share) => Given::Share(share / count as f64),
            };
            items.iter_mut().for_each(|item| item.given = Some(part));
        }
        self.items.append(&mut items);
    }

    fn leave_out(&mut self, line: &str, reason: Reason) {
        if self.week_hours.is_none() {
            self.week_hours = week_hours(line);
        }
        self.items.push(Item {
            title: clean(line.trim_matches(['*', '#', '_', ' '])),
            given: None,
            reason: Some(reason),
        });
    }

    /// The week of the text: given hours stand, percentages are of the week, and the rest is
    /// shared equally.
    pub fn week(&self, settings: &Settings, not_work: NotWork) -> Import {
        let week_hours = settings.week_hours(self.week_hours);
        let mut left: BTreeMap<(Reason, &str), (f64, u64)> = BTreeMap::new();
        let mut tasks: Vec<(&Item, f64)> = Vec::new();
        for item in &self.items {
            let hours = match item.given {
                Some(Given::Length(length)) => hours(length),
                Some(Given::Share(share)) => share * week_hours,
                None => 0.0,
            };
            let not_work = || not_work(&item.title).then_some(Reason::NotWork);
            let zero = (item.given.is_some() && hours <= 0.0).then_some(Reason::Zero);
            let too_long = (hours > MAX_ENTRY_HOURS).then_some(Reason::TooLong);
            let stands = zero.or(too_long);
            let other = item.reason.or_else(not_work);
            let other = other.filter(|reason| !settings.keeps(*reason));
            match stands.or(other) {
                Some(reason) => {
                    let believed = if too_long.is_some() { 0.0 } else { hours };
                    let sum = left.entry((reason, &item.title)).or_default();
                    sum.0 += believed;
                    sum.1 += 1;
                }
                None => tasks.push((item, hours)),
            }
        }
        let given: f64 = tasks.iter().map(|(_, hours)| hours).sum();
        let open = tasks
            .iter()
            .filter(|(item, _)| item.given.is_none())
            .count();
        let part = (week_hours - given).max(0.0) / open.max(1) as f64;
        let mut warnings = Vec::new();
        if open > 0 && part <= 0.0 {
            warnings.push(Warning::NoHoursLeft {
                lines: open as u64,
                week_hours,
            });
        }
        let lines = most(lines(&tasks, part), 1.0, false);
        let total: f64 = lines.iter().map(|line| line.hours_per_week).sum();
        if total > WEEK_HOURS {
            warnings.push(Warning::MoreThanWeek {
                hours: total,
                limit: WEEK_HOURS,
            });
        }
        let left_out = left
            .into_iter()
            .map(|((reason, title), (hours, entries))| LeftOut {
                reason,
                title: title.to_owned(),
                titles: 1,
                hours,
                entries,
            });
        Import {
            source: Source::Text,
            hours_per_week: total,
            hours: total,
            entries: tasks.len() as u64,
            billable_hours_per_week: None,
            weeks: Weeks {
                first_day: None,
                last_day: None,
                with_entries: 0,
                divided_by: 1.0,
            },
            lines,
            left_out: most_left_out(left_out.collect()),
            overlaps: None,
            questions: Vec::new(),
            warnings,
        }
    }
}

/// Tasks of the same words in one line.
fn lines(tasks: &[(&Item, f64)], part: f64) -> Vec<Line> {
    let mut groups: BTreeMap<String, Line> = BTreeMap::new();
    for (item, hours) in tasks {
        let (hours, time) = match item.given {
            Some(Given::Length(_)) => (*hours, Time::Given),
            Some(Given::Share(_)) => (*hours, Time::Percentage),
            None => (part, Time::Shared),
        };
        let line = groups
            .entry(title::key(&item.title))
            .or_insert_with(|| Line {
                title: item.title.clone(),
                title_from: TitleFrom::Description,
                context: None,
                hours_per_week: 0.0,
                hours: 0.0,
                entries: 0,
                billable_hours_per_week: None,
                time,
            });
        line.hours_per_week += hours;
        line.hours += hours;
        line.entries += 1;
        if title::rank(&item.title) < title::rank(&line.title) {
            line.title.clone_from(&item.title);
        }
    }
    groups.into_values().collect()
}
