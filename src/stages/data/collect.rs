//! Which documents are handed out: those of kinds that keep versions by their histories, the others as they stand.

use super::{DataPlan, Earlier};
use crate::base::date::Date;
use crate::base::span::{FileId, Sources};
use crate::domain::columns::TableSpec;
use crate::domain::dataset::Dataset;
use crate::domain::kind::{Kind, PlanCx};
use crate::domain::period::Period;
use crate::domain::portal::Derived;
use crate::domain::site::PlannedPage;
use crate::domain::version::{Document, History, Rows};
use crate::format::{front_matter, yaml};
use crate::kinds::registry;
use crate::stages::versions::{Tables, is_open, tables_of};
use rayon::prelude::*;
use serde::Deserialize;
use std::borrow::Cow;

/// A document whose tables are not handed out.
#[derive(Clone, Debug)]
pub struct Closed {
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document.
    pub stem: String,
    /// The `.md` file.
    pub file: FileId,
    /// Its title.
    pub title: String,
    /// Its page.
    pub page: String,
}

/// A document with tables, before it is known whether it has a page.
struct Candidate<'d> {
    kind: &'static dyn Kind,
    stem: String,
    document: Cow<'d, Document>,
    tables: Tables,
    version: Option<(usize, Date)>,
    open: bool,
}

/// What of a head tells readers of the data which time it is about.
#[derive(Default, Deserialize)]
struct Head {
    period: Option<Period>,
    as_of: Option<Date>,
}

/// Finds the documents among the content and its pages, which are in route order.
pub fn collect<'a>(
    derived: &'a Derived,
    pages: &[PlannedPage<'a>],
    earlier: Vec<Earlier>,
    sources: &Sources,
    cx: &'a PlanCx<'a>,
) -> DataPlan<'a> {
    let candidates = if cx.config.hands_out() { candidates(derived, sources, cx) } else { Vec::new() };
    let found: Vec<Option<Result<Dataset, Closed>>> =
        candidates.par_iter().map(|one| dataset(one, pages, sources, cx)).collect();
    let (mut datasets, mut closed) = (Vec::new(), Vec::new());
    for one in found.into_iter().flatten() {
        match one {
            Ok(one) => datasets.push(one),
            Err(one) => closed.push(one),
        }
    }
    DataPlan { datasets, closed, earlier, own: Vec::new(), derived: &derived.kinds, cx }
}

fn candidates<'d>(derived: &'d Derived, sources: &Sources, cx: &PlanCx<'_>) -> Vec<Candidate<'d>> {
    let mut all = Vec::new();
    for (kind, content) in registry::all().into_iter().zip(&derived.kinds) {
        let of_kind = |history: &&History| history.kind == kind.key();
        if kind.keeps_versions() {
            all.extend(derived.histories.iter().filter(of_kind).map(|history| versioned(kind, history)));
            continue;
        }
        let mut alone: Vec<_> = content
            .documents(cx.directory)
            .into_iter()
            .map(|one| unversioned(kind, one, sources, cx))
            .collect();
        alone.sort_by(|a, b| a.stem.cmp(&b.stem));
        all.extend(alone);
    }
    all
}

fn versioned<'d>(kind: &'static dyn Kind, history: &'d History) -> Candidate<'d> {
    let present = history.versions.last();
    Candidate {
        kind,
        stem: history.stem.clone(),
        document: Cow::Borrowed(&history.document),
        tables: present.map(|present| present.tables.clone()).unwrap_or_default(),
        version: present.map(|present| (history.versions.len(), present.day)),
        open: history.open,
    }
}

fn unversioned<'d>(
    kind: &'static dyn Kind,
    document: Document,
    sources: &Sources,
    cx: &PlanCx<'_>,
) -> Candidate<'d> {
    let (stem, tables) = tables_of(kind, document.file, sources);
    let read = |(spec, file): &(&'static TableSpec, FileId)| {
        let agency = |word: &str| Some(word.to_owned());
        let rows = Rows::read(&sources.get(*file).bytes, *file, spec, &agency, &mut Default::default());
        rows.unwrap_or_else(|| Rows::none(spec))
    };
    let rows: Vec<Rows> = tables.iter().map(read).collect();
    let open = is_open(kind, &document, (cx.config, cx.as_of), || rows.iter());
    Candidate { kind, stem, document: Cow::Owned(document), tables, version: None, open }
}

/// A candidate with what its page and head say; `None` without tables or a page.
fn dataset(
    one: &Candidate<'_>,
    pages: &[PlannedPage<'_>],
    sources: &Sources,
    cx: &PlanCx<'_>,
) -> Option<Result<Dataset, Closed>> {
    let route = one.document.routes.first().filter(|_| !one.tables.is_empty())?;
    let page = &pages[pages.binary_search_by(|page| page.route.as_str().cmp(route)).ok()?];
    let (kind, stem) = (one.kind.key(), one.stem.clone());
    let (title, route) = (page.title.clone(), route.clone());
    if !one.open && !one.kind.protects() {
        return Some(Err(Closed { kind, stem, file: one.document.file, title, page: route }));
    }
    let head = head(one.document.file, sources);
    Some(Ok(Dataset {
        kind,
        stem,
        file: one.document.file,
        title,
        page: route,
        tables: one.tables.clone(),
        published: Some(one.document.published),
        changed: one.document.changed,
        period: head.period.map(|period| (period.slug(), cx.locale.period_title(&period))),
        as_of: head.as_of,
        owner: one.document.answers,
        version: one.version,
        demo: page.demo,
    }))
}

fn head(file: FileId, sources: &Sources) -> Head {
    let text = sources.get(file).text();
    let parts = front_matter::split(&text, file).ok();
    parts.and_then(|parts| yaml::typed::<Head>(&text[parts.head]).ok()).unwrap_or_default()
}
