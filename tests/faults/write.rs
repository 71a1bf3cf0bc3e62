//! A set of content files is written whole or not at all, whatever the disk does.

use crate::disk::{FaultyDisk, How};
use minhbach::io::write::write_all;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const OLD: [(&str, &[u8]); 2] = [("content/late/a.csv", b"old a"), ("content/late/a.md", b"old md")];
const NEW: [(&str, &[u8]); 3] = [
    ("content/late/a.csv", b"new a"),
    ("content/late/a.md", b"new md"),
    ("content/imports/late.yaml", b"new yaml"),
];

fn portal() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("content/late")).unwrap();
    OLD.iter().for_each(|(path, bytes)| fs::write(dir.path().join(path), bytes).unwrap());
    dir
}

/// The files that the portal reads: hidden ones are none.
fn seen(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let files = entries
        .filter(|entry| entry.file_type().is_file() && !entry.file_name().to_string_lossy().starts_with('.'));
    let path = |path: &Path| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    files.map(|entry| (path(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

fn set(files: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
    files.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect()
}

#[test]
fn a_failing_disk_leaves_all_old_files_or_all_new_ones() {
    for how in [How::Before, How::Half, How::After] {
        for at in 0.. {
            let dir = portal();
            let disk = FaultyDisk::new(true, at, how, false);
            let written = write_all(&disk, dir.path(), &NEW);
            let expected = if written.is_ok() { set(&NEW) } else { set(&OLD) };
            assert_eq!(seen(dir.path()), expected, "operation {at}, {how:?}");
            // What was left behind does not stand in the way of the next time.
            write_all(&FaultyDisk::sound(true), dir.path(), &NEW).unwrap();
            assert_eq!(seen(dir.path()), set(&NEW));
            if !disk.reached() {
                assert!(written.is_ok() && at > 5);
                break;
            }
        }
    }
}

#[test]
fn a_full_disk_is_told_with_its_file() {
    let dir = portal();
    let error = write_all(&FaultyDisk::full(true, 12), dir.path(), &NEW).unwrap_err();
    assert!(error.message(minhbach::base::diag::Lang::Vi).ends_with("ổ đĩa đã đầy. Các tệp cũ giữ nguyên"));
    assert_eq!(seen(dir.path()), set(&OLD));
}

/// A kill between two steps: each file is the old one or the new one, whole; the next time ends the work.
#[test]
fn a_kill_leaves_every_file_whole() {
    for at in 0..20 {
        let dir = portal();
        let _ = write_all(&FaultyDisk::new(true, at, How::Half, true), dir.path(), &NEW);
        let (old, new) = (set(&OLD), set(&NEW));
        for (path, bytes) in seen(dir.path()) {
            assert!(
                old.get(&path) == Some(&bytes) || new.get(&path) == Some(&bytes),
                "operation {at}: {path}"
            );
        }
        write_all(&FaultyDisk::sound(true), dir.path(), &NEW).unwrap();
        assert_eq!(seen(dir.path()), new);
    }
}
