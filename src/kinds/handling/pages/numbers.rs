//! The figures of summaries, each with the way to work it out from the rows of its documents.

use super::INDEX;
use super::scope::Scope;
use crate::base::number::Ratio;
use crate::domain::figure::{self, Exact, Figure, Filter, Formula, Measure, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::periodic;
use crate::kinds::handling::columns::{ROWS, column, label};
use crate::kinds::handling::computed::IN_TOTAL;
use crate::kinds::handling::counts::{Counts, Part};
use crate::kinds::handling::derive::{AgencyPeriod, Handling};

/// All figures: of each period, of its agencies, of their fields.
pub fn all(handling: &Handling, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    let newest = periodic::newest(&handling.periods).map(|one| one.period);
    let recent = periodic::all_recent(&handling.periods);
    for summary in &handling.periods {
        let whole = Scope { handling, cx, summary, agency: None };
        Line::of_period(whole, newest == Some(summary.period)).all(take);
        for one in summary.agencies.iter() {
            let Some(counts) = handling.counts(one) else { continue };
            let listed = recent[&one.agency].iter().any(|shown| std::ptr::eq(*shown, summary));
            Line::of_agency(whole, one, *counts, listed).all(take);
            let page = whole.href_of(one);
            let shown = Scope { agency: whole.has_page(one).then_some(one), ..whole };
            if shown.fields_of().is_none() {
                continue;
            }
            for (name, row) in whole.fields(one) {
                Line::of_field(whole, one, (name, row.figures.counts), page.clone()).all(take);
            }
        }
    }
}

/// Figures of one period, agency or field, and where they are shown.
struct Line<'a> {
    scope: Scope<'a>,
    name: String,
    counts: Counts,
    filters: Vec<Filter>,
    /// The page that shows them as facts, bar and sentence.
    page: Option<String>,
    /// The rows with all figures: page and heading.
    rows: Vec<(String, String)>,
    /// The rows with the main rates alone.
    brief: Vec<(String, String)>,
    /// Whether the home page answers with it.
    answer: bool,
}

impl<'a> Line<'a> {
    fn of_period(scope: Scope<'a>, answer: bool) -> Line<'a> {
        let locale = scope.cx.locale;
        let several = scope.summary.agencies.len() > 1;
        let total = several.then(|| (scope.href(), locale.say("handling.total", &[])));
        Line {
            name: scope.title(),
            counts: scope.counts(),
            filters: vec![Filter::is(IN_TOTAL, "yes")],
            page: Some(scope.href()),
            rows: total.into_iter().collect(),
            brief: vec![(INDEX.to_owned(), locale.period_title(&scope.summary.period))],
            answer,
            scope,
        }
    }

    /// `listed`: whether the agency's page has the period.
    fn of_agency(whole: Scope<'a>, one: &'a AgencyPeriod, counts: Counts, listed: bool) -> Line<'a> {
        let cx = whole.cx;
        let scope = Scope { agency: Some(one), ..whole };
        let alone = whole.summary.agencies.len() == 1;
        let mut rows = vec![(whole.href(), whole.name(one.agency).to_owned())];
        let own = whole.has_page(one);
        let fields = whole.handling.summary(one).fields.len();
        if own && fields > 1 {
            rows.push((scope.href(), cx.locale.say("handling.total", &[])));
        }
        if alone && fields > 0 {
            // The page shows the fields of the only agency.
            rows.clear();
        }
        let brief =
            listed.then(|| (cx.directory.href(one.agency), cx.locale.period_title(&whole.summary.period)));
        Line {
            name: scope.title(),
            counts,
            filters: vec![of_agency(&scope, one), Filter::is(IN_TOTAL, "yes")],
            page: own.then(|| scope.href()),
            rows,
            brief: brief.into_iter().collect(),
            answer: false,
            scope,
        }
    }

