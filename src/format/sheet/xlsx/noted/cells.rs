//! A worksheet with other styles for some of its cells.

use super::super::cells::place_of;
use super::styles::Painter;
use crate::format::package::{Edits, Form, Tag, Tags};
use crate::format::sheet::cell_name;
use crate::format::unreadable::Unreadable;
use std::collections::BTreeMap;

/// Cells by row and column, from 0, with their new colours.
pub type Coloured = BTreeMap<(usize, usize), &'static str>;

/// What stands behind the place for the drawing of comments (ECMA-376 part 1, 18.3.1.99).
const BEHIND_DRAWING: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "AlternateContent",
    "extLst",
];

/// A walk through a worksheet.
struct Walk<'w> {
    edits: Edits,
    /// Cells not met so far.
    left: Coloured,
    painter: Option<&'w mut Painter>,
    /// Rows and cells may leave out where they stand: behind the one before.
    next_row: usize,
    next_column: usize,
    /// The start of the row that is read.
    row: Option<Tag<'w>>,
    in_data: bool,
    /// The drawing of its comments, until it is placed; made from the prefix of names.
    drawing: Option<&'w dyn Fn(&str) -> String>,
}

/// The worksheet with these cells coloured and, if there is one, the element of a drawing.
///
/// # Errors
/// A part that is not well-formed.
pub fn coloured<'w>(
    text: &'w str,
    part: &'w str,
    cells: Coloured,
    painter: Option<&'w mut Painter>,
    drawing: Option<&'w dyn Fn(&str) -> String>,
) -> Result<String, Unreadable> {
    // Without styles nothing is coloured, and no cell is added only to be coloured.
    let left = if painter.is_some() { cells } else { Coloured::new() };
    let edits = Edits::default();
    let (next_row, next_column, row, in_data) = (0, 0, None, false);
    let mut walk = Walk { edits, left, painter, next_row, next_column, row, in_data, drawing };
    let mut tags = Tags::new(text, part);
    while let Some(tag) = tags.tag()? {
        match (tag.name(), tag.form) {
            ("sheetData", form) if tag.depth == 1 => walk.data(&tag, form),
            ("row", Form::Close) if walk.in_data => walk.end_row(&tag),
            ("row", _) if walk.in_data => walk.start_row(tag),
            ("c", Form::Open | Form::Empty) if walk.in_data => walk.cell(&tag),
            (name, form) if !walk.in_data => {
                let behind = tag.depth == 1 && form != Form::Close && BEHIND_DRAWING.contains(&name);
                if behind || (tag.depth == 0 && form == Form::Close) {
                    walk.draw(&tag);
                }
            }
            _ => {}
        }
    }
    Ok(walk.edits.applied(text))
}

impl<'w> Walk<'w> {
    fn data(&mut self, tag: &Tag<'_>, form: Form) {
        self.in_data = form == Form::Open;
        if form == Form::Close {
            let rows = self.missing_rows(usize::MAX, tag.prefix());
            self.edits.insert(tag.range.start, rows);
        } else if form == Form::Empty && !self.left.is_empty() {
            let rows = self.missing_rows(usize::MAX, tag.prefix());
            let whole = tag.rewritten(Form::Open, &[], &[]) + &rows + &tag.closing();
            self.edits.replace(tag.range.clone(), whole);
        }
    }

    fn start_row(&mut self, tag: Tag<'w>) {
        let row = tag.number("r").map_or(self.next_row, |row| row.saturating_sub(1));
        let before = self.missing_rows(row, tag.prefix());
        (self.next_row, self.next_column) = (row + 1, 0);
        if !before.is_empty() {
            self.edits.insert(tag.range.start, before);
        }
        if tag.form == Form::Open {
            self.row = Some(tag);
            return;
        }
        let cells = self.missing_cells(row, usize::MAX, tag.prefix());
        if !cells.is_empty() {
            let whole = tag.rewritten(Form::Open, &[], &["spans"]) + &cells + &tag.closing();
            self.edits.replace(tag.range, whole);
        }
    }

    fn end_row(&mut self, tag: &Tag<'_>) {
        let cells = self.missing_cells(self.next_row.saturating_sub(1), usize::MAX, tag.prefix());
        self.add_cells(tag.range.start, cells);
        self.row = None;
    }

    /// Adds cells within a row, which then no longer says from where to where it reaches.
    fn add_cells(&mut self, at: usize, cells: String) {
        if cells.is_empty() {
            return;
        }
        self.edits.insert(at, cells);
        if let Some(row) = self.row.take().filter(|row| row.attribute("spans").is_some()) {
            self.edits.replace(row.range.clone(), row.rewritten(Form::Open, &[], &["spans"]));
        }
    }

    fn cell(&mut self, tag: &Tag<'_>) {
        let place = tag.attribute("r").and_then(|name| place_of(&name));
        let (row, column) = place.unwrap_or((self.next_row.max(1) - 1, self.next_column));
        self.next_column = column + 1;
        let cells = self.missing_cells(row, column, tag.prefix());
        self.add_cells(tag.range.start, cells);
        let Some(colour) = self.left.remove(&(row, column)) else { return };
        if let Some(painter) = &mut self.painter {
            let style = painter.painted(tag.number("s").unwrap_or(0), colour);
            let given = [("s", style.to_string())];
            self.edits.replace(tag.range.clone(), tag.rewritten(tag.form, &given, &[]));
        }
    }

    /// Coloured cells of a row before a column that the sheet does not have.
    fn missing_cells(&mut self, row: usize, column: usize, prefix: &str) -> String {
        let mut out = String::new();
        while let Some((&place, &colour)) = self.left.range((row, 0)..(row, column)).next() {
            self.left.remove(&place);
            let Some(painter) = &mut self.painter else { continue };
            let (name, style) = (cell_name(place.0, place.1), painter.painted(0, colour));
            out.push_str(&format!("<{prefix}c r=\"{name}\" s=\"{style}\"/>"));
        }
        out
    }

    /// Rows of coloured cells before a row that the sheet does not have.
    fn missing_rows(&mut self, before: usize, prefix: &str) -> String {
        let mut out = String::new();
        while let Some(&(row, _)) = self.left.range(..(before, 0)).map(|(place, _)| place).next() {
            let cells = self.missing_cells(row, usize::MAX, prefix);
            out.push_str(&format!("<{prefix}row r=\"{}\">{cells}</{prefix}row>", row + 1));
        }
        out
    }

    fn draw(&mut self, tag: &Tag<'_>) {
        if let Some(drawing) = self.drawing.take() {
            self.edits.insert(tag.range.start, drawing(tag.prefix()));
        }
    }
}
