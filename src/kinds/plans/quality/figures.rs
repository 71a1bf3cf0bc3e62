//! Reported figures: satisfaction of nobody knows how many.

use super::faults::SATISFIED_OF_HOW_MANY;
use crate::base::diag::Diag;
use crate::base::span::Span;
use crate::domain::fold::fold;
use crate::kinds::plans::front::Figure;

/// The hint for a share of satisfied people that says nothing about who was asked; `at` is the figure's place.
pub(crate) fn check(figure: &Figure, at: Span) -> Option<Diag> {
    let explained = figure.note.is_some() || figure.scope.is_some();
    (is_satisfaction(figure) && !explained)
        .then(|| Diag::at(&SATISFIED_OF_HOW_MANY, at).with("value", &figure.title))
}

/// Whether it is a share of satisfied people.
fn is_satisfaction(figure: &Figure) -> bool {
    let share = figure.unit.as_deref().is_some_and(|unit| unit.trim_start().starts_with('%'));
    share && fold(&figure.title).contains("hai long")
}

/// Whether it is a share of satisfied people and its scope names no number of those who were asked: 99,8 % of 12 and of 12,000
/// look alike, and nobody can say how exact it is.
pub(crate) fn is_of_nobody_knows_how_many(figure: &Figure) -> bool {
    let counted = figure.scope.as_deref().is_some_and(|scope| scope.chars().any(|c| c.is_ascii_digit()));
    is_satisfaction(figure) && !counted
}
