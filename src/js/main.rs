//! The WebAssembly file of the JavaScript package: the functions of `taskmix::js`, and
//! nothing of the page.

// Names the library, so that its exported functions are linked.
use taskmix as _;

fn main() {}
