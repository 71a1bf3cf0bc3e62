//! How the figures of lists come about: the rules of their kind, and the dated rules that rows are judged by.

use super::{Register, Subject};
use crate::domain::kind::PlanCx;
use crate::domain::limit::Limit;
use crate::domain::method::{Dated, Method, validity};

/// The rules of a kind; none before its first list.
pub(super) fn all<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>) -> Option<Method> {
    let spec = S::spec();
    let method = || Method {
        id: spec.folder,
        title: cx.locale.say(&spec.title(), &[]),
        rules: spec.method.iter().map(|key| cx.locale.say(key, &[])).collect(),
        data: register.rules().iter().rev().map(|one| dated(one, cx)).collect(),
    };
    (!register.periods.is_empty()).then(method)
}

fn dated(one: &'static Limit, cx: &PlanCx<'_>) -> Dated {
    let locale = cx.locale;
    let doubt = one.unverified.as_ref().map(|text| locale.say("listing.rule.unverified", &[("text", text)]));
    Dated {
        name: locale.say("listing.rule", &[("document", &one.document), ("article", &one.article)]),
        validity: validity(one.valid_from, one.valid_to, locale),
        says: std::iter::once(locale.content(&one.says).into_owned())
            .chain(doubt)
            .collect::<Vec<_>>()
            .join(" "),
        source: one.source.clone(),
        verified: one.unverified.is_none(),
    }
}
