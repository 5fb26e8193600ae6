//! Packs the tables of `data/words/` for `include_bytes!` and for the page to fetch.

#[path = "build/mod.rs"]
mod data;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    for shared in data::SHARED {
        println!("cargo:rerun-if-changed={shared}");
    }
    for file in data::FILES {
        println!("cargo:rerun-if-changed=../../data/{file}");
    }
    match pack() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn pack() -> Result<(), Box<dyn Error>> {
    let out = std::env::var("OUT_DIR")?;
    let packed = data::pack(Path::new("../../data"))?;
    std::fs::write(Path::new(&out).join("words.bin"), packed)?;
    Ok(())
}
