//! Archives around fuzzed parts: else the fuzzer would fight checksums.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// `data` itself if it is an archive; else the sound parts, of which its first byte names the one that the rest of it
/// stands in for.
pub fn archive(parts: &[(&str, &str)], data: &[u8]) -> Vec<u8> {
    let (Some((first, rest)), false) = (data.split_first(), data.starts_with(b"PK")) else { return data.to_vec() };
    let chosen = usize::from(*first) % parts.len();
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (index, (name, sound)) in parts.iter().enumerate() {
        let part = if index == chosen { rest } else { sound.as_bytes() };
        made.start_file(*name, stored).expect("a short name");
        made.write_all(part).expect("memory");
    }
    made.finish().expect("memory").into_inner()
}
