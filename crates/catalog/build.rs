//! Checks the tables of `data/` and packs them into files for `include_bytes!`.

#[path = "build/mod.rs"]
mod data;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    for file in data::FILES {
        println!("cargo:rerun-if-changed=../../data/{file}");
    }
    for shared in data::SHARED {
        println!("cargo:rerun-if-changed={shared}");
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
    let texts = data::load(Path::new("../../data"))?;
    let tables = data::tables(&texts)?;
    let blobs = data::pack::pack(&tables)?;
    let titles = data::titles(&texts, &tables.occupations)?;
    let titles = data::pack::titles::pack(&tables.occupations, &titles)?;
    for (name, content) in [
        ("catalog.bin", blobs.catalog),
        ("related.bin", blobs.related),
        ("pay.bin", blobs.pay),
        ("learning.bin", blobs.learning),
        ("evidence.bin", blobs.evidence),
        ("titles.bin", titles),
    ] {
        std::fs::write(Path::new(&out).join(name), content)?;
    }
    Ok(())
}
