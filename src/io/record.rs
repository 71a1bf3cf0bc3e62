//! What was published → `content/published/`: a version is there whole or not at all, and is never written again.
//!
//! Its files are written into a hidden folder beside its place, which then takes its name in one step. A kill before that
//! step leaves a hidden folder that nothing reads; the next build clears it and records the version. As with a site,
//! nothing waits for the medium: what a loss of power leaves unreadable, the next build names, and git restores.

use super::disk::Disk;
use super::write::create_dirs;
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A version that could not be recorded: its folder, and what the system said.
#[derive(Debug)]
pub struct Unrecorded {
    /// The folder.
    pub folder: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// A version: its folder below `root` with `/`, and its files by name.
pub type Files<'a> = (&'a str, Vec<(&'a str, &'a [u8])>);

/// Records versions, each by itself; gives those that could not be.
pub fn record(disk: &impl Disk, root: &Path, versions: &[Files<'_>]) -> Vec<Unrecorded> {
    // Versions share the folders above them, which two threads cannot create at once.
    let placed: Vec<(PathBuf, io::Result<()>)> = versions
        .iter()
        .map(|(folder, _)| {
            let folder = root.join(folder);
            let made = create_dirs(disk, folder.parent().unwrap_or(Path::new(".")));
            (folder, made)
        })
        .collect();
    let one = |((folder, made), (_, files)): ((PathBuf, io::Result<()>), &Files<'_>)| {
        let written = made.and_then(|()| version(disk, &folder, files));
        written.err().map(|source| Unrecorded { folder, source })
    };
    placed.into_par_iter().zip(versions).filter_map(one).collect()
}

fn version(disk: &impl Disk, folder: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let parent = folder.parent().unwrap_or(Path::new("."));
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let fresh = parent.join(format!(".{name}.minhbach-new"));
    if fs::symlink_metadata(folder).is_ok() {
        // Another build recorded it meanwhile.
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if fs::symlink_metadata(&fresh).is_ok() {
        disk.remove_tree(&fresh)?;
    }
    let written = disk
        .create_dir(&fresh)
        .and_then(|()| files.iter().try_for_each(|(name, bytes)| disk.write_new(&fresh.join(name), bytes)))
        .and_then(|()| disk.rename(&fresh, folder));
    if written.is_err() {
        // A hidden folder that nothing reads; the next build clears it.
        let _ = disk.remove_tree(&fresh);
    }
    written
}
