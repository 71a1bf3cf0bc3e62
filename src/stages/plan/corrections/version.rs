//! An earlier version of a document: its rows as they were, or that it is not shown any more.

use super::values::{called, keys_of, shown};
use super::{ROWS, heading, name, notice, trail, version_route};
use crate::domain::columns::Shape;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::pager::{Pager, numbered, titled};
use crate::domain::site::{Link, Notice, PlannedPage, Record};
use crate::domain::version::{History, Row, Rows, Version};
use crate::stages::data::Earlier;
use crate::stages::plan::route;
use serde::{Serialize, Serializer};

/// The pages of all versions but the present one; their tables go to `tables`.
pub(super) fn pages<'a>(
    history: &'a History,
    page: &PlannedPage<'_>,
    tables: &mut Vec<Earlier>,
    cx: &'a PlanCx<'a>,
) -> Vec<PlannedPage<'a>> {
    let Some((present, earlier)) = history.versions.split_last() else { return Vec::new() };
    let mut pages = Vec::new();
    for (at, version) in earlier.iter().enumerate() {
        let shown = Shown { history, version, at, cx };
        let downloads = shown.downloads(tables);
        let notice = shown.superseded(present);
        pages.extend((1..=shown.last()).map(|number| {
            let record = Record {
                notices: vec![notice.clone()],
                downloads: if number == 1 { downloads.clone() } else { Vec::new() },
                noindex: true,
                ..Record::default()
            };
            PlannedPage { demo: page.demo, record, ..shown.page(number, &page.title) }
        }));
    }
    pages
}

/// An earlier version.
#[derive(Clone, Copy)]
struct Shown<'a> {
    history: &'a History,
    version: &'a Version,
    at: usize,
    cx: &'a PlanCx<'a>,
}

impl<'a> Shown<'a> {
    /// All its rows, with their tables.
    fn rows(&self) -> impl Iterator<Item = (&'a Rows, &'a Row)> {
        let tables = if self.history.open { self.version.rows.as_slice() } else { &[] };
        tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)))
    }

    /// Number of its pages.
    fn last(&self) -> usize {
        self.rows().count().div_ceil(ROWS).max(1)
    }

    /// The files of its tables, which go to `tables`, as links.
    fn downloads(&self, tables: &mut Vec<Earlier>) -> Vec<Link> {
        let Shown { history, version, at, cx } = *self;
        let mut links = Vec::new();
        for (spec, file) in version.tables.iter().filter(|_| history.open && cx.config.hands_out()) {
            let route = format!("dinh-chinh/{}-ban-{}.{}.csv", name(history), at + 1, spec.name);
            let label = cx.locale.say("corrections.csv", &[("table", &spec.label.in_lang(cx.locale.lang))]);
            links.push(Link { label, href: route.clone() });
            let stem = history.stem.clone();
            tables.push(Earlier { route, kind: history.kind, stem, spec, file: *file });
        }
        links
    }

    /// Since when another version stands in its place.
    fn superseded(&self, present: &Version) -> Notice {
        let locale = self.cx.locale;
        let (day, now) = (locale.date(self.version.day), locale.date(present.day));
        let says = locale.say("corrections.superseded", &[("day", &day), ("present", &now)]);
        let label = locale.say("corrections.present", &[]);
        notice("superseded", says, Link { label, href: self.history.document.routes[0].clone() })
    }

    /// One of its pages, of a document with this title.
    fn page(&self, number: usize, title: &str) -> PlannedPage<'a> {
        let locale = self.cx.locale;
        let day = locale.date(self.version.day);
        let title = locale.say("corrections.version.title", &[("title", &title), ("day", &day)]);
        PlannedPage {
            trail: trail(self.cx, locale.say("corrections.version.crumb", &[("day", &day)])),
            title: titled(&title, number, self.last(), locale),
            ..PlannedPage::new(
                route(&numbered(&version_route(self.history, self.at), number)),
                "corrections/version.html",
                VersionView { shown: *self, number },
            )
        }
    }
}

/// The view, made when its page is rendered.
struct VersionView<'a> {
    shown: Shown<'a>,
    number: usize,
}

#[derive(Serialize)]
struct View {
    /// Why no rows are shown, in words.
    hidden: Option<String>,
    tables: Vec<Table>,
    pager: Option<Pager>,
}

#[derive(Serialize)]
struct Table {
    id: &'static str,
    caption: String,
    columns: Vec<ColumnHead>,
    rows: Vec<Cells>,
}

#[derive(Serialize)]
struct ColumnHead {
    label: String,
}

#[derive(Serialize)]
struct Cells {
    name: String,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    /// How the theme sets it: words need room, days and figures must not break.
    class: &'static str,
}

impl Serialize for VersionView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Shown { history, version, at, cx } = self.shown;
        let rows: Vec<(&Rows, &Row)> = self.shown.rows().skip((self.number - 1) * ROWS).take(ROWS).collect();
        let mut tables = Vec::new();
        for part in rows.chunk_by(|a, b| a.0.spec.name == b.0.spec.name) {
            tables.push(table(part, history.kind, cx));
        }
        let first = version_route(history, at);
        let hidden = match &version.withdrawn {
            Some(withdrawal) => Some(withdrawal.words(cx.locale)),
            None => (!history.open).then(|| cx.locale.say("corrections.closed", &[])),
        };
        let none = tables.is_empty() && hidden.is_none();
        View {
            hidden: hidden.or_else(|| none.then(|| cx.locale.say("corrections.no-rows", &[]))),
            tables,
            pager: Pager::of(self.number, self.shown.last(), |page| numbered(&first, page)),
        }
        .serialize(serializer)
    }
}

/// The rows of one table, without columns that all of them leave empty.
fn table(rows: &[(&Rows, &Row)], kind: &str, cx: &PlanCx<'_>) -> Table {
    let spec = rows[0].0.spec;
    let keys = keys_of(spec, kind);
    let filled =
        |column: &usize| !keys.contains(column) && rows.iter().any(|(_, row)| !row[*column].is_empty());
    let columns: Vec<usize> = (0..spec.columns.len()).filter(filled).collect();
    let named: Vec<String> =
        keys.iter().map(|column| spec.columns[*column].label.in_lang(cx.locale.lang).to_owned()).collect();
    let heads = columns.iter().map(|column| heading(spec.columns[*column].label, cx));
    let heads = std::iter::once(upper_first(&named.join(", "))).chain(heads);
    let line = |(_, row): &(&Rows, &Row)| Cells {
        name: called(row, spec, kind, cx),
        cells: columns.iter().map(|column| cell(&row[*column], spec.columns[*column].shape, cx)).collect(),
    };
    Table {
        id: spec.name,
        caption: heading(spec.label, cx),
        columns: heads.map(|label| ColumnHead { label }).collect(),
        rows: rows.iter().map(line).collect(),
    }
}

fn cell(value: &str, shape: Shape, cx: &PlanCx<'_>) -> Cell {
    let text = if value.is_empty() { String::new() } else { shown(value, shape, cx) };
    let class = match shape {
        Shape::Date => "date",
        Shape::Count | Shape::Times | Shape::Decimal => "num",
        _ => "",
    };
    Cell { text, class }
}
