//! The few things that publishing and importing do to a disk, so that tests can let each of them fail.
//!
//! Looking (does it exist, what does it hold) is not here: only what changes something can leave half a change.

use std::fs;
use std::io;
use std::path::Path;

/// Changes to a file system.
pub trait Disk: Sync {
    /// Creates a folder whose parent exists.
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Creates a file with these bytes; fails if it exists.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Makes `to`, which does not exist, the same file or link as `from`.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives `to` the permissions of `from`.
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Renames a folder to a name that is free.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Lets two folders change places in one step. `Unsupported` where the system cannot.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Deletes a folder with all that is in it.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;
    /// Puts a file in place of another, or where none is, in one step; its bytes have reached the medium then.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Deletes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
}

impl<D: Disk> Disk for &D {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        (**self).create_dir(path)
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (**self).write_new(path, bytes)
    }
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        (**self).copy(from, to)
    }
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        (**self).copy_mode(from, to)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        (**self).rename(from, to)
    }
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        (**self).exchange(one, other)
    }
    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        (**self).remove_tree(path)
    }
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        (**self).replace(from, to)
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        (**self).remove_file(path)
    }
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    /// Nothing is flushed to the medium: see the module documentation of [`super::publish`].
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        io::Write::write_all(&mut fs::File::create_new(path)?, bytes)
    }

    /// A second name for the same file where the system allows it: owner, times and later writes stay with it.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::symlink_metadata(from)?.is_symlink() {
            return copy_link(from, to);
        }
        fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Windows refuses while any program holds a file below open; virus scanners and web servers do for a moment.
        let patience = if cfg!(windows) { 20 } else { 0 };
        for _ in 0..patience {
            match fs::rename(from, to) {
                Err(e) if e.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(std::time::Duration::from_millis(100));
                }
                done => return done,
            }
        }
        fs::rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        exchange(one, other)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Without this a loss of power could leave the new name with nothing behind it.
        fs::OpenOptions::new().write(true).open(from)?.sync_all()?;
        self.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// `renameat2(RENAME_EXCHANGE)` on Linux, `renameatx_np(RENAME_SWAP)` on macOS.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    // EINVAL is how many file systems (NFS, some FUSE) say that they do not know the flag.
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|e| match e {
        rustix::io::Errno::INVAL => io::ErrorKind::Unsupported.into(),
        other => other.into(),
    })
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{symlink_dir, symlink_file};
    let target = fs::read_link(from)?;
    if from.is_dir() { symlink_dir(target, to) } else { symlink_file(target, to) }
}
