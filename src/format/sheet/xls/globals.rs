//! What all sheets of a workbook share: sheets, styles, texts.

use super::super::format::{Shown, built_in, by_code};
use super::super::number::Calendar;
use super::super::rich::Shared;
use super::super::{Limit, Looks, Unreadable};
use super::STREAM;
use super::compound::u32_at;
use super::records::{Bytes, Record, Records, Text};
use crate::format::legacy::Family;
use std::collections::BTreeMap;

const BIFF8: usize = 0x0600;

/// What cells refer to.
#[derive(Default)]
pub struct Globals {
    /// From which day serial numbers count.
    pub calendar: Calendar,
    /// The worksheets.
    pub sheets: Vec<Listed>,
    /// What styles of cells say of numbers and fonts.
    pub styles: Vec<(Shown, Option<Family>)>,
    /// The texts of cells.
    pub strings: Vec<Shared>,
    /// Whether cells take values from other files.
    pub links: bool,
    fonts: Vec<Option<Family>>,
    formats: BTreeMap<usize, Shown>,
}

/// A worksheet.
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Whether the user does not see it.
    pub hidden: bool,
    /// Where it begins in the stream.
    pub at: usize,
}

impl Globals {
    /// Reads the records before the first sheet.
    pub fn read(stream: &[u8]) -> Result<Globals, Unreadable> {
        let mut globals = Globals::default();
        for (index, record) in Records::of(stream).enumerate() {
            match record.kind {
                0x0809 if index == 0 && record.u16(0) != Some(BIFF8) => {
                    return Err(Unreadable::Unknown(Looks::OldExcel));
                }
                0x002f => return Err(Unreadable::Encrypted),
                0x000a => return Ok(globals),
                0x00fc => globals.strings = strings(&record, &globals)?,
                _ => globals.take(&record).ok_or_else(|| Unreadable::broken(STREAM))?,
            }
        }
        Err(Unreadable::broken(STREAM))
    }

    /// One record; `None` if it is cut off.
    fn take(&mut self, record: &Record) -> Option<()> {
        match record.kind {
            0x0022 if record.u16(0)? == 1 => self.calendar = Calendar::From1904,
            0x0031 => {
                let mut rest = record.bytes(14);
                let length = usize::from(rest.u8()?);
                self.fonts.push(Family::of_font(&String::from_utf16_lossy(&rest.text(length)?.units)));
            }
            0x041e => {
                let mut rest = record.bytes(2);
                let length = usize::from(rest.u16()?);
                let code = String::from_utf16_lossy(&rest.text(length)?.units);
                self.formats.insert(record.u16(0)?, by_code(&code));
            }
            0x00e0 => {
                let format = record.u16(2)?;
                let shown = self.formats.get(&format).copied().unwrap_or_else(|| built_in(format));
                self.styles.push((shown, self.font(record.u16(0)?)));
            }
            // The sixth byte: a worksheet, not a chart or a sheet of macros.
            0x0085 if *record.data.get(5)? == 0 => {
                let mut rest = record.bytes(6);
                let length = usize::from(rest.u8()?);
                let name = String::from_utf16_lossy(&rest.text(length)?.units);
                let hidden = record.data.get(4)? & 3 > 0;
                self.sheets.push(Listed { name, hidden, at: u32_at(record.data, 0)? as usize });
            }
            // Links to the workbook itself and to functions have marks of their own.
            0x01ae => self.links |= !matches!(record.u16(2)?, 0x0401 | 0x3a01),
            _ => {}
        }
        Some(())
    }

    /// A font by its number; there is none of the number 4.
    fn font(&self, number: usize) -> Option<Family> {
        let index = if number > 4 { number - 1 } else { number };
        self.fonts.get(index).copied().flatten()
    }

    /// A text with its fonts; what stands before the first is in that of the cell.
    fn shared(&self, text: &Text) -> Shared {
        if text.fonts.is_empty() {
            return Shared::Plain(String::from_utf16_lossy(&text.units));
        }
        let mut parts = Vec::new();
        let (mut from, mut font) = (0, None);
        for (at, number) in &text.fonts {
            let until = (*at).clamp(from, text.units.len());
            parts.push((font, String::from_utf16_lossy(&text.units[from..until])));
            (from, font) = (until, Some(self.font(*number)));
        }
        parts.push((font, String::from_utf16_lossy(&text.units[from..])));
        Shared::Rich(parts)
    }
}

fn strings(record: &Record, globals: &Globals) -> Result<Vec<Shared>, Unreadable> {
    let mut rest = record.bytes(4);
    let count = rest.u32().ok_or_else(|| Unreadable::broken(STREAM))? as usize;
    if count > Limit::Cells.most() {
        return Err(Unreadable::TooLarge(Limit::Cells));
    }
    let mut next = || -> Option<Shared> {
        let length = usize::from(rest.u16()?);
        rest.text(length).map(|text| globals.shared(&text))
    };
    (0..count).map(|_| next().ok_or_else(|| Unreadable::broken(STREAM))).collect()
}

/// A text in a record of its own, behind its number of characters.
pub fn text_of(mut bytes: Bytes) -> Option<String> {
    let length = usize::from(bytes.u16()?);
    Some(String::from_utf16_lossy(&bytes.text(length)?.units))
}
