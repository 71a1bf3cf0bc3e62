//! The list of kinds: the only one there is.

use crate::domain::kind::Kind;

/// All kinds, in the order in which the home page and agency pages show them.
pub fn all() -> Vec<&'static dyn Kind> {
    vec![
        &super::plans::KIND,
        &super::handling::Summaries,
        &super::late::LateLists,
        &super::satisfaction::Satisfaction,
        &super::scorecards::Scores,
        &super::feedback::KIND,
        &super::reception::KIND,
        &super::reports::KIND,
        &super::procedures::KIND,
        &super::inspections::KIND,
        &super::datasets::Datasets,
        &super::pages::Pages,
    ]
}
