//! The layout of the blob: what the build script writes and [`super::Catalog::decode`] reads.
//!
//! A checksum of eight bytes, then [`Packed`]. Numbers are coded ([`super::numbers`]); texts
//! are left as they are, a line a cell, because the whole program is compressed once more on
//! its way to the reader, and equal kinds of text beside each other compress best.

/// Everything but the title index.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Packed<'a> {
    /// [`super::numbers::Numbers`], coded.
    pub numbers: Coded<'a>,
    /// [`super::numbers::Links`], coded.
    pub links: Coded<'a>,
    /// Ids of the generalized activities; those below follow from them and the numbers.
    pub generalized_ids: &'a str,
    /// Labels of the generalized activities.
    pub generalized_labels: &'a str,
    /// The label of each group, followed by those of its activities.
    pub labels: &'a str,
    /// Official titles of the occupations.
    pub titles: &'a str,
    /// Small tables, as text.
    pub texts: PackedTexts<'a>,
}

/// Coded numbers.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Coded<'a> {
    /// Answers at learned chances.
    pub answers: &'a [u8],
    /// Binary digits as they are.
    pub digits: &'a [u8],
}

impl<'a> Packed<'a> {
    /// What was written: every part after its length in four bytes.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut parts = Parts(bytes);
        // In the order of writing.
        let packed = Self {
            numbers: parts.coded()?,
            links: parts.coded()?,
            generalized_ids: parts.text()?,
            generalized_labels: parts.text()?,
            labels: parts.text()?,
            titles: parts.text()?,
            texts: PackedTexts {
                facts: parts.table()?,
                documents: parts.table()?,
                tools: parts.table()?,
                courses: parts.table()?,
                skills: parts.table()?,
                domains: parts.table()?,
                parameters: parts.table()?,
                sources: parts.table()?,
            },
        };
        parts.0.is_empty().then_some(packed)
    }

    /// The bytes that [`Packed::read`] reads; nothing where a part is too long for that.
    #[must_use]
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut part = |content: &[u8]| {
            bytes.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
            bytes.extend(content);
            Some(())
        };
        for coded in [&self.numbers, &self.links] {
            part(coded.answers)?;
            part(coded.digits)?;
        }
        for text in [
            self.generalized_ids,
            self.generalized_labels,
            self.labels,
            self.titles,
        ] {
            part(text.as_bytes())?;
        }
        let texts = &self.texts;
        for table in [
            &texts.facts,
            &texts.documents,
            &texts.tools,
            &texts.courses,
            &texts.skills,
            &texts.domains,
            &texts.parameters,
            &texts.sources,
        ] {
            part(&table.rows.to_le_bytes())?;
            part(table.cells.as_bytes())?;
        }
        Some(bytes)
    }
}

/// The parts that are left.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
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
            answers: self.next()?,
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

/// The checksum of a blob's content: FNV-1a over words of eight bytes, the last one filled up
/// with zeros.
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

/// How the wages of an occupation were found, in the tables' words and the blob's order.
pub const WAGE_MATCHES: [&str; 3] = ["none", "same", "via_nem"];

/// A table of texts: a string a column, a line a row.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TextTable<'a> {
    /// Number of rows.
    pub rows: u32,
    /// All columns, one after the other; every cell ends with a line feed.
    pub cells: &'a str,
}

/// The small tables.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedTexts<'a> {
    /// See [`FACT_COLUMNS`].
    pub facts: TextTable<'a>,
    /// See [`DOCUMENT_COLUMNS`].
    pub documents: TextTable<'a>,
    /// See [`TOOL_COLUMNS`].
    pub tools: TextTable<'a>,
    /// See [`COURSE_COLUMNS`].
    pub courses: TextTable<'a>,
    /// See [`SKILL_COLUMNS`].
    pub skills: TextTable<'a>,
    /// See [`DOMAIN_COLUMNS`].
    pub domains: TextTable<'a>,
    /// See [`PARAMETER_COLUMNS`].
    pub parameters: TextTable<'a>,
    /// See [`SOURCE_COLUMNS`].
    pub sources: TextTable<'a>,
}

/// Columns of `data/evidence.csv` that are packed.
pub const FACT_COLUMNS: [&str; 14] = [
    "id",
    "topic",
    "sector",
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
pub const DOCUMENT_COLUMNS: [&str; 5] = ["document", "what", "publisher", "date", "interest"];

/// Columns of `data/tools.csv` that are packed.
pub const TOOL_COLUMNS: [&str; 12] = [
    "id",
    "name",
    "purpose",
    "sector",
    "price_low",
    "price",
    "price_high",
    "unit",
    "as_of",
    "publisher",
    "note",
    "evidence",
];

/// Columns of `data/courses.csv` that are packed; where each fact was read, and whom a course
/// addresses in its own words, stay behind.
pub const COURSE_COLUMNS: [&str; 28] = [
    "id",
    "title",
    "provider",
    "url",
    "cost_type",
    "cost_amount",
    "cost_currency",
    "cost_period",
    "price_basis",
    "cost_note",
    "hours_low",
    "hours_high",
    "hours_basis",
    "level",
    "prerequisites",
    "format",
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
pub const SKILL_COLUMNS: [&str; 4] = ["tag", "kind", "definition", "activities"];

/// Columns of `data/domains.csv` that are packed.
pub const DOMAIN_COLUMNS: [&str; 4] = ["domain", "soc_prefixes", "regulated", "note"];

/// Columns of `data/parameters.csv` that are packed.
pub const PARAMETER_COLUMNS: [&str; 9] = [
    "symbol",
    "name",
    "default",
    "low",
    "high",
    "unit",
    "date",
    "reference",
    "note",
];

/// Columns of `data/sources.csv` that are packed; file names and checksums stay behind.
pub const SOURCE_COLUMNS: [&str; 8] = [
    "id",
    "name",
    "publisher",
    "version",
    "licence",
    "url",
    "retrieved",
    "attribution",
];
