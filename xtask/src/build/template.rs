//! The placeholders that `index.html` and the text files of `www/` may use:
//!
//! | placeholder | becomes |
//! |---|---|
//! | `{{asset:NAME}}` | the address of a hashed file, relative to the file that names it |
//! | `{{integrity:NAME}}` | `sha384-…` of that file, for an `integrity` attribute |
//! | `{{inline:NAME}}` | the text of a file of `www/`, its own placeholders filled in |
//! | `{{url}}` | what `--url` says, ending in `/`, or nothing |
//! | `{{site}}` | the same, or else the way to the site's folder from the file: `../` |
//! | `{{offline}}` | the address of the service worker, or nothing where none is made |
//! | `{{version}}` | the version of the package |
//! | `{{csp}}` | the Content-Security-Policy, in `index.html` only |
//!
//! NAME is `app.wasm`, `app.js`, `titles.bin`, a file of a chunk such as `details.wasm`, or a path
//! below `www/`. In a script, an address
//! is relative to the script: `new URL("{{asset:app.wasm}}", import.meta.url)`. Anything else
//! between double braces is an error.

use anyhow::{Context, Result, bail};

/// One placeholder, taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Placeholder<'a> {
    /// `{{asset:NAME}}`
    Asset(&'a str),
    /// `{{integrity:NAME}}`
    Integrity(&'a str),
    /// `{{inline:NAME}}`
    Inline(&'a str),
    /// `{{url}}`
    Url,
    /// `{{site}}`
    Site,
    /// `{{offline}}`
    Offline,
    /// `{{version}}`
    Version,
    /// `{{csp}}`
    Policy,
}

/// Replaces every placeholder of `text` by what `value` says. Fails at an unknown or unfinished
/// placeholder, or when `value` does.
pub fn fill(
    text: &str,
    mut value: impl FnMut(Placeholder<'_>) -> Result<String>,
) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (inside, after) = after.split_once("}}").context("`{{` without `}}`")?;
        filled.push_str(&value(parse(inside)?)?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn parse(inside: &str) -> Result<Placeholder<'_>> {
    Ok(match inside.split_once(':').unwrap_or((inside, "")) {
        ("asset", name) if !name.is_empty() => Placeholder::Asset(name),
        ("integrity", name) if !name.is_empty() => Placeholder::Integrity(name),
        ("inline", name) if !name.is_empty() => Placeholder::Inline(name),
        ("url", "") => Placeholder::Url,
        ("site", "") => Placeholder::Site,
        ("offline", "") => Placeholder::Offline,
        ("version", "") => Placeholder::Version,
        ("csp", "") => Placeholder::Policy,
        _ => bail!("there is no placeholder `{{{{{inside}}}}}`"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced_and_the_rest_is_kept() -> Result<()> {
        let filled = fill("a {{asset:x.css}} b{c}{{url}}", |placeholder| {
            Ok(match placeholder {
                Placeholder::Asset(name) => format!("<{name}>"),
                _ => "-".to_owned(),
            })
        })?;
        assert_eq!(filled, "a <x.css> b{c}-");
        Ok(())
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        for text in ["{{asset}}", "{{asset:}}", "{{nothing}}", "{{url"] {
            assert!(fill(text, |_| Ok(String::new())).is_err(), "{text}");
        }
    }
}
