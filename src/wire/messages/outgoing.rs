//! Messages of a frame to the page around it, as JSON text.

use super::{PREFIX, Rejection};
use crate::domain::{Given, InvalidInput, Limit, MixResult, Range};
use crate::wire::PageInputs;
use crate::wire::json::{Writer, decimal};
use crate::wire::link::{Pay, encode};

/// What tells one frame of a page from another: letters and digits that the frame drew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance(pub String);

/// Of which kind a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A field is missing, unknown or wrong, or the message is no plain data.
    InvalidMessage,
    /// There is no message of that name.
    UnknownType,
    /// The message is of another version.
    UnknownVersion,
    /// The sender is not the origin the frame was told to trust.
    WrongOrigin,
    /// The reader has switched sharing off.
    NotShared,
}

impl Code {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvalidMessage => "invalid_message",
            Self::UnknownType => "unknown_type",
            Self::UnknownVersion => "unknown_version",
            Self::WrongOrigin => "wrong_origin",
            Self::NotShared => "not_shared",
        }
    }
}

/// What a frame tells of its week: never pay, nor anything that follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'a> {
    /// What the reader set.
    pub inputs: &'a PageInputs,
    /// The shares that follow; nothing where there are no hours.
    pub shares: Option<&'a MixResult>,
}

/// A message of a frame. Its height, `taskmix/resize`, is measured and sent by its script.
#[derive(Debug, Clone, PartialEq)]
pub enum Outgoing<'a> {
    /// The calculator runs, and takes messages.
    Ready,
    /// The present result; to the declared origin alone.
    Result(Report<'a>),
    /// A message that could not be used.
    Error(&'a Rejection),
}

impl Outgoing<'_> {
    /// The message as JSON text.
    ///
    /// ```
    /// use taskmix::wire::messages::{Instance, Outgoing};
    /// assert_eq!(
    ///     Outgoing::Ready.text(&Instance("a1".into())),
    ///     r#"{"type":"taskmix/ready","version":1,"instance":"a1"}"#,
    /// );
    /// ```
    #[must_use]
    pub fn text(&self, instance: &Instance) -> String {
        let mut out = Writer::default();
        let name = match self {
            Self::Ready => "ready",
            Self::Result(_) => "result",
            Self::Error(_) => "error",
        };
        out.sign('{').name("type").text(&[PREFIX, name].concat());
        out.name("version").plain("1");
        out.name("instance").text(&instance.0);
        match self {
            Self::Ready => {}
            Self::Result(report) => report.write(&mut out),
            Self::Error(rejection) => rejection.write(&mut out),
        }
        out.sign('}');
        out.finish()
    }
}

impl Report<'_> {
    fn write(&self, out: &mut Writer) {
        out.name("occupations").sign('[');
        for role in &self.inputs.roles {
            out.sign('{').name("code").text(&role.code);
            out.name("share").number(role.share).sign('}');
        }
        out.sign(']');
        out.name("link");
        match encode(self.inputs, Pay::Private) {
            Ok(link) => out.text(&link),
            Err(_) => out.plain("null"),
        };
        out.name("shares");
        let Some(shares) = self.shares else {
            out.plain("null");
            return;
        };
        out.sign('{').name("total_hours").number(shares.total_hours);
        for (name, range) in [
            ("automatable", shares.automatable()),
            ("assistable", shares.assistable()),
            ("human_core", shares.human_core()),
            ("time_saved", shares.time_saved()),
            ("hours_saved", shares.hours_saved()),
        ] {
            out.name(name);
            write_range(out, range);
        }
        out.sign('}');
    }
}

fn write_range(out: &mut Writer, range: Range) {
    out.sign('{').name("low").number(range.low);
    out.name("central").number(range.central);
    out.name("high").number(range.high).sign('}');
}

impl Rejection {
    fn write(&self, out: &mut Writer) {
        out.name("code").text(self.code.name());
        out.name("errors").sign('[');
        for problem in &self.problems {
            let limit = words(&problem.limit);
            out.sign('{')
                .name("field")
                .text(&problem.field)
                .name("value");
            match &problem.value {
                Given::Number(number) => out.number(*number),
                Given::Text(text) => out.text(text),
                Given::Nothing => out.plain("null"),
            };
            out.name("limit").text(&limit);
            out.name("message")
                .text(&message(problem, &limit))
                .sign('}');
        }
        out.sign(']');
    }
}

/// A problem in one sentence.
///
/// The text of [`InvalidInput`] itself prints numbers as the standard library does, which
/// weighs kilobytes in the page.
#[must_use]
pub fn sentence(problem: &InvalidInput) -> String {
    message(problem, &words(&problem.limit))
}

fn message(problem: &InvalidInput, limit: &str) -> String {
    let given = match &problem.value {
        Given::Number(number) => decimal(*number, 6).unwrap_or_else(|| "a number too large".into()),
        Given::Text(text) => ["“", text, "”"].concat(),
        Given::Nothing => "nothing".into(),
    };
    [&problem.field, ": ", &given, " must be ", limit].concat()
}

fn words(limit: &Limit) -> String {
    let number = |value: f64| decimal(value, 6).unwrap_or_default();
    match limit {
        Limit::Between { low, high } => {
            ["a number from ", &number(*low), " to ", &number(*high)].concat()
        }
        Limit::Above { low, high } => [
            "a number above ",
            &number(*low),
            " and up to ",
            &number(*high),
        ]
        .concat(),
        Limit::SumAtMost { of, high } => [of, ", together at most ", &number(*high)].concat(),
        Limit::Required => "given".into(),
        Limit::Together { with } => ["given only together with ", with].concat(),
        Limit::Known { what } => (*what).into(),
        Limit::Form { form } => (*form).into(),
    }
}
