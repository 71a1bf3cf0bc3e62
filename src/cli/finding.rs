//! A finding with its place, for people or as JSON. What may be personal is masked, whichever check speaks.

use super::{level, say};
use crate::base::diag::{Diag, Lang, Level};
use crate::base::span::Locus;
use crate::domain::personal;
use serde_json::{Value, json};

/// A finding and where it is shown to stand.
pub struct Shown {
    /// The finding.
    pub diag: Diag,
    /// Its place.
    pub at: Where,
}

/// A place as people name it.
pub enum Where {
    /// The portal as a whole.
    Nowhere,
    /// A place in a content file.
    File(Locus),
    /// A place in a workbook.
    Sheet {
        /// Name of the sheet.
        sheet: String,
        /// Name of the cell, such as F23; `None` for the sheet as a whole.
        cell: Option<String>,
        /// What the cell shows; empty when it must not be repeated.
        value: String,
    },
}

impl Shown {
    /// The file or sheet that findings of one sort are gathered by.
    pub fn whole(&self) -> &str {
        self.at.whole()
    }

    /// Whether two are of one sort in one file or sheet.
    pub fn is_like(&self, other: &Shown) -> bool {
        self.diag.fault.code == other.diag.fault.code && self.whole() == other.whole()
    }

    /// What is wrong, where, the text there with a mark below it, and how to mend it.
    pub fn text(&self, lang: Lang, colours: bool) -> String {
        let Shown { diag, at } = self;
        let head = format!("{}[{}]", level(diag.fault.level, lang), diag.fault.code);
        let head = if colours { colour(diag.fault.level, &head) } else { head };
        let says = format!("{}{}", at.cell(lang), personal::mask(&diag.says(lang)));
        let mut out = format!("{head}: {}\n", says.replace('\n', "\n    "));
        match at {
            Where::File(locus) => out.push_str(&place(locus, diag.secret)),
            Where::Sheet { value, .. }
                if !diag.secret && !value.is_empty() && personal::scan(value).is_empty() =>
            {
                out.push_str(&format!("  | {value}\n"));
            }
            Where::Sheet { .. } | Where::Nowhere => {}
        }
        let word = say(lang, "cách sửa", "mend");
        out.push_str(&format!("  = {word}: {}", personal::mask(&diag.mend(lang))));
        out
    }

    /// The same for programs.
    pub fn json(&self, lang: Lang) -> Value {
        let Shown { diag, at } = self;
        let mut object = json!({
            "code": diag.fault.code,
            "level": diag.fault.level,
            "says": personal::mask(&diag.says(lang)),
            "mend": personal::mask(&diag.mend(lang)),
        });
        match at {
            Where::Sheet { sheet, cell, .. } => {
                object["sheet"] = json!(sheet);
                object["cell"] = json!(cell);
            }
            Where::Nowhere | Where::File(_) => {
                let locus = if let Where::File(locus) = at { Some(locus) } else { None };
                object["file"] = json!(locus.map(|locus| personal::mask(&locus.path)));
                object["line"] = json!(locus.and_then(|locus| locus.line));
                let placed = locus.filter(|locus| locus.line.is_some());
                object["column"] = json!(placed.map(|locus| locus.column));
            }
        }
        object
    }
}

impl Where {
    /// The file or sheet as a whole; empty for the portal.
    fn whole(&self) -> &str {
        match self {
            Where::Nowhere => "",
            Where::File(locus) => &locus.path,
            Where::Sheet { sheet, .. } => sheet,
        }
    }

    /// A place in a workbook, as the beginning of a sentence.
    fn cell(&self, lang: Lang) -> String {
        match (self, lang) {
            (Where::Sheet { sheet, cell: Some(cell), .. }, Lang::Vi) => format!("Tờ ‘{sheet}’, ô {cell}: "),
            (Where::Sheet { sheet, cell: Some(cell), .. }, Lang::En) => {
                format!("Sheet '{sheet}', cell {cell}: ")
            }
            (Where::Sheet { sheet, .. }, Lang::Vi) => format!("Tờ ‘{sheet}’: "),
            (Where::Sheet { sheet, .. }, Lang::En) => format!("Sheet '{sheet}': "),
            _ => String::new(),
        }
    }
}

/// A place in a file, and the text there where nothing in it is personal.
fn place(locus: &Locus, secret: bool) -> String {
    let path = personal::mask(&locus.path);
    let Some(line) = locus.line else {
        return format!("  --> {path}\n");
    };
    let head = format!("  --> {path}:{line}:{}\n", locus.column);
    // What another fault is about may be personal all the same: a telephone number where an agency belongs.
    if secret || locus.excerpt.trim().is_empty() || !personal::scan(&locus.excerpt).is_empty() {
        return head;
    }
    let number = line.to_string();
    let gap = " ".repeat(number.len());
    let before = locus.excerpt[..locus.marked.start].chars().count();
    let marked = locus.excerpt[locus.marked.clone()].chars().count().max(1);
    let mark = format!("{}{}", " ".repeat(before), "^".repeat(marked));
    format!("{head}{gap} |\n{number} | {}\n{gap} | {mark}\n", locus.excerpt.replace('\t', " "))
}

/// A text in the colour of a level, for terminals.
fn colour(level: Level, text: &str) -> String {
    let code = match level {
        Level::Error => "1;31",
        Level::Warning => "1;33",
        Level::Hint => "1;36",
    };
    format!("\x1b[{code}m{text}\x1b[0m")
}
