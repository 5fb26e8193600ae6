//! Short names for the functions that the program imports from its glue. wasm-bindgen ends every
//! name with a hash, in both files, and hashes do not compress.

use anyhow::{Result, ensure};
use walrus::Module;

/// What the names of wasm-bindgen begin with.
const PREFIX: &str = "__wb";

/// Renames the imports in the program, and gives the glue with the new names. Fails when the glue
/// does not define each import exactly once.
pub fn shorten(program: &mut Module, glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (index, import) in program.imports.iter_mut().enumerate() {
        if !import.name.starts_with(PREFIX) {
            continue;
        }
        let short = format!("_{index}");
        let definition = format!("{}: function", import.name);
        ensure!(
            glue.matches(&definition).count() == 1,
            "the glue does not define {} once",
            import.name
        );
        glue = glue.replace(&definition, &format!("{short}: function"));
        import.name = short;
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_renamed_in_both_files() -> Result<()> {
        let mut program = Module::default();
        let signature = program.types.add(&[], &[]);
        program.add_import_func("chunks", "__other", signature);
        program.add_import_func("glue", "__wbg_a_1", signature);
        let glue = shorten(&mut program, "{ __wbg_a_1: function(arg0) {} }")?;
        assert_eq!(glue, "{ _1: function(arg0) {} }");
        let names: Vec<_> = program.imports.iter().map(|import| &import.name).collect();
        assert_eq!(names, ["__other", "_1"]);
        program.add_import_func("glue", "__wbg_b_2", signature);
        assert!(shorten(&mut program, &glue).is_err());
        Ok(())
    }
}
