//! Sentences and cells of reports.

use super::Reports;
use super::figures::Figures;
use super::model::{Row, Sum, Verdict, added};
use crate::domain::fact::Fact;
use crate::domain::listing::{Cell, Entry, Says};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};
use std::fmt::Display;

impl Says for Reports {
    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
        let said = locale.say_n("reports.sentence", figures.stated, &[("period", &period)]);
        let sums = match (figures.compared, figures.differing) {
            (0, _) => locale.say("reports.sums.none", &[]),
            (n, differing) => locale.say_n("reports.sums", n, &[("differing", &locale.count(differing))]),
        };
        format!("{said} {sums}")
    }

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        locale.say_n("reports.answer", figures.stated, &[("period", &period)])
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        let counts = [
            ("reports.fact.stated", figures.stated),
            ("reports.fact.compared", figures.compared),
            ("reports.fact.differing", figures.differing),
            ("reports.fact.ours", figures.ours),
        ];
        counts.map(|(key, count)| Fact::new(locale, key, locale.count(count))).into()
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        [figures.stated, figures.compared, figures.differing].map(|count| locale.count(count)).into()
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        let row = &entry.row;
        vec![
            Cell::text(&*row.title),
            value(row, locale),
            Cell::text(&*row.scope).below(&*row.period),
            Cell::text(&*row.place),
            row.sum.as_ref().map(|sum| verdict(sum, locale)).unwrap_or_default(),
            Cell::text(&*row.note),
        ]
    }

    fn remark(entry: &Entry<Row>, locale: &Locale) -> Option<String> {
        let (row, sum) = (&entry.row, entry.row.sum.as_ref()?);
        let Verdict::Differs(difference) = sum.verdict else { return None };
        let args: [(&str, &dyn Display); 3] =
            [("title", &row.title), ("value", &row.value.as_ref()?.text), ("terms", &terms(sum, locale))];
        Some(locale.say_n("reports.remark", difference, &args))
    }

    fn found(entry: &Entry<Row>) -> Option<(String, Vec<String>)> {
        Some((entry.row.title.to_string(), Vec::new()))
    }
}

/// A figure as the report writes it; the portal's own sum is told as such.
fn value(row: &Row, locale: &Locale) -> Cell {
    let with_unit = |value: &str| match (&*row.unit, row.unit.starts_with('%')) {
        ("", _) => value.to_owned(),
        (unit, true) => format!("{value}{unit}"),
        (unit, false) => format!("{value} {unit}"),
    };
    match (&row.value, row.sum.as_ref().and_then(|sum| sum.computed)) {
        (Some(value), _) => Cell::text(with_unit(&value.text)),
        (None, Some(computed)) => {
            Cell::text(with_unit(&locale.signed(computed))).below(locale.say("reports.ours", &[]))
        }
        (None, None) => Cell::default(),
    }
}

/// The parts, and how their sum compares.
fn verdict(sum: &Sum, locale: &Locale) -> Cell {
    let terms = terms(sum, locale);
    let (key, tone) = match sum.verdict {
        Verdict::Agrees => ("reports.verdict.agrees", Tone::Good),
        Verdict::Differs(_) => ("reports.verdict.differs", Tone::Late),
        Verdict::Ours => ("reports.verdict.ours", Tone::None),
        Verdict::Inexact => ("reports.verdict.inexact", Tone::None),
    };
    Cell::tag(Tag { label: locale.say(key, &[]), tone }).below(terms)
}

/// `156 + 54 + 341 = 551`, `10 + (-5) = 5`.
fn terms(sum: &Sum, locale: &Locale) -> String {
    let terms = added(&sum.terms);
    match sum.computed {
        Some(computed) => format!("{terms} = {}", locale.signed(computed)),
        None => terms,
    }
}
