//! Publishes a site so that its visitors see the old one or the new one, whole, whatever happens to the build.
//!
//! A build writes into a folder of its own beside the output ([`Staging`]) and only then lets the two change places:
//! one system call on Linux and macOS. A killed build, a full disk or a fault leaves a folder that the next build
//! deletes. Where the system cannot exchange folders (Windows, some network disks) two renames do it: between them
//! the output is missing for a moment, and a build killed just then is mended by the next.
//!
//! Nothing is flushed to the medium: that would cost more than the whole build. After a power cut within seconds of
//! a build, a file may be empty, as after any copying; `sha256sum -c SHA256SUMS` finds it, and building again mends it.
//! A program that copies the folder away while it is replaced may see both sites; it should run after the build.

mod error;
mod manifest;
mod place;

pub use error::PublishError;
pub use manifest::MANIFEST;

use super::disk::{Disk, RealDisk};
use super::names::{NameFault, name_fault};
use crate::base::digest::Digest;
use crate::pipeline::Sink;
use crate::stages::check::Verified;
use place::{Place, exists};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A site that is being written and that nobody sees yet. Dropped without [`Staging::commit`], it is deleted.
pub struct Staging<D: Disk = RealDisk> {
    disk: D,
    place: Place,
    dir: PathBuf,
    folders: Mutex<BTreeSet<String>>,
    written: Mutex<Written>,
    left: Vec<PathBuf>,
    /// Whether `dir` has become the site.
    published: bool,
    /// One build at a time publishes to a folder. Released when dropped, last of all.
    _lock: File,
}

#[derive(Default)]
struct Written {
    digests: BTreeMap<String, Digest>,
    bytes: u64,
}

/// What was published.
#[derive(Debug)]
pub struct Published {
    /// Number of files, the checksum list counted.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Folders of earlier sites that could not be deleted: worth a warning; the next build tries again.
    pub left: Vec<PathBuf>,
}

impl Staging {
    /// Begins a site for the folder `out` of the portal at `root`; waits while another build publishes there, and
    /// calls `waiting` once before it does.
    ///
    /// # Errors
    /// See [`PublishError`]; the folder is untouched.
    pub fn open(root: &Path, out: &Path, waiting: impl FnOnce()) -> Result<Staging, PublishError> {
        Staging::open_on(RealDisk, root, out, waiting)
    }
}

impl<D: Disk> Staging<D> {
    /// [`Staging::open`] on another disk: for tests.
    ///
    /// # Errors
    /// As there.
    pub fn open_on(
        disk: D,
        root: &Path,
        out: &Path,
        waiting: impl FnOnce(),
    ) -> Result<Staging<D>, PublishError> {
        let place = Place::find(root, out)?;
        let lock = place.lock(&disk, waiting)?;
        let left = place.recover(&disk)?;
        place.refuse_foreign()?;
        let dir = place.free()?;
        // Ordinary permissions: after the exchange this is the folder that a web server reads.
        disk.create_dir(&dir).map_err(PublishError::disk(&dir))?;
        Ok(Staging {
            disk,
            place,
            dir,
            folders: Mutex::default(),
            written: Mutex::default(),
            left,
            published: false,
            _lock: lock,
        })
    }

    /// Writes one file of the site; gives its digest. For many threads at once; a route is written once.
    ///
    /// # Errors
    /// The disk refuses, or the route is not one below the site or was written before.
    pub fn write(&self, route: &str, bytes: &[u8]) -> Result<Digest, PublishError> {
        if !is_route(route) {
            let source = io::Error::new(ErrorKind::InvalidInput, "not a route");
            return Err(PublishError::Disk { path: route.into(), source });
        }
        self.create_folders(route)?;
        self.write_file(route, bytes)?;
        let digest = Digest::of(bytes);
        let mut written = lock(&self.written);
        written.digests.insert(route.to_owned(), digest);
        written.bytes += bytes.len() as u64;
        Ok(digest)
    }

    fn write_file(&self, route: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.dir.join(route);
        self.disk.write_new(&path, bytes).map_err(|source| PublishError::Disk { path, source })
    }

