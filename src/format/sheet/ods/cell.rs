//! The content of one cell.

use super::super::Cell;
use super::super::format::Shown;
use super::super::grid::text_cell;
use super::super::number::{Calendar, iso_cell, number_cell};
use super::Opened;
use super::styles::Styles;
use crate::format::legacy::{Family, Runs};
use crate::format::package::{Xml, attribute, element, number, push_text};
use crate::format::unreadable::Unreadable;
use quick_xml::events::Event;
use std::io::BufRead;

/// Spaces that one element stands for, at most: no office program shows more in a cell.
const SPACES: usize = 1000;

/// The cell that has begun, up to its end.
pub fn read<R: BufRead>(
    xml: &mut Xml<R>,
    opened: &Opened,
    family: Option<Family>,
    styles: &Styles,
    legacy: &mut bool,
) -> Result<Cell, Unreadable> {
    let runs = content(xml, family, styles)?;
    let given = opened.value.as_deref();
    let number = |shown| {
        let value = given.and_then(|value| value.parse().ok());
        value.map(|value| number_cell(value, shown, Calendar::From1900))
    };
    Ok(match opened.kind.as_str() {
        "float" | "currency" => number(Shown::Plain).ok_or_else(|| xml.broken())?,
        "percentage" => number(Shown::Share).ok_or_else(|| xml.broken())?,
        "date" => given.map_or(Cell::Empty, iso_cell),
        "time" => given.map_or(Cell::Empty, |value| text_cell(&clock(value))),
        "boolean" => text_cell(if given == Some("true") { "TRUE" } else { "FALSE" }),
        _ => text_or_fault(match given {
            // The text of the paragraphs is the same, with its fonts.
            Some(value) if runs.is_empty() => value.to_owned(),
            _ => runs.decoded(legacy),
        }),
    })
}

/// LibreOffice writes the faults of formulas as text.
fn text_or_fault(text: String) -> Cell {
    let faults = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!"];
    if faults.contains(&text.as_str()) || text.starts_with("Err:") {
        Cell::Fault(text)
    } else {
        text_cell(&text)
    }
}

/// `PT16H45M00S` as "16:45".
fn clock(value: &str) -> String {
    let parts: Vec<&str> = value.trim_start_matches("PT").split(['H', 'M', 'S']).collect();
    match parts[..] {
        [hours, minutes, seconds, ..] => {
            let seconds = seconds.split(['.', ',']).next().unwrap_or_default();
            let tail =
                if matches!(seconds, "" | "00" | "0") { String::new() } else { format!(":{seconds:0>2}") };
            format!("{hours:0>2}:{minutes:0>2}{tail}")
        }
        _ => value.to_owned(),
    }
}

/// The paragraphs of the cell, a line each; notes of readers and drawings are left out.
fn content<R: BufRead>(xml: &mut Xml<R>, cell: Option<Family>, styles: &Styles) -> Result<Runs, Unreadable> {
    let mut runs = Runs::default();
    let mut fonts = vec![cell];
    let (mut paragraphs, mut inside) = (0, false);
    while let Some(event) = xml.event()? {
        let font = fonts.last().copied().flatten();
        match &event {
            Event::Start(start) => match element(start) {
                "annotation" | "frame" | "custom-shape" | "table" => xml.skip()?,
                "p" | "h" => {
                    if paragraphs > 0 {
                        runs.push(font, "\n");
                    }
                    paragraphs += 1;
                    inside = true;
                }
                "span" => {
                    let style = attribute(start, "style-name").unwrap_or_default();
                    fonts.push(styles.font(&style).unwrap_or(font));
                }
                "s" => runs.push(font, &" ".repeat(number(start, "c").unwrap_or(1).min(SPACES))),
                "tab" => runs.push(font, "\t"),
                "line-break" => runs.push(font, "\n"),
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "span" => {
                    fonts.pop();
                }
                "p" | "h" => inside = false,
                "table-cell" | "covered-table-cell" => break,
                _ => {}
            },
            _ if inside => {
                let mut text = String::new();
                push_text(&event, &mut text);
                runs.push(font, &text);
            }
            _ => {}
        }
    }
    Ok(runs)
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn times_are_written_as_shown() {
        let all = ["PT16H45M00S", "PT8H5M3S", "PT01H00M00.5S", "gì đó"].map(clock);
        assert_eq!(all, ["16:45", "08:05:03", "01:00", "gì đó"]);
    }
}
