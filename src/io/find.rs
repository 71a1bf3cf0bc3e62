//! Which files a portal has: all that stands in its folders, folder by folder side by side.

use super::names::is_ignored;
use crate::base::span::FileId;
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Something that stands in a folder of the portal: no folder, but for those that were not looked into.
pub(super) struct Found {
    /// Its path below the portal, with `/`.
    pub path: String,
    /// Where it is.
    pub disk: PathBuf,
    /// What it is.
    pub kind: fs::FileType,
}

/// A file or folder that the system does not let us look at, and what it said.
pub(super) type Refusal = (PathBuf, io::Error);

/// Whether to look into the folder of a path below the portal.
pub(super) type Enter<'e> = &'e (dyn Fn(&str) -> bool + Sync);

/// Lists what there is in some folders of `base`, in path order, with the folders that were not looked into. Hidden files
/// and editors' leftovers are passed over; links are not followed.
pub(super) fn find(base: &Path, folders: &[&str], enter: Enter<'_>) -> Result<Vec<Found>, Refusal> {
    let mut found = Vec::new();
    for folder in folders {
        let disk = base.join(folder);
        match fs::symlink_metadata(&disk) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err((disk, e)),
            Ok(meta) if meta.is_dir() => found.extend(inside(folder, &disk, enter)?),
            Ok(meta) => found.push(Found { path: (*folder).to_owned(), disk, kind: meta.file_type() }),
        }
    }
    sort(&mut found);
    Ok(found)
}

/// Puts what was found in path order.
pub(super) fn sort(found: &mut [Found]) {
    found.sort_by(|a, b| (&a.path, &a.disk).cmp(&(&b.path, &b.disk)));
}

/// What stands in a folder and below it, in no order.
pub(super) fn inside(folder: &str, disk: &Path, enter: Enter<'_>) -> Result<Vec<Found>, Refusal> {
    let failed = |e| (disk.to_owned(), e);
    let (mut found, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(disk).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if is_ignored(&name) {
            continue;
        }
        let kind = entry.file_type().map_err(failed)?;
        let one = Found { path: format!("{folder}/{name}"), disk: entry.path(), kind };
        if kind.is_dir() && enter(&one.path) { &mut folders } else { &mut found }.push(one);
    }
    // Here few have to be put in order, and folders side by side.
    found.sort_by(|a, b| a.path.cmp(&b.path));
    // So that of several that cannot be read the first is named.
    folders.sort_by(|a, b| a.disk.cmp(&b.disk));
    let below: Vec<_> = folders.par_iter().map(|folder| inside(&folder.path, &folder.disk, enter)).collect();
    for below in below {
        found.extend(below?);
    }
    Ok(found)
}

/// The id of the `i`-th file in path order.
pub(super) fn file_id(i: usize) -> FileId {
    FileId(u32::try_from(i).unwrap_or(u32::MAX))
}
