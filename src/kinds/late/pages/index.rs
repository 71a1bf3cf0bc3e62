//! The page of all months.

use super::INDEX;
use super::chart;
use super::scope::{Scope, open_of};
use super::trend;
use super::words;
use crate::base::id::Route;
use crate::domain::chart::Chart;
use crate::domain::due::Due;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Crumb, PlannedPage, Record, SearchDoc, Tag, Tone};
use crate::kinds::late::derive::{Late, MonthList, Slot};
use crate::kinds::late::model::Cover;
use crate::kinds::late::publication::State;
use serde::{Serialize, Serializer};

/// The index.
pub fn page<'a>(late: &'a Late, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("late.title", &[]);
    let summary = summary(late, cx);
    PlannedPage {
        route: Route::new(INDEX),
        source: None,
        template: "late/index.html",
        section: "late",
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::here(title.clone())],
        prose: None,
        blocks: Vec::new(),
        record: Record::default(),
        whole: None,
        rows: Vec::new(),
        demo: late.months.iter().any(|month| Scope { late, cx, month, agency: None }.demo()),
        view: Box::new(IndexView { late, cx }),
        published: late.months.iter().map(|month| month.published).max(),
        search: vec![SearchDoc {
            route: INDEX.to_owned(),
            title,
            kind: "late",
            summary,
            weight: 8,
            ..SearchDoc::default()
        }],
    }
}

/// The answer: the newest month and how it compares.
fn summary(late: &Late, cx: &PlanCx<'_>) -> String {
    let Some(month) = late.months.last() else { return cx.locale.say("late.empty", &[]) };
    match trend::sentence(late, cx) {
        Some(trend) => trend,
        None => Scope { late, cx, month, agency: None }.summary(),
    }
}

/// The newest month that should be published and is not.
pub fn overdue(late: &Late, cx: &PlanCx<'_>) -> Option<String> {
    let (locale, today) = (cx.locale, cx.locale.date(cx.as_of.0));
    late.slots.iter().rev().find_map(|slot| match slot.state {
        State::Overdue { due, days } => {
            let (month, date) = (words::month(locale, slot.month), locale.date(due));
            Some(match days.filter(|days| *days > 0) {
                Some(days) => locale.say_n(
                    "late.overdue.days",
                    days.into(),
                    &[("month", &month), ("date", &date), ("today", &today)],
                ),
                None => locale.say("late.overdue", &[("month", &month), ("date", &date)]),
            })
        }
        State::Published(_) | State::Pending(_) | State::Unowed => None,
    })
}

struct IndexView<'a> {
    late: &'a Late,
    cx: &'a PlanCx<'a>,
}

impl Serialize for IndexView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (late, locale) = (self.late, self.cx.locale);
        let lines = late.slots.iter().rev().map(|slot| Line::new(self, slot)).collect();
        Shown { overdue: overdue(late, self.cx), charts: chart::all(late, locale), lines }
            .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    overdue: Option<String>,
    charts: Vec<Chart>,
    /// Months, newest first.
    lines: Vec<Line>,
}

/// A month: published with its figures, or when it is due.
#[derive(Serialize)]
struct Line {
    month: String,
    href: Option<String>,
    closed: Option<String>,
    open: Option<String>,
    published: Option<DateView>,
    due: Option<Due>,
    tags: Vec<Tag>,
    nil: Option<String>,
}

impl Line {
    fn new(view: &IndexView<'_>, slot: &Slot) -> Line {
        let locale = view.cx.locale;
        let empty = Line {
            month: words::month_title(locale, slot.month),
            href: None,
            closed: None,
            open: None,
            published: None,
            due: None,
            tags: Vec::new(),
            nil: None,
        };
        let tag = |label: String, tone| vec![Tag { label, tone }];
        match slot.state {
            State::Published(place) => empty.published(view, &view.late.months[place]),
            State::Pending(due) => Line {
                due: due.map(|due| Due::new(due, view.cx.as_of, locale)),
                tags: tag(locale.say("late.state.pending", &[]), Tone::None),
                ..empty
            },
            State::Unowed => Line { tags: tag(locale.say("late.state.unowed", &[]), Tone::None), ..empty },
            State::Overdue { due, days } => {
                let label = match days.filter(|days| *days > 0) {
                    Some(days) => locale.say_n("late.state.overdue", days.into(), &[]),
                    None => locale.say("late.state.overdue.off", &[]),
                };
                Line {
                    due: Some(Due::new(due, view.cx.as_of, locale)),
                    tags: tag(label, Tone::Late),
                    ..empty
                }
            }
        }
    }

    fn published(self, view: &IndexView<'_>, month: &MonthList) -> Line {
        let locale = view.cx.locale;
        let scope = Scope { late: view.late, cx: view.cx, month, agency: None };
        let corrected = scope.heads().is_corrected();
        let corrected =
            corrected.then(|| Tag { label: locale.say("late.corrected", &[]), tone: Tone::Corrected });
        let nil = month.agencies.iter().filter(|one| one.cover == Cover::Nil).count();
        Line {
            href: Some(scope.href(1)),
            closed: Some(locale.count(month.figures.closed)),
            open: open_of(view.late, month).map(|open| locale.count(open)),
            published: Some(locale.date_view(month.published)),
            tags: words::punctuality(locale, month.punctuality).into_iter().chain(corrected).collect(),
            nil: Some(locale.count(nil as u64)),
            ..self
        }
    }
}
