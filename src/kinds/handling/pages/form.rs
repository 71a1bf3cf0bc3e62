//! The table of a period: the rates of each row, and the form itself with its eleven columns.

use super::scope::Scope;
use crate::base::number::Ratio;
use crate::kinds::handling::counts::{Counts, Part};
use crate::kinds::handling::derive::AgencyPeriod;
use serde::Serialize;

/// Agencies, or the fields of one, with the row of their sum.
#[derive(Serialize)]
pub struct Table {
    /// Caption of the table of rates.
    rates_caption: String,
    /// Caption of the form.
    caption: String,
    /// The rule that gives the form.
    rule: Option<Given>,
    /// What the rows are: the heading of the first column.
    heading: String,
    rows: Vec<Line>,
    /// The row of the sum, where there are several.
    total: Option<Line>,
}

/// Where a form stands.
#[derive(Serialize)]
struct Given {
    /// Document, place in it, source.
    text: String,
    unverified: bool,
}

#[derive(Serialize)]
struct Line {
    name: String,
    href: Option<String>,
    /// What is said instead of figures.
    note: Option<String>,
    punctual: String,
    late: String,
    /// The share of late ones as a part of the largest of all rows, in per cent, for drawing.
    bar: u64,
    overdue: String,
    online: String,
    /// The figures of the form in its order.
    cells: Vec<String>,
}

/// A row before it is written: name, address, figures.
type Row<'a> = (&'a str, Option<String>, Option<Counts>);

impl Table {
    /// Of a period by agency, or of an agency by field.
    pub fn new(scope: &Scope<'_>) -> Table {
        let say = |key: &str| scope.cx.locale.say(key, &[]);
        let (rows, heading, by) = match scope.fields_of() {
            Some(one) => {
                let fields = scope.fields(one).into_iter();
                let rows: Vec<Row<'_>> =
                    fields.map(|(name, row)| (name, None, Some(row.figures.counts))).collect();
                (rows, "handling.col.field", "field")
            }
            None => (agencies(scope), "handling.col.agency", "agency"),
        };
        let largest = rows.iter().filter_map(|(.., counts)| hundredths(counts.as_ref()?)).max().unwrap_or(0);
        let sum = say("handling.total");
        let total = (rows.len() > 1).then(|| Line::new(scope, (&sum, None, Some(scope.counts())), largest));
        Table {
            rates_caption: scope.caption(&format!("handling.rates.caption.{by}")),
            caption: scope.caption(&format!("handling.form.caption.{by}")),
            rule: scope.form().map(|rule| Given {
                text: scope
                    .cx
                    .locale
                    .say("handling.form.rule", &[("rule", &rule.name()), ("source", &rule.source)]),
                unverified: !rule.verified,
            }),
            heading: say(heading),
            rows: rows.into_iter().map(|row| Line::new(scope, row, largest)).collect(),
            total,
        }
    }
}

fn agencies<'a>(scope: &Scope<'a>) -> Vec<Row<'a>> {
    let row = |one: &'a AgencyPeriod| {
        let own = scope.has_page(one).then(|| scope.href_of(one));
        (scope.name(one.agency), own, scope.handling.counts(one).copied())
    };
    scope.summary.agencies.iter().map(row).collect()
}

/// The share of late ones in hundredths of a per cent.
fn hundredths(counts: &Counts) -> Option<u64> {
    counts.late().percent(2)
}

impl Line {
    fn new(scope: &Scope<'_>, (name, href, counts): Row<'_>, largest: u64) -> Line {
        let locale = scope.cx.locale;
        let note = counts.is_none().then(|| locale.say("handling.not-reported", &[]));
        let counts = counts.unwrap_or_default();
        Line {
            name: name.to_owned(),
            href,
            note,
            punctual: locale.share(counts.punctual()),
            late: locale.percent(counts.late()),
            bar: Ratio::new(hundredths(&counts).unwrap_or(0), largest).percent(0).unwrap_or(0),
            overdue: locale.share(counts.overdue()),
            online: locale.share(counts.online()),
            cells: Part::ALL.iter().map(|part| locale.count(counts.of(*part))).collect(),
        }
    }
}
