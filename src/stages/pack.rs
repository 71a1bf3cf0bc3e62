//! Packed forms of a text, for web servers that send files as they are. The same text gives the same bytes: nothing tells
//! a time or a machine.

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, GzBuilder};
use std::io::Write as _;

/// Shorter texts fit into one packet as they are, in bytes.
pub const FROM: usize = 1024;

/// Of brotli, by measurement over the bundled site (25.7 MB in 1,211 texts, one core): 5 makes 4.66 MB in 0.8 s,
/// 7 makes 4.52 MB in 1.8 s, 9 makes 4.49 MB in 24 s, 11 makes 4.11 MB in 89 s.
const BROTLI: i32 = 7;

/// How far back brotli looks, as a power of two. More than a page is never needed.
const WINDOW: i32 = 18;

/// Of gzip: 6 makes 4.97 MB in 0.4 s, 9 makes 4.88 MB in 0.8 s.
const GZIP: u32 = 9;

/// The text as gzip, without name or time.
pub fn gzip(text: &[u8]) -> Vec<u8> {
    let mut out = GzBuilder::new().write(Vec::with_capacity(text.len() / 4), Compression::new(GZIP));
    // Writing into memory cannot fail.
    let _ = out.write_all(text);
    out.finish().unwrap_or_default()
}

/// The text as brotli.
pub fn brotli(text: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: BROTLI,
        lgwin: WINDOW,
        mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: text.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::with_capacity(text.len() / 4);
    let mut from = text;
    // Writing into memory cannot fail.
    let _ = brotli::BrotliCompress(&mut from, &mut out, &params);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::digest::Digest;

    #[test]
    fn packed_texts_are_the_same_everywhere_and_unpack_to_themselves() {
        let text: String = (0..400).map(|n| format!("<tr><td>Hồ sơ số {n}</td></tr>\n")).collect();
        let (gz, br) = (gzip(text.as_bytes()), brotli(text.as_bytes()));
        // No name, no time, the best effort, no system.
        assert_eq!(gz[..10], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
        let mut back = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&gz[..]), &mut back).unwrap();
        assert_eq!(back, text);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &br[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        // A change here is a change of every published site's bytes: it belongs into the changelog.
        let digests = [&gz, &br].map(|bytes| Digest::of(bytes).short());
        assert_eq!(digests, ["781a8d675c", "ef733ca131"]);
    }
}
