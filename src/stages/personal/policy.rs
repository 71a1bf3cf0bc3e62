//! Policies of `portal.yaml` that need a decision.

use super::faults;
use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::{Sources, Span};
use crate::domain::config::{Config, Officials};
use crate::format::yaml;

/// Reports names of officials without a basis, or with one that is not in force on the day the site speaks of.
pub fn check(config: &Config, sources: &Sources, as_of: AsOf, diags: &mut Diags) {
    let policies = &config.policies;
    if policies.officials != Officials::Named {
        return;
    }
    let Some(basis) = &policies.officials_basis else {
        diags.push(finding(&faults::NO_BASIS, sources, "policies.officials"));
        return;
    };
    if basis.expires < as_of.0 {
        let diag = finding(&faults::BASIS_EXPIRED, sources, "policies.officials_basis.expires");
        diags.push(diag.with("expires", basis.expires).with("as_of", as_of));
    } else if basis.date > as_of.0 {
        let diag = finding(&faults::BASIS_NOT_YET, sources, "policies.officials_basis.date");
        diags.push(diag.with("date", basis.date).with("as_of", as_of));
    }
}

/// A finding at a key of `portal.yaml`.
fn finding(fault: &'static Fault, sources: &Sources, path: &str) -> Diag {
    let file = sources.iter().find(|(_, file)| file.path.starts_with("content/portal."));
    let Some((id, file)) = file else { return Diag::whole(fault) };
    let text = file.text();
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let node = yaml::parse(&text[start..], id, start).ok();
    match node.as_ref().and_then(|node| node.find(path)) {
        Some(node) => Diag::at(fault, Span::bytes(id, node.range.start, node.range.end)),
        None => Diag::at(fault, Span::file(id)),
    }
}
