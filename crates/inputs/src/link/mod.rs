//! The share link: [`PageInputs`] as the text after `#` in an address, and back.
//!
//! ```text
//! v1.o_27304300~h_38.5~a_4a8i3d1_h6.5_b0~4kqz
//! ```
//!
//! After the version come fields, separated by `~`, and a checksum of four characters, so that a
//! truncated link is not read as different numbers. A field is a letter and its items, separated by
//! `_`; an item is a letter and its value. Only what differs from the defaults of version 1 is
//! written, only with characters that need no escaping in an address. A reader skips fields and
//! unknown items and reports them.

pub(crate) mod codes;
mod decode;
mod encode;
mod text;

use std::fmt;
use taskmix_method::InvalidInput;

use super::page::PageInputs;

pub use decode::decode;
pub use encode::encode;
pub(crate) use text::percent_decoded;

/// The longest link text, `#` included, in characters.
pub const MAX_LENGTH: usize = 2000;

/// The version written.
pub const VERSION: u32 = 1;

/// Whether a text has the form of an activity's id, like `4.A.4.a.8.I03.D01`.
#[must_use]
pub fn is_activity_id(text: &str) -> bool {
    text::activity(text).is_some()
}

/// Whether amounts of money go into a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pay {
    /// Omitted: the default.
    Private,
    /// Included at the user's request.
    Shared,
}

/// The inputs do not fit into a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// The length of the link, `#` included.
    pub length: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "link: {} characters are too many; at most {MAX_LENGTH}",
            self.length
        )
    }
}

impl std::error::Error for TooLong {}

/// What was read from a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The inputs that were understood; the rest has its default.
    pub inputs: PageInputs,
    /// What was not understood; empty when all was.
    pub problems: Vec<LinkProblem>,
}

/// Something in a link that was not understood.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkProblem {
    /// The text is no share link of this program; nothing was read from it.
    NotALink,
    /// The link was made by a newer version; nothing was read from it.
    Newer {
        /// The version it names.
        version: u32,
    },
    /// The link was changed or cut off on its way; nothing was read from it.
    Corrupt,
    /// One part is of a kind not known here; the rest was read.
    UnknownPart(String),
    /// One value is outside its limits; the rest was read.
    Outside(InvalidInput),
}

impl LinkProblem {
    /// The kind's name in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NotALink => "not_a_link",
            Self::Newer { .. } => "newer",
            Self::Corrupt => "corrupt",
            Self::UnknownPart(_) => "unknown_part",
            Self::Outside(_) => "outside",
        }
    }
}

impl fmt::Display for LinkProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => out.write_str("link: not a link of this program"),
            Self::Newer { version } => write!(
                out,
                "link: made by a newer version ({version}); this one reads up to {VERSION}"
            ),
            Self::Corrupt => out.write_str("link: incomplete or changed on its way"),
            Self::UnknownPart(part) => write!(out, "link: a part not known here, “{part}”"),
            Self::Outside(problem) => problem.fmt(out),
        }
    }
}
