//! The figures of lists, each where pages show it, with the way to work it out from the rows.

use super::head::worth;
use super::scope::Scope;
use super::{address, index};
use crate::domain::figure::{Figure, Filter, Formula, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::listing::register::{AgencyPart, Register};
use crate::domain::listing::told::{At, Told};
use crate::domain::listing::{Cover, Subject};
use crate::domain::periodic;

/// All figures: of each period, of its agencies, of its rows.
pub fn figures<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    let recent = periodic::all_recent(&register.periods);
    for period in register.periods.iter().filter(|period| !period.rows.is_empty()) {
        let scope = Scope { register, cx, period };
        let (bar, listed) = (S::bar(&period.figures, cx.locale).is_some(), worth(&scope));
        for told in S::told(&period.figures, &period.period, cx.locale) {
            let shown = of_period(&scope, &told, bar);
            give(&scope, scope.title(), told, shown, None, take);
        }
        for one in period.agencies.iter().filter(|one| one.cover == Cover::Rows) {
            let name = format!("{}, {}", scope.title(), cx.directory.get(one.agency).name);
            let own = recent[&one.agency].iter().any(|shown| std::ptr::eq(*shown, period));
            for told in S::told(&one.figures, &period.period, cx.locale) {
                let shown = of_agency(&scope, one, &told, [listed, own]);
                let own = Filter::is("agency", &cx.directory.get(one.agency).id);
                give(&scope, name.clone(), told, shown, Some(own), take);
            }
        }
        rows(&scope, take);
    }
}

fn give<S: Subject>(
    scope: &Scope<'_, S>,
    of: String,
    told: Told,
    shown: Vec<Shown>,
    own: Option<Filter>,
    take: &mut dyn FnMut(Figure),
) {
    if shown.is_empty() || !told.is_known() {
        return;
    }
    let name = format!("{of}, {}", scope.cx.locale.say(told.key, &[]));
    let filters = own.into_iter().chain(told.filters).collect();
    let formula = Formula { tables: tables(scope), filters, measure: told.measure };
    take(Figure { name, shown, value: told.value, formula });
}

fn tables<S: Subject>(scope: &Scope<'_, S>) -> Vec<Table> {
    scope.heads().iter().map(|head| Table::new(head.file, S::spec().table)).collect()
}

/// On the page of the period, and in its line on the page of all.
fn of_period<S: Subject>(scope: &Scope<'_, S>, told: &Told, bar: bool) -> Vec<Shown> {
    let locale = scope.cx.locale;
    let shown = |page: String, place| Shown { page, place, text: told.text.clone() };
    let newest =
        periodic::newest(&scope.register.periods).is_some_and(|newest| std::ptr::eq(newest, scope.period));
    let leads_all = newest && S::spec().papers.is_none();
    let mut all = Vec::new();
    for at in told.at {
        match at {
            At::Lead => {
                all.push(shown(scope.href(1), Place::Lead));
                all.extend(leads_all.then(|| shown(index::<S>(), Place::Lead)));
            }
            At::Fact => all.push(shown(scope.href(1), Place::Fact(locale.say(told.key, &[])))),
            At::Line => all.push(shown(index::<S>(), Place::Row(scope.name()))),
            At::Part(key) => {
                if bar {
                    all.push(shown(scope.href(1), Place::Part(locale.say(key, &[]))));
                }
            }
        }
    }
    all
}

/// In the line of the agency on the page of the period, and of the period on the page of the agency: where there are such lines.
fn of_agency<S: Subject>(
    scope: &Scope<'_, S>,
    one: &AgencyPart<S>,
    told: &Told,
    [listed, recent]: [bool; 2],
) -> Vec<Shown> {
    if !told.at.contains(&At::Line) {
        return Vec::new();
    }
    let shown = |page: String, heading: &str| Shown {
        page,
        place: Place::Row(heading.to_owned()),
        text: told.text.clone(),
    };
    let line = || shown(address(scope.period, 1), scope.period.agencies.name(scope.cx.directory, one.agency));
    let own = || shown(scope.cx.directory.href(one.agency), &scope.name());
    [listed.then(line), recent.then(own)].into_iter().flatten().collect()
}

/// The figures of single rows.
fn rows<S: Subject>(scope: &Scope<'_, S>, take: &mut dyn FnMut(Figure)) {
    for page in 1..=super::pages(scope.period) {
        for place in scope.shown(page) {
            let entry = scope.register.entry(place);
            for told in S::told_of(entry, scope.cx.locale) {
                let name = format!("{}, {}", scope.title(), told.heading);
                let place = Place::Row(told.heading);
                let shown = vec![Shown { page: scope.href(page), place, text: told.text }];
                let formula = Formula { tables: tables(scope), filters: told.filters, measure: told.measure };
                take(Figure { name, shown, value: told.value, formula });
            }
        }
    }
}
