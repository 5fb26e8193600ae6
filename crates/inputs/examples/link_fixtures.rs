//! Prints links with the inputs they stand for, one JSON object a line: the fixtures of a
//! release, which must read the same for ever.
//!
//! ```text
//! cargo run -p taskmix-inputs --example link_fixtures > crates/inputs/tests/fixtures/links/VERSION.jsonl
//! ```

use std::error::Error;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;
use taskmix_inputs::PageInputs;
use taskmix_inputs::inputs::InputsOut;
use taskmix_inputs::link::{Pay, encode};

// What the properties of links are tested with: both ends of every number, values that are hard
// to write, and names that no catalogue has.
#[path = "../tests/all/page_inputs/mod.rs"]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "shared with tests"
)]
mod page_inputs;

/// Links of a release.
const LINKS: usize = 60;

fn main() -> Result<(), Box<dyn Error>> {
    let mut runner = TestRunner::deterministic();
    let strategy = page_inputs::inputs(page_inputs::Names::Any);
    let mut all = vec![PageInputs::default()];
    for _ in 1..LINKS {
        let tree = strategy.new_tree(&mut runner);
        all.push(tree.map_err(|reason| reason.to_string())?.current());
    }
    for inputs in all {
        // Some are too large for a link.
        if let Ok(link) = encode(&inputs, Pay::Shared) {
            let inputs = InputsOut::of(&inputs);
            println!("{}", json!({ "link": link, "inputs": inputs }));
        }
    }
    Ok(())
}
