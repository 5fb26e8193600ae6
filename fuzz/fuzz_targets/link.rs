//! The share link: any text, and any fields with the check that makes them count.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::{inputs, problems};
use taskmix_inputs::link::{Decoded, decode};
use taskmix_inputs::{FieldError, LinkProblem};

fuzz_target!(|text: &str| {
    check(&decode(text));
    check(&decode(&link_of(text)));
});

fn check(decoded: &Decoded) {
    inputs::check(&decoded.inputs);
    for problem in &decoded.problems {
        assert!(problem.to_string().chars().count() < 400, "{problem}");
        if let LinkProblem::Outside(problem) = problem {
            problems::check(&FieldError::from(problem.clone()));
        }
    }
}

/// A link with these fields.
fn link_of(fields: &str) -> String {
    let body = format!("v1.{fields}~");
    let mut hash: u32 = 0x811c_9dc5;
    for byte in body.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let folded = hash ^ (hash >> 20);
    let alphabet = b"abcdefghijklmnopqrstuvwxyz234567";
    let check: String = (0..4)
        .map(|at| char::from(alphabet[(folded >> (5 * at) & 31) as usize]))
        .collect();
    body + &check
}
