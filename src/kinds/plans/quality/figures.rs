//! Reported figures: satisfaction of nobody knows how many.

use super::faults::SATISFIED_OF_HOW_MANY;
use crate::base::diag::Diag;
use crate::base::span::Span;
use crate::domain::fold::fold;
use crate::kinds::plans::front::Figure;

/// The hint for a share of satisfied people that says nothing about who was asked; `at` is the figure's place.
pub(crate) fn check(figure: &Figure, at: Span) -> Option<Diag> {
    let share = figure.unit.as_deref().is_some_and(|unit| unit.trim_start().starts_with('%'));
    let satisfaction = fold(&figure.title).contains("hai long");
    let explained = figure.note.is_some() || figure.scope.is_some();
    (share && satisfaction && !explained)
        .then(|| Diag::at(&SATISFIED_OF_HOW_MANY, at).with("value", &figure.title))
}
