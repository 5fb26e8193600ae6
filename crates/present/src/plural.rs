//! Names of several things.

/// Ends of one, and of several; the first that fits counts. What ends in s is several already.
const ENDS: [(&str, &str); 15] = [
    ("ss", "sses"),
    ("s", "s"),
    ("x", "xes"),
    ("ch", "ches"),
    ("sh", "shes"),
    ("quiz", "quizzes"),
    ("z", "zes"),
    ("ay", "ays"),
    ("ey", "eys"),
    ("iy", "iys"),
    ("oy", "oys"),
    ("uy", "uys"),
    ("y", "ies"),
    ("person", "people"),
    ("", "s"),
];

/// Several pieces: "words", "boxes", "stories", "hours of audio".
///
/// ```
/// use taskmix_present::plural::plural;
/// assert_eq!(plural("word"), "words");
/// assert_eq!(plural("inch"), "inches");
/// assert_eq!(plural("hour of audio"), "hours of audio");
/// ```
#[must_use]
pub fn plural(piece: &str) -> String {
    let at = piece.find(" of ").unwrap_or(piece.len());
    let (one, rest) = piece.split_at(at);
    let several = ENDS
        .into_iter()
        .find_map(|(end, several)| Some([one.strip_suffix(end)?, several].concat()));
    several.unwrap_or_default() + rest
}
