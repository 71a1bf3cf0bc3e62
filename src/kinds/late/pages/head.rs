//! What stands above the rows on the first page of a list: notices, provenance, figures, agencies.

use super::register;
use super::scope::Scope;
use super::words;
use crate::base::calendar::UnknownYear;
use crate::base::number::Ratio;
use crate::domain::cells::Cells;
use crate::domain::fact::Fact;
use crate::domain::locale::Locale;
use crate::domain::site::{AgencyLink, RowTable, Rows, Tone};
use crate::kinds::late::derive::{AgencyMonth, Entry};
use crate::kinds::late::figures::{BIN_ENDS, Figures};
use crate::kinds::late::model::Cover;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Display;

/// What only the first page has.
#[derive(Serialize)]
pub struct Head<'a> {
    /// That the list was published late, in words.
    behind: Option<String>,
    /// Whether the whole list is a nil return.
    nil: bool,
    /// Agencies that did not report, in words.
    missing: Option<String>,
    /// Years without a calendar, in words.
    no_calendar: Option<String>,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    /// Which dossiers the figures are about, in words.
    figures_of: String,
    figures: Vec<Fact>,
    /// Above the groups of delay, which are rows of their own.
    bins_caption: String,
    agencies_caption: String,
    agencies: Vec<AgencyLine<'a>>,
    /// The month in the register of explanations and apologies.
    register: String,
    agency: Option<AgencyLink<'a>>,
}

/// An agency of the month.
#[derive(Serialize)]
struct AgencyLine<'a> {
    name: &'a str,
    href: Option<String>,
    /// What is said instead of figures.
    note: Option<String>,
    closed: String,
    open: Option<String>,
    /// Both, which no dossier shares within a month; unknown with the open ones.
    total: Option<String>,
    /// The bar: this total as a share of the largest.
    share: u64,
    max: Option<String>,
    explained: String,
    apologised: String,
}

impl<'a> Head<'a> {
    /// Of a month, or of an agency in a month.
    pub fn new(scope: &Scope<'a>) -> Head<'a> {
        let (facts, more) = facts(scope);
        let agency = scope.agency.map(|one| AgencyLink::to(one.agency, scope.cx.directory));
        Head {
            behind: behind(scope),
            nil: scope.figures().total() == 0 && scope.open_known(),
            missing: missing(scope),
            no_calendar: no_calendar(scope),
            facts,
            more,
            figures_of: figures_of(scope),
            figures: figures(scope),
            bins_caption: {
                let whole = scope.dossiers(scope.figures().bins.iter().sum());
                scope.cx.locale.say("late.bins.caption", &[("whole", &whole)])
            },
            agencies_caption: scope.caption(scope.cx.locale.say("late.agencies.caption", &[])),
            agencies: if scope.agency.is_none() { agencies(scope) } else { Vec::new() },
            register: register::href(scope.month.month),
            agency,
        }
    }
}

/// How the publication met its day, in words: `trễ 3 ngày làm việc`.
fn how(scope: &Scope<'_>) -> Option<(String, Tone)> {
    let tag = words::punctuality(scope.cx.locale, scope.punctuality())?;
    Some((tag.label.to_lowercase(), tag.tone))
}

fn behind(scope: &Scope<'_>) -> Option<String> {
    let (how, _) = how(scope).filter(|(_, tone)| *tone == Tone::Late)?;
    let date = scope.cx.locale.date(scope.published());
    Some(scope.cx.locale.say("late.behind.sentence", &[("date", &date), ("how", &how)]))
}

/// `14/16 cơ quan đã gửi số liệu; thiếu: …`
fn missing(scope: &Scope<'_>) -> Option<String> {
    let names = scope.month.agencies.names(scope.cx.directory, |one| one.cover == Cover::Missing);
    let (locale, all) = (scope.cx.locale, scope.month.agencies.len());
    let (sent, all) = (locale.count((all - names.len()) as u64), locale.count(all as u64));
    let args: [(&str, &dyn Display); 3] = [("sent", &sent), ("all", &all), ("names", &names.join(", "))];
    let told = scope.agency.is_none() && !names.is_empty();
    told.then(|| locale.say("late.missing", &args))
}

fn no_calendar(scope: &Scope<'_>) -> Option<String> {
    if scope.figures().unknown == 0 {
        return None;
    }
    // Of the figures, also where the rows stand on other pages.
    let of = |entry: &&Entry| scope.agency.is_none_or(|one| one.agency == entry.agency);
    let years = scope.month.entries.iter().filter(of).filter_map(|entry| entry.days.err());
    let years: BTreeSet<i32> = years.map(|UnknownYear(year)| year).collect();
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    (!years.is_empty()).then(|| scope.cx.locale.say("late.no-calendar", &[("years", &years.join(", "))]))
}

/// Where the figures come from: what is seen at once, and what opens on demand.
fn facts(scope: &Scope<'_>) -> (Vec<Fact>, Vec<Fact>) {
    let (locale, heads) = (scope.cx.locale, scope.heads());
    let published = scope.published();
    let date = locale.date(published);
    let text = match how(scope) {
        Some((how, _)) => locale.say("late.fact.published.text", &[("date", &date), ("how", &how)]),
        None => date,
    };
    let mut facts = vec![Fact::new(locale, "late.fact.published", text).on(published)];
    facts.extend(scope.as_of().map(|day| Fact::day(locale, "late.fact.as-of", day)));
    let owner = heads.owner();
    facts.extend(owner.map(|id| Fact::agency(locale, "late.fact.owner", id, scope.cx.directory)));
    let mut more = Vec::new();
    if let (Some(first), true) = (heads.first_published(), heads.len() > 1) {
        let text = locale.say_n("late.fact.lists.text", heads.len() as u64, &[("date", &locale.date(first))]);
        more.push(Fact::new(locale, "late.fact.lists", text));
    }
    more.extend(heads.sources(locale));
    (facts, more)
}

fn figures_of(scope: &Scope<'_>) -> String {
    let key = if scope.open_known() { "late.figures.of-both" } else { "late.figures.of-closed" };
    scope.cx.locale.say(key, &[("whole", &scope.dossiers(scope.figures().total()))])
}

fn figures(scope: &Scope<'_>) -> Vec<Fact> {
    let (locale, figures) = (scope.cx.locale, scope.figures());
    let fact = |key: &str, text: String| Fact::new(locale, key, text);
    let mut facts = Vec::new();
    if let Some(days) = figures.days {
        facts.push(fact("late.figure.max", words::working_days(locale, days.max)));
        facts.push(fact("late.figure.median", words::median(locale, days)));
        // The delays of open dossiers still grow: the two sums are of different things.
        let sums = [("late.figure.total.closed", days.closed), ("late.figure.total.open", days.open)];
        let sums =
            sums.into_iter().filter_map(|(key, sum)| Some(fact(key, words::working_days(locale, sum?))));
        facts.extend(sums);
    }
    if figures.total() > 0 {
        facts.push(fact("late.figure.explained", words::duty(locale, figures.explained_share())));
        facts.push(fact("late.figure.apologised", words::duty(locale, figures.apologised_share())));
        facts.push(fact("late.figure.in-time", words::in_time(locale, figures)));
    }
    if scope.agency.is_none() {
        let nil = scope.month.agencies.iter().filter(|one| one.cover == Cover::Nil).count();
        facts.push(fact("late.figure.nil", locale.count(nil as u64)));
    }
    facts
}

/// The groups of delay; that of no working day only when there is such a dossier. One dossier needs no drawing.
struct Bins<'a>(Scope<'a>);

