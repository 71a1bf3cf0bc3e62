//! The folder that a site is published to, and its surroundings: lock, leftovers, names beside it.

use super::error::PublishError;
use super::manifest;
use crate::io::disk::Disk;
use crate::io::read::FOLDERS;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Component, Path, PathBuf};

/// Most foreign files that a refusal names.
const NAMED: usize = 10;

/// The output folder. Beside it, `NAME` being its own name, stand
///
/// * `.NAME.minhbach.lock` – held while a build publishes; stays, since deleting a lock file is a race;
/// * `.NAME.minhbach-tmp-N` – a site not yet or no longer published: always safe to delete;
/// * `.NAME.minhbach-old` – the published site for the moment between two renames (see [`super::Staging`]).
pub(super) struct Place {
    /// The folder as the user named it.
    pub shown: PathBuf,
    /// The folder without links on the way to it.
    pub out: PathBuf,
    parent: PathBuf,
}

impl Place {
    /// Looks at the folder; refuses one that must not be replaced. Changes nothing.
    pub fn find(root: &Path, out: &Path) -> Result<Place, PublishError> {
        let shown = out.to_owned();
        let absolute = std::path::absolute(out).map_err(PublishError::disk(out))?;
        // Without a slash at its end: with one, a link would be looked through.
        let absolute: PathBuf = absolute.components().filter(|part| *part != Component::CurDir).collect();
        if let Ok(meta) = fs::symlink_metadata(&absolute)
            && !meta.is_dir()
        {
            return Err(PublishError::NotAFolder { out: shown });
        }
        let root = fs::canonicalize(root).map_err(PublishError::disk(root))?;
        let out = real(&absolute).map_err(PublishError::disk(out))?;
        let among_content = FOLDERS.iter().any(|folder| out.starts_with(root.join(folder)));
        match out.parent() {
            Some(parent) if !root.starts_with(&out) && !among_content => {
                Ok(Place { shown, parent: parent.to_owned(), out })
            }
            _ => Err(PublishError::Overlap { out: shown }),
        }
    }

    /// Takes the lock; calls `waiting` once if another build holds it. Creates the folders above.
    pub fn lock(&self, disk: &impl Disk, waiting: impl FnOnce()) -> Result<File, PublishError> {
        create_dirs(disk, &self.parent).map_err(PublishError::disk(&self.parent))?;
        self.take_lock(waiting).map_err(PublishError::disk(&self.parent))
    }

    fn take_lock(&self, waiting: impl FnOnce()) -> io::Result<File> {
        // Never truncated and never written: two builds may have it open.
        let path = self.beside(".lock");
        let lock = File::options().create(true).truncate(false).write(true).open(path)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                lock.lock()?;
            }
            Err(TryLockError::Error(e)) => return Err(e),
        }
        Ok(lock)
    }

    /// Clears up after a build that was killed. Gives the leftovers that cannot be deleted.
    pub fn recover(&self, disk: &impl Disk) -> Result<Vec<PathBuf>, PublishError> {
        let old = self.old();
        if exists(&old) {
            // Killed between the two renames: the old site goes back. Killed after them: it is rubbish.
            let to = if exists(&self.out) { self.free()? } else { self.out.clone() };
            disk.rename(&old, &to).map_err(PublishError::disk(&old))?;
        }
        let leftovers = self.leftovers()?.into_iter().map(|(_, path)| path);
        Ok(leftovers.filter(|path| disk.remove_tree(path).is_err()).collect())
    }

    /// Refuses a folder that holds what no build made.
    pub fn refuse_foreign(&self) -> Result<(), PublishError> {
        if !exists(&self.out) {
            return Ok(());
        }
        let mut files = manifest::foreign(&self.out).map_err(PublishError::disk(&self.shown))?;
        if files.is_empty() {
            return Ok(());
        }
        let more = files.len().saturating_sub(NAMED);
        files.truncate(NAMED);
        Err(PublishError::Foreign { out: self.shown.clone(), files, more })
    }

    /// A name beside the folder for a site not yet or no longer published.
    pub fn free(&self) -> Result<PathBuf, PublishError> {
        let number = self.leftovers()?.last().map_or(0, |(number, _)| number + 1);
        Ok(self.beside(&format!("-tmp-{number}")))
    }

    /// The name of the published site between two renames.
    pub fn old(&self) -> PathBuf {
        self.beside("-old")
    }

    fn beside(&self, end: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.out.file_name().unwrap_or_default());
        name.push(".minhbach");
        name.push(end);
        self.parent.join(name)
    }

    /// Unpublished sites beside the folder, by number.
    fn leftovers(&self) -> Result<Vec<(u32, PathBuf)>, PublishError> {
        let prefix = self.beside("-tmp-");
        let prefix = prefix.file_name().unwrap_or_default().as_encoded_bytes();
        let number = |entry: &fs::DirEntry| {
            let name = entry.file_name();
            let digits = name.as_encoded_bytes().strip_prefix(prefix)?;
            Some((std::str::from_utf8(digits).ok()?.parse().ok()?, entry.path()))
        };
        let entries = fs::read_dir(&self.parent).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut found: Vec<_> =
            entries.map_err(PublishError::disk(&self.parent))?.iter().filter_map(number).collect();
        found.sort();
        Ok(found)
    }
}

