//! The method: pure calculation over valid inputs, with the standard library only.
//!
//! All functions take values within their limits (see [`limits`]) and cannot fail on them.
//! `docs/METHOD.md` documents the calculations.

pub mod assumptions;
pub mod case;
pub mod courses;
pub mod estimate;
pub mod limits;
pub mod mix;
pub mod monte_carlo;
pub mod moves;
mod named;
pub mod order;
pub mod rank;
pub mod rate;
pub mod reading_set;
pub mod scenario;
pub mod shares;
pub mod units;
pub mod what_if;
pub mod work_split;

pub use assumptions::Assumptions;
pub use case::{Case, Cases, Outcomes, OutputRange};
pub use estimate::{Estimate, PerEstimate, Range, Reading, Readings};
pub use limits::{Given, InvalidInput, Limit, OutOfLimit};
pub use mix::{Judgement, Mix, MixRow};
pub use reading_set::{ReadingSet, ReadingSource};
pub use shares::{MixResult, ShareSet};
pub use units::{Hours, Share};
