//! Stages 5 and 6: each output is rendered, inspected and handed on before the next, so that a large site needs little memory.

use super::Sink;
use super::copying::Copying;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Sources;
use crate::domain::config::Search;
use crate::domain::kind::PlanCx;
use crate::domain::site::PlannedPage;
use crate::domain::synonyms::Synonyms;
use crate::stages::check::{self, Outputs, PageFacts};
use crate::stages::data::{self, Files};
use crate::stages::lookup::Lookup;
use crate::stages::plan::SitePlan;
use crate::stages::plan::copies::{self, ZIP};
use crate::stages::plan::twin::{FOLDER, Routes};
use crate::stages::render::Renderer;
use crate::stages::render::edition::Edition;
use crate::stages::search;
use crate::stages::search::full::{self, FullText};
use crate::stages::theme::Theme;
use rayon::prelude::*;

/// So many pages a thread makes before the others may take some from it: at the end none waits long for another.
const AT_ONCE: usize = 8;

/// The pages of one language.
pub(super) struct Language<'a> {
    /// What is written.
    pub plan: &'a SitePlan<'a>,
    /// In which words and form.
    pub theme: &'a Theme,
    /// Where it lies.
    pub edition: &'a Edition<'a>,
    /// What it was planned with.
    pub cx: &'a PlanCx<'a>,
}

/// Writes a site into a sink.
pub(super) struct Writer<'w, 's, S> {
    /// The content.
    pub sources: &'s Sources,
    /// Everything that will be written.
    pub outputs: &'w Outputs,
    /// Where it goes.
    pub sink: &'s Copying<'s, S>,
}

/// What the gate gets of a page, or the fault of its template.
type Looked<'w> = Result<PageFacts<'w>, Diag>;

/// The routes of everything that a build writes; `second`: the pages of the second language.
pub(super) fn outputs(plan: &SitePlan<'_>, theme: &Theme, second: &Routes) -> Outputs {
    let pages = plan.pages.iter().chain(&plan.extras).map(|page| page.route.to_string());
    let second = second.iter().map(|route| format!("{FOLDER}{route}"));
    let assets = theme.assets.iter().map(|(route, _)| route.clone());
    let search = search::ROUTES.into_iter().chain([full::MANIFEST]).map(str::to_owned);
    let lookup = plan.lookup.iter().flat_map(|lookup| (0..lookup.count()).map(|number| lookup.route(number)));
    let files = plan.files.iter().map(|(route, _)| route.clone());
    let copies = plan.copies.iter().flat_map(|copies| copies.alone.iter().map(|(route, _)| route.clone()));
    let zip = plan.copies.iter().map(|_| ZIP.to_owned());
    let made = pages.chain(second).chain(assets).chain(files).chain(search).chain(lookup);
    made.chain(plan.data.routes()).chain(copies).chain(zip).collect()
}

