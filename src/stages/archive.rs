//! Many files as one ZIP file: the same files give the same bytes, whatever the order in which they come.

use crate::base::digest::Digest;
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::sync::{Mutex, PoisonError};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// Endings of files that are packed already.
const PACKED: [&str; 9] = ["xlsx", "docx", "pptx", "ods", "odt", "zip", "png", "jpg", "woff2"];

/// The files of an archive, each packed when it comes, from many threads.
#[derive(Debug, Default)]
pub struct Archive {
    pieces: Mutex<BTreeMap<String, Piece>>,
}

/// A file of the archive as an archive of its own, whose bytes the whole takes over as they are.
#[derive(Debug)]
struct Piece {
    bytes: Vec<u8>,
    digest: Digest,
}

impl Archive {
    /// Takes a file.
    pub fn add(&self, name: &str, bytes: &[u8]) {
        // Writing into memory fails for files of more than 4 GB only, which no page is.
        let Ok(packed) = single(name, bytes) else { return };
        let piece = Piece { bytes: packed, digest: Digest::of(bytes) };
        self.pieces.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), piece);
    }

    /// The archive with all files in the folder `folder`, in the order of their names, and a list of their digests.
    pub fn finish(self, folder: &str) -> Vec<u8> {
        let pieces = self.pieces.into_inner().unwrap_or_else(PoisonError::into_inner);
        joined(pieces, folder).unwrap_or_default()
    }
}

fn joined(mut pieces: BTreeMap<String, Piece>, folder: &str) -> ZipResult<Vec<u8>> {
    let list: String = pieces.iter().map(|(name, piece)| format!("{}  {name}\n", piece.digest)).collect();
    let sums = Piece { bytes: single("SHA256SUMS", list.as_bytes())?, digest: Digest::of(list.as_bytes()) };
    pieces.insert("SHA256SUMS".to_owned(), sums);
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, piece) in pieces {
        let mut archive = ZipArchive::new(Cursor::new(piece.bytes))?;
        out.raw_copy_file_rename(archive.by_index_raw(0)?, format!("{folder}/{name}"))?;
    }
    Ok(out.finish()?.into_inner())
}

/// An archive of one file, dated on the first day that archives know.
fn single(name: &str, bytes: &[u8]) -> ZipResult<Vec<u8>> {
    let packed = PACKED.iter().any(|ending| name.rsplit_once('.').is_some_and(|(_, end)| end == *ending));
    let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file(name, options)?;
    out.write_all(bytes)?;
    Ok(out.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn the_order_in_which_files_come_does_not_count() {
        let files =
            [("b/Sở Y tế.html", "y".repeat(5000)), ("a.html", "x".to_owned()), ("c.xlsx", "PK".to_owned())];
        let of = |order: [usize; 3]| {
            let archive = Archive::default();
            order.iter().for_each(|at| archive.add(files[*at].0, files[*at].1.as_bytes()));
            archive.finish("cổng")
        };
        let bytes = of([0, 1, 2]);
        assert_eq!(bytes, of([2, 1, 0]));
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["cổng/SHA256SUMS", "cổng/a.html", "cổng/b/Sở Y tế.html", "cổng/c.xlsx"]);
        let mut text = String::new();
        archive.by_name("cổng/b/Sở Y tế.html").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, files[0].1);
        let mut list = String::new();
        archive.by_name("cổng/SHA256SUMS").unwrap().read_to_string(&mut list).unwrap();
        assert_eq!(list.lines().next(), Some(format!("{}  a.html", Digest::of(b"x")).as_str()));
    }
}
