//! Messages of a host: the first character says whether the sender is the declared one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::{inputs, problems};
use taskmix_inputs::embed::Origin;
use taskmix_inputs::messages::{Incoming, Instance, Outgoing, Request, read};

const HOST: &str = "https://host.example";
/// What goes back to a sender is short, whatever came.
const LONGEST_ANSWER: usize = 50_000;

fuzz_target!(|text: &str| {
    let declared = Origin::parse(HOST);
    let (sender, text) = match text.strip_prefix('!') {
        Some(text) => ("https://evil.example", text),
        None => (HOST, text),
    };
    match read(text, sender, declared.as_ref()) {
        Incoming::NotOurs => {}
        Incoming::Request(request) => {
            assert!(sender == HOST || !request.needs_origin(), "{request:?}");
            if let Request::SetMix(week) = request {
                inputs::check(&week.inputs);
            }
        }
        Incoming::Rejected(rejection) => {
            for problem in &rejection.problems {
                problems::check(problem);
            }
            let answer = Outgoing::Error(&rejection).text(&Instance("0123456789abcdef".into()));
            assert!(answer.len() <= LONGEST_ANSWER, "{} bytes", answer.len());
            serde_json::from_str::<serde_json::Value>(&answer).expect("what we send is JSON");
        }
    }
});
