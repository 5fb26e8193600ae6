//! Tests of the reading of texts, time sheets and calendars.
#![cfg(test)]

mod calendars;
mod hostile;
mod properties;
mod samples;
mod support;
mod tables;
mod texts;
