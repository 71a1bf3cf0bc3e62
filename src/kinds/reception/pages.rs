//! Sentences and cells of reception.

use super::Reception;
use super::figures::Figures;
use super::model::Row;
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::listing::{Cell, Entry, Says};
use crate::domain::locale::Locale;

/// Messages of the types, in the order of [`Figures::types`].
const TYPES: [&str; 3] =
    ["reception.type.complaints", "reception.type.denunciations", "reception.type.petitions"];

/// Their labels among the main figures.
const TYPED: [&str; 3] =
    ["reception.fact.complaints", "reception.fact.denunciations", "reception.fact.petitions"];

impl Says for Reception {
    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
        let people = locale.count(figures.people);
        let came =
            locale.say_n("reception.came", figures.visits, &[("period", &period), ("people", &people)]);
        let received = match figures.received {
            0 => locale.say("reception.received.none", &[]),
            n => locale.say_n("reception.received", n, &[]),
        };
        let resolved = match figures.own {
            0 => locale.say("reception.resolved.none", &[]),
            _ => locale.say("reception.resolved", &[("share", &locale.share(figures.resolved()))]),
        };
        format!("{came} {received} {resolved}")
    }

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        let received = locale.count(figures.received);
        let share = locale.share(figures.resolved());
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("period", &period), ("received", &received), ("share", &share)];
        locale.say_n("reception.answer", figures.visits, &args)
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        let count = |(key, count)| Fact::new(locale, key, locale.count(count));
        let mut facts = vec![
            Fact::new(locale, "reception.fact.resolved", locale.share(figures.resolved())),
            Fact::new(locale, "reception.fact.in-time", locale.share(figures.in_time())),
        ];
        let came = [("reception.fact.visits", figures.visits), ("reception.fact.people", figures.people)];
        let groups = figures.groups.map(|groups| ("reception.fact.groups", groups));
        let petitions = [
            ("reception.fact.received", figures.received),
            ("reception.fact.eligible", figures.eligible),
            ("reception.fact.pending", figures.pending),
        ];
        facts.extend(came.into_iter().chain(groups).chain(petitions).map(count));
        if let Some(types) = figures.types {
            facts.push(count(("reception.fact.typed", types.iter().sum())));
            facts.extend(TYPED.into_iter().zip(types).map(count));
        }
        facts
    }

    /// What became of the petitions that were fit to be handled.
    fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
        let parts = [
            ("reception.bar.resolved", figures.resolved, "good"),
            ("reception.bar.pending", figures.pending, "going"),
            ("reception.bar.passed-on", figures.passed_on(), "none"),
        ];
        Bar::of_counts(locale.say_n("reception.bar", figures.eligible, &[]), figures.eligible, parts, locale)
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        vec![
            locale.count(figures.visits),
            locale.count(figures.received),
            locale.count(figures.eligible),
            locale.share(figures.resolved()),
            locale.count(figures.pending),
        ]
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        let row = &entry.row;
        let count = |count| Cell::text(locale.count(count));
        vec![
            count(row.visits).below(locale.say_n("reception.people", row.people, &[])),
            count(row.received).below(match row.carried_over {
                0 => String::new(),
                n => locale.say_n("reception.carried-over", n, &[]),
            }),
            count(row.eligible),
            types(row, locale),
            count(row.passed_on()),
            count(row.own),
            count(row.resolved)
                .below(row.in_time.map_or_else(String::new, |n| locale.say_n("reception.in-time", n, &[]))),
            count(row.pending),
        ]
    }
}

/// The types of a row; that they are not told is said where there are petitions.
fn types(row: &Row, locale: &Locale) -> Cell {
    match row.types {
        Some(types) => {
            let types = TYPES.into_iter().zip(types).filter(|(_, n)| *n > 0);
            Cell::text(types.map(|(key, n)| locale.say_n(key, n, &[])).collect::<Vec<_>>().join(", "))
        }
        None if row.eligible > 0 => Cell::text(locale.say("reception.types.untold", &[])),
        None => Cell::default(),
    }
}
