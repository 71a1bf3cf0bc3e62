//! The scorecards as documents whose versions are kept.

use super::derive::{Edition, Entry, Scorecards};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::version::Document;

/// Address of the page of an edition, or of an agency in it.
pub fn address(edition: &Edition, agency: Option<AgencyId>, directory: &Directory) -> String {
    let agency = agency.map(|one| format!("-{}", directory.get(one).id)).unwrap_or_default();
    format!("chat-luong/{}-{}{agency}.html", edition.scheme.id, edition.period.slug())
}

/// Address of the page that shows an agency's scores: its own, or that of the edition.
pub fn address_of(scorecards: &Scorecards, edition: &Edition, one: &Entry, directory: &Directory) -> String {
    let own = scorecards.card(one).has_groups();
    address(edition, own.then_some(one.agency), directory)
}

/// All scorecards.
pub fn all(scorecards: &Scorecards, directory: &Directory) -> Vec<Document> {
    let of = |edition| documents(scorecards, edition, directory);
    scorecards.editions.iter().flat_map(of).collect()
}

fn documents<'a>(
    scorecards: &'a Scorecards,
    edition: &'a Edition,
    directory: &'a Directory,
) -> impl Iterator<Item = Document> + 'a {
    edition.documents.iter().map(move |place| {
        let document = &scorecards.documents[*place];
        let agencies = edition.agencies.iter().filter(|one| one.document == *place);
        let shown = agencies.filter(|one| scorecards.card(one).has_groups());
        let mut routes = vec![address(edition, None, directory)];
        routes.extend(shown.map(|one| address(edition, Some(one.agency), directory)));
        document.head.document(routes)
    })
}
