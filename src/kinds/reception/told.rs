//! The figures of reception with the way to work each out from the rows: sums of columns, and shares of sums.

use super::Reception;
use super::figures::Figures;
use crate::domain::figure::{Filter, Measure, Part};
use crate::domain::listing::told::At::{self, Fact, Lead, Line};
use crate::domain::listing::told::{Tells, Told};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

impl Tells for Reception {
    fn told(figures: &Figures, _: &Period, locale: &Locale) -> Vec<Told> {
        let mut all = sums(figures, locale);
        all.extend(shares(figures, locale));
        all.extend(types(figures, locale));
        all
    }
}

/// A sum of columns.
fn sum(key: &'static str, n: u64, columns: &[&'static str], at: &'static [At], locale: &Locale) -> Told {
    Told { measure: Measure::Sum(columns.to_vec()), ..Told::count(key, n, Vec::new(), at, locale) }
}

fn sums(figures: &Figures, locale: &Locale) -> Vec<Told> {
    let received: &[At] = if figures.received > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] };
    let sum = |key, n, columns: &[&'static str], at| sum(key, n, columns, at, locale);
    let mut all = vec![
        sum("reception.fact.visits", figures.visits, &["visits"], &[Lead, Fact, Line]),
        sum("reception.fact.people", figures.people, &["people"], &[Lead, Fact]),
        sum("reception.fact.received", figures.received, &["received"], received),
        sum("reception.fact.eligible", figures.eligible, &["eligible"], &[Fact, Line]),
        sum("reception.fact.pending", figures.pending, &["pending"], &[Fact, Line, PENDING]),
        sum("reception.bar.resolved", figures.resolved, &["resolved"], &[At::Part("reception.bar.resolved")]),
        sum(
            "reception.bar.passed-on",
            figures.passed_on(),
            &["guided", "forwarded", "urged"],
            &[At::Part("reception.bar.passed-on")],
        ),
    ];
    all.extend(figures.groups.map(|groups| sum("reception.fact.groups", groups, &["groups"], &[Fact])));
    all
}

/// The part of the bar.
const PENDING: At = At::Part("reception.bar.pending");

fn shares(figures: &Figures, locale: &Locale) -> [Told; 2] {
    // How many were resolved counts here only where it is told how many of them were in time.
    let known = Part { filters: vec![Filter::filled("in_time")], ..Part::sum(vec!["resolved"]) };
    let resolved = [Part::sum(vec!["resolved"]), Part::sum(vec!["own"])];
    let in_time = [Part::sum(vec!["in_time"]), known];
    [
        Told::share("reception.fact.resolved", figures.resolved(), resolved, &[Lead, Fact, Line], locale),
        Told::share("reception.fact.in-time", figures.in_time(), in_time, &[Fact], locale),
    ]
}

/// How many petitions of each type, of the agencies that tell them.
fn types(figures: &Figures, locale: &Locale) -> Vec<Told> {
    let Some(types) = figures.types else { return Vec::new() };
    let [complaints, denunciations, petitions] = types;
    let sum = |key, n, columns: &[&'static str]| sum(key, n, columns, &[Fact], locale);
    vec![
        sum("reception.fact.typed", types.iter().sum(), &["complaints", "denunciations", "petitions"]),
        sum("reception.fact.complaints", complaints, &["complaints"]),
        sum("reception.fact.denunciations", denunciations, &["denunciations"]),
        sum("reception.fact.petitions", petitions, &["petitions"]),
    ]
}
