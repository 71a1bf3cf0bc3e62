//! Office files that are zip archives of XML parts, opened with care: the sizes that they declare are not believed.

mod edit;
mod write;
mod xml;

pub use edit::{Edits, Form, Tag, Tags, append, escaped};
pub use write::Parts;
pub use xml::{Xml, attribute, element, flag, number, push_text};

use crate::format::unreadable::{Limit, Unreadable};
use quick_xml::events::Event;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Cursor, ErrorKind, Read};
use std::rc::Rc;
use zip::ZipArchive;
use zip::result::ZipError;

/// Unpacked bytes from which on the ratio to the packed ones is looked at.
const RATIO_FROM: u64 = 10_000_000;
/// Unpacked bytes for each byte of the file: large spreadsheets reach some 60, a bomb 1000.
const RATIO: u64 = 250;

/// Relations of one part that are read: a workbook has one for each sheet.
const RELATIONS: usize = 10_000;

/// A zip archive of parts.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Parts by name, in small letters and with `/`: some exporters know neither case nor the right slash.
    names: BTreeMap<String, usize>,
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
        let meter = Meter { taken: Rc::default(), bomb_at };
        let mut package = Package { archive, names: BTreeMap::new(), meter };
        let declared = package.list()?;
        match declared {
            _ if declared > bomb_at => Err(Unreadable::bomb("")),
            _ if declared > Limit::Unpacked.most() as u64 => Err(Unreadable::TooLarge(Limit::Unpacked)),
            _ => Ok(package),
        }
    }

    /// Lists the parts; gives the sum of the sizes that they say they have.
    fn list(&mut self) -> Result<u64, Unreadable> {
        let mut sum = 0u64;
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).map_err(|error| fault(&error, ""))?;
            sum = sum.saturating_add(part.size());
            self.names.insert(part_name(&String::from_utf8_lossy(part.name_raw())), index);
        }
        Ok(sum)
    }

    /// Whether it has a part.
    pub fn has(&self, part: &str) -> bool {
        self.names.contains_key(&part_name(part))
    }

    /// Whether it has a part whose name begins so.
    pub fn has_below(&self, folder: &str) -> bool {
        let folder = part_name(folder);
        self.names.range(folder.clone()..).next().is_some_and(|(name, _)| name.starts_with(&folder))
    }

    /// A part, to be unpacked while it is read; `None` if there is none.
    ///
    /// # Errors
    /// A part under a password or packed in a way that office programs do not use.
    pub fn part<'p>(
        &'p mut self,
        name: &str,
    ) -> Result<Option<Unpacked<impl Read + use<'p, 'b>>>, Unreadable> {
        let meter = self.meter.clone();
        let Some(index) = self.names.get(&part_name(name)).copied() else { return Ok(None) };
        let inner = self.archive.by_index(index).map_err(|error| fault(&error, name))?;
        Ok(Some(Unpacked { inner, meter }))
    }

    /// A part as XML; `None` if there is none.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub fn xml<'p>(
        &'p mut self,
        name: &str,
    ) -> Result<Option<Xml<impl io::BufRead + use<'p, 'b>>>, Unreadable> {
        Ok(self.part(name)?.map(|part| Xml::new(BufReader::new(part), name)))
    }
}

impl Package<'_> {
    /// The parts within the file that a part (`""` for the file itself) uses.
    ///
    /// # Errors
    /// Relations that cannot be read.
    pub fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Unreadable> {
        let (folder, file) = of.rsplit_once('/').map_or(("", of), |(folder, file)| (folder, file));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut found = Vec::new();
        let Some(mut xml) = self.xml(&format!("{folder}{slash}_rels/{file}.rels"))? else { return Ok(found) };
        while let Some(event) = xml.event()? {
            let Event::Start(start) = event else { continue };
            let named = |name| attribute(&start, name).unwrap_or_default().into_owned();
            if element(&start) == "Relationship"
                && named("TargetMode") != "External"
                && found.len() < RELATIONS
            {
                let target = named("Target");
                let target = target.strip_prefix("./").unwrap_or(&target);
                let whole = || format!("{folder}{slash}{target}");
                let part = target.strip_prefix('/').map_or_else(whole, str::to_owned);
                let kind = named("Type").rsplit('/').next().unwrap_or_default().to_owned();
                found.push(Relation { id: named("Id"), kind, part });
            }
        }
        Ok(found)
    }
}

/// A part that another one uses.
pub struct Relation {
    /// What the other one calls it.
    pub id: String,
    /// What for: `worksheet`, `styles`.
    pub kind: String,
    /// Its name.
    pub part: String,
}

/// The first part of a kind; `otherwise` where there is none.
pub fn related(relations: &[Relation], kind: &str, otherwise: &str) -> String {
    let found = relations.iter().find(|relation| relation.kind == kind);
    found.map_or_else(|| otherwise.to_owned(), |relation| relation.part.clone())
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

fn part_name(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
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
