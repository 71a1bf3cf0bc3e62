//! The files of a portal, read side by side: those of one name after another, so that what several of them hold is kept once.
//! A recorded version is mostly what is there today.

use super::faults;
use super::find::{Found, Refusal, file_id};
use super::paths;
use super::scan::{Sort, scan, with_sizes};
use crate::base::diag::{Diag, Fault};
use crate::base::id;
use crate::base::span::{Bytes, FileId, InputFile, Span};
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

/// A file as it was read.
pub(super) struct Loaded {
    /// Its path and bytes.
    pub file: InputFile,
    /// What is wrong with it; the place of these findings is that among the files it was read with.
    pub diags: Vec<Diag>,
    /// Whether it must not be parsed.
    pub refused: bool,
}

/// Most files are no larger: they are read without asking for their size.
const USUAL: usize = 64 << 10;

/// Of how many files that were read before, with the same name, one may share the bytes.
const ALIKE: usize = 8;

/// Reads files, and looks at their names; gives them in their order.
///
/// # Errors
/// The first that cannot be read.
pub(super) fn load(found: &[Found], base: &Path) -> Result<Vec<Loaded>, Refusal> {
    let (read, named) = rayon::join(|| read(found, base), || paths::check(found));
    let mut loaded = read?;
    for (at, diag) in named {
        loaded[at].diags.push(diag);
    }
    Ok(loaded)
}

fn read(found: &[Found], base: &Path) -> Result<Vec<Loaded>, Refusal> {
    let name = |at: &usize| id::name(&found[*at].path);
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_cached_key(name);
    let groups = order.par_chunk_by(|one, other| name(one) == name(other));
    let read = groups.map_init(|| vec![0; USUAL], |buffer, group| alike(group, found, base, buffer));
    let read: Vec<_> = read.flatten_iter().collect();
    let mut loaded: Vec<_> = found.iter().map(|_| None).collect();
    for (at, one) in order.into_iter().zip(read) {
        loaded[at] = Some(one);
    }
    loaded.into_iter().flatten().collect()
}

/// Reads files of one name.
fn alike(group: &[usize], found: &[Found], base: &Path, buffer: &mut [u8]) -> Vec<Result<Loaded, Refusal>> {
    let mut read: Vec<Result<Loaded, Refusal>> = Vec::with_capacity(group.len());
    for at in group {
        let known = read.iter().rev().take(ALIKE).flatten();
        let mut sound = known.filter(|one| !one.refused).map(|one| &one.file.bytes);
        let same = |bytes: &[u8]| sound.find(|known| known.as_slice() == bytes).cloned();
        let one = one(file_id(*at), &found[*at], base, buffer, same);
        read.push(one);
    }
    read
}

/// Reads one file, or says why it is refused. Takes the bytes of a sound one that holds the same.
fn one(
    id: FileId,
    found: &Found,
    base: &Path,
    buffer: &mut [u8],
    same: impl FnOnce(&[u8]) -> Option<Arc<Bytes>>,
) -> Result<Loaded, Refusal> {
    let loaded = |bytes, diag: Option<Diag>| Loaded {
        file: InputFile { path: found.path.as_str().into(), bytes },
        refused: diag.is_some(),
        diags: diag.into_iter().collect(),
    };
    let at = |fault| Diag::at(fault, Span::file(id));
    if let Some(fault) = no_file(found, base) {
        return Ok(loaded(Arc::default(), Some(at(fault))));
    }
    let sort = Sort::of(&found.path);
    let (size, bytes) =
        read_up_to(&found.disk, sort.limit(), buffer).map_err(|error| (found.disk.clone(), error))?;
    if size > sort.limit() {
        let diag = with_sizes(at(&faults::TOO_LARGE), size, sort.limit());
        return Ok(loaded(Arc::new(Bytes::Other(bytes.into_owned())), Some(diag)));
    }
    if let Some(same) = same(&bytes) {
        return Ok(loaded(same, None));
    }
    let (bytes, diag) = scan(id, sort, bytes);
    Ok(loaded(Arc::new(bytes), diag))
}

/// Why something that stands in a folder is not read, if it is no file.
fn no_file(found: &Found, base: &Path) -> Option<&'static Fault> {
    if found.kind.is_symlink() {
        let outside = fs::canonicalize(&found.disk).is_ok_and(|target| !target.starts_with(base));
        return Some(if outside { &faults::SYMLINK_OUTSIDE } else { &faults::SYMLINK });
    }
    (!found.kind.is_file()).then_some(&faults::SPECIAL)
}

/// Reads a file unless it has more than `limit` bytes; gives its size. One that `buffer` holds is left there.
fn read_up_to<'b>(path: &Path, limit: u64, buffer: &'b mut [u8]) -> io::Result<(u64, Cow<'b, [u8]>)> {
    let (mut file, mut filled) = (File::open(path)?, 0);
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => return Ok((filled as u64, Cow::Borrowed(&buffer[..filled]))),
            Ok(more) => filled += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let size = file.metadata()?.len();
    if size > limit {
        return Ok((size, Cow::default()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    bytes.extend_from_slice(buffer);
    // A file that grows meanwhile stops one byte above the limit.
    file.take(limit + 1 - filled as u64).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64, Cow::Owned(bytes)))
}
