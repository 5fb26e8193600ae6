//! Messages from the page around a frame: hostile text in, checked requests out.

use super::mix;
use super::outgoing::Code;
use super::{PREFIX, VERSION};
use crate::PageInputs;
use crate::embed::{Accent, LANGUAGE, Origin, Theme, language};
use crate::errors::GivenValue;
use crate::json;
use crate::value::Value;
use taskmix_method::{Assumptions, Given, InvalidInput, Limit};

/// What the page around a frame asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Another week; assumptions that are not given stay.
    SetMix(Box<PageInputs>, Option<Assumptions>),
    /// Other colours; an accent that is not given stays.
    SetTheme(Theme, Option<Accent>),
    /// Numbers as another country writes them.
    SetLocale(String),
    /// The present state.
    GetState,
}

impl Request {
    /// Whether it is taken from the declared origin alone. Colours may come from any parent:
    /// they tell nobody anything.
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
    pub problems: Vec<InvalidInput>,
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
            problems: vec![problem],
        }
    }
}

/// What a message comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// Not meant for us; pages send one another all sorts of things.
    NotOurs,
    /// A request that can be met.
    Request(Request),
    /// Meant for us and wrong.
    Rejected(Rejection),
}

/// Longest message read, in bytes: far more than any week takes.
const LONGEST: usize = 200_000;
/// The same in words.
const SHORT_ENOUGH: &str = "at most 200,000 bytes of JSON";
/// What a message is, in words; a circle is as deep as can be.
const PLAIN: &str = "an object of plain data, at most 32 levels deep, without circles";
/// Who may send what changes or tells a week; not named, since a stranger is told it.
const DECLARED: &str = "the origin that the address of the frame declares";
/// What a frame takes; its script answers the last by itself.
const TYPES: &str = "taskmix/setMix, taskmix/setTheme, taskmix/setLocale, taskmix/getState \
    or taskmix/measure";
/// Most problems told of a message: one that is wrong in more places is wrong enough.
const MOST_PROBLEMS: usize = 20;

/// Reads a message, as JSON text, that came from `sender`; `declared` is the origin that the
/// frame was told to trust.
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
    let mut unread = Message {
        fields: &[],
        problems: Vec::new(),
    };
    if text.len() > LONGEST {
        #[expect(clippy::cast_precision_loss, reason = "a length in bytes")]
        let length = Value::Number(text.len() as f64);
        unread.note("", &length, Limit::Form { form: SHORT_ENOUGH });
        return rejected(Code::InvalidMessage, unread.problems);
    }
    let fields = match json::read(text) {
        Ok(Value::Map(fields)) => fields,
        other => {
            let other = other.unwrap_or(Value::Other("what cannot be read".into()));
            unread.note("", &other, Limit::Form { form: PLAIN });
            return rejected(Code::InvalidMessage, unread.problems);
        }
    };
    let Some(name) = fields.iter().find_map(|(name, value)| match value {
        Value::Text(text) if name == "type" => text.strip_prefix(PREFIX),
        _ => None,
    }) else {
        return Incoming::NotOurs;
    };
    let mut message = Message {
        fields: &fields,
        problems: Vec::new(),
    };
    let (code, limit, field) = match message.get("version") {
        Some(Value::Number(number)) if *number == VERSION => {
            let trusted = declared.is_some_and(|origin| origin.is(sender));
            return message.request(name, sender, trusted);
        }
        _ => (Code::UnknownVersion, "version 1", "version"),
    };
    message.refuse(field, limit);
    rejected(code, message.problems)
}

fn rejected(code: Code, problems: Vec<InvalidInput>) -> Incoming {
    Incoming::Rejected(Rejection { code, problems })
}

/// A message's fields, and what is wrong with them.
pub(super) struct Message<'a> {
    fields: &'a [(String, Value)],
    /// The problems found so far.
    pub problems: Vec<InvalidInput>,
}

impl<'a> Message<'a> {
    fn request(mut self, name: &str, sender: &str, trusted: bool) -> Incoming {
        if !trusted && matches!(name, "setMix" | "setLocale" | "getState") {
            let sender = Value::Text(sender.into());
            self.note("origin", &sender, Limit::Form { form: DECLARED });
            return rejected(Code::WrongOrigin, self.problems);
        }
        let request = match name {
            "setMix" => mix::read(&mut self)
                .map(|(inputs, assumptions)| Request::SetMix(Box::new(inputs), assumptions)),
            "setTheme" => self.theme(),
            "setLocale" => {
                self.known(&["lang"], "lang");
                let lang = self.parsed("lang", LANGUAGE, language);
                if lang.is_none() && self.problems.is_empty() {
                    self.refuse("lang", LANGUAGE);
                }
                lang.map(Request::SetLocale)
            }
            "getState" => {
                self.known(&[], "nothing but type and version");
                Some(Request::GetState)
            }
            _ => {
                self.refuse("type", TYPES);
                return rejected(Code::UnknownType, self.problems);
            }
        };
        match request {
            Some(request) if self.problems.is_empty() => Incoming::Request(request),
            _ => rejected(Code::InvalidMessage, self.problems),
        }
    }

    fn theme(&mut self) -> Option<Request> {
        self.known(&["theme", "accent"], "theme or accent");
        let accent = self.parsed("accent", Accent::FORM, Accent::parse);
        let theme = self.parsed("theme", Theme::FORM, Theme::parse);
        if theme.is_none() && self.problems.is_empty() {
            self.refuse("theme", Theme::FORM);
        }
        Some(Request::SetTheme(theme?, accent))
    }

    /// The value of a field; nothing where it is absent or null.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        get(self.fields, name)
    }

    /// Notes every field that is not `known`, not the head of a message, or given twice.
    pub fn known(&mut self, known: &[&str], words: &'static str) {
        let all = self.fields;
        for (at, (name, value)) in all.iter().enumerate() {
            if self.is_full() {
                return;
            }
            let is_known = known.contains(&name.as_str()) || matches!(&**name, "type" | "version");
            let twice = || all.iter().take(at).any(|(earlier, _)| earlier == name);
            if !is_known || twice() {
                let limit = if is_known { "given once" } else { words };
                self.note(name, value, Limit::Form { form: limit });
            }
        }
    }

    /// A text that `parse` understands.
    fn parsed<T>(
        &mut self,
        name: &str,
        form: &'static str,
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(name)?;
        let parsed = match value {
            Value::Text(text) => parse(text),
            _ => None,
        };
        if parsed.is_none() {
            self.note(name, value, Limit::Form { form });
        }
        parsed
    }

    /// Notes that a field is not what it must be.
    pub fn refuse(&mut self, name: &str, form: &'static str) {
        let value = self.get(name).unwrap_or(&Value::Null);
        self.note(name, value, Limit::Form { form });
    }

    /// Whether no more problems are noted.
    pub const fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    /// Notes a value beyond its limit, as long as there is room for it.
    pub fn note(&mut self, name: &str, value: &Value, limit: Limit) {
        if self.is_full() {
            return;
        }
        self.problems.push(InvalidInput {
            // A name may be anything, of any length.
            field: name.chars().take(60).collect(),
            value: given(value),
            limit,
        });
    }
}

/// The value of a field; nothing where it is absent or null.
pub(super) fn get<'a>(fields: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    fields
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, value)| value)
        .filter(|value| **value != Value::Null)
}

/// As much of a value as helps to find it.
fn given(value: &Value) -> Given {
    GivenValue::of(value).0
}
