//! The cells of one worksheet.

use super::super::grid::{Budget, Grid, text_cell};
use super::super::number::number_cell;
use super::super::rich::Shared;
use super::super::{Cell, Merged, Unreadable};
use super::STREAM;
use super::compound::{u16_at, u32_at};
use super::globals::{Globals, text_of};
use super::records::{Record, Records};

/// Reads cells of a workbook's sheets.
pub struct Cells<'g> {
    /// What cells refer to.
    pub globals: &'g Globals,
    /// What may still be taken.
    pub budget: Budget,
    /// Bytes of the stream that no sheet has read yet: sheets do not overlap.
    pub unread: usize,
    /// Whether text in old fonts was decoded.
    pub legacy: bool,
}

/// A formula whose text is in the next record.
type Waiting = Option<(usize, usize, usize)>;

impl Cells<'_> {
    /// Reads the sheet that begins in `stream` into `grid`.
    pub fn read(&mut self, stream: &[u8], grid: &mut Grid) -> Result<(), Unreadable> {
        let (mut depth, mut waiting) = (0usize, None);
        for record in Records::of(stream) {
            let unread = self.unread.checked_sub(record.size());
            self.unread = unread.ok_or_else(|| Unreadable::broken(STREAM))?;
            match record.kind {
                0x0809 => depth += 1,
                0x000a if depth <= 1 => return Ok(()),
                0x000a => depth -= 1,
                // Charts within the sheet have records of their own.
                _ if depth > 1 => {}
                _ => {
                    let taken = self.take(&record, &mut waiting, grid)?;
                    taken.ok_or_else(|| Unreadable::broken(STREAM))?;
                }
            }
        }
        Err(Unreadable::broken(STREAM))
    }

    /// One record; nothing if it is cut off.
    fn take(
        &mut self,
        record: &Record,
        waiting: &mut Waiting,
        grid: &mut Grid,
    ) -> Result<Option<()>, Unreadable> {
        Ok(match record.kind {
            0x00bd => return self.figures(record, grid),
            0x00e5 => return self.merged(record, grid),
            0x0207 => {
                let (Some((row, column, style)), Some(text)) = (waiting.take(), text_of(record.bytes(0)))
                else {
                    return Ok(Some(()));
                };
                let cell = self.text(&Shared::Plain(text), style);
                grid.put(row, column, cell, &mut self.budget)?;
                Some(())
            }
            0x0208 => rows(record, grid),
            0x007d => columns(record, grid),
            0x0006 | 0x00fd | 0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e => {
                let place = record.u16(0).zip(record.u16(2)).zip(record.u16(4));
                let Some(((row, column), style)) = place else { return Ok(None) };
                let Some(cell) = self.value(record, style) else { return Ok(None) };
                *waiting = (record.kind == 0x0006 && cell.is_none()).then_some((row, column, style));
                grid.put(row, column, cell.unwrap_or_default(), &mut self.budget)?;
                Some(())
            }
            _ => Some(()),
        })
    }

    /// The value of a record of one cell: `Some(None)` for a formula whose text comes next.
    fn value(&mut self, record: &Record, style: usize) -> Option<Option<Cell>> {
        Some(match record.kind {
            0x00fd => {
                let globals = self.globals;
                let shared = globals.strings.get(u32_at(record.data, 6)? as usize)?;
                Some(self.text(shared, style))
            }
            0x0204 | 0x00d6 => Some(self.text(&Shared::Plain(text_of(record.bytes(6))?), style)),
            0x0203 => Some(self.number(f64_at(record.data, 6)?, style)),
            0x027e => Some(self.number(packed(u32_at(record.data, 6)?), style)),
            0x0205 => Some(truth_or_fault(*record.data.get(6)?, *record.data.get(7)? > 0)),
            // A formula with the value of its last calculation, which is no number if it ends in FFFF.
            _ => match (record.data.get(6)?, u16_at(record.data, 12)?) {
                (0, 0xffff) => None,
                (1, 0xffff) => Some(truth_or_fault(*record.data.get(8)?, false)),
                (2, 0xffff) => Some(truth_or_fault(*record.data.get(8)?, true)),
                (_, 0xffff) => Some(Cell::Empty),
                _ => Some(self.number(f64_at(record.data, 6)?, style)),
            },
        })
    }

    /// Several figures side by side.
    fn figures(&mut self, record: &Record, grid: &mut Grid) -> Result<Option<()>, Unreadable> {
        let (Some(row), Some(first)) = (record.u16(0), record.u16(2)) else { return Ok(None) };
        let figures = record.data.get(4..record.data.len().saturating_sub(2)).unwrap_or_default();
        for (index, figure) in figures.chunks_exact(6).enumerate() {
            let style = u16_at(figure, 0).map_or(0, usize::from);
            let cell = self.number(packed(u32_at(figure, 2).unwrap_or(0)), style);
            grid.put(row, first + index, cell, &mut self.budget)?;
        }
        Ok(Some(()))
    }

    fn merged(&mut self, record: &Record, grid: &mut Grid) -> Result<Option<()>, Unreadable> {
        for area in record.data.get(2..).unwrap_or_default().chunks_exact(8) {
            let number = |at| u16_at(area, at).map_or(0, usize::from);
            let area = Merged { top: number(0), bottom: number(2), left: number(4), right: number(6) };
            if area.top <= area.bottom && area.left <= area.right {
                grid.merge(area, &mut self.budget)?;
            }
        }
        Ok(Some(()))
    }

    fn number(&self, value: f64, style: usize) -> Cell {
        let shown = self.globals.styles.get(style).map(|style| style.0).unwrap_or_default();
        number_cell(value, shown, self.globals.calendar)
    }

    fn text(&mut self, shared: &Shared, style: usize) -> Cell {
        let family = self.globals.styles.get(style).and_then(|style| style.1);
        text_cell(&shared.runs(family).decoded(&mut self.legacy))
    }
}

/// A row's properties (MS-XLS 2.4.221): bit 5 of the flags hides it.
fn rows(record: &Record, grid: &mut Grid) -> Option<()> {
    let row = record.u16(0)?;
    if record.u16(12)? & 0x20 > 0 {
        grid.hide_rows(row, row);
    }
    Some(())
}

/// Columns' properties (MS-XLS 2.4.53): bit 0 of the flags hides them.
fn columns(record: &Record, grid: &mut Grid) -> Option<()> {
    if record.u16(8)? & 1 > 0 {
        grid.hide_columns(record.u16(0)?, record.u16(2)?);
    }
    Some(())
}

fn truth_or_fault(code: u8, fault: bool) -> Cell {
    let text = match (fault, code) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0f) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1d) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    };
    if fault { Cell::Fault(text.to_owned()) } else { Cell::Text(text.to_owned()) }
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at + 8)?.try_into().ok().map(f64::from_le_bytes)
}

/// A figure in four bytes (MS-XLS 2.5.122): bit 0 divides by 100, bit 1 makes it whole.
fn packed(number: u32) -> f64 {
    let value = if number & 2 > 0 {
        f64::from(number.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(number & !3) << 32)
    };
    if number & 1 > 0 { value / 100.0 } else { value }
}

#[cfg(test)]
mod tests {
    use super::packed;

    #[test]
    fn packed_figures_are_read() {
        assert_eq!([packed(5000 << 2 | 3), packed((-7i32 << 2).cast_unsigned() | 2)], [50.0, -7.0]);
        let upper = (1.5f64.to_bits() >> 32) as u32;
        assert_eq!([packed(upper), packed(upper | 1)], [1.5, 0.015]);
    }
}
