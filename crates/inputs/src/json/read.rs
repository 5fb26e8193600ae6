//! JSON text to plain data.

use std::fmt;

use crate::Value;
use taskmix_number_text::parse;

/// Deepest nesting, as everywhere else.
const DEEPEST: u32 = 32;

/// A text is no JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotJson {
    /// Where it stops to be, in bytes from the beginning.
    pub at: usize,
}

impl fmt::Display for NotJson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not JSON from byte {} on", self.at)
    }
}

impl std::error::Error for NotJson {}

/// Reads JSON text (RFC 8259) of at most 32 levels.
///
/// # Errors
///
/// [`NotJson`] with the place where it goes wrong.
///
/// ```
/// use taskmix_inputs::{Value, json};
/// let read = json::read(r#"{"hours": [6.5, null]}"#).unwrap();
/// let list = Value::List(vec![Value::Number(6.5), Value::Null]);
/// assert_eq!(read, Value::Map(vec![("hours".into(), list)]));
/// assert_eq!(json::read("[1,]").unwrap_err().at, 3);
/// ```
pub fn read(text: &str) -> Result<Value, NotJson> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0).filter(|_| reader.rest().is_empty());
    value.ok_or(NotJson { at: reader.at })
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn space(&mut self) {
        let rest = self.rest();
        let kept = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        self.at += rest.len() - kept.len();
    }

    /// Goes over a text that has to stand here.
    fn over(&mut self, expected: &str) -> Option<()> {
        self.rest()
            .starts_with(expected)
            .then(|| self.at += expected.len())
    }

    /// A value with the space around it.
    fn value(&mut self, depth: u32) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        let value = match self.rest().as_bytes().first()? {
            b'n' => self.over("null").map(|()| Value::Null),
            b't' => self.over("true").map(|()| Value::Bool(true)),
            b'f' => self.over("false").map(|()| Value::Bool(false)),
            b'"' => self.string().map(Value::Text),
            b'[' => self.list(depth),
            b'{' => self.map(depth),
            _ => self.number(),
        }?;
        self.space();
        Some(value)
    }

    fn list(&mut self, depth: u32) -> Option<Value> {
        let mut values = Vec::new();
        self.over("[")?;
        self.space();
        if self.over("]").is_some() {
            return Some(Value::List(values));
        }
        loop {
            values.push(self.value(depth + 1)?);
            if self.over(",").is_none() {
                self.over("]")?;
                return Some(Value::List(values));
            }
        }
    }

    fn map(&mut self, depth: u32) -> Option<Value> {
        let mut fields = Vec::new();
        self.over("{")?;
        self.space();
        if self.over("}").is_some() {
            return Some(Value::Map(fields));
        }
        loop {
            self.space();
            let name = self.string()?;
            self.space();
            self.over(":")?;
            fields.push((name, self.value(depth + 1)?));
            if self.over(",").is_none() {
                self.over("}")?;
                return Some(Value::Map(fields));
            }
        }
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.rest();
        let of_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = rest.bytes().take_while(|byte| of_number(byte)).count();
        let text = rest.get(..length).filter(|text| is_number(text))?;
        let number = parse(text)?;
        self.at += length;
        Some(Value::Number(number))
    }

    fn string(&mut self) -> Option<String> {
        self.over("\"")?;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let length = rest
                .bytes()
                .take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=31))
                .count();
            out.push_str(rest.get(..length)?);
            self.at += length;
            if self.over("\"").is_some() {
                return Some(out);
            }
            self.over("\\")?;
            out.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        let plain = match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                self.at += 1;
                return self.code_point();
            }
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    /// Four hexadecimal digits, or two times four for what does not fit into them.
    fn code_point(&mut self) -> Option<char> {
        let first = self.hexadecimal()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            self.over("\\u")?;
            let second = self
                .hexadecimal()
                .filter(|one| (0xdc00..0xe000).contains(one))?;
            0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        char::from_u32(code)
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u32::from_str_radix(digits, 16).ok().filter(|_| all)?;
        self.at += 4;
        Some(code)
    }
}

/// Whether a text has the form of a JSON number: no leading zero or plus, a digit on both
/// sides of the point.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.strip_prefix(['-', '+']).unwrap_or(exponent),
        ),
        None => (text, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let leading = whole.len() > 1 && whole.starts_with('0');
    digits(whole) && !leading && digits(fraction) && digits(exponent)
}
