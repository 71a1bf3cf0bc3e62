//! The pages of scorecards.

pub mod block;
mod card;
mod edition;
mod head;
pub mod home;
mod index;
mod method;
pub mod numbers;
mod scope;
mod trend;
mod words;

use super::derive::{Edition, Scorecards};
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::site::PlannedPage;
use scope::Scope;

/// Address of the page of all editions.
pub const INDEX: &str = "chat-luong/index.html";

/// What an edition is called.
pub fn title(edition: &Edition, locale: &Locale) -> String {
    let period = locale.period(&edition.period);
    locale.say("scorecards.edition.title", &[("scheme", &edition.scheme.short), ("period", &period)])
}

/// All pages: the index, the editions, the agencies in them; none without a scorecard.
pub fn all<'a>(scorecards: &'a Scorecards, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if scorecards.editions.is_empty() {
        return Vec::new();
    }
    let mut pages = vec![index::page(scorecards, cx)];
    for edition in &scorecards.editions {
        let whole = Scope { scorecards, cx, edition, entry: None };
        pages.push(edition::page(whole));
        let known = edition.agencies.iter().filter(|one| scorecards.card(one).has_groups());
        pages.extend(known.map(|one| card::page(Scope { entry: Some(one), ..whole }, one)));
    }
    pages
}
