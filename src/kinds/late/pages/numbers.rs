//! The figures of late lists, each with the way to work it out from the rows of its lists.

use super::scope::Scope;
use super::{block, register, words};
use crate::base::number::Ratio;
use crate::domain::columns::TableSpec;
use crate::domain::figure::{Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::kinds::late::columns::{CLOSED, OPEN};
use crate::kinds::late::computed::APOLOGY;
use crate::kinds::late::derive::{AgencyMonth, Late};
use crate::kinds::late::figures::BIN_ENDS;
use crate::kinds::late::model::{Cover, List};

/// The column of working days.
const DAYS: &str = "working_days_late";

/// All figures, month by month, each month's agencies after it.
pub fn all(late: &Late, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    for (place, month) in late.months.iter().enumerate() {
        let whole = Scope { late, cx, month, agency: None };
        Numbers { scope: whole, newest: place + 1 == late.months.len() }.all(take);
        for one in month.agencies.iter().filter(|one| one.cover == Cover::Rows) {
            Numbers { scope: Scope { agency: Some(one), ..whole }, newest: false }.all(take);
        }
    }
}

/// The figures of one list.
struct Numbers<'a> {
    scope: Scope<'a>,
    /// Whether the home page answers with it.
    newest: bool,
}

impl Numbers<'_> {
    fn all(&self, take: &mut dyn FnMut(Figure)) {
        let (scope, figures) = (&self.scope, self.scope.figures());
        let locale = scope.cx.locale;
        self.count("late.col.closed", &[&CLOSED], figures.closed, true, take);
        if scope.open_known() {
            self.count("late.col.open", &[&OPEN], figures.open, true, take);
            self.count("late.col.total", &[&CLOSED, &OPEN], figures.total(), false, take);
        }
        if let Some(days) = figures.days {
            let both: &[&'static TableSpec] = &[&CLOSED, &OPEN];
            let said = |days| words::working_days(locale, days);
            let max = (Exact::Count(days.max), said(days.max), Some(locale.count(days.max)));
            self.fact("late.figure.max", max, both, Measure::Max(DAYS), take);
            let median = (Exact::Halves(days.median_doubled), words::median(locale, days), None);
            self.fact("late.figure.median", median, both, Measure::Median(DAYS), take);
            for (key, sum, table) in [
                ("late.figure.total.closed", days.closed, &CLOSED),
                ("late.figure.total.open", days.open, &OPEN),
            ] {
                let Some(sum) = sum else { continue };
                self.fact(
                    key,
                    (Exact::Count(sum), said(sum), None),
                    &[table],
                    Measure::Sum(vec![DAYS]),
                    take,
                );
            }
        }
        self.shares(take);
        self.bins(take);
    }

    /// The address and name of the agency's own page, where its months stand.
    fn agency_page(&self) -> Option<(String, String)> {
        let (scope, one) = (&self.scope, self.scope.agency?);
        let recent = block::months(scope.late, one.agency).any(|month| month.month == scope.month.month);
        let heading = words::month_title(scope.cx.locale, scope.month.month);
        recent.then(|| (scope.cx.directory.href(one.agency), heading))
    }

    /// A number of rows, in the tables where it stands.
    fn count(
        &self,
        key: &str,
        tables: &[&'static TableSpec],
        n: u64,
        lead: bool,
        take: &mut dyn FnMut(Figure),
    ) {
        let locale = self.scope.cx.locale;
        let text = locale.count(n);
        // The register speaks of both lists, or of the only one that is known.
        let whole = lead != self.scope.open_known();
        let mut shown = if whole { self.register_lead(&self.scope.dossiers(n)) } else { Vec::new() };
        if lead && n > 0 {
            shown.push(Shown { page: self.scope.href(1), place: Place::Lead, text: text.clone() });
        }
        shown.extend(self.rows(text.clone(), lead));
        if !lead && self.newest {
            shown.push(Shown { page: "index.html".to_owned(), place: Place::Answer, text });
        }
        take(self.figure(key, shown, Exact::Count(n), tables, Vec::new(), Measure::Count));
    }

    /// The rows that show a figure: of the agency on the page of the month and on its own, of the month on that of all.
    fn rows(&self, text: String, lead: bool) -> Vec<Shown> {
        let scope = &self.scope;
        let row = |page, heading| Shown { page, place: Place::Row(heading), text: text.clone() };
        let Some(one) = scope.agency else {
            let heading = words::month_title(scope.cx.locale, scope.month.month);
            return if lead { vec![row(super::INDEX.to_owned(), heading)] } else { Vec::new() };
        };
        let month = Scope { agency: None, ..*scope }.href(1);
        let own = self.agency_page().filter(|_| lead).map(|(page, heading)| row(page, heading));
        [row(month, scope.name(one.agency).to_owned())].into_iter().chain(own).collect()
    }

    /// A figure of the list of facts; `cell` is how a row of the month's agencies writes it.
    fn fact(
        &self,
        key: &str,
        (value, text, cell): (Exact, String, Option<String>),
        tables: &[&'static TableSpec],
        measure: Measure,
        take: &mut dyn FnMut(Figure),
    ) {
        let label = self.scope.cx.locale.say(key, &[]);
        let mut shown = vec![Shown { page: self.scope.href(1), place: Place::Fact(label), text }];
        if let (Some(cell), Some(one)) = (cell, self.scope.agency) {
            let page = Scope { agency: None, ..self.scope }.href(1);
            shown.push(Shown { page, place: Place::Row(self.scope.name(one.agency).to_owned()), text: cell });
        }
        take(self.figure(key, shown, value, tables, Vec::new(), measure));
    }

    fn shares(&self, take: &mut dyn FnMut(Figure)) {
        let (figures, locale) = (self.scope.figures(), self.scope.cx.locale);
        let owed = || vec![Filter::one_of("apology", APOLOGY[1..].iter().copied())];
        let judged = vec![Filter::one_of("apology", APOLOGY[1..4].iter().copied())];
        let both: &[&'static TableSpec] = &[&CLOSED, &OPEN];
        let of = |part, whole| Measure::share(Part::rows(part), Part::rows(whole));
        let apologised = [owed(), vec![Filter::is("apologised", "yes")]].concat();
        let duties = [
            (
                "late.figure.explained",
                figures.explained_share(),
                of(vec![Filter::filled("explained_on")], vec![]),
            ),
            ("late.figure.apologised", figures.apologised_share(), of(apologised, owed())),
        ];
        for (key, ratio, measure) in duties.into_iter().filter(|(_, ratio, _)| ratio.whole > 0) {
            let cell = words::share(locale, ratio);
            let value = (Exact::Share(ratio), words::duty(locale, ratio), Some(cell.clone()));
            self.fact(key, value, both, measure.clone(), take);
            let lead = self.register_lead(&words::duty(locale, ratio));
            self.register(key, (ratio, cell), lead, measure, take);
        }
        let ratio = figures.in_time_share();
        if ratio.whole > 0 {
            let measure = of(vec![Filter::is("apology", APOLOGY[1])], judged);
            let text = words::in_time(locale, figures);
            let value = (Exact::Share(ratio), text.clone(), None);
            self.fact("late.figure.in-time", value, both, measure.clone(), take);
            self.register("late.figure.in-time", (ratio, text), Vec::new(), measure, take);
        }
        let ratio = figures.reappointed_share();
        if ratio.whole > 0 {
            let again = vec![Filter::within("reappointments", 1, None)];
            self.register(
                "late.col.reappointed",
                (ratio, words::share(locale, ratio)),
                Vec::new(),
                of(again, vec![]),
                take,
            );
        }
    }

    /// The sentence under the heading of the month in the register, and of the register while the month is the newest.
    fn register_lead(&self, text: &str) -> Vec<Shown> {
        let scope = &self.scope;
        if scope.agency.is_some() || register::is_nil(scope) {
            return Vec::new();
        }
        let newest = self.newest.then(|| register::REGISTER.to_owned());
        let pages = std::iter::once(register::href(scope.month.month)).chain(newest);
        pages.map(|page| Shown { page, place: Place::Lead, text: text.to_owned() }).collect()
    }

    /// A share of the register of explanations and apologies: of the month on the page of all months, of the agency on that
    /// of the month.
    fn register(
        &self,
        key: &str,
        (ratio, text): (Ratio, String),
        lead: Vec<Shown>,
        measure: Measure,
        take: &mut dyn FnMut(Figure),
    ) {
        let scope = &self.scope;
        let (page, heading) = match scope.agency {
            Some(one) => (register::href(scope.month.month), scope.name(one.agency).to_owned()),
            None => {
                if register::is_nil(scope) {
                    return;
                }
                (register::REGISTER.to_owned(), words::month_title(scope.cx.locale, scope.month.month))
            }
        };
        let row = Shown { page, place: Place::Row(heading), text };
        let shown = std::iter::once(row).chain(lead).collect();
        take(self.figure(key, shown, Exact::Share(ratio), &[&CLOSED, &OPEN], Vec::new(), measure));
    }

    /// The groups of delay, where they are shown.
    fn bins(&self, take: &mut dyn FnMut(Figure)) {
        let counts = &self.scope.figures().bins;
        if counts.iter().sum::<u64>() < 2 {
            return;
        }
        for (place, count) in counts.iter().enumerate().filter(|(place, count)| *place > 0 || **count > 0) {
            let from = place.checked_sub(1).map_or(0, |before| BIN_ENDS[before] + 1);
            let filter = Filter::within(DAYS, from.into(), BIN_ENDS.get(place).map(|end| (*end).into()));
            let label = super::head::bin_label(self.scope.cx.locale, place);
            let shown = Shown {
                page: self.scope.href(1),
                place: Place::Row(label.clone()),
                text: self.scope.cx.locale.count(*count),
            };
            let figure = self.figure(
                "late.col.bin",
                vec![shown],
                Exact::Count(*count),
                &[&CLOSED, &OPEN],
                vec![filter],
                Measure::Count,
            );
            take(Figure { name: format!("{}: {label}", figure.name), ..figure });
        }
    }

    fn figure(
        &self,
        key: &str,
        shown: Vec<Shown>,
        value: Exact,
        tables: &[&'static TableSpec],
        mut filters: Vec<Filter>,
        measure: Measure,
    ) -> Figure {
        let scope = &self.scope;
        let of_list =
            |list: &&List| tables.iter().map(|spec| Table::new(list.head.file, spec)).collect::<Vec<_>>();
        let tables = scope.lists().iter().flat_map(of_list).collect();
        let own = |one: &AgencyMonth| Filter::is("agency", &scope.cx.directory.get(one.agency).id);
        filters.extend(scope.agency.map(own));
        let name = format!("{}, {}", scope.title(), scope.cx.locale.say(key, &[]));
        Figure { name, shown, value, formula: Formula { tables, filters, measure } }
    }
}
