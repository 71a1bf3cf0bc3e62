//! Findings that are counted in place of being shown: the rest of each sort, in a line.

use super::say;
use crate::base::diag::{Fault, Lang, Level};
use crate::domain::locale::group;
use std::collections::BTreeSet;

/// What is left of each sort, in the order in which the sorts came up.
#[derive(Default)]
pub struct Left<'f>(Vec<Sort<'f>>);

/// The findings of one sort.
struct Sort<'f> {
    fault: &'static Fault,
    seen: usize,
    left: usize,
    /// The files of those left.
    files: BTreeSet<&'f str>,
}

impl<'f> Left<'f> {
    /// Takes a finding in a file, `""` without one; whether it is one of the first, which are shown.
    pub fn take(&mut self, fault: &'static Fault, file: &'f str, first: usize) -> bool {
        let place = self.0.iter().position(|sort| sort.fault.code == fault.code).unwrap_or_else(|| {
            self.0.push(Sort { fault, seen: 0, left: 0, files: BTreeSet::new() });
            self.0.len() - 1
        });
        let sort = &mut self.0[place];
        sort.seen += 1;
        if sort.seen > first {
            sort.left += 1;
            sort.files.extend(Some(file).filter(|file| !file.is_empty()));
        }
        sort.seen <= first
    }

    /// A line for each sort of which some are left, then an empty one.
    pub fn text(&self, lang: Lang) -> String {
        let lines = self.0.iter().filter(|sort| sort.left > 0).map(|sort| sort.line(lang));
        let mut lines: String = lines.map(|line| format!("{line}\n")).collect();
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines
    }
}

impl Sort<'_> {
    fn line(&self, lang: Lang) -> String {
        let mark = if lang == Lang::Vi { '.' } else { ',' };
        let number = |n: usize| group(&n.to_string(), mark);
        let (count, files, code) = (number(self.left), number(self.files.len()), self.fault.code);
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let level = match self.fault.level {
            Level::Error => say(lang, "lỗi", "error"),
            Level::Warning => say(lang, "cảnh báo", "warning"),
            Level::Hint => say(lang, "gợi ý", "hint"),
        };
        let (ends, file_ends) = (plural(self.left), plural(self.files.len()));
        let place = match (self.files.is_empty(), lang) {
            (true, _) => String::new(),
            (_, Lang::Vi) => format!(" ở {files} tệp"),
            (_, Lang::En) => format!(" in {files} file{file_ends}"),
        };
        match lang {
            Lang::Vi => format!("… và {count} {level} {code} khác{place}; xem tất cả: minhbach check --all"),
            Lang::En => {
                format!("… and {count} more {code} {level}{ends}{place}; see all: minhbach check --all")
            }
        }
    }
}
