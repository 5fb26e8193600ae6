//! Messages from the host page: untrusted text to validated requests.

use super::mix;
use super::outgoing::Code;
use super::{PREFIX, VERSION};
use crate::PageInputs;
use crate::embed::{Accent, LANGUAGE, Origin, Theme, language};
use crate::errors::{FieldError, GivenValue};
use crate::fields::{Object, Problems};
use crate::json;
use crate::value::Value;
use taskmix_method::{Assumptions, Given, InvalidInput, Limit, ReadingSet};

/// A request of the host page.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Another week.
    SetMix(Box<NewWeek>),
    /// Other colours; an accent that is not given stays.
    SetTheme(Theme, Option<Accent>),
    /// Numbers as another country writes them.
    SetLocale(String),
    /// The present state.
    GetState,
}

/// Another week; what is not given stays.
#[derive(Debug, Clone, PartialEq)]
pub struct NewWeek {
    /// The week.
    pub inputs: PageInputs,
    /// What turns potential into time saved.
    pub assumptions: Option<Assumptions>,
    /// The readings that count.
    pub readings: Option<ReadingSet>,
}

impl Request {
    /// Whether it is accepted from the declared origin alone. Colours reveal nothing, so any parent
    /// may set them.
    #[must_use]
    pub const fn needs_origin(&self) -> bool {
        !matches!(self, Self::SetTheme(..))
    }
}

/// A message that cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// Of which kind the problem is.
    pub code: Code,
    /// Every wrong field, at least one; a field without a name is the message as a whole.
    pub problems: Vec<FieldError>,
}

impl Rejection {
    /// The answer to `getState` where the reader has switched sharing off.
    #[must_use]
    pub fn not_shared() -> Self {
        let limit = Limit::Together {
            with: "sharing, which the reader has switched off",
        };
        let problem = InvalidInput {
            field: "type".into(),
            value: Given::Text([PREFIX, "getState"].concat()),
            limit,
        };
        Self {
            code: Code::NotShared,
            problems: vec![problem.into()],
        }
    }

    /// The message as a whole is not of the form it must have.
    fn whole(value: &Value, form: &'static str) -> Self {
        let mut problem = FieldError::from(InvalidInput {
            field: String::new(),
            value: GivenValue::of(value).0,
            limit: Limit::Form { form },
        });
        // An error of the whole message has no field name.
        problem.message.insert_str(0, "message");
        Self {
            code: Code::InvalidMessage,
            problems: vec![problem],
        }
    }
}

/// A classified message.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// A message for another recipient.
    NotOurs,
    /// A valid request.
    Request(Request),
    /// An invalid message for this frame.
    Rejected(Rejection),
}

/// Maximum length of a message, in bytes.
const MAX_BYTES: usize = 200_000;
/// [`MAX_BYTES`] in words.
const MAX_BYTES_TEXT: &str = "at most 200,000 bytes of JSON";
/// The form of a message, in words.
const MESSAGE_FORM: &str = "an object of plain data, at most 32 levels deep, without circles";
/// The required sender. The text goes to untrusted senders, so it does not name the origin.
const DECLARED_ORIGIN: &str = "the origin that the address of the frame declares";
/// The message types that a frame accepts.
const TYPES: &str = "taskmix/setMix, taskmix/setTheme, taskmix/setLocale, taskmix/getState \
    or taskmix/measure";
/// Maximum number of problems reported for a message.
const MAX_PROBLEMS: usize = 20;

/// Reads a message, as JSON text, from `sender`; `declared` is the trusted origin.
///
/// ```
/// use taskmix_inputs::messages::{Incoming, Request, read};
/// let text = r#"{"type":"taskmix/setTheme","version":1,"theme":"dark"}"#;
/// let message = read(text, "https://host.example", None);
/// assert!(matches!(message, Incoming::Request(Request::SetTheme(..))));
/// assert_eq!(read("{}", "https://host.example", None), Incoming::NotOurs);
/// ```
#[must_use]
pub fn read(text: &str, sender: &str, declared: Option<&Origin>) -> Incoming {
    if text.len() > MAX_BYTES {
        #[expect(clippy::cast_precision_loss, reason = "a length in bytes")]
        let length = Value::Number(text.len() as f64);
        return Incoming::Rejected(Rejection::whole(&length, MAX_BYTES_TEXT));
    }
    let value = json::read(text).unwrap_or_else(|_| Value::Other("what cannot be read".into()));
    let Some(message) = Object::whole(&value) else {
        return Incoming::Rejected(Rejection::whole(&value, MESSAGE_FORM));
    };
    let Some(Value::Text(name)) = message.get("type") else {
        return Incoming::NotOurs;
    };
    let Some(name) = name.strip_prefix(PREFIX) else {
        return Incoming::NotOurs;
    };
    let mut problems = Problems::default();
    if message.get("version") != Some(&Value::Number(VERSION)) {
        message.reject("version", "version 1", &mut problems);
        return rejected(Code::UnknownVersion, problems);
    }
    let trusted = declared.is_some_and(|origin| origin.is(sender));
    if !trusted && matches!(name, "setMix" | "setLocale" | "getState") {
        problems.push(InvalidInput {
            field: "origin".into(),
            value: GivenValue::of(&Value::Text(sender.into())).0,
            limit: Limit::Form {
                form: DECLARED_ORIGIN,
            },
        });
        return rejected(Code::WrongOrigin, problems);
    }
    let request = match name {
        "setMix" => mix::read(&message, &mut problems).map(|week| Request::SetMix(Box::new(week))),
        "setTheme" => theme(&message, &mut problems),
        "setLocale" => locale(&message, &mut problems),
        "getState" => {
            message.allow(&["type", "version"], &mut problems);
            Some(Request::GetState)
        }
        _ => {
            message.reject("type", TYPES, &mut problems);
            return rejected(Code::UnknownType, problems);
        }
    };
    match request {
        Some(request) if problems.is_empty() => Incoming::Request(request),
        _ => rejected(Code::InvalidMessage, problems),
    }
}

fn rejected(code: Code, problems: Problems) -> Incoming {
    let mut problems = problems.into_list();
    problems.truncate(MAX_PROBLEMS);
    Incoming::Rejected(Rejection { code, problems })
}

fn theme(message: &Object, problems: &mut Problems) -> Option<Request> {
    message.allow(&["type", "version", "theme", "accent"], problems);
    message.require("theme", problems);
    let theme = parsed(message, "theme", Theme::FORM, Theme::from_name, problems);
    let accent = parsed(message, "accent", Accent::FORM, Accent::parse, problems);
    Some(Request::SetTheme(theme?, accent))
}

fn locale(message: &Object, problems: &mut Problems) -> Option<Request> {
    message.allow(&["type", "version", "lang"], problems);
    message.require("lang", problems);
    parsed(message, "lang", LANGUAGE, language, problems).map(Request::SetLocale)
}

/// The value of a valid text.
fn parsed<T>(
    message: &Object,
    name: &str,
    form: &'static str,
    parse: fn(&str) -> Option<T>,
    problems: &mut Problems,
) -> Option<T> {
    let parsed = parse(message.text(name, problems)?);
    if parsed.is_none() {
        message.reject(name, form, problems);
    }
    parsed
}
