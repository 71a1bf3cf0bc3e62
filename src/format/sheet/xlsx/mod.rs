//! Workbooks of Excel 2007 and later (ECMA-376), `.xlsx` and `.xlsm`.
//!
//! Read part by part and event by event, since three things are needed that the libraries for cell values leave out:
//! hidden rows and columns, the fonts of cells and runs, and limits on what a file may take.

mod cells;
mod noted;
mod strings;
mod styles;

use super::grid::{Budget, Grid};
use super::number::Calendar;
use super::rich::Shared;
use super::{Note, Unreadable, Workbook};
use crate::format::package::{Package, Relation, attribute, element, flag, related};
pub use noted::{Line, List, Mark, Noted, noted};
use quick_xml::events::Event;
use styles::Style;

const WORKBOOK: &str = "xl/workbook.xml";
/// Sheets that a workbook may have: more than memory lets Excel have.
const SHEETS: usize = 10_000;

/// What cells refer to.
#[derive(Default)]
struct Common {
    calendar: Calendar,
    styles: Vec<Style>,
    strings: Vec<Shared>,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    hidden: bool,
    relation: String,
}

/// Reads a workbook.
pub fn read(package: &mut Package) -> Result<Workbook, Unreadable> {
    let (calendar, listed) = workbook(package)?;
    let relations = package.relations(WORKBOOK)?;
    let styles = styles::read(package, &related(&relations, "styles", "xl/styles.xml"))?;
    let strings = strings::read(package, &related(&relations, "sharedStrings", "xl/sharedStrings.xml"))?;
    let common = Common { calendar, styles, strings };
    let mut book = Workbook::default();
    let (mut budget, mut legacy) = (Budget::default(), false);
    for sheet in listed {
        // Sheets of charts and dialogues hold no cells.
        let found = relations.iter().find(|relation| relation.id == sheet.relation);
        let Some(Relation { part, .. }) = found.filter(|found| found.kind == "worksheet") else { continue };
        let Some(mut xml) = package.xml(part)? else { return Err(Unreadable::broken(part)) };
        let mut grid = Grid::new(&sheet.name, sheet.hidden);
        cells::read(&mut xml, &common, &mut grid, &mut budget, &mut legacy)?;
        book.sheets.push(grid.finish());
    }
    let notes = [
        (Note::Macros, package.has("xl/vbaProject.bin") || package.has_below("xl/macrosheets/")),
        (Note::ExternalLinks, package.has_below("xl/externalLinks/")),
        (Note::LegacyText, legacy),
    ];
    book.notes = notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect();
    Ok(book)
}

fn workbook(package: &mut Package) -> Result<(Calendar, Vec<Listed>), Unreadable> {
    let Some(mut xml) = package.xml(WORKBOOK)? else { return Err(Unreadable::broken(WORKBOOK)) };
    let (mut calendar, mut listed) = (Calendar::From1900, Vec::new());
    while let Some(event) = xml.event()? {
        let Event::Start(start) = event else { continue };
        match element(&start) {
            "workbookPr" if flag(&start, "date1904") => calendar = Calendar::From1904,
            "sheet" if listed.len() == SHEETS => return Err(xml.broken()),
            "sheet" => {
                let named = |name| attribute(&start, name).unwrap_or_default().into_owned();
                let hidden = matches!(&*named("state"), "hidden" | "veryHidden");
                listed.push(Listed { name: named("name"), hidden, relation: named("id") });
            }
            _ => {}
        }
    }
    Ok((calendar, listed))
}
