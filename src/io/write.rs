//! Files of content → disk: all of a set or none.
//!
//! New files are written whole beside the old ones, the old ones get a second name, then each new file takes the place of
//! its old one in one step. When a step fails, the old files are put back. A kill between two of these steps can leave
//! some new files beside old ones, each of them whole; the same import run again then ends the work.

use super::disk::Disk;
use super::reason::reason;
use crate::base::diag::Lang;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The set could not be written: exit status 3. The old files are as they were.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}", path.display())]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl WriteError {
    /// The error for a person.
    pub fn message(&self, lang: Lang) -> String {
        let (path, why) = (self.path.display(), reason(&self.source, lang));
        match lang {
            Lang::Vi => format!("không ghi được {path}: {why}. Các tệp cũ giữ nguyên"),
            Lang::En => format!("cannot write {path}: {why}. The old files are as they were"),
        }
    }
}

/// One file on its way.
struct Step {
    target: PathBuf,
    /// The new file until it takes its place.
    fresh: PathBuf,
    /// The second name of the old one, if there is one.
    old: Option<PathBuf>,
}

/// Writes files, given by path below `root` with `/` and bytes, in place of those that are there.
///
/// # Errors
/// [`WriteError`] when any of them cannot be written; none is then.
pub fn write_all(disk: &impl Disk, root: &Path, files: &[(&str, &[u8])]) -> Result<(), WriteError> {
    let mut steps = Vec::with_capacity(files.len());
    let staged = files.iter().try_for_each(|(path, bytes)| {
        let target = root.join(path);
        stage(disk, &target, bytes, &mut steps).map_err(|source| WriteError { path: target, source })
    });
    let written = staged.and_then(|()| swap(disk, &mut steps));
    for step in &steps {
        // Leftovers are hidden files that nothing reads; the next import deletes them.
        let _ = disk.remove_file(&step.fresh);
        let _ = step.old.as_ref().map(|old| disk.remove_file(old));
    }
    written
}

/// Writes a new file beside its target and gives the old one a second name.
fn stage(disk: &impl Disk, target: &Path, bytes: &[u8], steps: &mut Vec<Step>) -> io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new("."));
    create_dirs(disk, folder)?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = |word: &str| folder.join(format!(".{name}.minhbach-{word}"));
    let exists = fs::symlink_metadata(target).is_ok();
    let step = Step { target: target.to_owned(), fresh: beside("new"), old: exists.then(|| beside("old")) };
    for leftover in [Some(&step.fresh), step.old.as_ref()].into_iter().flatten() {
        if fs::symlink_metadata(leftover).is_ok() {
            disk.remove_file(leftover)?;
        }
    }
    let (fresh, old) = (step.fresh.clone(), step.old.clone());
    steps.push(step);
    disk.write_new(&fresh, bytes)?;
    old.map_or(Ok(()), |old| disk.copy(target, &old))
}

/// Lets each new file take its place; puts the old ones back when one cannot.
fn swap(disk: &impl Disk, steps: &mut [Step]) -> Result<(), WriteError> {
    let placed = steps
        .iter()
        .enumerate()
        .try_for_each(|(at, step)| disk.replace(&step.fresh, &step.target).map_err(|source| (at, source)));
    let Err((failed, source)) = placed else { return Ok(()) };
    for step in &mut steps[..=failed] {
        let back = match &step.old {
            Some(old) => disk.replace(old, &step.target),
            None if step.target.exists() => disk.remove_file(&step.target),
            None => Ok(()),
        };
        if back.is_err() {
            // The old file is not lost: it keeps its second name.
            step.old = None;
        }
    }
    Err(WriteError { path: steps[failed].target.clone(), source })
}

/// Creates a folder and those above it.
pub(super) fn create_dirs(disk: &impl Disk, folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    create_dirs(disk, folder.parent().unwrap_or(Path::new("")))?;
    disk.create_dir(folder)
}
