//! Late lists: the dossiers of a month that were handled late, closed or still open.

mod claims;
mod code;
mod columns;
mod computed;
mod derive;
mod documents;
mod duplicates;
mod faults;
mod figures;
mod front;
mod imports;
mod lost;
mod model;
mod officers;
mod outcomes;
mod pages;
mod parse;
mod publication;
mod publications;
mod resolve;
mod rows;
mod ruleset;
#[cfg(test)]
mod tests;

use crate::base::diag::{Diags, Fault};
use crate::base::span::FileId;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::chain::chain;
use crate::domain::claim::Claim;
use crate::domain::columns::{Column, TableSpec};
use crate::domain::dataset::{Empty, Values};
use crate::domain::figure::Figure;
use crate::domain::import::ImportSpec;
use crate::domain::in_force;
use crate::domain::kind::{
    Bundle, DataFile, DerivedKind, Kind, ParsedKind, PlanCx, Starter, parse_each_with,
};
use crate::domain::method::Method;
use crate::domain::outcome::Outcome;
use crate::domain::publication::Publication;
use crate::domain::schema;
use crate::domain::sighting::Sightings;
use crate::domain::site::{Answer, Block, News, PlannedPage};
use crate::domain::version::Document;
use derive::Late;
use model::Interner;
use serde_json::Value as Json;

/// The kind `late`.
pub struct LateLists;

impl Kind for LateLists {
    fn key(&self) -> &'static str {
        "late"
    }

    fn schema(&self) -> Json {
        schema::of::<front::Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        columns::TABLES
    }

    fn imports(&self) -> &'static [ImportSpec] {
        imports::IMPORTS
    }

    fn keeps_versions(&self) -> bool {
        true
    }

    fn computed(&self, _: &TableSpec) -> &'static [Column] {
        &computed::COLUMNS
    }

    fn empty(&self, table: &TableSpec, column: &Column) -> Empty {
        computed::empty(table, column)
    }

    fn faults(&self) -> &'static [&'static Fault] {
        faults::FAULTS
    }

    fn starter(&self) -> Starter {
        Starter {
            stem: "2026-10",
            document: include_str!("starter/list.md"),
            tables: &[
                ("closed", include_str!("starter/list.closed.csv")),
                ("open", include_str!("starter/list.open.csv")),
            ],
        }
    }

    fn data_folder(&self) -> Option<&'static str> {
        Some("rulesets")
    }

    fn parse(&self, data: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        let rules = in_force::over(ruleset::embedded(), data, diags);
        let list =
            |texts: &mut _, bundle: &Bundle<'_>, found: &mut Diags| parse::list(bundle, rules, texts, found);
        let lists = parse_each_with(Interner::default, bundles, diags, list);
        chain(lists, resolve::resolve, move |lists, cx, diags| {
            let late = Late::new(lists, rules, cx, diags);
            lost::check(&late, cx, diags);
            late
        })
    }
}

impl DerivedKind for Late {
    fn computed<'a>(&'a self, document: FileId, table: &TableSpec, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
        computed::values(self, document, table, cx)
    }

    fn claims(&self) -> Vec<Claim> {
        claims::all(self)
    }

    fn documents(&self, directory: &Directory) -> Vec<Document> {
        documents::all(self, directory)
    }

    fn sightings<'a>(&'a self, cx: &'a PlanCx<'a>) -> Option<Box<dyn Sightings + 'a>> {
        pages::sightings::all(self, cx)
    }

    fn figures(&self, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
        pages::numbers::all(self, cx, take);
    }

    fn outcomes(&self, cx: &PlanCx<'_>) -> Vec<Outcome> {
        outcomes::all(self, cx)
    }

    fn publications(&self, cx: &PlanCx<'_>) -> Vec<Publication> {
        publications::all(self, cx)
    }

    fn methods(&self, cx: &PlanCx<'_>) -> Vec<Method> {
        pages::methods::all(self, cx)
    }

    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        pages::all(self, cx)
    }

    fn answers(&self, cx: &PlanCx<'_>) -> Vec<Answer> {
        pages::home::answer(self, cx).into_iter().collect()
    }

    fn news(&self, cx: &PlanCx<'_>) -> Vec<News> {
        pages::home::news(self, cx)
    }

    fn menu(&self, cx: &PlanCx<'_>) -> Vec<(String, String)> {
        pages::register::menu(self, cx.locale)
    }

    fn agency_answer(&self, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
        pages::block::answer(self, agency, cx)
    }

    fn agency_block<'a>(&'a self, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
        pages::block::block(self, agency, cx)
    }
}
