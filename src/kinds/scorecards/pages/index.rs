//! The page of all editions.

use super::scope::Scope;
use super::{INDEX, words};
use crate::base::id::Route;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::period::Period;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc, Tag, Tone};
use crate::kinds::scorecards::derive::{Edition, Scorecards};
use serde::{Serialize, Serializer};

/// The index.
pub fn page<'a>(scorecards: &'a Scorecards, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("scorecards.title", &[]);
    let summary = newest(scorecards)
        .map(|edition| words::summary(&Scope { scorecards, cx, edition, entry: None }))
        .unwrap_or_default();
    PlannedPage {
        section: "scorecards",
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::here(title.clone())],
        demo: scorecards.editions.iter().any(|edition| Scope { scorecards, cx, edition, entry: None }.demo()),
        published: scorecards.editions.iter().map(|one| one.published).max(),
        search: vec![SearchDoc {
            route: INDEX.to_owned(),
            title,
            kind: "scorecards",
            summary,
            weight: 8,
            ..SearchDoc::default()
        }],
        ..PlannedPage::new(Route::new(INDEX), "scorecards/index.html", IndexView { scorecards, cx })
    }
}

/// The edition whose period ended last; of several, that of a month.
pub fn newest(scorecards: &Scorecards) -> Option<&Edition> {
    let monthly = |one: &Edition| matches!(one.period, Period::Month(_));
    scorecards.editions.iter().max_by_key(|one| (one.period.last(), monthly(one), one.published))
}

struct IndexView<'a> {
    scorecards: &'a Scorecards,
    cx: &'a PlanCx<'a>,
}

impl Serialize for IndexView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut schemes: Vec<Scheme> = Vec::new();
        let mut editions: Vec<&Edition> = self.scorecards.editions.iter().collect();
        editions.sort_by_key(|one| (&one.scheme.id, std::cmp::Reverse((one.period.last(), one.period))));
        for edition in editions {
            let scheme = &edition.scheme;
            if schemes.last().is_none_or(|last| last.id != scheme.id) {
                schemes.push(Scheme {
                    id: scheme.id.clone(),
                    short: scheme.short.clone(),
                    name: scheme.name.clone(),
                    document: scheme.document.clone(),
                    lines: Vec::new(),
                });
            }
            schemes.last_mut().into_iter().for_each(|last| last.lines.push(self.line(edition)));
        }
        Shown { schemes }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    schemes: Vec<Scheme>,
}

/// The editions of a scheme, newest first.
#[derive(Serialize)]
struct Scheme {
    id: String,
    short: String,
    name: String,
    document: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    period: String,
    href: String,
    /// The total of the authority above all others.
    total: String,
    agencies: String,
    lowest: String,
    highest: String,
    published: DateView,
    tags: Vec<Tag>,
}

impl IndexView<'_> {
    fn line(&self, edition: &Edition) -> Line {
        let locale = self.cx.locale;
        let scope = Scope { scorecards: self.scorecards, cx: self.cx, edition, entry: None };
        let corrected = scope.heads().is_corrected();
        let corrected =
            corrected.then(|| Tag { label: locale.say("scorecards.corrected", &[]), tone: Tone::Corrected });
        let none = || locale.say("scorecards.none", &[]);
        let headline = scope.headline();
        let others = edition.agencies.iter().filter(|one| Some(one.agency) != headline.map(|one| one.agency));
        let totals: Vec<_> = others.clone().filter_map(|one| scope.whole(one)).collect();
        let shown = |points| words::points(locale, &edition.scheme, points);
        Line {
            period: locale.period_title(&edition.period),
            href: scope.href(),
            total: headline
                .map_or_else(none, |one| words::sum(locale, &edition.scheme, &scope.card(one).total)),
            agencies: locale.count(others.filter(|one| scope.card(one).has_figures()).count() as u64),
            lowest: totals.iter().min().map_or_else(none, |points| shown(*points)),
            highest: totals.iter().max().map_or_else(none, |points| shown(*points)),
            published: locale.date_view(edition.published),
            tags: corrected.into_iter().collect(),
        }
    }
}
