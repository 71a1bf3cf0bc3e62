//! The one function that names every stage: files and an as-of date in, artifacts out.

pub mod import;

use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Sources};
use crate::domain::kind::{DeriveCx, PlanCx};
use crate::domain::portal::{Derived, Portal};
use crate::domain::site::{PlannedPage, SearchDoc};
use crate::kinds::registry;
use crate::stages::check::{self, PageFacts, Verified};
use crate::stages::plan::{self, SitePlan};
use crate::stages::render::Renderer;
use crate::stages::theme::{self, Theme};
use crate::stages::{parse, resolve, search};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What a build depends on besides the files.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day the site speaks of.
    pub as_of: AsOf,
    /// Public address, in place of the one in `portal.yaml`.
    pub base_url: Option<String>,
    /// Whether warnings block publication.
    pub strict: bool,
}

/// Takes each output as it is made: root-relative route and bytes. Called from many threads.
pub trait Sink: Sync {
    /// Why an output could not be taken.
    type Error: Send;

    /// Takes one output.
    ///
    /// # Errors
    /// When it cannot be kept; the build then stops.
    fn take(&self, route: &str, bytes: &[u8]) -> Result<(), Self::Error>;
}

/// A build that passed the gate.
#[derive(Debug)]
pub struct Built {
    /// The proof that publishing asks for.
    pub verified: Verified,
    /// HTML pages.
    pub pages: usize,
    /// Things that the search finds.
    pub records: usize,
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
    let parsed = parse::parse(sources, refused, &registry::all(), diags);
    let mut portal = resolve::resolve(parsed, diags);
    portal.config.base_url = options.base_url.clone().or(portal.config.base_url.take());
    let theme = theme::load(&portal.config, sources, diags);
    let derived = derive(portal, options.as_of, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let cx = PlanCx {
        config: &derived.config,
        directory: &derived.directory,
        as_of: options.as_of,
        locale: &theme.locale,
    };
    let plan = plan::plan(&derived, sources, &cx, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let sink = open()?;
    let built = write(&plan, &theme, sources, &cx, &sink, diags)?;
    Ok(built.filter(|_| !diags.block(options.strict)).map(|built| (built, sink)))
}

/// Stage 3: figures.
fn derive(portal: Portal, as_of: AsOf, diags: &mut Diags) -> Derived {
    let Portal { config, directory, calendars, kinds, attachments } = portal;
    let cx = DeriveCx { config: &config, directory: &directory, calendars: &calendars, as_of };
    let kinds = kinds.into_iter().map(|kind| kind.derive(&cx, diags)).collect();
    Derived { config, directory, kinds, attachments }
}

/// Stages 5 and 6: each output is rendered, inspected and handed on before the next, so that a large site needs little memory.
fn write<'a, S: Sink>(
    plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    sources: &'a Sources,
    cx: &'a PlanCx<'a>,
    sink: &S,
    diags: &mut Diags,
) -> Result<Option<Built>, S::Error> {
    let renderer = Renderer::new(theme, plan, sources, cx);
    let docs: Vec<&SearchDoc> = plan.pages.iter().flat_map(|page| &page.search).collect();
    let (made, index) = rayon::join(
        || {
            plan.pages
                .par_iter()
                .map(|page| page_out(&renderer, page, sink))
                .collect::<Result<Vec<_>, S::Error>>()
        },
        || search::build_index(docs.iter().copied()),
    );
    let mut outputs: BTreeSet<String> = BTreeSet::new();
    let mut facts = Vec::with_capacity(plan.pages.len());
    for made in made? {
        match made {
            Ok(page) => facts.push(page),
            Err(diag) => diags.push(diag),
        }
    }
    for page in &plan.extras {
        match renderer.render(page) {
            Ok(bytes) => sink.take(page.route.as_str(), &bytes)?,
            Err(diag) => diags.push(diag),
        }
    }
    let found = [
        ("search/index.json", &index.json),
        ("search/docs.json", &index.docs),
        ("search/index.js", &index.js),
    ];
    let assets = theme.assets.iter().map(|(route, bytes)| (route.as_str(), bytes));
    let files = plan.files.iter().map(|(route, file)| (route.as_str(), &sources.get(*file).bytes));
    for (route, bytes) in found.into_iter().chain(assets).chain(files) {
        sink.take(route, bytes)?;
        outputs.insert(route.to_owned());
    }
    outputs.extend(plan.pages.iter().chain(&plan.extras).map(|page| page.route.to_string()));
    let verified = check::verify(facts, &outputs, diags);
    let blocked = diags.has_errors();
    Ok(verified.filter(|_| !blocked).map(|verified| Built {
        verified,
        pages: plan.pages.len(),
        records: docs.len(),
    }))
}

/// Renders a page, hands it on and keeps what the gate needs. The same few faults of a template would repeat on every page.
fn page_out<S: Sink>(
    renderer: &Renderer<'_>,
    page: &PlannedPage<'_>,
    sink: &S,
) -> Result<Result<PageFacts, Diag>, S::Error> {
    match renderer.render(page) {
        Ok(html) => {
            sink.take(page.route.as_str(), &html)?;
            Ok(Ok(check::inspect(page.route.as_str(), &html)))
        }
        Err(diag) => Ok(Err(diag)),
    }
}

/// Keeps the outputs in memory: for tests, and for `check`, which publishes nothing.
#[derive(Debug, Default)]
pub struct Memory {
    files: std::sync::Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// The outputs.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_default()
    }
}

impl Sink for Memory {
    type Error = std::convert::Infallible;

    fn take(&self, route: &str, bytes: &[u8]) -> Result<(), Self::Error> {
        if let Ok(mut files) = self.files.lock() {
            files.insert(route.to_owned(), bytes.to_vec());
        }
        Ok(())
    }
}
