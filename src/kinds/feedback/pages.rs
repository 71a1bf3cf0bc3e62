//! Sentences and cells of complaints and suggestions.

use super::Feedback;
use super::figures::Figures;
use super::model::{Outcome, Row};
use crate::domain::bar::Bar;
use crate::domain::chart::Unit;
use crate::domain::fact::Fact;
use crate::domain::limit::Met;
use crate::domain::listing::{Cell, Drawing, Entry, Says};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};

impl Says for Feedback {
    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
        let received = locale.say_n("feedback.received", figures.received, &[("period", &period)]);
        let on_time = match figures.due() {
            0 => locale.say("feedback.due.none", &[]),
            _ => locale.say("feedback.due.share", &[("share", &locale.share(figures.on_time()))]),
        };
        let open = match figures.open {
            0 => locale.say("feedback.open.none", &[]),
            n => locale.say_n("feedback.open.some", n, &[("overdue", &locale.count(figures.overdue))]),
        };
        format!("{received} {on_time} {open}")
    }

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        let share = locale.share(figures.on_time());
        locale.say_n("feedback.answer", figures.received, &[("period", &period), ("share", &share)])
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        let [processed, rejected, supplement] = figures.ended;
        let counts = [
            ("feedback.fact.received", figures.received),
            ("feedback.fact.processed", processed),
            ("feedback.fact.rejected", rejected),
            ("feedback.fact.supplement", supplement),
            ("feedback.fact.open", figures.open),
            ("feedback.fact.overdue", figures.overdue),
        ];
        let shares = [
            ("feedback.fact.on-time", figures.on_time()),
            ("feedback.fact.content", figures.content()),
            ("feedback.fact.replies", figures.replies()),
        ];
        let mut facts: Vec<Fact> =
            shares.map(|(key, ratio)| Fact::new(locale, key, locale.share(ratio))).into();
        facts.extend(counts.map(|(key, count)| Fact::new(locale, key, locale.count(count))));
        if figures.unknown > 0 {
            facts.push(Fact::new(locale, "feedback.fact.unknown", locale.count(figures.unknown)));
        }
        facts
    }

    fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
        let due = figures.due();
        let parts = [
            ("feedback.bar.in-time", figures.in_time, "good"),
            ("feedback.bar.late", figures.late, "risk"),
            ("feedback.bar.overdue", figures.overdue, "late"),
        ];
        Bar::of_counts(locale.say_n("feedback.bar", due, &[]), due, parts, locale)
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        vec![
            locale.count(figures.received),
            locale.share(figures.on_time()),
            locale.share(figures.content()),
            locale.count(figures.open),
            locale.count(figures.overdue),
        ]
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        let row = &entry.row;
        let stated = row.due.filter(|due| Some(*due) != row.limit);
        let stated = stated.map(|due| locale.say("feedback.stated", &[("date", &locale.date(due))]));
        vec![
            Cell::text(&*entry.id),
            Cell::text(&*row.topic).below(&*row.channel),
            Cell::day(locale, Some(row.received)),
            Cell::day(locale, row.limit).below(stated.unwrap_or_default()),
            Cell::day(locale, row.replied)
                .below(row.outcome.map(|one| outcome(one, locale)).unwrap_or_default()),
            reply(row, locale),
            Cell::tag(state(row.met, locale)),
        ]
    }

    fn drawings() -> &'static [Drawing<Feedback>] {
        &[
            Drawing {
                id: "on-time",
                tone: "good",
                unit: Unit::Tenths,
                title: "feedback.chart.on-time",
                value: |figures| figures.on_time().percent(1),
            },
            Drawing {
                id: "open",
                tone: "going",
                unit: Unit::Count,
                title: "feedback.chart.open",
                value: |figures| Some(figures.open),
            },
        ]
    }
}

fn outcome(outcome: Outcome, locale: &Locale) -> String {
    locale.say(
        match outcome {
            Outcome::Processed => "feedback.outcome.processed",
            Outcome::Rejected => "feedback.outcome.rejected",
            Outcome::Supplement => "feedback.outcome.supplement",
        },
        &[],
    )
}

/// When the answer was published, and how late that was.
fn reply(row: &Row, locale: &Locale) -> Cell {
    let cell = match row.published {
        Some(_) => Cell::day(locale, row.published),
        None if row.reply.is_some() => Cell::text(locale.say("feedback.reply.not-yet", &[])),
        None => Cell::default(),
    };
    match row.reply {
        Some(Met::Late(days) | Met::Overdue(days)) => {
            cell.below(locale.say_n("feedback.reply.late", days.into(), &[]))
        }
        _ => cell,
    }
}

/// How it met its day.
fn state(met: Met, locale: &Locale) -> Tag {
    let (key, days, tone) = match met {
        Met::InTime => ("feedback.state.in-time", 0, Tone::Good),
        Met::Late(days) => ("feedback.state.late", days, Tone::Late),
        Met::Pending => ("feedback.state.open", 0, Tone::Going),
        Met::Overdue(days) => ("feedback.state.overdue", days, Tone::Late),
        Met::Unknown => ("feedback.state.unknown", 0, Tone::None),
    };
    Tag { label: locale.say_n(key, days.into(), &[]), tone }
}
