//! Bytes to text: byte order marks, UTF-16, Windows-1252, and files that are no text at all.

use crate::import::Encoding;
use crate::limits::MAX_FILE_BYTES;
use crate::refusal::Refusal;

/// A file that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    /// An Excel workbook.
    Excel,
    /// A Word document.
    Word,
    /// An OpenDocument spreadsheet.
    OpenSpreadsheet,
    /// A workbook or document of an old Office.
    OldOffice,
    /// A ZIP archive.
    Zip,
    /// Another compressed file.
    Compressed,
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// A database.
    Database,
    /// A program.
    Program,
    /// A page of a web site.
    WebPage,
    /// JSON.
    Json,
    /// Rich text.
    RichText,
    /// Anything else.
    Other,
}

impl Binary {
    /// What it is, in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Excel => "an Excel workbook",
            Self::Word => "a Word document",
            Self::OpenSpreadsheet => "an OpenDocument spreadsheet",
            Self::OldOffice => "a file of an old Office (.xls, .doc)",
            Self::Zip => "a ZIP archive",
            Self::Compressed => "a compressed file",
            Self::Pdf => "a PDF document",
            Self::Picture => "a picture",
            Self::Database => "a database",
            Self::Program => "a program",
            Self::WebPage => "a web page",
            Self::Json => "JSON",
            Self::RichText => "rich text",
            Self::Other => "a binary file",
        }
    }

    /// What to do about it, as the end of a sentence.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Excel | Self::OpenSpreadsheet | Self::OldOffice => "; save it as CSV",
            Self::Word | Self::Pdf | Self::RichText => "; copy its text and paste it",
            Self::Zip | Self::Compressed => "; unpack it first",
            Self::WebPage | Self::Json => "; export CSV instead",
            Self::Picture | Self::Database | Self::Program | Self::Other => "",
        }
    }

    /// The kind of a file by its first bytes.
    fn of(bytes: &[u8]) -> Option<Self> {
        const MAGIC: [(&[u8], Binary); 22] = [
            (b"\xD0\xCF\x11\xE0", Binary::OldOffice),
            (b"%PDF", Binary::Pdf),
            (b"\x89PNG", Binary::Picture),
            (b"\xFF\xD8\xFF", Binary::Picture),
            (b"GIF8", Binary::Picture),
            (b"BM\x00", Binary::Picture),
            (b"RIFF", Binary::Other),
            (b"\x1F\x8B", Binary::Compressed),
            (b"BZh", Binary::Compressed),
            (b"\xFD7zXZ", Binary::Compressed),
            (b"\x28\xB5\x2F\xFD", Binary::Compressed),
            (b"7z\xBC\xAF", Binary::Compressed),
            (b"Rar!", Binary::Compressed),
            (b"SQLite format 3", Binary::Database),
            (b"\x7FELF", Binary::Program),
            (b"MZ\x90", Binary::Program),
            (b"\0asm", Binary::Program),
            (b"{\\rtf", Binary::RichText),
            (b"<!doctype html", Binary::WebPage),
            (b"<html", Binary::WebPage),
            (b"<?xml", Binary::WebPage),
            (b"PK\x05\x06", Binary::Zip),
        ];
        if bytes.starts_with(b"PK\x03\x04") {
            return Some(Self::of_zip(bytes));
        }
        let starts = |magic: &[u8]| {
            let start = bytes.get(..magic.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(magic))
        };
        MAGIC
            .iter()
            .find(|(magic, _)| starts(magic))
            .map(|(_, kind)| *kind)
    }

    /// The kind of a ZIP archive by the names of its first members. Nothing is unpacked.
    fn of_zip(bytes: &[u8]) -> Self {
        let start = bytes.get(..MEMBER_BYTES).unwrap_or(bytes);
        let end = bytes.len().saturating_sub(MEMBER_BYTES);
        let end = bytes.get(end..).unwrap_or_default();
        let has = |name: &[u8]| {
            let holds = |part: &[u8]| part.windows(name.len()).any(|window| window == name);
            holds(start) || holds(end)
        };
        if has(b"xl/") {
            Self::Excel
        } else if has(b"word/") {
            Self::Word
        } else if has(b"opendocument.spreadsheet") {
            Self::OpenSpreadsheet
        } else {
            Self::Zip
        }
    }
}

/// Bytes of an archive, at its start and its end, that are searched for names of members.
const MEMBER_BYTES: usize = 1 << 14;
/// Bytes that are looked at for zeros.
const SAMPLE_BYTES: usize = 1 << 12;

/// A file as text, without a byte order mark.
///
/// # Errors
///
/// A file that is too large, empty, or no text.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Refusal> {
    if bytes.len() > MAX_FILE_BYTES {
        let bytes = bytes.len() as u64;
        return Err(Refusal::TooLarge { bytes });
    }
    if let Some(kind) = Binary::of(bytes.trim_ascii_start()) {
        return Err(Refusal::Binary(kind));
    }
    let (text, encoding) = match utf16_order(&bytes) {
        Some(order) => (utf16(&bytes, order), Encoding::Utf16),
        None => utf8_or_1252(bytes)?,
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let start = text.trim_start();
    if let Some(kind) = Binary::of(start.as_bytes()) {
        return Err(Refusal::Binary(kind));
    }
    if is_json(start) {
        return Err(Refusal::Binary(Binary::Json));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Empty);
    }
    Ok((text, encoding))
}

/// An object or a list of objects. A list of tasks may begin with a bracket, too: `[x] invoices`.
fn is_json(start: &str) -> bool {
    let mut letters = start.chars().filter(|letter| !letter.is_whitespace());
    matches!(
        (letters.next(), letters.next()),
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '"'))
    )
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

/// The byte order of UTF-16: by its mark, or by zeros in every second place of plain letters.
fn utf16_order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Order::Little),
        [0xFE, 0xFF, ..] => return Some(Order::Big),
        _ => {}
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let zeros = |odd: usize| {
        let half = sample.iter().skip(odd).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 5;
    if odd > many && even * 10 < odd {
        Some(Order::Little)
    } else if even > many && odd * 10 < even {
        Some(Order::Big)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], order: Order) -> String {
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = <[u8; 2]>::try_from(pair).unwrap_or_default();
        match order {
            Order::Little => u16::from_le_bytes(pair),
            Order::Big => u16::from_be_bytes(pair),
        }
    });
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// UTF-8; with single broken letters, if most letters beyond ASCII are whole; else Windows-1252.
fn utf8_or_1252(bytes: Vec<u8>) -> Result<(String, Encoding), Refusal> {
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(&bytes);
    if sample.contains(&0) {
        return Err(Refusal::Binary(Binary::Other));
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, Encoding::Utf8)),
        Err(error) => error.into_bytes(),
    };
    let (mut broken, mut whole) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole > broken {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        return Ok((text, Encoding::Utf8Damaged));
    }
    let control = |byte: &&u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    if bytes.iter().filter(control).count() * 50 > bytes.len() {
        return Err(Refusal::Binary(Binary::Other));
    }
    let text = yore::code_pages::CP1252.decode(&bytes).into_owned();
    Ok((text, Encoding::Windows1252))
}
