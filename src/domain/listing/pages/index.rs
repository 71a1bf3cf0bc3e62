//! The page of all periods.

use super::scope::Scope;
use super::{Column, Method, charts, figure_columns};
use crate::base::id::Route;
use crate::domain::chart::Chart;
use crate::domain::kind::PlanCx;
use crate::domain::listing::Subject;
use crate::domain::listing::register::{PeriodRegister, Register};
use crate::domain::locale::DateView;
use crate::domain::periodic::{months_and_longer, newest};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc, Tag, Tone};
use serde::{Serialize, Serializer};

/// The index.
pub fn page<'a, S: Subject>(register: &'a Register<S>, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let spec = S::spec();
    let (title, route) = (cx.locale.say(&spec.title(), &[]), super::index::<S>());
    let newest = newest(&register.periods).map(|period| Scope { register, cx, period });
    let summary = match spec.papers {
        Some(key) => cx.locale.say_n(key, register.periods.len() as u64, &[]),
        None => newest.map(|scope| scope.summary()).unwrap_or_default(),
    };
    PlannedPage {
        section: spec.key,
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::here(&title)],
        demo: register.periods.iter().any(|period| Scope { register, cx, period }.demo()),
        published: register.periods.iter().map(|one| one.published).max(),
        search: vec![SearchDoc {
            route: route.clone(),
            title,
            kind: spec.key,
            summary,
            weight: 8,
            ..SearchDoc::default()
        }],
        ..PlannedPage::new(Route::new(route), "listing/index.html", View { register, cx })
    }
}

struct View<'a, S: Subject> {
    register: &'a Register<S>,
    cx: &'a PlanCx<'a>,
}

#[derive(Serialize)]
struct Shown {
    charts: Vec<Chart>,
    columns: Vec<Column>,
    /// Months, newest first.
    months: Vec<Line>,
    /// Quarters, half-years and years, newest first.
    longer: Vec<Line>,
    /// Documents that stand for themselves, newest first.
    papers: Vec<Line>,
    method: Method,
}

#[derive(Serialize)]
struct Line {
    period: String,
    href: String,
    /// What is said instead of figures.
    note: Option<String>,
    cells: Vec<String>,
    published: DateView,
    tags: Vec<Tag>,
}

impl<S: Subject> Serialize for View<'_, S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        let (months, longer) = months_and_longer(&self.register.periods);
        let (months, longer, papers) = match S::spec().papers {
            Some(_) => (Vec::new(), Vec::new(), self.register.periods.iter().rev().collect()),
            None => (months, longer, Vec::new()),
        };
        let lines = |all: Vec<&PeriodRegister<S>>| all.into_iter().map(|one| self.line(one)).collect();
        Shown {
            charts: charts::all(self.register, self.cx.locale),
            columns: figure_columns::<S>(self.cx.locale),
            months: lines(months),
            longer: lines(longer),
            papers: lines(papers),
            method: Method::of(self.register, self.cx.locale),
        }
        .serialize(serializer)
    }
}

impl<S: Subject> View<'_, S> {
    fn line(&self, period: &PeriodRegister<S>) -> Line {
        let locale = self.cx.locale;
        let scope = Scope { register: self.register, cx: self.cx, period };
        let corrected = scope.heads().is_corrected();
        let corrected =
            corrected.then(|| Tag { label: locale.say("corrections.tag", &[]), tone: Tone::Corrected });
        Line {
            period: scope.name(),
            href: scope.href(1),
            note: period.rows.is_empty().then(|| locale.say("listing.nil", &[])),
            cells: S::line(&period.figures, locale),
            published: locale.date_view(period.published),
            tags: corrected.into_iter().collect(),
        }
    }
}
