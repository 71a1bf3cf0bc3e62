//! Questions on a terminal: what a heading means, which sheet to read, why a warning may pass.

use crate::base::diag::{Lang, Text};
use crate::domain::import::ImportSpec;
use crate::format::sheet::{Workbook, cell_name};
use crate::stages::import::matching::{Question, Use};
use crate::stages::import::memory::use_of;
use std::io::{self, BufRead, Write};

/// A conversation. An empty input ends it, so that nothing is ever taken that nobody said.
pub struct Asker<'a, I, O> {
    /// What the person types.
    pub input: I,
    /// What the person reads.
    pub out: O,
    /// The language.
    pub lang: Lang,
    /// The workbook.
    pub workbook: &'a Workbook,
    /// What it is imported as.
    pub spec: &'static ImportSpec,
}

impl<I: BufRead, O: Write> Asker<'_, I, O> {
    /// What a heading means; `None` when the person stops.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn heading(&mut self, question: &Question) -> io::Result<Option<Use>> {
        let sheet = &self.workbook.sheets[question.sheet].name;
        let (cell, text) = (cell_name(question.heading.row, question.heading.column), &question.heading.text);
        let (group_vi, group_en) = ("dòng đứng trên các dòng khác, ghi", "the row above others that says");
        let (vi, en) = if question.group { (group_vi, group_en) } else { ("cột", "the column") };
        match self.lang {
            Lang::Vi => writeln!(self.out, "\nTờ ‘{sheet}’, ô {cell}: {vi} ‘{text}’ là gì?")?,
            Lang::En => writeln!(self.out, "\nSheet '{sheet}', cell {cell}: what is {en} '{text}'?")?,
        }
        for (number, candidate) in question.candidates.iter().enumerate() {
            let column = &self.spec.columns()[candidate.column];
            writeln!(self.out, "  {}. {} – {}", number + 1, column.key, column.label.in_lang(self.lang))?;
        }
        match question.group {
            true => {
                self.line("  0. chỉ để chia nhóm, không ghi", "  0. it only parts the rows, take nothing")?
            }
            false => self.line("  0. bỏ cột này", "  0. leave this column out")?,
        }
        loop {
            let answer = self.answer(
                "Ghi số, hoặc tên cột khác (Enter: dừng, không nhập): ",
                "A number, or the name of another column (Enter: stop, import nothing): ",
            )?;
            let used = match answer.as_str() {
                "" => return Ok(None),
                "0" => Some(Use::Drop),
                word => word
                    .parse::<usize>()
                    .ok()
                    .and_then(|number| question.candidates.get(number.checked_sub(1)?))
                    .map(|candidate| Use::Column(candidate.column))
                    .or_else(|| use_of(self.spec, word)),
            };
            if used.is_some() {
                return Ok(used);
            }
            self.again()?;
        }
    }

    /// The sheets to read; none when the person stops.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn sheets(&mut self, choice: &[usize]) -> io::Result<Vec<String>> {
        self.line("\nNhiều tờ có bảng:", "\nSeveral sheets have a table:")?;
        for (number, sheet) in choice.iter().enumerate() {
            writeln!(self.out, "  {}. {}", number + 1, self.workbook.sheets[*sheet].name)?;
        }
        loop {
            let answer = self.answer(
                "Ghi số của tờ cần nhập, nhiều tờ thì cách nhau bằng dấu phẩy (Enter: dừng): ",
                "The number of the sheet to read, several with commas (Enter: stop): ",
            )?;
            if answer.is_empty() {
                return Ok(Vec::new());
            }
            let one = |word: &str| {
                let number: usize = word.trim().parse().ok()?;
                let sheet = *choice.get(number.checked_sub(1)?)?;
                Some(self.workbook.sheets[sheet].name.clone())
            };
            if let Some(names) = answer.split(',').map(one).collect::<Option<Vec<_>>>() {
                return Ok(names);
            }
            self.again()?;
        }
    }

    /// Why a warning may pass; `None` when the person stops.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn reason(&mut self, code: &str) -> io::Result<Option<String>> {
        match self.lang {
            Lang::Vi => {
                writeln!(self.out, "\nCòn cảnh báo {code} ở trên. Nếu vẫn đúng, ghi lý do để lưu lại.")?
            }
            Lang::En => writeln!(
                self.out,
                "\nThere is the warning {code} above. If all is right, say why; it is recorded."
            )?,
        }
        let answer =
            self.answer("Lý do (Enter: dừng, không nhập): ", "Reason (Enter: stop, import nothing): ")?;
        Ok((!answer.is_empty()).then_some(answer))
    }

    /// Why what was published changes; `None` when the person stops.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn correction(&mut self) -> io::Result<Option<String>> {
        self.line(
            "\nDanh sách này đã công bố và nay thay đổi. Lý do sẽ hiện trên cổng cùng các dòng đã đổi; không ghi tên người dân.",
            "\nThis list was published and changes now. The reason will be shown on the portal beside the rows that changed; name no citizen.",
        )?;
        let answer = self.answer(
            "Lý do đính chính (Enter: dừng, không nhập): ",
            "Reason (Enter: stop, import nothing): ",
        )?;
        Ok((!answer.is_empty()).then_some(answer))
    }

    fn line(&mut self, vi: &'static str, en: &'static str) -> io::Result<()> {
        writeln!(self.out, "{}", Text { vi, en }.in_lang(self.lang))
    }

    fn again(&mut self) -> io::Result<()> {
        self.line("Không có lựa chọn này.", "There is no such choice.")
    }

    fn answer(&mut self, vi: &'static str, en: &'static str) -> io::Result<String> {
        write!(self.out, "{}", Text { vi, en }.in_lang(self.lang))?;
        self.out.flush()?;
        let mut line = String::new();
        self.input.read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::sheet::Sheet;
    use crate::kinds::registry;
    use crate::stages::import::Heading;
    use crate::stages::import::matching::Candidate;

    fn ask<R>(typed: &str, ask: impl FnOnce(&mut Asker<'_, &[u8], Vec<u8>>) -> R) -> (R, String) {
        let named = |name: &str| Sheet { name: name.into(), ..Sheet::default() };
        let workbook = Workbook { sheets: vec![named("T9"), named("T10")], ..Workbook::default() };
        let kinds = registry::all();
        let spec = kinds.iter().flat_map(|kind| kind.imports()).find(|spec| spec.word == "late").unwrap();
        let (input, out) = (typed.as_bytes(), Vec::new());
        let mut asker = Asker { input, out, lang: Lang::Vi, workbook: &workbook, spec };
        let answer = ask(&mut asker);
        (answer, String::from_utf8(asker.out).unwrap())
    }

    fn question() -> Question {
        let heading =
            Heading { column: 11, row: 0, text: "Lý do chậm".into(), forms: vec!["ly do cham".into()] };
        let candidates = [3, 1].map(|column| Candidate { column, score: 80 }).to_vec();
        Question { sheet: 1, heading, candidates, rival: false, group: false }
    }

    #[test]
    fn a_heading_is_answered_by_number_or_name_and_asked_again_after_a_slip() {
        let (answer, said) = ask("9\n2\n", |asker| asker.heading(&question()).unwrap());
        assert_eq!(answer, Some(Use::Column(1)));
        assert!(said.starts_with("\nTờ ‘T10’, ô L1: cột ‘Lý do chậm’ là gì?\n  1. "), "{said}");
        assert!(said.contains("Không có lựa chọn này."), "{said}");
        assert_eq!(ask("dossier\n", |asker| asker.heading(&question()).unwrap()).0, Some(Use::Column(0)));
        assert_eq!(ask("0\n", |asker| asker.heading(&question()).unwrap()).0, Some(Use::Drop));
        assert_eq!(ask("\n", |asker| asker.heading(&question()).unwrap()).0, None);
        assert_eq!(ask("", |asker| asker.heading(&question()).unwrap()).0, None);
    }

    #[test]
    fn sheets_are_chosen_by_number() {
        assert_eq!(ask("2, 1\n", |asker| asker.sheets(&[0, 1]).unwrap()).0, ["T10", "T9"]);
        assert_eq!(ask("3\n2\n", |asker| asker.sheets(&[0, 1]).unwrap()).0, ["T10"]);
        assert!(ask("", |asker| asker.sheets(&[0, 1]).unwrap()).0.is_empty());
    }

    #[test]
    fn a_warning_passes_with_a_reason_only() {
        assert_eq!(ask("Mã cũ\n", |asker| asker.reason("late/x").unwrap()).0.as_deref(), Some("Mã cũ"));
        assert_eq!(ask("  \n", |asker| asker.reason("late/x").unwrap()).0, None);
        let (why, said) = ask("Nhầm cột\n", |asker| asker.correction().unwrap());
        assert_eq!(why.as_deref(), Some("Nhầm cột"));
        assert!(said.contains("đã công bố và nay thay đổi"), "{said}");
        assert_eq!(ask("\n", |asker| asker.correction().unwrap()).0, None);
    }
}
