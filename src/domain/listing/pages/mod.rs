//! The pages of lists: all periods, a period with its rows, a part of agencies' pages.

mod block;
mod charts;
mod head;
mod index;
mod period;
mod rows;
mod scope;
mod told;

use super::Subject;
use super::register::{PeriodRegister, Register};
use crate::domain::kind::PlanCx;
use crate::domain::limit::{Limit, Limits};
use crate::domain::locale::Locale;
use crate::domain::pager::numbered;
use crate::domain::site::{News, PlannedPage};
pub use block::{agency_answer, agency_block};
pub use rows::Cell;
pub use scope::Scope;
use serde::Serialize;
pub use told::figures;

/// Rows on a page.
const ROWS: usize = 100;

/// Address of the page of all periods.
pub fn index<S: Subject>() -> String {
    format!("{}/index.html", S::spec().folder)
}

/// Address of a page of a period, counted from 1.
pub fn address<S: Subject>(period: &PeriodRegister<S>, page: usize) -> String {
    numbered(&format!("{}/{}.html", S::spec().folder, period.slug), page)
}

/// How many pages a period has.
pub fn pages<S: Subject>(period: &PeriodRegister<S>) -> usize {
    period.rows.len().div_ceil(ROWS).max(1)
}

/// All pages; none without a list.
pub fn all<'a, S: Subject>(register: &'a Register<S>, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if register.periods.is_empty() {
        return Vec::new();
    }
    let mut all = vec![index::page(register, cx)];
    for period in &register.periods {
        all.extend((1..=pages(period)).map(|page| period::page(Scope { register, cx, period }, page)));
    }
    all
}

/// One entry a period, at its first publication.
pub fn news<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>) -> Vec<News> {
    let scopes = register.periods.iter().map(|period| Scope { register, cx, period });
    scopes.map(|scope| scope.news()).collect()
}

/// A column of a table for a template.
#[derive(Serialize)]
struct Column {
    label: String,
    num: bool,
}

/// The heads of columns of figures.
fn figure_columns<S: Subject>(locale: &Locale) -> Vec<Column> {
    S::spec().figures.iter().map(|key| Column { label: locale.say(key, &[]), num: true }).collect()
}

/// A rule as a page tells it.
#[derive(Serialize)]
struct Rule {
    /// Document and place in it.
    name: String,
    says: &'static str,
    source: &'static str,
    unverified: Option<&'static str>,
}

/// The rules by which rows are judged.
fn rules(all: Limits, locale: &Locale) -> Vec<Rule> {
    let rule = |one: &'static Limit| Rule {
        name: locale.say("listing.rule", &[("document", &one.document), ("article", &one.article)]),
        says: &one.says,
        source: &one.source,
        unverified: one.unverified.as_deref(),
    };
    all.iter().map(rule).collect()
}

/// How the figures come about, as a page tells it.
#[derive(Serialize)]
struct Method {
    title: String,
    says: Vec<String>,
    rules: Vec<Rule>,
}

impl Method {
    fn of<S: Subject>(register: &Register<S>, locale: &Locale) -> Method {
        let spec = S::spec();
        Method {
            title: locale.say(&spec.method_title(), &[]),
            says: spec.method.iter().map(|key| locale.say(key, &[])).collect(),
            rules: rules(register.rules(), locale),
        }
    }
}
