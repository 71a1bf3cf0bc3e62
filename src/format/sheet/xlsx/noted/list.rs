//! The sheet that lists what was found.

use super::styles::{Look, Painter};
use super::{Line, List, Names};
use crate::format::package::escaped;
use crate::format::sheet::{cell_name, column_name};

/// Widths of the columns in letters: level, sheet, cell, what is wrong, how to mend it.
const WIDTHS: [usize; 5] = [12, 22, 8, 70, 70];
/// Links that a sheet may have: Excel stops at 65,530.
const LINKS: usize = 65_000;
/// Letters that a cell may have: Excel stops at 32,767 units.
const LETTERS: usize = 16_000;

/// The column with the links.
const CELL: usize = 2;

/// The part; cells have looks if the workbook has styles.
pub fn sheet(list: &List, names: &Names, mut painter: Option<&mut Painter>) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\"><sheetViews>\
         <sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
         state=\"frozen\"/></sheetView></sheetViews><cols>",
        names.main
    );
    for (at, width) in WIDTHS.iter().enumerate() {
        out.push_str(&format!("<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>", at + 1));
    }
    out.push_str("</cols><sheetData>");
    let mut look = |look| painter.as_mut().map(|painter| painter.look(look));
    let head = look(Look::Head);
    row(&mut out, 0, list.head.map(|text| (text, head)));
    for (at, line) in list.lines.iter().enumerate() {
        let plain = look(Look::Plain);
        let cell = if line.link.is_some() { look(Look::Link) } else { plain };
        let level = look(Look::Coloured(line.colour));
        let texts = [&line.level, &line.sheet, &line.cell, &line.says, &line.mend];
        let styles = [level, plain, cell, plain, plain];
        let cells = std::array::from_fn(|column| (texts[column].as_str(), styles[column]));
        row(&mut out, at + 1, cells);
    }
    out.push_str("</sheetData>");
    links(&mut out, &list.lines);
    out + "</worksheet>"
}

fn row(out: &mut String, row: usize, cells: [(&str, Option<usize>); 5]) {
    out.push_str(&format!("<row r=\"{}\">", row + 1));
    for (column, (text, style)) in cells.into_iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
        out.push_str(&format!(
            "<c r=\"{}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            cell_name(row, column),
            cell_text(text)
        ));
    }
    out.push_str("</row>");
}

fn links(out: &mut String, lines: &[Line]) {
    let linked = lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.link.as_ref()?)));
    let links: String = linked
        .take(LINKS)
        .map(|(at, link)| {
            let (cell, link) = (format!("{}{}", column_name(CELL), at + 2), escaped(link));
            format!("<hyperlink ref=\"{cell}\" location=\"{link}\"/>")
        })
        .collect();
    if !links.is_empty() {
        out.push_str(&format!("<hyperlinks>{links}</hyperlinks>"));
    }
}

/// Text of a cell for XML. What looks like an escaped character is escaped: ECMA-376 part 1, 22.9.2.19.
pub fn cell_text(text: &str) -> String {
    let text: String = text.chars().take(LETTERS).collect();
    escaped(&text.replace("_x", "_x005F_x"))
}
