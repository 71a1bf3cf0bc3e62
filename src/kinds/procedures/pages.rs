//! Figures, sentences and cells of changes of procedures.

use super::model::{Change, Row};
use crate::base::number::Ratio;
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::limit::Met;
use crate::domain::listing::{Cell, Entry};
use crate::domain::locale::Locale;
use crate::domain::site::{Tag, Tone};

/// Counts of changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// By what became of them, in the order of [`Change::ALL`].
    pub changes: [u64; 4],
    /// Decided early enough before the effect, and not.
    pub announced: [u64; 2],
    /// Made public in time, and not: too late, or not yet although the day has passed.
    pub public: [u64; 2],
}

impl Figures {
    /// Adds a row.
    pub fn add(&mut self, row: &Row) {
        if let Some(place) = Change::ALL.iter().position(|one| *one == row.change) {
            self.changes[place] += 1;
        }
        let judged = |counts: &mut [u64; 2], met| match met {
            Met::InTime => counts[0] += 1,
            Met::Late(_) | Met::Overdue(_) => counts[1] += 1,
            Met::Pending | Met::Unknown => {}
        };
        judged(&mut self.announced, row.announced);
        judged(&mut self.public, row.public);
    }

    /// All changes.
    pub fn total(&self) -> u64 {
        self.changes.iter().sum()
    }

    /// Decided early enough before the effect (Quyết định 766/QĐ-TTg, chỉ số 1.1).
    pub fn announced_in_time(&self) -> Ratio {
        Ratio::new(self.announced[0], self.announced.iter().sum())
    }

    /// Made public in time (Quyết định 766/QĐ-TTg, chỉ số 1.2).
    pub fn public_in_time(&self) -> Ratio {
        Ratio::new(self.public[0], self.public.iter().sum())
    }
}

/// The answer in a sentence.
pub fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
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

/// A few words about an agency.
pub fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
    locale.say_n("procedures.answer", figures.total(), &[("period", &period)])
}

/// Main figures.
pub fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
    vec![
        Fact::new(locale, "procedures.fact.announced", locale.share(figures.announced_in_time())),
        Fact::new(locale, "procedures.fact.public", locale.share(figures.public_in_time())),
        Fact::new(locale, "procedures.fact.total", locale.count(figures.total())),
    ]
}

/// How the changes are shared out.
pub fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
    let total = figures.total();
    let mut bar = Bar::new(locale.say_n("procedures.bar", total, &[]));
    for ((change, count), tone) in
        Change::ALL.iter().zip(figures.changes).zip(["good", "going", "risk", "none"])
    {
        bar.add_counted(Ratio::new(count, total), locale.say(change.key(), &[]), tone, locale);
    }
    (total > 0).then_some(bar)
}

/// Figures of a line.
pub fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
    let counts = figures.changes.iter().map(|count| locale.count(*count));
    let shares = [figures.announced_in_time(), figures.public_in_time()].map(|ratio| locale.share(ratio));
    counts.chain(shares).collect()
}

/// The cells of a row.
pub fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
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

/// A day, and how many working days it misses.
fn days(day: crate::base::date::Date, met: Met, key: &str, locale: &Locale) -> Cell {
    let cell = Cell::day(locale, Some(day));
    match met {
        Met::Late(n) => cell.below(locale.say_n(key, n.into(), &[])),
        _ => cell,
    }
}
