//! Rows that templates write: outputs, targets, figures.

use super::target_anchor;
use super::words::{Link, Time, Words, some};
use crate::kinds::plans::front::Figure;
use crate::kinds::plans::model::{Output, Target, Task};
use crate::kinds::plans::quality::is_of_nobody_knows_how_many;
use serde::Serialize;

/// An output with its time.
#[derive(Serialize)]
pub(super) struct OutputRow<'a> {
    text: &'a str,
    /// The time columns.
    time: Time,
    /// The output's own time where it differs.
    own: Option<Time>,
    /// Who leads it, where the outputs of the task are led by several.
    lead: Vec<Link>,
    note: Option<&'a str>,
}

/// The outputs of a task.
pub(super) fn outputs<'a>(task: &'a Task, words: Words<'a>) -> Vec<OutputRow<'a>> {
    let several = task.outputs.iter().any(|output| output.lead != task.outputs[0].lead);
    let row = |output: &'a Output| OutputRow {
        text: &output.text,
        time: words.time(&output.columns),
        own: output.own.as_ref().map(|own| words.time(own)),
        lead: if several { words.links(&output.lead) } else { Vec::new() },
        note: Some(&*output.note).filter(|note| !note.is_empty()),
    };
    task.outputs.iter().map(row).collect()
}

/// A target in the table of targets.
#[derive(Serialize)]
pub(super) struct TargetRow<'a> {
    no: &'a str,
    anchor: String,
    title: &'a str,
    /// How many compound targets it is a part of.
    depth: usize,
    goal: Option<String>,
    scope: Option<&'a str>,
    lead: Vec<Link>,
    definition: Option<&'a str>,
    note: Option<&'a str>,
}

/// The targets, each followed by its parts, in the order of the table.
pub(super) fn targets<'a>(targets: &'a [Target], words: Words<'a>) -> Vec<TargetRow<'a>> {
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); targets.len()];
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for (i, target) in targets.iter().enumerate().rev() {
        match target.parent {
            Some(parent) => parts[parent].push(i),
            None => stack.push((i, 0)),
        }
    }
    let mut rows = Vec::with_capacity(targets.len());
    while let Some((i, depth)) = stack.pop() {
        rows.push(target(&targets[i], depth, words));
        stack.extend(parts[i].iter().map(|part| (*part, depth + 1)));
    }
    rows
}

fn target<'a>(target: &'a Target, depth: usize, words: Words<'a>) -> TargetRow<'a> {
    let text = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    TargetRow {
        no: &target.no,
        anchor: target_anchor(target),
        title: &target.title,
        depth,
        goal: target.goal.as_ref().map(|goal| words.goal(goal)),
        scope: text(&target.scope),
        lead: words.links(&target.lead),
        definition: text(&target.definition),
        note: text(&target.note),
    }
}

/// A reported figure with the words of its source.
#[derive(Serialize)]
pub(super) struct FigureRow<'a> {
    anchor: String,
    title: &'a str,
    value: String,
    /// What is said of a share of nobody knows how many.
    uncertain: Option<String>,
    /// What and which time it covers.
    scope: Option<String>,
    note: Option<&'a str>,
}

impl<'a> FigureRow<'a> {
    pub(super) fn new(figure: &'a Figure, words: Words<'a>) -> FigureRow<'a> {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let scope: Vec<&str> =
            [&figure.scope, &figure.period].into_iter().flatten().map(String::as_str).collect();
        let gap = if unit.is_empty() || unit.starts_with('%') { "" } else { " " };
        let value = format!("{}{gap}{unit}", figure.value);
        let said = |key| words.say(&format!("qualifier.{key}"), &[("value", &value)]);
        FigureRow {
            anchor: format!("figure-{}", figure.id),
            title: &figure.title,
            value: figure.qualifier.key().map(said).or_else(|| some(&value)).unwrap_or_default(),
            uncertain: is_of_nobody_knows_how_many(figure).then(|| words.say("figure.uncertain", &[])),
            scope: some(&scope.join(", ")),
            note: figure.note.as_deref(),
        }
    }
}
