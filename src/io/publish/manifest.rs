//! `SHA256SUMS`: what a build published, so that the next one knows what it may replace. `sha256sum -c` reads it.

use crate::base::digest::Digest;
use crate::io::names::is_litter;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::{fs, io};
use walkdir::{DirEntry, WalkDir};

/// The route of the list.
pub const MANIFEST: &str = "SHA256SUMS";

/// The configuration of IIS for a folder.
pub(super) const CONFIGURATION: &str = "web.config";

/// The list's bytes: a line a file, in the order of routes.
pub(super) fn write(digests: &BTreeMap<String, Digest>) -> Vec<u8> {
    let mut lines = Vec::with_capacity(128 * digests.len());
    for (route, digest) in digests {
        // Writing to memory does not fail.
        let _ = writeln!(lines, "{digest}  {route}");
    }
    lines
}

/// The routes that a published site lists; none if there is no list.
///
/// A list without `index.html` is not of a site: folders of disk images come with a `SHA256SUMS` too.
fn listed(site: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(site.join(MANIFEST)).unwrap_or_default();
    let mut routes: BTreeSet<String> =
        text.lines().filter_map(|line| Some(line.split_once("  ")?.1.to_owned())).collect();
    if !routes.contains("index.html") {
        return BTreeSet::new();
    }
    routes.insert(MANIFEST.to_owned());
    routes
}

/// Whether an entry at the top of the site is the administrator's, which every build keeps: a hidden one (`.gitignore`,
/// `.well-known` …) or the configuration of IIS, which must lie there.
pub(super) fn is_kept(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".") || name.eq_ignore_ascii_case(CONFIGURATION)
}

/// Files in a folder that no build put there, in path order. Empty folders and what file browsers leave do not count.
///
/// Names alone are compared: an edit of a published page is lost, since no official's work belongs there.
pub(super) fn foreign(site: &Path) -> io::Result<Vec<String>> {
    let ours = listed(site);
    let mut files = Vec::new();
    let walk = WalkDir::new(site).min_depth(1).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() > 1 || !is_kept(entry.file_name())) {
        let entry = entry?;
        let route = route_of(site, &entry);
        let known = entry.file_type().is_file()
            && (ours.contains(&route) || is_litter(&entry.file_name().to_string_lossy()));
        if !entry.file_type().is_dir() && !known {
            files.push(route);
        }
    }
    files.sort();
    Ok(files)
}

fn route_of(site: &Path, entry: &DirEntry) -> String {
    let below = entry.path().strip_prefix(site).unwrap_or(entry.path());
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
