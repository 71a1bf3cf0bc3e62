//! Recorded versions that hold what the present files hold: `.minhbach/recorded` remembers which a build has found to be so.
//!
//! That is nearly all of them, in two folders and several files each. For a document with one recorded version it keeps the
//! times of its folders and a fingerprint of its files. While the folders are untouched and the present files have that
//! fingerprint, the version need not be read: it holds their bytes. The file saves time and nothing else: it may be deleted
//! whenever, and everything but `build` and `serve` reads every version.

use super::disk::Disk;
use super::find::{Found, Refusal, inside};
use super::load::Loaded;
use super::write::{WriteError, write_all};
use crate::base::id::{folder, name};
use crate::base::span::{InputFile, range_below};
use crate::stages::versions::FOLDER;
use ahash::RandomState;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _};
use std::path::Path;
use std::time::SystemTime;

/// Where it is kept, below the portal.
const PLACE: &str = ".minhbach/recorded";

/// The folder of the only version of a document.
const ONLY: &str = "1";

/// What is known of recorded versions, by the path of their document's folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Known {
    documents: BTreeMap<String, Seen>,
}

/// A document whose only version held what the present files held.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    times: Times,
    fingerprint: u64,
}

/// When the folder of a document and that of its only version were last touched, in nanoseconds since 1970.
type Times = [u128; 2];

/// The folder of a document in [`FOLDER`], before anything in it is read.
pub(super) struct Document {
    folder: Found,
    /// `None` where there is no first version.
    times: Option<Times>,
}

impl Known {
    /// Reads what the last build of the portal at `root` knew; nothing where there is none or it is spoilt.
    pub(super) fn load(root: &Path) -> Known {
        let text = fs::read_to_string(root.join(PLACE)).unwrap_or_default();
        Known { documents: text.lines().filter_map(line).collect() }
    }

    /// Keeps it for the next build.
    ///
    /// # Errors
    /// When the portal's folder cannot be written to. The next build then reads what this one read.
    pub fn save(&self, disk: &impl Disk, root: &Path) -> Result<(), WriteError> {
        let line = |(path, Seen { times: [outer, inner], fingerprint }): (&String, &Seen)| {
            format!("{fingerprint} {outer} {inner} {path}\n")
        };
        let text: String = self.documents.iter().map(line).collect();
        write_all(disk, root, &[(PLACE, text.as_bytes())])
    }

    /// Whether a document was seen and its folders are as they were then.
    pub(super) fn untouched(&self, document: &Document) -> bool {
        let seen = self.documents.get(&document.folder.path);
        seen.is_some_and(|seen| document.times == Some(seen.times))
    }

    /// The only version of a document that is untouched, if the present ones of `files` have its fingerprint.
    pub(super) fn copy(&self, document: &Document, files: &[Loaded]) -> Option<Vec<Loaded>> {
        let path = &document.folder.path;
        let (now, seen) = present(files, path).zip(self.documents.get(path))?;
        let copy = |Loaded { file, .. }: &Loaded| {
            let path = format!("{path}/{ONLY}/{}", name(&file.path));
            let file = InputFile { path: path.into(), bytes: file.bytes.clone() };
            Loaded { file, diags: Vec::new(), refused: false }
        };
        (fingerprint(now) == seen.fingerprint).then(|| now.iter().map(copy).collect())
    }

    /// What is known after a reading, unless that is the same: the documents that were copied, and those that were read with
    /// `files` and whose only version holds what the present ones hold.
    pub(super) fn anew(mut self, copied: &[Document], read: &[Document], files: &[Loaded]) -> Option<Known> {
        let new: Vec<_> = read.iter().filter_map(|document| seen(document, files)).collect();
        if new.is_empty() && copied.len() == self.documents.len() {
            return None;
        }
        let kept = |document: &Document| self.documents.remove_entry(&document.folder.path);
        Some(Known { documents: copied.iter().filter_map(kept).chain(new).collect() })
    }
}

/// A document as it has just been read, if its only version holds what the present files hold.
fn seen(document: &Document, files: &[Loaded]) -> Option<(String, Seen)> {
    let path = &document.folder.path;
    let (times, now) = document.times.zip(present(files, path))?;
    let recorded = below(files, &format!("{path}/"));
    let only = format!("{path}/{ONLY}");
    let copied = |(Loaded { file, .. }, Loaded { file: other, .. }): (&Loaded, &Loaded)| {
        folder(&file.path) == only && name(&file.path) == name(&other.path) && file.bytes == other.bytes
    };
    let same = recorded.len() == now.len() && recorded.iter().zip(now).all(copied);
    same.then(|| (path.clone(), Seen { times, fingerprint: fingerprint(now) }))
}

fn line(line: &str) -> Option<(String, Seen)> {
    let mut parts = line.splitn(4, ' ');
    let fingerprint = parts.next()?.parse().ok()?;
    let times = [parts.next()?.parse().ok()?, parts.next()?.parse().ok()?];
    Some((parts.next()?.to_owned(), Seen { times, fingerprint }))
}

impl Document {
    /// Whether a path below the portal is that of such a folder: `content/published/KIND/DOCUMENT`.
    pub(super) fn is_at(path: &str) -> bool {
        path.strip_prefix(FOLDER).is_some_and(|rest| rest.bytes().filter(|byte| *byte == b'/').count() == 1)
    }

    /// Looks when the folders of documents were last touched, before what they hold is read.
    pub(super) fn all(folders: Vec<Found>) -> Vec<Document> {
        folders.into_par_iter().map(Document::of).collect()
    }

