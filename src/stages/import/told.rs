//! What the reading of a sheet has to tell besides its values: open questions, columns that it lacks, what was passed over.

use super::finding::{Finding, Place};
use super::heading::Heading;
use super::matching::{Candidate, Question};
use super::sheets::Table;
use super::sorted::Rows;
use super::{Reading, Request, cells, faults, ranges};
use crate::base::diag::Text;
use crate::domain::import::ImportSpec;
use crate::domain::personal::names_a_person;
use crate::format::sheet::{Sheet, Workbook, column_name};
use std::collections::BTreeSet;

/// Columns that every record needs and no heading means, unless rows above all records tell them or a question may still
/// bring them.
pub(super) fn missing_columns(spec: &ImportSpec, table: &Table, rows: &Rows, findings: &mut Vec<Finding>) {
    let asked = |column: usize| {
        let questions = table.matched.questions.iter();
        questions.flat_map(|question| &question.candidates).any(|one: &Candidate| one.column == column)
    };
    let above = |column: usize| {
        let told = |group: usize| rows.groups[group].iter().any(|value| value.column == column);
        !rows.data.is_empty() && rows.data.iter().all(|one| told(one.group))
    };
    for (at, column) in spec.columns().iter().enumerate() {
        if spec.requires(at) && table.matched.taken[at].is_none() && !above(at) && !asked(at) {
            let first = table.header.headings.first().map_or(0, |heading| heading.column);
            let place = Place::cell(table.sheet, table.header.bottom, first);
            let finding = Finding::of(&faults::NO_COLUMN, place).with("column", column.key);
            let known = [&[column.key], column.aliases].concat().join(", ");
            let finding = finding.with("known", known);
            findings.push(finding.with_words("about", column.label.vi, column.label.en));
        }
    }
}

/// Hidden rows are read: most of them are hidden by a filter that was left on. The official is told.
pub(super) fn hidden_rows(workbook: &Workbook, sheet: usize, rows: &Rows, findings: &mut Vec<Finding>) {
    let hidden: Vec<usize> =
        rows.data.iter().map(|one| one.row).filter(|row| workbook.sheets[sheet].rows[*row].hidden).collect();
    if let Some(first) = hidden.first() {
        let finding = Finding::of(&faults::HIDDEN_ROWS, Place::cell(sheet, *first, 0));
        findings.push(finding.with("count", hidden.len()).with("rows", ranges(&hidden)));
    }
}

/// Rows above others of which it is unclear what they say, as questions: each text once.
pub(super) fn group_questions(sheet: usize, rows: &Rows, questions: &mut Vec<Question>) {
    let mut asked = BTreeSet::new();
    for (_, value) in &rows.unsure {
        let heading = Heading::new(value.at.1, value.at.0, std::slice::from_ref(&value.text));
        let Some(heading) = heading.filter(|_| asked.insert(super::decision_key(&value.text))) else {
            continue;
        };
        let candidates = vec![Candidate { column: value.column, score: 100 }];
        questions.push(Question { sheet, heading, candidates, rival: false, group: true });
    }
}

/// Columns with personal data that were to fill a column of the tables.
pub(super) fn refused_columns(spec: &ImportSpec, table: &Table, findings: &mut Vec<Finding>) {
    for (heading, column) in &table.matched.refused {
        let column = &spec.columns()[*column];
        let place = Place::cell(table.sheet, heading.row, heading.column);
        let finding = Finding::of(&faults::PERSONAL_COLUMN, place).with("value", &heading.text);
        let finding = finding.with("column", column.key);
        findings.push(finding.with_words("about", column.label.vi, column.label.en));
    }
}

/// Data in columns that have no heading: one finding at the first of these cells.
pub(super) fn without_heading(sheet: &Sheet, table: &Table, rows: &Rows, findings: &mut Vec<Finding>) {
    let headed: BTreeSet<usize> = table.header.headings.iter().map(|heading| heading.column).collect();
    let cells = rows.data.iter().flat_map(|one| {
        let row = &sheet.rows[one.row];
        (0..row.cells.len()).filter(|at| cells::fills(row, *at)).map(|at| (one.row, at))
    });
    let stray: Vec<(usize, usize)> = cells.filter(|(_, column)| !headed.contains(column)).collect();
    let Some((row, column)) = stray.first() else { return };
    let columns: BTreeSet<usize> = stray.iter().map(|(_, column)| *column).collect();
    let columns: Vec<String> = columns.into_iter().map(column_name).collect();
    let mut numbers: Vec<usize> = stray.iter().map(|(row, _)| *row).collect();
    numbers.dedup();
    let finding = Finding::of(&faults::NO_HEADING, Place::cell(table.sheet, *row, *column));
    let finding = finding.with("count", stray.len()).with("columns", columns.join(", "));
    findings.push(finding.with("rows", ranges(&numbers)));
}

/// Each open question as a finding, for those who are not asked on a terminal.
pub(super) fn questions(request: &Request<'_>, reading: &mut Reading) {
    for question in &reading.questions {
        let columns = request.spec.columns();
        let place = Place::cell(question.sheet, question.heading.row, question.heading.column);
        let label = |one: &Candidate| &columns[one.column].label;
        let Some(first) = question.candidates.first() else { continue };
        let person = question.group && names_a_person(&question.heading.text);
        let fault = match (question.group, question.rival) {
            _ if person => &faults::PERSON_GROUP,
            (true, _) => &faults::UNSURE_GROUP,
            (false, true) => &faults::TWO_COLUMNS,
            (false, false) => &faults::UNSURE_COLUMN,
        };
        let named = |word: fn(&Text) -> &'static str| {
            let all = question.candidates.iter();
            all.map(|one| format!("{} ({})", columns[one.column].key, word(label(one))))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let finding = Finding::of(fault, place).with("value", &question.heading.text);
        let finding =
            finding.with("first", columns[first.column].key).with("column", columns[first.column].key);
        let finding = finding.with_words("about", label(first).vi, label(first).en);
        let finding = if person { finding.secret() } else { finding };
        reading.findings.push(finding.with_words("known", named(|text| text.vi), named(|text| text.en)));
    }
}
