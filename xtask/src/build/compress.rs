//! The compressed copies beside each file, at the highest levels.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

/// Extensions of the files worth compressing.
const COMPRESSIBLE: [&str; 12] = [
    "bin",
    "css",
    "csv",
    "html",
    "js",
    "json",
    "md",
    "mjs",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Whether a compressed copy of the file is worth having.
pub fn is_compressible(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// The content as brotli, quality 11, with a window size that every browser accepts.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters)?;
    Ok(packed)
}

/// The content as gzip, level 9, without name and time, so that the bytes are reproducible.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_copies_unpack_to_what_was_packed() -> Result<()> {
        let content: Vec<u8> = (0..200_000_u32)
            .flat_map(|at| (at.wrapping_mul(at) / 7).to_le_bytes())
            .collect();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&content)?.as_slice(), &mut unpacked)?;
        assert!(unpacked == content, "brotli gives something else");
        unpacked.clear();
        flate2::read::GzDecoder::new(gzip(&content)?.as_slice()).read_to_end(&mut unpacked)?;
        assert!(unpacked == content, "gzip gives something else");
        Ok(())
    }
}
