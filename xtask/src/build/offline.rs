//! What the service worker keeps: the list of the page's own files with their hashes.

use anyhow::{Context, Result};
use serde_json::json;

use super::{digest, site::Site};

/// The service worker, by its path below `dist/`.
pub const WORKER: &str = "sw.js";
/// The list it reads.
const LIST: &str = "sw-files.js";
/// The page, by its path and by the address it is asked for with.
const PAGE: (&str, &str) = ("index.html", "./");

/// Adds the list of everything in the folder `assets` and of the page. It names the service
/// worker's own hash too, so that a changed one is told from the one that was made.
pub fn list(site: &mut Site, assets: &str) -> Result<()> {
    let (page, address) = PAGE;
    let get = |path: &str| {
        site.get(path)
            .with_context(|| format!("there is no {path}"))
    };
    let mut files = vec![(address, digest::integrity(get(page)?))];
    let folder = format!("{assets}/");
    for (path, content) in site.iter() {
        if path.starts_with(&folder) {
            files.push((path, digest::integrity(content)));
        }
    }
    let code = digest::integrity(get(WORKER)?);
    let version = digest::short(json!([code, files]).to_string().as_bytes());
    let list = json!({ "version": version, "code": code, "files": files });
    let text = format!("// What is kept of this version.\nself.taskmix = {list};\n");
    site.insert(LIST.to_owned(), text.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(files: &[(&str, &str)]) -> Result<String> {
        let mut site: Site = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect();
        list(&mut site, "assets")?;
        let text = site.remove(LIST).context("no list")?;
        Ok(String::from_utf8(text)?)
    }

    #[test]
    fn the_page_and_every_asset_are_listed_and_nothing_else() -> Result<()> {
        let files = [
            ("index.html", "page"),
            ("sw.js", "worker"),
            ("assets/a.js", "a"),
            ("assets/deeper/b.bin", "b"),
            ("card.png", "no"),
            ("npm/taskmix.js", "no"),
        ];
        let text = listed(&files)?;
        for part in [
            "[\"./\",\"sha384-",
            "[\"assets/a.js\",",
            "[\"assets/deeper/b.bin\",",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(!text.contains("card") && !text.contains("npm"), "{text}");
        assert!(text.contains(&digest::integrity(b"worker")), "{text}");
        Ok(())
    }

    #[test]
    fn any_change_is_another_version() -> Result<()> {
        let version = |page, worker| -> Result<String> {
            let text = listed(&[("index.html", page), ("sw.js", worker)])?;
            let (_, rest) = text.split_once("\"version\":\"").context("no version")?;
            Ok(rest.chars().take(16).collect())
        };
        let first = version("a", "b")?;
        assert_eq!(first, version("a", "b")?);
        assert_ne!(first, version("c", "b")?);
        assert_ne!(first, version("a", "c")?);
        assert!(listed(&[("index.html", "a")]).is_err());
        Ok(())
    }
}
