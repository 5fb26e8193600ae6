//! The query of an embed; every problem is reported.

use super::{Accent, Origin};
use crate::link::percent_decoded;
use crate::readings;
use crate::typed::{DecimalMark, number};
use crate::week::known_occupation;
use taskmix_method::limits::above;
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Given, InvalidInput, Limit, ReadingSet};

taskmix_method::named! {
    /// The colours of an embed.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    Theme {
        /// As the reader's system says.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

impl Theme {
    /// The names, in words.
    pub const FORM: &str = "auto, light or dark";
}

/// Which sections an embed shows; the search is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sections {
    /// The answer and the week behind it.
    pub share: bool,
    /// The rate and its scenarios.
    pub rate: bool,
    /// What to learn.
    pub courses: bool,
    /// The figures behind it.
    pub evidence: bool,
}

impl Default for Sections {
    /// All but the evidence, which an embed links to.
    fn default() -> Self {
        Self {
            share: true,
            rate: true,
            courses: true,
            evidence: false,
        }
    }
}

/// The options of an embed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Embed {
    /// Its sections.
    pub sections: Sections,
    /// Its colours.
    pub theme: Theme,
    /// The host's own colour.
    pub accent: Option<Accent>,
    /// The language of numbers, a BCP 47 tag of English such as `en-GB`.
    pub lang: Option<String>,
    /// The occupation it starts with, an O*NET-SOC code.
    pub occupation: Option<&'static str>,
    /// Hours of the week it starts with, above 0 and up to 168.
    pub hours: Option<f64>,
    /// ISO 4217 code of the currency it starts with.
    pub currency: Option<String>,
    /// The readings that count.
    pub readings: ReadingSet,
    /// The origin that receives results; without one, none are sent.
    pub origin: Option<Origin>,
}

/// The accepted languages: the page's text is English; its numbers can follow a country.
pub const LANGUAGE: &str = "en, or English as a country writes numbers, like en-GB";

/// A tag of English as browsers know it: `en`, `en-GB`, `en-001`.
#[must_use]
pub fn language(text: &str) -> Option<String> {
    let (language, region) = match text.split_once('-') {
        Some((language, region)) => (language, Some(region)),
        None => (text, None),
    };
    let known = region.is_none_or(|region| {
        let letters = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_alphabetic());
        letters || (region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_digit()))
    });
    (language.eq_ignore_ascii_case("en") && known).then(|| text.to_owned())
}

/// Reads the query of an address, with or without `?`; `None` unless it has `embed=1`.
///
/// Invalid values are reported with field, value and limit, and keep their defaults. A parameter
/// without a value is ignored. Unknown parameters are reported, since they may be typing errors.
///
/// ```
/// use taskmix_inputs::embed::{Theme, read};
/// let (embed, problems) = read("?embed=1&theme=dark&hours=0").unwrap();
/// assert_eq!(embed.theme, Theme::Dark);
/// let problem = problems.first().map(ToString::to_string).unwrap_or_default();
/// assert_eq!(problem, "hours: “0” is not a number above 0 and up to 168");
/// assert!(read("?theme=dark").is_none());
/// ```
#[must_use]
pub fn read(query: &str) -> Option<(Embed, Vec<InvalidInput>)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut pairs = Vec::new();
    let mut given = query.split('&').filter(|pair| !pair.is_empty());
    for pair in given.by_ref().take(MAX_PARAMETERS) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        pairs.push((decoded(name), decoded(value)));
    }
    if !pairs
        .iter()
        .any(|(name, value)| name == "embed" && value == "1")
    {
        return None;
    }
    let mut embed = Embed::default();
    let mut problems = Vec::new();
    for (index, (name, value)) in pairs.iter().enumerate() {
        let value = value.trim();
        let twice = pairs.iter().take(index).any(|(earlier, _)| earlier == name);
        let limit = if twice {
            Some(Limit::Form { form: "given once" })
        } else if value.is_empty() {
            None
        } else {
            embed.take(name, value).err()
        };
        if let Some(limit) = limit {
            problems.push(InvalidInput {
                field: short(name),
                value: Given::Text(short(value)),
                limit,
            });
        }
    }
    if let Some(next) = given.next() {
        problems.push(InvalidInput {
            field: "parameters".into(),
            value: Given::Text(short(next)),
            limit: Limit::Form { form: NOT_MORE },
        });
    }
    Some((embed, problems))
}

/// Maximum number of parameters read: each is compared with all earlier ones.
const MAX_PARAMETERS: usize = 50;
const NOT_MORE: &str = "left out: at most 50 parameters are read";

impl Embed {
    /// Applies one parameter, or returns its limit.
    fn take(&mut self, name: &str, value: &str) -> Result<(), Limit> {
        let form = |form| Limit::Form { form };
        match name {
            // Already read, or read by the boot script.
            "embed" => {}
            "show" => self.sections = sections(value).ok_or_else(|| form(SECTIONS))?,
            "theme" => self.theme = Theme::from_name(value).ok_or_else(|| form(Theme::FORM))?,
            "accent" => {
                self.accent = Some(Accent::parse(value).ok_or_else(|| form(Accent::FORM))?);
            }
            "lang" => self.lang = Some(language(value).ok_or_else(|| form(LANGUAGE))?),
            "occupation" => {
                let occupation = known_occupation(value).map_err(|problem| problem.limit)?;
                self.occupation = Some(occupation.code);
            }
            "hours" => self.hours = Some(hours(value)?),
            "currency" => self.currency = Some(currency(value).ok_or_else(|| form(CURRENCY))?),
            "readings" => {
                self.readings = readings::parse(value).ok_or_else(|| form(readings::FORM))?;
            }
            "origin" => {
                self.origin = Some(Origin::parse(value).ok_or_else(|| form(Origin::FORM))?);
            }
            _ => return Err(form(NAMES)),
        }
        Ok(())
    }
}

const NAMES: &str = "one of embed, show, theme, accent, lang, occupation, hours, currency, \
    readings, origin";
const SECTIONS: &str = "share, rate, courses or evidence, with commas between them";
const CURRENCY: &str = "the three letters of a currency, like EUR";

fn sections(value: &str) -> Option<Sections> {
    let mut chosen = Sections {
        share: false,
        rate: false,
        courses: false,
        evidence: false,
    };
    for name in value.split(',') {
        match name.trim() {
            "share" => chosen.share = true,
            "rate" => chosen.rate = true,
            "courses" => chosen.courses = true,
            "evidence" => chosen.evidence = true,
            _ => return None,
        }
    }
    Some(chosen)
}

fn hours(value: &str) -> Result<f64, Limit> {
    let limit = Limit::Above {
        low: 0.0,
        high: HOURS_IN_A_WEEK,
    };
    number("", value, DecimalMark::Point, 0.0, HOURS_IN_A_WEEK)
        .ok()
        .and_then(|hours| above(hours, 0.0, HOURS_IN_A_WEEK).ok())
        .ok_or(limit)
}

fn currency(value: &str) -> Option<String> {
    let letters = value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
    letters.then(|| value.to_ascii_uppercase())
}

/// Decodes a part of a query; invalid escapes stay as they are.
fn decoded(text: &str) -> String {
    let text = text.replace('+', " ");
    percent_decoded(&text).unwrap_or(text)
}

/// The start of a text, for error messages.
fn short(text: &str) -> String {
    text.chars().take(60).collect()
}
