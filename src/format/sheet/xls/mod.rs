//! Workbooks of Excel 97 to 2003 (MS-XLS, BIFF8), `.xls`.
//!
//! The libraries for this format believe what a file says of its sizes, which a damaged file turns into a crash; and
//! they leave out fonts and hidden rows. Hence a reader of the dozen records that matter here.

mod cells;
mod compound;
mod globals;
mod records;

pub use compound::SIGNATURE;

use super::grid::{Budget, Grid};
use super::{Looks, Note, Unreadable, Workbook};
use cells::Cells;
use compound::Compound;
use globals::Globals;

/// The stream that holds all sheets.
const STREAM: &str = "Workbook";

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let file = Compound::open(bytes)?;
    if file.has("EncryptedPackage") {
        return Err(Unreadable::Encrypted);
    }
    let Some(stream) = file.stream(STREAM)? else { return Err(Unreadable::Unknown(looks(&file))) };
    let globals = Globals::read(&stream)?;
    let mut cells =
        Cells { globals: &globals, budget: Budget::default(), unread: stream.len(), legacy: false };
    let mut book = Workbook::default();
    for listed in &globals.sheets {
        let mut grid = Grid::new(&listed.name, listed.hidden);
        let sheet = stream.get(listed.at..).ok_or_else(|| Unreadable::broken(STREAM))?;
        cells.read(sheet, &mut grid)?;
        book.sheets.push(grid.finish());
    }
    let notes = [
        (Note::Macros, file.has("_VBA_PROJECT_CUR")),
        (Note::ExternalLinks, globals.links),
        (Note::LegacyText, cells.legacy),
    ];
    book.notes = notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect();
    Ok(book)
}

fn looks(file: &Compound) -> Looks {
    match () {
        () if file.has("Book") => Looks::OldExcel,
        () if file.has("WordDocument") => Looks::OldWord,
        () => Looks::Other,
    }
}
