//! The look-up of a dossier by its code: all that the portal publishes of it, over all lists and months.
//!
//! A code never leaves the reader's device. The page loads the one shard that would hold the code and searches it there; a
//! shard has at least a hundred codes, so that the server's log does not tell which was meant. A portal with fewer has one
//! shard with all of them. Shards are ranges in the order of the codes read from their end (`key`): the end of a code is what
//! people know, and codes of one day or office, which look alike at the beginning, are spread over all shards. The page holds
//! the bounds of the ranges. The names of the shards change with the codes that they hold, so that a shard kept by a browser
//! is never read by the bounds of another month: "not in the lists" must not come from an old file.

mod key;
mod order;
mod shard;

use crate::base::id::Route;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::portal::Derived;
use crate::domain::sighting::Covered;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
pub use order::Order;
use order::{All, CODES};
use serde::Serialize;
use std::sync::Arc;

/// Address of the page.
pub const ROUTE: &str = "tra-cuu.html";

/// Characters of a code that have to be typed at least: a running number has so many digits.
const TYPED: usize = 4;

/// All sightings of a portal, in order.
pub struct Lookup<'a> {
    all: All<'a>,
    order: Arc<Order>,
    locale: &'a Locale,
}

/// A script of the look-up: its route and its bytes.
pub struct Shard {
    /// Root-relative.
    pub route: String,
    /// The script.
    pub bytes: Vec<u8>,
}

/// The view of `lookup.html`.
#[derive(Serialize)]
struct View {
    covered: Vec<Covered>,
    /// Sightings and codes, as the language writes them.
    rows: String,
    codes: String,
    /// Codes in a shard at least; `None` when one shard holds all.
    hidden_among: Option<usize>,
    /// Characters of a code that have to be typed at least.
    typed: usize,
    /// Characters of the end of a code that always suffice.
    suffices: usize,
    /// Where the shards lie: folder and what their names begin with.
    shards: String,
    /// The bounds: see [`short`].
    bounds: String,
}

impl<'a> Lookup<'a> {
    /// What the kinds tell, in the order of the codes.
    pub fn new(derived: &'a Derived, order: Arc<Order>, cx: &'a PlanCx<'a>) -> Lookup<'a> {
        Lookup { all: All::told(derived, cx), order, locale: cx.locale }
    }

    /// How many scripts there are.
    pub fn count(&self) -> usize {
        self.order.shards.len()
    }

    /// Address of a script, counted from 0.
    pub fn route(&self, number: usize) -> String {
        format!("tra-cuu/{}-{number}.js", self.order.state)
    }

    /// A script, counted from 0.
    pub fn shard(&self, number: usize) -> Shard {
        let numbers = &self.order.numbers[self.order.shards[number].clone()];
        let name = format!("{}-{number}", self.order.state);
        Shard { route: self.route(number), bytes: shard::script(&name, &self.all, numbers, self.locale) }
    }

    /// The page.
    pub fn page(&self, cx: &PlanCx<'_>) -> PlannedPage<'a> {
        let locale = cx.locale;
        let covered: Vec<Covered> = self.all.0.iter().map(|kind| kind.covered()).collect();
        let title = locale.say("site.lookup.title", &[]);
        let summary = locale.say("site.lookup.summary", &[]);
        let home = Crumb::link(locale.say("site.home", &[]), "index.html");
        let doc = SearchDoc {
            route: ROUTE.to_owned(),
            title: title.clone(),
            kind: "pages",
            summary: summary.clone(),
            weight: 3,
            ..SearchDoc::default()
        };
        PlannedPage {
            title: title.clone(),
            summary,
            trail: vec![home, Crumb::here(title)],
            section: "lookup",
            demo: covered.iter().any(|one| one.demo),
            search: vec![doc],
            ..PlannedPage::new(Route::new(ROUTE), "lookup.html", self.view(covered, cx))
        }
    }

    fn view(&self, covered: Vec<Covered>, cx: &PlanCx<'_>) -> View {
        View {
            covered,
            rows: cx.locale.count(self.order.numbers.len() as u64),
            codes: cx.locale.count(self.order.codes as u64),
            hidden_among: (self.count() > 1).then_some(CODES),
            typed: TYPED,
            suffices: suffices(&self.order.bounds),
            shards: format!("tra-cuu/{}-", self.order.state),
            bounds: short(&self.order.bounds),
        }
    }
}

/// How many characters of the end of a code always suffice: with them no more than two shards can hold it, which is what
/// the page loads for an end.
fn suffices(bounds: &[String]) -> usize {
    bounds.windows(2).map(|pair| same(&pair[0], &pair[1]) + 1).max().unwrap_or(0).max(TYPED)
}

/// Characters at the beginning of both.
fn same(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
}

/// Bounds one after the other, each as a small letter for how many characters it begins with of the one before (`a` none,
/// `b` one …) and its other characters, which are figures and capitals: a quarter of what whole ones cost.
fn short(bounds: &[String]) -> String {
    let mut out = String::new();
    let mut before = "";
    for bound in bounds {
        let kept = same(before, bound).min(25);
        out.push(char::from(b'a' + kept as u8));
        out.push_str(&bound[kept..]);
        before = bound;
    }
    out
}

#[cfg(test)]
mod tests;
