//! The layout of the blobs, which the build script writes and `decode` reads.
//!
//! A checksum of eight bytes, then [`Packed`], [`PackedLearning`], [`PackedEvidence`],
//! [`PackedTitles`], or [`Coded`] alone: wages (rows of [`super::numbers::Pay`]) and the related
//! occupations of each occupation, which no share is calculated with. Numbers are coded ([`super::numbers`]). Texts are
//! stored as they are, a line a cell, because the whole program is compressed on its way to
//! the reader, and text of one kind compresses best side by side.

/// A value that stands in a blob: numbers and texts after their length in four bytes, structures
/// as their fields in order.
trait Part<'a>: Sized {
    fn take(bytes: &mut &'a [u8]) -> Option<Self>;
    fn put(&self, bytes: &mut Vec<u8>) -> Option<()>;
}

impl<'a> Part<'a> for &'a [u8] {
    fn take(bytes: &mut &'a [u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        *bytes = rest;
        Some(part)
    }

    fn put(&self, bytes: &mut Vec<u8>) -> Option<()> {
        bytes.extend(u32::try_from(self.len()).ok()?.to_le_bytes());
        bytes.extend(*self);
        Some(())
    }
}

impl<'a> Part<'a> for &'a str {
    fn take(bytes: &mut &'a [u8]) -> Option<Self> {
        std::str::from_utf8(<&[u8]>::take(bytes)?).ok()
    }

    fn put(&self, bytes: &mut Vec<u8>) -> Option<()> {
        self.as_bytes().put(bytes)
    }
}

impl<'a> Part<'a> for u32 {
    fn take(bytes: &mut &'a [u8]) -> Option<Self> {
        Some(Self::from_le_bytes(<&[u8]>::take(bytes)?.try_into().ok()?))
    }

    fn put(&self, bytes: &mut Vec<u8>) -> Option<()> {
        self.to_le_bytes().as_slice().put(bytes)
    }
}

/// Structures whose fields stand in a blob in the order in which they are declared.
macro_rules! layouts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Default, PartialEq, Eq)]
        pub struct $name<'a> {
            $($(#[$about])* pub $field: $kind,)*
        }

        impl<'a> Part<'a> for $name<'a> {
            fn take(bytes: &mut &'a [u8]) -> Option<Self> {
                Some(Self { $($field: Part::take(bytes)?,)* })
            }

            fn put(&self, bytes: &mut Vec<u8>) -> Option<()> {
                $(self.$field.put(bytes)?;)*
                Some(())
            }
        }

        impl<'a> $name<'a> {
            /// Reads what was written; none where it does not fit the layout.
            #[must_use]
            pub fn read(mut bytes: &'a [u8]) -> Option<Self> {
                let read = Self::take(&mut bytes)?;
                bytes.is_empty().then_some(read)
            }

            /// The bytes that `read` reads; none where a part is too long, or something else would
            /// be read back.
            #[must_use]
            pub fn write(&self) -> Option<Vec<u8>> {
                let mut bytes = Vec::new();
                self.put(&mut bytes)?;
                let same = $name::read(&bytes).is_some_and(|read| read == *self);
                same.then_some(bytes)
            }
        }
    )*};
}

