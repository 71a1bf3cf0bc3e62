//! Tables of Word: cells over several columns of the grid, cells that go on below.

use super::{Block, Reading};
use crate::format::package::{Xml, element, number};
use crate::format::sheet::{COLUMNS, Cell, Grid, Merged, Sheet, text_cell};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::BufRead;

/// Columns of the grid that one cell may take: more than Word lets a table have.
const SPAN: usize = 1000;

/// A table in the making.
struct Making {
    grid: Grid,
    row: usize,
    column: usize,
    /// Cells that go on below, by their first column.
    open: BTreeMap<usize, Merged>,
}

/// Where a cell stands beyond one place.
#[derive(Default)]
struct Extent {
    columns: usize,
    below: Below,
}

/// Whether a cell belongs to the one above.
#[derive(Default, PartialEq)]
enum Below {
    #[default]
    No,
    Begins,
    GoesOn,
}

impl Reading {
    /// The table that has begun, up to its end.
    pub(super) fn table<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<Sheet, Unreadable> {
        let mut making = Making { grid: Grid::new("", false), row: 0, column: 0, open: BTreeMap::new() };
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => match element(&start) {
                    "tr" => self.row(xml, &mut making)?,
                    name if super::is_left_out(name) => xml.skip()?,
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "tbl" => break,
                _ => {}
            }
        }
        for area in std::mem::take(&mut making.open).into_values() {
            self.close(&mut making, area)?;
        }
        Ok(making.grid.finish())
    }

    fn row<R: BufRead>(&mut self, xml: &mut Xml<R>, making: &mut Making) -> Result<(), Unreadable> {
        let mut deleted = false;
        making.column = 0;
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => match element(&start) {
                    "gridBefore" => making.column = number(&start, "val").unwrap_or(0).min(SPAN),
                    // Within the properties of the row: a revision deleted it.
                    "del" => deleted = true,
                    "tc" => self.cell(xml, making, deleted)?,
                    "sdtPr" | "tblPrEx" => xml.skip()?,
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "tr" => break,
                _ => {}
            }
        }
        making.row += usize::from(!deleted);
        Ok(())
    }

    fn cell<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        making: &mut Making,
        deleted: bool,
    ) -> Result<(), Unreadable> {
        let (mut extent, mut blocks) = (Extent::default(), Vec::new());
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => {
                    let name = element(&start).to_owned();
                    match name.as_str() {
                        "tcPr" => extent = properties(xml)?,
                        _ => self.block(xml, &name, &mut blocks)?,
                    }
                }
                Event::End(end) if end.local_name().as_ref() == "tc" => break,
                _ => {}
            }
        }
        if deleted {
            return Ok(());
        }
        let text = flat(&blocks);
        if making.column + extent.columns.max(1) > COLUMNS {
            return Err(xml.broken());
        }
        making.grid.put(making.row, making.column, text_cell(&text), &mut self.budget)?;
        self.place(making, &extent)
    }

    /// Notes what a cell covers, and moves behind it.
    fn place(&mut self, making: &mut Making, extent: &Extent) -> Result<(), Unreadable> {
        let (row, left) = (making.row, making.column);
        let right = left + extent.columns.max(1) - 1;
        making.column = right + 1;
        if extent.below == Below::GoesOn {
            if let Some(area) = making.open.get_mut(&left) {
                area.bottom = row;
            }
            return Ok(());
        }
        if let Some(area) = making.open.remove(&left) {
            self.close(making, area)?;
        }
        let area = Merged { top: row, bottom: row, left, right };
        match extent.below {
            Below::Begins => {
                making.open.insert(left, area);
                Ok(())
            }
            _ => self.close(making, area),
        }
    }

    fn close(&mut self, making: &mut Making, area: Merged) -> Result<(), Unreadable> {
        if (area.top, area.left) == (area.bottom, area.right) {
            return Ok(());
        }
        making.grid.merge(area, &mut self.budget)
    }
}

/// Reads to the end of `tcPr`, which has begun.
fn properties<R: BufRead>(xml: &mut Xml<R>) -> Result<Extent, Unreadable> {
    let mut extent = Extent::default();
    while let Some(event) = xml.event()? {
        match event {
            Event::Start(start) => match element(&start) {
                "gridSpan" => extent.columns = number(&start, "val").unwrap_or(1).min(SPAN),
                "vMerge" => {
                    let begins = super::properties::value(&start).as_deref() == Some("restart");
                    extent.below = if begins { Below::Begins } else { Below::GoesOn };
                }
                "tcPrChange" => xml.skip()?,
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "tcPr" => break,
            _ => {}
        }
    }
    Ok(extent)
}

/// The text of a cell: a line for each paragraph and each row of a table within.
fn flat(blocks: &[Block]) -> String {
    let table = |sheet: &Sheet| {
        let cell = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
        let row = |cells: &[Cell]| cells.iter().map(cell).collect::<Vec<_>>().join("\t");
        sheet.rows.iter().map(|each| row(&each.cells)).collect::<Vec<_>>().join("\n")
    };
    let line = |block: &Block| match block {
        Block::Paragraph(text) => text.clone(),
        Block::Table(sheet) => table(sheet),
    };
    blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}