/// The table of these groups.
pub fn bins(scope: Scope<'_>) -> RowTable<'_> {
    RowTable { name: "bins".into(), pattern: "late/bin.html", rows: Box::new(Bins(scope)) }
}

impl Rows for Bins<'_> {
    fn fields(&self) -> &'static [&'static str] {
        &["label", "count", "share"]
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let (locale, counts) = (self.0.cx.locale, &self.0.figures().bins);
        if counts.iter().sum::<u64>() < 2 {
            return;
        }
        let largest = counts.iter().copied().max().unwrap_or(0);
        let mut cells = Cells::default();
        for (place, count) in counts.iter().enumerate().filter(|(place, count)| *place > 0 || **count > 0) {
            cells.clear();
            cells.push(&bin_label(locale, place));
            cells.push(&locale.count(*count));
            cells.maybe(Some(share(*count, largest)));
            write(&cells);
        }
    }
}

/// The words for a group of delay.
pub fn bin_label(locale: &Locale, place: usize) -> String {
    match (place.checked_sub(1).map(|before| BIN_ENDS[before] + 1), BIN_ENDS.get(place)) {
        (None, _) => locale.say("late.bin.none", &[]),
        (Some(from), Some(to)) => locale.say("late.bin", &[("from", &from), ("to", to)]),
        (Some(from), None) => locale.say("late.bin.over", &[("days", &(from - 1))]),
    }
}

fn agencies<'a>(scope: &Scope<'a>) -> Vec<AgencyLine<'a>> {
    // Only totals that are known have a bar.
    let known = scope.month.agencies.iter().filter(|one| scope.late.lists[one.list].open_known());
    let largest = known.map(|one| one.figures.total()).max().unwrap_or(0);
    scope.month.agencies.iter().map(|one| agency_line(scope, one, largest)).collect()
}

fn agency_line<'a>(scope: &Scope<'a>, one: &'a AgencyMonth, largest: u64) -> AgencyLine<'a> {
    let locale = scope.cx.locale;
    let figures: &Figures = &one.figures;
    let open_known = scope.late.lists[one.list].open_known();
    AgencyLine {
        name: scope.name(one.agency),
        href: scope.list_of(one),
        note: words::cover(locale, one.cover),
        closed: locale.count(figures.closed),
        open: open_known.then(|| locale.count(figures.open)),
        total: open_known.then(|| locale.count(figures.total())),
        share: share(figures.total(), largest),
        max: figures.days.map(|days| locale.count(days.max)),
        explained: words::share(locale, figures.explained_share()),
        apologised: words::share(locale, figures.apologised_share()),
    }
}

/// A length in per cent, for drawing.
fn share(part: u64, whole: u64) -> u64 {
    Ratio::new(part, whole).percent(0).unwrap_or(0)
}