layouts! {
    /// Activities, occupations and default mixes.
    Packed {
        /// [`super::numbers::Numbers`], coded.
        numbers: Coded<'a>,
        /// [`super::numbers::Mixes`], coded.
        mixes: Coded<'a>,
        /// Ids of the generalized activities; the ids of groups and activities follow from these and
        /// the numbers.
        generalized_ids: &'a str,
        /// The label of each group, followed by those of its activities.
        labels: &'a str,
        /// Official titles of the occupations.
        titles: &'a str,
        /// See [`READING_COLUMNS`].
        readings: TextTable<'a>,
    }

    /// Coded numbers, see [`super::numbers::stream`].
    Coded {
        /// Length of each column of symbols, in two bytes.
        lengths: &'a [u8],
        /// The columns, one after the other.
        symbols: &'a [u8],
        /// Binary digits.
        digits: &'a [u8],
    }

    /// Courses, in a blob of their own because no answer needs them.
    PackedLearning {
        /// See [`COURSE_COLUMNS`].
        courses: TextTable<'a>,
    }

    /// The long title index: a file of its own, fetched when somebody searches.
    ///
    /// Titles of an occupation come in three lists: the official title, alternates, synonyms. Each
    /// list is sorted by the words from the last to the first, and a title states how many of them
    /// it shares with the title before it, so that only the others are stored (front coding).
    PackedTitles {
        /// O*NET-SOC code of each occupation, a line each.
        codes: &'a str,
        /// Official title of each occupation, a line each.
        titles: &'a str,
        /// Employment of each occupation on a logarithmic scale, 0 to [`PRIOR_STEPS`].
        priors: &'a [u8],
        /// The words of the titles, a line each, sorted and unique.
        words: &'a str,
        /// For each word, how often it is the head of a title: 0 to 3.
        heads: &'a [u8],
        /// For each occupation, the number of its alternates and of its synonyms, in two bytes.
        counts: &'a [u8],
        /// For each title, the number of words shared with the title before it (high four bits)
        /// and of those that follow (low four bits).
        shapes: &'a [u8],
        /// The words that follow, from the last to the first: positions in
        /// [`PackedTitles::words`], in two bytes.
        word_numbers: &'a [u8],
        /// What words of a query stand for: word, weight in hundredths, and alternatives separated
        /// by a bar; a line each, sorted by word.
        meanings: &'a str,
    }

    /// A table of texts.
    TextTable {
        /// Number of rows.
        rows: u32,
        /// The cells, column by column; each ends with a line feed.
        cells: &'a str,
    }

    /// Published figures, tools and sources, in a blob of their own because some programs show none
    /// of them and so do not embed them.
    PackedEvidence {
        /// See [`FACT_COLUMNS`].
        facts: TextTable<'a>,
        /// See [`DOCUMENT_COLUMNS`].
        documents: TextTable<'a>,
        /// See [`TOOL_COLUMNS`].
        tools: TextTable<'a>,
        /// See [`SOURCE_COLUMNS`].
        sources: TextTable<'a>,
    }
}

/// First bytes of the title index: name and version of its format. They are followed by the
/// checksum and the content.
pub const TITLES_MAGIC: [u8; 4] = *b"TMT2";

/// Steps of [`PackedTitles::priors`].
pub const PRIOR_STEPS: f32 = 31.0;

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

// Columns that no program shows are not packed, nor are the defaults of the method, which are
// constants in the code.

/// Columns of `data/courses.csv`, all of which are packed: every fact is shown with its basis and
/// date.
pub const COURSE_COLUMNS: &str = "\
    id,title,provider,url,kind,craft,activities,level,hours_low,hours_high,hours_basis,\
    cost_type,cost_amount,cost_currency,cost_period,price_basis,format,certificate,languages,\
    prerequisites,needs_code,country,regulated,audience,vendor_interest,sells_ai,source,\
    source_as_of,confidence,notes";

/// Columns of `data/readings.csv`, all of which are packed.
pub const READING_COLUMNS: &str = "reading,source,kind,from,to,whose,name,about";

/// Columns of `data/evidence.csv` that are packed.
pub const FACT_COLUMNS: &str = "\
    id,topic,statement,low,value,high,unit,period,publisher,document,as_of,conflicts,note";

/// Columns of `data/documents.csv` that are packed.
pub const DOCUMENT_COLUMNS: &str = "document,interest";

/// Columns of `data/tools.csv` that are packed.
pub const TOOL_COLUMNS: &str = "\
    id,name,purpose,price_low,price,price_high,unit,as_of,publisher,note";

/// Columns of `data/sources.csv` that are packed.
pub const SOURCE_COLUMNS: &str = "attribution,url,retrieved";