impl<'w, S: Sink> Writer<'w, '_, S> {
    /// Writes everything but the pages of the second language. Gives the files that were made of tables.
    pub fn first<'a>(
        &self,
        language: &Language<'a>,
        synonyms: &Synonyms,
        diags: &mut Diags,
    ) -> Result<(Files, Vec<PageFacts<'w>>), S::Error> {
        let Language { plan, theme, edition, cx } = *language;
        // Pages tell the sizes and digests of these files.
        let files = data::write(&plan.data, self.sources, &|route, bytes| self.sink.take(route, bytes))?;
        let renderer = Renderer::new(theme, plan, self.sources, &files, edition, cx);
        // What looks through titles alone waits for no page.
        let (text, titles) = match cx.config.search {
            Search::Full => (Some(FullText::new(&plan.pages)), None),
            Search::Titles => (None, Some(synonyms)),
        };
        let (made, rest) = rayon::join(
            || {
                let read = |number, html: &[u8]| text.iter().for_each(|text| text.read(number, html));
                let page = |(number, page)| self.page(&renderer, page, edition, |html| read(number, html));
                let pages = plan.pages.par_iter().enumerate().with_max_len(AT_ONCE);
                pages.map(page).collect::<Result<Vec<_>, S::Error>>()
            },
            || {
                let take = |route: &str, bytes: &[u8]| self.sink.take(route, bytes);
                data::describe_all(&plan.data, self.sources, &files, &take)?;
                let docs = plan.pages.iter().flat_map(|page| &page.search);
                search::write(docs, titles, |route, bytes| self.sink.take(route, bytes).map(drop))?;
                plan.lookup.as_ref().map_or(Ok(()), |lookup| self.lookup(lookup))?;
                self.others(&renderer, plan, theme)
            },
        );
        let alone = self.alone(&renderer, plan, theme)?;
        let inside = self.inside(&renderer, plan, edition);
        let facts = sound(made?.into_iter().chain(alone).chain(inside), diags);
        diags.extend(rest?);
        if let Some(text) = text {
            text.write(synonyms, |route, bytes| self.sink.take(route, bytes).map(drop))?;
        }
        Ok((files, facts))
    }

    /// Writes the pages of the second language; everything else is that of the first.
    pub fn second(
        &self,
        language: &Language<'_>,
        files: &Files,
        diags: &mut Diags,
    ) -> Result<Vec<PageFacts<'w>>, S::Error> {
        let Language { plan, theme, edition, cx } = *language;
        let renderer = Renderer::new(theme, plan, self.sources, files, edition, cx);
        let page = |page| self.page(&renderer, page, edition, |_| ());
        let pages = plan.pages.par_iter().with_max_len(AT_ONCE);
        let made = pages.map(page).collect::<Result<Vec<_>, S::Error>>()?;
        Ok(sound(made.into_iter().chain(self.inside(&renderer, plan, edition)), diags))
    }

    /// Renders a page, hands it on and keeps what the gate needs.
    fn page<'a>(
        &self,
        renderer: &Renderer<'a>,
        page: &'a PlannedPage<'a>,
        edition: &Edition<'_>,
        read: impl Fn(&[u8]),
    ) -> Result<Looked<'w>, S::Error> {
        match renderer.render(page) {
            Ok(html) => {
                read(&html);
                let place = edition.place(&page.route);
                self.sink.take(&place, &html)?;
                Ok(Ok(check::inspect(self.known(&place), &html, self.outputs)))
            }
            Err(diag) => Ok(Err(diag)),
        }
    }

    /// A route as the list of all outputs has it, which outlives the plan.
    fn known(&self, route: &str) -> &'w str {
        self.outputs.get(route).map_or("", String::as_str)
    }

    /// The shards of the look-up, each made, handed on and forgotten.
    fn lookup(&self, lookup: &Lookup<'_>) -> Result<(), S::Error> {
        (0..lookup.count()).into_par_iter().try_for_each(|number| {
            let shard = lookup.shard(number);
            self.sink.take(&shard.route, &shard.bytes).map(drop)
        })
    }

    /// Everything but pages, search and look-up: feeds and site maps, assets, attachments. Gives the faults of templates.
    fn others<'a>(
        &self,
        renderer: &Renderer<'a>,
        plan: &'a SitePlan<'a>,
        theme: &Theme,
    ) -> Result<Diags, S::Error> {
        let mut diags = Diags::new();
        for page in &plan.extras {
            match renderer.render(page) {
                Ok(bytes) => {
                    self.sink.take(page.route.as_str(), &bytes)?;
                }
                Err(diag) => diags.push(diag),
            }
        }
        for (route, bytes) in &theme.assets {
            self.sink.take(route, bytes)?;
        }
        for (route, file) in &plan.files {
            self.sink.take(route, &self.sources.get(*file).bytes)?;
        }
        Ok(diags)
    }

    /// Pages that stand alone.
    fn alone<'a>(
        &self,
        renderer: &Renderer<'a>,
        plan: &'a SitePlan<'a>,
        theme: &Theme,
    ) -> Result<Vec<Looked<'w>>, S::Error> {
        let Some(copies) = &plan.copies else { return Ok(Vec::new()) };
        let page_of = |of: &str| {
            let place = plan.pages.binary_search_by(|page| page.route.as_str().cmp(of)).ok()?;
            plan.pages.get(place)
        };
        let pages = copies.alone.par_iter().filter_map(|(route, of)| Some((route, page_of(of)?)));
        let made = pages.map(|(route, page)| match renderer.render_alone(page, route) {
            Ok(html) => {
                self.sink.take(route, &html)?;
                Ok(Ok(check::inspect_alone(self.known(route), &html, theme.style(), self.outputs)))
            }
            Err(diag) => Ok(Err(diag)),
        });
        made.collect()
    }

    /// The page about copies as it is in the ZIP file.
    fn inside<'a>(
        &self,
        renderer: &Renderer<'a>,
        plan: &'a SitePlan<'a>,
        edition: &Edition<'_>,
    ) -> Option<Looked<'w>> {
        let place = format!("{}{}", edition.folder, copies::INDEX);
        let html = match renderer.render(&plan.copies.as_ref()?.inside) {
            Ok(html) => html,
            Err(diag) => return Some(Err(diag)),
        };
        self.sink.keep(&place, &html);
        Some(Ok(check::inspect(self.known(&place), &html, self.outputs)))
    }
}

/// The facts of pages that could be rendered; the faults of the others go to `diags`.
fn sound<'w>(made: impl Iterator<Item = Looked<'w>>, diags: &mut Diags) -> Vec<PageFacts<'w>> {
    let keep = |page: Looked<'w>| page.map_err(|diag| diags.push(diag)).ok();
    made.filter_map(keep).collect()
}
