//! Folder → bytes: reads the files of a portal and says which of them cannot be used. Understands none of them.

use super::faults;
use super::find::{Found, Refusal, file_id, find, sort};
use super::known::{Document, Known};
use super::load::{Loaded, load};
use super::reason::reason;
use crate::base::diag::{Diag, Diags, Lang};
use crate::base::span::{FileId, Sources, Span};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The folders of a portal that are read.
pub const FOLDERS: [&str; 2] = ["content", "themes"];

/// The files of a portal, and what is wrong with them as files.
#[derive(Debug)]
pub struct Reading {
    /// All files, in path order; a refused one may be empty or cut short.
    pub sources: Sources,
    /// Files that must not be parsed: links, too large, not UTF-8 …
    pub refused: BTreeSet<FileId>,
    /// What is wrong.
    pub diags: Diags,
}

/// A file or folder that the system does not let us read: exit status 3.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub struct ReadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl ReadError {
    fn new(path: impl Into<PathBuf>, source: io::Error) -> ReadError {
        ReadError { path: path.into(), source }
    }

    /// The error for a person.
    pub fn message(&self, lang: Lang) -> String {
        let (path, why) = (self.path.display(), reason(&self.source, lang));
        match lang {
            Lang::Vi => format!("không đọc được {path}: {why}"),
            Lang::En => format!("cannot read {path}: {why}"),
        }
    }
}

/// Reads `content/` and `themes/` of the portal at `root`. Hidden files and editors' leftovers are passed over;
/// links are never followed.
///
/// # Errors
/// A file or folder that cannot be read, the first of them in path order.
pub fn read_portal(root: &Path) -> Result<Reading, ReadError> {
    let base = base(root)?;
    let found = find(&base, &FOLDERS, &|_| true).map_err(refusal)?;
    let files = load(&found, &base).map_err(refusal)?;
    Ok(reading(files))
}

/// The same, but recorded versions that are known to hold what the present files hold are not read. Gives also what is known
/// now, if that has to be kept for the next time.
///
/// # Errors
/// As with [`read_portal`].
pub fn read_anew(root: &Path) -> Result<(Reading, Option<Known>), ReadError> {
    let base = base(root)?;
    let walk = || find(&base, &FOLDERS, &|path| !Document::is_at(path)).map_err(refusal);
    let (known, walked) = rayon::join(|| Known::load(&base), walk);
    let (folders, mut found) = walked?.into_iter().partition(|one| one.kind.is_dir());
    let (untouched, mut read): (Vec<_>, Vec<_>) =
        Document::all(folders).into_iter().partition(|document| known.untouched(document));
    found.extend(inside(&read).map_err(refusal)?);
    sort(&mut found);
    let mut files = load(&found, &base).map_err(refusal)?;
    let copies: Vec<_> = untouched.par_iter().map(|document| known.copy(document, &files)).collect();
    let (mut copied, mut changed) = (Vec::new(), Vec::new());
    for (document, copy) in untouched.into_iter().zip(copies) {
        match copy {
            Some(copy) => {
                files.extend(copy);
                copied.push(document);
            }
            None => changed.push(document),
        }
    }
    let found = inside(&changed).map_err(refusal)?;
    files.extend(load(&found, &base).map_err(refusal)?);
    files.sort_by(|one, other| one.file.path.cmp(&other.file.path));
    read.extend(changed);
    let known = known.anew(&copied, &read, &files);
    Ok((reading(files), known))
}

/// What stands in the folders of documents, in path order.
fn inside(documents: &[Document]) -> Result<Vec<Found>, Refusal> {
    let below: Vec<_> = documents.par_iter().map(Document::inside).collect();
    let mut found = Vec::new();
    for below in below {
        found.extend(below?);
    }
    sort(&mut found);
    Ok(found)
}

/// Files in path order, and what is wrong with them.
fn reading(loaded: Vec<Loaded>) -> Reading {
    let (mut refused, mut diags) = (BTreeSet::new(), Diags::new());
    let mut files = Vec::with_capacity(loaded.len());
    for (i, one) in loaded.into_iter().enumerate() {
        for mut diag in one.diags {
            diag.span = diag.span.map(|span| Span { file: file_id(i), ..span });
            diags.push(diag);
        }
        refused.extend(one.refused.then(|| file_id(i)));
        files.push(one.file);
    }
    if !files.iter().any(|file| file.path.starts_with("content")) {
        diags.push(Diag::whole(&faults::EMPTY));
    }
    Reading { sources: Sources::new(files), refused, diags }
}

fn refusal((path, source): Refusal) -> ReadError {
    ReadError { path, source }
}

fn base(root: &Path) -> Result<PathBuf, ReadError> {
    fs::canonicalize(root).map_err(|e| ReadError::new(root, e))
}

/// Reads one file that a person names, of at most `limit` bytes: its name and bytes. A larger one is cut one byte above.
///
/// # Errors
/// When the system does not let us read it.
pub fn read_document(path: &Path, limit: u64) -> Result<(String, Vec<u8>), ReadError> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    read.map_err(|e| ReadError::new(path, e))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, bytes))
}

/// The tables and lists of a built site's folder of data, by path below it.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read_data(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, ReadError> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).min_depth(1).max_depth(2) {
        let entry = entry.map_err(|e| walk_error(folder, e))?;
        let path = below(folder, entry.path());
        let wanted = path.ends_with(".csv") || path == "so-lieu.json";
        if entry.file_type().is_file() && wanted {
            let bytes = fs::read(entry.path()).map_err(|e| ReadError::new(entry.path(), e))?;
            files.insert(path, bytes);
        }
    }
    Ok(files)
}

