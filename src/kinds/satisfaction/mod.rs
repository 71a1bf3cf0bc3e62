//! Satisfaction: what people said of the service, by instrument, period, agency, question and level.
//!
//! Results of different instruments are never put together or compared; small counts are never shown.

mod columns;
mod computed;
mod current;
mod derive;
mod documents;
mod faults;
mod front;
mod given;
mod imports;
mod model;
mod nested;
mod outcomes;
mod pages;
mod parse;
mod protect;
mod publications;
mod resolve;
mod stats;

use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::columns::{Column, TableSpec};
use crate::domain::dataset::Empty;
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::kind::{
    Bundle, DataFile, DeriveCx, DerivedKind, Kind, ParsedKind, PlanCx, Starter, parse_each,
};
use crate::domain::law::Answers;
use crate::domain::method::Method;
use crate::domain::outcome::Outcome;
use crate::domain::publication::Publication;
use crate::domain::schema;
use crate::domain::site::{Answer, Block, News, PlannedPage};
use crate::domain::version::{self, Rows};
use derive::Results;
use model::Survey;
use serde_json::Value as Json;

static TABLES: [&TableSpec; 1] = [&columns::RESULTS];

/// The kind.
pub struct Satisfaction;

impl Kind for Satisfaction {
    fn key(&self) -> &'static str {
        "satisfaction"
    }

    fn schema(&self) -> Json {
        schema::of::<front::Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        &TABLES
    }

    fn imports(&self) -> &'static [ImportSpec] {
        imports::IMPORTS
    }

    fn keeps_versions(&self) -> bool {
        true
    }

    fn protects(&self) -> bool {
        true
    }

    fn withholds(&self, rows: &Rows, rules: Answers) -> bool {
        documents::small(rows, rules)
    }

    fn computed(&self, _: &TableSpec) -> &'static [Column] {
        &computed::COLUMNS
    }

    fn empty(&self, _: &TableSpec, column: &Column) -> Empty {
        computed::empty(column)
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "2026-q3",
            document: include_str!("starter/document.md"),
            tables: &[("results", include_str!("starter/results.csv"))],
        }
    }

    fn parse(&self, _: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        chain(parse_each(bundles, diags, parse::document), resolve::surveys, Surveys::new)
    }
}

/// All surveys with their figures.
pub struct Surveys(Vec<Results>);

impl Surveys {
    fn new(surveys: Vec<Survey>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Surveys {
        Surveys(derive::results(current::on(cx.as_of.0, surveys, diags), cx))
    }
}

impl DerivedKind for Surveys {
    fn given(&self, document: FileId, _: &TableSpec, cx: &PlanCx<'_>) -> Option<Vec<Vec<String>>> {
        given::rows(&self.0, document, cx)
    }

    fn documents(&self, directory: &Directory) -> Vec<version::Document> {
        documents::all(&self.0, directory)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::numbers::all(&self.0, cx, take);
    }

    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        outcomes::all(&self.0, cx)
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        publications::all(&self.0, cx)
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        let Answers { few, small } = cx.config.law.answers(cx.as_of.0);
        let rules = ["instruments", "share", "few", "hidden", "interval"];
        let say = |key: &str| {
            let key = format!("satisfaction.method.{key}");
            cx.locale.say(&key, &[("few", &few), ("small", &small)])
        };
        let method = Method {
            id: "quy-tac-muc-do-hai-long",
            title: cx.locale.say("satisfaction.index.title", &[]),
            rules: rules.map(say).into(),
            data: cx.law("few-answers"),
        };
        (!self.0.is_empty()).then_some(method).into_iter().collect()
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(&self.0, cx)
    }

    fn answers(&self, cx: &PlanCx<'_>) -> Vec<Answer> {
        pages::home::answer(&self.0, cx).into_iter().collect()
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        pages::home::news(&self.0, cx)
    }

    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        pages::block::answer(&self.0, agency, cx)
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::block::of(&self.0, agency, cx)
    }
}

#[cfg(test)]
mod tests;
