//! The runner that `cargo xtask test` names to cargo for WebAssembly tests.
//!
//! It is a crate of its own, so that building the page does not wait for its dependencies.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
