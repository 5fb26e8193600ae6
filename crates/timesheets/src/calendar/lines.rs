//! Content lines of iCalendar (RFC 5545, 3.1): unfolded, in name, parameters and value.

/// Longest content line that is kept, in bytes; the rest of a longer one (a picture, as a rule) is
/// passed over.
const MAX_LINE_BYTES: usize = 1 << 14;

/// Reads content lines.
pub struct Lines {
    text: String,
    position: usize,
    unfolded: String,
}

/// A content line.
#[derive(Debug, PartialEq, Eq)]
pub struct Property<'a> {
    /// Its name, as written.
    pub name: &'a str,
    parameters: &'a str,
    /// Its value, as written.
    pub value: &'a str,
}

impl Lines {
    /// The lines of a text.
    pub fn new(text: String) -> Self {
        Self {
            text,
            position: 0,
            unfolded: String::new(),
        }
    }

    /// Bytes passed, and bytes of all.
    pub fn progress(&self) -> (usize, usize) {
        (self.position, self.text.len())
    }

    /// Passes a content line; whether there was one.
    pub fn advance(&mut self) -> bool {
        self.unfolded.clear();
        let mut any = false;
        loop {
            let rest = self.text.get(self.position..).unwrap_or_default();
            if rest.is_empty() {
                return any;
            }
            let folded = rest.starts_with([' ', '\t']);
            if any && !folded {
                return true;
            }
            let end = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let line = rest.get(..end).unwrap_or(rest);
            self.position += end;
            let line = line.trim_end_matches(['\r', '\n']);
            let line = if any {
                line.get(1..).unwrap_or_default()
            } else {
                line
            };
            let room = MAX_LINE_BYTES.saturating_sub(self.unfolded.len());
            self.unfolded.push_str(cut(line, room));
            any = true;
        }
    }

    /// The last line, if it is one.
    pub fn property(&self) -> Option<Property<'_>> {
        Property::of(&self.unfolded)
    }
}

/// The beginning of a text, of at most so many bytes.
fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b':' && !quoted
        })?;
        let (head, value) = line.split_at_checked(colon)?;
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        Some(Self {
            name: name.trim(),
            parameters,
            value: value.get(1..)?,
        })
    }

    /// Whether it has a name, in any letter case.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether its value is a word, in any letter case.
    pub fn has(&self, word: &str) -> bool {
        self.value.trim().eq_ignore_ascii_case(word)
    }

    /// A parameter, without its quotes.
    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        self.parameters.split(';').find_map(|part| {
            let (found, value) = part.split_once('=')?;
            found
                .eq_ignore_ascii_case(name)
                .then(|| value.trim_matches('"'))
        })
    }
}

/// A text value without its escapes. A line break becomes a space.
pub fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}
