//! Link to inputs.

use super::codes::{self, item, part};
use super::{Decoded, LinkProblem, MAX_LENGTH, VERSION, text};
use crate::course_list::CourseChange;
use crate::page::{
    CourseFilter, CourseList, EmploymentStatus, OwnJudgement, PageInputs, Pricing, RateForm,
    RolePart, RowEdit, RowHours, ScenarioEdit, TeamPart,
};
use crate::scenarios::ScenarioKey;
use taskmix_method::courses::Level;
use taskmix_method::limits::{Given, InvalidInput, Limit, OutOfLimit, within};
use taskmix_method::order::sorted;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Assumptions, Estimate, Judgement, ReadingSet};

/// Reads a link, with or without the `#`. The result always has inputs, and lists what was not
/// understood.
///
/// ```
/// use taskmix_inputs::link::{LinkProblem, decode};
/// assert_eq!(decode("#v9.whatever").problems, [LinkProblem::Newer { version: 9 }]);
/// assert_eq!(decode("#evidence").problems, [LinkProblem::NotALink]);
/// assert_eq!(decode("#v1.h_38.5~").problems, [LinkProblem::Corrupt]);
/// ```
#[must_use]
pub fn decode(link: &str) -> Decoded {
    let rejected = |problem| Decoded {
        inputs: PageInputs::default(),
        problems: vec![problem],
    };
    let link = link.strip_prefix('#').unwrap_or(link);
    let Some((version, _)) = version(link) else {
        return rejected(LinkProblem::NotALink);
    };
    if version > VERSION {
        return rejected(LinkProblem::Newer { version });
    }
    match checked(link) {
        Some(fields) => read(&fields),
        None => rejected(LinkProblem::Corrupt),
    }
}

/// The version and what follows it.
fn version(link: &str) -> Option<(u32, &str)> {
    let rest = link.strip_prefix('v')?;
    let end = rest
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, rest) = rest.split_at_checked(end)?;
    let plausible = rest.is_empty() || rest.starts_with('.');
    let version = digits.parse().ok().filter(|version| *version > 0)?;
    plausible.then_some((version, rest))
}

/// The fields of an intact link.
fn checked(link: &str) -> Option<String> {
    // Percent-escaping may triple the length.
    if link.len() > 3 * MAX_LENGTH {
        return None;
    }
    let link = text::percent_decoded(link)?;
    let (_, rest) = version(&link)?;
    let rest = rest.strip_prefix('.')?;
    let (fields, check) = rest.rsplit_once('~').unwrap_or(("", rest));
    let covered = link.strip_suffix(check)?;
    let intact = link.len() < MAX_LENGTH && text::check(covered) == check;
    intact.then(|| fields.to_owned())
}

