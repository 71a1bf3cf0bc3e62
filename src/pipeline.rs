//! The one function that names every stage: files and an as-of date in, artifacts out.

mod copying;
pub mod import;
mod languages;
mod memory;
mod packing;
mod writing;

use crate::base::date::AsOf;
use crate::base::diag::Diags;
use crate::base::digest::Digest;
use crate::base::span::{FileId, Sources};
use crate::domain::address::Address;
use crate::domain::config::{Config, Search};
use crate::domain::kind::{DeriveCx, PlanCx, ResolvedKind};
use crate::domain::portal::{Derived, Portal};
use crate::kinds::registry;
use crate::stages::archive::Archive;
use crate::stages::check::{self, Verified};
use crate::stages::duties::Ledger;
use crate::stages::lookup::Order;
use crate::stages::plan::twin::{self, Twin};
use crate::stages::plan::{self, SitePlan, Whole};
use crate::stages::render::edition::{Edition, editions};
use crate::stages::scoreboard::Scoreboard;
use crate::stages::theme::{self, Theme};
use crate::stages::versions::{self, Recording};
use crate::stages::{citations, claims, parse, personal, resolve};
use copying::Copying;
use languages::Second;
pub use memory::Memory;
use packing::Packing;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use writing::{Language, Writer};

/// What a build depends on besides the files.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day the site speaks of.
    pub as_of: AsOf,
    /// Public address, in place of the one in `portal.yaml`.
    pub base_url: Option<Address>,
    /// Whether warnings block publication.
    pub strict: bool,
    /// What for.
    pub purpose: Purpose,
}

/// What a build is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be published: files are packed where the portal asks for it.
    Publish,
    /// To be checked alone.
    Check,
    /// To be looked at, and built again and again: what a build was made of is freed, not left to the end of the process.
    Preview,
}

/// Takes each output as it is made: root-relative route and bytes. Called from many threads.
pub trait Sink: Sync {
    /// Why an output could not be taken.
    type Error: Send;

    /// Takes one output; gives its digest, which is worked out once.
    ///
    /// # Errors
    /// When it cannot be kept; the build then stops.
    fn take(&self, route: &str, bytes: &[u8]) -> Result<Digest, Self::Error>;
}

/// A build that passed the gate.
pub struct Built {
    /// The proof that publishing asks for.
    pub verified: Verified,
    /// HTML pages.
    pub pages: usize,
    /// Things that the search finds.
    pub records: usize,
    /// Versions that have to be recorded once the site is published.
    pub recordings: Vec<Recording>,
    /// What the site was made of. Freeing it takes a while: who ends soon may forget it.
    pub derived: Derived,
}

