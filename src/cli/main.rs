//! The `taskmix` command.

fn main() {}
