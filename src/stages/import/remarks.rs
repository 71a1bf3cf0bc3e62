//! Findings as remarks for the official's own workbook: a colour and a comment for each cell, and the list of all.

use super::finding::{Finding, Place};
use crate::base::diag::{Lang, Level, Text, text};
use crate::base::span::Sources;
use crate::domain::personal::mask;
use crate::format::sheet::{Line, List, Mark, Workbook, cell_name};
use std::collections::BTreeMap;

/// What is written into a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remarks {
    /// One mark for each cell that a finding is about, by place.
    pub marks: Vec<Mark>,
    /// All findings.
    pub list: List,
}

/// The name of the sheet with the list.
pub const TITLE: Text = text("Lỗi", "Faults");

const MEND: Text = text("Cách sửa", "How to mend");

/// The remarks of an import. As in messages, what may be personal is masked, and what cells hold is not repeated.
pub fn remarks(findings: &[Finding], workbook: &Workbook, sources: &Sources, lang: Lang) -> Remarks {
    let vi = lang == Lang::Vi;
    let head = if vi {
        ["Mức", "Tờ", "Ô", "Sai ở đâu", MEND.vi]
    } else {
        ["Level", "Sheet", "Cell", "What is wrong", MEND.en]
    };
    let mut lines: Vec<Line> =
        findings.iter().map(|finding| line(finding, workbook, sources, lang)).collect();
    if lines.is_empty() {
        let says = if vi { "Không có lỗi, cảnh báo hay gợi ý nào." } else { "Nothing was found." };
        lines.push(Line { says: says.to_owned(), colour: NONE, ..Line::default() });
    }
    Remarks { marks: marks(findings, lang), list: List { title: TITLE.in_lang(lang), head, lines } }
}

const NONE: &str = "FFFFFF";

/// Light enough for black letters.
fn colour(level: Level) -> &'static str {
    match level {
        Level::Error => "FFC7CE",
        Level::Warning => "FFEB9C",
        Level::Hint => "DDEBF7",
    }
}

fn named(level: Level) -> Text {
    match level {
        Level::Error => text("Lỗi", "Error"),
        Level::Warning => text("Cảnh báo", "Warning"),
        Level::Hint => text("Gợi ý", "Hint"),
    }
}

/// What is wrong and how to mend it.
fn words(finding: &Finding, lang: Lang) -> (String, String) {
    let (says, mend) = (finding.diag.says(lang), finding.diag.mend(lang));
    (mask(&says).into_owned(), mask(&mend).into_owned())
}

/// A sheet, and row and column of one of its cells.
type SheetCell = (usize, (usize, usize));

/// The marks: a cell has the colour of its worst finding, and all of them in its comment.
fn marks(findings: &[Finding], lang: Lang) -> Vec<Mark> {
    let mut cells: BTreeMap<SheetCell, (Level, Vec<String>)> = BTreeMap::new();
    for finding in findings {
        let Some(Place { sheet, cell: Some(cell) }) = finding.place else { continue };
        let level = finding.diag.fault.level;
        let (says, mend) = words(finding, lang);
        let said = format!("{}: {says}\n{}: {mend}", named(level).in_lang(lang), MEND.in_lang(lang));
        let (worst, all) = cells.entry((sheet, cell)).or_insert((level, Vec::new()));
        *worst = level.min(*worst);
        all.push(said);
    }
    let mark = |((sheet, cell), (level, said)): ((usize, _), (Level, Vec<String>))| Mark {
        sheet,
        cell,
        colour: colour(level),
        text: said.join("\n\n"),
    };
    cells.into_iter().map(mark).collect()
}

fn line(finding: &Finding, workbook: &Workbook, sources: &Sources, lang: Lang) -> Line {
    let level = finding.diag.fault.level;
    let (says, mend) = words(finding, lang);
    let (sheet, cell, link) = match (finding.place, finding.diag.span) {
        (Some(place), _) => {
            let sheet = workbook.sheets.get(place.sheet).map_or("", |sheet| sheet.name.as_str());
            let cell = place.cell.map(|(row, column)| cell_name(row, column));
            let link = cell.as_ref().map(|cell| format!("'{}'!{cell}", sheet.replace('\'', "''")));
            (sheet.to_owned(), cell.unwrap_or_default(), link)
        }
        (None, Some(span)) => {
            let locus = sources.locate(span);
            let line = locus.line.map(|line| line.to_string()).unwrap_or_default();
            (mask(&locus.path).into_owned(), line, None)
        }
        (None, None) => Default::default(),
    };
    Line {
        level: named(level).in_lang(lang).to_owned(),
        colour: colour(level),
        sheet,
        cell,
        says,
        mend,
        link,
    }
}