/// Runs every stage. Findings go to `diags`; `None` means that they block publication.
///
/// `open` makes the sink; it is called only when the content is sound, so that faults of content and of the
/// output folder never hide each other.
///
/// # Errors
/// When the sink cannot be opened or does not take an output.
pub fn build<S: Sink>(
    sources: &Sources,
    refused: &BTreeSet<FileId>,
    options: &Options,
    open: impl FnOnce() -> Result<S, S::Error>,
    diags: &mut Diags,
) -> Result<Option<(Built, S)>, S::Error> {
    let (mut derived, theme) = content(sources, refused, options.as_of, diags);
    derived.config.base_url = options.base_url.clone().or(derived.config.base_url.take());
    let second = Second::of(&derived, sources, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let cx = PlanCx {
        config: &derived.config,
        directory: &derived.directory,
        as_of: options.as_of,
        locale: &theme.locale,
    };
    let ((ledger, board), codes) = rayon::join(|| judge(&derived, &cx, diags), || codes(&derived, &cx));
    let whole = |ledger, board| Whole { ledger, board, codes: codes.clone() };
    let second = second.as_ref().map(|second| {
        let cx = second.cx(options.as_of);
        // What these find was found with the first language.
        let judged = judge(&derived, &cx, &mut Diags::new());
        (second, cx, judged)
    });
    let (second_routes, found) = second
        .as_ref()
        .map(|(_, cx, (ledger, board))| languages::routes(&derived, whole(ledger, board), sources, cx))
        .unwrap_or_default();
    let twin = second.as_ref().map(|(_, cx, _)| Twin { routes: &second_routes, cx });
    let plan = plan::plan(&derived, whole(&ledger, &board), sources, &cx, twin.as_ref(), diags);
    languages::add(found, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let sink = open()?;
    let synonyms = derived.synonyms.clone().with_agencies(&derived.directory);
    let packing = Packing {
        sink: &sink,
        on: options.purpose == Purpose::Publish && derived.config.hosting.precompress,
    };
    let copying = Copying { sink: &packing, archive: plan.copies.as_ref().map(|_| Archive::default()) };
    let outputs = writing::outputs(&plan, &theme, &second_routes);
    let writer = Writer { sources, outputs: &outputs, sink: &copying };
    let (first_routes, mut pages) = (twin::routes(&plan.pages), plan.pages.len());
    let records = plan.pages.iter().map(|page| page.search.len()).sum();
    let editions = second.as_ref().map(|(second, ..)| {
        editions([(&theme.locale, &first_routes), (&second.theme.locale, &second_routes)])
    });
    let [first, other] =
        editions.unwrap_or_else(|| [Edition::only(&first_routes), Edition::only(&first_routes)]);
    let language = Language { plan: &plan, theme: &theme, edition: &first, cx: &cx };
    let (files, mut facts) = writer.first(&language, &synonyms, diags)?;
    let ends = options.purpose != Purpose::Preview;
    free(plan, ends && second.is_none());
    if let Some((second, cx, (ledger, board))) = &second {
        let plan = plan::plan(&derived, whole(ledger, board), sources, cx, None, &mut Diags::new());
        pages += plan.pages.len();
        let language = Language { plan: &plan, theme: &second.theme, edition: &other, cx };
        facts.extend(writer.second(&language, &files, diags)?);
        free(plan, ends);
    }
    copying.finish(&cx)?;
    let verified = check::verify(facts, diags);
    let recordings = versions::recordings(&derived.histories, sources);
    let verified = verified.filter(|_| !diags.block(options.strict));
    if ends {
        std::mem::forget((theme, ledger, board, outputs, first_routes));
    }
    let built = verified.map(|verified| Built { verified, pages, records, recordings, derived });
    Ok(built.map(|built| (built, sink)))
}

/// Frees a plan, since two sites are never held at once; one that is the last of its process is left to the end.
fn free(plan: SitePlan<'_>, last: bool) {
    if last {
        return std::mem::forget(plan);
    }
    plan.pages.into_par_iter().for_each(drop);
}

/// What was due and what was promised, held against what was published, in the words of a language.
fn judge(derived: &Derived, cx: &PlanCx<'_>, diags: &mut Diags) -> (Ledger, Scoreboard) {
    let mut found = Diags::new();
    let judged = rayon::join(|| Ledger::new(derived, cx, diags), || Scoreboard::new(derived, cx, &mut found));
    diags.extend(found);
    judged
}

/// The order of the codes that can be looked up.
fn codes(derived: &Derived, cx: &PlanCx<'_>) -> Option<Arc<Order>> {
    let order = if cx.config.search == Search::Full { Order::of(derived, cx) } else { None };
    order.map(Arc::new)
}

/// What the portal is called and how it looks; its content does not count.
pub fn look(sources: &Sources, refused: &BTreeSet<FileId>, diags: &mut Diags) -> (Config, Theme) {
    let parsed = parse::parse(sources, refused, &registry::all(), diags);
    let config = parsed.config.unwrap_or_default();
    let theme = theme::load(&config, sources, diags);
    (config, theme)
}

/// Stages 1 to 3: what the content says, and everything that is wrong with it. With the theme that it asks for.
fn content(
    sources: &Sources,
    refused: &BTreeSet<FileId>,
    as_of: AsOf,
    diags: &mut Diags,
) -> (Derived, Theme) {
    let kinds = registry::all();
    let parsed = parse::parse(sources, refused, &kinds, diags);
    let texts = personal::Texts::of(&parsed, sources, as_of, diags);
    let (config, law) = (parsed.config.clone().unwrap_or_default(), parsed.law.clone());
    let (mut said, mut claimed) = (Diags::new(), Diags::new());
    // Neither the theme nor what is wrong with texts depends on what follows from them.
    let (derived, theme) = rayon::join(
        || {
            let portal = resolve::resolve(parsed, diags);
            let derived = derive(portal, sources, refused, as_of, diags);
            claims::check(&derived, sources, &mut claimed);
            derived
        },
        || {
            let theme = theme::load(&config, sources, &mut said);
            texts.check(refused, &kinds, &mut said);
            citations::check(&law, sources, refused, &mut said);
            theme
        },
    );
    diags.extend(said);
    diags.extend(claimed);
    (derived, theme)
}

/// Stage 3: figures, and what changed since they were last published.
fn derive(
    portal: Portal,
    sources: &Sources,
    refused: &BTreeSet<FileId>,
    as_of: AsOf,
    diags: &mut Diags,
) -> Derived {
    let Portal { config, directory, calendars, duties, kinds, attachments, synonyms } = portal;
    let cx =
        DeriveCx { config: &config, directory: &directory, calendars: &calendars, duties: &duties, as_of };
    let one = |kind: Box<dyn ResolvedKind>| {
        let mut found = Diags::new();
        (kind.derive(&cx, &mut found), found)
    };
    let (kinds, found): (Vec<_>, Vec<_>) = kinds.into_par_iter().map(one).unzip();
    found.into_iter().for_each(|found| diags.extend(found));
    let input = versions::Input { sources, refused, kinds: &registry::all(), derived: &kinds, cx: &cx };
    let histories = versions::histories(&input, diags);
    Derived { config, directory, calendars, duties, kinds, attachments, synonyms, histories }
}
