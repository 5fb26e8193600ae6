//! Checks the tables of `data/` and packs them for `include_bytes!`.

#[path = "build/mod.rs"]
mod data;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=../../data");
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
    let out = Path::new(&out);
    std::fs::write(out.join("catalog.bin"), data::pack::pack(&tables)?)?;
    std::fs::write(out.join("pay.bin"), data::pack::pack_pay(&tables)?)?;
    std::fs::write(
        out.join("learning.bin"),
        data::pack::pack_learning(&tables)?,
    )?;
    std::fs::write(
        out.join("evidence.bin"),
        data::pack::pack_evidence(&tables)?,
    )?;
    let titles = data::titles(&texts, &tables.occupations)?;
    let titles = data::pack::titles::pack(&tables.occupations, &titles)?;
    std::fs::write(out.join("titles.bin"), titles)?;
    Ok(())
}
