//! The parts of a workbook as text.

use super::{About, Cell, Column, Done};
use crate::base::date::Date;
use std::fmt::Write;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Styles by their number in `xl/styles.xml`.
const HEADER: u8 = 1;
const DAY: u8 = 2;

/// Writes a text as XML; what XML cannot hold is left out.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// `A`, `B`, … `Z`, `AA` … of a column counted from 0.
fn letters(mut column: usize, out: &mut String) {
    let mut name = Vec::new();
    loop {
        name.push(b'A' + (column % 26) as u8);
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => break,
        }
    }
    out.extend(name.iter().rev().map(|byte| char::from(*byte)));
}

/// The day as spreadsheets count: days since 30 December 1899.
fn serial(day: Date) -> i64 {
    Date::ymd(1899, 12, 30).map_or(0, |start| day.days_since(start))
}

/// What stands before the rows of a sheet. The first sheet is the one that opens.
pub(super) fn sheet_head(columns: &[Column], first: bool) -> String {
    let selected = if first { " tabSelected=\"1\"" } else { "" };
    let mut out = format!(
        "{XML}<worksheet xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheetViews><sheetView{selected} workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
    );
    for (number, column) in (1..).zip(columns) {
        // Writing to a string does not fail.
        let _ = write!(
            out,
            "<col min=\"{number}\" max=\"{number}\" width=\"{}\" customWidth=\"1\"/>",
            column.width
        );
    }
    out.push_str("</cols><sheetData>");
    out
}

/// A row, counted from 1.
pub(super) fn row<'c>(out: &mut String, number: usize, cells: impl Iterator<Item = Cell<'c>>, header: bool) {
    let _ = write!(out, "<row r=\"{number}\">");
    for (column, cell) in cells.enumerate() {
        out.push_str("<c r=\"");
        letters(column, out);
        let _ = write!(out, "{number}\"");
        match cell {
            Cell::Text(text) => {
                if header {
                    let _ = write!(out, " s=\"{HEADER}\"");
                }
                out.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                escape(text, out);
                out.push_str("</t></is></c>");
            }
            Cell::Number(number) => {
                let _ = write!(out, "><v>{number}</v></c>");
            }
            Cell::Day(day) => {
                let _ = write!(out, " s=\"{DAY}\"><v>{}</v></c>", serial(day));
            }
        }
    }
    out.push_str("</row>");
}

/// What stands behind the rows. A table without rows is none to a spreadsheet.
pub(super) fn sheet_end(table: bool) -> String {
    let parts = if table { "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>" } else { "" };
    format!("</sheetData>{parts}</worksheet>")
}

/// Where a sheet finds its table.
pub(super) fn sheet_relations(number: usize) -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/table\" \
         Target=\"../tables/table{number}.xml\"/></Relationships>"
    )
}

/// The rows of a sheet as a table with named columns.
pub(super) fn table(number: usize, sheet: &Done) -> String {
    let mut range = "A1:".to_owned();
    letters(sheet.columns.len().saturating_sub(1), &mut range);
    let _ = write!(range, "{}", sheet.rows + 1);
    let mut out = format!(
        "{XML}<table xmlns=\"{MAIN}\" id=\"{number}\" name=\"table{number}\" displayName=\"table{number}\" ref=\"{range}\" \
         totalsRowShown=\"0\"><autoFilter ref=\"{range}\"/><tableColumns count=\"{}\">",
        sheet.columns.len()
    );
    for (id, column) in (1..).zip(&sheet.columns) {
        let _ = write!(out, "<tableColumn id=\"{id}\" name=\"{}\"/>", escaped(&column.heading));
    }
    out.push_str("</tableColumns><tableStyleInfo showRowStripes=\"0\"/></table>");
    out
}

/// The parts that hold the sheets together.
pub(super) fn frame(sheets: &[Done], about: &About) -> Vec<(&'static str, String)> {
    vec![
        ("xl/workbook.xml", workbook(sheets)),
        ("xl/_rels/workbook.xml.rels", workbook_relations(sheets)),
        ("xl/styles.xml", styles()),
        ("docProps/core.xml", core(about)),
        ("_rels/.rels", relations()),
        ("[Content_Types].xml", content_types(sheets)),
    ]
}

fn workbook(sheets: &[Done]) -> String {
    let mut out = format!("{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    for (id, sheet) in (1..).zip(sheets) {
        let name = escaped(&sheet.name);
        let _ = write!(out, "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>");
    }
    out.push_str("</sheets></workbook>");
    out
}

fn workbook_relations(sheets: &[Done]) -> String {
    let mut out = format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (id, _) in (1..).zip(sheets) {
        let _ = write!(
            out,
            "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
    }
    let styles = sheets.len() + 1;
    let _ = write!(
        out,
        "<Relationship Id=\"rId{styles}\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    out
}

fn styles() -> String {
    let font =
        |bold: &str| format!("<font>{bold}<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");
    format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>\
         <fonts count=\"2\">{}{}</fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">\
         <alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        font(""),
        font("<b/>")
    )
}

fn core(about: &About) -> String {
    let (title, author) = (escaped(&about.title), escaped(&about.author));
    let (lang, day) = (about.lang, about.day);
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{lang}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>"
    )
}

fn relations() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

fn content_types(sheets: &[Done]) -> String {
    const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut out = format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEET}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{SHEET}.styles+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    for (number, sheet) in (1..).zip(sheets) {
        let part = format!("/xl/worksheets/sheet{number}.xml");
        let _ = write!(out, "<Override PartName=\"{part}\" ContentType=\"{SHEET}.worksheet+xml\"/>");
        if sheet.rows > 0 {
            let part = format!("/xl/tables/table{number}.xml");
            let _ = write!(out, "<Override PartName=\"{part}\" ContentType=\"{SHEET}.table+xml\"/>");
        }
    }
    out.push_str("</Types>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let name = |column| {
            let mut out = String::new();
            letters(column, &mut out);
            out
        };
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(name), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert_eq!(serial(Date::ymd(1900, 3, 1).unwrap()), 61);
    }
}