    /// Creates the folders of a route, each once. Under the lock, so that no thread writes into one that is to come.
    fn create_folders(&self, route: &str) -> Result<(), PublishError> {
        let Some((folder, _)) = route.rsplit_once('/') else { return Ok(()) };
        let mut known = lock(&self.folders);
        if known.contains(folder) {
            return Ok(());
        }
        for end in folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]) {
            if !known.contains(&folder[..end]) {
                let path = self.dir.join(&folder[..end]);
                self.disk.create_dir(&path).map_err(PublishError::disk(path))?;
                known.insert(folder[..end].to_owned());
            }
        }
        Ok(())
    }

    /// Makes the site public, in place of the one that was there. Hidden files at the top of the old site are kept.
    ///
    /// # Errors
    /// The disk refuses; the old site is in its place.
    pub fn commit(mut self, _: Verified) -> Result<Published, PublishError> {
        let (sums, files, bytes) = {
            let written = lock(&self.written);
            (manifest::write(&written.digests), written.digests.len() + 1, written.bytes)
        };
        self.write_file(MANIFEST, &sums)?;
        if exists(&self.place.out) {
            self.keep_hidden().map_err(PublishError::disk(&self.dir))?;
            let rubbish = self.replace()?;
            self.published = true;
            // Only under its new name may the old site be deleted: half deleted as `old`, it might be brought back.
            if rubbish == self.place.old() || self.disk.remove_tree(&rubbish).is_err() {
                self.left.push(rubbish);
            }
        } else {
            self.disk.rename(&self.dir, &self.place.out).map_err(PublishError::disk(&self.place.shown))?;
            self.published = true;
        }
        Ok(Published { files, bytes: bytes + sums.len() as u64, left: std::mem::take(&mut self.left) })
    }

    /// Gives the new site the hidden files at the top of the old one, and its permissions.
    fn keep_hidden(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.place.out)? {
            let entry = entry?;
            if manifest::is_kept(&entry.file_name()) {
                self.keep(&entry.path(), &self.dir.join(entry.file_name()))?;
            }
        }
        self.disk.copy_mode(&self.place.out, &self.dir)
    }

    fn keep(&self, from: &Path, to: &Path) -> io::Result<()> {
        if !fs::symlink_metadata(from)?.is_dir() {
            return self.disk.copy(from, to);
        }
        self.disk.create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            self.keep(&entry.path(), &to.join(entry.file_name()))?;
        }
        // Last, since the folder may be one that cannot be written to.
        self.disk.copy_mode(from, to)
    }

    /// Lets the old and the new site change places. Gives the folder in which the old one is now.
    fn replace(&self) -> Result<PathBuf, PublishError> {
        match self.disk.exchange(&self.dir, &self.place.out) {
            Ok(()) => Ok(self.dir.clone()),
            Err(e) if e.kind() == ErrorKind::Unsupported => self.replace_in_two_steps(),
            Err(e) => Err(self.cannot_replace(e)),
        }
    }

    /// Renames the old site away and the new one into its place. [`Place::recover`] undoes the first step if the
    /// second never comes.
    fn replace_in_two_steps(&self) -> Result<PathBuf, PublishError> {
        let (out, old) = (&self.place.out, self.place.old());
        let rubbish = self.place.free()?;
        let renamed = self.disk.rename(out, &old).and_then(|()| self.disk.rename(&self.dir, out));
        if let Err(source) = renamed {
            if !exists(out) && exists(&old) && self.disk.rename(&old, out).is_err() && !exists(out) {
                return Err(PublishError::Stranded { out: self.place.shown.clone(), old, source });
            }
            return Err(self.cannot_replace(source));
        }
        Ok(if self.disk.rename(&old, &rubbish).is_ok() { rubbish } else { old })
    }

    fn cannot_replace(&self, source: io::Error) -> PublishError {
        let out = self.place.shown.clone();
        match source.kind() {
            ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => PublishError::Fixed { out, source },
            _ => PublishError::Disk { path: out, source },
        }
    }
}

impl<D: Disk> Sink for Staging<D> {
    type Error = PublishError;

    fn take(&self, route: &str, bytes: &[u8]) -> Result<Digest, PublishError> {
        self.write(route, bytes)
    }
}

impl<D: Disk> Drop for Staging<D> {
    fn drop(&mut self) {
        if !self.published {
            // What cannot be deleted now is deleted by the next build.
            let _ = self.disk.remove_tree(&self.dir);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a route stays below the site and clear of what is kept or written here.
fn is_route(route: &str) -> bool {
    let parts = route.split('/').all(|part| name_fault(part) != Some(NameFault::Illegal));
    parts
        && !route.starts_with('.')
        && route != MANIFEST
        && !route.eq_ignore_ascii_case(manifest::CONFIGURATION)
}
