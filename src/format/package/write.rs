//! A package again, with some parts changed and some new.

use super::{Package, fault, fault_of_reading, part_name};
use crate::format::unreadable::Unreadable;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Parts by name with their new text.
pub type Parts = BTreeMap<String, String>;

impl Package<'_> {
    /// A part as text, without a byte order mark; `None` if there is none.
    ///
    /// # Errors
    /// As [`Package::part`]; a part that is not UTF-8, which no office program writes.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(mut part) = self.part(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|error| fault_of_reading(error.kind(), name))?;
        let text = String::from_utf8(bytes).map_err(|_| Unreadable::broken(name))?;
        Ok(Some(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)))
    }

    /// The archive with these parts in place of those of their names, or behind the others. All others keep their bytes,
    /// packed and unpacked, and their dates; changed ones bear the first day that archives know.
    ///
    /// # Errors
    /// An archive whose parts cannot be copied, such as two of one name.
    pub fn rewritten(&mut self, parts: &Parts) -> Result<Vec<u8>, Unreadable> {
        let mut left: BTreeMap<String, (&str, &str)> =
            parts.iter().map(|(name, text)| (part_name(name), (name.as_str(), text.as_str()))).collect();
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).map_err(|error| fault(&error, ""))?;
            let name = String::from_utf8_lossy(part.name_raw()).into_owned();
            match left.remove(&part_name(&name)) {
                Some((_, text)) => add(&mut out, &name, text)?,
                None => out.raw_copy_file(part).map_err(|error| fault(&error, &name))?,
            }
        }
        for (name, text) in left.into_values() {
            add(&mut out, name, text)?;
        }
        Ok(out.finish().map_err(|error| fault(&error, ""))?.into_inner())
    }
}

fn add(out: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), Unreadable> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    out.start_file(name, options).map_err(|error| fault(&error, name))?;
    out.write_all(text.as_bytes()).map_err(|_| Unreadable::broken(name))
}
