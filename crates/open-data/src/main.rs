//! Writes the open data, or compares two releases of the tables. `cargo xtask build` and `cargo
//! xtask data-diff` call it.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use taskmix_open_data::release::{self, Release};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["write", folder] => write(Path::new(folder)),
        ["columns"] => {
            print!("{}", taskmix_open_data::columns()?);
            Ok(())
        }
        ["diff", old, new] => {
            print!(
                "{}",
                release::compare(&Release::read(old)?, &Release::read(new)?)
            );
            Ok(())
        }
        _ => bail!("usage: write FOLDER | columns | diff OLD NEW"),
    }
}

fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for file in taskmix_open_data::files()? {
        let path = folder.join(&file.name);
        fs::write(&path, file.text).with_context(|| format!("cannot write {path:?}"))?;
    }
    Ok(())
}
