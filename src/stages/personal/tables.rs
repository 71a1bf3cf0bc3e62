//! The cells of tables, by what their columns hold.

use super::{Finder, Finding};
use crate::base::diag::Diags;
use crate::base::span::{FileId, InputFile};
use crate::domain::columns::{Shape, TableSpec};
use crate::domain::kind::Kind;
use crate::domain::personal::Data;
use crate::format::csv_table;

/// Looks through the cells that hold words. Numbers and days are checked where they are read; columns that no table has
/// are refused there, and are not published.
pub fn check(id: FileId, file: &InputFile, kind: &dyn Kind, finder: &Finder, diags: &mut Diags) {
    let Some(spec) = spec(&file.path, kind) else { return };
    let text = file.text();
    let decomposed = memchr::memchr2(0xcc, 0xcd, &file.bytes).is_some();
    if !decomposed && finder.is_quiet(&text) {
        return;
    }
    let mut read = Diags::new();
    // What is wrong with the table itself is reported where it is read.
    let Some(table) = csv_table::parse(&text, id, &[], &mut read) else { return };
    // Columns that a document describes itself may hold any words.
    let shape = |header: &String| match kind.describes() {
        true => Some(Shape::Text),
        false => spec.column(header).map(|at| spec.columns[at].shape),
    };
    let shapes = table.header.iter().map(shape);
    let words: Vec<(usize, Shape)> =
        shapes.enumerate().filter_map(|(field, shape)| Some((field, shape.filter(holds_words)?))).collect();
    for record in &table.records {
        for (field, shape) in &words {
            for finding in
                finder.find(table.cell(record, *field)).iter().filter(|finding| !belongs(finding, *shape))
            {
                diags.push(finding.at(table.span(record, *field), ("", "")));
            }
        }
    }
}

/// The table that a file holds: `STEM.NAME.csv`.
fn spec(path: &str, kind: &dyn Kind) -> Option<&'static TableSpec> {
    let name = path.strip_suffix(".csv")?.rsplit_once('.')?.1;
    kind.tables().iter().find(|table| table.name == name).copied()
}

fn holds_words(shape: &Shape) -> bool {
    match shape {
        Shape::Text
        | Shape::Figure
        | Shape::Dossier
        | Shape::Official
        | Shape::Schedule
        | Shape::Agency
        | Shape::Agencies => true,
        Shape::Date | Shape::Count | Shape::Times | Shape::Decimal | Shape::Choice(_) | Shape::YesNo => false,
    }
}

/// Whether a column is there for what was found: the policies decide about these columns.
fn belongs(finding: &Finding, shape: Shape) -> bool {
    match finding {
        Finding::Dossier(_) => shape == Shape::Dossier,
        Finding::Personal(hit) => shape == Shape::Official && hit.data == Data::Name,
    }
}
