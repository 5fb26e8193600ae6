//! Courses, ranked for a mix: `score = b · fit / (1 + (L + P/R)/40)`, in hours a week per
//! effort (METHOD §4b). No source shows that a course raises pay.

mod course;
mod fit;
mod learner;
mod ranking;

pub use course::{Course, Domain, Level, Skill, SkillKind};
pub use fit::fit;
pub use learner::{Learner, LearnerActivity};
pub use ranking::{Suggestion, suggest};

/// Minimum score of a suggestion.
pub const THRESHOLD: f64 = 1.0;

/// Hours that count as one effort: a working week.
pub const EFFORT_HOURS: f64 = 40.0;

/// The basics a "use" course can teach: literacy, prompting, verification.
pub const BASICS: f64 = 3.0;

/// Activities of computer programming; a course that needs code is for a mix with at least
/// an hour of them.
pub const CODING: &str = "4.A.3.b.1";

/// Maximum number of suggestions of each kind, in the order of choice.
pub const MAX_OF_KIND: [(SkillKind, usize); 3] = [
    (SkillKind::Use, 1),
    (SkillKind::Build, 1),
    (SkillKind::Move, 3),
];
