//! Spreadsheets of LibreOffice (OpenDocument 1.3), `.ods`: `content.xml` and the fonts of `styles.xml`.

mod cell;
mod styles;

use super::grid::{Budget, COLUMNS, Grid, ROWS};
use super::{Cell, Merged, Note, Unreadable, Workbook};
use crate::format::legacy::Family;
use crate::format::package::{Package, Xml, attribute, element, number};
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;
use styles::Styles;

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads a workbook.
pub fn read(package: &mut Package) -> Result<Workbook, Unreadable> {
    if encrypted(package)? {
        return Err(Unreadable::Encrypted);
    }
    let macros = package.has_below("Basic/") || package.has_below("Scripts/");
    let mut styles = Styles::default();
    for part in ["styles.xml", CONTENT] {
        if let Some(mut xml) = package.xml(part)? {
            styles.read(&mut xml)?;
        }
    }
    let Some(mut xml) = package.xml(CONTENT)? else { return Err(Unreadable::broken(CONTENT)) };
    let (mut book, mut reading) = (Workbook::default(), Reading::new(&styles));
    while let Some(event) = xml.event()? {
        let Event::Start(start) = event else { continue };
        match element(&start) {
            "table" => {
                let name = attribute(&start, "name").unwrap_or_default().into_owned();
                let hidden = attribute(&start, "style-name").is_some_and(|style| styles.hides(&style));
                let mut grid = Grid::new(&name, hidden);
                reading.table(&mut xml, &mut grid)?;
                book.sheets.push(grid.finish());
            }
            // Rows that changed, with what they held; tables of other files.
            "tracked-changes" | "dde-links" => xml.skip()?,
            _ => {}
        }
    }
    let notes =
        [(Note::Macros, macros), (Note::ExternalLinks, reading.links), (Note::LegacyText, reading.legacy)];
    book.notes = notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect();
    Ok(book)
}

fn encrypted(package: &mut Package) -> Result<bool, Unreadable> {
    let Some(mut xml) = package.xml(MANIFEST)? else { return Ok(false) };
    while let Some(event) = xml.event()? {
        if matches!(&event, Event::Start(start) if element(start) == "encryption-data") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What goes on over all tables.
struct Reading<'s> {
    styles: &'s Styles,
    budget: Budget,
    legacy: bool,
    links: bool,
}

/// Where the next cell stands.
#[derive(Default)]
struct Place {
    row: usize,
    column: usize,
    /// How often the row stands there.
    rows: usize,
    /// The fonts of columns for cells without a style: the first column behind, the font.
    fonts: Vec<(usize, Option<Family>)>,
}

impl Place {
    fn font_of_column(&self) -> Option<Family> {
        let at = self.fonts.partition_point(|(end, _)| *end <= self.column);
        self.fonts.get(at).and_then(|(_, family)| *family)
    }
}

impl<'s> Reading<'s> {
    fn new(styles: &'s Styles) -> Reading<'s> {
        Reading { styles, budget: Budget::default(), legacy: false, links: false }
    }

    /// The table that has begun, up to its end.
    fn table<R: BufRead>(&mut self, xml: &mut Xml<R>, grid: &mut Grid) -> Result<(), Unreadable> {
        let (mut place, mut columns) = (Place::default(), 0);
        while let Some(event) = xml.event()? {
            match event {
                Event::Start(start) => match element(&start) {
                    "table-column" => {
                        let count = repeated(&start, "number-columns-repeated").min(COLUMNS - columns);
                        if count == 0 {
                            continue;
                        }
                        if is_hidden(&start) {
                            grid.hide_columns(columns, columns + count - 1);
                        }
                        columns += count;
                        let style = attribute(&start, "default-cell-style-name").unwrap_or_default();
                        place.fonts.push((columns, self.styles.family(&style)));
                    }
                    "table-row" => {
                        place.column = 0;
                        place.rows = repeated(&start, "number-rows-repeated").min(ROWS - place.row);
                        if is_hidden(&start) && place.rows > 0 {
                            grid.hide_rows(place.row, place.row + place.rows - 1);
                        }
                    }
                    "table-cell" | "covered-table-cell" => {
                        let opened = Opened::of(&start);
                        self.cell(xml, opened, &mut place, grid)?;
                    }
                    "table-source" => self.links = true,
                    // Drawings, charts and their tables, forms.
                    "shapes" | "forms" => xml.skip()?,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "table-row" => place.row += place.rows,
                    "table" => break,
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(())
    }

    /// One cell, as often as it stands there.
    fn cell<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        opened: Opened,
        place: &mut Place,
        grid: &mut Grid,
    ) -> Result<(), Unreadable> {
        let family = match opened.style.as_str() {
            "" => place.font_of_column(),
            style => self.styles.family(style),
        };
        self.links |= opened.linked;
        let cell = cell::read(xml, &opened, family, self.styles, &mut self.legacy)?;
        let columns = opened.columns.min(COLUMNS - place.column);
        if opened.spans != (1, 1) && columns > 0 && place.rows > 0 {
            let (rows, spanned) = opened.spans;
            let area = Merged {
                top: place.row,
                bottom: (place.row + rows - 1).min(ROWS - 1),
                left: place.column,
                right: (place.column + spanned - 1).min(COLUMNS - 1),
            };
            grid.merge(area, &mut self.budget)?;
        }
        if !opened.covered && cell != Cell::Empty {
            for row in place.row..place.row + place.rows {
                for column in place.column..place.column + columns {
                    grid.put(row, column, cell.clone(), &mut self.budget)?;
                }
            }
        }
        place.column += columns;
        Ok(())
    }
}

/// What the start of a cell says.
struct Opened {
    covered: bool,
    columns: usize,
    /// Rows and columns that it covers.
    spans: (usize, usize),
    style: String,
    kind: String,
    value: Option<String>,
    linked: bool,
}

impl Opened {
    fn of(start: &BytesStart) -> Opened {
        let text = |name| attribute(start, name).map(|value| value.into_owned());
        let kind = text("value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => text("date-value"),
            "time" => text("time-value"),
            "boolean" => text("boolean-value"),
            "string" => text("string-value"),
            _ => text("value"),
        };
        let spanned = |name| number(start, name).unwrap_or(1).clamp(1, ROWS);
        Opened {
            covered: element(start) == "covered-table-cell",
            columns: repeated(start, "number-columns-repeated"),
            spans: (spanned("number-rows-spanned"), spanned("number-columns-spanned")),
            style: text("style-name").unwrap_or_default(),
            kind,
            value,
            linked: attribute(start, "formula").is_some_and(|formula| formula.contains("'file:")),
        }
    }
}

fn repeated(start: &BytesStart, name: &str) -> usize {
    number(start, name).unwrap_or(1)
}

/// Hidden by hand or by a filter.
fn is_hidden(start: &BytesStart) -> bool {
    attribute(start, "visibility").is_some_and(|visibility| matches!(&*visibility, "collapse" | "filter"))
}
