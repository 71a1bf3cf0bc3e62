//! Office files that are zip archives of XML parts, opened with care: the sizes that they declare are not believed.

mod xml;

pub use xml::{Xml, attribute, element, flag, number, push_text};

use crate::format::unreadable::{Limit, Unreadable};
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, ErrorKind, Read};
use std::rc::Rc;
use zip::ZipArchive;
use zip::result::ZipError;

/// Unpacked bytes from which on the ratio to the packed ones is looked at.
const RATIO_FROM: u64 = 10_000_000;
/// Unpacked bytes for each byte of the file: large spreadsheets reach some 60, a bomb 1000.
const RATIO: u64 = 250;

/// A zip archive of parts.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    meter: Meter,
}

/// What may still be unpacked, shared by all parts.
#[derive(Clone)]
struct Meter {
    taken: Rc<Cell<u64>>,
    bomb_at: u64,
}

/// A part while it is unpacked.
pub struct Unpacked<R> {
    inner: R,
    meter: Meter,
}

impl<'b> Package<'b> {
    /// Opens an archive.
    ///
    /// # Errors
    /// A file that is no sound archive, or declares more than is read.
    pub fn open(bytes: &'b [u8]) -> Result<Package<'b>, Unreadable> {
        if bytes.len() > Limit::File.most() {
            return Err(Unreadable::TooLarge(Limit::File));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault(&error, ""))?;
        let bomb_at = RATIO_FROM.max(RATIO * bytes.len() as u64);
        let mut package = Package { archive, meter: Meter { taken: Rc::default(), bomb_at } };
        let declared = package.declared()?;
        match declared {
            _ if declared > bomb_at => Err(Unreadable::bomb("")),
            _ if declared > Limit::Unpacked.most() as u64 => Err(Unreadable::TooLarge(Limit::Unpacked)),
            _ => Ok(package),
        }
    }

    /// The sum of the sizes that the parts say they have.
    fn declared(&mut self) -> Result<u64, Unreadable> {
        let mut sum = 0u64;
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).map_err(|error| fault(&error, ""))?;
            sum = sum.saturating_add(part.size());
        }
        Ok(sum)
    }

    /// Whether it has a part.
    pub fn has(&self, part: &str) -> bool {
        self.archive.index_for_name(part).is_some()
    }

    /// Whether it has a part whose name begins so.
    pub fn has_below(&self, folder: &str) -> bool {
        self.archive.file_names_raw().any(|name| name.starts_with(folder.as_bytes()))
    }

    /// A part, to be unpacked while it is read; `None` if there is none.
    ///
    /// # Errors
    /// A part under a password or packed in a way that office programs do not use.
    pub fn part(&mut self, name: &str) -> Result<Option<Unpacked<impl Read>>, Unreadable> {
        let meter = self.meter.clone();
        match self.archive.by_name(name) {
            Ok(inner) => Ok(Some(Unpacked { inner, meter })),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(fault(&error, name)),
        }
    }

    /// A part as XML; `None` if there is none.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub fn xml(&mut self, name: &str) -> Result<Option<Xml<impl io::BufRead>>, Unreadable> {
        Ok(self.part(name)?.map(|part| Xml::new(BufReader::new(part), name)))
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        let taken = self.meter.taken.get() + read as u64;
        self.meter.taken.set(taken);
        match taken {
            _ if taken > self.meter.bomb_at => Err(ErrorKind::QuotaExceeded.into()),
            _ if taken > Limit::Unpacked.most() as u64 => Err(ErrorKind::FileTooLarge.into()),
            _ => Ok(read),
        }
    }
}

fn fault(error: &ZipError, part: &str) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Unreadable::Encrypted
        }
        _ => Unreadable::broken(part),
    }
}

/// What a fault while unpacking says of the part.
pub fn fault_of_reading(kind: ErrorKind, part: &str) -> Unreadable {
    match kind {
        ErrorKind::QuotaExceeded => Unreadable::bomb(part),
        ErrorKind::FileTooLarge => Unreadable::TooLarge(Limit::Unpacked),
        _ => Unreadable::broken(part),
    }
}
