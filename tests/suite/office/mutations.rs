//! Damaged files: thousands of changes to each fixture, the same each time, none of which may end the program.

use super::bytes;
use minhbach::format::{docx, sheet};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A generator of numbers (xorshift64*), so that a failure comes back.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }
}

/// Bytes that readers trip over: sizes, ends, marks.
const ODD: [u8; 12] = [0, 1, 0x7f, 0x80, 0xff, 0xfe, b'<', b'>', b'"', b'&', b'9', b'-'];

fn mutate(data: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let (at, length) = (dice.below(data.len()), dice.below(12) + 1);
        let end = data.len().min(at + length);
        match dice.below(6) {
            _ if data.is_empty() => data.push(ODD[dice.below(ODD.len())]),
            0 => data[at] ^= 1 << dice.below(8),
            1 => data[at] = ODD[dice.below(ODD.len())],
            2 => drop(data.drain(at..end)),
            3 => {
                let copy = data[at..end].to_vec();
                let to = dice.below(data.len());
                data.splice(to..to, copy);
            }
            4 => data[at..end].fill(ODD[dice.below(ODD.len())]),
            _ => data.truncate(at),
        }
    }
}

/// Reads it; a fault of the program is a panic.
fn try_reading(name: &str, data: &[u8]) {
    if name.ends_with(".docx") {
        let _ = docx::read(data);
    } else {
        let _ = sheet::read(name, data);
    }
}

fn files(ends: &[&str]) -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/files");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    // The far corner takes its time in a program that is not optimised, and the bomb is another test's.
    names.retain(|name| {
        ends.iter().any(|end| name.ends_with(end))
            && !["far-corner.xlsx", "bomb.xlsx"].contains(&name.as_str())
    });
    names.into_iter().map(|name| (name.clone(), bytes(&name))).collect()
}

#[test]
fn damaged_files_of_bytes_are_read_or_refused() {
    let mut dice = Dice(2026);
    let mut tried = 0;
    for (name, data) in files(&[".csv", ".tsv", ".xls", "encrypted.xlsx"]) {
        for _ in 0..150 {
            let mut data = data.clone();
            mutate(&mut data, &mut dice);
            try_reading(&name, &data);
            tried += 1;
        }
    }
    assert!(tried > 2000, "{tried}");
}

/// The parts of an archive are damaged and packed anew: damage to the archive itself its checksums find at once.
#[test]
fn damaged_parts_are_read_or_refused() {
    let mut dice = Dice(131);
    let mut tried = 0;
    for (name, data) in files(&[".xlsx", ".xlsm", ".ods", ".docx"]) {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(&data)) else { continue };
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut text = Vec::new();
            part.read_to_end(&mut text).unwrap();
            parts.push((part.name().unwrap().into_owned(), text));
        }
        // Those that are read, and none so long that a mutation hardly hits what matters.
        parts.retain(|(name, text)| !name.contains("theme") && text.len() < 60_000);
        for _ in 0..60 {
            let chosen = dice.below(parts.len());
            let mut made = ZipWriter::new(Cursor::new(Vec::new()));
            for (index, (part, text)) in parts.iter().enumerate() {
                let mut text = text.clone();
                if index == chosen {
                    mutate(&mut text, &mut dice);
                }
                let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
                made.start_file(part.as_str(), stored).unwrap();
                made.write_all(&text).unwrap();
            }
            try_reading(&name, &made.finish().unwrap().into_inner());
            tried += 1;
        }
    }
    assert!(tried > 1500, "{tried}");
}

#[test]
fn damaged_archives_are_read_or_refused() {
    let mut dice = Dice(766);
    for (name, data) in files(&[".xlsx", ".xlsm", ".ods", ".docx"]) {
        for _ in 0..30 {
            let mut data = data.clone();
            mutate(&mut data, &mut dice);
            try_reading(&name, &data);
        }
    }
}