fn read(fields: &str) -> Decoded {
    let mut reader = Reader::default();
    for field in fields.split('~').filter(|field| !field.is_empty()) {
        if reader.field(field).is_none() {
            reader
                .problems
                .push(LinkProblem::UnknownPart(field.chars().take(60).collect()));
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    inputs: PageInputs,
    problems: Vec<LinkProblem>,
}

/// `None` where a part is of an unknown kind.
type Understood = Option<()>;

impl Reader {
    fn field(&mut self, field: &str) -> Understood {
        let mut items = field.split('_');
        let letter = only(items.next()?)?;
        let items: Vec<&str> = items.collect();
        match letter {
            part::ROLE => self.role(&items),
            part::HOURS => {
                let hours = text::read_hours(items.first()?)?;
                let hours = within(hours, 0.0, HOURS_IN_A_WEEK);
                if let Some(hours) = self.accept("hours_week", hours) {
                    self.inputs.hours_week = hours;
                }
                Some(())
            }
            part::ROW => self.row(&items),
            part::EMPLOYED => {
                self.inputs.employment_status = EmploymentStatus::Employed;
                Some(())
            }
            part::ASSUMPTIONS => self.assumptions(&items),
            part::FORM => self.form(&items),
            part::SCENARIO => self.scenario(&items),
            part::CHOSEN => {
                self.inputs.chosen = ScenarioKey::from_id(items.first()?)?;
                Some(())
            }
            part::CURRENCY => {
                let code = code(items.first()?, 3, 3)?;
                self.inputs.currency = Some(code);
                Some(())
            }
            part::LANGUAGES => {
                let languages: Option<Vec<_>> =
                    items.iter().map(|item| code(item, 2, 35)).collect();
                self.inputs.languages = languages?;
                Some(())
            }
            part::COUNTRY => {
                self.inputs.country = Some(code(items.first()?, 2, 3)?);
                Some(())
            }
            part::TEAM => self.job(&items),
            part::COURSES => self.courses(&items),
            part::KEPT_COURSES => self.course_list(&items, CourseChange::Keep),
            part::DONE_COURSES => self.course_list(&items, CourseChange::Finish),
            part::READINGS => {
                let known: Vec<_> = items.iter().filter_map(|name| self.reading(name)).collect();
                // A link may name readings of a newer version alone.
                self.inputs.readings = ReadingSet::of(known)?;
                Some(())
            }
            _ => None,
        }
    }

    fn reading(&mut self, name: &str) -> Option<Estimate> {
        let known = Estimate::named(name);
        if known.is_none() {
            self.unknown(name);
        }
        known
    }

    fn courses(&mut self, items: &[&str]) -> Understood {
        for given in items {
            match letter_and_value(given) {
                Some((item::FREE, "")) => self.inputs.courses.free = true,
                Some((item::CERTIFICATE, "")) => self.inputs.courses.certificate = true,
                Some((item::MY_LANGUAGE, "")) => self.inputs.courses.my_language = true,
                Some((item::HOURS, value)) => {
                    let hours = CourseFilter::known_hours(text::read_number(value)?);
                    self.inputs.courses.hours = self.accept("courses.hours", hours);
                }
                Some((item::LEVEL, value)) => {
                    self.inputs.courses.level = Some(Level::from_name(value)?);
                }
                _ => self.unknown(given),
            }
        }
        Some(())
    }

    fn course_list(&mut self, ids: &[&str], change: fn(String) -> CourseChange) -> Understood {
        for id in ids {
            match CourseList::valid_id(id) {
                Ok(id) if self.inputs.course_list.change(change(id.to_owned())) => {}
                // No id, or one too many.
                _ => self.unknown(id),
            }
        }
        Some(())
    }

    /// The code of an occupation and the number that stands with it; 1 where none does.
    fn occupation(
        &mut self,
        items: &[&str],
        (letter, name, high): (char, &str, f64),
    ) -> Option<(String, f64)> {
        let (code, rest) = items.split_first()?;
        let code = text::read_occupation(code).or_else(|| text::unescaped(code))?;
        let mut number = 1.0;
        for given in rest {
            match letter_and_value(given) {
                Some((known, value)) if known == letter => {
                    let value = within(text::read_number(value)?, 0.0, high);
                    number = self.accept(name, value)?;
                }
                _ => self.unknown(given),
            }
        }
        Some((code, number))
    }

    fn job(&mut self, items: &[&str]) -> Understood {
        let number = (item::PEOPLE, "team.people", TeamPart::MAX_PEOPLE);
        let (code, people) = self.occupation(items, number)?;
        self.inputs.team.push(TeamPart { code, people });
        Some(())
    }

    fn role(&mut self, items: &[&str]) -> Understood {
        let (code, share) = self.occupation(items, (item::SHARE, "roles.share", 1.0))?;
        self.inputs.roles.push(RolePart { code, share });
        Some(())
    }

    fn row(&mut self, items: &[&str]) -> Understood {
        let (id, rest) = items.split_first()?;
        let activity = text::read_activity(id).or_else(|| text::unescaped(id))?;
        let mut edit = RowEdit::of(&activity);
        let (mut automatable, mut assistable) = (None, None);
        for given in rest {
            match letter_and_value(given) {
                Some((item::HOURS, value)) => {
                    let hours = within(text::read_hours(value)?, 0.0, HOURS_IN_A_WEEK);
                    if let Some(hours) = self.accept("rows.hours", hours) {
                        edit.hours = RowHours::Set(hours);
                    }
                }
                Some((item::REMOVED, "")) => edit.hours = RowHours::Removed,
                Some((item::BILLABLE, "0")) => edit.billable = Some(false),
                Some((item::BILLABLE, "1")) => edit.billable = Some(true),
                Some((item::AUTOMATABLE, value)) => automatable = text::read_number(value),
                Some((item::ASSISTABLE, value)) => assistable = text::read_number(value),
                _ => self.unknown(given),
            }
        }
        if let (Some(automatable), Some(assistable)) = (automatable, assistable) {
            match Judgement::new(automatable, assistable) {
                Ok(_) => {
                    edit.judgement = Some(OwnJudgement {
                        automatable,
                        assistable,
                    });
                }
                Err(errors) => self
                    .problems
                    .extend(errors.into_iter().map(LinkProblem::Outside)),
            }
        }
        self.inputs.edit_row(&activity, |row| *row = edit);
        Some(())
    }

    fn assumptions(&mut self, items: &[&str]) -> Understood {
        let usual = self.inputs.assumptions;
        let (mut rho, mut sigma, mut realised) = (usual.rho(), usual.sigma(), usual.realised());
        for given in items {
            match self.rate_value(given) {
                Some((RateField::Rho, value)) => rho = value,
                Some((RateField::Sigma, value)) => sigma = value,
                Some((RateField::Realised, value)) => realised = value,
                Some(_) => self.unknown(given),
                None => {}
            }
        }
        if let Ok(assumptions) = Assumptions::new(rho, sigma, realised) {
            self.inputs.assumptions = assumptions;
        }
        Some(())
    }

    fn form(&mut self, items: &[&str]) -> Understood {
        for given in items {
            let Some((letter, value)) = letter_and_value(given) else {
                self.unknown(given);
                continue;
            };
            match letter {
                item::BY_PROJECT => self.inputs.form.pricing = Pricing::Project,
                item::UNIT => match Pricing::ALL.into_iter().find(|unit| unit.name() == value) {
                    Some(pricing) => self.inputs.form.pricing = pricing,
                    None => self.unknown(given),
                },
                item::PIECE => {
                    let name = RateForm::piece_name(&text::unescaped(value)?);
                    if let Some(name) = self.accept("piece", name) {
                        self.inputs.form.piece = name;
                    }
                }
                item::OWN_CURRENCY => self.inputs.form.own_currency = Some(code(value, 3, 3)?),
                item::EXCHANGE_DATE => {
                    let date = RateForm::date(&text::unescaped(value)?);
                    self.inputs.form.exchange_date = self.accept("exchange_date", date);
                }
                item::PER_THOUSAND if value.is_empty() => self.inputs.form.per_thousand = true,
                letter if let Some(number) = codes::form_number(letter) => {
                    let checked = number.check(text::read_number(value)?);
                    *number.place(&mut self.inputs.form) = self.accept(number.name(), checked);
                }
                _ => self.form_value(given),
            }
        }
        Some(())
    }

    fn form_value(&mut self, given: &str) {
        match self.rate_value(given) {
            Some((RateField::Rate, value)) => self.inputs.form.rate = Some(value),
            Some((RateField::Utilisation, value)) => self.inputs.form.utilisation = Some(value),
            Some((field, value)) => match codes::place(&mut self.inputs.form, field) {
                Some(place) => *place = value,
                None => self.unknown(given),
            },
            None => {}
        }
    }

    fn scenario(&mut self, items: &[&str]) -> Understood {
        let (base, rest) = items.split_first()?;
        let mut edit = ScenarioEdit {
            base: Scenario::from_id(base)?,
            name: None,
            changes: Vec::new(),
        };
        for given in rest {
            if let Some((item::NAME, name)) = letter_and_value(given) {
                let name = text::unescaped(name)?;
                edit.name = Some(name.chars().take(ScenarioEdit::MAX_NAME_LENGTH).collect());
            } else if let Some(change) = self.rate_value(given) {
                edit.changes.retain(|(field, _)| *field != change.0);
                edit.changes.push(change);
            }
        }
        let position = |field| RateField::ALL.iter().position(|known| *known == field);
        edit.changes = sorted(edit.changes, |left, right| {
            position(left.0).cmp(&position(right.0))
        });
        if !edit.is_default() {
            self.inputs.scenarios.push(edit);
        }
        Some(())
    }

    /// A field of the rate model with a value within its limits; otherwise the problem is reported.
    fn rate_value(&mut self, given: &str) -> Option<(RateField, f64)> {
        let known = letter_and_value(given)
            .and_then(|(letter, value)| Some((codes::field(letter)?, text::read_number(value)?)));
        let Some((field, value)) = known else {
            self.unknown(given);
            return None;
        };
        let (low, high) = field.limits();
        self.accept(field.name(), within(value, low, high))
            .map(|value| (field, value))
    }

    fn accept<T>(&mut self, field: &str, value: Result<T, OutOfLimit>) -> Option<T> {
        value
            .map_err(|problem| self.problems.push(LinkProblem::Outside(problem.at(field))))
            .ok()
    }

    fn unknown(&mut self, given: &str) {
        self.problems
            .push(LinkProblem::UnknownPart(given.chars().take(60).collect()));
    }

    fn finish(mut self) -> Decoded {
        // The chosen scenario may precede the scenarios in the link.
        if self.inputs.base_of(self.inputs.chosen).is_none() {
            self.unknown(&self.inputs.chosen.id());
            self.inputs.chosen = PageInputs::default().chosen;
        }
        // The numbers of days may stand in any order.
        if let Err(problem) = self.inputs.form.check_all_days() {
            self.problems.push(LinkProblem::Outside(problem));
            self.inputs.form.remove_days();
        }
        let shares: f64 = self.inputs.roles.iter().map(|role| role.share).sum();
        if shares > 1.0 + 1e-9 {
            self.problems.push(LinkProblem::Outside(InvalidInput {
                field: "roles.share".into(),
                value: Given::Number(shares),
                limit: Limit::SumAtMost {
                    of: "the parts of all roles",
                    high: 1.0,
                },
            }));
            self.inputs.roles.truncate(1);
        }
        Decoded {
            inputs: self.inputs,
            problems: self.problems,
        }
    }
}

/// The only character of a text.
fn only(text: &str) -> Option<char> {
    let mut characters = text.chars();
    let first = characters.next()?;
    characters.next().is_none().then_some(first)
}

fn letter_and_value(item: &str) -> Option<(char, &str)> {
    let mut characters = item.chars();
    let letter = characters.next()?;
    Some((letter, characters.as_str()))
}

/// A short code of letters, digits and hyphens.
fn code(item: &str, min: usize, max: usize) -> Option<String> {
    let code = text::unescaped(item)?;
    let plain = code
        .chars()
        .all(|character| character.is_ascii_alphanumeric() || character == '-');
    (plain && (min..=max).contains(&code.len())).then_some(code)
}
