//! Recomputes the published figures of a site from its published CSV files alone. It shares no code with what made them: it
//! reads the list of figures and the files as anybody else would.

mod evaluate;
mod list;
mod number;
mod scores;

use evaluate::{Table, Trouble, evaluate};
pub use list::Value;
use list::{Figure, How, List};
pub use number::Number;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The list of figures, below the folder of data.
pub const LIST: &str = "so-lieu.json";

/// Files by their path below the folder of data.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// Figures that were recomputed and are right.
    pub right: usize,
    /// Figures that rest on tables that are not handed out: for each reason how many.
    pub left: BTreeMap<String, usize>,
    /// Files that were read.
    pub files: usize,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
}

/// Something that is wrong.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A figure has another value.
    Differs {
        /// The figure.
        name: String,
        /// The pages that show it.
        pages: Vec<String>,
        /// What the site says.
        stated: Value,
        /// What follows from the files.
        computed: Value,
    },
    /// A figure cannot be worked out.
    Unknown {
        /// The figure.
        name: String,
        /// The pages that show it.
        pages: Vec<String>,
        /// The column that a file lacks, or the cell that is no number.
        detail: String,
    },
    /// A file is not there.
    Missing(String),
    /// A file has another digest than the list of figures, or than `SHA256SUMS`, says.
    Changed(String),
    /// A file is no table.
    Unreadable(String),
}

/// Why nothing can be checked.
#[derive(Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is no list of figures.
    NoList,
    /// The list cannot be read.
    BadList(String),
}

/// Checks all figures. `sums` is the text of the site's `SHA256SUMS`, where there is one.
///
/// # Errors
/// When there is no list of figures, or one that cannot be read.
pub fn verify(files: &Files, sums: Option<&str>) -> Result<Report, Unusable> {
    let text = files.get(LIST).ok_or(Unusable::NoList)?;
    let list: List = serde_json::from_slice(text).map_err(|error| Unusable::BadList(error.to_string()))?;
    let sums = sums.map(of_site);
    let mut report = Report { files: list.files.len(), ..Report::default() };
    let mut tables = BTreeMap::new();
    for (path, digest) in &list.files {
        match table(path, digest, files, sums.as_ref()) {
            Ok(table) => {
                tables.insert(path.as_str(), table);
            }
            Err(wrong) => {
                // The figures are still worked out: what they say now is of interest.
                if let (Wrong::Changed(_), Some(bytes)) = (&*wrong, files.get(path)) {
                    tables.extend(Table::read(bytes).map(|table| (path.as_str(), table)));
                }
                report.wrong.push(*wrong);
            }
        }
    }
    for figure in &list.figures {
        check(figure, &list, &tables, &mut report);
    }
    Ok(report)
}

/// The digests of `SHA256SUMS`, by path below the folder of data.
fn of_site(text: &str) -> BTreeMap<&str, &str> {
    let line = |line: &'_ str| -> Option<(usize, usize)> {
        let at = line.find("  du-lieu/")?;
        Some((at, at + "  du-lieu/".len()))
    };
    text.lines().filter_map(|one| line(one).map(|(end, start)| (&one[start..], &one[..end]))).collect()
}

fn table(
    path: &str,
    digest: &str,
    files: &Files,
    sums: Option<&BTreeMap<&str, &str>>,
) -> Result<Table, Box<Wrong>> {
    let bytes = files.get(path).ok_or_else(|| Box::new(Wrong::Missing(path.to_owned())))?;
    let found: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let listed = sums.is_none_or(|sums| sums.get(path).is_some_and(|sum| *sum == found));
    if found != digest || !listed {
        return Err(Box::new(Wrong::Changed(path.to_owned())));
    }
    Table::read(bytes).ok_or_else(|| Box::new(Wrong::Unreadable(path.to_owned())))
}

fn check(figure: &Figure, list: &List, tables: &BTreeMap<&str, Table>, report: &mut Report) {
    let pages = || {
        let mut pages: Vec<String> = figure.shown.iter().map(|(page, ..)| page.clone()).collect();
        pages.dedup();
        pages
    };
    let unknown = |detail: String| Wrong::Unknown { name: figure.name.clone(), pages: pages(), detail };
    let formula = match &figure.how {
        How::Not { not } => {
            *report.left.entry(not.clone()).or_default() += 1;
            return;
        }
        How::Known(formula) => formula,
    };
    let Some(set) = list.sets.get(formula.from) else {
        report.wrong.push(unknown(format!("sets[{}]", formula.from)));
        return;
    };
    let of_set: Option<Vec<&Table>> = set.iter().map(|path| tables.get(path.as_str())).collect();
    // A file that cannot be read was told of once, not for each of its figures.
    let Some(of_set) = of_set else { return };
    match evaluate(&of_set, &formula.conditions, &formula.measure) {
        Ok(computed) if computed == figure.value => report.right += 1,
        Ok(computed) => {
            let (name, stated) = (figure.name.clone(), figure.value);
            report.wrong.push(Wrong::Differs { name, pages: pages(), stated, computed });
        }
        Err(Trouble(detail)) => report.wrong.push(unknown(detail)),
    }
}

#[cfg(test)]
mod tests;
