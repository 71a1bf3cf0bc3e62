//! A disk that fails on demand.

use minhbach::io::disk::{Disk, RealDisk};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};

/// How the chosen operation fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How {
    /// Nothing is done.
    Before,
    /// Part of it is done: half of a file written, one entry of a folder deleted.
    Half,
    /// All of it is done, and yet an error comes back.
    After,
}

/// A disk whose operation number `at` fails; if `killed`, so does every later one.
pub struct FaultyDisk {
    exchange: bool,
    at: usize,
    how: How,
    killed: bool,
    done: AtomicUsize,
    /// Bytes that still fit.
    room: AtomicU64,
}

impl FaultyDisk {
    pub fn new(exchange: bool, at: usize, how: How, killed: bool) -> FaultyDisk {
        let (done, room) = (AtomicUsize::new(0), AtomicU64::new(u64::MAX));
        FaultyDisk { exchange, at, how, killed, done, room }
    }

    pub fn sound(exchange: bool) -> FaultyDisk {
        FaultyDisk::new(exchange, usize::MAX, How::Before, false)
    }

    pub fn full(exchange: bool, room: u64) -> FaultyDisk {
        FaultyDisk { room: AtomicU64::new(room), ..FaultyDisk::sound(exchange) }
    }

    pub fn reached(&self) -> bool {
        self.done.load(SeqCst) > self.at
    }

    fn run(&self, half: impl FnOnce(), whole: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let number = self.done.fetch_add(1, SeqCst);
        if number < self.at || (number > self.at && !self.killed) {
            return whole();
        }
        match self.how {
            _ if number > self.at => {}
            How::Before => {}
            How::Half => half(),
            How::After => whole()?,
        }
        Err(io::Error::other("injected"))
    }

    fn take_room(&self, bytes: u64) -> bool {
        self.room.fetch_update(SeqCst, SeqCst, |room| room.checked_sub(bytes)).is_ok()
    }
}

impl Disk for FaultyDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.create_dir(path))
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let half = || RealDisk.write_new(path, &bytes[..bytes.len() / 2]).unwrap();
        if !self.take_room(bytes.len() as u64) {
            half();
            return Err(ErrorKind::StorageFull.into());
        }
        self.run(half, || RealDisk.write_new(path, bytes))
    }
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.copy(from, to))
    }
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.copy_mode(from, to))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.rename(from, to))
    }
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.exchange {
            return Err(ErrorKind::Unsupported.into());
        }
        self.run(|| (), || RealDisk.exchange(one, other))
    }
    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        self.run(|| remove_one(path), || RealDisk.remove_tree(path))
    }
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.replace(from, to))
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.run(|| (), || RealDisk.remove_file(path))
    }
}

fn remove_one(folder: &Path) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    if let Some(file) = files.iter().rev().find(|path| path.is_file()) {
        fs::remove_file(file).unwrap();
    }
}
