//! The page of all periods.

use super::INDEX;
use super::chart;
use super::scope::Scope;
use crate::base::id::Route;
use crate::domain::chart::Chart;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::period::Period;
use crate::domain::periodic::{months_and_longer, newest};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc, Tag, Tone};
use crate::kinds::handling::derive::{Handling, PeriodSummary};
use serde::{Serialize, Serializer};
use std::cmp::Ordering;

/// The index.
pub fn page<'a>(handling: &'a Handling, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("handling.title", &[]);
    let summary = summary(handling, cx);
    PlannedPage {
        section: "handling",
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::here(title.clone())],
        demo: handling.periods.iter().any(|summary| Scope { handling, cx, summary, agency: None }.demo()),
        published: handling.periods.iter().map(|one| one.published).max(),
        search: vec![SearchDoc {
            route: INDEX.to_owned(),
            title,
            kind: "handling",
            summary,
            weight: 8,
            ..SearchDoc::default()
        }],
        ..PlannedPage::new(Route::new(INDEX), "handling/index.html", IndexView { handling, cx })
    }
}

/// The answer: the newest month and how it compares with the month before.
fn summary(handling: &Handling, cx: &PlanCx<'_>) -> String {
    let Some(summary) = newest(&handling.periods) else { return String::new() };
    let scope = Scope { handling, cx, summary, agency: None };
    compared(&scope).unwrap_or_else(|| scope.summary())
}

/// The rate of the month against the month before, both as they are shown; `None` where one of them is unknown.
fn compared(scope: &Scope<'_>) -> Option<String> {
    let Period::Month(month) = scope.summary.period else { return None };
    let before = Period::Month(month.prev());
    let before = scope.handling.periods.iter().find(|one| one.period == before)?;
    let locale = scope.cx.locale;
    let punctual = scope.counts().punctual();
    let (new, old) = (punctual.percent(1)?, before.counts.punctual().percent(1)?);
    let key = match new.cmp(&old) {
        Ordering::Less => "handling.trend.less",
        Ordering::Equal => "handling.trend.same",
        Ordering::Greater => "handling.trend.more",
    };
    let (other, points) = (locale.period(&before.period), locale.tenths(new.abs_diff(old)));
    let points = points.trim_end_matches('%');
    let change = locale.say(key, &[("other", &other), ("points", &points), ("old", &locale.tenths(old))]);
    let period = locale.period_title(&scope.summary.period);
    let share = locale.share(punctual);
    let said = locale.say("handling.trend", &[("period", &period), ("share", &share), ("change", &change)]);
    Some(format!("{said} {}", scope.pending()))
}

struct IndexView<'a> {
    handling: &'a Handling,
    cx: &'a PlanCx<'a>,
}

impl Serialize for IndexView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (months, longer) = months_and_longer(&self.handling.periods);
        let lines = |all: Vec<&PeriodSummary>| all.into_iter().map(|one| self.line(one)).collect();
        Shown {
            charts: chart::all(self.handling, self.cx.locale),
            months: lines(months),
            longer: lines(longer),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    charts: Vec<Chart>,
    /// Months, newest first.
    months: Vec<Line>,
    /// Quarters, half-years and years, newest first.
    longer: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    period: String,
    href: String,
    punctual: String,
    overdue: String,
    came: String,
    published: DateView,
    tags: Vec<Tag>,
}

impl IndexView<'_> {
    fn line(&self, summary: &PeriodSummary) -> Line {
        let locale = self.cx.locale;
        let scope = Scope { handling: self.handling, cx: self.cx, summary, agency: None };
        let corrected = scope.heads().is_corrected();
        let corrected =
            corrected.then(|| Tag { label: locale.say("handling.corrected", &[]), tone: Tone::Corrected });
        let provisional = scope
            .provisional()
            .map(|_| Tag { label: locale.say("handling.provisional.tag", &[]), tone: Tone::None });
        let counts = &summary.counts;
        Line {
            period: locale.period_title(&summary.period),
            href: scope.href(),
            punctual: locale.share(counts.punctual()),
            overdue: locale.share(counts.overdue()),
            came: locale.count(counts.online().whole),
            published: locale.date_view(summary.published),
            tags: corrected.into_iter().chain(provisional).collect(),
        }
    }
}
