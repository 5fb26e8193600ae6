//! The functions of the JavaScript package: plain values in, plain values out, the numbers of
//! the command line.
//!
//! What users of the package see is made around these by `package/taskmix.js`: loading,
//! `TaskmixError`, the type of each argument. Here every function takes any JavaScript value
//! and either answers or throws a plain object, `{code, errors}`.

mod answer;
mod conversion;
mod functions;
mod titles;
