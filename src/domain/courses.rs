//! Courses, ranked for a mix.
