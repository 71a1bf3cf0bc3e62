//! The pages of late lists.

pub mod block;
mod chart;
mod head;
pub mod home;
mod index;
mod list;
pub mod numbers;
pub mod register;
mod rows;
mod scope;
pub mod sightings;
mod trend;
mod words;

use super::derive::{Late, MonthList};
use super::model::Cover;
use crate::domain::kind::PlanCx;
use crate::domain::site::PlannedPage;
use rayon::prelude::*;
use scope::Scope;

/// Address of the page of all months.
pub const INDEX: &str = "tre-han/index.html";

/// All pages: the index, the register, the months, the agencies in the months.
pub fn all<'a>(late: &'a Late, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let mut pages = vec![index::page(late, cx)];
    let months: Vec<Vec<PlannedPage<'a>>> =
        late.months.par_iter().map(|month| month_pages(late, month, cx)).collect();
    pages.extend(register::pages(late, cx));
    pages.extend(months.into_iter().flatten());
    pages
}

fn month_pages<'a>(late: &'a Late, month: &'a MonthList, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    // An agency that did not report has no page: there is nothing to show.
    let agencies = month.agencies.iter().filter(|one| one.cover != Cover::Missing).map(Some);
    std::iter::once(None)
        .chain(agencies)
        .map(|agency| Scope { late, cx, month, agency })
        .flat_map(|scope| (1..=scope.pages()).map(move |page| list::page(scope, page)))
        .collect()
}
