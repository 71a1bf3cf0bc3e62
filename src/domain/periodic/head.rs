//! What a document about a period says of itself.

use crate::base::date::Date;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, Named};
use crate::domain::correction::{self, Correction};
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::domain::source::Source;
use crate::domain::version::Document;
use crate::format::markdown::Prose;
use std::sync::Arc;

/// What all front matters of documents about a period have in common.
#[derive(Debug)]
pub struct Common {
    /// The period.
    pub period: Period,
    /// When it was published.
    pub published: Date,
    /// The only agency, as written.
    pub agency: Option<String>,
    /// The agencies that it covers, as written.
    pub agencies: Option<Vec<String>>,
    /// Who answers for it, as written.
    pub owner: Option<String>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// Corrections.
    pub corrections: Vec<Correction>,
    /// Where it came from.
    pub source: Option<Source>,
    /// Whether it is fictional.
    pub demo: bool,
}

/// The same as the stages pass it on.
#[derive(Debug)]
pub struct Head {
    /// The `.md` file.
    pub file: FileId,
    /// Its path.
    pub path: Arc<str>,
    /// Where it names its period.
    pub at: Span,
    /// The period.
    pub period: Period,
    /// When it was published.
    pub published: Date,
    /// The only agency, if it is about one.
    pub agency: Option<Named>,
    /// The agencies it says to cover.
    pub agencies: Option<Vec<Named>>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// Corrections; once it is out those of days to come are gone, and the oldest is first.
    pub corrections: Vec<Correction>,
    /// Where it came from.
    pub source: Option<Source>,
    /// Whether it is fictional.
    pub demo: bool,
    /// Its prose, if it has any.
    pub prose: Option<Prose>,
}

impl Bundle<'_> {
    /// The agency that the front matter names under a key.
    pub fn named(&self, word: &Option<String>, key: &str) -> Option<Named> {
        word.as_ref().map(|word| Named::new(word, self.span(key)))
    }

    /// The agencies that the front matter lists under a key.
    pub fn all_named(&self, words: &[String], key: &str) -> Vec<Named> {
        let all = words.iter().enumerate();
        all.map(|(i, word)| Named::new(word, self.span(&format!("{key}.{i}")))).collect()
    }
}

impl Head {
    /// The head of a document. A paper that stands for itself calls its agency `issuer`.
    pub fn read(bundle: &Bundle<'_>, front: Common, diags: &mut Diags) -> Head {
        let agency = if bundle.front.get("issuer").is_some() { "issuer" } else { "agency" };
        Head {
            file: bundle.file,
            path: bundle.path.clone(),
            at: bundle.span("period"),
            period: front.period,
            published: front.published,
            agency: bundle.named(&front.agency, agency),
            agencies: front.agencies.as_ref().map(|words| bundle.all_named(words, "agencies")),
            owner: bundle.named(&front.owner, "owner"),
            notes: front.notes,
            corrections: front.corrections,
            source: front.source,
            demo: front.demo,
            prose: Some(bundle.prose(diags)).filter(|prose| !prose.is_empty()),
        }
    }

    /// The agencies that it says to be about: none where its rows say it.
    pub fn covered(&self) -> impl Iterator<Item = &Named> + Clone {
        self.agency.iter().chain(self.agencies.iter().flatten())
    }

    /// All agencies that it names.
    pub fn names_mut(&mut self) -> impl Iterator<Item = &mut Named> {
        self.agency.iter_mut().chain(self.agencies.iter_mut().flatten()).chain(&mut self.owner)
    }

    /// Its only agency, if it is about one.
    pub fn own(&self) -> Option<AgencyId> {
        self.agency.as_ref().and_then(|agency| agency.id)
    }

    /// Who answers for it: its owner, else its only agency.
    pub fn answers(&self) -> Option<AgencyId> {
        self.owner.as_ref().and_then(|owner| owner.id).or(self.own())
    }

    /// The path of a table beside it.
    pub fn beside(&self, table: &str) -> String {
        format!("{}.{table}.csv", self.path.strip_suffix(".md").unwrap_or(&self.path))
    }

    /// Whether it came out by that day; if so, without the corrections of days to come. If not, that fault tells it.
    pub fn is_out(&mut self, today: Date, future: &'static Fault, diags: &mut Diags) -> bool {
        if self.published > today {
            let diag = Diag::at(future, Span::file(self.file));
            diags.push(diag.with("value", self.published).with("as_of", today));
            return false;
        }
        correction::until(today, &mut self.corrections);
        true
    }

    /// The document as one whose versions are kept, with the pages that show its rows.
    pub fn document(&self, routes: Vec<String>) -> Document {
        Document {
            file: self.file,
            routes,
            published: self.published,
            changed: None,
            corrections: self.corrections.clone(),
            answers: self.answers(),
            names_officials: false,
            withheld: false,
        }
    }
}