/// Whether something of that name is there, be it a link to nowhere.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The path without links, whether or not its end exists.
fn real(path: &Path) -> io::Result<PathBuf> {
    match (fs::canonicalize(path), path.parent(), path.file_name()) {
        (Err(e), Some(parent), Some(name)) if e.kind() == io::ErrorKind::NotFound => {
            Ok(real(parent)?.join(name))
        }
        (result, ..) => result,
    }
}

fn create_dirs(disk: &impl Disk, path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        create_dirs(disk, parent)?;
    }
    match disk.create_dir(path) {
        // Another build was faster.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PublishError, Staging};
    use crate::base::diag::Diags;
    use crate::stages::check::verify;
    use std::fs;
    use std::path::Path;

    /// Publishes one page; gives what the refusal names.
    fn publish(root: &Path, out: &str) -> Result<(), Vec<String>> {
        let staging = Staging::open(root, &root.join(out), || ()).map_err(|error| match error {
            PublishError::Foreign { files, .. } => files,
            PublishError::Overlap { .. } => vec!["overlap".into()],
            PublishError::NotAFolder { .. } => vec!["not a folder".into()],
            other => panic!("{other}"),
        })?;
        staging.write("index.html", b"x").unwrap();
        staging.write("a/b.html", b"x").unwrap();
        // A site without pages passes the gate.
        let verified = verify(vec![], &mut Diags::new()).unwrap();
        staging.commit(verified).map(drop).map_err(|error| panic!("{error}"))
    }

    fn refused(names: &[&str]) -> Result<(), Vec<String>> {
        Err(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn a_folder_of_the_portal_itself_or_no_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("portal");
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("file"), "").unwrap();
        for out in [".", "..", "/", "../portal", "content", "content/new/site", "themes/y", "content/.."] {
            assert_eq!(publish(&root, out), refused(&["overlap"]), "{out}");
        }
        assert_eq!(publish(&root, "file"), refused(&["not a folder"]));
        #[cfg(unix)]
        for link in ["link", "link/"] {
            let _ = std::os::unix::fs::symlink("/tmp", root.join("link"));
            assert_eq!(publish(&root, link), refused(&["not a folder"]));
        }
        assert_eq!(publish(&root, "new/deep/site/"), Ok(()));
        assert_eq!(publish(&root, "../elsewhere"), Ok(()));
    }

    #[test]
    fn files_that_no_build_made_are_never_deleted() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        fs::create_dir_all(out.join("empty")).unwrap();
        fs::write(out.join(".nojekyll"), "").unwrap();
        assert_eq!(publish(dir.path(), "public"), Ok(()));
        for litter in [".DS_Store", "Thumbs.db", "a/.DS_Store", "a/desktop.ini"] {
            fs::write(out.join(litter), "").unwrap();
        }
        fs::remove_file(out.join("index.html")).unwrap();
        assert_eq!(publish(dir.path(), "public"), Ok(()));
        fs::write(out.join("a/mine.html"), "mine").unwrap();
        fs::write(out.join("báo cáo.docx"), "mine").unwrap();
        assert_eq!(publish(dir.path(), "public"), refused(&["a/mine.html", "báo cáo.docx"]));
        assert_eq!(fs::read(out.join("a/mine.html")).unwrap(), b"mine");
    }

    #[test]
    fn a_checksum_list_of_something_else_makes_nothing_ours() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("images");
        fs::create_dir_all(&out).unwrap();
        fs::write(out.join("SHA256SUMS"), format!("{}  debian.iso\n", "0".repeat(64))).unwrap();
        fs::write(out.join("debian.iso"), "").unwrap();
        assert_eq!(publish(dir.path(), "images"), refused(&["SHA256SUMS", "debian.iso"]));
    }

    #[cfg(unix)]
    #[test]
    fn hidden_files_and_permissions_of_the_old_site_are_kept() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        publish(dir.path(), "public").unwrap();
        fs::create_dir_all(out.join(".well-known/acme")).unwrap();
        fs::write(out.join(".htaccess"), "x").unwrap();
        fs::write(out.join("web.config"), "x").unwrap();
        symlink("nowhere", out.join(".link")).unwrap();
        fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
        fs::set_permissions(out.join(".well-known"), fs::Permissions::from_mode(0o700)).unwrap();
        let before = fs::metadata(out.join(".htaccess")).unwrap();
        publish(dir.path(), "public").unwrap();
        let after = fs::metadata(out.join(".htaccess")).unwrap();
        assert_eq!((before.ino(), before.mtime()), (after.ino(), after.mtime()));
        assert_eq!(fs::read_link(out.join(".link")).unwrap(), Path::new("nowhere"));
        for (path, mode) in [("", 0o750), (".well-known", 0o700)] {
            assert_eq!(fs::metadata(out.join(path)).unwrap().mode() & 0o777, mode);
        }
        assert!(out.join(".well-known/acme").is_dir() && out.join("web.config").is_file());
    }

    #[test]
    fn routes_stay_below_the_site_and_are_written_once() {
        let dir = tempfile::tempdir().unwrap();
        let staging = Staging::open(dir.path(), &dir.path().join("public"), || ()).unwrap();
        for route in [
            "",
            "/etc/x",
            "../x",
            "a/../x",
            "a//b",
            "a\\b",
            ".hidden",
            "SHA256SUMS",
            "web.config",
            "aux.html",
        ] {
            assert!(staging.write(route, b"").is_err(), "{route}");
        }
        staging.write("a/b.html", b"").unwrap();
        assert!(staging.write("a/b.html", b"").is_err());
    }
}
