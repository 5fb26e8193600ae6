//! The functions of the JavaScript package: plain values in, plain values out, the numbers of
//! the command line.
//!
//! `package/taskmix.js` wraps these functions: it adds loading, `TaskmixError` and argument types.
//! Here every function accepts any JavaScript value and returns an answer or throws a plain object,
//! `{code, errors}`.

mod answer;
mod conversion;
mod functions;
mod titles;
mod words;
