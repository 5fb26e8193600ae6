//! A file that is opened: any text, and any inputs in a file of ours.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::{inputs, problems};
use taskmix_present::export::{FileProblem, import};

fuzz_target!(|text: &str| {
    check(text);
    check(&["{\"taskmix\":1,\"inputs\":", text, "}"].concat());
});

fn check(text: &str) {
    match import(text) {
        Ok(read) => {
            inputs::check(&read);
            // One in sixteen: a file takes a thousand times as long as reading one.
            if text.len().is_multiple_of(16) {
                inputs::check_file(&read);
            }
        }
        Err(problem) => {
            if let FileProblem::Invalid(errors) = &problem {
                problems::check_all(errors);
            }
            let words = problem.text();
            assert!(
                !words.is_empty() && words.chars().count() < 20_000,
                "{words}"
            );
        }
    }
}
