//! Any other table that an authority has to publish, without code: its document describes the columns by a Frictionless
//! Table Schema.

mod cells;
mod columns;
mod faults;
mod figures;
mod front;
mod imports;
mod methods;
mod model;
mod pages;
mod parse;
mod rules;
mod schema;
#[cfg(test)]
mod tests;

use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::columns::TableSpec;
use crate::domain::correction;
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::kind::{
    Bundle, DataFile, DeriveCx, DerivedKind, Kind, ParsedKind, PlanCx, Starter, parse_each,
};
use crate::domain::method::Method;
use crate::domain::periodic;
use crate::domain::publication::Publication;
use crate::domain::site::{Block, News, PlannedPage};
use crate::domain::version::Document;
use crate::format::yaml;
use model::Dataset;
use serde::Deserialize;
use serde_json::Value as Json;

/// The kind `datasets`.
pub struct Datasets;

impl Kind for Datasets {
    fn key(&self) -> &'static str {
        "datasets"
    }

    fn schema(&self) -> Json {
        crate::domain::schema::of::<front::Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        columns::TABLES
    }

    fn imports(&self) -> &'static [ImportSpec] {
        imports::IMPORTS
    }

    fn describes(&self) -> bool {
        true
    }

    fn described(&self, table: &'static TableSpec, head: &str) -> &'static TableSpec {
        // A head that cannot be read has a fault of its own.
        yaml::typed::<Head>(head).map_or(table, |head| head.schema.spec())
    }

    fn import_described(&self, _: &'static ImportSpec, head: &str) -> Result<&'static ImportSpec, String> {
        yaml::typed::<Head>(head).map(|head| imports::described(&head.schema))
    }

    fn keeps_versions(&self) -> bool {
        true
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "du-toan-ngan-sach-2026",
            document: include_str!("starter/dataset.md"),
            tables: &[("rows", include_str!("starter/dataset.rows.csv"))],
        }
    }

    fn parse(&self, _: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        chain(parse_each(bundles, diags, parse::document), resolve, Published::new)
    }
}

/// What of a front matter describes the table.
#[derive(Deserialize)]
struct Head {
    schema: schema::TableSchema,
}

/// Looks the owners up.
fn resolve(mut datasets: Vec<Dataset>, directory: &Directory, diags: &mut Diags) -> Vec<Dataset> {
    for dataset in &mut datasets {
        periodic::find([&mut dataset.owner], directory, diags);
    }
    datasets
}

/// The datasets that are published, newest first.
pub struct Published(Vec<Dataset>);

impl Published {
    fn new(mut datasets: Vec<Dataset>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Published {
        let today = cx.as_of.0;
        for dataset in datasets.iter().filter(|dataset| dataset.published > today) {
            let diag = Diag::at(&faults::FUTURE, Span::file(dataset.file));
            diags.push(diag.with("value", dataset.published).with("as_of", today));
        }
        datasets.retain(|dataset| dataset.published <= today && !dataset.rows.is_empty());
        datasets.iter_mut().for_each(|one| correction::until(today, &mut one.corrections));
        datasets.sort_by(|a, b| (b.published, &a.stem).cmp(&(a.published, &b.stem)));
        Published(datasets)
    }
}

impl DerivedKind for Published {
    fn documents(&self, _: &Directory) -> Vec<Document> {
        let document = |one: &Dataset| Document {
            file: one.file,
            routes: (1..=pages::count(one)).map(|page| pages::address(one, page)).collect(),
            published: one.published,
            changed: None,
            corrections: one.corrections.clone(),
            answers: one.owner.id,
            names_officials: false,
            withheld: false,
        };
        self.0.iter().map(document).collect()
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        let publication = |one: &Dataset| Publication {
            object: format!("datasets/{}", one.series.as_ref().unwrap_or(&one.stem)).into(),
            period: one.period,
            publisher: one.owner.id,
            covers: one.owner.id.into_iter().collect(),
            missing: Vec::new(),
            nil: Vec::new(),
            published: one.published,
            title: one.title.clone(),
            route: pages::address(one, 1),
            demo: pages::demo(one, cx),
        };
        self.0.iter().map(publication).collect()
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        figures::all(&self.0, cx, take);
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        methods::all(&self.0, cx).into_iter().collect()
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(&self.0, cx)
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        self.0.iter().map(|one| pages::news(one, cx)).collect()
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::block(&self.0, agency, cx)
    }
}
