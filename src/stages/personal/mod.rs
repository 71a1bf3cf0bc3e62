//! Between reading and resolving: looks through every text that would be published, at its source, for personal data.
//! What it finds blocks publication, unless `content/personal.yaml` says why it may stand there.
//!
//! Each file is first walked over as it is; only where that finds something is the file taken apart to say exactly what
//! and where. Most files are walked over once and never looked at again.

mod attachments;
pub mod faults;
mod policy;
mod tables;
mod texts;

use super::parse::Parsed;
use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::config::{Config, DossierCodes};
use crate::domain::kind::Kind;
use crate::domain::personal::{self, Allowed, Data, Hit, Sort};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::ops::Range;

/// All texts that would be published, and what may stand in them.
pub struct Texts<'s> {
    sources: &'s Sources,
    attached: BTreeSet<FileId>,
    finder: Finder,
    /// Where the entries of the list of what may pass stand.
    entries: Vec<Span>,
}

impl<'s> Texts<'s> {
    /// Takes what looking through the texts needs; reports policies that lack their basis.
    pub fn of(parsed: &Parsed, sources: &'s Sources, as_of: AsOf, diags: &mut Diags) -> Texts<'s> {
        let config = parsed.config.as_ref();
        let finder = Finder {
            allowed: allowed(parsed, as_of, diags),
            hide_codes: config.is_some_and(|config| config.policies.dossier_codes != DossierCodes::Full),
        };
        if let Some(config) = config {
            policy::check(config, sources, as_of, diags);
        }
        let attached = parsed.attachments.iter().copied().collect();
        Texts { sources, attached, finder, entries: parsed.allowed.iter().map(|(_, span)| *span).collect() }
    }

    /// Reports all personal data in them.
    pub fn check(&self, refused: &BTreeSet<FileId>, kinds: &[&dyn Kind], diags: &mut Diags) {
        let Texts { sources, attached, finder, entries } = self;
        let files: Vec<(FileId, &InputFile)> =
            sources.iter().filter(|(id, _)| !refused.contains(id)).collect();
        let found: Vec<Diags> = files
            .par_iter()
            .map(|(id, file)| {
                let mut found = Diags::new();
                let part = sort(&file.path, attached.contains(id), kinds).filter(|_| !is_copy(file, sources));
                if part.is_some() {
                    name(*id, file, finder, &mut found);
                }
                match part {
                    Some(Part::Attachment) => attachments::check(*id, file, finder, &mut found),
                    Some(Part::Table(kind)) => tables::check(*id, file, kind, finder, &mut found),
                    Some(Part::Document) => texts::document(*id, file, finder, &mut found),
                    Some(Part::Yaml) => texts::yaml(*id, file, finder, &mut found),
                    Some(Part::Template) => texts::template(*id, file, finder, &mut found),
                    None => {}
                }
                found
            })
            .collect();
        found.into_iter().for_each(|found| diags.extend(found));
        for entry in finder.allowed.unused() {
            diags.push(Diag::at(&faults::UNUSED, entries[entry]).secret());
        }
    }
}

/// Whether a recorded version of a file has the bytes of a present one, which is looked through itself.
fn is_copy(file: &InputFile, sources: &Sources) -> bool {
    let mut parts = file.path.strip_prefix("content/published/").into_iter().flat_map(|path| path.split('/'));
    let (Some(kind), Some(name)) = (parts.next(), parts.next_back()) else { return false };
    let present = sources.find(&format!("content/{kind}/{name}"));
    present.is_some_and(|present| sources.get(present).bytes == file.bytes)
}

/// Looks through the name of a file, which becomes an address.
fn name(id: FileId, file: &InputFile, finder: &Finder, diags: &mut Diags) {
    for finding in finder.find(&file.path) {
        diags.push(finding.at(Span::file(id), (" (trong tên tệp)", " (in the file's name)")));
    }
}

/// What part of the site a file becomes.
enum Part<'k> {
    Document,
    Table(&'k dyn Kind),
    Yaml,
    Template,
    Attachment,
}

fn sort<'k>(path: &str, attached: bool, kinds: &[&'k dyn Kind]) -> Option<Part<'k>> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    if path.starts_with("themes/") {
        return matches!(extension, "html" | "xml" | "yaml" | "yml").then_some(Part::Template);
    }
    let inside = path.strip_prefix("content/")?;
    // What was published once is looked through like the present.
    let inside = inside.strip_prefix("published/").unwrap_or(inside);
    if attached {
        return Some(Part::Attachment);
    }
    let kind = inside.split_once('/').and_then(|(key, _)| kinds.iter().find(|kind| kind.key() == key));
    match (extension, kind) {
        // The list itself and what imports remember are not published.
        ("yaml" | "yml", _) => {
            (!inside.starts_with("personal.") && !inside.starts_with("imports/")).then_some(Part::Yaml)
        }
        ("md", Some(_)) => Some(Part::Document),
        ("csv", Some(kind)) => Some(Part::Table(*kind)),
        _ => None,
    }
}

