//! The method: pure calculation over valid inputs, with the standard library only.
