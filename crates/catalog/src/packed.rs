//! The layout of the blobs, which the build script writes and `decode` reads.
//!
//! A checksum of eight bytes, then [`Packed`], [`PackedRows`], [`PackedLearning`],
//! [`PackedEvidence`] or [`PackedTitles`]. Numbers are coded ([`super::numbers`]). Texts are
//! stored as they are, a line a cell, because the whole program is compressed on its way to
//! the reader, and text of one kind compresses best side by side.

/// Activities, occupations and default mixes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Packed<'a> {
    /// [`super::numbers::Numbers`], coded.
    pub numbers: Coded<'a>,
    /// [`super::numbers::Mixes`], coded.
    pub mixes: Coded<'a>,
    /// Ids of the generalized activities; the ids of groups and activities follow from these and
    /// the numbers.
    pub generalized_ids: &'a str,
    /// The label of each group, followed by those of its activities.
    pub labels: &'a str,
    /// Official titles of the occupations.
    pub titles: &'a str,
}

/// Coded numbers, see [`super::numbers::stream`].
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Coded<'a> {
    /// Length of each column of symbols, in two bytes.
    pub lengths: &'a [u8],
    /// The columns, one after the other.
    pub symbols: &'a [u8],
    /// Binary digits.
    pub digits: &'a [u8],
}

impl Coded<'_> {
    fn write(&self, bytes: &mut Vec<u8>) -> Option<()> {
        part(bytes, self.lengths)?;
        part(bytes, self.symbols)?;
        part(bytes, self.digits)
    }
}

impl<'a> Packed<'a> {
    /// Reads what was written: parts, each after its length in four bytes. None where they do not
    /// fit the layout.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = PartReader(bytes);
        // In the order of writing.
        let packed = Self {
            numbers: parts.coded()?,
            mixes: parts.coded()?,
            generalized_ids: parts.text()?,
            labels: parts.text()?,
            titles: parts.text()?,
        };
        parts.0.is_empty().then_some(packed)
    }

    /// The bytes that [`Packed::read`] reads; none where a part is too long.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for coded in [&self.numbers, &self.mixes] {
            coded.write(&mut bytes)?;
        }
        for text in [self.generalized_ids, self.labels, self.titles] {
            part(&mut bytes, text.as_bytes())?;
        }
        Some(bytes)
    }
}

/// Rows of numbers that no share is calculated with, each kind in a blob of its own: wages
/// (rows of [`super::numbers::Pay`]) and the related occupations of each occupation.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedRows<'a> {
    /// The rows, coded.
    pub rows: Coded<'a>,
}

impl<'a> PackedRows<'a> {
    /// Reads what was written; none where it does not fit the layout.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = PartReader(bytes);
        let rows = parts.coded()?;
        parts.0.is_empty().then_some(Self { rows })
    }

    /// The bytes that [`PackedRows::read`] reads.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.rows.write(&mut bytes)?;
        Some(bytes)
    }
}

/// Courses, skills and domains, in a blob of their own because no answer needs them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedLearning<'a> {
    /// See [`COURSE_COLUMNS`].
    pub courses: TextTable<'a>,
    /// See [`SKILL_COLUMNS`].
    pub skills: TextTable<'a>,
    /// See [`DOMAIN_COLUMNS`].
    pub domains: TextTable<'a>,
}

impl<'a> PackedLearning<'a> {
    /// Reads what was written; none where it does not fit the layout.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = PartReader(bytes);
        let packed = Self {
            courses: parts.table()?,
            skills: parts.table()?,
            domains: parts.table()?,
        };
        parts.0.is_empty().then_some(packed)
    }

    /// The bytes that [`PackedLearning::read`] reads.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for table in [&self.courses, &self.skills, &self.domains] {
            table.write(&mut bytes)?;
        }
        Some(bytes)
    }
}

/// The long title index: a file of its own, fetched when somebody searches.
///
/// Titles of an occupation come in three lists: the official title, alternates, synonyms. Each
/// list is sorted by the words from the last to the first, and a title states how many of them
/// it shares with the title before it, so that only the others are stored (front coding).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedTitles<'a> {
    /// O*NET-SOC code of each occupation, a line each.
    pub codes: &'a str,
    /// Official title of each occupation, a line each.
    pub titles: &'a str,
    /// Employment of each occupation on a logarithmic scale, 0 to [`PRIOR_STEPS`].
    pub priors: &'a [u8],
    /// The words of the titles, a line each, sorted and unique.
    pub words: &'a str,
    /// For each word, how often it is the head of a title: 0 to 3.
    pub heads: &'a [u8],
    /// For each occupation, the number of its alternates and of its synonyms, in two bytes.
    pub counts: &'a [u8],
    /// For each title, the number of words shared with the title before it (high four bits)
    /// and of those that follow (low four bits).
    pub shapes: &'a [u8],
    /// The words that follow, from the last to the first: positions in
    /// [`PackedTitles::words`], in two bytes.
    pub word_numbers: &'a [u8],
    /// What words of a query stand for: word, weight in hundredths, and alternatives separated
    /// by a bar; a line each, sorted by word.
    pub meanings: &'a str,
}

/// First bytes of the title index: name and version of its format. They are followed by the
/// checksum and the content.
pub const TITLES_MAGIC: [u8; 4] = *b"TMT2";

/// Steps of [`PackedTitles::priors`].
pub const PRIOR_STEPS: f32 = 31.0;

