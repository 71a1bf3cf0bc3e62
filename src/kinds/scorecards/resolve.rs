//! Scorecards → scorecards whose agencies are known, each told once by a scheme and period, with the card of each agency.

use super::card::{Adding, Card};
use super::faults;
use super::model::Document;
use super::score::Row;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::period::Period;
use crate::domain::periodic;
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all scorecards and checks them against each other.
pub fn resolve(documents: &mut [Document], directory: &Directory, diags: &mut Diags) {
    for document in documents.iter_mut() {
        find_agencies(document, directory, diags);
        rows_twice(document, diags);
        document.cards = cards(document, directory, diags);
    }
    let mut first: BTreeMap<(&str, Date, Period, AgencyId), usize> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for card in &document.cards {
            let named = (card.agency, card.span);
            periodic::check_validity(named, document.period, directory, &faults::AGENCY_NOT_VALID, diags);
            let scheme = &document.scheme;
            let key = (scheme.id.as_str(), scheme.valid_from, document.period, card.agency);
            let Some(other) = first.get(&key).map(|other| &documents[*other]) else {
                first.insert(key, place);
                continue;
            };
            let diag = Diag::at(&faults::AGENCY_TWICE, card.span)
                .with("value", &directory.get(card.agency).name)
                .with("scheme", &scheme.short)
                .with("other", &other.path);
            diags.push(periodic::with_period(diag, document.period));
        }
    }
}

/// Looks every name up.
fn find_agencies(document: &mut Document, directory: &Directory, diags: &mut Diags) {
    let said = document.agency.iter_mut().chain(document.agencies.iter_mut().flatten());
    let rows = document.rows.iter_mut().map(|row| &mut row.agency);
    periodic::find(said.chain(&mut document.owner).chain(rows), directory, diags);
    document.whole &= document.rows.iter().all(|row| row.agency.id.is_some());
}

/// Rows of one agency and indicator.
fn rows_twice(document: &mut Document, diags: &mut Diags) {
    let mut seen = BTreeSet::new();
    let mut twice = false;
    for row in &document.rows {
        let Some(agency) = row.agency.id else { continue };
        if !seen.insert((agency, row.subject)) {
            let diag = Diag::at(&faults::ROW_TWICE, row.at).with("agency", &row.agency.reference.word);
            diags.push(diag.with("indicator", document.scheme.id_of(row.subject)));
            twice = true;
        }
    }
    document.whole &= !twice;
}

/// The card of each agency that the document names.
fn cards(document: &Document, directory: &Directory, diags: &mut Diags) -> Vec<Card> {
    let mut all: BTreeMap<AgencyId, (Card, Vec<&Row>)> = BTreeMap::new();
    let empty = |agency, span| (Card::empty(agency, span, &document.scheme), Vec::new());
    for named in document.agency.iter().chain(document.agencies.iter().flatten()) {
        if let Some(id) = named.id {
            all.entry(id).or_insert_with(|| empty(id, named.reference.span));
        }
    }
    let covered: BTreeSet<AgencyId> = all.keys().copied().collect();
    for row in &document.rows {
        let Some(id) = row.agency.id else { continue };
        if !covered.is_empty() && !covered.contains(&id) && !all.contains_key(&id) {
            let diag = Diag::at(&faults::OTHER_AGENCY, row.agency.reference.span);
            diags.push(diag.with("value", &directory.get(id).name));
        }
        all.entry(id).or_insert_with(|| empty(id, row.agency.reference.span)).1.push(row);
    }
    let mut cards = Vec::with_capacity(all.len());
    for (card, rows) in all.into_values() {
        if !rows.is_empty() {
            let agency = directory.get(card.agency).name.as_str();
            let Document { scheme, precision, whole, .. } = document;
            let adding = Adding { scheme, agency, precision: *precision, whole: *whole, diags };
            let card = card.with(&rows, adding);
            incomplete(&card, document, directory, diags);
            cards.push(card);
            continue;
        }
        // A document without any row has a fault of its own.
        if document.whole && !document.rows.is_empty() {
            let diag = Diag::at(&faults::AGENCY_MISSING, card.span);
            diags.push(diag.with("value", &directory.get(card.agency).name));
        }
        cards.push(card);
    }
    cards
}

/// Groups without figures leave an agency without a total.
fn incomplete(card: &Card, document: &Document, directory: &Directory, diags: &mut Diags) {
    if !document.whole || card.total.points.is_some() || !card.total.missing {
        return;
    }
    let groups = document.scheme.groups.iter().zip(&card.groups).filter(|(_, one)| one.sum.missing);
    let names: Vec<&str> = groups.map(|(group, _)| group.id.as_str()).collect();
    let diag = Diag::at(&faults::INCOMPLETE, card.span).with("value", &directory.get(card.agency).name);
    diags.push(diag.with("groups", names.join(", ")));
}
