//! The second language of the interface: the same figures planned and rendered once more, with other words.

use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Sources;
use crate::domain::agency::Directory;
use crate::domain::config::Config;
use crate::domain::kind::PlanCx;
use crate::domain::portal::Derived;
use crate::stages::plan::twin::{self, Routes};
use crate::stages::plan::{self, Whole};
use crate::stages::theme::{self, Theme};

/// What differs in the second language.
pub(super) struct Second {
    config: Config,
    directory: Directory,
    /// Its words.
    pub theme: Theme,
}

impl Second {
    /// The second language of a portal that has one.
    pub fn of(derived: &Derived, sources: &Sources, diags: &mut Diags) -> Option<Second> {
        let lang = derived.config.second()?;
        let theme = theme::load_beside(&derived.config, lang, sources, diags);
        Some(Second { config: derived.config.translated(), directory: derived.directory.translated(), theme })
    }

    /// What its pages are planned with.
    pub fn cx(&self, as_of: AsOf) -> PlanCx<'_> {
        PlanCx { config: &self.config, directory: &self.directory, as_of, locale: &self.theme.locale }
    }
}

/// The pages of the second language, and the faults of its plan: links in translations may lead nowhere. The plan itself is
/// forgotten, since two sites are never held at once.
pub(super) fn routes(
    derived: &Derived,
    whole: Whole<'_>,
    sources: &Sources,
    cx: &PlanCx<'_>,
) -> (Routes, Diags) {
    let mut found = Diags::new();
    let plan = plan::plan(derived, whole, sources, cx, None, &mut found);
    (twin::routes(&plan.pages), found)
}

/// Adds the faults of the second plan that the first has not got.
pub(super) fn add(found: Diags, diags: &mut Diags) {
    if found.is_empty() {
        return;
    }
    let key = |diag: &Diag| (diag.span, diag.fault.code, diag.args.clone());
    let known: Vec<_> = diags.iter().map(key).collect();
    found.iter().filter(|diag| !known.contains(&key(diag))).for_each(|diag| diags.push(diag.clone()));
}
