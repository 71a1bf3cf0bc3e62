//! A page of a dataset: a hundred rows, what the columns mean, where the table comes from.

use super::{ROWS, address, count, demo, summary, trail};
use crate::base::date::parse_date;
use crate::base::id::Route;
use crate::domain::columns::yes_or_no;
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::pager::{Pager, titled};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::kinds::datasets::model::Dataset;
use crate::kinds::datasets::schema::{Field, Type};
use serde::{Serialize, Serializer};

/// The page, counted from 1.
pub fn page<'a>(dataset: &'a Dataset, page: usize, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let (locale, last) = (cx.locale, count(dataset));
    let title = titled(&dataset.title, page, last, locale);
    let mut trail = trail(cx);
    if page > 1 {
        trail.push(Crumb::link(&dataset.title, address(dataset, 1)));
    }
    trail.push(Crumb::here(title.clone()));
    let search = SearchDoc {
        route: address(dataset, page),
        title: title.clone(),
        kind: "datasets",
        summary: summary(dataset, cx),
        headings: dataset.schema.fields.iter().map(|field| field.heading().to_owned()).collect(),
        agencies: dataset.owner.id.map(|owner| cx.directory.get(owner).name.clone()).into_iter().collect(),
        published: Some(dataset.published),
        weight: if page == 1 { 5 } else { 1 },
        ..SearchDoc::default()
    };
    PlannedPage {
        source: (page == 1).then_some(dataset.file),
        section: "datasets",
        title,
        summary: summary(dataset, cx),
        trail,
        prose: Some(&dataset.prose).filter(|prose| page == 1 && !prose.is_empty()),
        demo: demo(dataset, cx),
        published: Some(dataset.published),
        search: vec![search],
        ..PlannedPage::new(
            Route::new(address(dataset, page)),
            "datasets/list.html",
            View { dataset, page, cx },
        )
    }
}

struct View<'a> {
    dataset: &'a Dataset,
    page: usize,
    cx: &'a PlanCx<'a>,
}

#[derive(Serialize)]
struct Shown<'a> {
    facts: Vec<Fact>,
    more: Vec<Fact>,
    notes: &'a [String],
    legal_basis: &'a [String],
    caption: String,
    columns: Vec<Column<'a>>,
    rows: Vec<Vec<Cell>>,
    fields: Vec<Described<'a>>,
    pager: Option<Pager>,
}

#[derive(Serialize)]
struct Column<'a> {
    label: &'a str,
    num: bool,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    num: bool,
}

/// A column with what it means.
#[derive(Serialize)]
struct Described<'a> {
    heading: &'a str,
    text: String,
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (one, locale) = (self.dataset, self.cx.locale);
        let first = (self.page - 1) * ROWS;
        let rows = one.rows.iter().skip(first).take(ROWS);
        let shown =
            rows.map(|row| row.iter().zip(&one.schema.fields).map(|(cell, field)| self.cell(cell, field)));
        let (from, to) = (first as u64 + 1, (first + ROWS).min(one.rows.len()) as u64);
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("from", &locale.count(from)), ("to", &locale.count(to)), ("title", &one.title)];
        let (facts, more) = self.facts();
        Shown {
            facts,
            more,
            notes: &one.notes,
            legal_basis: &one.legal_basis,
            caption: locale.say_n("datasets.caption", one.rows.len() as u64, &args),
            columns: one
                .schema
                .fields
                .iter()
                .map(|field| Column { label: field.heading(), num: field.kind.is_number() })
                .collect(),
            rows: shown.map(Iterator::collect).collect(),
            fields: one.schema.fields.iter().map(|field| self.described(field)).collect(),
            pager: Pager::of(self.page, count(one), |n| address(one, n)),
        }
        .serialize(serializer)
    }
}

impl<'a> View<'a> {
    fn facts(&self) -> (Vec<Fact>, Vec<Fact>) {
        let (one, locale) = (self.dataset, self.cx.locale);
        let mut facts = vec![
            Fact::day(locale, "datasets.fact.published", one.published),
            Fact::new(locale, "datasets.fact.period", locale.period_title(&one.period)),
        ];
        facts.extend(one.as_of.map(|day| Fact::day(locale, "datasets.fact.as-of", day)));
        let owner =
            one.owner.id.map(|owner| Fact::agency(locale, "datasets.fact.owner", owner, self.cx.directory));
        facts.extend(owner);
        (facts, one.source.iter().flat_map(|source| Fact::of_source(locale, source)).collect())
    }

    /// A value as the language writes it; words where there is none.
    fn cell(&self, text: &str, field: &Field) -> Cell {
        let locale = self.cx.locale;
        let shown = match field.kind {
            _ if text.is_empty() => locale.say("datasets.missing", &[]),
            Type::Integer | Type::Number => locale.decimal(text),
            Type::Date => parse_date(text).map_or_else(|_| text.to_owned(), |date| locale.date(date)),
            Type::Boolean => match yes_or_no(text) {
                Some(true) => locale.say("datasets.yes", &[]),
                Some(false) | None => locale.say("datasets.no", &[]),
            },
            Type::String | Type::Year => text.to_owned(),
        };
        Cell { text: shown, num: field.kind.is_number() && !text.is_empty() }
    }

    /// What a column means, with its type in words.
    fn described(&self, field: &'a Field) -> Described<'a> {
        let kind = self.cx.locale.say(&format!("datasets.type.{}", field.kind.word()), &[]);
        let text = match &field.description {
            Some(text) => format!("{} ({kind})", self.cx.locale.content(text)),
            None => kind,
        };
        Described { heading: field.heading(), text }
    }
}