impl<'a> PackedTitles<'a> {
    /// Reads what was written; none where it does not fit the layout.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = PartReader(bytes);
        let packed = Self {
            codes: parts.text()?,
            titles: parts.text()?,
            priors: parts.next()?,
            words: parts.text()?,
            heads: parts.next()?,
            counts: parts.next()?,
            shapes: parts.next()?,
            word_numbers: parts.next()?,
            meanings: parts.text()?,
        };
        parts.0.is_empty().then_some(packed)
    }

    /// The bytes that [`PackedTitles::read`] reads.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for content in [
            self.codes.as_bytes(),
            self.titles.as_bytes(),
            self.priors,
            self.words.as_bytes(),
            self.heads,
            self.counts,
            self.shapes,
            self.word_numbers,
            self.meanings.as_bytes(),
        ] {
            part(&mut bytes, content)?;
        }
        Some(bytes)
    }
}

fn part(bytes: &mut Vec<u8>, content: &[u8]) -> Option<()> {
    bytes.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
    bytes.extend(content);
    Some(())
}

/// Reads parts; holds the bytes that are left.
struct PartReader<'a>(&'a [u8]);

impl<'a> PartReader<'a> {
    fn next(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.0.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.0 = rest;
        Some(part)
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.next()?).ok()
    }

    fn coded(&mut self) -> Option<Coded<'a>> {
        Some(Coded {
            lengths: self.next()?,
            symbols: self.next()?,
            digits: self.next()?,
        })
    }

    fn table(&mut self) -> Option<TextTable<'a>> {
        Some(TextTable {
            rows: u32::from_le_bytes(self.next()?.try_into().ok()?),
            cells: self.text()?,
        })
    }
}

/// The checksum of a blob's content: FNV-1a over words of eight bytes, the last one padded with
/// zeros, and the length.
#[must_use]
pub fn checksum(content: &[u8]) -> [u8; 8] {
    let (words, rest) = content.as_chunks::<8>();
    let mut last = [0; 8];
    for (place, byte) in last.iter_mut().zip(rest) {
        *place = *byte;
    }
    let step = |sum: u64, word: &[u8; 8]| {
        (sum ^ u64::from_le_bytes(*word)).wrapping_mul(0x0000_0100_0000_01b3)
    };
    let sum = words.iter().fold(0xcbf2_9ce4_8422_2325, step);
    step(step(sum, &last), &(content.len() as u64).to_le_bytes()).to_le_bytes()
}

/// How the wages of an occupation were matched: the words of the table, in the order of the
/// numbers in the blob.
pub const WAGE_MATCHES: [&str; 3] = ["none", "same", "via_nem"];

/// A table of texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TextTable<'a> {
    /// Number of rows.
    pub rows: u32,
    /// The cells, column by column; each ends with a line feed.
    pub cells: &'a str,
}

impl TextTable<'_> {
    fn write(&self, bytes: &mut Vec<u8>) -> Option<()> {
        part(bytes, &self.rows.to_le_bytes())?;
        part(bytes, self.cells.as_bytes())
    }
}

/// Published figures, tools and sources, in a blob of their own because some programs show none
/// of them and so do not embed them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedEvidence<'a> {
    /// See [`FACT_COLUMNS`].
    pub facts: TextTable<'a>,
    /// See [`DOCUMENT_COLUMNS`].
    pub documents: TextTable<'a>,
    /// See [`TOOL_COLUMNS`].
    pub tools: TextTable<'a>,
    /// See [`SOURCE_COLUMNS`].
    pub sources: TextTable<'a>,
}

impl<'a> PackedEvidence<'a> {
    /// Reads what was written; none where it does not fit the layout.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = PartReader(bytes);
        let packed = Self {
            facts: parts.table()?,
            documents: parts.table()?,
            tools: parts.table()?,
            sources: parts.table()?,
        };
        parts.0.is_empty().then_some(packed)
    }

    /// The bytes that [`PackedEvidence::read`] reads.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for table in [&self.facts, &self.documents, &self.tools, &self.sources] {
            table.write(&mut bytes)?;
        }
        Some(bytes)
    }
}

// Columns that no program shows are not packed: where a fact was read, how a price was found,
// and the defaults of the method, which are constants in the code.

/// Columns of `data/courses.csv` that are packed.
pub const COURSE_COLUMNS: [&str; 24] = [
    "id",
    "title",
    "provider",
    "url",
    "cost_type",
    "cost_amount",
    "cost_currency",
    "cost_period",
    "hours_low",
    "hours_high",
    "level",
    "prerequisites",
    "certificate",
    "languages",
    "domain",
    "skill_tags",
    "source_as_of",
    "confidence",
    "notes",
    "needs_code",
    "country",
    "hours_verified",
    "price_verified",
    "language_codes",
];

/// Columns of `data/skills.csv` that are packed.
pub const SKILL_COLUMNS: [&str; 3] = ["tag", "kind", "activities"];

/// Columns of `data/domains.csv` that are packed.
pub const DOMAIN_COLUMNS: [&str; 4] = ["domain", "soc_prefixes", "regulated", "note"];

/// Columns of `data/evidence.csv` that are packed.
pub const FACT_COLUMNS: [&str; 13] = [
    "id",
    "topic",
    "statement",
    "low",
    "value",
    "high",
    "unit",
    "period",
    "publisher",
    "document",
    "as_of",
    "conflicts",
    "note",
];

/// Columns of `data/documents.csv` that are packed.
pub const DOCUMENT_COLUMNS: [&str; 2] = ["document", "interest"];

/// Columns of `data/tools.csv` that are packed.
pub const TOOL_COLUMNS: [&str; 10] = [
    "id",
    "name",
    "purpose",
    "price_low",
    "price",
    "price_high",
    "unit",
    "as_of",
    "publisher",
    "note",
];

/// Columns of `data/sources.csv` that are packed.
pub const SOURCE_COLUMNS: [&str; 3] = ["attribution", "url", "retrieved"];