/// The list of digests of a built site, if there is one.
///
/// # Errors
/// When it is there and cannot be read.
pub fn read_sums(site: &Path) -> Result<Option<String>, ReadError> {
    let path = site.join("SHA256SUMS");
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(ReadError::new(&path, e)),
    }
}

/// The path of a file below a folder, with `/`.
fn below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn walk_error(top: &Path, error: walkdir::Error) -> ReadError {
    let path = error.path().unwrap_or(top).to_owned();
    let source = error.into_io_error().unwrap_or_else(|| io::Error::other("a folder contains itself"));
    ReadError { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn portal(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        dir
    }

    /// What was found, as `path code` lines in file order, `!` before the code of a refused file.
    fn faults_of(reading: &Reading) -> Vec<String> {
        let show = |diag: &Diag| match diag.span {
            Some(Span { file, .. }) => {
                let refused = if reading.refused.contains(&file) { "!" } else { "" };
                format!("{} {refused}{}", reading.sources.get(file).path, diag.fault.code)
            }
            None => diag.fault.code.to_owned(),
        };
        reading.diags.clone().sorted().iter().map(show).collect()
    }

    #[test]
    fn content_and_themes_are_read_in_path_order_without_leftovers() {
        let dir = portal(&[
            ("content/late/2026-10.md", b"x"),
            ("content/late.md", b""),
            ("content/.git/config", b"x"),
            ("content/~$late.csv", b"x"),
            ("content/Thumbs.db", b"x"),
            ("themes/mine/page.html", b"x"),
            ("public/index.html", b"x"),
        ]);
        let reading = read_portal(dir.path()).unwrap();
        let paths: Vec<_> = reading.sources.iter().map(|(_, file)| file.path.to_string()).collect();
        assert_eq!(paths, ["content/late.md", "content/late/2026-10.md", "themes/mine/page.html"]);
        assert!(reading.diags.is_empty() && reading.refused.is_empty());
    }

    #[test]
    fn files_of_one_name_share_equal_bytes() {
        let files: [(&str, &[u8]); 5] = [
            ("content/a/x.csv", b"1"),
            ("content/a/y.csv", b"1"),
            ("content/published/a/1/x.csv", b""),
            ("content/published/a/2/x.csv", b"1"),
            ("content/published/a/3/x.csv", &[b' '; 100_000]),
        ];
        let dir = portal(&files);
        let sources = read_portal(dir.path()).unwrap().sources;
        let bytes = |path: &str| &sources.get(sources.find(path).unwrap()).bytes;
        for (path, text) in files {
            assert_eq!(bytes(path).as_slice(), text, "{path}");
        }
        assert!(Arc::ptr_eq(bytes("content/a/x.csv"), bytes("content/published/a/2/x.csv")));
        assert!(!Arc::ptr_eq(bytes("content/a/x.csv"), bytes("content/a/y.csv")));
    }

    #[test]
    fn a_portal_without_content_is_a_fault_and_a_missing_folder_an_error() {
        for files in [&[][..], &[("themes/a.html", &b"x"[..])], &[("content/.gitkeep", b"")]] {
            let dir = portal(files);
            assert_eq!(faults_of(&read_portal(dir.path()).unwrap()), ["portal/empty"]);
            assert!(read_portal(&dir.path().join("nowhere")).is_err());
        }
    }

    #[test]
    fn faults_of_all_files_are_told_in_one_run() {
        let long = vec![b'x'; 2 << 20];
        let large = vec![b'\n'; (5 << 20) + 1];
        let dir = portal(&[
            ("content/good.md", "Tốt".as_bytes()),
            ("content/latin.md", b"a\nb\xe1"),
            ("content/long.csv", &long),
            ("content/a/large.yaml", b""),
            ("content/large.yaml", &large),
        ]);
        let reading = read_portal(dir.path()).unwrap();
        let expected = [
            "content/large.yaml !file/too-large",
            "content/latin.md !file/not-utf8",
            "content/long.csv !file/line-too-long",
        ];
        assert_eq!(faults_of(&reading), expected);
        let place = reading.diags.iter().find_map(|d| d.span.filter(|_| d.fault.code == "file/not-utf8"));
        let locus = reading.sources.locate(place.unwrap());
        assert_eq!((locus.line, locus.column), (Some(2), 2));
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_names_that_cannot_travel_are_faults() {
        use std::os::unix::fs::symlink;
        let dir = portal(&[
            ("content/late/a.md", b""),
            ("content/late/b.md", b""),
            ("content/Late/a.md", b""),
            ("content/Late/b.md", b""),
            ("content/x/a:b.md", b""),
            ("content/y/co\u{302}.md", b""),
        ]);
        symlink("/etc", dir.path().join("content/etc")).unwrap();
        symlink("late/a.md", dir.path().join("content/in.md")).unwrap();
        symlink("nowhere", dir.path().join("content/out.md")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("content/z.md")).unwrap();
        let reading = read_portal(dir.path()).unwrap();
        let expected = [
            "content/etc !file/symlink-outside",
            "content/in.md !file/symlink",
            "content/late/a.md file/name-case",
            "content/late/a.md file/name-case",
            "content/late/b.md file/name-case",
            "content/out.md !file/symlink",
            "content/x/a:b.md file/name",
            "content/y/co\u{302}.md file/name-not-nfc",
            "content/z.md !file/special",
        ];
        assert_eq!(faults_of(&reading), expected);
    }
}
