//! A version is recorded whole or not at all, and what is recorded is never touched again.

use crate::disk::{FaultyDisk, How};
use crate::snapshot;
use minhbach::io::record::{Files, record};
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

const FIRST: &str = "content/published/late/2026-10/1";
const SECOND: &str = "content/published/late/2026-10/2";
const OLD: [(&str, &[u8]); 2] = [("2026-10.md", b"old"), ("2026-10.closed.csv", b"old rows")];
const NEW: [(&str, &[u8]); 2] = [("2026-10.md", b"new"), ("2026-10.closed.csv", b"new rows")];

fn portal() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in OLD {
        fs::create_dir_all(dir.path().join(FIRST)).unwrap();
        fs::write(dir.path().join(FIRST).join(name), bytes).unwrap();
    }
    dir
}

/// What the next build reads: hidden folders are nothing.
fn seen(dir: &TempDir) -> BTreeMap<String, Vec<u8>> {
    let files = snapshot(dir.path()).into_iter();
    files.filter(|(path, _)| !path.split('/').any(|part| part.starts_with('.'))).collect()
}

fn files(folder: &str, set: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
    set.iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes.to_vec())).collect()
}

#[test]
fn a_version_is_there_whole_or_not_at_all_and_the_next_time_works() {
    let (before, mut after) = (files(FIRST, &OLD), files(FIRST, &OLD));
    after.extend(files(SECOND, &NEW));
    let version: [Files<'_>; 1] = [(SECOND, NEW.to_vec())];
    for how in [How::Before, How::Half, How::After] {
        for killed in [false, true] {
            for at in 0.. {
                let dir = portal();
                let disk = FaultyDisk::new(true, at, how, killed);
                let failed = record(&disk, dir.path(), &version);
                let name = format!("operation {at}, {how:?}, killed {killed}");
                let found = seen(&dir);
                assert!(found == after || (found == before && !failed.is_empty()), "{name}: {found:?}");
                if found == before {
                    assert!(record(&FaultyDisk::sound(true), dir.path(), &version).is_empty(), "{name}");
                }
                assert_eq!(seen(&dir), after, "{name}");
                if !disk.reached() {
                    assert!(failed.is_empty() && at >= 4);
                    break;
                }
            }
        }
    }
}

#[test]
fn what_is_recorded_is_not_written_again() {
    let dir = portal();
    let failed = record(&FaultyDisk::sound(true), dir.path(), &[(FIRST, NEW.to_vec())]);
    assert_eq!((failed.len(), seen(&dir)), (1, files(FIRST, &OLD)));
}
