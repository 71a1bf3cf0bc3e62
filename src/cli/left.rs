//! Findings that are counted in place of being shown: the rest of each sort, in a line.

use super::level;
use crate::base::diag::{Fault, Lang};
use crate::domain::locale::group;
use std::collections::BTreeSet;

/// What is left of each sort, in the order in which the sorts came up.
pub struct Left<'f> {
    /// So many of each sort are shown.
    first: usize,
    sorts: Vec<Sort<'f>>,
}

/// The findings of one sort.
struct Sort<'f> {
    fault: &'static Fault,
    seen: usize,
    /// The files of those left, and the last that was taken: findings come file by file.
    files: BTreeSet<&'f str>,
    last: &'f str,
}

impl<'f> Left<'f> {
    /// Nothing yet; of each sort the first ones are shown.
    pub fn beyond(first: usize) -> Left<'f> {
        Left { first, sorts: Vec::new() }
    }

    /// Takes a finding in a file, `""` without one; whether it is one of the first, which are shown.
    pub fn take(&mut self, fault: &'static Fault, file: &'f str) -> bool {
        let place = self.sorts.iter().position(|sort| sort.fault.code == fault.code).unwrap_or_else(|| {
            self.sorts.push(Sort { fault, seen: 0, files: BTreeSet::new(), last: "" });
            self.sorts.len() - 1
        });
        let sort = &mut self.sorts[place];
        sort.seen += 1;
        let shown = sort.seen <= self.first;
        if !shown && file != sort.last {
            sort.files.insert(file);
            sort.last = file;
        }
        shown
    }

    /// A line for each sort of which some are left, then an empty one.
    pub fn text(&self, lang: Lang) -> String {
        let left = self.sorts.iter().filter(|sort| sort.seen > self.first);
        let lines = left.map(|sort| sort.line(sort.seen - self.first, lang));
        let mut lines: String = lines.map(|line| format!("{line}\n")).collect();
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines
    }
}

impl Sort<'_> {
    fn line(&self, left: usize, lang: Lang) -> String {
        let mark = if lang == Lang::Vi { '.' } else { ',' };
        let number = |n: usize| group(&n.to_string(), mark);
        let (count, files, code) = (number(left), number(self.files.len()), self.fault.code);
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let (level, ends, file_ends) =
            (level(self.fault.level, lang), plural(left), plural(self.files.len()));
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
