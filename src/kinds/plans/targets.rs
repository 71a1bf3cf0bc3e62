//! `STEM.targets.csv` → targets, those of a compound target below it.

use super::columns::{TARGETS, TargetCol as Col};
use super::faults::{
    EACH_DOES_NOT_DIVIDE, HALF_TARGET, SHARE_OVER_100, TARGET_CYCLE, TARGET_WITHOUT_VALUE, UNKNOWN_TARGET,
};
use super::front::Front;
use super::model::Target;
use super::quality;
use super::shared::{Numbers, agencies};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::domain::schema::suggest;
use crate::domain::target::{Comparator, Each, Goal};
use crate::format::csv_table::Record;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the targets of a plan; none when it has no table of targets.
pub(super) fn read(bundle: &Bundle<'_>, front: &Front, diags: &mut Diags) -> Vec<Target<AgencyRef>> {
    let Some(table) = bundle.table(&TARGETS, diags) else { return Vec::new() };
    let Some(mut grid) = Grid::open(&table, &TARGETS, diags) else { return Vec::new() };
    let mut numbers = Numbers::default();
    let mut targets = Vec::with_capacity(table.records.len());
    for record in grid.records() {
        targets.push(target(&mut grid, record, front, &mut numbers));
    }
    let compound = parents(&mut grid, &mut targets);
    for (i, (target, record)) in targets.iter().zip(grid.records()).enumerate() {
        if target.goal.is_none() && half(&grid, record) == (true, true) && !compound.contains(&i) {
            let span = grid.span(record, Col::No as usize);
            grid.push(Diag::at(&TARGET_WITHOUT_VALUE, span).with("value", &target.no));
        }
    }
    let places: Vec<Span> = grid.records().iter().map(|record| grid.span(record, Col::No as usize)).collect();
    grid.finish(diags);
    quality::targets(&targets, &places, &front.notes, diags);
    targets
}

/// Whether the cells of comparator and value are empty.
fn half(grid: &Grid<'_>, record: &Record) -> (bool, bool) {
    let empty = |column| grid.text(record, column as usize).is_empty();
    (empty(Col::Comparator), empty(Col::Value))
}

fn target(grid: &mut Grid<'_>, record: &Record, front: &Front, numbers: &mut Numbers) -> Target<AgencyRef> {
    let at = grid.span(record, Col::No as usize);
    let no = grid.required(record, Col::No as usize).unwrap_or_default();
    let slug = if no.is_empty() { String::new() } else { numbers.take(no, at, |diag| grid.push(diag)) };
    let title = grid.required(record, Col::Title as usize).unwrap_or_default();
    let goal = goal(grid, record, no);
    let (period, each) = times(grid, record, front);
    let text = |column| Box::from(grid.text(record, column as usize));
    Target {
        no: no.into(),
        slug,
        parent: None,
        title: title.into(),
        goal,
        measure: text(Col::Measure),
        at: grid.span(record, Col::Measure as usize),
        agencies: agencies(grid, record, Col::Agencies as usize),
        period,
        each,
        decisions: Vec::new(),
        scope: text(Col::Scope),
        lead: agencies(grid, record, Col::Lead as usize),
        definition: text(Col::Definition),
        note: text(Col::Note),
    }
}

/// The time that counts, and the parts of it that must each reach the goal.
fn times(grid: &mut Grid<'_>, record: &Record, front: &Front) -> (Option<Period>, Option<Each>) {
    let period = grid.period(record, Col::Period as usize);
    let each = grid.choice(record, Col::Each as usize).map(|each| Each::ALL[each]);
    let whole = period.unwrap_or(front.period);
    if each.is_some_and(|each| each.parts(&whole).is_none()) {
        let span = grid.span(record, Col::Each as usize);
        let (vi, en) = (whole.label_vi(), whole.label_en());
        let diag = Diag::at(&EACH_DOES_NOT_DIVIDE, span).with("value", grid.text(record, Col::Each as usize));
        grid.push(diag.with_words("period", vi, en));
        return (period, None);
    }
    (period, each)
}

fn goal(grid: &mut Grid<'_>, record: &Record, no: &str) -> Option<Goal> {
    let (no_comparator, no_value) = half(grid, record);
    if no_comparator != no_value {
        let column = if no_value { Col::Value } else { Col::Comparator };
        let span = grid.span(record, column as usize);
        grid.push(Diag::at(&HALF_TARGET, span).with("value", no));
    }
    let comparator = grid.choice(record, Col::Comparator as usize);
    let value = grid.decimal(record, Col::Value as usize).filter(|value| !value.is_empty());
    let aspirational = grid.yes(record, Col::Aspirational as usize);
    let (comparator, value) = (Comparator::ALL[comparator?], value?);
    let unit = grid.text(record, Col::Unit as usize);
    if unit == "%" && value.parse::<f64>().is_ok_and(|value| value > 100.0) {
        let span = grid.span(record, Col::Value as usize);
        grid.push(Diag::at(&SHARE_OVER_100, span).with("target", no).with("value", value));
    }
    Some(Goal { comparator, value: value.into(), unit: unit.into(), aspirational })
}

/// Finds the compound target of each part, the first of equal numbers; returns the compound ones.
fn parents(grid: &mut Grid<'_>, targets: &mut [Target<AgencyRef>]) -> BTreeSet<usize> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (i, target) in targets.iter().enumerate() {
        places.entry(target.no.to_string()).or_insert(i);
    }
    for (i, record) in grid.records().iter().enumerate() {
        let word = grid.text(record, Col::Parent as usize);
        if word.is_empty() {
            continue;
        }
        targets[i].parent = places.get(word).copied();
        if targets[i].parent.is_none() {
            let known: Vec<&str> = places.keys().map(String::as_str).collect();
            let diag = Diag::at(&UNKNOWN_TARGET, grid.span(record, Col::Parent as usize));
            grid.push(suggest(diag.with("value", word), word, &known));
        }
    }
    let compound = targets.iter().filter_map(|target| target.parent).collect();
    let cyclic: Vec<usize> = (0..targets.len()).filter(|i| in_cycle(targets, *i)).collect();
    for i in cyclic {
        let span = grid.span(&grid.records()[i], Col::Parent as usize);
        grid.push(Diag::at(&TARGET_CYCLE, span).with("value", &targets[i].no));
        targets[i].parent = None;
    }
    compound
}

fn in_cycle(targets: &[Target<AgencyRef>], start: usize) -> bool {
    let above = std::iter::successors(targets[start].parent, |i| targets[*i].parent);
    above.take(targets.len()).any(|i| i == start)
}
