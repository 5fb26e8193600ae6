//! JSON for the page, which has no room for a crate: hostile text in, checked text out.

use super::value::Value;

/// Deepest nesting read.
const DEEPEST: u32 = 16;
/// Longest text read, in bytes: far more than any week takes.
pub const LONGEST: usize = 200_000;

/// The value in a JSON text; nothing where it is no JSON, nested too deeply or too long.
///
/// A key given twice is kept twice, and a number too large to be one is infinite: who reads
/// the value rejects both by name.
///
/// ```
/// use taskmix::wire::{Value, json::read};
/// assert_eq!(read("[1.5e1]"), Some(Value::List(vec![Value::Number(15.0)])));
/// assert_eq!(read(r#""\u00e9\n""#), Some(Value::Text("é\n".into())));
/// assert_eq!(read("{\"a\":}"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Value> {
    if text.len() > LONGEST {
        return None;
    }
    let mut reader = Reader { rest: text };
    let value = reader.value(0)?;
    reader.space();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes a sign that may have space around it.
    fn sign(&mut self, sign: char) -> Option<()> {
        self.space();
        self.rest = self.rest.strip_prefix(sign)?;
        self.space();
        Some(())
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(value)
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        self.space();
        if depth > DEEPEST {
            return None;
        }
        match self.rest.as_bytes().first()? {
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'"' => self.text().map(Value::Text),
            b'[' => {
                let mut values = Vec::new();
                self.items('[', ']', |reader| {
                    values.push(reader.value(depth + 1)?);
                    Some(())
                })?;
                Some(Value::List(values))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.items('{', '}', |reader| {
                    let name = reader.text()?;
                    reader.sign(':')?;
                    fields.push((name, reader.value(depth + 1)?));
                    Some(())
                })?;
                Some(Value::Map(fields))
            }
            _ => self.number().map(Value::Number),
        }
    }

    /// Items between two signs, with commas between them.
    fn items(
        &mut self,
        first: char,
        last: char,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.sign(first)?;
        if self.sign(last).is_some() {
            return Some(());
        }
        loop {
            self.space();
            item(self)?;
            if self.sign(',').is_none() {
                return self.sign(last);
            }
        }
    }

    fn number(&mut self) -> Option<f64> {
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = self.rest.bytes().take_while(|byte| is_part(byte)).count();
        let (text, rest) = self.rest.split_at_checked(length)?;
        // The standard library takes more than JSON does: `.5`, `5.`, `+5`.
        let digits = text.strip_prefix('-').unwrap_or(text);
        let starts = digits.as_bytes().first()?.is_ascii_digit();
        let ends = digits.as_bytes().last()?.is_ascii_digit();
        if !starts || !ends {
            return None;
        }
        self.rest = rest;
        text.parse().ok()
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            let (plain, rest) = self.rest.split_at_checked(end)?;
            if plain.bytes().any(|byte| byte < b' ') {
                return None;
            }
            text.push_str(plain);
            if let Some(rest) = rest.strip_prefix('"') {
                self.rest = rest;
                return Some(text);
            }
            let mut characters = rest.get(1..)?.chars();
            let escaped = characters.next()?;
            self.rest = characters.as_str();
            text.push(match escaped {
                '"' | '\\' | '/' => escaped,
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => self.escaped()?,
                _ => return None,
            });
        }
    }

    /// The character of four hexadecimal digits, or of two such escapes; half of a pair is the
    /// sign for what cannot be shown.
    fn escaped(&mut self) -> Option<char> {
        let high = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&high) {
            return Some(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let before = self.rest;
        if let Some(rest) = self.rest.strip_prefix("\\u") {
            self.rest = rest;
            let low = self.four_digits()?;
            if (0xdc00..0xe000).contains(&low) {
                return char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            }
        }
        self.rest = before;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let mut value = 0;
        for digit in digits.chars() {
            value = value * 16 + digit.to_digit(16)?;
        }
        self.rest = rest;
        Some(value)
    }
}

