//! A pasted text, a time sheet or a calendar as lines of work with hours a week.
//!
//! [`Reader`] reads in slices; [`Reader::finish`] groups entries by their words, sums them up and
//! divides by the weeks with entries. An [`Import`] also tells what was left out and why, what
//! overlaps, what the file does not tell, and what was assumed. Which activity the words stand for
//! is not decided here, and whether they are work at all is told by the caller.
//!
//! Everything is bounded: bytes, columns, entries, lines and messages (`limits.rs`). Any bytes give
//! an import or a [`Refusal`].

mod calendar;
mod dates;
mod duration;
mod encoding;
mod entry;
mod gather;
mod import;
mod limits;
mod reader;
mod refusal;
mod settings;
mod table;
mod text;
mod title;
mod week;

pub use encoding::Binary;
pub use gather::NotWork;
pub use import::{
    DateOrderOption, Encoding, Import, LeftOut, Line, Overlaps, PersonHours, Question, Reason,
    Source, Time, TitleFrom, UnitOption, Warning, Weeks,
};
pub use limits::{MAX_ENTRIES, MAX_FILE_BYTES, MAX_TEXT_BYTES};
pub use reader::{Progress, Reader, read};
pub use refusal::{Missing, Refusal};
pub use settings::{DateOrder, Settings, Unit};
pub use week::{Found, MixRow, Week};
