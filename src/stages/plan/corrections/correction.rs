//! The page of one correction: what changed, row by row and column by column, why, and what it did to the figures.

use super::item::Item;
use super::values::{called, shown, told};
use super::{INDEX, ROWS, heading, trail, version_route};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::pager::{Pager, numbered, titled};
use crate::domain::site::{Link, PlannedPage};
use crate::domain::version::{Change, Changes, Row, Tally};
use crate::stages::plan::agencies::search_doc;
use crate::stages::plan::route;
use serde::{Serialize, Serializer};

/// The pages of a correction; none for one of which only words are known.
pub(super) fn pages<'a>(item: &Item<'a>, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let Some(first) = item.route.clone() else { return Vec::new() };
    let told = Told {
        item: Item { title: item.title.clone(), name: item.name.clone(), route: item.route.clone(), ..*item },
        cx,
    };
    let told = std::sync::Arc::new(told);
    let last = told.entries().count().div_ceil(ROWS).max(1);
    let title = item.heading(cx);
    let page = |number: usize| PlannedPage {
        title: titled(&title, number, last, cx.locale),
        summary: if number == 1 { item.sentence(cx) } else { String::new() },
        trail: trail(cx, cx.locale.date(item.day)),
        demo: item.demo,
        published: Some(item.day),
        search: (number == 1).then(|| search_doc(&first, &title, "pages", 2)).into_iter().collect(),
        ..PlannedPage::new(
            route(&numbered(&first, number)),
            "corrections/correction.html",
            CorrectionView { told: told.clone(), number, last },
        )
    };
    (1..=last).map(page).collect()
}

/// A correction and the words to tell it.
struct Told<'a> {
    item: Item<'a>,
    cx: &'a PlanCx<'a>,
}

/// One row that is not as it was.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Changed(&'a Change),
    Added(&'a Row),
    Removed(&'a Row),
}

impl<'a> Told<'a> {
    /// All rows that changed, table by table: changed ones, then those added, then those removed.
    fn entries(&self) -> impl Iterator<Item = (&'a Changes, Entry<'a>)> {
        let shown = self.item.history.open;
        let changes = self.item.version().changes.as_deref().filter(|_| shown).unwrap_or_default();
        changes.iter().flat_map(|table| {
            let changed = table.changed.iter().map(Entry::Changed);
            let rest = table.added.iter().map(Entry::Added).chain(table.removed.iter().map(Entry::Removed));
            changed.chain(rest).map(move |entry| (table, entry))
        })
    }
}

/// The view, made when its page is rendered.
struct CorrectionView<'a> {
    told: std::sync::Arc<Told<'a>>,
    number: usize,
    last: usize,
}

#[derive(Serialize)]
struct View {
    /// What only the first page has.
    head: Option<Head>,
    parts: Vec<Part>,
    pager: Option<Pager>,
    index: &'static str,
}

#[derive(Serialize)]
struct Head {
    facts: Vec<Fact>,
    words: Vec<String>,
    effects: Vec<EffectView>,
    tables: Vec<TableView>,
    /// Why rows are not shown one by one, in words.
    hidden: Option<String>,
    earlier: Option<Link>,
}

#[derive(Serialize)]
struct EffectView {
    label: String,
    before: String,
    after: String,
}

/// How much of a table changed.
#[derive(Serialize)]
struct TableView {
    title: String,
    sentence: String,
    columns: Vec<String>,
}

/// Rows of one table that changed in one way.
#[derive(Serialize)]
struct Part {
    id: String,
    title: String,
    /// For rows that changed: each column before and after.
    cells: Vec<CellView>,
    /// For rows added or removed.
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct CellView {
    name: String,
    column: String,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct RowView {
    name: String,
    text: String,
}

impl Serialize for CorrectionView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = &self.told;
        let first = told.item.route.clone().unwrap_or_default();
        View {
            head: (self.number == 1).then(|| head(told)),
            parts: parts(told, self.number),
            pager: Pager::of(self.number, self.last, |page| numbered(&first, page)),
            index: INDEX,
        }
        .serialize(serializer)
    }
}

