//! `content/imports/NAME.yaml`: what the headings of an office's export mean, so that it is asked once and not each month.

use super::faults;
use super::matching::{By, Decisions, Use};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Span};
use crate::domain::fold::fold;
use crate::domain::import::ImportSpec;
use crate::domain::kind::DataFile;
use crate::domain::schema::suggest;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The word for a column that is left out.
pub const DROP: &str = "drop";

/// The mapping of one sort of export.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    /// The word after `--as`.
    pub kind: String,
    /// The sheets that a person chose, if they are named after no month; names that a later workbook lacks are passed over.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các tờ đã chọn bằng --sheet"))]
    pub sheets: Vec<String>,
    /// What each heading means.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Mỗi tiêu đề là cột nào"))]
    pub columns: Vec<Remembered>,
    /// Warnings that a person let pass, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các cảnh báo được chấp nhận, kèm lý do"))]
    pub accepted: Vec<Accepted>,
}

/// A warning that a person let pass for one document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// The document: its file name without `.md`.
    #[schemars(extend("x-vi" = "Danh sách nào: tên tệp không có .md"))]
    pub document: String,
    /// The code of the warning.
    #[schemars(extend("x-vi" = "Mã của cảnh báo"))]
    pub code: String,
    /// Why it is no fault here.
    #[schemars(extend("x-vi" = "Vì sao vẫn công bố"))]
    pub reason: String,
    /// The day on which that was said.
    #[schemars(extend("x-vi" = "Ngày chấp nhận"))]
    pub on: Date,
}

/// What a heading means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    /// The heading; both rows joined where there are two.
    #[schemars(extend("x-vi" = "Tiêu đề trong tệp; hai dòng tiêu đề thì ghép lại"))]
    pub header: String,
    /// The key of the column, or `drop`.
    #[schemars(extend("x-vi" = "Khóa của cột, hoặc drop để bỏ"))]
    pub column: String,
    /// Who said so.
    #[serde(default)]
    #[schemars(extend("x-vi" = "person: người trả lời; alias: tên đã biết"))]
    pub by: Origin,
}

/// Who said what a heading means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A person.
    #[default]
    Person,
    /// It is a name of the column.
    Alias,
}

/// The path of a mapping: the exports of one agency may have their own.
pub fn path(word: &str, agency: Option<&str>) -> String {
    let agency = agency.map(|id| format!("-{id}")).unwrap_or_default();
    format!("content/imports/{word}{agency}.yaml")
}

impl Memory {
    /// Reads and checks a file. `None` when its shape is wrong.
    pub fn read(text: &str, file: FileId, diags: &mut Diags) -> Option<Memory> {
        Some(DataFile { file, text: text.into() }.read(diags)?.0)
    }

    /// What it says about headings of a target; columns that do not exist are told and passed over.
    pub fn decisions(&self, spec: &ImportSpec, file: FileId, diags: &mut Diags) -> Decisions {
        let mut decisions = Decisions::new();
        for Remembered { header, column, by } in &self.columns {
            let by = match by {
                Origin::Person => By::Person,
                Origin::Alias => By::Alias,
            };
            match use_of(spec, column) {
                Some(used) => drop(decisions.insert(fold(header), (used, by))),
                None => {
                    let diag = Diag::at(&faults::STALE_MAPPING, Span::file(file)).with("value", column);
                    diags.push(suggest(diag, column, &keys(spec)));
                }
            }
        }
        decisions
    }

    /// Whether a warning about a document was let pass.
    pub fn accepts(&self, document: &str, code: &str) -> bool {
        self.accepted.iter().any(|one| one.document == document && one.code == code)
    }

    /// Lets a warning pass; a new reason takes the place of the old one, the same reason changes nothing.
    pub fn accept(&mut self, new: Accepted) {
        let of_same = |one: &Accepted| (&one.document, &one.code) == (&new.document, &new.code);
        if self.accepted.iter().any(|one| of_same(one) && one.reason == new.reason) {
            return;
        }
        self.accepted.retain(|one| !of_same(one));
        self.accepted.push(new);
        self.accepted.sort_by(|a, b| (&a.document, &a.code).cmp(&(&b.document, &b.code)));
    }

