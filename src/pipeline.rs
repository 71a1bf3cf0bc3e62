//! The one function that names every stage: files and an as-of date in, artifacts out.

mod copying;
pub mod import;
mod packing;

use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Sources};
use crate::domain::config::Config;
use crate::domain::kind::{DeriveCx, PlanCx};
use crate::domain::portal::{Derived, Portal};
use crate::domain::site::{PlannedPage, SearchDoc};
use crate::domain::synonyms::Synonyms;
use crate::kinds::registry;
use crate::stages::archive::Archive;
use crate::stages::check::{self, Outputs, PageFacts, Verified};
use crate::stages::duties::Ledger;
use crate::stages::lookup::Lookup;
use crate::stages::plan::copies::{self, ZIP};
use crate::stages::plan::{self, SitePlan};
use crate::stages::render::Renderer;
use crate::stages::scoreboard::Scoreboard;
use crate::stages::search::full::{self, FullText};
use crate::stages::theme::{self, Theme};
use crate::stages::versions::{self, Recording};
use crate::stages::{citations, claims, data, parse, personal, resolve, search};
use copying::Copying;
use packing::Packing;
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
    /// Whether files are packed where the portal asks for it: a preview does without.
    pub pack: bool,
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
    /// Versions that have to be recorded once the site is published.
    pub recordings: Vec<Recording>,
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
    let mut derived = content(sources, refused, options.as_of, diags);
    derived.config.base_url = options.base_url.clone().or(derived.config.base_url.take());
    let theme = theme::load(&derived.config, sources, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let cx = PlanCx {
        config: &derived.config,
        directory: &derived.directory,
        as_of: options.as_of,
        locale: &theme.locale,
    };
    let ledger = Ledger::new(&derived, &cx, diags);
    let board = Scoreboard::new(&derived, &cx, diags);
    let plan = plan::plan(&derived, (&ledger, &board), sources, &cx, diags);
    if diags.block(options.strict) {
        return Ok(None);
    }
    let sink = open()?;
    let synonyms = derived.synonyms.clone().with_agencies(&derived.directory);
    let packing = Packing { sink: &sink, on: options.pack && derived.config.hosting.precompress };
    let copying = Copying { sink: &packing, archive: plan.copies.as_ref().map(|_| Archive::default()) };
    let built = write(&plan, &theme, sources, &cx, &synonyms, &copying, diags)?;
    copying.finish(&cx)?;
    let recordings = versions::recordings(&derived.histories, sources);
    let built = built.filter(|_| !diags.block(options.strict)).map(|built| Built { recordings, ..built });
    drop(plan);
    // Nobody waits until all of it is freed.
    rayon::spawn(move || drop(derived));
    Ok(built.map(|built| (built, sink)))
}

/// What the portal is called and how it looks; its content does not count.
pub fn look(sources: &Sources, refused: &BTreeSet<FileId>, diags: &mut Diags) -> (Config, Theme) {
    let parsed = parse::parse(sources, refused, &registry::all(), diags);
    let config = parsed.config.unwrap_or_default();
    let theme = theme::load(&config, sources, diags);
    (config, theme)
}

/// Stages 1 to 3: what the content says, and everything that is wrong with it.
fn content(sources: &Sources, refused: &BTreeSet<FileId>, as_of: AsOf, diags: &mut Diags) -> Derived {
    let kinds = registry::all();
    let parsed = parse::parse(sources, refused, &kinds, diags);
    personal::check(sources, refused, &kinds, &parsed, as_of, diags);
    citations::check(&parsed.law, sources, refused, diags);
    let portal = resolve::resolve(parsed, diags);
    let derived = derive(portal, sources, refused, as_of, diags);
    claims::check(&derived, sources, diags);
    derived
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
    let kinds: Vec<_> = kinds.into_iter().map(|kind| kind.derive(&cx, diags)).collect();
    let input = versions::Input { sources, refused, kinds: &registry::all(), derived: &kinds, cx: &cx };
    let histories = versions::histories(&input, diags);
    Derived { config, directory, calendars, duties, kinds, attachments, synonyms, histories }
}

/// Stages 5 and 6: each output is rendered, inspected and handed on before the next, so that a large site needs little memory.
fn write<'a, S: Sink>(
    plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    sources: &'a Sources,
    cx: &'a PlanCx<'a>,
    synonyms: &Synonyms,
    sink: &Copying<'_, S>,
    diags: &mut Diags,
) -> Result<Option<Built>, S::Error> {
    // Pages tell the sizes and digests of these files.
    let files = data::write(&plan.data, sources, &|route, bytes| sink.take(route, bytes))?;
    data::describe_all(&plan.data, sources, &files, &|route, bytes| sink.take(route, bytes))?;
    let renderer = Renderer::new(theme, plan, sources, &files, cx);
    let docs: Vec<&SearchDoc> = plan.pages.iter().flat_map(|page| &page.search).collect();
    let outputs = outputs(plan, theme);
    let text = FullText::new(&plan.pages);
    let (made, rest) = rayon::join(
        || {
            let page = |(number, page)| page_out(&renderer, (number, page), &outputs, &text, sink);
            plan.pages.par_iter().enumerate().map(page).collect::<Result<Vec<_>, S::Error>>()
        },
        || {
            search_out(&docs, sink)?;
            plan.lookup.as_ref().map_or(Ok(()), |lookup| lookup_out(lookup, sink))?;
            others_out(&renderer, plan, theme, sources, sink)
        },
    );
    let alone = alone_out(&renderer, plan, theme, &outputs, sink)?;
    let mut facts = Vec::with_capacity(plan.pages.len());
    for made in made?.into_iter().chain(alone) {
        match made {
            Ok(page) => facts.push(page),
            Err(diag) => diags.push(diag),
        }
    }
    diags.extend(rest?);
    text.write(synonyms, |route, bytes| sink.take(route, bytes))?;
    let verified = check::verify(facts, diags);
    let blocked = diags.has_errors();
    Ok(verified.filter(|_| !blocked).map(|verified| Built {
        verified,
        pages: plan.pages.len(),
        records: docs.len(),
        recordings: Vec::new(),
    }))
}

