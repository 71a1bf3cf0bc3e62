//! What a correction did to the figures that a kind claims: the kind itself computes them from each version.

use super::{Input, Subject};
use crate::base::diag::Diags;
use crate::base::span::FileId;
use crate::domain::claim::Measure;
use crate::domain::columns::TableSpec;
use crate::domain::kind::Bundle;
use crate::domain::version::Effect;
use std::collections::BTreeMap;

/// The sum of each figure over the agencies of a version that have it; `None` when none has.
pub type Figures = BTreeMap<Measure, Option<u64>>;

/// The figures of a version as its kind claims them; none when its head is not that of today's kind.
pub fn figures(
    subject: &Subject<'_>,
    head: Option<FileId>,
    tables: &[(&'static TableSpec, FileId)],
    input: &Input<'_>,
) -> Figures {
    let Some(head) = head else { return Figures::new() };
    let text = input.sources.get(head).text();
    let table = |(spec, file): &(&'static TableSpec, FileId)| {
        Some((spec.name, (*file, input.sources.get(*file).bytes.utf8()?)))
    };
    let tables = tables.iter().filter_map(table);
    let bundle = Bundle::read((subject.stem.clone(), subject.path.into()), (head, &text), tables.collect());
    let Ok(bundle) = bundle else { return Figures::new() };
    // Alone, a document lacks what others say; only its own figures are wanted.
    let mut unheard = Diags::new();
    let parsed = subject.kind.parse(&[], &[bundle], &mut unheard);
    let derived = parsed.resolve(input.cx.directory, &mut unheard).derive(input.cx, &mut unheard);
    let mut figures = Figures::new();
    for claim in derived.claims() {
        let sum = figures.entry(claim.measure).or_insert(None);
        if let Some(value) = claim.value {
            *sum = sum.unwrap_or(0).checked_add(value);
        }
    }
    figures
}

/// The figures that differ.
pub fn compared(before: &Figures, after: &Figures) -> Vec<Effect> {
    let measures: std::collections::BTreeSet<Measure> = before.keys().chain(after.keys()).copied().collect();
    let of = |figures: &Figures, measure| figures.get(&measure).copied().flatten();
    let effect = |measure| Effect { measure, before: of(before, measure), after: of(after, measure) };
    measures.into_iter().map(effect).filter(|effect| effect.before != effect.after).collect()
}
