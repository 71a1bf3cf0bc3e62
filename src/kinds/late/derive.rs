//! Lists → months with their figures, and the state of every month.

use super::faults;
use super::figures::Figures;
use super::model::{Cover, List, Row};
use super::officers;
use super::publication::State;
use super::ruleset::Rulesets;
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::{Date, Month};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::duty::{Owing, Punctuality};
use crate::domain::kind::DeriveCx;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Agencies, Heads, OfAgency};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The kind with its figures.
pub struct Late {
    /// All documents, in path order.
    pub lists: Vec<List>,
    /// Published months, oldest first.
    pub months: Vec<MonthList>,
    /// Every month from the first list to the day the site speaks of, oldest first.
    pub slots: Vec<Slot>,
    /// What is owed for late dossiers.
    pub rulesets: Rulesets,
}

/// A month and whether its list is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The month.
    pub month: Month,
    /// Its state.
    pub state: State,
}

/// The list of a month: the documents of the month taken together.
pub struct MonthList {
    /// The month.
    pub month: Month,
    /// Places of its documents in [`Late::lists`].
    pub lists: Vec<usize>,
    /// Its rows: closed ones first, each part by delay, longest first.
    pub entries: Vec<Entry>,
    /// Its agencies, in alphabetical order of the names shown.
    pub agencies: Agencies<AgencyMonth>,
    /// Figures of all its rows.
    pub figures: Figures,
    /// When it was complete: the last publication of its documents.
    pub published: Date,
    /// Whether that was in time.
    pub punctuality: Punctuality,
}

/// An agency on the list of a month.
pub struct AgencyMonth {
    /// The agency.
    pub agency: AgencyId,
    /// Place of its document in [`Late::lists`].
    pub list: usize,
    /// What the document says of it.
    pub cover: Cover,
    /// Places of its rows in [`MonthList::entries`].
    pub entries: Vec<u32>,
    /// Figures of these rows.
    pub figures: Figures,
    /// Whether its document was published in time.
    pub punctuality: Punctuality,
}

/// A row in its order. Small: the rows themselves stay with their documents.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Place of the document in [`Late::lists`].
    pub list: u32,
    /// Place of the row in the document.
    pub row: u32,
    /// The agency.
    pub agency: AgencyId,
    /// Working days late, unless a year on the way has no calendar.
    pub days: Result<u32, UnknownYear>,
}

impl OfAgency for AgencyMonth {
    fn agency(&self) -> AgencyId {
        self.agency
    }
}

impl Late {
    /// Computes all figures.
    pub fn new(mut lists: Vec<List>, rulesets: Rulesets, cx: &DeriveCx<'_>, diags: &mut Diags) -> Late {
        lists.retain_mut(|list| list.head.is_out(cx.as_of.0, &faults::FUTURE_LIST, diags));
        officers::check_policy(&lists, cx, diags);
        let built: Vec<(MonthList, Findings)> = periodic::together(&lists, |list| list.month)
            .into_par_iter()
            .map(|(month, places)| {
                let mut findings = Findings::default();
                (month_list(month, places, &lists, cx, &mut findings), findings)
            })
            .collect();
        let mut months = Vec::with_capacity(built.len());
        let mut all = Findings::default();
        for (month, findings) in built {
            months.push(month);
            all.add(findings);
        }
        all.report(diags);
        let slots = slots(&months, cx);
        Late { lists, months, slots, rulesets }
    }

    /// The row of an entry.
    pub fn row(&self, entry: &Entry) -> &Row {
        &self.lists[entry.list as usize].rows[entry.row as usize]
    }
}

/// What deriving found wrong.
#[derive(Default)]
struct Findings {
    diags: Diags,
    /// Years without a calendar, each with the first place that needs it.
    years: BTreeMap<i32, Span>,
}

impl Findings {
    fn add(&mut self, other: Findings) {
        self.diags.extend(other.diags);
        for (year, span) in other.years {
            self.years.entry(year).or_insert(span);
        }
    }

    fn report(self, diags: &mut Diags) {
        diags.extend(self.diags);
        for (year, span) in self.years {
            diags.push(Diag::at(&faults::NO_CALENDAR, span).with("value", year));
        }
    }
}