/// The routes of everything that a build writes.
fn outputs(plan: &SitePlan<'_>, theme: &Theme) -> Outputs {
    let pages = plan.pages.iter().chain(&plan.extras).map(|page| page.route.to_string());
    let assets = theme.assets.iter().map(|(route, _)| route.clone());
    let search = search::ROUTES.into_iter().chain([full::MANIFEST]).map(str::to_owned);
    let lookup = plan.lookup.iter().flat_map(|lookup| (0..lookup.count()).map(|number| lookup.route(number)));
    let files = plan.files.iter().map(|(route, _)| route.clone());
    let copies = plan.copies.iter().flat_map(|copies| copies.alone.iter().map(|(route, _)| route.clone()));
    let zip = plan.copies.iter().map(|_| ZIP.to_owned());
    let made = pages.chain(assets).chain(files).chain(search).chain(lookup).chain(plan.data.routes());
    made.chain(copies).chain(zip).collect()
}

/// The search index.
fn search_out<S: Sink>(docs: &[&SearchDoc], sink: &S) -> Result<(), S::Error> {
    let index = search::build_index(docs.iter().copied());
    search::ROUTES
        .iter()
        .zip([&index.json, &index.docs])
        .try_for_each(|(route, bytes)| sink.take(route, bytes))
}

/// The shards of the look-up, each made, handed on and forgotten.
fn lookup_out<S: Sink>(lookup: &Lookup<'_>, sink: &S) -> Result<(), S::Error> {
    (0..lookup.count()).into_par_iter().try_for_each(|number| {
        let shard = lookup.shard(number);
        sink.take(&shard.route, &shard.bytes)
    })
}

/// Everything but pages, search and look-up: feeds and site maps, assets, attachments. Gives the faults of templates.
fn others_out<'a, S: Sink>(
    renderer: &Renderer<'a>,
    plan: &'a SitePlan<'a>,
    theme: &Theme,
    sources: &Sources,
    sink: &S,
) -> Result<Diags, S::Error> {
    let mut diags = Diags::new();
    for page in &plan.extras {
        match renderer.render(page) {
            Ok(bytes) => sink.take(page.route.as_str(), &bytes)?,
            Err(diag) => diags.push(diag),
        }
    }
    for (route, bytes) in &theme.assets {
        sink.take(route, bytes)?;
    }
    for (route, file) in &plan.files {
        sink.take(route, &sources.get(*file).bytes)?;
    }
    Ok(diags)
}

/// Renders a page, hands it on and keeps what the gate needs. The same few faults of a template would repeat on every page.
fn page_out<'a, S: Sink>(
    renderer: &Renderer<'a>,
    (number, page): (usize, &'a PlannedPage<'a>),
    outputs: &'a Outputs,
    text: &FullText<'_, '_>,
    sink: &S,
) -> Result<Result<PageFacts<'a>, Diag>, S::Error> {
    match renderer.render(page) {
        Ok(html) => {
            text.read(number, &html);
            sink.take(page.route.as_str(), &html)?;
            Ok(Ok(check::inspect(page.route.as_str(), &html, outputs)))
        }
        Err(diag) => Ok(Err(diag)),
    }
}

/// Pages that stand alone, and the page about copies as it is in the ZIP file.
fn alone_out<'a, S: Sink>(
    renderer: &Renderer<'a>,
    plan: &'a SitePlan<'a>,
    theme: &Theme,
    outputs: &'a Outputs,
    sink: &Copying<'_, S>,
) -> Result<Vec<Result<PageFacts<'a>, Diag>>, S::Error> {
    let Some(copies) = &plan.copies else { return Ok(Vec::new()) };
    let page_of = |of: &str| {
        let place = plan.pages.binary_search_by(|page| page.route.as_str().cmp(of)).ok()?;
        plan.pages.get(place)
    };
    let made =
        copies.alone.par_iter().filter_map(|(route, of)| Some((route, page_of(of)?))).map(|(route, page)| {
            let html = match renderer.render_alone(page, route) {
                Ok(html) => html,
                Err(diag) => return Ok(Err(diag)),
            };
            sink.take(route, &html)?;
            Ok(Ok(check::inspect_alone(route, &html, theme.style(), outputs)))
        });
    let mut made = made.collect::<Result<Vec<_>, S::Error>>()?;
    match renderer.render(&copies.inside) {
        Ok(html) => {
            sink.keep(copies::INDEX, &html);
            made.push(Ok(check::inspect(copies::INDEX, &html, outputs)));
        }
        Err(diag) => made.push(Err(diag)),
    }
    Ok(made)
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
