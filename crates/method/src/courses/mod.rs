//! Courses for a week (METHOD §4b): what each concerns, how well it fits, what it takes, and
//! which are worth suggesting. No source shows that a course raises pay.

mod concern;
pub mod conventions;
mod course;
mod fit;
mod learner;
mod order;
mod suggestion;

pub use course::{Course, CourseKind, Effort, Format, Level, Period, Price, maker};
pub use fit::{Fit, Tier, fit};
pub use learner::{Learner, LearnerActivity, OwnOccupation};
pub use suggestion::{Suggestion, Suggestions, suggest};
