//! Turns O*NET's imperatives ("Clean equipment.") into what a person does ("Cleaning equipment").

/// Titles that the rule would get wrong, with the label to use instead.
const EXCEPTIONS: &[(&str, &str)] = &[
    // Past tense in the source.
    (
        "Inspected printed materials or other images to verify quality.",
        "Inspecting printed materials or other images to verify quality",
    ),
];

/// Verbs of more than one syllable that double their last consonant.
const DOUBLING: &[&str] = &[
    "admit", "commit", "compel", "confer", "control", "dispel", "equip", "format", "input",
    "occur", "patrol", "permit", "prefer", "program", "refer", "submit", "transfer", "transmit",
];

/// The label of an activity or a group: gerunds, no full stop.
///
/// The first word is a verb; so are the words joined to it at once by a comma, "and" or "or"
/// ("Load or unload …"). Later words stay as they are: after "to" the infinitive is right, and
/// elsewhere they are nouns ("Review art or design materials").
pub fn label(title: &str) -> String {
    if let Some((_, label)) = EXCEPTIONS.iter().find(|(source, _)| *source == title) {
        return (*label).to_owned();
    }
    let mut words = Vec::new();
    let mut verb_next = true;
    let mut in_chain = true;
    for word in title.trim_end_matches('.').split(' ') {
        let joins = matches!(word, "and" | "or" | "and/or");
        if in_chain && joins {
            verb_next = true;
            words.push(word.to_owned());
        } else if in_chain && verb_next {
            let (verb, comma) = match word.strip_suffix(',') {
                Some(verb) => (verb, ","),
                None => (word, ""),
            };
            words.push(gerund(verb) + comma);
            verb_next = !comma.is_empty();
        } else {
            in_chain = false;
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}

/// The -ing form of a verb in its base form; a capital stays a capital.
pub fn gerund(verb: &str) -> String {
    let lower = verb.to_ascii_lowercase();
    if let Some(stem) = verb.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let keeps_e = ["ee", "oe", "ye"].iter().any(|end| lower.ends_with(end));
    if let Some(stem) = verb.strip_suffix('e')
        && !keeps_e
        && lower.len() > 2
    {
        return format!("{stem}ing");
    }
    let last = verb.chars().last();
    match last {
        Some(last) if doubles(&lower) => format!("{verb}{last}ing"),
        _ => format!("{verb}ing"),
    }
}

/// One syllable of consonants, a single vowel and a single consonant, or listed.
fn doubles(verb: &str) -> bool {
    if DOUBLING.contains(&verb) {
        return true;
    }
    let is_vowel = |c: char| "aeiou".contains(c);
    let mut from_end = verb.chars().rev();
    let (Some(last), Some(middle)) = (from_end.next(), from_end.next()) else {
        return false;
    };
    if is_vowel(last) || "wxy".contains(last) || !is_vowel(middle) {
        return false;
    }
    let before: Vec<char> = from_end.collect();
    let one_syllable = match before.as_slice() {
        // "qu" is a consonant: quit, quiz.
        ['u', 'q', ..] => true,
        rest => rest.iter().all(|c| !is_vowel(*c) && *c != 'y'),
    };
    one_syllable && !before.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{gerund, label};

    #[test]
    fn verbs_take_ing_by_their_endings() {
        for (verb, expected) in [
            ("Respond", "Responding"),
            ("Analyze", "Analyzing"),
            ("Oversee", "Overseeing"),
            ("Dye", "Dyeing"),
            ("Tie", "Tying"),
            ("Set", "Setting"),
            ("Plan", "Planning"),
            ("Skim", "Skimming"),
            ("Trim", "Trimming"),
            ("Refer", "Referring"),
            ("Program", "Programming"),
            ("Format", "Formatting"),
            ("Patrol", "Patrolling"),
            ("Order", "Ordering"),
            ("Edit", "Editing"),
            ("Market", "Marketing"),
            ("Model", "Modeling"),
            ("Travel", "Traveling"),
            ("Label", "Labeling"),
            ("Rivet", "Riveting"),
            ("Sew", "Sewing"),
            ("Mix", "Mixing"),
            ("Lay", "Laying"),
            ("Read", "Reading"),
            ("Fit", "Fitting"),
            ("quit", "quitting"),
            ("Liaise", "Liaising"),
            ("Rescue", "Rescuing"),
            ("Study", "Studying"),
        ] {
            assert_eq!(gerund(verb), expected);
        }
    }

    #[test]
    fn verbs_joined_at_the_start_all_change() {
        for (title, expected) in [
            (
                "Respond to customer problems or complaints.",
                "Responding to customer problems or complaints",
            ),
            (
                "Load or unload materials used in construction or extraction.",
                "Loading or unloading materials used in construction or extraction",
            ),
            (
                "Collect, sort, and weigh eggs.",
                "Collecting, sorting, and weighing eggs",
            ),
            ("Groom or style hair.", "Grooming or styling hair"),
        ] {
            assert_eq!(label(title), expected);
        }
    }

    #[test]
    fn nouns_and_infinitives_stay() {
        for (title, expected) in [
            (
                "Review art or design materials.",
                "Reviewing art or design materials",
            ),
            (
                "Inspect equipment to locate or identify electrical problems.",
                "Inspecting equipment to locate or identify electrical problems",
            ),
            (
                "Set up laboratory or field equipment.",
                "Setting up laboratory or field equipment",
            ),
            (
                "Inspected printed materials or other images to verify quality.",
                "Inspecting printed materials or other images to verify quality",
            ),
        ] {
            assert_eq!(label(title), expected);
        }
    }
}
