//! Figures, sentences and cells of inspections.

use super::model::{Row, State};
use crate::base::number::Ratio;
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::limit::Met;
use crate::domain::listing::{Cell, Entry};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};

/// Counts of findings by how their remedies stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All findings.
    pub total: u64,
    /// Remedied by the last day.
    pub in_time: u64,
    /// Remedied too late.
    pub late: u64,
    /// Not remedied, and the day has not passed.
    pub pending: u64,
    /// Not remedied although the day has passed.
    pub overdue: u64,
    /// Remedied without a last day.
    pub done: u64,
    /// To be remedied, but by no day or one that cannot be told.
    pub undated: u64,
}

impl Figures {
    /// Adds a finding.
    pub fn add(&mut self, row: &Row) {
        self.total += 1;
        let count = match row.state {
            State::Nothing => return,
            State::Done => &mut self.done,
            State::Judged(Met::InTime) => &mut self.in_time,
            State::Judged(Met::Late(_)) => &mut self.late,
            State::Judged(Met::Pending) => &mut self.pending,
            State::Judged(Met::Overdue(_)) => &mut self.overdue,
            State::Judged(Met::Unknown) | State::NoDeadline => &mut self.undated,
        };
        *count += 1;
    }

    /// All that have to be remedied.
    pub fn remedies(&self) -> u64 {
        self.in_time + self.late + self.pending + self.overdue + self.done + self.undated
    }

    /// Remedied, of all that have to be.
    pub fn remedied(&self) -> Ratio {
        Ratio::new(self.in_time + self.late + self.done, self.remedies())
    }

    /// Remedied by the last day, of all whose day has come.
    pub fn on_time(&self) -> Ratio {
        Ratio::new(self.in_time, self.in_time + self.late + self.overdue)
    }
}

/// The answer in a sentence.
pub fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
    let said = locale.say_n("inspections.sentence", figures.total, &[("period", &period)]);
    let remedied = match figures.remedies() {
        0 => locale.say("inspections.remedies.none", &[]),
        _ => locale.say(
            "inspections.remedies",
            &[("share", &locale.share(figures.remedied())), ("overdue", &locale.count(figures.overdue))],
        ),
    };
    format!("{said} {remedied}")
}

/// A few words about an agency.
pub fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
    let overdue = locale.count(figures.overdue);
    locale.say_n("inspections.answer", figures.total, &[("period", &period), ("overdue", &overdue)])
}

/// Main figures.
pub fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
    vec![
        Fact::new(locale, "inspections.fact.remedied", locale.share(figures.remedied())),
        Fact::new(locale, "inspections.fact.on-time", locale.share(figures.on_time())),
        Fact::new(locale, "inspections.fact.total", locale.count(figures.total)),
        Fact::new(locale, "inspections.fact.undated", locale.count(figures.undated)),
    ]
}

/// How the remedies stand.
pub fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
    let all = figures.remedies();
    let mut bar = Bar::new(locale.say_n("inspections.bar", all, &[]));
    for (key, count, tone) in [
        ("inspections.bar.done", figures.in_time + figures.done, "good"),
        ("inspections.bar.late", figures.late, "risk"),
        ("inspections.bar.pending", figures.pending, "going"),
        ("inspections.bar.overdue", figures.overdue, "late"),
        ("inspections.bar.undated", figures.undated, "none"),
    ] {
        bar.add_counted(Ratio::new(count, all), locale.say(key, &[]), tone, locale);
    }
    (all > 0).then_some(bar)
}

/// Figures of a line.
pub fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
    vec![
        locale.count(figures.total),
        locale.share(figures.remedied()),
        locale.share(figures.on_time()),
        locale.count(figures.pending),
        locale.count(figures.overdue),
    ]
}

/// The cells of a finding.
pub fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
    let row = &entry.row;
    vec![
        Cell::text(&*row.document).below(locale.date(row.concluded)),
        Cell::text(&*row.scope).below(&*row.inspector),
        Cell::text(&*row.findings),
        Cell::text(&*row.remedy),
        Cell::day(locale, row.deadline),
        Cell::day(locale, row.remedied).below(&*row.evidence),
        Cell::tag(state(row.state, locale)),
    ]
}

fn state(state: State, locale: &Locale) -> Tag {
    let (key, days, tone) = match state {
        State::Nothing => ("inspections.state.nothing", 0, Tone::None),
        State::NoDeadline | State::Judged(Met::Unknown) => ("inspections.state.undated", 0, Tone::None),
        State::Done => ("inspections.state.done", 0, Tone::Good),
        State::Judged(Met::InTime) => ("inspections.state.in-time", 0, Tone::Good),
        State::Judged(Met::Late(days)) => ("inspections.state.late", days, Tone::Late),
        State::Judged(Met::Pending) => ("inspections.state.pending", 0, Tone::Going),
        State::Judged(Met::Overdue(days)) => ("inspections.state.overdue", days, Tone::Late),
    };
    Tag { label: locale.say_n(key, days.into(), &[]), tone }
}
