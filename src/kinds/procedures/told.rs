//! The figures of changes of procedures with the way to work each out from the rows, and what the portal adds to the rows for
//! that: how the decision and the publication met their days.

use super::Procedures;
use super::columns::CHANGES;
use super::figures::Figures;
use super::model::{Change, Row};
use crate::base::diag::text;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, always, computed};
use crate::domain::dataset::Empty;
use crate::domain::figure::{self, Filter};
use crate::domain::listing::Entry;
use crate::domain::listing::told::At::{Fact, Lead, Line, Part};
use crate::domain::listing::told::{AGENCY, At, MET, Tells, Told, days_late, met};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

impl Tells for Procedures {
    fn computed() -> &'static [Column] {
        &COLUMNS
    }

    /// The values behind the agency.
    fn compute(entry: &Entry<Row>, cells: &mut Cells) {
        for one in [entry.row.announced, entry.row.public] {
            cells.push(met(one));
            days_late(one, cells);
        }
    }

    /// What an empty cell of a column means.
    fn empty(column: &Column) -> Empty {
        match column.key {
            "announced_days_short" | "public_days_late" => Empty::NotApplicable,
            _ => Empty::Missing,
        }
    }

    /// All figures.
    fn told(figures: &Figures, _: &Period, locale: &Locale) -> Vec<Told> {
        let total: &[At] = if figures.total() > 0 { &[Lead, Fact] } else { &[Fact] };
        let (announced, public) = (in_time("announced_state"), in_time("public_state"));
        let share = |key, ratio, rows, at| Told::share(key, ratio, rows, at, locale);
        let mut all = vec![
            share("procedures.fact.announced", figures.announced_in_time(), announced, &[Lead, Fact, Line]),
            share("procedures.fact.public", figures.public_in_time(), public, &[Fact, Line]),
            Told::count("procedures.fact.total", figures.total(), Vec::new(), total, locale),
        ];
        const PARTS: [&[At]; 4] = [
            &[Line, Part("procedures.change.new")],
            &[Line, Part("procedures.change.amended")],
            &[Line, Part("procedures.change.replaced")],
            &[Line, Part("procedures.change.abolished")],
        ];
        for (place, at) in PARTS.into_iter().enumerate() {
            let (change, words) = (Change::ALL[place], [CHANGES[place], CHANGES[place + Change::ALL.len()]]);
            let filters = vec![Filter::one_of("change", words)];
            all.push(Told::count(change.key(), figures.changes[place], filters, at, locale));
        }
        all
    }
}

/// The columns.
static COLUMNS: [Column; 5] = [
    AGENCY,
    always(
        "announced_state",
        text(
            "quyết định ký đủ sớm trước ngày hiệu lực",
            "whether the decision came early enough before the effect",
        ),
        Shape::Choice(&MET),
    ),
    computed(
        "announced_days_short",
        text(
            "số ngày làm việc còn thiếu trước ngày hiệu lực",
            "working days that are missing before the effect",
        ),
        Shape::Count,
    ),
    always(
        "public_state",
        text("công khai so với hạn", "how the publication met its day"),
        Shape::Choice(&MET),
    ),
    computed(
        "public_days_late",
        text("số ngày làm việc công khai trễ", "working days after the last day of publication"),
        Shape::Count,
    ),
];

/// The share of those in time among those that can be judged.
fn in_time(column: &'static str) -> [figure::Part; 2] {
    let judged = Filter::one_of(column, [MET[0], MET[1], MET[3]]);
    [vec![Filter::is(column, MET[0])], vec![judged]].map(figure::Part::rows)
}
