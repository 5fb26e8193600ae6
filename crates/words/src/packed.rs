//! The layout of `words.bin`.
//!
//! After [`MAGIC`] and a checksum of eight bytes come parts, each with its length in four bytes
//! (little-endian) before it:
//!
//! 1. the activities that the vectors are of: the checksum of their ids, a line each,
//! 2. the number of values of a vector, in four bytes,
//! 3. the step of the activities' vectors, a 32-bit float,
//! 4. the stems that have a vector, sorted, a line each,
//! 5. their vectors by column: the first value of every stem, then the second, …
//! 6. the activities' vectors by column,
//! 7. terms, a line for each meaning: the stems of the plain words; `=` if its terms count
//!    their own words in full, `!` if its terms count only as whole phrases, else empty; the terms with commas between them. Columns are
//!    separated by tabs, the stems of a text by spaces,
//! 8. words of lines that are no work, a line each: `+` if they are strong, then their stems.
//!
//! Shared with the build script.

/// Name and version of the format.
pub const MAGIC: [u8; 4] = *b"TMW1";

/// Number of parts.
pub const PARTS: usize = 8;

/// The parts of a file whose checksum is right; `None` where they do not fit the layout.
pub fn read(mut content: &[u8]) -> Option<[&[u8]; PARTS]> {
    let mut parts = [[].as_slice(); PARTS];
    for part in &mut parts {
        let (length, rest) = content.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        (*part, content) = rest.split_at_checked(length)?;
    }
    content.is_empty().then_some(parts)
}

/// The content that [`read`] reads; `None` for a part that is too long.
#[allow(dead_code, reason = "only the build script writes")]
pub fn write(parts: &[&[u8]; PARTS]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    for part in parts {
        content.extend(u32::try_from(part.len()).ok()?.to_le_bytes());
        content.extend(*part);
    }
    Some(content)
}
