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
use crate::base::id::folder;
use crate::base::span::InputFile;
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    documents: BTreeMap<String, Seen>,
}

/// A document whose only version held what the present files held.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub fn load(root: &Path) -> Known {
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

    /// The only version of a document that is untouched, if the present files have its fingerprint.
    pub(super) fn copy(&self, document: &Document, present: &Present<'_>) -> Option<Vec<Loaded>> {
        let path = &document.folder.path;
        let (files, seen) = present.files(path).zip(self.documents.get(path))?;
        let copy = |Loaded { file, .. }: &Loaded| {
            let path = format!("{path}/{ONLY}/{}", name(&file.path));
            let file = InputFile { path: path.into(), bytes: file.bytes.clone() };
            Loaded { file, diags: Vec::new(), refused: false }
        };
        (fingerprint(files) == seen.fingerprint).then(|| files.iter().map(copy).collect())
    }

    /// Remembers a document if its only version, read with `files`, holds what the present files hold.
    pub(super) fn remember(&mut self, document: &Document, files: &[Loaded], present: &Present<'_>) {
        let path = &document.folder.path;
        let Some((times, now)) = document.times.zip(present.files(path)) else { return };
        let (below, only) = (format!("{path}/"), format!("{path}/{ONLY}"));
        let start = files.partition_point(|one| *one.file.path < *below);
        let recorded = files[start..].iter().take_while(|one| one.file.path.starts_with(&below));
        let copied = |(Loaded { file, .. }, Loaded { file: other, .. }): (&Loaded, &Loaded)| {
            folder(&file.path) == only && name(&file.path) == name(&other.path) && file.bytes == other.bytes
        };
        if recorded.clone().count() == now.len() && recorded.zip(now).all(copied) {
            self.documents.insert(path.clone(), Seen { times, fingerprint: fingerprint(now) });
        }
    }

    /// Takes over what another knows of a document.
    pub(super) fn keep(&mut self, document: &Document, from: &Known) {
        let kept = from.documents.get_key_value(&document.folder.path);
        self.documents.extend(kept.map(|(path, seen)| (path.clone(), seen.clone())));
    }
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

/// The present files of documents: what stands beside each other in the folder of a kind with a common name.
pub(super) struct Present<'f> {
    documents: BTreeMap<(&'f str, &'f str), &'f [Loaded]>,
}

impl<'f> Present<'f> {
    /// Sorts files, which are in path order.
    pub(super) fn of(files: &'f [Loaded]) -> Present<'f> {
        let mut documents: BTreeMap<_, &[Loaded]> = BTreeMap::new();
        for files in files.chunk_by(|one, other| stem(&one.file.path) == stem(&other.file.path)) {
            let path = &files[0].file.path;
            let Some(key) = document(path).filter(|_| !path.starts_with(FOLDER)) else { continue };
            // Two of one name are no document: that is a fault.
            documents.entry(key).and_modify(|files| *files = &[]).or_insert(files);
        }
        Present { documents }
    }

    /// The files of the document that a folder in [`FOLDER`] is named after.
    fn files(&self, folder: &str) -> Option<&'f [Loaded]> {
        let key = folder.strip_prefix(FOLDER)?.split_once('/')?;
        self.documents.get(&key).copied().filter(|files| !files.is_empty())
    }
}

/// The path of a file up to the first dot of its name.
fn stem(path: &str) -> &str {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    &path[..path[start..].find('.').map_or(path.len(), |at| start + at)]
}