/// What may pass: the entries of the list, and the contacts that the portal and its agencies give as their own.
fn allowed(parsed: &Parsed, as_of: AsOf, diags: &mut Diags) -> Allowed {
    let mut allowed = Allowed::default();
    let naming = parsed.config.as_ref().and_then(|config| config.policies.naming(as_of)).is_some();
    for (entry, span) in &parsed.allowed {
        allowed.add(entry);
        if entry.reason.trim().is_empty() {
            diags.push(Diag::at(&faults::NO_REASON, *span).secret());
        }
        if entry.is == Sort::Official && !naming {
            diags.push(Diag::at(&faults::OFFICIAL_NOT_ALLOWED, *span).secret());
        }
    }
    let footer = parsed.config.iter().map(|Config { footer, .. }| [&footer.phone, &footer.email]);
    let agencies = parsed.agencies.iter().map(|entry| [&entry.agency.phone, &entry.agency.email]);
    footer.chain(agencies).flatten().flatten().for_each(|contact| allowed.add_contact(contact));
    allowed
}

/// Looks for what must not be published.
struct Finder {
    allowed: Allowed,
    /// Whether dossier codes are hidden, so that one in a text would undo it.
    hide_codes: bool,
}

/// Something found in a text.
enum Finding {
    Personal(Hit),
    Dossier(Range<usize>),
}

impl Finder {
    /// Whether a walk over the bytes finds nothing, so that the file need not be taken apart.
    fn is_quiet(&self, text: &str) -> bool {
        personal::scan(text).is_empty() && (!self.hide_codes || personal::dossiers(text).is_empty())
    }

    /// All that must not be published, without what is allowed.
    fn find(&self, text: &str) -> Vec<Finding> {
        let hits = personal::scan(text).into_iter().filter(|hit| !self.allowed.passes(text, hit));
        let codes = if self.hide_codes { personal::dossiers(text) } else { Vec::new() };
        hits.map(Finding::Personal).chain(codes.into_iter().map(Finding::Dossier)).collect()
    }
}

impl Finding {
    fn range(&self) -> Range<usize> {
        match self {
            Finding::Personal(hit) => hit.range.clone(),
            Finding::Dossier(range) => range.clone(),
        }
    }

    fn is_name(&self) -> bool {
        matches!(self, Finding::Personal(hit) if hit.data == Data::Name)
    }

    /// The finding at its place; `place` says in words where in the file it is, in brackets.
    fn at(&self, span: Span, place: (&str, &str)) -> Diag {
        let diag = match self {
            Finding::Personal(hit) => {
                let label = hit.data.label();
                let diag = Diag::at(fault(hit.data), span).with("masked", &hit.masked);
                diag.with_words("about", label.vi, label.en)
            }
            Finding::Dossier(_) => Diag::at(&faults::DOSSIER_IN_TEXT, span),
        };
        diag.with_words("where", place.0, place.1).secret()
    }
}

fn fault(data: Data) -> &'static Fault {
    match data {
        Data::Name => &faults::NAME,
        data if data.is_contact() => &faults::CONTACT,
        _ => &faults::IDENTIFIER,
    }
}
