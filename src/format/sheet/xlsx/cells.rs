//! The cells of one worksheet.

use super::super::grid::{Budget, COLUMNS, Grid, ROWS, text_cell};
use super::super::number::{iso_cell, number_cell};
use super::super::rich::Shared;
use super::super::{Cell, Merged, Unreadable};
use super::Common;
use super::strings::rich_text;
use crate::format::package::{Xml, attribute, element, flag, number, push_text};
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// What a cell says before its value.
struct Head {
    row: usize,
    column: usize,
    style: usize,
    kind: Kind,
}

/// How the value of a cell is written: attribute `t`.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Shared,
    Truth,
    Fault,
    Text,
    Inline,
    Day,
}

/// Reads a sheet into `grid`; `legacy` is set if text in old fonts was decoded.
pub fn read<R: BufRead>(
    xml: &mut Xml<R>,
    common: &Common,
    grid: &mut Grid,
    budget: &mut Budget,
    legacy: &mut bool,
) -> Result<(), Unreadable> {
    // Rows and cells may leave out where they stand: behind the one before.
    let (mut next_row, mut next_column) = (0, 0);
    while let Some(event) = xml.event()? {
        let Event::Start(start) = event else { continue };
        match element(&start) {
            "row" => {
                next_row = number(&start, "r").map_or(next_row, |row| row.saturating_sub(1)) + 1;
                next_column = 0;
                if flag(&start, "hidden") {
                    grid.hide_rows(next_row - 1, next_row - 1);
                }
            }
            "c" => {
                let head = head(&start, next_row.max(1) - 1, next_column);
                if head.row >= ROWS || head.column >= COLUMNS {
                    return Err(xml.broken());
                }
                next_column = head.column + 1;
                let cell = value(xml, &head, common, legacy)?;
                grid.put(head.row, head.column, cell, budget)?;
            }
            "col" if flag(&start, "hidden") => {
                let bounds = number(&start, "min").zip(number(&start, "max"));
                if let Some((first @ 1.., last)) = bounds {
                    grid.hide_columns(first - 1, last.saturating_sub(1));
                }
            }
            "mergeCell" => {
                if let Some(area) = attribute(&start, "ref").and_then(|area| area_of(&area)) {
                    grid.merge(area, budget)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn head(start: &BytesStart, row: usize, column: usize) -> Head {
    let place = attribute(start, "r").and_then(|place| place_of(&place));
    let (row, column) = place.unwrap_or((row, column));
    let kind = match attribute(start, "t").as_deref() {
        Some("s") => Kind::Shared,
        Some("b") => Kind::Truth,
        Some("e") => Kind::Fault,
        Some("str") => Kind::Text,
        Some("inlineStr") => Kind::Inline,
        Some("d") => Kind::Day,
        _ => Kind::Number,
    };
    Head { row, column, style: number(start, "s").unwrap_or(0), kind }
}

/// The value of the cell that has begun, up to its end. A formula has the value of its last calculation, where there was
/// one; that may be a text without letters.
fn value<R: BufRead>(
    xml: &mut Xml<R>,
    head: &Head,
    common: &Common,
    legacy: &mut bool,
) -> Result<Cell, Unreadable> {
    let (mut text, mut in_value, mut inline) = (String::new(), false, None);
    let (mut formula, mut valued) = (false, false);
    while let Some(event) = xml.event()? {
        match &event {
            Event::Start(start) => match element(start) {
                "f" => formula = true,
                "v" => (in_value, valued) = (true, true),
                "is" => inline = Some(rich_text(xml, "is")?),
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "v" => in_value = false,
                "c" => break,
                _ => {}
            },
            _ if in_value => push_text(&event, &mut text),
            _ => {}
        }
    }
    if let Some(rich) = inline {
        return Ok(shared_cell(&rich, head, common, legacy));
    }
    let calculated = !text.trim().is_empty() || (valued && head.kind == Kind::Text);
    if formula && !calculated {
        return Ok(Cell::Uncalculated);
    }
    cell_of(text, head, common, legacy).ok_or_else(|| xml.broken())
}

/// The cell of a written value; `None` if it is not what it says it is.
fn cell_of(text: String, head: &Head, common: &Common, legacy: &mut bool) -> Option<Cell> {
    let style = common.styles.get(head.style).copied().unwrap_or_default();
    let trimmed = text.trim();
    Some(match head.kind {
        Kind::Text => shared_cell(&Shared::Plain(text), head, common, legacy),
        _ if trimmed.is_empty() => Cell::Empty,
        Kind::Shared => {
            let index: usize = trimmed.parse().ok()?;
            shared_cell(common.strings.get(index)?, head, common, legacy)
        }
        Kind::Truth => Cell::Text(if trimmed == "0" { "FALSE" } else { "TRUE" }.to_owned()),
        Kind::Fault => Cell::Fault(trimmed.to_owned()),
        Kind::Day => iso_cell(trimmed),
        Kind::Inline => Cell::Empty,
        Kind::Number => number_cell(trimmed.parse().ok()?, style.shown, common.calendar),
    })
}

fn shared_cell(shared: &Shared, head: &Head, common: &Common, legacy: &mut bool) -> Cell {
    let family = common.styles.get(head.style).and_then(|style| style.family);
    match (shared, family) {
        (Shared::Plain(text), None) => text_cell(text),
        _ => text_cell(&shared.runs(family).decoded(legacy)),
    }
}

/// Row and column of a name such as `B12`, both from 0.
pub(super) fn place_of(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0, |column, letter| {
        letter
            .is_ascii_alphabetic()
            .then(|| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    let row: usize = row.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

fn area_of(name: &str) -> Option<Merged> {
    let (first, last) = name.split_once(':')?;
    let ((top, left), (bottom, right)) = (place_of(first)?, place_of(last)?);
    (top <= bottom && left <= right).then_some(Merged { top, bottom, left, right })
}

#[cfg(test)]
mod tests {
    use super::super::super::cell_name;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_cells_are_read() {
        assert_eq!([place_of("A1"), place_of("xfd1048576")], [Some((0, 0)), Some((ROWS - 1, COLUMNS - 1))]);
        for name in ["", "A", "1", "A0", "AAAA1", "Ă1", "A1B", "A-1", "A99999999999999999999"] {
            assert_eq!(place_of(name), None, "{name}");
        }
        assert_eq!(area_of("B2:A1"), None);
        assert_eq!(area_of("A1:C2"), Some(Merged { top: 0, bottom: 1, left: 0, right: 2 }));
    }

    #[test]
    fn a_formula_without_a_value_is_no_empty_cell() {
        let cells = "<c><f>A1</f><v/></c><c><f>A1</f></c><c t='str'><f>A1</f><v></v></c><c><f>A1</f><v>1</v></c><c><v/></c><c t='str'><f>A1</f></c>";
        let part = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
        let mut grid = Grid::new("", false);
        let mut xml = Xml::new(part.as_bytes(), "");
        read(&mut xml, &Common::default(), &mut grid, &mut Budget::default(), &mut false).unwrap();
        use Cell::{Empty, Uncalculated};
        let expected = [Uncalculated, Uncalculated, Empty, Cell::Number("1".into()), Empty, Uncalculated];
        assert_eq!(grid.finish().rows[0].cells, expected);
    }

    proptest! {
        #[test]
        fn names_come_back(row in 0..ROWS, column in 0..COLUMNS) {
            prop_assert_eq!(place_of(&cell_name(row, column)), Some((row, column)));
        }
    }
}
