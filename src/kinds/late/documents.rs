//! The lists as documents whose versions are kept.

use super::derive::Late;
use super::model::{Cover, List};
use crate::base::date::Month;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::version::Document;

/// Address of the page of a month, or of an agency in a month.
pub fn address(month: Month, agency: Option<AgencyId>, directory: &Directory) -> String {
    let agency = agency.map(|one| format!("-{}", directory.get(one).id)).unwrap_or_default();
    format!("tre-han/{month}{agency}.html")
}

/// All lists.
pub fn all(late: &Late, directory: &Directory) -> Vec<Document> {
    late.lists.iter().map(|list| document(list, directory)).collect()
}

fn document(list: &List, directory: &Directory) -> Document {
    let month = address(list.month, None, directory);
    let covered = list.covers.iter().filter(|(_, cover)| *cover != Cover::Missing);
    let agencies = covered.map(|(agency, _)| address(list.month, Some(*agency), directory));
    let mut routes: Vec<String> = agencies.collect();
    // A list of one agency has the agency's page, one of several that of the month.
    let place = if list.head.own().is_some() { routes.len() } else { 0 };
    routes.insert(place, month);
    let names_officials = list.rows.iter().any(|row| !row.officer_name.is_empty());
    Document { names_officials, ..list.head.document(routes) }
}
