//! The data that every program embeds, and the search over it.
//!
//! Start with [`catalog()`]. The build script checks the tables of `data/` and packs them into
//! blobs, whose layout the modules `packed` and `numbers` describe. `decode` makes the types of
//! this crate from blobs, `embedded` from those of this build. All texts live as long as the
//! program.

mod activity;
mod advice;
mod catalog;
mod decode;
mod embedded;
mod evidence;
mod learning;
mod lookup;
#[allow(
    dead_code,
    reason = "some of it is only for the build script, which writes"
)]
mod numbers;
mod occupation;
#[allow(
    dead_code,
    reason = "some of it is only for the build script, which writes"
)]
mod packed;
mod pay;
mod reading;
mod related;
pub mod search;
mod weeks;

pub use activity::{Activity, ActivityIndex, Generalized, GeneralizedIndex, Group, GroupIndex};
pub use catalog::Catalog;
pub use decode::DecodeError;
pub use embedded::catalog;
pub use evidence::{Document, Evidence, Fact, Source, Tool};
pub use learning::{Basis, Certificate, Confidence, Cost, CostType, CourseRow, Learning};
pub use occupation::{JobZone, Occupation, OccupationIndex, Outlook, WageMatch};
pub use packed::checksum;
pub use pay::{Pay, PayPeriod, Wages};
pub use reading::{PartialDate, ReadingFacts, ReadingKind};
pub use related::Related;
