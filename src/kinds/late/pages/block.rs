//! The part of an agency's page about its late dossiers.

use super::register::REGISTER;
use super::scope::Scope;
use super::words;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::site::Block;
use crate::kinds::late::derive::{AgencyMonth, Late, MonthList};
use crate::kinds::late::model::Cover;
use serde::{Serialize, Serializer};

/// Months shown.
const MONTHS: usize = 12;

/// The last months of an agency, if some list covers it.
pub fn block<'a>(late: &'a Late, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let known = late.months.iter().any(|month| find(month, agency).is_some());
    known.then(|| Block {
        id: "late",
        title: cx.locale.say("late.title", &[]),
        template: "late/block.html",
        view: Box::new(BlockView { late, agency, cx }),
    })
}

fn find(month: &MonthList, agency: AgencyId) -> Option<&AgencyMonth> {
    month.agencies.iter().find(|one| one.agency == agency)
}

/// The months that an agency's page shows, newest first.
pub fn months(late: &Late, agency: AgencyId) -> impl Iterator<Item = &MonthList> {
    let first = late.months.iter().position(|month| find(month, agency).is_some()).unwrap_or(0);
    late.months[first..].iter().rev().take(MONTHS)
}

struct BlockView<'a> {
    late: &'a Late,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

impl Serialize for BlockView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let months = months(self.late, self.agency);
        Shown { register: REGISTER, lines: months.map(|month| self.line(month)).collect() }
            .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    /// The register of explanations and apologies.
    register: &'static str,
    /// Months, newest first.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    month: String,
    href: Option<String>,
    /// What is said instead of figures.
    note: Option<String>,
    closed: String,
    open: Option<String>,
    explained: String,
    apologised: String,
    in_time: String,
}

impl BlockView<'_> {
    fn line(&self, month: &MonthList) -> Line {
        let locale = self.cx.locale;
        let one = find(month, self.agency).filter(|one| one.cover != Cover::Missing);
        let note = words::cover(locale, one.map_or(Cover::Missing, |one| one.cover));
        let figures = one.map(|one| one.figures.clone()).unwrap_or_default();
        Line {
            month: words::month_title(locale, month.month),
            href: one.map(|one| Scope { late: self.late, cx: self.cx, month, agency: Some(one) }.href(1)),
            note,
            closed: locale.count(figures.closed),
            open: one
                .filter(|one| self.late.lists[one.list].open_known())
                .map(|_| locale.count(figures.open)),
            explained: words::share(locale, figures.explained_share()),
            apologised: words::share(locale, figures.apologised_share()),
            in_time: words::in_time(locale, &figures),
        }
    }
}
