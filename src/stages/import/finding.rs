//! What is wrong with a spreadsheet, and the cell where it stands.

use crate::base::diag::{Diag, Fault, Level};

/// A place in a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Number of the sheet, from 0.
    pub sheet: usize,
    /// Row and column of the cell, from 0; `None` for the sheet as a whole.
    pub cell: Option<(usize, usize)>,
}

impl Place {
    /// A cell.
    pub fn cell(sheet: usize, row: usize, column: usize) -> Place {
        Place { sheet, cell: Some((row, column)) }
    }

    /// A sheet as a whole.
    pub fn sheet(sheet: usize) -> Place {
        Place { sheet, cell: None }
    }
}

/// One finding. With a place in the workbook it has none in a content file.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What is wrong.
    pub diag: Diag,
    /// Where in the workbook.
    pub place: Option<Place>,
}

impl Finding {
    /// A finding at a place of the workbook.
    pub fn at(place: Place, diag: Diag) -> Finding {
        Finding { diag: Diag { span: None, ..diag }, place: Some(place) }
    }

    /// A finding that has no place in the workbook.
    pub fn elsewhere(diag: Diag) -> Finding {
        Finding { diag, place: None }
    }

    /// A finding of a sort at a place of the workbook.
    pub fn of(fault: &'static Fault, place: Place) -> Finding {
        Finding::at(place, Diag::whole(fault))
    }

    /// Gives a placeholder its value.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Finding {
        Finding { diag: self.diag.with(name, value), ..self }
    }

    /// Gives a placeholder words that differ by language.
    #[must_use]
    pub fn with_words(self, name: &'static str, vi: impl ToString, en: impl ToString) -> Finding {
        Finding { diag: self.diag.with_words(name, vi, en), ..self }
    }

    /// Keeps what the cell holds out of messages.
    #[must_use]
    pub fn secret(self) -> Finding {
        Finding { diag: self.diag.secret(), ..self }
    }

    /// Whether it keeps the import from being written.
    pub fn blocks(&self, strict: bool) -> bool {
        let limit = if strict { Level::Warning } else { Level::Error };
        self.diag.fault.level <= limit
    }
}

/// Findings in a fixed order: those of the workbook by place, then those of content files.
pub fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    let key = |finding: &Finding| {
        let diag = &finding.diag;
        (finding.place.is_none(), finding.place, diag.span, diag.fault.code, diag.args.clone())
    };
    findings.sort_by_cached_key(key);
    findings
}
