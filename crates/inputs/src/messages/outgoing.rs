//! Messages of a frame to its host page, as JSON text.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{PREFIX, Rejection};
use crate::calculate::RangeOut;
use crate::link::{Pay, encode};
use crate::page::RolePart;
use crate::{PageInputs, json};
use taskmix_method::{Estimate, MixResult, Range};

/// The id of a frame within its host page: random letters and digits.
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
    /// The sender is not the trusted origin.
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

/// The reported state of a frame, without pay and without results computed from pay.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'a> {
    /// What the reader set.
    pub inputs: &'a PageInputs,
    /// The shares; `None` where the week has no hours.
    pub shares: Option<&'a MixResult>,
}

/// A message of a frame. Its height, `taskmix/resize`, is measured and sent by its script.
#[derive(Debug, Clone, PartialEq)]
pub enum Outgoing<'a> {
    /// The calculator runs and accepts messages.
    Ready,
    /// The current result; sent to the declared origin alone.
    Result(Report<'a>),
    /// A rejected message.
    Error(&'a Rejection),
}

impl Outgoing<'_> {
    /// The message as JSON text.
    ///
    /// ```
    /// use taskmix_inputs::messages::{Instance, Outgoing};
    /// assert_eq!(
    ///     Outgoing::Ready.text(&Instance("a1".into())),
    ///     r#"{"type":"taskmix/ready","version":1,"instance":"a1"}"#,
    /// );
    /// ```
    #[must_use]
    pub fn text(&self, instance: &Instance) -> String {
        // Messages contain only values that JSON can hold.
        json::text(&Message(self, instance)).unwrap_or_default()
    }
}

/// A message with the fields common to all messages.
struct Message<'a>(&'a Outgoing<'a>, &'a Instance);

impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let name = match self.0 {
            Outgoing::Ready => "ready",
            Outgoing::Result(_) => "result",
            Outgoing::Error(_) => "error",
        };
        map.serialize_entry("type", &[PREFIX, name].concat())?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("instance", &self.1.0)?;
        match self.0 {
            Outgoing::Ready => {}
            Outgoing::Result(report) => {
                map.serialize_entry("occupations", &report.occupations())?;
                let readings = report.inputs.readings.iter();
                let readings: Vec<_> = readings.map(Estimate::name).collect();
                map.serialize_entry("readings", &readings)?;
                map.serialize_entry("link", &encode(report.inputs, Pay::Private).ok())?;
                map.serialize_entry("shares", &report.shares.map(SharesOut::of))?;
            }
            Outgoing::Error(rejection) => {
                map.serialize_entry("code", rejection.code.name())?;
                map.serialize_entry("errors", &rejection.problems)?;
            }
        }
        map.end()
    }
}

#[derive(Serialize)]
struct RoleOut<'a> {
    code: &'a str,
    share: f64,
}

#[derive(Serialize)]
struct SharesOut {
    total_hours: f64,
    automatable: RangeOut,
    assistable: RangeOut,
    human_core: RangeOut,
    time_saved: RangeOut,
    hours_saved: RangeOut,
}

impl SharesOut {
    fn of(shares: &MixResult) -> Self {
        Self {
            total_hours: sixth(shares.total_hours),
            automatable: rounded(shares.automatable()),
            assistable: rounded(shares.assistable()),
            human_core: rounded(shares.human_core()),
            time_saved: rounded(shares.time_saved()),
            hours_saved: rounded(shares.hours_saved()),
        }
    }
}

fn rounded(range: Range) -> RangeOut {
    Range {
        low: sixth(range.low),
        central: sixth(range.central),
        high: sixth(range.high),
    }
    .into()
}

/// Rounded to six decimals, which removes rounding errors of sums.
fn sixth(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

impl Report<'_> {
    fn occupations(&self) -> Vec<RoleOut<'_>> {
        let mut occupations = Vec::new();
        for RolePart { code, share } in &self.inputs.roles {
            occupations.push(RoleOut {
                code,
                share: *share,
            });
        }
        occupations
    }
}
