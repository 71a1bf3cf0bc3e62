//! Rows of lists as a template shows them.

use super::scope::Scope;
use crate::base::date::Date;
use crate::domain::listing::Subject;
use crate::domain::listing::register::Place;
use crate::domain::locale::Locale;
use crate::domain::site::Tag;
use serde::Serialize;

/// A cell: a text, what is said below it in smaller type, a state, an address on another site.
#[derive(Debug, Default, Serialize)]
pub struct Cell {
    /// The text; empty where there is nothing to say.
    pub text: String,
    /// What is said below it.
    pub more: String,
    /// A state.
    pub tag: Option<Tag>,
    /// An address with https://, whose words are the text.
    pub url: Option<String>,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// A day, if there is one.
    pub fn day(locale: &Locale, date: Option<Date>) -> Cell {
        Cell::text(date.map(|date| locale.date(date)).unwrap_or_default())
    }

    /// A state.
    pub fn tag(tag: Tag) -> Cell {
        Cell { tag: Some(tag), ..Cell::default() }
    }

    /// Gives it a text.
    pub fn titled(mut self, text: impl Into<String>) -> Cell {
        self.text = text.into();
        self
    }

    /// Adds something below the text.
    pub fn below(mut self, more: impl Into<String>) -> Cell {
        self.more = more.into();
        self
    }
}

/// A row.
#[derive(Serialize)]
pub struct Row {
    anchor: String,
    cells: Vec<Labelled>,
}

#[derive(Serialize)]
struct Labelled {
    label: String,
    class: &'static str,
    blank: bool,
    #[serde(flatten)]
    cell: Cell,
    href: Option<String>,
}

impl Row {
    /// A row under the labels of its columns.
    pub fn new<S: Subject>(scope: &Scope<'_, S>, place: &Place, labels: &[String]) -> Row {
        let entry = scope.register.entry(place);
        let mut cells = S::cells(entry, scope.cx.locale);
        let column = S::spec().agency_at();
        if let Some(column) = column {
            let name = entry.agency.id.map(|agency| scope.period.agencies.name(scope.cx.directory, agency));
            cells.insert(column.min(cells.len()), Cell::text(name.unwrap_or_default()));
        }
        let labelled = |((place, cell), label): ((usize, Cell), &String)| Labelled {
            label: label.clone(),
            class: S::spec().columns[place].1,
            blank: cell.text.is_empty() && cell.tag.is_none(),
            href: entry.agency.id.filter(|_| column == Some(place)).map(|id| scope.cx.directory.href(id)),
            cell,
        };
        Row {
            anchor: place.anchor.clone(),
            cells: cells.into_iter().enumerate().zip(labels).map(labelled).collect(),
        }
    }
}