fn month_list(
    month: Month,
    places: Vec<usize>,
    lists: &[List],
    cx: &DeriveCx<'_>,
    findings: &mut Findings,
) -> MonthList {
    let mut entries = Vec::with_capacity(places.iter().map(|place| lists[*place].rows.len()).sum());
    for place in &places {
        let list = &lists[*place];
        for (at, row) in list.rows.iter().enumerate() {
            // Rows that lack either were reported as faults.
            let (Some(agency), Some(end)) = (list.agency_of(row), row.ended.or(list.as_of)) else { continue };
            let days = days_late(list, row, end, cx.calendars, findings);
            entries.push(Entry { list: *place as u32, row: at as u32, agency, days });
        }
    }
    let row = |entry: &Entry| &lists[entry.list as usize].rows[entry.row as usize];
    // Delays that cannot be computed follow those that can, the earliest due day first.
    entries.sort_by_cached_key(|entry| {
        let row = row(entry);
        let due = entry.days.is_err().then_some(row.due);
        let code = &row.dossier;
        (row.is_open(), due, Reverse(entry.days.ok()), code.start(), &**code, entry.list, entry.row)
    });
    let due = owing(month, cx).day();
    let heads: Heads<'_> = places.iter().map(|place| &lists[*place].head).collect();
    let published = heads.last_published().unwrap_or(month.last());
    let punctuality = |published| Punctuality::of(due, published, cx.calendars);
    let agencies = Agencies::new(agencies(&places, lists, &entries, punctuality), cx.directory);
    let figures = Figures::of(entries.iter().map(|entry| (row(entry), entry.days.ok())));
    MonthList {
        month,
        lists: places,
        entries,
        agencies,
        figures,
        published,
        punctuality: punctuality(published),
    }
}

/// Working days from the due day to the result, or to the day of the list. A due day that is a day off moves to the next
/// working day first (Bộ luật Dân sự 2015, Điều 148, khoản 5); a re-appointment moves nothing.
fn days_late(
    list: &List,
    row: &Row,
    end: Date,
    calendars: &Calendars,
    findings: &mut Findings,
) -> Result<u32, UnknownYear> {
    let counted = calendars.deadline_at(row.due).and_then(|due| calendars.working_days_between(due, end));
    let days = counted.inspect_err(|UnknownYear(year)| {
        findings.years.entry(*year).or_insert_with(|| list.span(row));
    })?;
    if days == 0 && end > row.due {
        let diag = Diag::at(&faults::NO_WORKING_DAY, list.span(row)).with_day("due", row.due);
        findings.diags.push(diag.with_day("end", end));
    }
    if let Some(given) = row.days_late.filter(|given| *given != days) {
        let diag =
            Diag::at(&faults::DAYS_DIFFER, list.cell(row, |place| place.days_late)).with("given", given);
        findings.diags.push(diag.with("computed", days));
    }
    Ok(days)
}

/// The agencies of the documents, with their rows picked out of the month's: those of an agency that two documents name, which
/// was reported, stand with the first.
fn agencies(
    places: &[usize],
    lists: &[List],
    entries: &[Entry],
    punctuality: impl Fn(Date) -> Punctuality,
) -> Vec<AgencyMonth> {
    let mut picked: BTreeMap<AgencyId, Vec<u32>> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        picked.entry(entry.agency).or_default().push(place as u32);
    }
    let covers = places
        .iter()
        .flat_map(|place| lists[*place].covers.iter().map(move |(agency, cover)| (*agency, *cover, *place)));
    covers
        .map(|(agency, cover, list)| {
            let entries_of = picked.remove(&agency).unwrap_or_default();
            let rows = entries_of.iter().filter_map(|place| entries.get(*place as usize));
            let rows =
                rows.map(|entry| (&lists[entry.list as usize].rows[entry.row as usize], entry.days.ok()));
            let figures = Figures::of(rows);
            let punctuality = punctuality(lists[list].head.published);
            AgencyMonth { agency, list, cover, entries: entries_of, figures, punctuality }
        })
        .collect()
}

/// What is owed for a month.
fn owing(month: Month, cx: &DeriveCx<'_>) -> Owing {
    cx.duties.owing("late", &Period::Month(month), cx.calendars, cx.as_of)
}

/// The months from the first list to the day the site speaks of, or to the last list when that is later.
fn slots(months: &[MonthList], cx: &DeriveCx<'_>) -> Vec<Slot> {
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return Vec::new() };
    let end = last.month.max(cx.as_of.0.month_of());
    // After the last list only months for which one is owed.
    let listed = |month: &Month| *month <= last.month || owing(*month, cx) != Owing::Nothing;
    let all = first.month.through(end);
    all.filter(listed)
        .map(|month| {
            let state = match months.binary_search_by_key(&month, |list| list.month) {
                Ok(place) => State::Published(place),
                Err(_) => State::missing(owing(month, cx), cx.as_of.0, cx.calendars),
            };
            Slot { month, state }
        })
        .collect()
}