/// A JSON object being written.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// The text written so far.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    /// Starts an object or a list, or ends one: nothing but the sign.
    pub fn sign(&mut self, sign: char) -> &mut Self {
        if matches!(sign, '{' | '[') {
            self.comma();
        }
        self.0.push(sign);
        self
    }

    /// The name of the field that follows.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.0.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.comma();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(character);
                }
                // Nothing else that is sent needs an escape; a control character means nothing.
                '\0'..='\u{1f}' => self.0.push(' '),
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
        self
    }

    /// `null`, `true` or a whole number, as it stands.
    pub fn plain(&mut self, text: &str) -> &mut Self {
        self.comma();
        self.0.push_str(text);
        self
    }

    /// A number with six decimals at most; one that is not finite, or too large for what is
    /// sent, is `null`.
    pub fn number(&mut self, value: f64) -> &mut Self {
        self.comma();
        match decimal(value, 6) {
            Some(text) => self.0.push_str(&text),
            None => self.0.push_str("null"),
        }
        self
    }

    /// A comma, unless what is written is the first of its kind.
    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':', ',']) {
            self.0.push(',');
        }
    }
}

/// A number in digits, without the standard library's exact printing, which weighs kilobytes
/// in the page; nothing beyond a thousand million.
///
/// ```
/// use taskmix::wire::json::decimal;
/// assert_eq!(decimal(-0.05, 6).as_deref(), Some("-0.05"));
/// assert_eq!(decimal(168.0, 6).as_deref(), Some("168"));
/// assert_eq!(decimal(f64::NAN, 6), None);
/// ```
#[must_use]
pub fn decimal(value: f64, digits: u32) -> Option<String> {
    const MOST: f64 = 1e9;
    if value.is_nan() || value.abs() > MOST {
        return None;
    }
    let scale = 10_u64.pow(digits.min(9));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "at most 1e18, and not negative"
    )]
    let whole = (value.abs() * scale as f64).round() as u64;
    let mut text = String::new();
    if value < 0.0 && whole > 0 {
        text.push('-');
    }
    text.push_str(&(whole / scale).to_string());
    let mut fraction = (whole % scale) + scale;
    if fraction > scale {
        while fraction.is_multiple_of(10) {
            fraction /= 10;
        }
        text.push('.');
        text.push_str(fraction.to_string().get(1..)?);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_as_serde_reads_it() {
        for text in [
            r#"{"a":[1,-2.5e-3,true,null,"x\"\\\/\b\f\n\r\tü"],"b":{}}"#,
            " [ ] ",
            r#""\ud83d\ude00 \u0041""#,
            "0",
            r#"{"__proto__":{"x":1},"a":1,"b":2}"#,
        ] {
            let expected: Value = serde_json::from_str(text).unwrap();
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_is_nothing() {
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\"}",
            "nul",
            "\"\u{1}\"",
            "\"\\x\"",
            "\"\\u12\"",
            "1 2",
            ".5",
            "5.",
            "+1",
            "NaN",
            "[1",
            "--1",
            "'a'",
            "\"\\ud83d\\u\"",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let deep = "[".repeat(50_000);
        assert_eq!(read(&deep), None);
        assert_eq!(
            read(&format!("{}1{}", "[".repeat(17), "]".repeat(17))),
            None
        );
        assert!(read(&format!("{}1{}", "[".repeat(16), "]".repeat(16))).is_some());
        assert_eq!(read(&" ".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut writer = Writer::default();
        writer.sign('{').name("a\"b").number(0.1 + 0.2).name("c");
        writer
            .sign('[')
            .text("</script>\u{2028}\u{7}")
            .plain("null")
            .number(f64::INFINITY);
        writer.sign('{').sign('}').sign(']').sign('}');
        let text = writer.finish();
        let expected: serde_json::Value = serde_json::json!({
            "a\"b": 0.3, "c": ["</script>\u{2028} ", null, null, {}]
        });
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            expected
        );
    }

    #[test]
    fn numbers_keep_six_decimals() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1e-9, "0"),
            (-1e-9, "0"),
            (1234.5678915, "1234.567892"),
            (999_999_999.999_999, "999999999.999999"),
            (0.1, "0.1"),
            (-1.05, "-1.05"),
        ] {
            assert_eq!(decimal(value, 6).as_deref(), Some(text), "{value}");
        }
        assert_eq!(decimal(1.1e9, 6), None);
    }
}
