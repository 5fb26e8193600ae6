//! Reading in slices.

use serde::Serialize;

use crate::calendar::{Calendar, is_calendar};
use crate::encoding::decode;
use crate::entry::Collected;
use crate::gather::{NotWork, gather};
use crate::import::{Encoding, Import, Source, Warning};
use crate::limits::MAX_FILE_BYTES;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::table::{self, Table};
use crate::text::Text;

/// Reads a pasted text or a file in slices, so that a page can show progress and cancel.
///
/// ```
/// use taskmix_timesheets::{Reader, Settings};
///
/// let file = b"Description,Duration\nEmails,1:30\nLogo,2:00\nLunch,0:45\n".to_vec();
/// let mut reader = Reader::new(Some("times.csv"), file)?;
/// while !reader.advance(1000)?.done {
///     // Show the progress; stop here to cancel.
/// }
/// let not_work = |words: &str| words == "Lunch";
/// let import = reader.finish(&Settings::default(), &not_work)?;
/// assert_eq!(import.lines.len(), 2);
/// assert_eq!(import.hours_per_week, 3.5);
/// assert_eq!(import.left_out[0].hours, 0.75);
/// # Ok::<(), taskmix_timesheets::Refusal>(())
/// ```
pub struct Reader {
    content: Content,
    read: Collected,
    done: bool,
}

enum Content {
    Text(Text),
    Table(Box<Table>),
    Calendar(Box<Calendar>),
}

/// How far the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Bytes read.
    pub bytes: u64,
    /// Bytes of all.
    pub of_bytes: u64,
    /// Entries found so far.
    pub entries: u64,
    /// Everything is read.
    pub done: bool,
}

impl Reader {
    /// Begins to read bytes. Whether they are a table, a calendar or a text is decided by what
    /// they hold; the name of the file only decides whether a table without known columns is an
    /// error or a text.
    ///
    /// # Errors
    ///
    /// A file that is too large, empty or no text, or a table without the columns that are
    /// needed.
    pub fn new(name: Option<&str>, bytes: Vec<u8>) -> Result<Self, Refusal> {
        Self::check_size(bytes.len() as u64)?;
        let (text, encoding) = decode(bytes)?;
        let mut read = Collected::default();
        if encoding == Encoding::Utf8Damaged {
            read.warn(Warning::Encoding { encoding });
        }
        let content = if is_calendar(&text) {
            Content::Calendar(Box::new(Calendar::new(text)))
        } else {
            let ending = name.and_then(|name| name.rsplit_once('.'));
            let named_table = ending.is_some_and(|(_, ending)| {
                let is = |wanted| ending.eq_ignore_ascii_case(wanted);
                is("csv") || is("tsv") || is("tab")
            });
            let (text, dialect) = table::find(text, named_table);
            match dialect? {
                Some(dialect) => Content::Table(Box::new(Table::new(text, dialect))),
                None => Content::Text(Text::read(&text)?),
            }
        };
        Ok(Self {
            done: matches!(content, Content::Text(_)),
            content,
            read,
        })
    }

    /// Whether a file of so many bytes is read, to be asked before it is loaded.
    ///
    /// # Errors
    ///
    /// A file that is too large.
    pub fn check_size(bytes: u64) -> Result<(), Refusal> {
        if bytes > MAX_FILE_BYTES as u64 {
            return Err(Refusal::TooLarge { bytes });
        }
        Ok(())
    }

    /// Reads at most so many rows or lines further.
    ///
    /// # Errors
    ///
    /// More entries, or more rows that cannot be read, than can be.
    pub fn advance(&mut self, rows: usize) -> Result<Progress, Refusal> {
        let (bytes, of_bytes) = match &mut self.content {
            Content::Text(_) => (0, 0),
            Content::Table(table) => {
                self.done = self.done || table.advance(rows, &mut self.read)?;
                table.progress()
            }
            Content::Calendar(calendar) => {
                self.done = self.done || calendar.advance(rows, &mut self.read)?;
                calendar.progress()
            }
        };
        Ok(Progress {
            bytes: bytes as u64,
            of_bytes: of_bytes as u64,
            entries: self.read.entries.len() as u64,
            done: self.done,
        })
    }

    /// What was read, by the visitor's settings. It can be asked again with other settings
    /// without reading again. `not_work` tells whether a title is no work, such as lunch.
    ///
    /// # Errors
    ///
    /// A setting outside its limits.
    pub fn finish(&self, settings: &Settings, not_work: NotWork) -> Result<Import, Refusal> {
        let source = match &self.content {
            Content::Text(text) => return Ok(text.week(settings, not_work)),
            Content::Table(_) => Source::Table,
            Content::Calendar(_) => Source::Calendar,
        };
        gather(source, &self.read, settings, not_work)
    }
}

/// Reads bytes at once.
///
/// # Errors
///
/// As [`Reader::new`], [`Reader::advance`] and [`Reader::finish`].
///
/// ```
/// use taskmix_timesheets::{Settings, read};
///
/// let list = b"- client calls (3h)\n- design logos, 6 hours\n- admin 10 %".to_vec();
/// let import = read(None, list, &Settings::default(), &|_| false)?;
/// let hours: Vec<_> = import.lines.iter().map(|line| (&*line.title, line.hours_per_week)).collect();
/// assert_eq!(hours, [("design logos", 6.0), ("admin", 4.0), ("client calls", 3.0)]);
/// # Ok::<(), taskmix_timesheets::Refusal>(())
/// ```
pub fn read(
    name: Option<&str>,
    bytes: Vec<u8>,
    settings: &Settings,
    not_work: NotWork,
) -> Result<Import, Refusal> {
    let mut reader = Reader::new(name, bytes)?;
    while !reader.advance(ROWS_AT_ONCE)?.done {}
    reader.finish(settings, not_work)
}

const ROWS_AT_ONCE: usize = 10_000;
