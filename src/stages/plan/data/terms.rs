//! The terms under which the data may be used again.

use super::trail;
use crate::base::id::Route;
use crate::domain::kind::PlanCx;
use crate::domain::site::PlannedPage;
use crate::stages::data::TERMS;
use crate::stages::plan::agencies::search_doc;
use serde::Serialize;

#[derive(Serialize)]
struct TermsView {
    paragraphs: Vec<String>,
    own: Option<String>,
}

/// The page, with the rules that the terms follow: those in force and before (`open-data` in `domain/law`).
pub(super) fn page<'a>(cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("data.terms.title", &[]);
    let paragraphs = ["free", "source", "resale", "liability", "correct"];
    let paragraphs = paragraphs.map(|key| cx.locale.say(&format!("data.terms.{key}"), &[]));
    let rules = cx.config.law.all("open-data").map(|rule| {
        let key = if rule.verified { "data.terms.law" } else { "data.terms.law.unverified" };
        cx.locale.say(key, &[("rule", &rule.name()), ("says", &rule.says)])
    });
    let view = TermsView {
        paragraphs: paragraphs.into_iter().chain(rules).collect(),
        own: cx.config.footer.terms.clone(),
    };
    PlannedPage {
        summary: cx.locale.say("data.licence", &[]),
        trail: trail(cx, title.clone()),
        search: vec![search_doc(TERMS, &title, "pages", 2)],
        title,
        ..PlannedPage::new(Route::new(TERMS), "data/terms.html", view)
    }
}