    /// The mapping with what this import knows: its headings replace those of the same words, others stay.
    pub fn with(&self, word: &str, sheets: &[String], headings: Vec<Remembered>) -> Memory {
        let mut columns: BTreeMap<String, Remembered> =
            self.columns.iter().map(|one| (fold(&one.header), one.clone())).collect();
        columns.extend(headings.into_iter().map(|one| (fold(&one.header), one)));
        // `T10` is the sheet of one month: next month it would be the wrong one.
        let lasting: Vec<String> =
            sheets.iter().filter(|name| !name.contains(|c: char| c.is_ascii_digit())).cloned().collect();
        let sheets = if sheets.is_empty() { self.sheets.clone() } else { lasting };
        let accepted = self.accepted.clone();
        Memory { kind: word.to_owned(), sheets, columns: columns.into_values().collect(), accepted }
    }

    /// The file.
    pub fn to_yaml(&self) -> String {
        let mut out = format!(
            "# Do `minhbach import` ghi: tiêu đề trong tệp của cơ quan là cột nào. Tháng sau không phải trả lời lại.\n\
             # Trả lời nhầm thì sửa `column` hoặc xóa dòng ấy.\nkind: {}\n",
            self.kind
        );
        if !self.sheets.is_empty() {
            out.push_str("sheets:\n");
            self.sheets.iter().for_each(|sheet| out.push_str(&format!("  - {}\n", quoted(sheet))));
        }
        if !self.columns.is_empty() {
            out.push_str("columns:\n");
        }
        for Remembered { header, column, by } in &self.columns {
            let by = match by {
                Origin::Person => "person",
                Origin::Alias => "alias",
            };
            out.push_str(&format!("  - {{ header: {}, column: {column}, by: {by} }}\n", quoted(header)));
        }
        if !self.accepted.is_empty() {
            out.push_str("accepted:\n");
        }
        for Accepted { document, code, reason, on } in &self.accepted {
            let reason = quoted(reason);
            out.push_str(&format!(
                "  - {{ document: {document}, code: {code}, on: {on}, reason: {reason} }}\n"
            ));
        }
        out
    }
}

/// What is done with a heading that means this: the key of a column, or `drop`.
pub fn use_of(spec: &ImportSpec, word: &str) -> Option<Use> {
    if word == DROP { Some(Use::Drop) } else { spec.column(word).map(Use::Column) }
}

/// All words that a heading may mean.
pub fn keys(spec: &ImportSpec) -> Vec<&'static str> {
    spec.columns().iter().map(|column| column.key).chain([DROP]).collect()
}

/// A text in quotes, as YAML and JSON have them alike.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Memory>, Vec<&'static str>) {
        let mut diags = Diags::new();
        let memory = Memory::read(text, FileId(0), &mut diags);
        (memory, diags.iter().map(|diag| diag.fault.code).collect())
    }

    #[test]
    fn what_is_written_is_read_again() {
        let heading =
            |header: &str, column: &str, by| Remembered { header: header.into(), column: column.into(), by };
        let headings = vec![
            heading("Ngày \"trả\": #1", "ended", Origin::Person),
            heading("Mã", "dossier", Origin::Alias),
        ];
        let sheets = ["Đã trả".to_owned(), "T10".to_owned()];
        let mut memory = Memory::default().with("late", &sheets, headings);
        let reason = |reason: &str, day: u32| Accepted {
            document: "2026-10".into(),
            code: "late/x".into(),
            reason: reason.into(),
            on: Date::ymd(2026, 11, day).unwrap(),
        };
        memory.accept(reason("vì: thế", 5));
        let text = memory.to_yaml();
        let (again, codes) = read(&text);
        let again = again.unwrap();
        assert!(codes.is_empty() && again.to_yaml() == text, "{text}");
        assert_eq!(again.sheets, ["Đã trả"]);
        assert!(again.accepts("2026-10", "late/x") && !again.accepts("2026-11", "late/x"));
        memory.accept(reason("vì: thế", 9));
        assert_eq!(memory.accepted[0].on.day(), 5);
        memory.accept(reason("khác", 9));
        assert_eq!((memory.accepted.len(), memory.accepted[0].on.day()), (1, 9));
    }

    #[test]
    fn a_file_of_another_shape_is_a_fault() {
        assert_eq!(read("kind: late\ncolumn: []\n").1, ["content/unknown-key"]);
        assert_eq!(read("kind: [\n").1, ["yaml/syntax"]);
    }
}
