//! One record → one row; its days against the rule.

use super::Procedures;
use super::columns::Col;
use super::faults;
use super::model::{Change, Level, Row};
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::columns::Grid;
use crate::domain::in_force;
use crate::domain::kind::DeriveCx;
use crate::domain::limit::{self, Limit, Met};
use crate::domain::listing::{Checks, Entry, Frame};
use crate::format::csv_table::Record;
use std::sync::LazyLock;

static LIMITS: LazyLock<Vec<Limit>> = LazyLock::new(|| limit::embedded(include_str!("limits.yaml")));

impl Checks for Procedures {
    type Row = Row;

    fn rules() -> &'static [Limit] {
        &LIMITS
    }

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        let name = grid.required(record, Col::Name);
        let decision = grid.required(record, Col::Decision);
        let change = grid.required(record, Col::Change);
        let change = change.and_then(|_| grid.one_of(record, Col::Change, &Change::ALL));
        let level = grid.one_of(record, Col::Level, &Level::ALL);
        let [decided, effective] =
            [Col::Decided, Col::Effective].map(|column| grid.required_date(record, column));
        let public_on = grid.date(record, Col::PublicOn);
        let link = grid.text(record, Col::Link);
        if !link.is_empty() && !link.starts_with("https://") {
            let diag = Diag::at(&faults::LINK, grid.span(record, Col::Link));
            grid.push(diag.with("value", link));
        }
        let row = Row {
            name: name?.into(),
            field: grid.text(record, Col::Field).into(),
            change: change?,
            decision: decision?.into(),
            decided: decided?,
            effective: effective?,
            public_on,
            level,
            link: link.into(),
            announced: Met::Unknown,
            public: Met::Unknown,
        };
        check(grid, record, &row, frame);
        Some(row)
    }

    /// Judges both days of a row by the rule of the day of its decision, on the day the list speaks of.
    fn judge(entry: &mut Entry<Row>, frame: &Frame, cx: &DeriveCx<'_>, _: &mut Diags) {
        let calendars = cx.calendars;
        let row = &mut entry.row;
        let Some(rule) = in_force::on(frame.rules, row.decided) else { return };
        let ministry = row.level == Some(Level::Ministry);
        let days = |step: &str| rule.of(&if ministry { format!("{step}-ministry") } else { step.to_owned() });
        if let Some(days) = days("announced") {
            row.announced = before_effect(row, days, calendars).unwrap_or_default();
        }
        let last = days("public").and_then(|days| calendars.add_working_days(row.decided, days).ok());
        let met = last.map(|last| Met::of(last, row.public_on, frame.as_of, calendars));
        row.public = met.and_then(Result::ok).unwrap_or_default();
    }
}

/// The order of the days.
fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    if !frame.period.contains(row.decided) {
        let diag = Diag::at(&faults::DECIDED_OUTSIDE_PERIOD, grid.span(record, Col::Decided));
        let (vi, en) = (frame.period.label_vi(), frame.period.label_en());
        grid.push(diag.with("value", row.decided).with_words("period", vi, en));
    }
    if row.effective < row.decided {
        let diag = Diag::at(&faults::EFFECTIVE_BEFORE_DECISION, grid.span(record, Col::Effective));
        grid.push(diag.with("value", row.effective).with("decided", row.decided));
    }
    if let Some(day) = row.public_on.filter(|day| *day < row.decided) {
        let diag = Diag::at(&faults::PUBLIC_BEFORE_DECISION, grid.span(record, Col::PublicOn));
        grid.push(diag.with("value", day).with("decided", row.decided));
    }
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
    use crate::format::yaml;

    #[test]
    fn the_rule_has_days_for_provinces_and_ministries() {
        let rules: Vec<Limit> = yaml::typed(include_str!("limits.yaml")).unwrap();
        let days =
            ["announced", "announced-ministry", "public", "public-ministry"].map(|step| rules[0].of(step));
        assert_eq!(days, [Some(5), Some(20), Some(5), Some(10)]);
    }
}