/// Kind and name of the document that a file of content belongs to.
fn document(path: &str) -> Option<(&str, &str)> {
    let (kind, _) = path.strip_prefix("content/")?.split_once('/')?;
    Some((kind, name(stem(path))))
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
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
    use crate::io::read::{read_anew, read_portal};
    use tempfile::TempDir;

    const TABLE: &str = "content/late/2026/a.closed.csv";
    const RECORDED: &str = "content/published/late/a/1/a.closed.csv";

    fn put(portal: &TempDir, path: &str, text: &str) {
        let path = portal.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A portal with a recorded document, and what a build knows of it.
    fn portal() -> (TempDir, Known) {
        let portal = tempfile::tempdir().unwrap();
        for (path, text) in
            [(TABLE, "x\n1\n"), ("content/late/2026/a.md", "head"), ("content/late/b.md", "b")]
        {
            put(&portal, path, text);
        }
        put(&portal, RECORDED, "x\n1\n");
        put(&portal, "content/published/late/a/1/a.md", "head");
        let (_, known) = read_anew(portal.path(), &Known::default()).unwrap();
        assert_eq!(known.documents.keys().collect::<Vec<_>>(), ["content/published/late/a"]);
        known.save(&RealDisk, portal.path()).unwrap();
        assert_eq!(Known::load(portal.path()), known);
        (portal, known)
    }

    fn files(sources: &Sources) -> Vec<(&str, &[u8])> {
        sources.iter().map(|(_, file)| (&*file.path, file.bytes.as_slice())).collect()
    }

    /// Whether the recorded version is read, and not taken from the present files. Both readings give the same.
    fn is_read(portal: &TempDir, known: &Known) -> bool {
        let (anew, now) = read_anew(portal.path(), known).unwrap();
        let all = read_portal(portal.path()).unwrap();
        assert_eq!(files(&anew.sources), files(&all.sources));
        assert_eq!(anew.refused, all.refused);
        now != *known
    }

    #[test]
    fn a_version_that_is_known_is_not_read() {
        let (portal, known) = portal();
        assert!(!is_read(&portal, &known));
        put(&portal, "content/late/b.md", "other");
        assert!(!is_read(&portal, &known));
        // Nothing but the folders is looked at: only who reads everything finds this.
        put(&portal, RECORDED, "x\n2\n");
        let (anew, _) = read_anew(portal.path(), &known).unwrap();
        assert_eq!(anew.sources.get(anew.sources.find(RECORDED).unwrap()).bytes.as_slice(), b"x\n1\n");
        let all = read_portal(portal.path()).unwrap();
        assert_eq!(all.sources.get(all.sources.find(RECORDED).unwrap()).bytes.as_slice(), b"x\n2\n");
    }

    #[test]
    fn any_change_of_the_document_or_of_what_is_recorded_is_read() {
        let changes: [fn(&TempDir); 8] = [
            |portal| put(portal, TABLE, "x\n2\n"),
            |portal| put(portal, "content/late/2026/a.open.csv", "x\n"),
            |portal| fs::remove_file(portal.path().join(TABLE)).unwrap(),
            |portal| put(portal, "content/late/2027/a.md", "head"),
            |portal| put(portal, "content/published/late/a/2/a.md", "head"),
            |portal| put(portal, "content/published/late/a/1/withdrawn.yaml", "date: 2026-11-01"),
            |portal| fs::remove_file(portal.path().join(RECORDED)).unwrap(),
            |portal| fs::remove_dir_all(portal.path().join("content/published/late/a")).unwrap(),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let (portal, known) = portal();
            // Two changes within the same tick of a file system's clock could not be told apart.
            std::thread::sleep(std::time::Duration::from_millis(20));
            change(&portal);
            assert!(is_read(&portal, &known), "change {at}");
        }
    }

    #[test]
    fn what_is_kept_may_be_spoilt_or_absent() {
        let (portal, known) = portal();
        let kept = fs::read_to_string(portal.path().join(PLACE)).unwrap();
        for spoilt in ["", "x", "1 2 3", "1 2 x content/published/late/a\n", &kept.replacen(' ', "", 1)] {
            put(&portal, PLACE, spoilt);
            let spoilt = Known::load(portal.path());
            assert_ne!(spoilt, known);
            assert!(is_read(&portal, &spoilt));
        }
        fs::remove_file(portal.path().join(PLACE)).unwrap();
        assert_eq!(Known::load(portal.path()), Known::default());
    }
}
