//! Compound files (MS-CFB): a file system in a file, in which old Office documents and encrypted new ones lie.

use crate::format::unreadable::Unreadable;

/// The first bytes of every compound file.
pub const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const HEADER: usize = 512;
const ENTRY: usize = 128;
/// Streams below this size lie in sectors of 64 bytes within a stream of their own.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
/// Sector numbers from here on are marks: end of chain, free.
const MARKS: u32 = 0xffff_fffa;
/// "No entry" in the directory.
const NONE: u32 = 0xffff_ffff;

/// A compound file.
pub struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The next sector of each one.
    table: Vec<u32>,
    /// The same for small sectors.
    small_table: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'b> Compound<'b> {
    /// Opens a compound file.
    ///
    /// # Errors
    /// A file whose tables point outside of it or in circles.
    pub fn open(bytes: &'b [u8]) -> Result<Compound<'b>, Unreadable> {
        Compound::tables(bytes).ok_or(Unreadable::broken(""))
    }

    fn tables(bytes: &'b [u8]) -> Option<Compound<'b>> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Compound {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        for number in file.table_sectors()? {
            let next = file.sector(number)?.chunks_exact(4).map(|bytes| u32_at(bytes, 0).unwrap_or(NONE));
            file.table.extend(next);
        }
        let directory = file.chain(u32_at(bytes, 48)?, usize::MAX)?;
        file.small_table = numbers(&file.chain(u32_at(bytes, 60)?, usize::MAX)?);
        let root = directory.get(..ENTRY)?;
        file.small = file.chain(u32_at(root, 116)?, usize::MAX)?;
        file.entries = children(&directory, u32_at(root, 76)?);
        Some(file)
    }

    /// The sectors that hold the table of sectors: 109 in the header, the rest in a chain of their own.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let mut found: Vec<u32> = numbers(self.bytes.get(76..HEADER)?);
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            if next >= MARKS {
                break;
            }
            let mut more = numbers(self.sector(next)?);
            next = more.pop()?;
            found.extend(more);
        }
        found.retain(|number| *number < MARKS);
        // Each is there once, whatever the header repeats.
        (found.len() <= self.sectors()).then_some(found)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        // The header takes the room of one sector, whatever their size.
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = self.bytes.len().min(start.checked_add(self.sector)?);
        self.bytes.get(start..end)
    }

    /// The bytes of a chain of sectors, `size` at most. A chain cannot be longer than the file.
    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let (mut found, mut next) = (Vec::new(), start);
        for _ in 0..=self.sectors() {
            if next >= MARKS || found.len() >= size {
                found.truncate(size);
                return Some(found);
            }
            found.extend_from_slice(self.sector(next)?);
            next = *self.table.get(next as usize)?;
        }
        None
    }

    fn small_chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let (mut found, mut next) = (Vec::new(), start);
        while found.len() < size && next < MARKS {
            let at = next as usize * SMALL_SECTOR;
            found.extend_from_slice(self.small.get(at..self.small.len().min(at + SMALL_SECTOR))?);
            next = *self.small_table.get(next as usize)?;
        }
        found.truncate(size);
        Some(found)
    }

    /// Whether the root folder has a stream or folder of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream of the root folder; `None` if there is none.
    ///
    /// # Errors
    /// A stream whose sectors are not in the file.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        let found = if entry.size < SMALL {
            self.small_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        };
        found.map(Some).ok_or_else(|| Unreadable::broken(name))
    }
}

/// The entries of a folder: a tree within the directory, of which broken branches are left out.
fn children(directory: &[u8], root: u32) -> Vec<Entry> {
    let mut seen = vec![false; directory.len() / ENTRY];
    let (mut open, mut found) = (vec![root], Vec::new());
    while let Some(number) = open.pop() {
        let at = number as usize;
        if number == NONE || seen.get(at).is_none_or(|seen| *seen) {
            continue;
        }
        seen[at] = true;
        let bytes = &directory[at * ENTRY..(at + 1) * ENTRY];
        let number = |at| u32_at(bytes, at).unwrap_or(NONE);
        let length = usize::from(u16_at(bytes, 64).unwrap_or(0)).clamp(2, 64) - 2;
        let units: Vec<u16> = bytes[..length].chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
        found.push(Entry {
            name: String::from_utf16_lossy(&units),
            start: number(116),
            size: number(120) as usize,
        });
        open.extend([number(68), number(72)]);
    }
    found
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|bytes| u32_at(bytes, 0)).collect()
}

/// A little-endian number of two bytes.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

/// A little-endian number of four bytes.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}
