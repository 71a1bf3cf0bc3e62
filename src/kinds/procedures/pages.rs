//! Sentences and cells of changes of procedures.

use super::Procedures;
use super::figures::Figures;
use super::model::{Change, Row};
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::limit::Met;
use crate::domain::listing::{Cell, Entry, Says};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};

impl Says for Procedures {
    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
        let counts = figures.changes.map(|count| locale.count(count));
        let said = locale.say_n(
            "procedures.sentence",
            figures.total(),
            &[
                ("period", &period),
                ("new", &counts[0]),
                ("amended", &counts[1]),
                ("replaced", &counts[2]),
                ("abolished", &counts[3]),
            ],
        );
        let announced =
            locale.say("procedures.in-time", &[("share", &locale.share(figures.announced_in_time()))]);
        format!("{said} {announced}")
    }

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        locale.say_n("procedures.answer", figures.total(), &[("period", &period)])
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        vec![
            Fact::new(locale, "procedures.fact.announced", locale.share(figures.announced_in_time())),
            Fact::new(locale, "procedures.fact.public", locale.share(figures.public_in_time())),
            Fact::new(locale, "procedures.fact.total", locale.count(figures.total())),
        ]
    }

    fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
        let total = figures.total();
        let tones = ["good", "going", "risk", "none"].into_iter();
        let parts = Change::ALL.iter().zip(figures.changes).zip(tones);
        let parts = parts.map(|((change, count), tone)| (change.key(), count, tone));
        Bar::of_counts(locale.say_n("procedures.bar", total, &[]), total, parts, locale)
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        let counts = figures.changes.iter().map(|count| locale.count(*count));
        let shares = [figures.announced_in_time(), figures.public_in_time()].map(|ratio| locale.share(ratio));
        counts.chain(shares).collect()
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        let row = &entry.row;
        let url = (!row.link.is_empty()).then(|| row.link.to_string());
        let change = match row.change {
            Change::New => Tone::Good,
            Change::Amended => Tone::Going,
            Change::Replaced => Tone::Risk,
            Change::Abolished => Tone::None,
        };
        let level = row.level.map(|level| locale.say(level.key(), &[])).unwrap_or_default();
        let field = locale.content(&row.field);
        let detail: Vec<&str> = [&*field, &level].into_iter().filter(|one| !one.is_empty()).collect();
        vec![
            Cell::text(&*entry.id),
            Cell { url, ..Cell::text(&*row.name).below(detail.join(", ")) },
            Cell::tag(Tag { label: locale.say(row.change.key(), &[]), tone: change }),
            Cell::text(&*row.decision).below(locale.date(row.decided)),
            days(row.effective, row.announced, "procedures.short", locale),
            match row.public_on {
                Some(day) => days(day, row.public, "procedures.late", locale),
                None => match row.public {
                    Met::Overdue(n) => Cell::default().below(locale.say_n("procedures.late", n.into(), &[])),
                    _ => Cell::default(),
                }
                .titled(locale.say("procedures.not-public", &[])),
            },
        ]
    }

    fn found(entry: &Entry<Row>) -> Option<(String, Vec<String>)> {
        Some((entry.row.name.to_string(), vec![entry.id.to_string(), entry.row.decision.to_string()]))
    }
}

/// A day, and how many working days it misses.
fn days(day: crate::base::date::Date, met: Met, key: &str, locale: &Locale) -> Cell {
    let cell = Cell::day(locale, Some(day));
    match met {
        Met::Late(n) => cell.below(locale.say_n(key, n.into(), &[])),
        _ => cell,
    }
}
