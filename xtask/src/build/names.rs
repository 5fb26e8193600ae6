//! Short names for what the program imports from its glue. wasm-bindgen gives every import a
//! hash, in both files; nobody reads them, and hashes do not compress.

use anyhow::{Context, Result, bail};

use super::wasm::Bound;

/// The first bytes of a WebAssembly file: its mark and version.
const PREAMBLE: usize = 8;
/// The kind of the section of imports.
const IMPORTS: u8 = 2;
/// The kind of a section that only tools read.
const CUSTOM: u8 = 0;
/// What the names of wasm-bindgen begin with.
const OWN: &str = "__wb";

/// Renames the imports in the program and its glue.
///
/// # Errors
///
/// Fails when the program is none, or the glue does not define each import once.
pub fn shorten(bound: Bound) -> Result<Bound> {
    let mut glue = bound.glue;
    let mut wasm = preamble(&bound.wasm)?.to_vec();
    for section in sections(&bound.wasm)? {
        if section.kind != IMPORTS {
            wasm.extend_from_slice(section.whole);
            continue;
        }
        let (count, mut rest) = number(section.content).context("no number of imports")?;
        let mut content = written(count);
        for at in 0..count {
            let (module, after) = text(rest).context("an import without a module")?;
            let (name, after) = text(after).context("an import without a name")?;
            let (kind, after) = description(after).context("an import of an unknown kind")?;
            let mut new = name.to_owned();
            if name.starts_with(OWN) {
                new = format!("_{at}");
                glue = renamed(&glue, name, &new)?;
            }
            for part in [module, &new] {
                content.extend(written(part.len()));
                content.extend_from_slice(part.as_bytes());
            }
            content.extend_from_slice(kind);
            rest = after;
        }
        content.extend_from_slice(rest);
        wasm.push(IMPORTS);
        wasm.extend(written(content.len()));
        wasm.extend(content);
    }
    Ok(Bound {
        wasm,
        glue,
        ..bound
    })
}

/// The glue with the import of this name, which it defines once, called otherwise.
fn renamed(glue: &str, name: &str, new: &str) -> Result<String> {
    let old = format!("{name}: function");
    if glue.matches(&old).count() != 1 {
        bail!("the glue does not define {name} once");
    }
    Ok(glue.replace(&old, &format!("{new}: function")))
}

/// A WebAssembly file without what only tools read: names, producers.
///
/// # Errors
///
/// Fails when it is none.
pub fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = preamble(wasm)?.to_vec();
    for section in sections(wasm)? {
        if section.kind != CUSTOM {
            kept.extend_from_slice(section.whole);
        }
    }
    Ok(kept)
}

/// A section of a WebAssembly file.
struct Section<'w> {
    kind: u8,
    content: &'w [u8],
    /// With its kind and length.
    whole: &'w [u8],
}

fn preamble(wasm: &[u8]) -> Result<&[u8]> {
    wasm.get(..PREAMBLE).context("not a WebAssembly file")
}

fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>> {
    let mut rest = wasm.get(PREAMBLE..).context("not a WebAssembly file")?;
    let mut sections = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, after) = number(after).context("a section without a length")?;
        let (content, behind) = after
            .split_at_checked(length)
            .context("a section is cut off")?;
        let whole = rest.get(..rest.len() - behind.len()).unwrap_or_default();
        sections.push(Section {
            kind,
            content,
            whole,
        });
        rest = behind;
    }
    Ok(sections)
}

/// A number in seven bits a byte, and what stands behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(at + 1..)?));
        }
    }
    None
}

fn written(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// A text after its length.
fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

/// What an import is: a function by its type, or a table, memory or global with its limits.
fn description(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&kind, after) = bytes.split_first()?;
    let rest = match kind {
        0 => number(after)?.1,
        1 => limits(after.get(1..)?)?,
        2 => limits(after)?,
        3 => after.get(2..)?,
        _ => return None,
    };
    Some((bytes.get(..bytes.len() - rest.len())?, rest))
}

fn limits(bytes: &[u8]) -> Option<&[u8]> {
    let (&flags, after) = bytes.split_first()?;
    let rest = number(after)?.1;
    if flags & 1 == 0 {
        Some(rest)
    } else {
        Some(number(rest)?.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    fn bound(wasm: &[u8], glue: &str) -> Bound {
        Bound {
            wasm: wasm.to_vec(),
            glue: glue.to_owned(),
            snippets: Vec::new(),
            chunks: Vec::new(),
        }
    }

    #[test]
    fn custom_sections_go_and_the_others_stay() -> Result<()> {
        let bare = [HEAD, &[1, 2, 7, 7]].concat();
        let wasm = [&bare[..], &[0, 3, 1, b'a', 9]].concat();
        assert_eq!(without_custom_sections(&wasm)?, bare);
        assert!(without_custom_sections(&wasm[..10]).is_err());
        Ok(())
    }

    #[test]
    fn an_import_is_renamed_in_both_files() -> Result<()> {
        let section = |name: &str| {
            let one = [
                &[1, 1, b'm', name.len() as u8][..],
                name.as_bytes(),
                &[0, 5],
            ]
            .concat();
            [HEAD, &[2, one.len() as u8], &one, &[3, 1, 0]].concat()
        };
        let glue = "import0 = { __wbg_a_1: function(arg0) {} }";
        let short = shorten(bound(&section("__wbg_a_1"), glue))?;
        assert_eq!(short.wasm, section("_0"));
        assert_eq!(short.glue, "import0 = { _0: function(arg0) {} }");
        assert!(shorten(bound(&section("__wbg_b_1"), glue)).is_err());
        let other = shorten(bound(&section("late"), glue))?;
        assert_eq!(other.wasm, section("late"));
        Ok(())
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for value in [0, 1, 127, 128, 300, 20_000, 4_000_000] {
            let mut bytes = written(value);
            bytes.push(9);
            assert_eq!(number(&bytes), Some((value, &[9][..])));
        }
    }
}
