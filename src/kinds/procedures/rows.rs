//! One record → one row; its days against the rule.

use super::columns::Col;
use super::faults;
use super::model::{Change, Level, Row};
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::domain::columns::Grid;
use crate::domain::limit::{self, Limit, Met};
use crate::domain::listing::Frame;
use crate::format::csv_table::Record;
use crate::format::yaml;
use std::sync::LazyLock;

// The embedded text is right (tested); if it were not, nothing would be judged.
static EMBEDDED: LazyLock<Vec<Limit>> =
    LazyLock::new(|| yaml::typed(include_str!("limits.yaml")).unwrap_or_default());

/// The rules, oldest first.
pub fn rules() -> &'static [Limit] {
    &EMBEDDED
}

/// Reads a record. `None` when it lacks what every figure needs.
pub fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
    let name = grid.required(record, Col::Name as usize);
    let decision = grid.required(record, Col::Decision as usize);
    let change = grid.required(record, Col::Change as usize);
    let change = change.and_then(|_| grid.choice(record, Col::Change as usize));
    let level = grid.choice(record, Col::Level as usize);
    let [decided, effective] = [Col::Decided, Col::Effective].map(|column| {
        grid.required(record, column as usize)?;
        grid.date(record, column as usize)
    });
    let public_on = grid.date(record, Col::PublicOn as usize);
    let link = grid.text(record, Col::Link as usize);
    if !link.is_empty() && !link.starts_with("https://") {
        let diag = Diag::at(&faults::LINK, grid.span(record, Col::Link as usize));
        grid.push(diag.with("value", link));
    }
    let row = Row {
        name: name?.into(),
        field: grid.text(record, Col::Field as usize).into(),
        change: Change::ALL[change? % Change::ALL.len()],
        decision: decision?.into(),
        decided: decided?,
        effective: effective?,
        public_on,
        level: level.map(|place| Level::ALL[place % Level::ALL.len()]),
        link: link.into(),
        announced: Met::Unknown,
        public: Met::Unknown,
    };
    check(grid, record, &row, frame);
    Some(row)
}

/// The order of the days.
fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    if !frame.period.contains(row.decided) {
        let diag = Diag::at(&faults::DECIDED_OUTSIDE_PERIOD, grid.span(record, Col::Decided as usize));
        let (vi, en) = (frame.period.label_vi(), frame.period.label_en());
        grid.push(diag.with("value", row.decided).with_words("period", vi, en));
    }
    if let Some(day) = row.public_on.filter(|day| *day < row.decided) {
        let diag = Diag::at(&faults::PUBLIC_BEFORE_DECISION, grid.span(record, Col::PublicOn as usize));
        grid.push(diag.with("value", day).with("decided", row.decided));
    }
}

/// Judges both days of a row by the rule of the day of its decision, on the day the list came out.
pub fn judge(row: &mut Row, frame: &Frame, calendars: &Calendars) {
    let Some(rule) = limit::on(rules(), row.decided) else { return };
    let ministry = row.level == Some(Level::Ministry);
    let days = |step: &str| rule.of(&if ministry { format!("{step}-ministry") } else { step.to_owned() });
    if let Some(days) = days("announced") {
        row.announced = before_effect(row, days, calendars).unwrap_or_default();
    }
    let last = days("public").and_then(|days| calendars.add_working_days(row.decided, days).ok());
    let met = last.map(|last| Met::of(last, row.public_on, frame.published, calendars));
    row.public = met.and_then(Result::ok).unwrap_or_default();
}

/// Whether so many working days lie between the decision and the effect; `Late` tells how many are missing.
fn before_effect(row: &Row, days: u32, calendars: &Calendars) -> Result<Met, UnknownYear> {
    let between = calendars.working_days_between(row.decided, eve(row.effective))?;
    Ok(match days.saturating_sub(between) {
        0 => Met::InTime,
        missing => Met::Late(missing),
    })
}

fn eve(day: Date) -> Date {
    day.plus_days(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_has_days_for_provinces_and_ministries() {
        let rules: Vec<Limit> = yaml::typed(include_str!("limits.yaml")).unwrap();
        let days =
            ["announced", "announced-ministry", "public", "public-ministry"].map(|step| rules[0].of(step));
        assert_eq!(days, [Some(5), Some(20), Some(5), Some(10)]);
    }
}