    fn of(folder: Found) -> Document {
        let touched = |path: &Path| {
            let time = fs::symlink_metadata(path).and_then(|meta| meta.modified()).ok()?;
            Some(time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_nanos())
        };
        let times = touched(&folder.disk).zip(touched(&folder.disk.join(ONLY)));
        Document { folder, times: times.map(|(outer, inner)| [outer, inner]) }
    }

    /// What stands in the folder.
    pub(super) fn inside(&self) -> Result<Vec<Found>, Refusal> {
        inside(&self.folder.path, &self.folder.disk, &|_| true)
    }
}

/// The present files of the document that a folder in [`FOLDER`] is named after, among files in path order.
fn present<'f>(files: &'f [Loaded], folder: &str) -> Option<&'f [Loaded]> {
    let found = below(files, &format!("content/{}.", folder.strip_prefix(FOLDER)?));
    (!found.is_empty()).then_some(found)
}

/// The files whose paths begin with a text, among files in path order.
fn below<'f>(files: &'f [Loaded], start: &str) -> &'f [Loaded] {
    &files[range_below(files, start, |one| &one.file.path)]
}

/// A number that stands for names, sizes and bytes of files. A change of any leaves it as it is once in 2⁶⁴ times. Another
/// release of the program, or another processor, may give another one: then versions are read.
fn fingerprint(files: &[Loaded]) -> u64 {
    let mut hasher = RandomState::with_seeds(0, 0, 0, 0).build_hasher();
    for Loaded { file, .. } in files {
        name(&file.path).hash(&mut hasher);
        file.bytes.hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::Sources;
    use crate::io::disk::RealDisk;
    use crate::io::read::{Reading, read_anew, read_portal};
    use tempfile::TempDir;

    const TABLE: &str = "content/late/a.closed.csv";
    const RECORDED: &str = "content/published/late/a/1/a.closed.csv";

    fn put(portal: &TempDir, path: &str, text: &str) {
        let path = portal.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A portal with a recorded document, of which a build knows.
    fn portal() -> TempDir {
        let portal = tempfile::tempdir().unwrap();
        for (path, text) in [(TABLE, "x\n1\n"), ("content/late/a.md", "head"), ("content/late/a-b.md", "b")] {
            put(&portal, path, text);
        }
        put(&portal, RECORDED, "x\n1\n");
        put(&portal, "content/published/late/a/1/a.md", "head");
        let (_, known) = read_anew(portal.path()).unwrap();
        let known = known.unwrap();
        assert_eq!(known.documents.keys().collect::<Vec<_>>(), ["content/published/late/a"]);
        known.save(&RealDisk, portal.path()).unwrap();
        assert_eq!(Known::load(portal.path()), known);
        portal
    }

    fn files(sources: &Sources) -> Vec<(&str, &[u8])> {
        sources.iter().map(|(_, file)| (&*file.path, file.bytes.as_slice())).collect()
    }

    /// Whether the recorded version is read, and not taken from the present files. Both readings give the same.
    fn is_read(portal: &TempDir) -> bool {
        let (anew, known) = read_anew(portal.path()).unwrap();
        let all = read_portal(portal.path()).unwrap();
        assert_eq!(files(&anew.sources), files(&all.sources));
        assert_eq!(anew.refused, all.refused);
        known.is_some()
    }

    #[test]
    fn a_version_that_is_known_is_not_read() {
        let portal = portal();
        assert!(!is_read(&portal));
        put(&portal, "content/late/a-b.md", "other");
        assert!(!is_read(&portal));
        // Nothing but the folders is looked at: only who reads everything finds this.
        put(&portal, RECORDED, "x\n2\n");
        let recorded = |reading: &Reading| {
            let file = reading.sources.find(RECORDED).unwrap();
            reading.sources.get(file).bytes.to_vec()
        };
        assert_eq!(recorded(&read_anew(portal.path()).unwrap().0), b"x\n1\n");
        assert_eq!(recorded(&read_portal(portal.path()).unwrap()), b"x\n2\n");
    }

    #[test]
    fn any_change_of_the_document_or_of_what_is_recorded_is_read() {
        let changes: [fn(&TempDir); 8] = [
            |portal| put(portal, TABLE, "x\n2\n"),
            |portal| put(portal, "content/late/a.open.csv", "x\n"),
            |portal| fs::remove_file(portal.path().join(TABLE)).unwrap(),
            |portal| fs::remove_file(portal.path().join("content/late/a.md")).unwrap(),
            |portal| put(portal, "content/published/late/a/2/a.md", "head"),
            |portal| put(portal, "content/published/late/a/1/withdrawn.yaml", "date: 2026-11-01"),
            |portal| fs::remove_file(portal.path().join(RECORDED)).unwrap(),
            |portal| fs::remove_dir_all(portal.path().join("content/published/late/a")).unwrap(),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let portal = portal();
            // Two changes within the same tick of a file system's clock could not be told apart.
            std::thread::sleep(std::time::Duration::from_millis(20));
            change(&portal);
            assert!(is_read(&portal), "change {at}");
        }
    }

    #[test]
    fn what_is_kept_may_be_spoilt_or_absent() {
        let portal = portal();
        let kept = fs::read_to_string(portal.path().join(PLACE)).unwrap();
        for spoilt in ["", "x", "1 2 3", "1 2 x content/published/late/a\n", &kept.replacen(' ', "", 1)] {
            put(&portal, PLACE, spoilt);
            assert!(is_read(&portal), "{spoilt:?}");
        }
        fs::remove_file(portal.path().join(PLACE)).unwrap();
        assert_eq!(Known::load(portal.path()), Known::default());
    }
}