    fn of_field(
        whole: Scope<'a>,
        one: &'a AgencyPeriod,
        (name, counts): (&str, Counts),
        page: String,
    ) -> Line<'a> {
        let scope = Scope { agency: Some(one), ..whole };
        Line {
            name: format!("{}, {name}", scope.title()),
            counts,
            filters: vec![of_agency(&scope, one), Filter::is("field", name)],
            page: None,
            rows: vec![(page, name.to_owned())],
            brief: Vec::new(),
            answer: false,
            scope,
        }
    }

    fn all(&self, take: &mut dyn FnMut(Figure)) {
        for part in Part::ALL {
            self.count(part, take);
        }
        let (counts, locale) = (&self.counts, self.scope.cx.locale);
        let came = Exact::Count(counts.online().whole);
        let shown = at(&self.brief, &locale.count(counts.online().whole));
        self.take("handling.col.came", shown, came, sum(&[Part::Online, Part::Direct]), take);
        let shares: [(&str, Ratio, &[Part], &[Part]); 4] = [
            ("handling.figure.punctual", counts.punctual(), &[Part::Early, Part::OnTime], &[Part::Resolved]),
            ("handling.figure.early", counts.early(), &[Part::Early], &[Part::Resolved]),
            ("handling.figure.overdue", counts.overdue(), &[Part::Overdue], &[Part::Pending]),
            ("handling.figure.online", counts.online(), &[Part::Online], &[Part::Online, Part::Direct]),
        ];
        for (key, ratio, part, whole) in shares.into_iter().filter(|(_, ratio, ..)| ratio.whole > 0) {
            self.share((key, ratio), figure::Measure::share(side(part), side(whole)), take);
        }
        if counts.late().whole > 0 {
            let shown = at(&self.rows, &locale.percent(counts.late()));
            let measure = Measure::share(side(&[Part::Late]), side(&[Part::Resolved]));
            self.take("handling.col.late", shown, Exact::Share(counts.late()), measure, take);
        }
    }

    /// A figure of the form.
    fn count(&self, part: Part, take: &mut dyn FnMut(Figure)) {
        let locale = self.scope.cx.locale;
        let text = locale.count(self.counts.of(part));
        let mut shown = at(&self.rows, &text);
        if let Some(page) = &self.page {
            let mut add = |place| shown.push(Shown { page: page.clone(), place, text: text.clone() });
            let bar = match part {
                Part::Early => Some("handling.bar.early"),
                Part::OnTime => Some("handling.bar.on-time"),
                Part::Late => Some("handling.bar.late"),
                _ => None,
            };
            if let Some(key) = bar.filter(|_| self.counts.of(Part::Resolved) > 0) {
                add(Place::Part(locale.say(key, &[])));
            }
            // Where nothing is late, the sentence says so of all dossiers together.
            let told = self.counts.of(part) > 0 && self.scope.none_late().is_none();
            if matches!(part, Part::Resolved | Part::Pending) && told {
                add(Place::Lead);
            }
        }
        let name = format!("{}, {}", self.name, label(part).in_lang(locale.lang));
        take(self.figure(name, shown, Exact::Count(self.counts.of(part)), sum(&[part])));
    }

    /// A rate with its counts.
    fn share(&self, (key, ratio): (&str, Ratio), measure: Measure, take: &mut dyn FnMut(Figure)) {
        let locale = self.scope.cx.locale;
        let text = locale.share(ratio);
        let in_rows = key != "handling.figure.early";
        let mut shown = if in_rows { at(&self.rows, &text) } else { Vec::new() };
        if matches!(key, "handling.figure.punctual" | "handling.figure.overdue") {
            shown.extend(at(&self.brief, &text));
        }
        let label = locale.say(key, &[]);
        shown.extend(self.page.iter().map(|page| Shown {
            page: page.clone(),
            place: Place::Fact(label.clone()),
            text: text.clone(),
        }));
        if self.answer && key == "handling.figure.punctual" {
            let page = "index.html".to_owned();
            shown.push(Shown { page, place: Place::Answer, text: locale.percent(ratio) });
        }
        self.take(key, shown, Exact::Share(ratio), measure, take);
    }

    fn take(
        &self,
        key: &str,
        shown: Vec<Shown>,
        value: Exact,
        measure: Measure,
        take: &mut dyn FnMut(Figure),
    ) {
        if !shown.is_empty() {
            let name = format!("{}, {}", self.name, self.scope.cx.locale.say(key, &[]));
            take(self.figure(name, shown, value, measure));
        }
    }

    fn figure(&self, name: String, shown: Vec<Shown>, value: Exact, measure: Measure) -> Figure {
        let documents = self.scope.documents();
        let tables = documents.iter().map(|one| Table::new(one.head.file, &ROWS)).collect();
        Figure { name, shown, value, formula: Formula { tables, filters: self.filters.clone(), measure } }
    }
}

/// A text in rows.
fn at(rows: &[(String, String)], text: &str) -> Vec<Shown> {
    let row = |(page, heading): &(String, String)| Shown {
        page: page.clone(),
        place: Place::Row(heading.clone()),
        text: text.to_owned(),
    };
    rows.iter().map(row).collect()
}

fn of_agency(scope: &Scope<'_>, one: &AgencyPeriod) -> Filter {
    Filter::is("agency", &scope.cx.directory.get(one.agency).id)
}

/// The sum of columns of the form.
fn sum(parts: &[Part]) -> Measure {
    Measure::Sum(parts.iter().map(|part| ROWS.columns[column(*part)].key).collect())
}

fn side(parts: &[Part]) -> figure::Part {
    figure::Part { filters: Vec::new(), measure: sum(parts) }
}
