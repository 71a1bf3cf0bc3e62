//! Scorecards → scorecards whose agencies are known, each told once by a scheme and period, with the card of each agency.

use super::card::{Adding, Card};
use super::faults;
use super::model::Document;
use super::score::Row;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::period::Period;
use crate::domain::periodic::{self, Part};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all scorecards and checks them against each other.
pub fn resolve(mut documents: Vec<Document>, directory: &Directory, diags: &mut Diags) -> Vec<Document> {
    for document in &mut documents {
        find_agencies(document, directory, diags);
        rows_twice(document, diags);
        document.cards = cards(document, directory, diags);
    }
    let mut first: BTreeMap<(&str, Date, Period, AgencyId), usize> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for card in &document.cards {
            let (named, period) = ((card.agency, card.span), document.head.period);
            periodic::check_validity(named, period, directory, &faults::AGENCY_NOT_VALID, diags);
            let scheme = &document.scheme;
            let key = (scheme.id.as_str(), scheme.valid_from, period, card.agency);
            let other = *first.entry(key).or_insert(place);
            if other != place {
                let diag = Diag::at(&faults::AGENCY_TWICE, card.span)
                    .with("value", &directory.get(card.agency).name)
                    .with("scheme", &scheme.short)
                    .with("other", &documents[other].head.path);
                diags.push(periodic::with_period(diag, period));
            }
        }
    }
    documents
}

/// Looks every name up.
fn find_agencies(document: &mut Document, directory: &Directory, diags: &mut Diags) {
    let rows = document.rows.iter_mut().map(|row| &mut row.agency);
    periodic::find(document.head.names_mut().chain(rows), directory, diags);
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
    let named = document.rows.iter().map(|row| &row.agency);
    let parts = periodic::parts(&document.head, named, &faults::OTHER_AGENCY, directory, diags);
    parts.into_iter().map(|part| card(document, &part, directory, diags)).collect()
}

fn card(document: &Document, part: &Part, directory: &Directory, diags: &mut Diags) -> Card {
    let Document { scheme, precision, whole, .. } = document;
    let card = Card::empty(part.agency, part.span, scheme);
    let agency = directory.get(part.agency).name.as_str();
    if part.rows.is_empty() {
        // A document without any row has a fault of its own.
        if *whole && !document.rows.is_empty() {
            diags.push(Diag::at(&faults::AGENCY_MISSING, part.span).with("value", agency));
        }
        return card;
    }
    let rows: Vec<&Row> = part.rows.iter().map(|place| &document.rows[*place]).collect();
    let card = card.with(&rows, Adding { scheme, agency, precision: *precision, whole: *whole, diags });
    incomplete(&card, document, directory, diags);
    card
}

/// Groups without figures leave an agency without a total, or one that cannot be checked.
fn incomplete(card: &Card, document: &Document, directory: &Directory, diags: &mut Diags) {
    if !document.whole || !card.total.missing {
        return;
    }
    let groups = document.scheme.groups.iter().zip(&card.groups).filter(|(_, one)| one.sum.missing);
    let names: Vec<&str> = groups.map(|(group, _)| group.id.as_str()).collect();
    let fault = if card.total.is_unchecked() { &faults::TOTAL_UNCHECKED } else { &faults::INCOMPLETE };
    let diag = Diag::at(fault, card.span).with("value", &directory.get(card.agency).name);
    diags.push(diag.with("groups", names.join(", ")));
}
