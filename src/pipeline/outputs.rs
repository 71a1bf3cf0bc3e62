//! Everything that a build writes: pages, data, search, look-up, assets.

use super::copying::Copying;
use super::{Built, Sink};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Sources;
use crate::domain::kind::PlanCx;
use crate::domain::site::{PlannedPage, SearchDoc};
use crate::domain::synonyms::Synonyms;
use crate::stages::check::{self, Outputs, PageFacts};
use crate::stages::lookup::Lookup;
use crate::stages::plan::SitePlan;
use crate::stages::plan::copies::{self, ZIP};
use crate::stages::render::Renderer;
use crate::stages::search::full::{self, FullText};
use crate::stages::theme::Theme;
use crate::stages::{data, search};
use rayon::prelude::*;

/// Stages 5 and 6: each output is rendered, inspected and handed on before the next, so that a large site needs little memory.
pub(super) fn write<'a, S: Sink>(
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
    let renderer = Renderer::new(theme, plan, sources, &files, cx);
    let docs: Vec<&SearchDoc> = plan.pages.iter().flat_map(|page| &page.search).collect();
    let outputs = outputs(plan, theme);
    let text = FullText::new(&plan.pages, cx.config.search);
    let (made, rest) = rayon::join(
        || {
            let page = |(number, page)| page_out(&renderer, (number, page), &outputs, &text, sink);
            plan.pages.par_iter().enumerate().map(page).collect::<Result<Vec<_>, S::Error>>()
        },
        || {
            data::describe_all(&plan.data, &files, &|route, bytes| sink.take(route, bytes))?;
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
    let (written, verified) = rayon::join(
        || text.write(synonyms, |route, bytes| sink.take(route, bytes).map(drop)),
        || check::verify(facts, diags),
    );
    written?;
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
        .try_for_each(|(route, bytes)| sink.take(route, bytes).map(drop))
}

/// The shards of the look-up, each made, handed on and forgotten.
fn lookup_out<S: Sink>(lookup: &Lookup<'_>, sink: &S) -> Result<(), S::Error> {
    (0..lookup.count()).into_par_iter().try_for_each(|number| {
        let shard = lookup.shard(number);
        sink.take(&shard.route, &shard.bytes).map(drop)
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
            Ok(bytes) => {
                sink.take(page.route.as_str(), &bytes)?;
            }
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
