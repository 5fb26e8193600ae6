//! The WebAssembly file of the JavaScript package: the functions of `taskmix_js`, and
//! nothing of the page.

// Names the library, so that its exported functions are linked.
use taskmix_js as _;

fn main() {}
