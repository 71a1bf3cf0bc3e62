//! The pages of summaries.

pub mod block;
mod chart;
mod form;
mod head;
pub mod home;
mod index;
pub mod numbers;
mod period;
mod scope;

use super::derive::Handling;
use crate::domain::kind::PlanCx;
use crate::domain::site::PlannedPage;
use scope::Scope;

/// Address of the page of all periods.
pub const INDEX: &str = "xu-ly/index.html";

/// All pages: the index, the periods, the agencies with fields in the periods; none without a summary.
pub fn all<'a>(handling: &'a Handling, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if handling.periods.is_empty() {
        return Vec::new();
    }
    let mut pages = vec![index::page(handling, cx)];
    for summary in &handling.periods {
        let whole = Scope { handling, cx, summary, agency: None };
        let own = summary.agencies.iter().filter(|one| whole.has_page(one));
        let agencies = own.map(|one| Scope { agency: Some(one), ..whole });
        pages.extend(std::iter::once(whole).chain(agencies).map(period::page));
    }
    pages
}
