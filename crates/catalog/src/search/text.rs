//! Text processing for the search: folding to plain letters, tokens, stems and roots.
//!
//! Shared with the build script and with `cargo xtask data`, so that titles and queries are
//! processed alike. It therefore uses only the standard library.

/// Maximum number of characters of a query or title; the rest is ignored.
pub const MAX_CHARS: usize = 160;

/// Maximum number of words of a query or title; the rest is ignored.
pub const MAX_WORDS: usize = 14;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower-case letters and digits, accents removed.
    pub text: String,
    /// Number of separators before it, such as a comma, a dash or a bracket.
    pub segment: u8,
}

/// The folded words of a text: at most [`MAX_WORDS`], from the first [`MAX_CHARS`] characters.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut segment = 0u8;
    let mut previous = ' ';
    let mut characters = text.chars().take(MAX_CHARS).peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        if is_of_word(character) {
            fold(character, &mut word);
        } else if is_combining(character) || is_apostrophe(character) && !word.is_empty() {
            // "driver's" is one word; a combining accent belongs to the letter before it.
        } else if let Some(name) = symbol_name(character, next, &word) {
            word.push_str(name);
        } else {
            let starts_segment = match character {
                ',' | '(' | '[' | '|' | ':' | ';' | '@' | '–' | '—' | '•' => true,
                '-' => previous == ' ' || next == ' ',
                _ => false,
            };
            push(&mut found, &mut word, segment);
            if starts_segment && !found.is_empty() {
                segment = segment.saturating_add(1);
            }
        }
        previous = character;
    }
    push(&mut found, &mut word, segment);
    found.truncate(MAX_WORDS);
    found
}

/// The folded words of a text, without their segments.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.text).collect()
}

/// Whether nothing follows the last word, so that it may still be being typed.
#[must_use]
pub fn ends_in_word(text: &str) -> bool {
    text.chars().count() <= MAX_CHARS && text.chars().next_back().is_some_and(is_of_word)
}

fn push(found: &mut Vec<Token>, word: &mut String, segment: u8) {
    if word.is_empty() {
        return;
    }
    let text = std::mem::take(word);
    found.push(Token { text, segment });
}

/// The letters for a sign that belongs to a name: "c++", "c#", ".net"; none for other signs.
fn symbol_name(character: char, next: char, word: &str) -> Option<&'static str> {
    match character {
        '+' if next == '+' && word == "c" => Some("pp"),
        '#' if matches!(word, "c" | "f") => Some("sharp"),
        '.' if word.is_empty() && matches!(next, 'n' | 'N') => Some("dot"),
        '.' if is_of_word(next) && word.chars().count() == 1 => Some(""),
        '&' if is_of_word(next) && word.chars().count() == 1 => Some(""),
        _ => None,
    }
}

/// Whether a character belongs to a word. Beyond ASCII, everything but common punctuation does:
/// titles are ASCII, so that it only matters where words end.
#[must_use]
pub fn is_of_word(character: char) -> bool {
    match character {
        '\u{0}'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{300}'..='\u{36f}' => false,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' => false,
        _ => true,
    }
}

/// Whether a character stands inside a word without ending it, as in "driver's".
#[must_use]
pub const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '`' | '´')
}

/// Whether a character is an accent that belongs to the letter before it.
#[must_use]
pub const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Appends the plain lower-case form of a letter or digit.
pub fn fold(character: char, out: &mut String) {
    let lower = match character {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(character) + 32).unwrap_or(character),
        // In Latin Extended-A capitals and small letters alternate; both are folded below.
        other => other.to_ascii_lowercase(),
    };
    let plain = match lower {
        'à'..='å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'œ' | 'Œ' => "oe",
        'ř' | 'Ř' => "r",
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'Ș' => "s",
        'ß' | 'ẞ' => "ss",
        'ť' | 'Ť' | 'ţ' | 'Ţ' | 'ț' | 'Ț' => "t",
        'ù'..='ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        _ => "",
    };
    if plain.is_empty() {
        out.push(lower);
    } else {
        out.push_str(plain);
    }
}

/// The singular of a word: "nurse" for "nurses", "secretary" for "secretaries", "man" for "men".
#[must_use]
pub fn stem(word: &str) -> String {
    let size = word.len();
    if size > 4 && word.ends_with("men") {
        return replace_end(word, 3, "man");
    }
    if size > 4 && word.ends_with("ies") {
        return replace_end(word, 3, "y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] {
        if size > ending.len() + 1 && word.ends_with(ending) {
            return replace_end(word, 2, "");
        }
    }
    let keeps = ["ss", "us", "is", "ics", "ous"];
    if size > 3 && word.ends_with('s') && !keeps.iter().any(|end| word.ends_with(end)) {
        return replace_end(word, 1, "");
    }
    word.to_owned()
}

/// What the words of a family share: "design" for "design", "designer" and "designing".
#[must_use]
pub fn root(word: &str) -> String {
    let base = stem(word);
    if base.starts_with("analy") {
        return "analy".to_owned();
    }
    if base.ends_with("eer") {
        return base;
    }
    if let Some(rest) = base.strip_suffix("eering") {
        return format!("{rest}eer");
    }
    let Some(cut) = ENDINGS.iter().find_map(|&(ending, kept)| {
        let rest = base.strip_suffix(ending)?;
        (rest.len() >= kept).then_some(rest)
    }) else {
        return base;
    };
    undouble(cut)
}

/// Endings within a word family, longest first, each with the minimum number of letters that
/// must remain.
const ENDINGS: [(&str, usize); 30] = [
    ("ologist", 3),
    ("ographer", 3),
    ("ographic", 3),
    ("ography", 3),
    ("ological", 3),
    ("ization", 4),
    ("isation", 4),
    ("ology", 3),
    ("ician", 4),
    ("ation", 4),
    ("ement", 4),
    ("ment", 4),
    ("ator", 4),
    ("ance", 4),
    ("ing", 3),
    ("ion", 4),
    ("ist", 4),
    ("ian", 4),
    ("ant", 4),
    ("ery", 3),
    ("ive", 4),
    ("ate", 4),
    ("er", 3),
    ("or", 4),
    ("al", 5),
    ("ic", 5),
    ("ed", 4),
    ("ee", 4),
    ("y", 5),
    ("e", 4),
];

fn undouble(text: &str) -> String {
    let mut letters = text.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let doubled = last == before && !matches!(last, Some('l' | 's' | 'e' | 'o'));
    let cut = text.len() - if doubled { 1 } else { 0 };
    let trimmed = text.get(..cut).unwrap_or(text);
    trimmed
        .strip_suffix('e')
        .filter(|rest| rest.len() >= 4)
        .unwrap_or(trimmed)
        .to_owned()
}

fn replace_end(word: &str, cut: usize, with: &str) -> String {
    let kept = word.len().saturating_sub(cut);
    let mut changed = word.get(..kept).unwrap_or(word).to_owned();
    changed.push_str(with);
    changed
}

/// The 64-bit FNV-1a hash of a word, which stands for the word in sorted tables.
#[must_use]
pub fn fingerprint(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Words that do not tell titles apart.
pub const SMALL_WORDS: [&str; 12] = [
    "a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to",
];

/// The folded words of a title, without [`SMALL_WORDS`].
#[must_use]
pub fn title_words(title: &str) -> Vec<String> {
    let mut found = words(title);
    found.retain(|word| !SMALL_WORDS.contains(&word.as_str()));
    found
}
