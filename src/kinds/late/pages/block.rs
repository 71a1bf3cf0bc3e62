//! The part of an agency's page about its late dossiers.

use super::register::REGISTER;
use super::scope::Scope;
use super::words;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::periodic::RECENT;
use crate::domain::site::Block;
use crate::kinds::late::derive::{Late, MonthList};
use crate::kinds::late::model::Cover;
use serde::{Serialize, Serializer};

/// The last months of an agency, if some list covers it.
pub fn block<'a>(late: &'a Late, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let known = late.months.iter().any(|month| month.agencies.find(agency).is_some());
    known.then(|| {
        Block::new(
            "late",
            cx.locale.say("late.title", &[]),
            "late/block.html",
            BlockView { late, agency, cx },
        )
    })
}

/// The newest list that the agency is in, in a few words: how many were late, owed an apology and got one.
pub fn answer(late: &Late, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
    let reported =
        |month: &'_ MonthList| month.agencies.find(agency).is_some_and(|one| one.cover != Cover::Missing);
    let month = late.months.iter().rev().find(|month| reported(month))?;
    let scope = Scope { late, cx, month, agency: month.agencies.find(agency) };
    let figures = scope.figures();
    let (locale, name) = (cx.locale, words::month_title(cx.locale, month.month));
    let day = locale.date(scope.published());
    if figures.total() == 0 {
        return Some(locale.say("late.block.nil", &[("month", &name), ("date", &day)]));
    }
    let (owed, sent) = (locale.count(figures.owed), locale.count(figures.apologised));
    let missing = locale.count(figures.owed - figures.apologised);
    let whole = scope.dossiers(figures.total());
    let args: [(&str, &dyn std::fmt::Display); 6] = [
        ("month", &name),
        ("date", &day),
        ("whole", &whole),
        ("owed", &owed),
        ("sent", &sent),
        ("missing", &missing),
    ];
    Some(locale.say("late.block.lead", &args))
}

/// The months that an agency's page shows, newest first.
pub fn months(late: &Late, agency: AgencyId) -> impl Iterator<Item = &MonthList> {
    let first = late.months.iter().position(|month| month.agencies.find(agency).is_some()).unwrap_or(0);
    late.months[first..].iter().rev().take(RECENT)
}

struct BlockView<'a> {
    late: &'a Late,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

impl Serialize for BlockView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shown {
            lead: answer(self.late, self.agency, self.cx).map(|said| format!("{said}.")),
            register: REGISTER,
            lines: months(self.late, self.agency).map(|month| self.line(month)).collect(),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    /// The newest list: how many were late, owed an apology and got one.
    lead: Option<String>,
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
        let one = month.agencies.find(self.agency).filter(|one| one.cover != Cover::Missing);
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
