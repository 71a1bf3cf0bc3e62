//! Days that cannot be: figures of a day after the document that tells them, and rows that say that something was done then or
//! before any portal was.

use super::head::Head;
use crate::base::date::{Date, parse_date};
use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::domain::columns::{Grid, TableSpec};
use crate::domain::correction::Correction;
use crate::domain::kind::Bundle;
use crate::format::csv_table::Record;

/// The catalogue.
pub static FAULTS: &[&Fault] = &[&AS_OF_TO_COME, &DAY_TO_COME, &DAY_LONG_PAST];

/// The first year of which rows may tell; earlier ones are slips of typing or of a spreadsheet.
const FIRST_YEAR: i32 = 2000;

/// Figures of a day after the document.
pub static AS_OF_TO_COME: Fault = Fault {
    code: "content/as-of-to-come",
    level: Level::Error,
    says: text(
        "Số liệu ghi chốt ngày {value}, sau ngày công bố {until}.",
        "The figures are said to be of {value}, after {until}, the day of publication.",
    ),
    mend: text(
        "`as_of` là ngày chốt số liệu, không muộn hơn `published` hoặc lần đính chính gần nhất: sửa ngày ghi nhầm.",
        "`as_of` is the day of the figures, not later than `published` or the last correction: correct the wrong day.",
    ),
    why: text(
        "Không ai biết số liệu của một ngày chưa tới; hồ sơ sẽ bị tính trễ cho cả những ngày ấy.",
        "Nobody knows the figures of a day to come, and dossiers would be counted late for the days until then.",
    ),
};

/// Something done after the document that tells it.
pub static DAY_TO_COME: Fault = Fault {
    code: "content/day-to-come",
    level: Level::Error,
    says: text(
        "Ô ‘{column}’ ({about}) ghi {value}, sau ngày công bố {until}.",
        "The cell '{column}' ({about}) says {value}, after {until}, the day of publication.",
    ),
    mend: text(
        "Sửa ngày ghi nhầm; việc chưa làm thì để trống. Nếu bổ sung sau khi công bố thì ghi lần đính chính vào `corrections`, hoặc sửa `published`.",
        "Correct the wrong day; leave it empty where nothing has been done. What was added after publication needs an entry under `corrections`, or another `published`.",
    ),
    why: text(
        "Việc của một ngày chưa tới không được tính là đã làm.",
        "What is dated on a day to come must not count as done.",
    ),
};

/// A day long before anything that rows tell of.
pub static DAY_LONG_PAST: Fault = Fault {
    code: "content/day-long-past",
    level: Level::Error,
    says: text(
        "Ô ‘{column}’ ({about}) ghi {value}, trước năm {year}.",
        "The cell '{column}' ({about}) says {value}, before the year {year}.",
    ),
    mend: text(
        "Sửa năm ghi nhầm. Excel hiện 1900 khi ô trống hoặc chỉ có giờ: để trống ô đó.",
        "Correct the year. Excel shows 1900 for an empty cell or a time alone: leave the cell empty.",
    ),
    why: text(
        "Không có quy định nào của năm ấy để tính hạn, nên dòng lặng lẽ không được tính.",
        "No rule of that year gives a term, so the row would silently not be counted.",
    ),
};

/// The last day of which a document can tell: that of its publication, or of its last correction.
pub fn last_told(published: Date, corrections: &[Correction]) -> Date {
    corrections.iter().map(|one| one.date).fold(published, Date::max)
}

impl Head {
    /// The last day of which it can tell.
    pub fn last_told(&self) -> Date {
        last_told(self.published, &self.corrections)
    }

    /// The day of its figures, where the head does not say it: the last of the period, unless it came out before.
    pub fn closing(&self) -> Date {
        self.period.last().min(self.published)
    }
}

/// Checks the day of the figures, if the head tells it.
pub fn check_as_of(as_of: Option<Date>, until: Date, bundle: &Bundle<'_>, diags: &mut Diags) {
    if let Some(day) = as_of.filter(|day| *day > until) {
        let diag = Diag::at(&AS_OF_TO_COME, bundle.span("as_of"));
        diags.push(diag.with("value", day).with("until", until));
    }
}

/// Checks the cells of a record that tell what has been done.
pub fn check_past(
    grid: &mut Grid<'_>,
    record: &Record,
    spec: &TableSpec,
    columns: impl IntoIterator<Item = usize>,
    until: Date,
) {
    for column in columns {
        // One that is no day has its fault already.
        if let Ok(day) = parse_date(grid.text(record, column)) {
            check_done(grid, record, (spec, column), day, until);
        }
    }
}

/// Checks a cell that tells on which day something was done.
pub fn check_done(
    grid: &mut Grid<'_>,
    record: &Record,
    (spec, column): (&TableSpec, usize),
    day: Date,
    until: Date,
) {
    let fault = match day {
        _ if day > until => &DAY_TO_COME,
        _ if day.year() < FIRST_YEAR => &DAY_LONG_PAST,
        _ => return,
    };
    let Some(known) = spec.columns.get(column) else { return };
    let diag = Diag::at(fault, grid.span(record, column)).with("value", day).with("column", known.key);
    let diag = diag.with_words("about", known.label.vi, known.label.en);
    grid.push(diag.with("until", until).with("year", FIRST_YEAR));
}
