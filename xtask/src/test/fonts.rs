//! The fonts that journeys name: a wide family and a narrow one, with and without serifs.

use std::path::Path;

/// Each Debian package, and a file it brings.
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

/// The Debian packages that are missing. Elsewhere the journeys name the fonts they miss.
pub fn missing() -> Vec<&'static str> {
    let missing = PACKAGES
        .iter()
        .filter(|(_, file)| !Path::new(file).is_file());
    missing.map(|(package, _)| *package).collect()
}
