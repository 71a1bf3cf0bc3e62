//! What the notes of a workbook say: what it is, of which time, from whom, under which terms.

use super::workbook::Notes;
use super::{Own, Part, owner_name};
use crate::domain::dataset::Dataset;
use crate::domain::kind::PlanCx;

/// The notes of a document.
pub(super) fn of_dataset(one: &Dataset, cx: &PlanCx<'_>) -> Notes {
    let mut notes = Lines::new(&one.title, cx);
    notes.add("data.note.page", address(&one.page, cx));
    notes.add_some("data.note.period", one.period.as_ref().map(|(_, words)| words.clone()));
    notes.add_some("data.note.published", one.published.map(|day| cx.locale.date(day)));
    notes.add_some("data.note.as-of", one.as_of.map(|day| cx.locale.date(day)));
    notes.add_some("data.note.owner", one.owner.map(|id| cx.directory.get(id).name.clone()));
    notes.add_some(
        "data.note.version",
        one.version.map(|(number, day)| {
            cx.locale.say("data.version", &[("number", &number), ("day", &cx.locale.date(day))])
        }),
    );
    notes.add_some("data.note.demo", one.demo.then(|| cx.locale.say("site.demo.text", &[])));
    notes.end()
}

/// Title and notes of a kind.
pub(super) fn of_kind(part: &Part<'_>, cx: &PlanCx<'_>) -> (String, Notes) {
    let title = cx.locale.say("data.kind.title", &[("kind", &part.name(cx))]);
    let mut notes = Lines::new(&title, cx);
    notes.add("data.note.page", address(&part.page(), cx));
    notes.add("data.note.documents", cx.locale.count(part.datasets.len() as u64));
    let demo = part.datasets.iter().any(|one| one.demo);
    notes.add_some("data.note.demo", demo.then(|| cx.locale.say("site.demo.text", &[])));
    (title, notes.end())
}

/// The notes of tables that the portal makes.
pub(super) fn of_own(one: &Own<'_>, cx: &PlanCx<'_>) -> Notes {
    let mut notes = Lines::new(&one.title, cx);
    notes.add("data.note.page", address(one.page, cx));
    notes.add_some("data.note.demo", one.demo.then(|| cx.locale.say("site.demo.text", &[])));
    notes.end()
}

/// The notes of the whole portal.
pub(super) fn of_portal(cx: &PlanCx<'_>) -> Notes {
    let mut notes = Lines::new(&cx.config.name, cx);
    notes.add("data.note.page", address(super::INDEX, cx));
    notes.end()
}

/// The public address of a page, or its place in the portal where that is not known.
fn address(route: &str, cx: &PlanCx<'_>) -> String {
    cx.config.home().map_or_else(|| route.to_owned(), |home| format!("{home}{route}"))
}

struct Lines<'a> {
    cx: &'a PlanCx<'a>,
    lines: Notes,
}

impl<'a> Lines<'a> {
    fn new(title: &str, cx: &'a PlanCx<'a>) -> Lines<'a> {
        let mut lines = Lines { cx, lines: Vec::new() };
        lines.add("data.note.title", title.to_owned());
        lines.add("data.note.portal", cx.config.name.clone());
        lines.add("data.note.publisher", owner_name(cx));
        lines
    }

    fn add(&mut self, key: &str, value: String) {
        self.lines.push((self.cx.locale.say(key, &[]), value));
    }

    fn add_some(&mut self, key: &str, value: Option<String>) {
        if let Some(value) = value {
            self.add(key, value);
        }
    }

    /// What every workbook says at the end.
    fn end(mut self) -> Notes {
        self.add("data.note.day", self.cx.locale.date(self.cx.as_of.0));
        let terms = self.cx.config.footer.terms.clone();
        self.add("data.note.licence", terms.unwrap_or_else(|| self.cx.locale.say("data.licence", &[])));
        self.add("data.note.terms", address(super::TERMS, self.cx));
        self.lines
    }
}
