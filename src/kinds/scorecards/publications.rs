//! What scorecards publish: the object that a duty names, and the results that a target may name.

use super::card::Sum;
use super::derive::{Edition, Entry, Scorecards};
use super::documents::{address, address_of};
use super::model::Document;
use super::scheme::{Scheme, Subject};
use super::score::{Score, Share};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::outcome::{Measured, Outcome};
use crate::domain::publication::Publication;
use std::borrow::Cow;

/// The object of a scheme, such as `scorecards/766`.
fn object(scheme: &str) -> String {
    format!("scorecards/{scheme}")
}

/// One publication a document.
pub fn publications(scorecards: &Scorecards, cx: &PlanCx<'_>) -> Vec<Publication> {
    let of = |edition: &Edition| -> Vec<Publication> {
        let documents = edition.documents.iter();
        documents.map(|place| publication(scorecards, edition, *place, cx)).collect()
    };
    scorecards.editions.iter().flat_map(of).collect()
}

fn publication(scorecards: &Scorecards, edition: &Edition, place: usize, cx: &PlanCx<'_>) -> Publication {
    let document = &scorecards.documents[place];
    let (covers, missing): (Vec<_>, Vec<_>) = document.cards.iter().partition(|card| card.has_figures());
    let ids = |cards: &[&super::card::Card]| cards.iter().map(|card| card.agency).collect::<Vec<AgencyId>>();
    let nil: Vec<_> = covers.iter().copied().filter(|card| card.total.is_nothing()).collect();
    Publication {
        object: Cow::Owned(object(&edition.scheme.id)),
        period: edition.period,
        publisher: document.head.answers(),
        covers: ids(&covers),
        missing: ids(&missing),
        nil: ids(&nil),
        published: document.head.published,
        title: super::pages::title(edition, cx.locale),
        route: address(edition, None, cx.directory),
        demo: document.head.demo || document.cards.iter().any(|card| cx.directory.is_demo(card.agency)),
    }
}

/// The total, the groups and the indicators of each agency. A total of which something was not scored is no result that a
/// target could be held against.
pub fn outcomes(scorecards: &Scorecards, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let mut all = Vec::new();
    for edition in &scorecards.editions {
        for one in edition.agencies.iter() {
            all.extend(of_card(scorecards, edition, one, cx));
        }
    }
    all
}

fn of_card(scorecards: &Scorecards, edition: &Edition, one: &Entry, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let (scheme, card) = (&edition.scheme, scorecards.card(one));
    let document: &Document = &scorecards.documents[one.document];
    let href = address_of(scorecards, edition, one, cx.directory);
    let total_at = if card.has_groups() { "groups" } else { "totals" };
    let outcome = |subject, anchor: &str, value| Outcome {
        measure: Cow::Owned(format!("{}/{}", object(&scheme.id), scheme.id_of(subject))),
        title: measure(scheme, subject, cx.locale),
        agency: Some(one.agency),
        covers: vec![one.agency],
        missing: Vec::new(),
        period: edition.period,
        value,
        published: document.head.published,
        href: format!("{href}#{anchor}"),
        demo: document.head.demo || cx.directory.is_demo(one.agency),
    };
    let mut all = Vec::new();
    let total = sum(&card.total, scheme.max, scheme.decimals);
    all.extend(total.map(|value| outcome(Subject::Total, total_at, value)));
    for (at, (group, own)) in scheme.groups.iter().zip(&card.groups).enumerate() {
        let value = sum(&own.sum, group.max, scheme.decimals);
        all.extend(value.map(|value| outcome(Subject::Group(at), "groups", value)));
        for (place, row) in own.indicators.iter().enumerate() {
            let value = row.as_ref().and_then(rate);
            all.extend(value.map(|value| outcome(Subject::Indicator(at, place), "indicators", value)));
        }
    }
    all
}

/// What is measured, as a heading.
fn measure(scheme: &Scheme, subject: Subject, locale: &Locale) -> String {
    let name = match subject {
        Subject::Total => return locale.say("scorecards.measure.total", &[("scheme", &scheme.short)]),
        Subject::Group(at) => &scheme.groups[at].name,
        Subject::Indicator(at, place) => &scheme.groups[at].indicators[place].name,
    };
    locale.say("scorecards.measure.part", &[("scheme", &scheme.short), ("name", name)])
}

fn sum(sum: &Sum, max: super::points::Points, decimals: u32) -> Option<Measured> {
    match sum.whole(max) {
        Some(points) => {
            Some(Measured::Stated { value: points.text(decimals).into(), unit: "điểm".into() })
        }
        None => sum.is_nothing().then_some(Measured::Nothing),
    }
}

/// The rate of an indicator; its score says the same with less.
fn rate(row: &Score) -> Option<Measured> {
    if row.nothing {
        return Some(Measured::Nothing);
    }
    Some(match row.share.as_ref()? {
        Share::Counted(ratio) => Measured::Share { ratio: *ratio, interval: None },
        Share::Stated(_, text) => Measured::Stated { value: text.clone(), unit: "%".into() },
    })
}
