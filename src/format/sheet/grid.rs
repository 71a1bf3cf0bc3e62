//! Builds sheets cell by cell, within what may be taken of a file.

use super::{Cell, Limit, Merged, Row, Sheet, Unreadable};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A sheet of Excel or LibreOffice has as many rows and columns; a file that lists more repeats itself or is damaged.
pub const ROWS: usize = 1_048_576;
/// The most columns of a sheet.
pub const COLUMNS: usize = 16_384;

/// What may still be taken of a file: rows and cells, empty ones between others too, and bytes of text.
#[derive(Debug)]
pub struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { cells: Limit::Cells.most(), text: Limit::Text.most() }
    }
}

impl Budget {
    /// Takes rows, cells or whatever else counts as one.
    ///
    /// # Errors
    /// There are not so many left.
    pub fn cells(&mut self, wanted: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.checked_sub(wanted).ok_or(Unreadable::TooLarge(Limit::Cells))?;
        Ok(())
    }

    /// Takes bytes of text.
    ///
    /// # Errors
    /// There are not so many left.
    pub fn text(&mut self, wanted: usize) -> Result<(), Unreadable> {
        self.text = self.text.checked_sub(wanted).ok_or(Unreadable::TooLarge(Limit::Text))?;
        Ok(())
    }
}

/// A sheet in the making. Whatever size the file declares, only cells that hold something take memory.
#[derive(Debug, Default)]
pub struct Grid {
    sheet: Sheet,
    hidden_rows: Vec<(usize, usize)>,
    hidden_columns: Vec<(usize, usize)>,
}

impl Grid {
    /// An empty sheet.
    pub fn new(name: &str, hidden: bool) -> Grid {
        let name = name.nfc().collect();
        Grid { sheet: Sheet { name, hidden, ..Sheet::default() }, ..Grid::default() }
    }

    /// Puts a cell, in any order; an empty one changes nothing.
    ///
    /// # Errors
    /// More cells or text than may be taken.
    pub fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        budget: &mut Budget,
    ) -> Result<(), Unreadable> {
        let size = match &cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) | Cell::Number(text) | Cell::Fault(text) => text.len(),
            Cell::Date(_) | Cell::Uncalculated => 0,
        };
        budget.text(size)?;
        let rows = &mut self.sheet.rows;
        if rows.len() <= row {
            budget.cells(row + 1 - rows.len())?;
            rows.resize_with(row + 1, Row::default);
        }
        let cells = &mut rows[row].cells;
        if cells.len() <= column {
            budget.cells(column + 1 - cells.len())?;
            cells.resize_with(column + 1, Cell::default);
        }
        cells[column] = cell;
        Ok(())
    }

    /// Covers cells by their first one.
    ///
    /// # Errors
    /// More of them than cells may be taken.
    pub fn merge(&mut self, area: Merged, budget: &mut Budget) -> Result<(), Unreadable> {
        budget.cells(1)?;
        self.sheet.merged.push(area);
        Ok(())
    }

    /// Hides rows, the last one included.
    pub fn hide_rows(&mut self, first: usize, last: usize) {
        let full = self.hidden_rows.len() == ROWS;
        match self.hidden_rows.last_mut() {
            Some(before) if before.1 + 1 == first => before.1 = last,
            _ if full => {}
            _ => self.hidden_rows.push((first, last)),
        }
    }

    /// Hides columns, the last one included.
    pub fn hide_columns(&mut self, first: usize, last: usize) {
        if self.hidden_columns.len() < COLUMNS {
            self.hidden_columns.push((first, last));
        }
    }

    /// The sheet: merged cells sorted, the covered ones empty, hidden columns among those that hold something.
    pub fn finish(self) -> Sheet {
        let mut sheet = self.sheet;
        let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for (first, last) in self.hidden_rows {
            let end = sheet.rows.len().min(last.saturating_add(1));
            for row in sheet.rows.get_mut(first..end).into_iter().flatten() {
                row.hidden = true;
            }
        }
        let mut hidden = vec![false; width];
        for (first, last) in self.hidden_columns {
            let end = width.min(last.saturating_add(1));
            hidden.get_mut(first..end).into_iter().for_each(|columns| columns.fill(true));
        }
        sheet.hidden_columns = (0..width).filter(|column| hidden[*column]).collect();
        sheet.merged.sort_unstable_by_key(|area| (area.top, area.left, area.bottom, area.right));
        sheet.merged.dedup();
        sheet
    }
}

/// A cell of text: composed, with `\n` for every kind of line break.
pub fn text_cell(text: &str) -> Cell {
    if text.is_empty() {
        return Cell::Empty;
    }
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    Cell::Text(if is_nfc(&text) { text } else { text.nfc().collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        text_cell(text)
    }

    #[test]
    fn cells_between_count_and_what_is_left_is_all_there_is() {
        let mut budget = Budget { cells: 10, text: 5 };
        let mut grid = Grid::new("a\u{306}", false);
        // Three rows and three cells, then one cell more.
        assert_eq!(grid.put(2, 2, text("ab"), &mut budget), Ok(()));
        assert_eq!(grid.put(2, 3, Cell::Empty, &mut budget), Ok(()));
        assert_eq!(grid.put(0, 0, text("cd"), &mut budget), Ok(()));
        assert_eq!(budget.cells, 3);
        assert_eq!(grid.put(0, 4, text(""), &mut budget), Ok(()));
        assert_eq!(grid.put(0, 4, text("e"), &mut budget), Err(Unreadable::TooLarge(Limit::Cells)));
        assert_eq!(grid.put(1, 0, text("efg"), &mut budget), Err(Unreadable::TooLarge(Limit::Text)));
        assert_eq!(grid.finish().name, "ă");
    }

    #[test]
    fn what_is_hidden_is_told_of_rows_and_columns_that_exist() {
        let mut grid = Grid::new("", true);
        grid.put(2, 2, text("a"), &mut Budget::default()).unwrap();
        (0..2).for_each(|row| grid.hide_rows(row, row));
        grid.hide_rows(9, usize::MAX);
        grid.hide_columns(2, 16_383);
        let sheet = grid.finish();
        assert_eq!(sheet.rows.iter().map(|row| row.hidden).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!((sheet.hidden_columns, sheet.hidden), (vec![2], true));
    }

    #[test]
    fn text_is_composed_with_one_kind_of_line_break() {
        assert_eq!(text("a\r\nb\rc\u{302}\n"), Cell::Text("a\nb\nĉ\n".into()));
        assert_eq!(text(""), Cell::Empty);
    }
}
