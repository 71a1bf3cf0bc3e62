//! The stages between parsing and pages, for a kind that has a function for each.

use super::agency::Directory;
use super::kind::{DeriveCx, DerivedKind, ParsedKind, ResolvedKind};
use crate::base::diag::Diags;

/// Content read, with what resolves it and what derives its figures.
pub fn chain<P, R, K>(
    parsed: P,
    resolve: impl FnOnce(P, &Directory, &mut Diags) -> R + Send + 'static,
    derive: impl FnOnce(R, &DeriveCx<'_>, &mut Diags) -> K + Send + Sync + 'static,
) -> Box<dyn ParsedKind>
where
    P: Send + 'static,
    R: Send + Sync + 'static,
    K: DerivedKind + 'static,
{
    Box::new(Parsed { parsed, resolve, derive })
}

struct Parsed<P, F, G> {
    parsed: P,
    resolve: F,
    derive: G,
}

impl<P, R, K, F, G> ParsedKind for Parsed<P, F, G>
where
    P: Send,
    R: Send + Sync + 'static,
    K: DerivedKind + 'static,
    F: FnOnce(P, &Directory, &mut Diags) -> R + Send,
    G: FnOnce(R, &DeriveCx<'_>, &mut Diags) -> K + Send + Sync + 'static,
{
    fn resolve(self: Box<Self>, directory: &Directory, diags: &mut Diags) -> Box<dyn ResolvedKind> {
        let resolved = (self.resolve)(self.parsed, directory, diags);
        Box::new(Resolved { resolved, derive: self.derive })
    }
}

struct Resolved<R, G> {
    resolved: R,
    derive: G,
}

impl<R, K, G> ResolvedKind for Resolved<R, G>
where
    R: Send + Sync,
    K: DerivedKind + 'static,
    G: FnOnce(R, &DeriveCx<'_>, &mut Diags) -> K + Send + Sync,
{
    fn derive(self: Box<Self>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Box<dyn DerivedKind> {
        Box::new((self.derive)(self.resolved, cx, diags))
    }
}
