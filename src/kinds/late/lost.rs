//! Dossiers that were past due at the end of a month and that the next month's lists do not know any more.

use super::code::{self, Code};
use super::derive::{Entry, Late, MonthList};
use super::faults;
use super::model::Cover;
use crate::base::diag::{Diag, Diags};
use crate::base::quick::QuickSet;
use crate::domain::agency::AgencyId;
use crate::domain::claim::month_words;
use crate::domain::config::DossierCodes;
use crate::domain::kind::DeriveCx;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Codes named in one finding.
const NAMED: usize = 5;

/// Compares each month with the next, agency by agency, where the next one speaks of the agency's open dossiers.
pub fn check(late: &Late, cx: &DeriveCx<'_>, diags: &mut Diags) {
    let pairs = late.months.par_windows(2).filter(|pair| pair[0].month.next() == pair[1].month);
    let found: Vec<Diag> = pairs
        .flat_map_iter(|pair| {
            let lost = lost(late, &pair[0], &pair[1]).into_iter();
            lost.map(|(agency, lost)| finding(late, (&pair[0], &pair[1]), agency, &lost, cx))
        })
        .collect();
    found.into_iter().for_each(|diag| diags.push(diag));
}

/// The open dossiers of a month that the next one does not list, by agency.
fn lost<'a>(late: &'a Late, before: &'a MonthList, now: &MonthList) -> BTreeMap<AgencyId, Vec<&'a Entry>> {
    let told = now.agencies.iter().filter(|one| {
        let list = &late.lists[one.list];
        one.cover != Cover::Missing && list.open_known() && list.countable()
    });
    let told: BTreeSet<AgencyId> = told.map(|one| one.agency).collect();
    let listed: QuickSet<&Code> = now.entries.iter().map(|entry| &late.row(entry).dossier).collect();
    let open = before.entries.partition_point(|entry| !late.row(entry).is_open());
    let mut lost: BTreeMap<AgencyId, Vec<&Entry>> = BTreeMap::new();
    for entry in before.entries[open..].iter().filter(|entry| told.contains(&entry.agency)) {
        if !listed.contains(&late.row(entry).dossier) {
            lost.entry(entry.agency).or_default().push(entry);
        }
    }
    lost
}

fn finding(
    late: &Late,
    (before, now): (&MonthList, &MonthList),
    agency: AgencyId,
    lost: &[&Entry],
    cx: &DeriveCx<'_>,
) -> Diag {
    let policy = cx.config.policies.dossier_codes;
    let first = lost[0];
    let span = late.lists[first.list as usize].span(late.row(first));
    let ((before_vi, before_en), (vi, en)) = (month_words(before.month), month_words(now.month));
    let codes: Vec<_> = lost.iter().map(|entry| code::shown(&late.row(entry).dossier, policy)).collect();
    let named = codes.iter().filter(|code| !code.is_empty()).take(NAMED);
    let named: Vec<&str> = named.map(AsRef::as_ref).collect();
    let more = lost.len() - named.len();
    let clause = |and: String| match (named.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => format!(": {}", named.join(", ")),
        (false, _) => format!(": {}{and}", named.join(", ")),
    };
    let diag = Diag::at(&faults::LOST, span)
        .with("agency", &cx.directory.get(agency).name)
        .with("count", lost.len())
        .with_words("before", before_vi, before_en)
        .with_words("month", vi, en)
        .with_words("detail", clause(format!(" và {more} hồ sơ khác")), clause(format!(" and {more} more")));
    // The place shows the whole code, which the policy may hide.
    if policy == DossierCodes::Full { diag } else { diag.secret() }
}
