//! Sentences and cells of inspections.

use super::Inspections;
use super::figures::Figures;
use super::model::{Row, State};
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::limit::Met;
use crate::domain::listing::{Cell, Entry, Says};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};

impl Says for Inspections {
    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
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

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        let overdue = locale.count(figures.overdue);
        locale.say_n("inspections.answer", figures.total, &[("period", &period), ("overdue", &overdue)])
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        vec![
            Fact::new(locale, "inspections.fact.remedied", locale.share(figures.remedied())),
            Fact::new(locale, "inspections.fact.on-time", locale.share(figures.on_time())),
            Fact::new(locale, "inspections.fact.total", locale.count(figures.total)),
            Fact::new(locale, "inspections.fact.undated", locale.count(figures.undated)),
        ]
    }

    fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
        let all = figures.remedies();
        let parts = [
            ("inspections.bar.done", figures.in_time + figures.done, "good"),
            ("inspections.bar.late", figures.late, "risk"),
            ("inspections.bar.pending", figures.pending, "going"),
            ("inspections.bar.overdue", figures.overdue, "late"),
            ("inspections.bar.undated", figures.undated, "none"),
        ];
        Bar::of_counts(locale.say_n("inspections.bar", all, &[]), all, parts, locale)
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        vec![
            locale.count(figures.total),
            locale.share(figures.remedied()),
            locale.share(figures.on_time()),
            locale.count(figures.pending),
            locale.count(figures.overdue),
        ]
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
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
