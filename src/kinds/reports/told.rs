//! The figures of reports with the way to work each out from the rows, and what the portal adds to the rows for that: the
//! exact numbers, their sums and what comparing these gave.

use super::Reports;
use super::figures::Figures;
use super::model::{Row, Verdict};
use crate::base::diag::text;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, computed};
use crate::domain::dataset::Empty;
use crate::domain::figure::{Exact, Filter, Measure};
use crate::domain::listing::Entry;
use crate::domain::listing::told::At::{Fact, Lead, Line};
use crate::domain::listing::told::{AGENCY, At, Tells, Told, ToldOfRow};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

impl Tells for Reports {
    fn computed() -> &'static [Column] {
        &COLUMNS
    }

    /// The values behind the agency.
    fn compute(entry: &Entry<Row>, cells: &mut Cells) {
        let (number, sum) = (entry.row.value.as_ref().and_then(|value| value.exact), entry.row.sum.as_ref());
        cells.maybe(number);
        cells.maybe(sum.and_then(|sum| sum.computed));
        cells.push(sum.map_or("", |sum| match sum.verdict {
            Verdict::Agrees => CHECKS[0],
            Verdict::Differs(_) => CHECKS[1],
            Verdict::Ours => CHECKS[2],
            Verdict::Inexact => CHECKS[3],
        }));
    }

    /// What an empty cell of a column means: a figure without parts has no sum.
    fn empty(column: &Column) -> Empty {
        match column.key {
            "value" => Empty::Missing,
            _ => Empty::NotApplicable,
        }
    }

    /// All figures.
    fn told(figures: &Figures, _: &Period, locale: &Locale) -> Vec<Told> {
        let check = |words: &[&str]| vec![Filter::one_of("sum_check", words.iter().copied())];
        let said: &[At] = if figures.compared > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] };
        let stated: &[At] = if figures.stated > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] };
        let count = |key, n, filters, at| Told::count(key, n, filters, at, locale);
        vec![
            count("reports.fact.stated", figures.stated, vec![Filter::filled("value")], stated),
            count("reports.fact.compared", figures.compared, check(&CHECKS[..2]), said),
            count("reports.fact.differing", figures.differing, check(&CHECKS[1..2]), said),
            count("reports.fact.ours", figures.ours, check(&CHECKS[2..3]), &[Fact]),
        ]
    }

    fn told_of(entry: &Entry<Row>, locale: &Locale) -> Vec<ToldOfRow> {
        of_row(entry, locale).into_iter().collect()
    }
}

/// The words of the column `sum_check`.
const CHECKS: [&str; 4] = ["agrees", "differs", "ours", "inexact"];

/// The columns.
static COLUMNS: [Column; 4] = [
    AGENCY,
    computed(
        "number",
        text(
            "con số, nếu báo cáo viết số nguyên chính xác",
            "the number, where the report states an exact whole one",
        ),
        Shape::Count,
    ),
    computed(
        "sum",
        text("tổng các phần do cổng cộng", "the sum of the parts, added up by the portal"),
        Shape::Count,
    ),
    computed(
        "sum_check",
        text("đối chiếu con số với tổng các phần", "how the figure compares with the sum of its parts"),
        Shape::Choice(&CHECKS),
    ),
];

/// The sum of the parts of a figure.
fn of_row(entry: &Entry<Row>, locale: &Locale) -> Option<ToldOfRow> {
    let (row, computed) = (&entry.row, entry.row.sum.as_ref()?.computed?);
    Some(ToldOfRow {
        heading: row.title.to_string(),
        text: locale.signed(computed),
        value: Exact::Signed(computed),
        filters: vec![Filter::one_of("id", row.parts.iter().map(|part| part.to_string()))],
        measure: Measure::Sum(vec!["number"]),
    })
}