fn head(told: &Told<'_>) -> Head {
    let (item, cx, locale) = (&told.item, told.cx, told.cx.locale);
    let version = item.version();
    let mut facts = vec![
        Fact::day(locale, "corrections.fact.day", item.day),
        Fact::new(locale, "corrections.fact.document", &item.title)
            .link(item.history.document.routes[0].clone()),
    ];
    let who = item.history.document.answers;
    facts.extend(who.map(|who| Fact::agency(locale, "corrections.fact.who", who, cx.directory)));
    let count = |count: Option<u64>| {
        count.map_or_else(|| locale.say("corrections.unknown", &[]), |count| locale.count(count))
    };
    let effects = version.effects.iter().map(|effect| EffectView {
        label: upper_first(effect.measure.label().in_lang(locale.lang)),
        before: count(effect.before),
        after: count(effect.after),
    });
    let withdrawn = item.before().and_then(|before| before.withdrawn.as_ref());
    let earlier = item.before().map(|before| Link {
        label: locale.say("corrections.earlier", &[("day", &locale.date(before.day))]),
        href: version_route(item.history, item.at - 1),
    });
    let tables = version.changes.iter().flatten().filter(|changes| !changes.is_empty());
    Head {
        facts,
        words: item.words(cx),
        effects: effects.collect(),
        tables: tables.map(|changes| table(changes, cx)).collect(),
        hidden: match withdrawn {
            Some(withdrawal) => Some(withdrawal.words(locale)),
            None => (!item.history.open).then(|| locale.say("corrections.closed", &[])),
        },
        earlier,
    }
}

fn table(changes: &Changes, cx: &PlanCx<'_>) -> TableView {
    let tally = Tally::of(std::slice::from_ref(changes));
    let count = |n: usize| cx.locale.count(n as u64);
    let (changed, added, removed) = (count(tally.changed), count(tally.added), count(tally.removed));
    let column = |(column, rows): (usize, usize)| {
        let label = heading(changes.spec.columns[column].label, cx);
        cx.locale.say_n("corrections.column", rows as u64, &[("column", &label)])
    };
    TableView {
        title: heading(changes.spec.label, cx),
        sentence: cx
            .locale
            .say("corrections.table", &[("changed", &changed), ("added", &added), ("removed", &removed)]),
        columns: changes.columns().into_iter().map(column).collect(),
    }
}

/// The rows on a page, by table and by what became of them.
fn parts(told: &Told<'_>, number: usize) -> Vec<Part> {
    let cx = told.cx;
    let on_page: Vec<(&Changes, Entry<'_>)> = told.entries().skip((number - 1) * ROWS).take(ROWS).collect();
    let alike = |a: &(&Changes, Entry<'_>), b: &(&Changes, Entry<'_>)| {
        a.0.spec.name == b.0.spec.name && std::mem::discriminant(&a.1) == std::mem::discriminant(&b.1)
    };
    let part = |entries: &[(&Changes, Entry<'_>)]| {
        let (changes, first) = entries[0];
        let (key, word) = match first {
            Entry::Changed(_) => ("corrections.rows.changed", "changed"),
            Entry::Added(_) => ("corrections.rows.added", "added"),
            Entry::Removed(_) => ("corrections.rows.removed", "removed"),
        };
        let table = heading(changes.spec.label, cx);
        let mut part = Part {
            id: format!("{}-{word}", changes.spec.name),
            title: cx.locale.say(key, &[("table", &table)]),
            cells: Vec::new(),
            rows: Vec::new(),
        };
        for (_, entry) in entries {
            add(&mut part, changes, *entry, told.item.history.kind, cx);
        }
        part
    };
    on_page.chunk_by(alike).map(part).collect()
}

fn add(part: &mut Part, changes: &Changes, entry: Entry<'_>, kind: &str, cx: &PlanCx<'_>) {
    let spec = changes.spec;
    match entry {
        Entry::Changed(change) => {
            let name = called(&change.after, spec, kind, cx);
            part.cells.extend(change.columns().map(|column| {
                let value = |row: &Row| shown(&row[column], spec.columns[column].shape, cx);
                CellView {
                    name: name.clone(),
                    column: heading(spec.columns[column].label, cx),
                    before: value(&change.before),
                    after: value(&change.after),
                }
            }));
        }
        Entry::Added(row) | Entry::Removed(row) => {
            part.rows.push(RowView { name: called(row, spec, kind, cx), text: told(row, spec, kind, cx) });
        }
    }
}
