//! The fonts that journeys name: a wide and a narrow family, each with and without serifs.

use std::path::Path;

use anyhow::Result;

use super::debian;

/// The Debian packages, each with a file of it.
const PACKAGES: [(&str, &str); 2] = [
    (
        "fonts-dejavu-core",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    ),
    (
        "fonts-liberation",
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    ),
];

/// On Debian, as root, installs what is missing. Elsewhere a journey names the fonts it misses.
pub fn ensure() -> Result<()> {
    let missing: Vec<_> = PACKAGES
        .iter()
        .filter(|(_, file)| !Path::new(file).is_file())
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() || !debian::can_install() {
        return Ok(());
    }
    debian::install(&missing)
}
